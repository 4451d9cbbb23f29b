import { median } from '../lines.js';
import type { Run } from '../run.js';
import { headedColumns } from './headed-columns.js';
import { guttersBetween, type Interval, type LineSegments, withTaken } from './line-segments.js';
import { type LooseCell, type PlacedTable, tableOf } from './placed-table.js';
import { splitRows } from './row-split.js';
import { looksLikeTable } from './table-shape.js';

const columnOf = (columns: readonly Interval[], x0: number, x1: number): number => {
  const centre = (x0 + x1) / 2;
  let best = 0;
  let least = Infinity;
  for (const [index, column] of columns.entries()) {
    const distance = Math.max(0, column.from - centre, centre - column.to);
    if (distance < least) {
      least = distance;
      best = index;
    }
  }
  return best;
};

/** The columns that gutters part, and the lines that run across them (a section's title within a drawn table). */
export interface GutterColumns {
  readonly columns: readonly Interval[];
  readonly gutters: readonly Interval[];
  readonly crossing: ReadonlySet<LineSegments>;
}

/** Columns that meet in the middle of what parts their extents. */
const meeting = (extents: readonly Interval[], crossing: ReadonlySet<LineSegments>): GutterColumns => {
  const gutters = extents
    .slice(1)
    .map((extent, index): Interval => ({ from: extents[index]?.to ?? extent.from, to: extent.from }));
  const sides = gutters.map((gutter) => (gutter.from + gutter.to) / 2);
  const columns = extents.map((extent, index) => ({
    from: sides[index - 1] ?? extent.from,
    to: sides[index] ?? extent.to,
  }));
  return { columns, gutters, crossing };
};

/** Columns of lines, null where no gutter runs down them all; in a drawn table, lines of one piece may run across. */
export const gutterColumns = (
  lines: readonly LineSegments[],
  starts: readonly number[],
  drawn: boolean,
): GutterColumns | null => {
  const size = median(lines.map((each) => each.line.size)) || 10;
  const left = Math.min(...lines.map((each) => each.line.x0));
  const right = Math.max(...lines.map((each) => each.line.x1));
  const guttersOf = (some: readonly LineSegments[]): Interval[] => {
    let taken: Interval[] = [];
    for (const each of some) taken = withTaken(taken, each.segments);
    return guttersBetween(taken, size, starts);
  };
  const undrawn = drawn ? null : headedColumns(lines, starts, size);
  if (undrawn) return meeting(undrawn, new Set());
  const crossing = new Set<LineSegments>();
  if (drawn) {
    const first = guttersOf(lines.filter((each) => each.segments.length > 1));
    for (const each of lines) {
      const across =
        each.segments.length === 1 && first.some((gutter) => each.line.x0 < gutter.from && each.line.x1 > gutter.to);
      if (across) crossing.add(each);
    }
  }
  const within = lines.filter((each) => !crossing.has(each));
  const gutters = guttersOf(within);
  // Where titles stand so that they hide a gutter between the values below them.
  const hidden = drawn ? headedColumns(within, starts, size) : null;
  const headed = hidden ? meeting(hidden, crossing) : null;
  const overlaps = (a: Interval, b: Interval): boolean => a.from <= b.to && b.from <= a.to;
  if (headed?.gutters.some((gutter) => !gutters.some((known) => overlaps(known, gutter)))) return headed;
  if (gutters.length === 0) return null;
  const columns: Interval[] = [];
  let from = left;
  for (const gutter of gutters) {
    const middle = (gutter.from + gutter.to) / 2;
    columns.push({ from, to: middle });
    from = middle;
  }
  columns.push({ from, to: right });
  return { columns, gutters, crossing };
};

/** Columns between walls that shading shows; null where lines run through a wall that several pieces should keep to. */
const walledColumns = (lines: readonly LineSegments[], walls: readonly number[]): GutterColumns | null => {
  if (walls.length === 0) return null;
  const across = (piece: { readonly x0: number; readonly x1: number }): boolean =>
    walls.some((wall) => piece.x0 < wall - 1 && piece.x1 > wall + 1);
  const crossing = new Set(lines.filter((each) => each.segments.length === 1 && across(each.line)));
  const broken = lines.some((each) => each.segments.length > 1 && each.line.runs.some(across));
  if (broken || crossing.size > lines.length * 0.4) return null;
  const sides = [
    Math.min(...lines.map((each) => each.line.x0)),
    ...walls,
    Math.max(...lines.map((each) => each.line.x1)),
  ];
  const columns = sides.slice(1).map((to, index) => ({ from: sides[index] ?? 0, to }));
  return { columns, gutters: walls.map((wall) => ({ from: wall, to: wall })), crossing };
};

/** A table of lines in columns; `edges` are the y of drawn lines and shading, each of which parts two rows, `walls` the x at which shaded cells meet. Null where it does not look like one. */
export const gutterTable = (
  lines: readonly LineSegments[],
  starts: readonly number[],
  edges: readonly number[],
  drawn: boolean,
  walls: readonly number[] = [],
): PlacedTable | null => {
  const found = walledColumns(lines, walls) ?? gutterColumns(lines, starts, drawn);
  if (!found) return null;
  const { columns, crossing } = found;
  const cells: LooseCell[] = [];
  let row = 0;
  let group: LineSegments[] = [];
  const flush = (): void => {
    if (group.length === 0) return;
    const byColumn: Run[][] = columns.map(() => []);
    for (const each of group) {
      for (const run of each.line.runs) byColumn[columnOf(columns, run.x0, run.x1)]?.push(run);
    }
    for (const split of splitRows(byColumn)) {
      for (const [column, runs] of split.entries()) cells.push({ row, column, rowSpan: 1, columnSpan: 1, runs });
      row += 1;
    }
    group = [];
  };
  let band = -1;
  for (const each of lines) {
    const y = each.line.base - 0.35 * each.line.size;
    const own = edges.filter((edge) => edge < y).length;
    if (own !== band) flush();
    band = own;
    if (!crossing.has(each)) {
      group.push(each);
      continue;
    }
    flush();
    cells.push({ row, column: 0, rowSpan: 1, columnSpan: columns.length, runs: each.line.runs });
    row += 1;
  }
  flush();
  if (!looksLikeTable(cells, columns.length, drawn)) return null;
  const sides = columns.map((column) => ({ x0: column.from, x1: column.to }));
  const table = tableOf(cells, sides, drawn ? 'ruled' : 'aligned');
  if (!table) return null;
  const box = {
    x0: Math.min(...lines.map((each) => each.line.x0)),
    y0: Math.min(...lines.map((each) => each.line.y0)),
    x1: Math.max(...lines.map((each) => each.line.x1)),
    y1: Math.max(...lines.map((each) => each.line.y1)),
  };
  return { table, box, runs: new Set(lines.flatMap((each) => [...each.line.runs])), grid: false };
};
