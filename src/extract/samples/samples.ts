import type { Anchor } from '../../document/anchor.js';
import type { Block } from '../../document/blocks.js';
import type { SourceDocument } from '../../document/source-document.js';
import type { Framework } from '../../framework/framework.js';
import { footnotesNear } from '../cases/footnotes-near.js';
import { methodologySections } from '../methodology/methodology-sections.js';
import { COUNT } from '../numbers.js';
import type { Section } from '../section.js';
import { sentencesIn } from '../sentences.js';
import type { CasePhrase } from './case-phrase.js';
import {
  ANAPHORA,
  enumerates,
  type InspectedCases,
  inspectedCasesIn,
  mayStateInspectedCases,
  partsAddUp,
} from './inspected-cases.js';
import {
  domainHeaded,
  domainNamedIn,
  domainOfOthers,
  domainOfSection,
  onlyDomain,
  type SampleDomainId,
} from './sample-domain.js';
import type { SampleStatement } from './sample-statement.js';
import { countsInspectedCases, samplesInTable } from './sample-tables.js';
import { isForResettlement, isOfOthers } from './side-sample.js';

interface Whole {
  readonly label: string;
  readonly cases: number;
  readonly domain: SampleDomainId;
}

/** Labels that say nothing of the kind of the cases. */
const NO_KIND =
  /^(?:(?:court|post-court|out[- ]of[- ]court|case|youth|children[’']?s?[’']?|live|closed|open)\s+)*(?:cases?|files?|records?|disposals?|sentences?|orders?|outcomes?)(?:\s+of\s+(?:children|young\s+people))?$/iu;
/** Words that begin a list of some of the parts only. */
const SOME_PARTS = /\b(?:includ(?:e[ds]?|ing)|contain(?:s|ed|ing)?)\b/iu;
const NUMBER = new RegExp(COUNT, 'giu');

/**
 * Whether the parts that were read are all that a sentence lists of a whole: they add up to it, or the sentence does not say that they are but
 * some, and names no other number after them that may be a part which was not understood.
 */
const listsAll = (parts: readonly InspectedCases[], whole: number, sentence: string, at: Anchor): boolean => {
  const [first] = parts;
  if (first === undefined) return false;
  if (parts.reduce((sum, { phrase }) => sum + phrase.count, 0) === whole) return true;
  const from = first.phrase.at.start - at.start;
  if (SOME_PARTS.test(sentence.slice(0, from))) return false;
  return [...sentence.matchAll(NUMBER)].every(({ index }) => {
    const place = at.start + index;
    return index < from || parts.some(({ phrase }) => place >= phrase.at.start && place < phrase.at.end);
  });
};

/** What the sentences of a section are read against. */
interface SectionReading {
  readonly text: string;
  readonly framework: Framework;
  readonly origin: SampleStatement['origin'];
  /** The domains of which a sample was stated before. */
  readonly stated: Set<SampleDomainId>;
}

/** The domain that a phrase names, by itself or in a list of its like, or by its sentence where it stands there alone. */
const namedBy = (
  phrase: CasePhrase,
  part: boolean,
  parsed: readonly InspectedCases[],
  sentence: string,
  framework: Framework,
) => {
  const labels = parsed.map((other) => other.phrase.label);
  const own =
    framework.domains.length === 0
      ? null
      : (domainNamedIn(phrase.label) ?? (part ? domainOfOthers(phrase.label, labels) : null));
  return own ?? (parsed.length === 1 && onlyDomain(framework) === null ? domainNamedIn(sentence) : null);
};

/**
 * The domain of cases that were looked at for resettlement: there a custodial sentence tells no court sample. Null where the label speaks of
 * other cases, which then are some of another sample.
 */
const resettledDomain = (label: string): SampleDomainId | null => {
  if (/\bcourt\b|\bcommunity\b|\breferral\b|\byouth rehabilitation\b/iu.test(label)) return null;
  const named = domainNamedIn(label);
  return named === null || named === 'court' || named === 'resettlement' ? 'resettlement' : null;
};

/** The samples that a block of prose states. */
const samplesInProse = (
  block: Block,
  domain: SampleDomainId | null,
  { text, framework, origin, stated }: SectionReading,
): SampleStatement[] => {
  if (!mayStateInspectedCases(text.slice(block.at.start, block.at.end))) return [];
  const samples: SampleStatement[] = [];
  let whole: Whole | null = null;
  const places = sentencesIn(text, block.at);
  for (const [index, at] of places.entries()) {
    const sentence = text.slice(at.start, at.end);
    const next = places[index + 1];
    const carriedOn: boolean = whole !== null && ANAPHORA.test(sentence);
    const parsed = inspectedCasesIn(text, at, carriedOn);
    if (!carriedOn) whole = null;
    if (
      parsed.length === 0 ||
      isOfOthers(flat(sentence), next === undefined ? '' : flat(text.slice(next.start, next.end)))
    )
      continue;
    const joint = enumerates(parsed, sentence);
    const addsUp = partsAddUp(parsed);
    const isPart = (place: number): boolean => parsed[place]?.part === true || (addsUp && place > 0);
    const parts = parsed.filter((_, place) => isPart(place));
    const resettled =
      domain === 'resettlement' ||
      isForResettlement(
        sentence,
        parsed.map(({ phrase }) => phrase.label),
      );
    const before = samples.length;
    let complete: boolean | null = null;
    for (const [place, { phrase, besides }] of parsed.entries()) {
      const part = isPart(place);
      const named = namedBy(phrase, part, parsed, sentence, framework);
      const own: SampleDomainId | null = resettled
        ? resettledDomain(phrase.label)
        : part && whole !== null && domain === null
          ? (named ?? whole.domain)
          : (named ?? domain);
      if (own === null) continue;
      // What comes on top of a domain's sample is none of it: only the first of another domain is a sample.
      if (
        besides &&
        !part &&
        (stated.has(own) ||
          (named === null && !resettled) ||
          (stated.size === 0 && (domain === null || own === domain)))
      )
        continue;
      if (part && whole !== null) {
        complete ??= listsAll(parts, whole.cases, sentence, at);
        if (!complete && NO_KIND.test(phrase.label)) continue;
      }
      samples.push({
        domain: own,
        label: phrase.label,
        cases: phrase.count,
        partOf: part && complete === true ? (whole?.label ?? null) : null,
        origin,
        at: phrase.at,
      });
      if (!part && (!joint || addsUp)) whole = { label: phrase.label, cases: phrase.count, domain: own };
    }
    samples.push(...samples.splice(before).filter((sample, _, same) => !isPortion(sample, same)));
  }
  for (const { domain: found } of samples) stated.add(found);
  return samples;
};

/** Whether a sentence counts cases of one domain twice and names no kinds (`seven cases in spring and nine cases in autumn`). */
const isPortion = (sample: SampleStatement, same: readonly SampleStatement[]): boolean =>
  sample.partOf === null &&
  NO_KIND.test(sample.label) &&
  same.some(
    (other) =>
      other !== sample &&
      other.partOf === null &&
      other.domain === sample.domain &&
      other.cases !== sample.cases &&
      NO_KIND.test(other.label),
  );

const flat = (sentence: string): string => sentence.replace(/\s+/gu, ' ');

/**
 * The stated samples of a report. Sentences are read in the openings of domains, in the introduction and in the methodology;
 * interviews, meetings, findings about some of the cases, the sub-samples of single questions and cases looked at besides the sample are none.
 * Tables that list a sample's parts are read there too, and among the contextual facts where their own titles say that the cases were inspected.
 */
export const findSamples = (
  document: SourceDocument,
  sections: readonly Section[],
  framework: Framework,
): readonly SampleStatement[] => {
  const samples: SampleStatement[] = [];
  const explaining = methodologySections(sections);
  const footnotes = footnotesNear(document);
  const stated = new Set<SampleDomainId>();
  for (const section of sections) {
    const methodology = explaining.has(section);
    const narrative =
      ['domain', 'summary', 'foreword', 'background', 'other'].includes(section.part) ||
      section.standard === 'victims' ||
      section.standard === 'resettlement';
    if (!methodology && !narrative && section.part !== 'contextual_facts') continue;
    const reading: SectionReading = {
      text: document.text,
      framework,
      origin: methodology ? 'methodology' : 'narrative',
      stated,
    };
    let domain = domainOfSection(section, framework);
    const above: Block[] = [];
    for (const block of section.blocks) {
      if (footnotes.isNote(block)) continue;
      if (block.kind === 'table' && (section.part !== 'contextual_facts' || countsInspectedCases(document, block)))
        samples.push(...samplesInTable(document, block, { above, domain, footnotes }));
      above.push(block);
      if (section.part === 'contextual_facts') continue;
      if (block.kind === 'heading') {
        const headed = domainHeaded(document, block.at, framework);
        if (headed !== undefined) domain = headed ?? onlyDomain(framework);
      } else if (block.kind === 'paragraph' || block.kind === 'list_item')
        samples.push(...samplesInProse(block, domain, reading));
    }
  }
  return samples;
};
