import { says } from '../groups.js';
import type { Mark, MarkKind } from '../marks.js';
import type { Segment } from '../segments.js';
import { type When, whenSaid } from './period.js';

/** Where what a sentence opens with ends: what it is about, or its verb. */
const ENDS_OPENING: ReadonlySet<MarkKind> = new Set<MarkKind>([
  'standard',
  'earlier_standard',
  'rating',
  'service',
  'service_word',
  'other_service',
  'pronoun',
  'copula',
  'get_verb',
  'rating_verb',
  'weak_verb',
  'move',
  'comma',
  'colon',
  'dash',
  'relative',
  'break',
  'semicolon',
]);

/** Openings that set this inspection against an earlier one: 'unlike in 2019', 'since the last inspection'. */
const COMPARES = /^(?:as|since|unlike|after|before|until|from|following|despite|compared|against|although|though)\b/i;
const OF_INSPECTION =
  /\b(?:re-?)?(?:inspect|report|rat(?:ed|ings?)\b|judge|grad|visit|result|finding|verdict|outcome)/i;
const FRONTED = /^(?:at|in|on|back|during|under|by|when|whereas|while)$/i;

const textOf = (marks: readonly Mark[]): string => marks.map(({ text }) => text).join(' ');

/** 'That report …', 'At that inspection …': the one that the sentence before speaks of. */
export const pointsBack = (sentence: readonly Mark[], mentioned: When | null): boolean =>
  (mentioned?.faded === true && /^it (?:also )?(?:rated|judged|graded|marked)\b/i.test(textOf(sentence.slice(0, 3)))) ||
  /^(?:(?:at|on|in|of) )?(?:that|those) (?:(?:full|joint|earlier) )?(?:inspection|report|visit|time|occasion|judge?ment|review|inspectors)\b/i.test(
    textOf(sentence.slice(0, 5)),
  );

/**
 * The earlier time in which a sentence sets all that it tells: it opens with it ('At the last inspection, …', 'In 2019 …') or is about what was found
 * then ('The ratings of 2019 were …'). Null where its opening says none. Clauses of their own past tense stay in that time; 'staffing was good in 2019;
 * leadership was inadequate' leaves open when.
 */
export const frameOf = (sentence: readonly Mark[], thisYear: number | null, mentioned: When | null): When | null => {
  if (mentioned?.period === 'prior' && pointsBack(sentence, mentioned))
    return { period: 'prior', date: mentioned.date };
  const from = sentence[0]?.kind === 'break' ? 1 : 0;
  const end = sentence.findIndex(({ kind }, index) => index > from && ENDS_OPENING.has(kind));
  const opening = sentence.slice(from, end < 0 ? sentence.length : end);
  const first = opening[0];
  if (!first || COMPARES.test(first.text)) return null;
  // 'Then, staffing was …': not what came next, where nothing happens.
  const next = sentence[end + 1]?.kind;
  if (/^then$/i.test(first.text) && sentence[1]?.kind === 'comma' && (next === 'standard' || next === 'pronoun'))
    return { period: 'prior', date: null };
  if (first.kind === 'now') return { period: 'current', date: null };
  if (!says(opening, 'past', 'date') || says(opening, 'past_opener', 'now')) return null;
  const fronted = FRONTED.test(first.text) || ['past', 'number', 'date'].includes(first.kind);
  const about = opening.some(
    ({ kind, text }) => kind === 'inspectors' || kind === 'rating_noun' || OF_INSPECTION.test(text),
  );
  if (!fronted && !about) return null;
  const said = whenSaid(opening, thisYear, true);
  return said?.period === 'prior' ? said : null;
};

const PRESENT_COPULA = /^(?:is|are|remains?|stays)$/i;
const PERFECT = /^(?:has|have)(?: been)?$/i;

/** 'Could not have been worse': no perfect. */
const isModal = (marks: readonly Mark[], index: number): boolean =>
  marks
    .slice(Math.max(0, index - 2), index)
    .some(({ text }) => /^(?:could|would|should|might|must|may|can|to)(?:n['’]t| not)?$/i.test(text));

const GIVES: ReadonlySet<MarkKind> = new Set<MarkKind>(['rating_verb', 'get_verb', 'weak_verb']);

/** Whether marks hold a verb of now: 'is', 'has been', 'rates'. */
export const isPresent = (marks: readonly Mark[]): boolean =>
  marks.some(
    ({ kind, text }, index) =>
      (kind === 'copula' && PRESENT_COPULA.test(text)) ||
      (PERFECT.test(text) && !isModal(marks, index)) ||
      (GIVES.has(kind) && /[^s]s$/i.test(text)),
  );

/** Words by which a text speaks of the inspection that it tells of. */
const OF_THIS =
  /\b(?:(?:this|the new|today['’]s|yesterday['’]s|the latest|the present) (?:(?:full|joint|re-?|follow-up) ?)?(?:inspection|report|visit|occasion|review)|on (?:their|its|his|her|our) return|today|when (?:they|we|inspectors) (?:returned|came back|went back)|yesterday|this (?:month|spring|summer|autumn|winter))\b/i;

/** Whether a sentence names a time of its own that is not an earlier one: 'in this inspection', 'on their return', a date of this year. */
export const isOfThis = (sentence: readonly Mark[], thisYear: number | null): boolean =>
  OF_THIS.test(textOf(sentence)) ||
  sentence.some(
    ({ kind, date }) => kind === 'date' && date !== null && thisYear !== null && Number(date.slice(0, 4)) >= thisYear,
  );

const HAD = /^ha(?:d|ving)$/i;

/**
 * 'The service had been judged good, having been inadequate in 2018': 'had' is the tense in which minutes report this inspection, where all that speaks of
 * an earlier one is a clause that this one is compared to.
 */
export const isComparedTo = (sentence: readonly Mark[], segment: Segment, segments: readonly Segment[]): boolean => {
  if (segment.past || says(sentence, 'now') || !segments.some((one) => one.past && says(one.marks, 'rating')))
    return false;
  return segments.every(
    (one) => one.past || one.marks.every(({ kind, text }) => kind !== 'date' && (kind !== 'past' || HAD.test(text))),
  );
};
