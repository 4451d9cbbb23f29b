import type { Criteria } from './criteria.js';
import { isJoint, spanOf } from './group-input.js';
import { says } from './groups.js';
import type { Mark } from './marks.js';
import type { Reading } from './sentence-scope.js';
import { type DomainScope, standardsIn, wholeDomain } from './target.js';
import type { When } from './time/period.js';

/** Counts of standards that a sentence gave, without saying which they are: 'Six of the seven areas were “Outstanding”.' */
export interface Announced {
  readonly counts: readonly Reading[];
  /** Sentences read since. */
  readonly age: number;
  /** The domain that they are of; null where none is told. */
  readonly domain: string | null;
  /** Standards that were rated otherwise since. */
  readonly since: readonly string[];
}

export const NOTHING_ANNOUNCED: Announced = { counts: [], age: 0, domain: null, since: [] };

/** 'They were …' follows at once; 'the last was …' may come after a sentence or two. */
const AGE_OF_LIST = 0;
const AGE_OF_PART = 1;
const AGE_OF_ORDINAL = 6;

/** What a sentence leaves of the counts: its own, else those before. */
const announcedAfter = (before: Announced, readings: readonly Reading[], domain: string | null): Announced => {
  const counts = readings.filter(
    ({ form, ratings, count }) => form === 'count' && ratings.length === 1 && count !== null && !count.better,
  );
  if (counts.length > 0) return { counts, age: 0, domain, since: [] };
  const word = wordOf(before.counts[0]);
  const other = readings.flatMap((reading) =>
    reading.form === 'rating' &&
    reading.target.kind === 'standards' &&
    reading.when.period === 'current' &&
    wordOf(reading) !== word
      ? reading.target.ids
      : [],
  );
  return { ...before, age: before.age + 1, since: [...before.since, ...other] };
};

const wordOf = (reading: Reading | null | undefined): string => reading?.ratings[0]?.text.toLowerCase() ?? '';

/**
 * 'Three of the four standards were inadequate. Joint working was rated good': once all that were not counted have been named, those
 * that were are the rest of the domain.
 */
const restOf = ({ counts, domain, since, age }: Announced, criteria: Criteria): Reading[] => {
  const [counted, other] = counts;
  if (!counted?.count || other || domain === null || since.length === 0 || age > AGE_OF_ORDINAL) return [];
  const all = criteria.ofDomain(domain);
  const left = all.filter((id) => !since.includes(id));
  const named = all.length - left.length;
  const whole = counted.count.of === all.length && named > 0 && left.length === counted.count.count;
  return whole ? [{ ...counted, form: 'rating', target: { kind: 'standards', ids: left, from: -1 }, count: null }] : [];
};

/** Of how many standards the counts that were given a sentence or two ago speak; null where they don't say or there are none. */
export const countedOf = ({ counts, age }: Announced): number | null =>
  age <= AGE_OF_PART ? (counts.map(({ count }) => count?.of ?? null).find((of) => of !== null) ?? null) : null;

const ORDINALS: Readonly<Record<string, number>> = {
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};

const isListVerb = (mark: Mark | undefined): boolean =>
  mark !== undefined &&
  ((mark.kind === 'copula' && /^(?:were|was|are|is|being)$/i.test(mark.text)) ||
    /^(?:includ(?:es?|ed|ing)|cover(?:s|ed)?|compris(?:es?|ed))$/i.test(mark.text));

const wordAt = (marks: readonly Mark[], index: number): string => (marks[index]?.text ?? '').toLowerCase();

/** Where the names begin in 'They were …', 'These areas include …', 'Among them are …'; null where a sentence is no such list. */
const listStart = (marks: readonly Mark[]): number | null => {
  let at = 0;
  if (/^among(?:st)?$/.test(wordAt(marks, 0))) at = 1;
  if (!/^(?:they|these|those|them|one|it|that|this)$/.test(wordAt(marks, at))) return null;
  at += 1;
  while (/^(?:of|these|those|them)$/.test(wordAt(marks, at)) || marks[at]?.kind === 'area') at += 1;
  return isListVerb(marks[at]) ? at + 1 : null;
};

/** 'The third was …', 'the last of these was …', 'the others are …': which one, and where the names begin. */
const ordinalStart = (
  marks: readonly Mark[],
): { which: number | 'last' | 'other' | 'exception'; from: number } | null => {
  const words = wordAt(marks, 0).split(/\s+/);
  let at = words.length > 1 ? 1 : 0;
  const word = words.length > 1 ? words[1] : wordAt(marks, 1);
  if (words[0] !== 'the' || word === undefined) return null;
  if (words.length === 1) at = 2;
  const ordinal = ORDINALS[word];
  const which =
    ordinal ??
    (/^(?:last|final)$/.test(word)
      ? 'last'
      : /^others?$/.test(word)
        ? 'other'
        : /^(?:exception|outlier)$/.test(word)
          ? 'exception'
          : null);
  if (which === null) return null;
  while (/^(?:ones?|of|these|those|them|two|three|four|area|areas|standard|standards)$/.test(wordAt(marks, at)))
    at += 1;
  return isListVerb(marks[at]) ? { which, from: at + 1 } : null;
};

/** Where '… were among them' or '… was one of these' begins; null where a sentence does not end so. */
const amongEnd = (marks: readonly Mark[]): number | null => {
  const verb = marks.findLastIndex(({ kind, text }) => kind === 'copula' && /^(?:were|was|are|is)$/i.test(text));
  const tail = marks
    .slice(verb + 1)
    .map(({ text }) => text.toLowerCase())
    .join(' ');
  return verb > 0 && /^(?:all |also )?(?:among(?:st)?|one of|two of|three of) (?:them|these|those)$/.test(tail)
    ? verb
    : null;
};

const BARRED: readonly Mark['kind'][] = [
  'rating',
  'off_scale',
  'negation',
  'unreal',
  'other_service',
  'other_inspectorate',
  'other_body',
  'past',
];

/** Names of standards and nothing but what joins them; or all standards of a domain. */
const namesIn = (list: readonly Mark[], domains: DomainScope, criteria: Criteria): readonly string[] => {
  const only = list.every((mark) => isJoint(mark) || ['dash', 'colon', 'semicolon'].includes(mark.kind));
  const { ids } = only ? standardsIn(list, { ...domains, segment: list }, true) : { ids: [] };
  return [...new Set([...ids, ...wholeDomain(list, criteria, list)])];
};

const fits = (counted: Reading, ids: readonly string[]): boolean =>
  ids.length > 0 && ids.length <= (counted.count?.count ?? 0);

const asRating = (counted: Reading, ids: readonly string[], list: readonly Mark[]): Reading => ({
  ...counted,
  form: 'rating',
  target: { kind: 'standards', ids, from: -1 },
  at: spanOf(list[0], list.at(-1)),
  count: null,
});

/** The count that an ordinal is of: the one with so many; of the last sentence's counts the one that the text rated by last. */
const countedBy = (
  counts: readonly Reading[],
  which: number | 'last' | 'other' | 'exception',
  last: Reading | null,
): Reading | null => {
  const alone = counts.length === 1 ? (counts[0] ?? null) : null;
  if (which === 'last') return alone ?? counts.at(-1) ?? null;
  if (which === 'exception') return counts.filter(({ count }) => count?.count === 1)[0] ?? null;
  const fitting = which === 'other' ? counts : counts.filter(({ count }) => count?.count === which);
  const [only, second] = fitting;
  if (only && !second) return only;
  return fitting.find((counted) => wordOf(counted) === wordOf(last)) ?? null;
};

/**
 * The standards that a sentence names for a count that stands before it: 'They were staffing and planning', 'The last was joint working',
 * 'All four standards of … were among them'. Nothing where the sentence says more than names.
 */
const enumeratedIn = (
  sentence: readonly Mark[],
  announced: Announced,
  last: Reading | null,
  domains: DomainScope,
  criteria: Criteria,
): Reading[] => {
  const { counts, age } = announced;
  if (counts.length === 0 || says(sentence, ...BARRED)) return [];
  const marks = sentence.filter(({ kind }) => kind !== 'quote' && kind !== 'stop');
  const read = (counted: Reading | null | undefined, list: readonly Mark[]): Reading[] => {
    const ids = counted ? namesIn(list, domains, criteria) : [];
    return counted && fits(counted, ids) ? [asRating(counted, ids, list)] : [];
  };
  const nearest = counts.length === 1 || age === 0 ? counts.at(-1) : null;
  const start = listStart(marks);
  const singular = /^(?:it|that|this)$/.test(wordAt(marks, 0));
  if (start !== null && age <= AGE_OF_LIST)
    return singular && nearest?.count?.count !== 1 ? [] : read(nearest, marks.slice(start));
  const verb = amongEnd(marks);
  if (verb !== null && age <= AGE_OF_PART) return read(nearest, marks.slice(0, verb));
  const ordinal = ordinalStart(marks);
  return ordinal && age <= AGE_OF_ORDINAL
    ? read(countedBy(counts, ordinal.which, last), marks.slice(ordinal.from))
    : [];
};

/** 'Three of the four standards were inadequate, the exception being staff': the rest of the domain that the exception is of. */
const exceptionNamed = (sentence: readonly Mark[], readings: readonly Reading[], criteria: Criteria): Reading[] => {
  const [counted, other] = readings.filter(({ form }) => form === 'count');
  const exception = sentence.findIndex(({ text }) => /^(?:exceptions?|outlier)$/i.test(text));
  const number = counted?.count;
  if (!counted || other || !number || number.better || number.of === null || exception < 0) return [];
  const left = sentence.slice(exception + 1).find(({ kind }) => kind === 'standard')?.standards[0];
  if (!left?.domain || !isListVerb(sentence[exception + 1]) || number.count !== number.of - 1) return [];
  const all = criteria.ofDomain(left.domain);
  const rest = all.filter((id) => id !== left.id);
  return all.length === number.of && rest.length === number.count && counted.ratings.length === 1
    ? [{ ...counted, form: 'rating', target: { kind: 'standards', ids: rest, from: -1 }, count: null }]
    : [];
};

/** 'Staffing was one of two standards to be rated good, the other being planning'. */
const otherNamed = (
  sentence: readonly Mark[],
  readings: readonly Reading[],
  domains: DomainScope,
  criteria: Criteria,
): Reading[] => {
  const last = readings.at(-1);
  const rating = sentence.findLastIndex(({ kind }) => kind === 'rating');
  const of = sentence.slice(0, rating).some(({ kind, value }) => kind === 'number' && value !== null && value > 1);
  if (last?.form !== 'rating' || last.target.kind !== 'standards' || last.ratings.length !== 1 || !of) return [];
  const tail = sentence.slice(rating + 1).filter(({ kind }) => kind !== 'quote' && kind !== 'stop');
  const other = tail.findIndex(({ text }) => /^(?:the )?others?$/i.test(text));
  if (other < 0 || !isListVerb(tail[other + 1])) return [];
  const list = tail.slice(other + 2);
  const ids = namesIn(list, domains, criteria);
  return ids.length > 0 && !says(tail, 'negation', 'unreal') ? [{ ...asRating(last, ids, list) }] : [];
};

/** The rating of a list that 'They were:' opens after a count. */
export const listedAfter = (
  sentence: readonly Mark[],
  { counts, age }: Announced,
): { rating: Mark; when: When } | null => {
  const marks = sentence.filter(({ kind }) => kind !== 'quote' && kind !== 'stop' && kind !== 'colon');
  const start = listStart(marks);
  const counted = counts.length === 1 ? counts[0] : undefined;
  const rating = counted?.ratings[0];
  return start !== null && start === marks.length && counted && rating && age <= AGE_OF_PART
    ? { rating, when: counted.when }
    : null;
};

/**
 * What a sentence names of the standards that it or a sentence before counted, beside the `readings` that were made of it, and what it leaves to be
 * named.
 */
export const withNamed = (
  sentence: readonly Mark[],
  readings: readonly Reading[],
  {
    announced,
    last,
    domain,
  }: { readonly announced: Announced; readonly last: Reading | null; readonly domain: string | null },
  domains: DomainScope,
  criteria: Criteria,
): { readonly named: readonly Reading[]; readonly announced: Announced } => {
  const next = announcedAfter(announced, readings, domain);
  if (readings.length === 0)
    return { named: enumeratedIn(sentence, announced, last, domains, criteria), announced: next };
  const rest = restOf(next, criteria);
  return {
    named: [
      ...exceptionNamed(sentence, readings, criteria),
      ...otherNamed(sentence, readings, domains, criteria),
      ...rest,
    ],
    announced: rest.length > 0 ? NOTHING_ANNOUNCED : next,
  };
};
