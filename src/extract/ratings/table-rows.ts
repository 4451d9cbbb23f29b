import type { Anchor } from '../../document/anchor.js';
import type { Cell, Row, Table } from '../../document/blocks.js';
import { quoteAt, type SourceDocument } from '../../document/source-document.js';

/** A cell with its text; a cell that was cut over several rows holds the joined text, with an anchor from first to last. */
export interface FilledCell {
  readonly text: string;
  readonly at: Anchor;
  readonly column: number;
  readonly columnSpan: number;
}

/** A row of filled cells; `empty` are the columns whose cell has no text. */
export interface FilledRow {
  readonly cells: readonly FilledCell[];
  readonly empty: readonly number[];
}

const filledCell = (document: SourceDocument, cell: Cell): FilledCell => ({
  text: quoteAt(document, cell.at),
  at: cell.at,
  column: cell.column,
  columnSpan: cell.columnSpan,
});

/** The cells of a row that hold text. */
export const filledRow = (document: SourceDocument, row: Row): FilledRow => {
  const cells = row.cells.map((cell) => filledCell(document, cell));
  return {
    cells: cells.filter((cell) => cell.text.trim() !== ''),
    empty: cells.filter((cell) => cell.text.trim() === '').map((cell) => cell.column),
  };
};

/** Neighbouring rows as one, cells of one column joined in order: what a cell was before it was cut over lines. */
export const joinedRows = (rows: readonly FilledRow[]): FilledRow => {
  const columns = new Map<number, FilledCell>();
  for (const cell of rows.flatMap((row) => row.cells)) {
    const above = columns.get(cell.column);
    if (!above) {
      columns.set(cell.column, cell);
      continue;
    }
    const at = { start: above.at.start, end: cell.at.end };
    columns.set(cell.column, { ...above, at, text: `${above.text} ${cell.text}` });
  }
  const cells = [...columns.values()].sort((a, b) => a.column - b.column);
  const empty = rows.flatMap((row) => row.empty).filter((column) => !columns.has(column));
  return { cells, empty: [...new Set(empty)] };
};

/** The headers over a column: texts of the cells that cover it in the rows above, joined. */
export const headerOver = (document: SourceDocument, table: Table, rowsAbove: number, cell: FilledCell): string =>
  table.rows
    .slice(0, rowsAbove)
    .flatMap((row) => row.cells)
    .filter((above) => above.column < cell.column + cell.columnSpan && above.column + above.columnSpan > cell.column)
    .map((above) => quoteAt(document, above.at))
    .join(' ')
    .slice(0, 400);
