import type { Mark, MarkKind } from '../marks.js';

/** When a rating was given: null date where none is said. */
export interface When {
  readonly period: 'current' | 'prior';
  /** ISO as exact as said. */
  readonly date: string | null;
  /** The year that 'three years ago' comes to, where no date is said. */
  readonly reckoned?: string;
  /** Whether the rating's own sentence says none, and those before it do. */
  readonly carried?: boolean;
  /** Whether sentences that rate nothing stand between. */
  readonly faded?: boolean;
  /** Whether it may be of this inspection as well: nothing is read. */
  readonly open?: boolean;
}

const AGO = /^(?:years? (?:ago|earlier|before|previously)|a year (?:ago|before|earlier))$/i;
const ROUGHLY = /^(?:than|nearly|almost|over|about|around|roughly|some|within|under)$/i;
const LONGEST_AGO = 15;

/** The year that 'three years ago' and the like come to; null where none is said, or only roughly. */
const reckonedIn = (marks: readonly Mark[], thisYear: number | null): string | null => {
  if (thisYear === null) return null;
  const index = marks.findIndex(({ text }) => AGO.test(text.replace(/\s+/g, ' ')));
  const mark = marks[index];
  if (!mark) return null;
  const number = marks[index - 1];
  const alone = /^a /i.test(mark.text) || (/^year/i.test(mark.text) && /^(?:a|one)$/i.test(number?.text ?? ''));
  const years = alone ? 1 : number?.kind === 'number' ? number.value : null;
  const rough = marks
    .slice(Math.max(0, index - 4), index)
    .some(({ text }) => text.split(/\s+/).some((word) => ROUGHLY.test(word)));
  return years === null || rough || years < 1 || years > LONGEST_AGO ? null : String(thisYear - years);
};

const yearOf = (date: string): number => Number(date.slice(0, 4));
const datesIn = (marks: readonly Mark[]): string[] =>
  marks.flatMap((mark) => (mark.kind === 'date' && mark.date !== null ? [mark.date] : []));

const PARTS_SINCE: ReadonlySet<MarkKind> = new Set<MarkKind>([
  'comma',
  'rating',
  'rating_verb',
  'relative',
  'semicolon',
]);

/** Whether a date says since when something else has been: 'the second inspection since the services were joined in 2021'. */
const isOfSince = (marks: readonly Mark[], index: number): boolean => {
  const since = marks.slice(0, index).findLastIndex(({ text }) => /^since\b/i.test(text));
  return since >= 0 && !marks.slice(since + 1, index).some(({ kind }) => PARTS_SINCE.has(kind));
};

/** 'Was last inspected': after that a clause speaks of then. */
const isLastInspected = (marks: readonly Mark[], index: number): boolean =>
  /^last(?: inspected)?$/i.test(marks[index]?.text ?? '') &&
  /\b(?:inspected|visited)$/i.test(`${marks[index]?.text} ${marks[index + 1]?.text ?? ''}`);

/** The one of several old dates that a rating at `rating` was given at: the nearest, and none of what has been since. */
const datedBy = (
  marks: readonly Mark[],
  isOld: (date: string) => boolean,
  rating: number | null,
): string | undefined => {
  const old = marks.flatMap(({ kind, date }, index) =>
    kind === 'date' && date !== null && isOld(date) ? [{ date, index, since: isOfSince(marks, index) }] : [],
  );
  const own = old.some(({ since }) => !since) ? old.filter(({ since }) => !since) : old;
  const [first] = own;
  if (rating === null || first === undefined) return first?.date;
  const away = (index: number): number => (index < rating ? rating - index : index - rating + 1);
  return own.reduce((near, one) => (away(one.index) < away(near.index) ? one : near), first).date;
};

/** 'Had been' alone is the tense of minutes and reported speech as well as of an earlier time. */
const isWeak = (mark: Mark): boolean => /^ha(?:d|ving)$/i.test(mark.text);

const RATES: ReadonlySet<MarkKind> = new Set<MarkKind>(['rating', 'rating_verb', 'weak_verb', 'get_verb', 'past']);
const REACH = 3;

/**
 * 'And then there is governance, which …', 'the rules then in force', 'seen only once before': no other time of a rating. At the head of a clause or near
 * what rates, 'then' and 'once' tell of one.
 */
const isNext = (marks: readonly Mark[], index: number, rating: number | null): boolean => {
  const mark = marks[index];
  if (!mark || !/^(?:then|once)$/i.test(mark.text)) return false;
  const then = /^then$/i.test(mark.text);
  if (then && /^(?:there|came|comes?)$/i.test(marks[index + 1]?.text ?? '')) return true;
  if (then && marks[index - 1]?.kind === 'and' && marks[index + 1]?.kind === 'standard') return true;
  if (index === 0 || (rating !== null && index - rating < REACH && rating - index <= REACH)) return false;
  const near = [...marks.slice(Math.max(0, index - REACH), index), ...marks.slice(index + 1, index + 1 + REACH)];
  return !near.some(({ kind }) => RATES.has(kind));
};

/** 'Which required improvement before': the adverb, with nothing after it that it could open. */
const isBefore = (marks: readonly Mark[], index: number, rating: number | null): boolean =>
  rating !== null &&
  index >= rating &&
  index - rating < REACH &&
  marks[index]?.kind === 'past_opener' &&
  /^before$/i.test(marks[index]?.text ?? '') &&
  ['stop', 'comma', 'and'].includes(marks[index + 1]?.kind ?? 'stop');

/**
 * What the marks around a rating say of its time; null where they say nothing. `contrast` tells that the sentence sets one time
 * against another. A date counts as earlier from two years before the document, a year before it only beside other words of the past:
 * an inspection of the autumn is published in the next year. Where the document gives this inspection no year, every year is an earlier
 * one. `rating` is the place of the rating among the marks: a year that stands nearer to it than 'now' outweighs that word.
 */
export const whenSaid = (
  marks: readonly Mark[],
  thisYear: number | null,
  contrast: boolean,
  rating: number | null = null,
): When | null => {
  const dates = datesIn(marks);
  const past = marks.some(
    (mark, index) =>
      isBefore(marks, index, rating) ||
      (mark.kind === 'past' && (contrast || !isWeak(mark)) && !isNext(marks, index, rating)),
  );
  const isOld = (date: string): boolean => thisYear === null || yearOf(date) < thisYear - 1;
  const old = datedBy(marks, isOld, rating);
  const away = (of: (mark: Mark) => boolean): number =>
    rating === null
      ? 0
      : Math.min(
          ...marks.flatMap((mark, index) => (of(mark) ? [index < rating ? rating - index : index - rating + 1] : [])),
        );
  const dated = away(({ kind, date }) => kind === 'date' && date !== null && isOld(date));
  // 'The second since they were joined again in 2021, and was last inspected in 2023, when …': what is now stands before that.
  const inspected = rating === null ? marks.findLastIndex((_mark, index) => isLastInspected(marks, index)) : -1;
  const now =
    marks.some(({ kind }, index) => kind === 'now' && index > inspected) && away(({ kind }) => kind === 'now') <= dated;
  const lastYear = dates.find((date) => thisYear !== null && yearOf(date) === thisYear - 1);
  if (old !== undefined && !now) return { period: 'prior', date: old };
  if (past && !now) {
    const date = old ?? lastYear ?? (thisYear === null ? (dates[0] ?? null) : null);
    const reckoned = date === null ? reckonedIn(marks, thisYear) : null;
    return { period: 'prior', date, ...(reckoned === null ? {} : { reckoned }) };
  }
  if (now) return { period: 'current', date: null };
  if (dates.length > 0 && old === undefined && lastYear === undefined) return { period: 'current', date: null };
  return null;
};

/** The first date that marks name, unless it is of what has been since, for a clause that is known to speak of an earlier inspection. */
export const earlierDate = (marks: readonly Mark[], thisYear: number | null): string | null =>
  datedBy(marks, (date) => thisYear === null || yearOf(date) < thisYear || date.length > 4, null) ?? null;
