import type { RawRow, RawTable } from './raw-table.js';
import type { RowValues } from './row-values.js';

/** More cases than this no table has. */
const MOST_CASES = 1000;

/** Whether a percentage with so many decimals can be that of `yes` of `of` cases, under any usual rounding. */
const gives = (yes: number, of: number, { value, decimals }: { value: number; decimals: number }): boolean =>
  of > 0 && yes <= of && Math.abs((100 * yes) / of - value) < 10 ** -decimals;

interface Untitled {
  readonly row: RawRow;
  readonly read: RowValues;
  readonly count: number;
  readonly percent: { readonly value: number; readonly decimals: number };
}

/** Whether the count can be the number of cases that the percentage is of. */
const fitsRelevant = ({ count, percent }: Untitled, cases: number | null): boolean => {
  if (count === 0 || (cases !== null && count > cases)) return false;
  const near = Math.floor((percent.value * count) / 100);
  return [near, near + 1].some((yes) => gives(yes, count, percent));
};

/** Whether the count can be the answers that the percentage stands for, of the table's cases or some of them. */
const fitsYes = ({ count, percent }: Untitled, cases: number | null): boolean => {
  if (count === 0) return percent.value < 1;
  const near = percent.value === 0 ? 0 : Math.round((100 * count) / percent.value);
  for (let of = Math.max(near - 25, count); of <= Math.min(near + 25, cases ?? MOST_CASES); of += 1)
    if (gives(count, of, percent)) return true;
  return false;
};

/**
 * What the counts of a table are: the meaning that fits all of its rows, or most of them where one percentage is misprinted; null where both fit
 * as many, or neither fits half.
 */
const meaningOf = (rows: readonly Untitled[], table: RawTable): 'relevant' | 'yes' | null => {
  if (table.countBeside !== null) return table.countBeside;
  const cases = table.header?.cases ?? null;
  const relevant = rows.filter((row) => fitsRelevant(row, cases)).length;
  // That whole tables of shares are by chance those of the stated cases can be left out of account.
  if (cases !== null && rows.every(({ count, percent }) => gives(count, cases, percent)))
    return relevant === rows.length && rows.every(({ count }) => count === cases) ? 'relevant' : 'yes';
  const yes = rows.filter((row) => fitsYes(row, cases)).length;
  if (relevant === yes || 2 * Math.max(relevant, yes) < rows.length) return null;
  return relevant > yes ? 'relevant' : 'yes';
};

const unreadable = ({ read, count, percent }: Untitled): RowValues => ({
  ...read,
  relevant: null,
  yes: null,
  percent: null,
  why: `‘${count}’ beside ${percent.value}% may be the answers or the cases that they are of: no title says which`,
});

/**
 * The rows of a table in which a count stands beside a percentage and no title says whether it counts answers or the relevant cases, each with
 * the meaning that the percentages of all its rows leave. Where both are left, or neither, the rows can't be read.
 */
export const withCountsTold = (
  table: RawTable,
  values: ReadonlyMap<RawRow, RowValues>,
): readonly (readonly [RawRow, RowValues])[] => {
  const rows = table.rows.flatMap((row): Untitled[] => {
    const read = values.get(row);
    if (read === undefined || read.why !== null || read.yes === null || read.percent === null) return [];
    if (read.relevant !== null || !(table.untitled || read.untitled === true)) return [];
    return [{ row, read, count: read.yes, percent: read.percent }];
  });
  if (rows.length === 0) return [];
  const meaning = meaningOf(rows, table);
  return rows.map((one) => [
    one.row,
    meaning === null ? unreadable(one) : meaning === 'yes' ? one.read : { ...one.read, relevant: one.count, yes: null },
  ]);
};
