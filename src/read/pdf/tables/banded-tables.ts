import type { Run } from '../run.js';
import { standsBetween, standsOff } from './aligned-tables.js';
import { isBold } from './bold-line.js';
import { type DrawnRegion, wallsBetween } from './drawn-regions.js';
import { gutterColumns, gutterTable } from './gutter-table.js';
import { bearsValue, type Interval, type LineSegments, withSegments, withTaken } from './line-segments.js';
import type { PlacedTable } from './placed-table.js';
import { WRAP_GAP } from './table-ends.js';

/** Baseline distance, in ems, up to which a line next to the drawn part may be a row of the same table. */
const NEXT_ROW = 2.6;

const middle = (each: LineSegments): number => each.line.base - 0.35 * each.line.size;

const crosses = (each: LineSegments, gutters: readonly Interval[]): boolean =>
  each.segments.some((segment) => gutters.some((gutter) => segment.x0 < gutter.from && segment.x1 > gutter.to));

const distance = (a: LineSegments, b: LineSegments): number =>
  Math.abs(a.line.base - b.line.base) / Math.max(a.line.size, b.line.size);

/** Lines below the drawn part that go on in its columns: the last rows of a table with every other row shaded. */
const rowsBelow = (
  inside: readonly LineSegments[],
  beyond: readonly LineSegments[],
  gutters: readonly Interval[],
): LineSegments[] => {
  const taken: LineSegments[] = [];
  let last = inside.at(-1);
  for (const [index, each] of beyond.entries()) {
    if (!last || distance(last, each) > NEXT_ROW || crosses(each, gutters)) break;
    if (standsBetween([...inside, ...beyond], inside.length + index)) break;
    taken.push(each);
    last = each;
  }
  // Only a line with a value makes a row; what follows it is its label's rest, or text below the table.
  let end = taken.findLastIndex(bearsValue);
  for (let next = taken[end + 1]; next; next = taken[end + 1]) {
    const above = taken[end];
    if (!above || distance(above, next) > WRAP_GAP || isBold(above) !== isBold(next)) break;
    end += 1;
  }
  return taken.slice(0, end + 1);
};

/** Baseline distance, in ems, below which lines stand side by side rather than one below the other. */
const SIDE_BY_SIDE = 0.9;

/**
 * Lines above the drawn part that stand in its columns: a header, or the first row, of a table with a line below each row; the header and the first row of one with
 * every other row shaded.
 */
const rowsAbove = (
  inside: readonly LineSegments[],
  beyond: readonly LineSegments[],
  gutters: readonly Interval[],
): LineSegments[] => {
  const taken: LineSegments[] = [];
  let last = inside[0];
  let header = false;
  const upwards = [...beyond].reverse();
  for (const [index, each] of upwards.entries()) {
    // A header may stand off the plain row below it.
    const heads = last !== undefined && taken.some(bearsValue) && isBold(each) && !taken.some(isBold);
    const limit = taken.length === 0 || heads ? NEXT_ROW : WRAP_GAP;
    if (!last || distance(each, last) > limit || crosses(each, gutters)) break;
    // The first lines of a wrapped header stand above its value columns, or are bold like the rest of it; lines of a label stand around its value.
    const beside = [upwards[index - 1], upwards[index + 1]].some(
      (other) => other && bearsValue(other) && isBold(other) === isBold(each) && distance(other, each) < SIDE_BY_SIDE,
    );
    const headed = bearsValue(each) || isBold(each) || beside || each.line.x0 > (gutters[0]?.from ?? Infinity);
    if (!headed || (!heads && !beside && taken.some(bearsValue) && !bearsValue(each) && isBold(each) !== isBold(last)))
      break;
    header ||= heads;
    taken.unshift(each);
    last = each;
  }
  // What stands off the plain row is a header where its titles stand in several columns, else text above the table.
  const titles = taken.filter(isBold).reduce((sum: readonly Interval[], each) => withTaken(sum, each.segments), []);
  if (header && !guttersOverlap(titles, gutters)) taken.splice(0, taken.filter(isBold).length);
  // A header is a value line at least somewhere, or its pieces stand in several columns.
  const spread = taken.reduce((sum: readonly Interval[], each) => withTaken(sum, each.segments), []);
  return guttersOverlap(spread, gutters) ? taken : [];
};

/** Whether stretches stand on both sides of some gutter. */
const guttersOverlap = (taken: readonly Interval[], gutters: readonly Interval[]): boolean =>
  gutters.some(
    (gutter) => taken.some((each) => each.to <= gutter.to) && taken.some((each) => each.from >= gutter.from),
  );

/** Whether a line begins a table of its own: a bold header below plain rows, or pieces where the rows above have none. */
const newColumns = (each: LineSegments, before: LineSegments | undefined, gutters: readonly Interval[]): boolean => {
  if (before && isBold(each) && !isBold(before)) return true;
  return each.segments.some((segment) =>
    gutters.some(
      (gutter) => Math.min(gutter.to, segment.x1) - Math.max(gutter.from, segment.x0) > 0.5 * (segment.x1 - segment.x0),
    ),
  );
};

/**
 * Lines of a drawn region, cut where a title stands between two tables of one width (it belongs to neither), and where, after some
 * room, the pieces stand in other columns than above.
 */
const stretches = (lines: readonly LineSegments[], starts: readonly number[]): LineSegments[][] => {
  const cut: LineSegments[][] = [[]];
  for (const [index, each] of lines.entries()) {
    const open = cut.at(-1) ?? [];
    const gutters = (): readonly Interval[] => gutterColumns(open, starts, true)?.gutters ?? [];
    if (standsBetween(lines, index)) cut.push([]);
    else if (standsOff([...open, each], open.length) && newColumns(each, lines[index - 1], gutters())) cut.push([each]);
    else open.push(each);
  }
  return cut;
};

/** Tables with lines or shading one way only: rows from these, columns from alignment. */
export const bandedTables = (runs: readonly Run[], regions: readonly DrawnRegion[]): PlacedTable[] => {
  const found: PlacedTable[] = [];
  const left = new Set(runs);
  for (const region of regions) {
    const top = region.edges[0] ?? 0;
    const bottom = region.edges.at(-1) ?? 0;
    const limit = Math.min(
      Infinity,
      ...regions.map((other) => other.edges[0] ?? Infinity).filter((y) => y >= bottom - 1),
    );
    const { lines: beside, starts } = withSegments(
      [...left].filter((run) => (run.x0 + run.x1) / 2 > region.x0 - 4 && (run.x0 + run.x1) / 2 < region.x1 + 4),
    );
    const within = beside.filter((each) => middle(each) > top && middle(each) < bottom);
    for (const [place, inside] of stretches(within, starts).entries()) {
      const end = inside.at(-1);
      if (!end) continue;
      const columns = gutterColumns(inside, starts, true);
      const gutters = columns?.gutters ?? [];
      const isLast = end === within.at(-1);
      const below = isLast
        ? rowsBelow(
            inside,
            beside.filter((each) => middle(each) >= bottom && middle(each) < limit),
            gutters,
          )
        : [];
      const above =
        place === 0
          ? rowsAbove(
              inside,
              beside.filter((each) => middle(each) <= top),
              gutters,
            )
          : [];
      const own = [...above, ...inside, ...below];
      const walls = wallsBetween(region.shaded, own[0]?.line.y0 ?? 0, own.at(-1)?.line.y1 ?? 0);
      const table = columns || walls.length > 0 ? gutterTable(own, starts, region.edges, true, walls) : null;
      // A lone line beside a title is no table.
      if (!table || (place > 0 && inside.length < 2)) continue;
      for (const run of table.runs) left.delete(run);
      found.push(table);
    }
  }
  return found;
};
