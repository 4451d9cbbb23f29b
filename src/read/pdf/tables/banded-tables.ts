import type { Run } from '../run.js';
import { standsBetween } from './aligned-tables.js';
import type { DrawnRegion } from './drawn-regions.js';
import { gutterColumns, gutterTable } from './gutter-table.js';
import { type LineSegments, withSegments } from './line-segments.js';
import type { PlacedTable } from './placed-table.js';

/** Baseline distance, in ems, up to which a line above or below the drawn part may be a row of the same table. */
const NEXT_ROW = 2.6;

const middle = (each: LineSegments): number => each.line.base - 0.35 * each.line.size;

/** Lines next to the drawn part that go on in its columns: the last row of a table with every other row shaded, a header without shading. */
const outside = (
  inside: readonly LineSegments[],
  beyond: readonly LineSegments[],
  starts: readonly number[],
): LineSegments[] => {
  const found = gutterColumns(inside, starts, true);
  if (!found) return [];
  const taken: LineSegments[] = [];
  let last = inside.at(-1);
  for (const [index, each] of beyond.entries()) {
    if (!last || Math.abs(each.line.base - last.line.base) > NEXT_ROW * each.line.size) break;
    if (standsBetween([...inside, ...beyond], inside.length + index)) break;
    const crosses = each.segments.some((segment) =>
      found.gutters.some((gutter) => segment.x0 < gutter.from && segment.x1 > gutter.to),
    );
    if (crosses) break;
    taken.push(each);
    last = each;
  }
  // Only a line with a value makes a row; what follows it would be text below the table.
  const end = taken.findLastIndex((each) => each.segments.length > 1);
  const kept = taken.slice(0, end + 1);
  const wrapped = taken[end + 1];
  const lastKept = kept.at(-1);
  if (wrapped && lastKept && wrapped.line.base - lastKept.line.base < 1.36 * wrapped.line.size) kept.push(wrapped);
  return kept;
};

/** Lines of a drawn region, cut where a title stands between two tables of one width; the title belongs to neither. */
const stretches = (lines: readonly LineSegments[]): LineSegments[][] => {
  const cut: LineSegments[][] = [[]];
  for (const [index, each] of lines.entries()) {
    if (standsBetween(lines, index)) cut.push([]);
    else cut.at(-1)?.push(each);
  }
  return cut;
};

/** Tables with lines or shading one way only: rows from these, columns from alignment. */
export const bandedTables = (runs: readonly Run[], regions: readonly DrawnRegion[]): PlacedTable[] => {
  const found: PlacedTable[] = [];
  const left = new Set(runs);
  for (const [index, region] of regions.entries()) {
    const top = region.edges[0] ?? 0;
    const bottom = region.edges.at(-1) ?? 0;
    const limit = Math.min(...regions.slice(index + 1).map((other) => other.edges[0] ?? Infinity), Infinity);
    const { lines: beside, starts } = withSegments(
      [...left].filter((run) => (run.x0 + run.x1) / 2 > region.x0 - 4 && (run.x0 + run.x1) / 2 < region.x1 + 4),
    );
    const within = beside.filter((each) => middle(each) > top && middle(each) < bottom);
    for (const [place, inside] of stretches(within).entries()) {
      const end = inside.at(-1);
      if (!end) continue;
      const isLast = end === within.at(-1);
      const below = isLast
        ? outside(
            inside,
            beside.filter((each) => middle(each) >= bottom && middle(each) < limit),
            starts,
          )
        : [];
      const table = gutterTable([...inside, ...below], starts, region.edges, true);
      // A lone line beside a title is no table.
      if (!table || (place > 0 && inside.length < 2)) continue;
      for (const run of table.runs) left.delete(run);
      found.push(table);
    }
  }
  return found;
};
