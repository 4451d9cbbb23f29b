import type { Mark } from './marks.js';
import type { NamedAt } from './section-names.js';

/** A percentage or a word ('moderate improvement') that a core case inspection gives a section. */
export interface PercentReading {
  readonly standard: string;
  readonly percent: Mark | null;
  readonly rating: Mark | null;
  /** Whether it is set against a later one in the same sentence ('from 62% to 70%'). */
  readonly earlier: boolean;
}

const OF_TABLE = /^(?:lowest|highest|average|mean|own|score)$/i;
const LEAST_IN_ROW = 3;

/**
 * The rows of a table whose lines stand in one sentence: every section's name with a run of figures after it, the last of which is the
 * service's own. None unless all figures stand in such runs of one length, longer than the others' titles ('Lowest Highest Average').
 */
export const rowsIn = (sentence: readonly Mark[], names: readonly NamedAt[]): PercentReading[] => {
  if (new Set(names.map(({ id }) => id)).size < 2) return [];
  const runs: { from: number; to: number }[] = [];
  sentence.forEach(({ kind }, index) => {
    if (kind !== 'percent') return;
    const run = runs.at(-1);
    if (run && run.to === index - 1) run.to = index;
    else runs.push({ from: index, to: index });
  });
  const lengths = new Set(runs.map(({ from, to }) => to - from + 1));
  const [length, other] = lengths;
  const titles = sentence.slice(0, runs[0]?.from ?? 0).filter(({ text }) => OF_TABLE.test(text)).length;
  if (length === undefined || other !== undefined || length < LEAST_IN_ROW || length <= titles) return [];
  const readings = runs.flatMap(({ from, to }, at) => {
    const after = runs[at - 1]?.to ?? -1;
    const ids = new Set(names.flatMap(({ id, index }) => (index > after && index < from ? [id] : [])));
    const [standard, second] = ids;
    const percent = sentence[to];
    return standard === undefined || second !== undefined || !percent
      ? []
      : [{ standard, percent, rating: null, earlier: false }];
  });
  return readings.length === runs.length ? readings : [];
};
