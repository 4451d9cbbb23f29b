import type { Anchor } from '../../document/anchor.js';
import { type CasePhrase, casePhrasesIn } from './case-phrase.js';
import { comesOnTop, isNarrowedBy, isOfAnotherTime } from './side-sample.js';

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
/** How a sentence begins that goes on about the sample named before it. */
export const ANAPHORA = /^(?:these|they|those|the\s+(?:sample|cases))\b/iu;
/** Words before a number that make it a part of the cases for one question, or a count of talks rather than of cases. */
const NOT_INSPECTED =
  /\b(?:interview(?:s|ed|ing)?|spoke|talked|met|meetings?|surveyed?|observed|previous(?:ly)?|last\s+(?:inspection|time|year))\b/iu;
const SUB_SAMPLE_BEFORE =
  /\b(?:in|for|of|from|to|within|among|about|with|at\s+least|least|than|only|every|each|further)\s+(?:all\s+)?(?:the\s+|these\s+|those\s+|just\s+|only\s+)?$/iu;
const SUB_SAMPLE_AFTER =
  /^\s*(?:,\s*)?(?:where|in\s+which|with\s+(?:factors|concerns)|did|did\s+not|had\s+not|was\s+not|were\s+not|needed|required)\b/iu;
const ELIGIBLE = /\beligible\b|\bpopulation\b|\bcaseload\b/iu;

/** A number of cases that a sentence says were inspected. */
export interface InspectedCases {
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

/** Whether a sentence, or a paragraph, may say how many cases were inspected: false spares a closer look. */
export const mayStateInspectedCases = (text: string): boolean => COUNTED.test(text) && STATES.test(text);

/**
 * The numbers of cases that a sentence says were inspected, in order. `carriedOn` says that it goes on about a sample that the sentence before
 * has named: what it lists are parts of that.
 */
export const inspectedCasesIn = (text: string, at: Anchor, carriedOn: boolean): InspectedCases[] => {
  const sentence = text.slice(at.start, at.end).replace(/\s/gu, ' ');
  if (!mayStateInspectedCases(sentence)) return [];
  const lists = LISTS.exec(sentence);
  const listsFrom = carriedOn ? 0 : (lists?.index ?? Number.POSITIVE_INFINITY);
  const found: InspectedCases[] = [];
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
export const enumerates = (parsed: readonly InspectedCases[], sentence: string): boolean =>
  parsed.length > 1 && parsed.every(({ part }) => !part) && /\band\b/iu.test(sentence);

/** Whether the first number is the sum of the others: then they are its parts, whatever leads to them. */
export const partsAddUp = (parsed: readonly InspectedCases[]): boolean => {
  const [first, ...others] = parsed;
  return (
    first !== undefined &&
    others.length > 1 &&
    others.reduce((sum, { phrase }) => sum + phrase.count, 0) === first.phrase.count
  );
};
