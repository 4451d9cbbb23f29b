import { says } from '../groups.js';
import type { Mark } from '../marks.js';
import type { Segment } from '../segments.js';
import type { Reading, SentenceScope } from '../sentence-scope.js';
import { earlierDate, type When, whenSaid } from './period.js';
import { isOfThis, isPresent } from './time-frame.js';

const OF_INSPECTION = /\b(?:re-?)?inspect|\breport|\brat(?:ed|ing)|\bjudge|\bgrade|\bvisit|\blooked at|\blast time/i;
const FIRST: ReadonlySet<Mark['kind']> = new Set<Mark['kind']>([
  'preposition',
  'past',
  'number',
  'date',
  'past_opener',
  'break',
]);
/** Whether a sentence opens with a phrase of time. */
const isFronted = ([first]: readonly Mark[]): boolean =>
  first !== undefined && (FIRST.has(first.kind) || /^(?:back|just|only|some|it)$/i.test(first.text));

const NEAR_OPENING = 4;
const NEAR_DATE = 4;
const SHORT = 10;

const VERBS: ReadonlySet<Mark['kind']> = new Set<Mark['kind']>([
  'copula',
  'rating_verb',
  'get_verb',
  'weak_verb',
  'report',
  'past',
]);
const SUBJECT = 4;

/** 'That inspection, a joint one in the autumn of 2015, had used other words': what the sentence is about is dated before its verb. */
const isAboutDated = (sentence: readonly Mark[], date: number): boolean =>
  sentence.slice(0, SUBJECT).some(({ text }) => OF_INSPECTION.test(text)) &&
  !sentence.slice(0, date).some(({ kind, text }) => VERBS.has(kind) || /^since\b/i.test(text));

/**
 * Whether a sentence that rates nothing turns the text to an earlier inspection: it opens with its time, or says it of an inspection. What a service
 * lost or who left it in an earlier year does not; nor what has happened since.
 */
const tellsOfInspection = (sentence: readonly Mark[]): boolean =>
  !isPresent(sentence) &&
  !/^since\b/i.test(sentence[0]?.text ?? '') &&
  sentence.some(({ kind, text }, index) => {
    if (kind !== 'past' && kind !== 'date' && kind !== 'past_opener') return false;
    if (kind === 'past' && (/^(?:once|then)$/i.test(text) || /^ha(?:d|ving)$/i.test(text)))
      return says(sentence, 'rating');
    const fronted = isFronted(sentence) && index < NEAR_OPENING;
    // 'The 2019 action plan was late.'
    const ofThing = kind === 'date' && index > 0 && sentence[index - 1]?.kind === 'adverb';
    if (kind !== 'past_opener' && (fronted || (sentence.length <= SHORT && !ofThing))) return true;
    if (kind === 'date' && isAboutDated(sentence, index)) return true;
    const near = sentence.slice(Math.max(0, index - NEAR_DATE), index + NEAR_DATE);
    return near.some((mark) => OF_INSPECTION.test(mark.text)) || OF_INSPECTION.test(text);
  });

/** What is said of new standards or a first inspection does not make the time this one's. */
const IS_QUALITY = /^(?:new|newly|first inspection)\b/i;

/** 'At its first inspection under the new standards, in 2019, it was good': all that is rated is of that time. */
const isAllEarlier = (readings: readonly Reading[], { marks }: Segment): boolean =>
  readings.length > 0 &&
  says(marks, 'date') &&
  readings.every(({ when }) => when.period === 'prior' && when.date !== null);

/** Whether a sentence that rates nothing leaves the time of those before: it is of the past, too, and of nobody who rates or is rated anew. */
const passesOn = (sentence: readonly Mark[], scope: SentenceScope): boolean =>
  !isPresent(sentence) &&
  !says(sentence, 'now', 'rating', 'off_scale', 'service', 'other_service') &&
  !isOfThis(sentence, scope.thisYear);

/**
 * The earlier inspection that a sentence leaves the text with: the one it opens with or tells of; or that of the sentences before, until the tense, a
 * word or a date of this inspection ends it. Null where what follows is of this inspection.
 */
export const timeLeft = (
  sentence: readonly Mark[],
  segments: readonly Segment[],
  readings: readonly Reading[],
  scope: SentenceScope,
  contrast: boolean,
): When | null => {
  const [opening] = segments;
  const begins =
    opening !== undefined &&
    (readings.length > 0 || tellsOfInspection(sentence)) &&
    (opening.past ||
      isAllEarlier(readings, opening) ||
      whenSaid(opening.marks, scope.thisYear, contrast)?.period === 'prior');
  // 'Since 2019, when staffing was poor, it has had a new board.'
  const after = segments.at(-1)?.marks ?? [];
  const turnsBack = isPresent(after.slice(after.findLastIndex(({ kind }) => kind === 'rating') + 1));
  const isCurrent = readings.some(({ when }) => when.period === 'current');
  if (
    begins &&
    !isCurrent &&
    !turnsBack &&
    sentence.every(({ kind, text }) => kind !== 'now' || (readings.length > 0 && IS_QUALITY.test(text)))
  ) {
    const date = earlierDate(sentence, scope.thisYear);
    const said = whenSaid(opening.marks, scope.thisYear, contrast);
    if (date !== null || scope.before === null || said?.reckoned) return { period: 'prior', ...said, date };
    return { ...scope.before, faded: false, carried: false };
  }
  if (scope.before?.period !== 'prior' || isCurrent) return null;
  // 'Staffing was good. Partnerships were good.': what was told of an earlier inspection goes on.
  const rates = readings.length > 0 || says(sentence, 'rating');
  if (!rates) return passesOn(sentence, scope) ? { ...scope.before, faded: true } : null;
  const ends = sentence.some(
    ({ kind, text }) => kind === 'now' || kind === 'date' || /^(?:is|are|has|have|remains?|stays)$/i.test(text),
  );
  if (ends) return null;
  // A rating of then takes up again what sentences between let fade.
  return readings.some(({ when }) => when.period === 'prior') ? { ...scope.before, faded: false } : scope.before;
};
