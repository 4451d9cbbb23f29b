import type { Box } from '../../../document/box.js';
import type { DraftCell, DraftTable } from '../draft.js';
import { linesOf } from '../lines.js';
import type { Run } from '../run.js';

/** A table found by geometry, with its place and what it took from the page. */
export interface PlacedTable {
  readonly table: DraftTable;
  readonly box: Box;
  readonly runs: ReadonlySet<Run>;
  /** Whether lines part all its cells, rows and columns: the surest reading. */
  readonly grid: boolean;
}

/** A cell before its table is put together: its place on the grid and its runs in any order. */
export interface LooseCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly runs: readonly Run[];
}

/** Runs of a cell in reading order. */
export const inOrder = (runs: readonly Run[]): Run[] => linesOf(runs).flatMap((line) => line.runs);

/** A cell that is nothing but a figure: digits with their signs, a share, a dash for none, 'n/a'. */
export const isFigure = (runs: readonly Run[]): boolean => {
  const text = runs.map((run) => run.text).join('');
  return (
    /^[£$€]?[-–−]?[\d.,]*\d[\d.,]*%?[⁰¹²³⁴⁵⁶⁷⁸⁹*†]*$/.test(text) ||
    /^(?:[-–—]|n\/a|\*)$/i.test(text) ||
    /^\d+(?:\/|of)\d+$/.test(text)
  );
};

/** Whether the first row heads the columns: bold above plain, or words above figures. */
const headsColumns = (rows: readonly (readonly LooseCell[])[]): boolean => {
  const first = rows[0]?.filter((cell) => cell.runs.length > 0) ?? [];
  const below = rows.slice(1).flatMap((row) => row.filter((cell) => cell.runs.length > 0));
  if (first.length === 0 || below.length === 0) return false;
  const bold = (cell: LooseCell): boolean => cell.runs.every((run) => run.bold);
  if (first.every(bold) && below.filter(bold).length < below.length * 0.7) return true;
  const values = below.filter((cell) => cell.column > 0);
  const headings = first.filter((cell) => cell.column > 0);
  return (
    headings.length > 0 &&
    !headings.some((cell) => isFigure(cell.runs)) &&
    values.filter((cell) => isFigure(cell.runs)).length > values.length * 0.6
  );
};

/**
 * Puts loose cells together: rows and columns without any text go, the rest are numbered anew. `edges` are the
 * columns' sides on the loose grid. Null where fewer than two columns remain.
 */
export const tableOf = (
  loose: readonly LooseCell[],
  edges: readonly { readonly x0: number; readonly x1: number }[],
  origin: 'ruled' | 'aligned',
): DraftTable | null => {
  const filled = loose.filter((cell) => cell.runs.length > 0);
  const rowsUsed = [...new Set(filled.map((cell) => cell.row))].sort((a, b) => a - b);
  const columnsUsed = [...new Set(filled.map((cell) => cell.column))].sort((a, b) => a - b);
  if (columnsUsed.length < 2 || rowsUsed.length === 0) return null;
  const newRow = new Map(rowsUsed.map((row, index) => [row, index]));
  const countBetween = (used: readonly number[], from: number, span: number): number =>
    Math.max(1, used.filter((place) => place >= from && place < from + span).length);
  const rows: LooseCell[][] = rowsUsed.map(() => []);
  for (const cell of loose) {
    const row = newRow.get(cell.row);
    const column = columnsUsed.findIndex((place) => place >= cell.column && place < cell.column + cell.columnSpan);
    if (row === undefined || column < 0) continue;
    rows[row]?.push({
      row,
      column,
      rowSpan: countBetween(rowsUsed, cell.row, cell.rowSpan),
      columnSpan: countBetween(columnsUsed, cell.column, cell.columnSpan),
      runs: cell.runs,
    });
  }
  for (const row of rows) row.sort((a, b) => a.column - b.column);
  const header = headsColumns(rows);
  return {
    kind: 'table',
    rows: rows.map((row, index) =>
      row.map((cell): DraftCell => ({ ...cell, runs: inOrder(cell.runs), header: header && index === 0, alt: null })),
    ),
    columns: columnsUsed.length,
    origin,
    doubt: null,
    edges: columnsUsed.map((column) => edges[column] ?? { x0: Number.NaN, x1: Number.NaN }),
  };
};
