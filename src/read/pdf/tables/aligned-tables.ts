import { type Line, linesOf, lineText, median, type Segment, segmentsOf } from '../lines.js';
import { labelOf } from '../list-label.js';
import type { Fill, Run } from '../run.js';
import { isFigure, type LooseCell, type PlacedTable, tableOf } from './placed-table.js';
import { splitRows } from './row-split.js';
import type { Stroke } from './ruled-grid.js';

/** Gap, in ems, that parts two cells of a line: a space is a quarter, a stretched one half. */
const CELL_GAP = 0.75;
/** Baseline distance, in ems, beyond which a table without lines has ended. */
const TABLE_GAP = 3.4;

const LEADERS = /(?:\.\s?){4,}/;

interface LineSegments {
  readonly line: Line;
  readonly segments: readonly Segment[];
}

interface Interval {
  readonly from: number;
  readonly to: number;
}

/** Free intervals across, of some width, that no segment of the lines stands in. */
const gutters = (lines: readonly LineSegments[], narrowest: number): Interval[] => {
  const spans = lines.flatMap((line) => line.segments.map((segment) => ({ from: segment.x0, to: segment.x1 })));
  spans.sort((a, b) => a.from - b.from);
  const free: Interval[] = [];
  let reach = -Infinity;
  for (const span of spans) {
    if (reach > -Infinity && span.from - reach >= narrowest) free.push({ from: reach, to: span.from });
    reach = Math.max(reach, span.to);
  }
  return free;
};

/** A place where lines or shading say that a table stands. */
export interface DrawnRegion {
  readonly x0: number;
  readonly x1: number;
  /** Ascending y of lines and edges of shading. */
  readonly edges: readonly number[];
}

/** Stacks of drawn lines of one width, and of shaded bands of one width. */
export const drawnRegions = (hs: readonly Stroke[], fills: readonly Fill[]): DrawnRegion[] => {
  interface Band {
    readonly x0: number;
    readonly x1: number;
    readonly ys: readonly number[];
  }
  const bands: Band[] = hs
    .filter((stroke) => stroke.to - stroke.from > 60)
    .map((stroke) => ({ x0: stroke.from, x1: stroke.to, ys: [stroke.at] }));
  // Shading is drawn cell by cell or row by row: pieces of one height that touch make a band.
  const rows = new Map<string, Fill[]>();
  for (const fill of fills.slice(0, 5_000)) {
    if (fill.y1 - fill.y0 > 250) continue;
    const key = `${Math.round(fill.y0 / 2)}:${Math.round(fill.y1 / 2)}`;
    const known = rows.get(key);
    if (known) known.push(fill);
    else rows.set(key, [fill]);
  }
  for (const pieces of rows.values()) {
    const x0 = Math.min(...pieces.map((piece) => piece.x0));
    const x1 = Math.max(...pieces.map((piece) => piece.x1));
    const first = pieces[0];
    if (first && x1 - x0 > 60) bands.push({ x0, x1, ys: [first.y0, first.y1] });
  }
  bands.sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));
  const regions: { x0: number; x1: number; edges: number[] }[] = [];
  for (const band of bands) {
    const fits = regions.find(
      (region) =>
        Math.abs(region.x0 - band.x0) < 8 &&
        Math.abs(region.x1 - band.x1) < 8 &&
        (band.ys[0] ?? 0) - (region.edges.at(-1) ?? 0) < 300,
    );
    if (fits) fits.edges.push(...band.ys);
    else regions.push({ x0: band.x0, x1: band.x1, edges: [...band.ys] });
  }
  return regions
    .map((region) => ({
      ...region,
      edges: region.edges
        .sort((a, b) => a - b)
        .filter((y, index, all) => index === 0 || y - (all[index - 1] ?? 0) > 2.6),
    }))
    .filter((region) => region.edges.length >= 2);
};

/** Adds segments to ascending, disjoint intervals that are taken. */
const withTaken = (taken: readonly Interval[], segments: readonly Segment[]): Interval[] => {
  const all = [...taken, ...segments.map((segment) => ({ from: segment.x0, to: segment.x1 }))].sort(
    (x, y) => x.from - y.from,
  );
  const merged: Interval[] = [];
  for (const each of all) {
    const last = merged.at(-1);
    if (last && each.from <= last.to) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, each.to) };
    else merged.push(each);
  }
  return merged;
};

const hasGutter = (taken: readonly Interval[], narrowest: number): boolean =>
  taken.some((each, index) => index > 0 && each.from - (taken[index - 1]?.to ?? 0) >= narrowest);

/** Consecutive lines that leave at least one gutter free, each stretch of them as long as can be. */
const candidates = (lines: readonly LineSegments[]): LineSegments[][] => {
  const found: LineSegments[][] = [];
  let open: LineSegments[] = [];
  let taken: Interval[] = [];
  const flush = (): void => {
    if (open.filter((each) => each.segments.length > 1).length >= 2) found.push(open);
    open = [];
    taken = [];
  };
  for (const [index, each] of lines.entries()) {
    const last = open.at(-1);
    const size = Math.max(last?.line.size ?? 0, each.line.size);
    const grown = withTaken(taken, each.segments);
    const goesOn =
      last !== undefined && each.line.base - last.line.base <= TABLE_GAP * size && hasGutter(grown, CELL_GAP * size);
    if (!goesOn) flush();
    if (!goesOn && each.segments.length < 2) {
      // A line of one cell may be the first line of a wrapped label: then the next one stands close below.
      const next = lines[index + 1];
      const leads =
        next !== undefined &&
        next.line.base - each.line.base <= 1.6 * each.line.size &&
        hasGutter(withTaken(withTaken([], each.segments), next.segments), CELL_GAP * each.line.size);
      if (!leads) continue;
    }
    open.push(each);
    taken = goesOn ? grown : withTaken([], each.segments);
  }
  flush();
  return found;
};

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

const isContents = (cells: readonly LooseCell[]): boolean => {
  const last = Math.max(...cells.map((cell) => cell.column));
  const values = cells.filter((cell) => cell.column === last && cell.runs.length > 0);
  if (cells.some((cell) => LEADERS.test(lineText(cell)))) return true;
  const numbers = values.map((cell) => Number(lineText(cell)));
  return (
    values.length >= 4 &&
    numbers.every(
      (number, index) =>
        Number.isInteger(number) && number > 0 && number < 400 && (index === 0 || number >= (numbers[index - 1] ?? 0)),
    ) &&
    (numbers.at(-1) ?? 0) > (numbers[0] ?? 0) &&
    (numbers[0] ?? 0) <= 6
  );
};

/** Numbered paragraphs and bullets stand in two columns, but are none. */
const isList = (cells: readonly LooseCell[], columns: number): boolean => {
  const labels = cells.filter((cell) => cell.column === 0 && cell.runs.length > 0);
  if (columns !== 2 || labels.length === 0) return false;
  const marker = (cell: LooseCell): boolean => {
    const first = cell.runs[0];
    return (
      cell.runs.length === 1 &&
      first !== undefined &&
      (labelOf([first, first], 'any') !== null || /^\d{1,3}$/.test(first.text))
    );
  };
  const texts = cells.filter((cell) => cell.column === 1 && cell.runs.length > 0);
  return (
    labels.filter(marker).length >= labels.length * 0.7 &&
    texts.filter((cell) => !isFigure(cell.runs)).length >= texts.length * 0.7
  );
};

/** Whether cells look like a table's: values that are short or figures, in enough rows. */
const looksLikeTable = (cells: readonly LooseCell[], columns: number, drawn: boolean): boolean => {
  const rows = new Set(cells.filter((cell) => cell.runs.length > 0 && cell.column > 0).map((cell) => cell.row));
  const values = cells.filter((cell) => cell.column > 0 && cell.runs.length > 0);
  const labelled = new Set(cells.filter((cell) => cell.column === 0 && cell.runs.length > 0).map((cell) => cell.row));
  if (rows.size < (drawn ? 1 : 3) || labelled.size < (drawn ? 1 : 2)) return false;
  if (isContents(cells) || isList(cells, columns)) return false;
  if (drawn) return true;
  const figures = values.filter((cell) => isFigure(cell.runs)).length;
  const lengths = values.map((cell) => cell.runs.reduce((sum, run) => sum + run.text.length + 1, 0));
  if (figures >= Math.max(2, values.length * 0.5)) return true;
  return columns >= 2 && median(lengths) <= 24 && rows.size >= 3 && rows.size >= labelled.size * 0.6;
};

const placed = (lines: readonly LineSegments[], edges: readonly number[], drawn: boolean): PlacedTable | null => {
  const size = median(lines.map((each) => each.line.size)) || 10;
  const left = Math.min(...lines.map((each) => each.line.x0));
  const right = Math.max(...lines.map((each) => each.line.x1));
  // Lines that run across everything (a section's title within the table) hide the gutters.
  const crossing = drawn
    ? lines.filter((each) => each.segments.length === 1 && each.line.x1 - each.line.x0 > 0.7 * (right - left))
    : [];
  const regular = crossing.length < lines.length * 0.5 ? lines.filter((each) => !crossing.includes(each)) : [...lines];
  const free = gutters(regular, CELL_GAP * size);
  if (free.length === 0) return null;
  const columns: Interval[] = [];
  let from = left;
  for (const gutter of free) {
    columns.push({ from, to: (gutter.from + gutter.to) / 2 });
    from = (gutter.from + gutter.to) / 2;
  }
  columns.push({ from, to: right });
  const bands = new Map<number, LineSegments[]>();
  for (const each of lines) {
    const y = each.line.base - 0.35 * each.line.size;
    const band = edges.filter((edge) => edge < y).length;
    const known = bands.get(band);
    if (known) known.push(each);
    else bands.set(band, [each]);
  }
  const cells: LooseCell[] = [];
  let row = 0;
  for (const own of [...bands].sort((a, b) => a[0] - b[0]).map(([, each]) => each)) {
    let group: LineSegments[] = [];
    const flush = (): void => {
      if (group.length === 0) return;
      const byColumn: Run[][] = columns.map(() => []);
      for (const each of group) {
        for (const segment of each.segments) byColumn[columnOf(columns, segment.x0, segment.x1)]?.push(...segment.runs);
      }
      for (const split of splitRows(byColumn)) {
        for (const [column, runs] of split.entries()) cells.push({ row, column, rowSpan: 1, columnSpan: 1, runs });
        row += 1;
      }
      group = [];
    };
    for (const each of own) {
      if (!crossing.includes(each)) {
        group.push(each);
        continue;
      }
      flush();
      cells.push({ row, column: 0, rowSpan: 1, columnSpan: columns.length, runs: each.line.runs });
      row += 1;
    }
    flush();
  }
  if (!looksLikeTable(cells, columns.length, drawn)) return null;
  const table = tableOf(
    cells,
    columns.map((column) => ({ x0: column.from, x1: column.to })),
    drawn ? 'ruled' : 'aligned',
  );
  if (!table) return null;
  const runs = new Set(lines.flatMap((each) => [...each.line.runs]));
  const box = {
    x0: left,
    y0: Math.min(...lines.map((each) => each.line.y0)),
    x1: right,
    y1: Math.max(...lines.map((each) => each.line.y1)),
  };
  return { table, box, runs };
};

const withSegments = (runs: readonly Run[]): LineSegments[] =>
  linesOf(runs).map((line) => ({ line, segments: segmentsOf(line, CELL_GAP) }));

/** Tables with lines or shading one way only: rows from these, columns from alignment. */
export const bandedTables = (runs: readonly Run[], regions: readonly DrawnRegion[]): PlacedTable[] => {
  const found: PlacedTable[] = [];
  const left = new Set(runs);
  for (const region of regions) {
    const top = region.edges[0] ?? 0;
    const bottom = region.edges.at(-1) ?? 0;
    const inside = [...left].filter((run) => {
      const y = run.base - 0.35 * run.size;
      const x = (run.x0 + run.x1) / 2;
      return y > top && y < bottom && x > region.x0 - 4 && x < region.x1 + 4;
    });
    if (inside.length === 0) continue;
    const table = placed(withSegments(inside), region.edges, true);
    if (!table) continue;
    for (const run of table.runs) left.delete(run);
    found.push(table);
  }
  return found;
};

/** Tables that nothing but alignment tells. */
export const alignedTables = (runs: readonly Run[]): PlacedTable[] =>
  candidates(withSegments(runs)).flatMap((lines) => placed(lines, [], false) ?? []);
