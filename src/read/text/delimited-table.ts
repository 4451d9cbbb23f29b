import type { Anchor } from '../../document/anchor.js';
import type { Cell, Row, Table } from '../../document/blocks.js';

const NUMERIC = /^[<>≤≥~£+-]?\s?\d[\d,.]*\s?(?:%|per cent)?(?:\s?[-–/+]\s?\d[\d,.]*\s?%?)?\+?$/;

/** Whether the first row names columns of figures: it holds none itself, and some column below it holds hardly anything else. */
export const firstRowNamesFigures = (text: string, rows: readonly (readonly Anchor[])[]): boolean => {
  const [first, ...rest] = rows;
  if (!first || rest.length === 0 || first.length < 2) return false;
  const words = (at: Anchor | undefined): string => (at ? text.slice(at.start, at.end) : '');
  if (first.some((at) => NUMERIC.test(words(at)))) return false;
  return first.some((at, column) => {
    if (words(at) === '') return false;
    const below = rest.map((row) => words(row[column])).filter((cell) => cell !== '');
    return below.length > 0 && below.every((cell) => NUMERIC.test(cell));
  });
};

/** The part of a row that has words; an empty row is where its first cell is. */
const rowAnchor = (cells: readonly Anchor[]): Anchor => {
  const filled = cells.filter(({ start, end }) => end > start);
  const first = filled[0] ?? cells[0] ?? { start: 0, end: 0 };
  return { start: first.start, end: (filled.at(-1) ?? first).end };
};

/**
 * A table whose rows are the lines of a text. `lines` are the anchors of each line's cells, in order; `headerRows` is how many
 * of the first are headers, null where the text does not say. Rows without words are left out. Null for no rows.
 */
export const delimitedTable = (
  text: string,
  lines: readonly (readonly Anchor[])[],
  headerRows: number | null,
  origin: 'delimited' | 'aligned' = 'delimited',
): Table | null => {
  const filled = lines.filter((cells) => cells.some(({ start, end }) => end > start));
  const headers = headerRows ?? (firstRowNamesFigures(text, filled) ? 1 : 0);
  const rows: Row[] = filled.map((anchors, row) => ({
    at: rowAnchor(anchors),
    cells: anchors.map((at, column): Cell => ({ row, column, rowSpan: 1, columnSpan: 1, header: row < headers, at })),
  }));
  const first = rows[0];
  const last = rows.at(-1);
  if (!first || !last) return null;
  const columns = filled.reduce((most, cells) => Math.max(most, cells.length), 0);
  return { kind: 'table', rows, columns, at: { start: first.at.start, end: last.at.end }, origin, doubt: null };
};

/** The anchor of a part of a text without the white space at its ends. */
export const trimmed = (text: string, start: number, end: number): Anchor => {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
};

/** Cells of a stretch of text that are parted by tabs. */
export const cellsByTab = (text: string, from: number, to: number): Anchor[] => {
  const cells: Anchor[] = [];
  let start = from;
  for (const cell of text.slice(from, to).split('\t')) {
    cells.push(trimmed(text, start, start + cell.length));
    start += cell.length + 1;
  }
  return cells;
};
