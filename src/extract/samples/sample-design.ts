import type { Anchor } from '../../document/anchor.js';
import { spanning } from '../../document/anchor.js';
import type { SourceDocument } from '../../document/source-document.js';
import type { Framework } from '../../framework/framework.js';
import { methodologySections } from '../methodology/methodology-sections.js';
import { COUNT, countOf } from '../numbers.js';
import type { Section } from '../section.js';
import { sentencesIn } from '../sentences.js';
import { domainHeaded, domainNamedIn, domainOfSection, onlyDomain, type SampleDomainId } from './sample-domain.js';
import type { SampleStatement } from './sample-statement.js';

/** What is claimed of a sample's precision: levels in per cent, margins in percentage points, numbers of cases as stated. */
export interface SampleDesignStatement {
  readonly domain: SampleDomainId | null;
  readonly confidence: number;
  readonly margin: number;
  readonly sample: number | null;
  readonly eligible: number | null;
  readonly allEligible: boolean;
  readonly at: Anchor;
}

const PER_CENT = '\\s?(?:%|per\\s?cent|percent)';
const CONFIDENCE = new RegExp(
  `\\bconfidence\\s+(?:level|interval)?\\s*(?:of|at|is|was)?\\s*(\\d{2}(?:\\.\\d+)?)${PER_CENT}|(\\d{2}(?:\\.\\d+)?)${PER_CENT}\\s+confidence\\b`,
  'iu',
);
const MARGIN =
  /\b(?:margin\s+of\s+error|error\s+margin|sampling\s+error)\s*(?:of|is|was|at)?\s*(?:\+\s?\/?\s?[-–]|±|plus\s+or\s+minus)?\s*(\d{1,2}(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten)\b|(?:±|plus\s+or\s+minus)\s*(\d{1,2}(?:\.\d+)?)/iu;
const ELIGIBLE = new RegExp(
  `(${COUNT})\\s+(?:[\\p{L}-]+\\s+){0,3}?eligible\\b|(${COUNT})\\s+(?:[\\p{L}-]+\\s+){0,4}?(?:were|was)\\s+eligible\\b|eligible\\s+(?:[\\p{L}-]+\\s+){0,3}?(?:was|were|of|numbered|totalled|consisted\\s+of)\\s+(${COUNT})`,
  'iu',
);
const ALL_ELIGIBLE =
  /\b(?:all|every)\b(?:\s+of)?(?:\s+the)?(?:\s+[\p{L}'’-]+){0,4}?\s+(?:eligible|cases?)\b[^.]{0,80}\b(?:inspected|examined|selected|assessed|included|sampled)\b|\b(?:inspected|examined|assessed|selected)\s+(?:all|every)\b(?:\s+of)?(?:\s+the)?(?:\s+[\p{L}'’-]+){0,3}?\s+(?:eligible|cases?\b)/iu;
const HEDGED = /\b(?:may|might|some|where possible|could|smaller|would)\b/iu;

/** How far from the claim other sentences speak of the same sample, in sentences of the same subsection. */
interface Told {
  readonly at: Anchor;
  readonly text: string;
}

const designsIn = (
  told: readonly Told[],
  domain: SampleDomainId | null,
  samples: readonly SampleStatement[],
): SampleDesignStatement[] => {
  const allEligible = told.some(
    ({ text }) => ALL_ELIGIBLE.test(text) && /\beligible\b|\bevery\b/iu.test(text) && !HEDGED.test(text),
  );
  return told.flatMap(({ text, at }, index) => {
    const confidence = CONFIDENCE.exec(text);
    if (!confidence) return [];
    const own = MARGIN.exec(text);
    const following = own === null ? told[index + 1] : undefined;
    const margin = own ?? (following === undefined ? null : MARGIN.exec(following.text));
    const printed = margin?.[1] ?? margin?.[2];
    const size = printed === undefined ? null : /^\d/.test(printed) ? Number(printed) : countOf(printed);
    if (size === null || size <= 0) return [];
    const before = samples.findLast(
      (sample) => sample.at.start < at.start && sample.at.start >= (told[0]?.at.start ?? 0),
    );
    const named = domainNamedIn(text) ?? domain ?? before?.domain ?? null;
    const counts = samples.filter((sample) => sample.domain === named && sample.partOf === null);
    const stated = counts.filter((sample) => sample.origin === 'methodology');
    const sizes = new Set((stated.length > 0 ? stated : counts).map(({ cases }) => cases));
    const [only] = sizes;
    const eligible = told.flatMap((sentence) => {
      const match = ELIGIBLE.exec(sentence.text);
      const count = countOf(match?.[1] ?? match?.[2] ?? match?.[3] ?? '');
      return count === null ? [] : [count];
    });
    return [
      {
        domain: named,
        confidence: Number(confidence[1] ?? confidence[2]),
        margin: size,
        sample: sizes.size === 1 && only !== undefined ? only : null,
        eligible: new Set(eligible).size === 1 ? (eligible[0] ?? null) : null,
        allEligible,
        at: own === null && following !== undefined ? spanning(at, following.at) : at,
      },
    ];
  });
};

/**
 * Claims of a confidence level with a margin of error, with the sample and the eligible cases stated for the same domain. A
 * confidence level without a margin claims nothing that can be computed, and is passed over.
 */
export const findSampleDesigns = (
  document: SourceDocument,
  sections: readonly Section[],
  framework: Framework,
  samples: readonly SampleStatement[],
): readonly SampleDesignStatement[] => {
  const explaining = methodologySections(sections);
  return sections
    .filter((section) => section.part === 'background' || section.part === 'domain' || explaining.has(section))
    .filter(({ at }) => /\bconfidence\b/iu.test(document.text.slice(at.start, at.end)))
    .flatMap((section) => {
      const designs: SampleDesignStatement[] = [];
      let domain = domainOfSection(section, framework);
      let told: Told[] = [];
      const flush = (): void => {
        designs.push(...designsIn(told, domain, samples));
        told = [];
      };
      for (const block of section.blocks) {
        if (block.kind === 'heading') {
          const headed = domainHeaded(document, block.at, framework);
          flush();
          domain = headed === undefined ? domainOfSection(section, framework) : (headed ?? onlyDomain(framework));
        } else if (block.kind === 'paragraph' || block.kind === 'list_item')
          told.push(
            ...sentencesIn(document.text, block.at).map((at) => ({
              at,
              text: document.text.slice(at.start, at.end).replace(/\s+/gu, ' '),
            })),
          );
      }
      flush();
      return designs;
    });
};
