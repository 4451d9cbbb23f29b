import type { PageContent, Run } from '../run.js';
import { isFigure, type LooseCell, type PlacedTable, tableOf } from './placed-table.js';
import { splitRows } from './row-split.js';
import { type RuledGrid, ruledGrids, type Stroke } from './ruled-grid.js';

/** The index of the interval between ascending lines that holds a value; -1 for none. */
const intervalOf = (lines: readonly number[], value: number): number => {
  for (let index = 0; index + 1 < lines.length; index += 1) {
    if (value >= (lines[index] ?? 0) - 0.5 && value < (lines[index + 1] ?? 0) + 0.5) return index;
  }
  return -1;
};

/** A grid row whose values are several figures one above the other holds several rows that no line parts. */
const severalFigures = (runs: readonly Run[]): boolean => {
  const figures = runs.filter((run) => isFigure([run]));
  const bases = new Set(figures.map((run) => Math.round(run.base)));
  return bases.size > 1 && figures.length === runs.length;
};

const splitBands = (cells: readonly LooseCell[], columns: number): LooseCell[] => {
  const rows = new Map<number, LooseCell[]>();
  for (const cell of cells) {
    const known = rows.get(cell.row);
    if (known) known.push(cell);
    else rows.set(cell.row, [cell]);
  }
  const split: LooseCell[] = [];
  let added = 0;
  for (const [row, own] of [...rows].sort((a, b) => a[0] - b[0])) {
    const plain = own.every((cell) => cell.rowSpan === 1 && cell.columnSpan === 1) && own.length === columns;
    if (!plain || !own.some((cell) => cell.column > 0 && severalFigures(cell.runs))) {
      split.push(...own.map((cell) => ({ ...cell, row: row + added })));
      continue;
    }
    const parts = splitRows([...own].sort((a, b) => a.column - b.column).map((cell) => cell.runs));
    for (const [index, part] of parts.entries()) {
      for (const [column, runs] of part.entries())
        split.push({ row: row + added + index, column, rowSpan: 1, columnSpan: 1, runs });
    }
    added += parts.length - 1;
  }
  return split;
};

/** Words from which on a cell as wide as the table is a text box rather than a title or a note. */
const TEXT_BOX = 25;

/** Cells as wide as the table, at its top and bottom, that hold prose: boxes of the page's layout, not rows. */
const textBoxes = (cells: readonly LooseCell[], columns: number, rows: number): Set<LooseCell> => {
  const boxes = new Set<LooseCell>();
  const wide = (cell: LooseCell): boolean =>
    cell.columnSpan === columns && (cell.runs.length >= TEXT_BOX || cell.runs.length === 0);
  for (let row = 0; row < rows; row += 1) {
    const cell = cells.find((each) => each.row === row && wide(each));
    if (!cell) break;
    boxes.add(cell);
  }
  for (let end = rows; end > 0; ) {
    const cell = cells.find((each) => each.row + each.rowSpan === end && wide(each));
    if (!cell) break;
    boxes.add(cell);
    end = cell.row;
  }
  return boxes;
};

const fromGrid = (grid: RuledGrid, runs: readonly Run[]): PlacedTable | null => {
  const { xs, ys } = grid;
  const columns = xs.length - 1;
  const at = new Map<number, number>();
  for (const [index, cell] of grid.cells.entries()) {
    for (let row = cell.r0; row < cell.r1; row += 1) {
      for (let column = cell.c0; column < cell.c1; column += 1) at.set(row * columns + column, index);
    }
  }
  const inCell: Run[][] = grid.cells.map(() => []);
  const taken = new Set<Run>();
  for (const run of runs) {
    const column = intervalOf(xs, (run.x0 + run.x1) / 2);
    const row = intervalOf(ys, run.base - 0.35 * run.size);
    if (column < 0 || row < 0) continue;
    inCell[at.get(row * columns + column) ?? -1]?.push(run);
    taken.add(run);
  }
  const loose = grid.cells.map(
    (cell, index): LooseCell => ({
      row: cell.r0,
      column: cell.c0,
      rowSpan: cell.r1 - cell.r0,
      columnSpan: cell.c1 - cell.c0,
      runs: inCell[index] ?? [],
    }),
  );
  const boxes = textBoxes(loose, columns, ys.length - 1);
  for (const box of boxes) for (const run of box.runs) taken.delete(run);
  const edges = Array.from({ length: columns }, (_, index) => ({ x0: xs[index] ?? 0, x1: xs[index + 1] ?? 0 }));
  const table = tableOf(
    splitBands(
      loose.filter((cell) => !boxes.has(cell)),
      columns,
    ),
    edges,
    'ruled',
  );
  if (!table) return null;
  const box = { x0: xs[0] ?? 0, y0: ys[0] ?? 0, x1: xs.at(-1) ?? 0, y1: ys.at(-1) ?? 0 };
  return { table, box, runs: taken, grid: true };
};

/** Share of a page that a frame may cover before it is a frame around everything. */
const FRAME = 0.85;

/** Tables whose cells are drawn with lines both ways. */
export const ruledTables = (
  page: PageContent,
  runs: readonly Run[],
  hs: readonly Stroke[],
  vs: readonly Stroke[],
): PlacedTable[] => {
  const found: PlacedTable[] = [];
  const left = new Set(runs);
  const grids = ruledGrids(hs, vs).sort((a, b) => area(a) - area(b));
  for (const grid of grids) {
    const inner = [...left].filter((run) => run.turn === 0);
    const placed = fromGrid(grid, inner);
    if (!placed) continue;
    const few = placed.table.rows.length * placed.table.columns <= 4;
    if (few && area(grid) > FRAME * page.width * page.height) continue;
    for (const run of placed.runs) left.delete(run);
    found.push(placed);
  }
  return found;
};

const area = (grid: RuledGrid): number =>
  ((grid.xs.at(-1) ?? 0) - (grid.xs[0] ?? 0)) * ((grid.ys.at(-1) ?? 0) - (grid.ys[0] ?? 0));
