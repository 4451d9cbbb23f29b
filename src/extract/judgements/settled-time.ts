import type { Reading, SentenceScope } from './sentence-scope.js';

const OVERALL = 'overall';

/** What readings rate, by id. */
export const ratedIds = ({ target }: Reading): readonly string[] =>
  target.kind === 'standards' ? target.ids : target.kind === 'overall' ? [OVERALL] : [];

/**
 * A rating of a time that only the sentences before give, made sure of. Where the paragraph has told ratings of this inspection before it spoke of the
 * earlier one, a standard that it has not told yet may be of either: 'Staffing was rated good. Governance had been poor. Resettlement was rated …'.
 * After an earlier rating told in passing of a standard that was just rated, the text goes on with this inspection. Null where the time is open.
 */
export const settled = (reading: Reading, scope: SentenceScope): Reading | null => {
  const { when } = reading;
  if (when.open) return null;
  if (!when.carried) return reading;
  const ids = ratedIds(reading);
  const known = new Set(scope.ratedNow);
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
