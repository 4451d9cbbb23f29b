import type { RatedNow, Reading, SentenceScope } from '../sentence-scope.js';

const OVERALL = 'overall';

/** What readings rate, by id. */
export const ratedIds = ({ target }: Reading): readonly string[] =>
  target.kind === 'standards' ? target.ids : target.kind === 'overall' ? [OVERALL] : [];

const wordOf = ({ ratings }: Reading): string => ratings[0]?.ratings[0]?.rating ?? '';

/** What of this inspection readings rate. */
export const ratedNowIn = (readings: readonly Reading[]): RatedNow[] =>
  readings.flatMap((one) =>
    one.form === 'rating' && one.when.period === 'current'
      ? ratedIds(one).map((id): RatedNow => ({ id, word: wordOf(one) }))
      : [],
  );

/** 'Staffing was good. It had been poor.': the pluperfect beside another rating of this inspection is of an earlier one. */
const isToldOtherwise = (reading: Reading, told: readonly RatedNow[]): boolean => {
  const ids = ratedIds(reading);
  const word = wordOf(reading);
  return (
    reading.form === 'rating' &&
    ids.length > 0 &&
    ids.every((id) => {
      const now = told.filter((one) => one.id === id);
      return now.length > 0 && now.every((one) => one.word !== word);
    })
  );
};

/**
 * A rating of a time that only the sentences before give, made sure of. Where the paragraph has told ratings of this inspection before it spoke of the
 * earlier one, a standard that it has not told yet may be of either: 'Staffing was rated good. Governance had been poor. Resettlement was rated …'.
 * After an earlier rating told in passing of a standard that was just rated, the text goes on with this inspection. Null where the time is open.
 */
export const settled = (
  reading: Reading,
  scope: SentenceScope,
  had: boolean,
  told: readonly RatedNow[],
): Reading | null => {
  const { when } = reading;
  if (when.open) return null;
  const ids = ratedIds(reading);
  if (had && when.period === 'current' && isToldOtherwise(reading, told))
    return { ...reading, when: { period: 'prior', date: null } };
  if (!when.carried) return reading;
  const known = new Set(told.map(({ id }) => id));
  if (known.size === 0) return when.faded ? null : reading;
  if (ids.length > 0 && ids.every((id) => known.has(id))) return reading;
  const { last } = scope;
  const inPassing =
    last !== null &&
    last.when.period === 'prior' &&
    ids.every((id) => !known.has(id)) &&
    ratedIds(last).every((id) => id !== OVERALL && known.has(id));
  return inPassing ? { ...reading, when: { period: 'current', date: null } } : null;
};

/** 'Planning, which had been “inadequate”, was “good”': what had been, in a sentence that goes on to rate the same otherwise, is of an earlier inspection. */
export const withHadBeen = (readings: readonly Reading[], hadBeen: ReadonlySet<Reading>): Reading[] =>
  readings.map((reading, index) => {
    if (!hadBeen.has(reading) || reading.when.period === 'prior') return reading;
    const later = readings.slice(index + 1).filter((one) => !hadBeen.has(one));
    return isToldOtherwise(reading, ratedNowIn(later))
      ? { ...reading, when: { period: 'prior', date: null } }
      : reading;
  });
