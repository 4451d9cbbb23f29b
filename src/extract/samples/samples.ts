import type { Anchor } from '../../document/anchor.js';
import type { SourceDocument } from '../../document/source-document.js';
import type { Framework } from '../../framework/framework.js';
import { methodologySections } from '../methodology/methodology-sections.js';
import type { Section } from '../section.js';
import { sentencesIn } from '../sentences.js';
import { type CasePhrase, casePhrasesIn } from './case-phrase.js';
import { domainHeaded, domainNamedIn, domainOfSection, onlyDomain, type SampleDomainId } from './sample-domain.js';

/** A statement of how many cases were inspected, or how many of one kind. */
export interface SampleStatement {
  readonly domain: SampleDomainId;
  readonly label: string;
  readonly cases: number;
  /** The label of the whole whose parts the sentence lists. */
  readonly partOf: string | null;
  readonly origin: 'narrative' | 'methodology' | 'table';
  readonly at: Anchor;
}

/** Verbs and nouns of inspecting cases, active or passive. */
const INSPECTS =
  /\b(?:inspect(?:ed|ion)|examin(?:ed|ation)|look(?:ed)?\s+(?:in\s+detail\s+)?at|(?:detailed\s+)?look\s+at|review(?:ed)?|assessed|sampled?|sample\s+of|selected|drawn|read|case\s+assessments?|read\s+files)\b/iu;
/** What lists the parts of a sample just named: after it come parts, in the same sentence or the next. */
const LISTS =
  /\b(?:consist(?:s|ed|ing)\s+of|compris(?:e[ds]?|ing)|made\s+up\s+of|composed\s+of|(?:these|they|which|the\s+sample|the\s+cases)\s+(?:were|included?|contained)|including|namely)\b|:|\s[–—]\s/iu;
const ANAPHORA = /^(?:these|they|those|the\s+(?:sample|cases))\b/iu;
/** Words before a number that make it a part of the cases for one question, or a count of talks rather than of cases. */
const NOT_INSPECTED =
  /\b(?:interview(?:s|ed|ing)?|spoke|talked|met|meetings?|surveyed?|observed|previous(?:ly)?|last\s+(?:inspection|time|year))\b/iu;
const SUB_SAMPLE_BEFORE =
  /\b(?:in|for|of|within|among|at\s+least|least|than|only|every|each|further)\s+(?:all\s+)?(?:the\s+|these\s+|those\s+|just\s+|only\s+)?$/iu;
const SUB_SAMPLE_AFTER =
  /^\s*(?:,\s*)?(?:where|in\s+which|with\s+(?:factors|concerns)|did|did\s+not|had\s+not|was\s+not|were\s+not|needed|required)\b/iu;
const ELIGIBLE = /\beligible\b|\bpopulation\b|\bcaseload\b/iu;

interface Parsed {
  readonly phrase: CasePhrase;
  readonly part: boolean;
}

/** The clause before a number: back to the last stop, semicolon or change of subject. */
const clauseBefore = (sentence: string, offset: number): string => {
  const before = sentence.slice(0, offset);
  const cut = Math.max(
    before.lastIndexOf(';'),
    before.lastIndexOf('. '),
    before.search(/\b(?:we|inspectors)\s+also\b(?!.*\b(?:we|inspectors)\s+also\b)/iu),
  );
  return before.slice(Math.max(0, cut));
};

const parse = (text: string, at: Anchor, carriedOn: boolean): Parsed[] => {
  const sentence = text.slice(at.start, at.end);
  const lists = LISTS.exec(sentence);
  const listsFrom = carriedOn ? 0 : (lists?.index ?? Number.POSITIVE_INFINITY);
  if (!INSPECTS.test(sentence) && !(carriedOn && lists !== null)) return [];
  return casePhrasesIn(text, at).flatMap((phrase) => {
    const offset = phrase.at.start - at.start;
    const before = clauseBefore(sentence, offset);
    const after = sentence.slice(phrase.at.end - at.start);
    const partitive = /^\S+(?:\s+\S+)?\s+of\s+(?:the|these|those|our)\s/iu.test(
      text.slice(phrase.at.start, phrase.at.end),
    );
    if (NOT_INSPECTED.test(before) || ELIGIBLE.test(phrase.label)) return [];
    if (
      SUB_SAMPLE_BEFORE.test(before) &&
      !/\bsample\s+of\s+$|\bconsist\w*\s+of\s+$|\bmade\s+up\s+of\s+$|\bcomposed\s+of\s+$|\bexamination\s+of\s+(?:a\s+sample\s+of\s+)?$|\binspection\s+of\s+$/iu.test(
        before,
      )
    )
      return [];
    if (SUB_SAMPLE_AFTER.test(after)) return [];
    // 'Eight of the cases' is a sample only where the cases are said to be selected; 'four of the cases were late' is a finding.
    if (partitive && !/^\s*(?:that\s+(?:were|we)\s+)?(?:selected|inspected|examined|sampled)\b/iu.test(after))
      return [];
    return [{ phrase, part: offset > listsFrom && phrase.count > 0 }];
  });
};

/** A sentence without a whole that lists kinds of cases one after another. */
const enumerates = (parsed: readonly Parsed[], sentence: string): boolean =>
  parsed.length > 1 && parsed.every(({ part }) => !part) && /\band\b/iu.test(sentence);

/** Whether the first number is the sum of the others: then they are its parts, whatever leads to them. */
const partsAddUp = (parsed: readonly Parsed[]): boolean => {
  const [first, ...others] = parsed;
  return (
    first !== undefined &&
    others.length > 1 &&
    others.reduce((sum, { phrase }) => sum + phrase.count, 0) === first.phrase.count
  );
};

interface Whole {
  readonly label: string;
  readonly domain: SampleDomainId;
}

/**
 * The stated samples of a report. Sentences are read in the openings of domains, in the introduction and in the methodology;
 * interviews, meetings, findings about some of the cases and the sub-samples of single questions are none.
 */
export const findSamples = (
  document: SourceDocument,
  sections: readonly Section[],
  framework: Framework,
): readonly SampleStatement[] => {
  const samples: SampleStatement[] = [];
  const explaining = methodologySections(sections);
  const only = onlyDomain(framework);
  for (const section of sections) {
    const methodology = explaining.has(section);
    const narrative =
      ['domain', 'summary', 'foreword', 'background', 'other'].includes(section.part) ||
      section.standard === 'victims' ||
      section.standard === 'resettlement';
    if (!methodology && !narrative) continue;
    let domain = domainOfSection(section, framework);
    for (const block of section.blocks) {
      if (block.kind === 'heading') {
        const headed = domainHeaded(document, block.at, framework);
        if (headed !== undefined) domain = headed ?? onlyDomain(framework);
        continue;
      }
      if (block.kind !== 'paragraph' && block.kind !== 'list_item') continue;
      let whole: Whole | null = null;
      for (const at of sentencesIn(document.text, block.at)) {
        const sentence = document.text.slice(at.start, at.end);
        const carriedOn = whole !== null && ANAPHORA.test(sentence);
        const parsed = parse(document.text, at, carriedOn);
        if (!carriedOn) whole = null;
        const joint = enumerates(parsed, sentence);
        const addsUp = partsAddUp(parsed);
        for (const [index, { phrase, part: listed }] of parsed.entries()) {
          const part = listed || (addsUp && index > 0);
          const named =
            domainNamedIn(phrase.label) ?? (parsed.length === 1 && only === null ? domainNamedIn(sentence) : null);
          const own: SampleDomainId | null =
            part && whole !== null && domain === null ? (named ?? whole.domain) : (named ?? domain);
          if (own === null) continue;
          samples.push({
            domain: own,
            label: phrase.label,
            cases: phrase.count,
            partOf: part ? (whole?.label ?? null) : null,
            origin: methodology ? 'methodology' : 'narrative',
            at: phrase.at,
          });
          if (!part && (!joint || addsUp)) whole = { label: phrase.label, domain: own };
        }
      }
    }
  }
  return samples;
};
