import type { Anchor } from '../../document/anchor.js';
import type { Block } from '../../document/blocks.js';
import type { SourceDocument } from '../../document/source-document.js';
import type { Framework } from '../../framework/framework.js';
import { footnotesNear } from '../cases/footnotes-near.js';
import { methodologySections } from '../methodology/methodology-sections.js';
import { COUNT } from '../numbers.js';
import type { Section } from '../section.js';
import { sentencesIn } from '../sentences.js';
import { type CasePhrase, casePhrasesIn } from './case-phrase.js';
import {
  domainHeaded,
  domainNamedIn,
  domainOfOthers,
  domainOfSection,
  onlyDomain,
  type SampleDomainId,
} from './sample-domain.js';
import { countsInspectedCases, samplesInTable } from './sample-tables.js';
import { comesOnTop, isForResettlement, isNarrowedBy, isOfAnotherTime, isOfOthers } from './side-sample.js';

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

const VERBS =
  '(?:inspected|examined|assessed|reviewed|sampled|selected|read|drew|looked\\s+(?:(?:in\\s+detail|closely|carefully)\\s+)?at|took\\s+(?:a|an)\\s+(?:[\\p{L}-]+\\s+)?(?:look\\s+at|sample\\s+of)|(?:conducted|undertook|carried\\s+out|completed)\\s+[^.;:]{0,60}?\\bof)';
const ACTIVE = new RegExp(
  `\\b(?:we|inspectors?|(?:the\\s+)?(?:inspection\\s+)?team)\\b[^.;]{0,100}?\\b${VERBS}\\b[^.;:]{0,80}$`,
  'iu',
);
const VERB_LAST = new RegExp(`${VERBS}\\s*$`, 'iu');
const NOMINAL =
  /\b(?:sample|examination|inspection|review|scrutiny)\s+of\s+(?:a\s+(?:[\p{L}]+\s+)?sample\s+of\s+)?(?:just\s+|only\s+)?$/iu;
const PASSIVE =
  /^(?:\s+[\p{L}’'-]+){0,8}?,?\s+(?:were|was|had\s+been|have\s+been)\s+(?:[\p{L}]+ly\s+)?(?:inspected|examined|assessed|reviewed|sampled|selected|looked\s+at)\b/iu;
const SELECTED = /^\s+(?:that\s+(?:were|we)\s+)?(?:we\s+)?(?:selected|inspected|examined|sampled)\b/iu;
/** What stands between the numbers of one list. */
const LIST_GLUE = /^[\s,]*(?:and|as well as|plus|or|&)?\s*(?:a\s+(?:further|total\s+of)\s*|another\s+)?$/iu;
/** What lists the parts of a sample just named: after it come parts, in the same sentence or the next. */
const LISTS =
  /\b(?:consist(?:s|ed|ing)\s+of|compris(?:e[ds]?|ing)|made\s+up\s+of|composed\s+of|(?:these|they|which|the\s+sample|the\s+cases)\s+(?:were|included?|contained)|including|namely)\b|:|\s[–—]\s/iu;
const ANAPHORA = /^(?:these|they|those|the\s+(?:sample|cases))\b/iu;
/** Words before a number that make it a part of the cases for one question, or a count of talks rather than of cases. */
const NOT_INSPECTED =
  /\b(?:interview(?:s|ed|ing)?|spoke|talked|met|meetings?|surveyed?|observed|previous(?:ly)?|last\s+(?:inspection|time|year))\b/iu;
const SUB_SAMPLE_BEFORE =
  /\b(?:in|for|of|from|to|within|among|about|with|at\s+least|least|than|only|every|each|further)\s+(?:all\s+)?(?:the\s+|these\s+|those\s+|just\s+|only\s+)?$/iu;
const SUB_SAMPLE_AFTER =
  /^\s*(?:,\s*)?(?:where|in\s+which|with\s+(?:factors|concerns)|did|did\s+not|had\s+not|was\s+not|were\s+not|needed|required)\b/iu;
const ELIGIBLE = /\beligible\b|\bpopulation\b|\bcaseload\b/iu;

interface Parsed {
  readonly phrase: CasePhrase;
  readonly part: boolean;
  /** Whether its cases come on top of others just named. */
  readonly besides: boolean;
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

/** Words without one of which no sentence states a sample: a quick test before the thorough ones. */
const STATES =
  /\b(?:inspect|examin|assess|review|sampl|select|look|read\b|drew\b|drawn|consist|compris|made up|compos|these|they|conducted|completed)/iu;
const COUNTED =
  /\b(?:cases?|disposals?|sentences?|orders?|cautions?|resolutions?|files?|records?|licen[cs]es?|supervisions?|requirements?|outcomes?|diversions?|remands?)\b/iu;

const parse = (text: string, at: Anchor, carriedOn: boolean): Parsed[] => {
  const sentence = text.slice(at.start, at.end).replace(/\s/gu, ' ');
  if (!COUNTED.test(sentence) || !STATES.test(sentence)) return [];
  const lists = LISTS.exec(sentence);
  const listsFrom = carriedOn ? 0 : (lists?.index ?? Number.POSITIVE_INFINITY);
  const found: Parsed[] = [];
  let lastEnd: number | null = null;
  const phrases = casePhrasesIn(text, at);
  for (const phrase of phrases) {
    const offset = phrase.at.start - at.start;
    const before = clauseBefore(sentence, offset);
    const after = sentence.slice(phrase.at.end - at.start);
    const listed = found.length > 0 && lastEnd !== null && LIST_GLUE.test(sentence.slice(lastEnd, offset));
    const part = offset > listsFrom && (carriedOn ? lists !== null : found.length > 0);
    if (!inspected(phrase, before, after, text) && !listed && !part) continue;
    if (NOT_INSPECTED.test(before) || ELIGIBLE.test(phrase.label)) continue;
    // Victims' cases are told by the victim in them; any other narrowing is for a single question.
    if (
      (SUB_SAMPLE_AFTER.test(after) || isNarrowedBy(after)) &&
      !/\bvictim/iu.test(phrase.label) &&
      !/^[^.;,]{0,40}\bvictim/iu.test(after)
    )
      continue;
    if (isOfAnotherTime(sentence.slice(0, offset))) continue;
    found.push({ phrase, part, besides: comesOnTop(before) });
    lastEnd = phrase.at.end - at.start;
  }
  // '34 cases were inspected, 26 on community orders and eight in custody': the rest adds up to the first.
  const [whole, ...rest] = phrases;
  const sum = rest.reduce((total, { count }) => total + count, 0);
  if (found.length === 1 && found[0]?.phrase === whole && rest.length > 1 && sum === whole?.count)
    return [...found, ...rest.map((phrase) => ({ phrase, part: true, besides: false }))];
  return found;
};

/** Whether the words around a number of cases say that these were inspected. */
const inspected = (phrase: CasePhrase, before: string, after: string, text: string): boolean => {
  if (/^\s+(?:that\s+were\s+)?selected\b/iu.test(after)) return true;
  // 'Four of the cases we inspected were late' is a finding about some of them.
  if (/\sof\s+(?:the|these|those|our)\s/iu.test(text.slice(phrase.at.start, phrase.at.end))) return false;
  if (NOMINAL.test(before)) return true;
  if (SUB_SAMPLE_BEFORE.test(before) && !VERB_LAST.test(before)) return false;
  return PASSIVE.test(after) || SELECTED.test(after) || ACTIVE.test(before);
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
const listsAll = (parts: readonly Parsed[], whole: number, sentence: string, at: Anchor): boolean => {
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
  parsed: readonly Parsed[],
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
  const samples: SampleStatement[] = [];
  let whole: Whole | null = null;
  const places = sentencesIn(text, block.at);
  for (const [index, at] of places.entries()) {
    const sentence = text.slice(at.start, at.end);
    const next = places[index + 1];
    const carriedOn: boolean = whole !== null && ANAPHORA.test(sentence);
    const parsed = parse(text, at, carriedOn);
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
