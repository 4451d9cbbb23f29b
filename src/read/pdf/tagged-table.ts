import { boxOf, type DraftCell, type DraftTable } from './draft.js';
import type { Run } from './run.js';
import { isLeaf, leavesOf, type StructureElement } from './structure-tree.js';
import type { TaggedContent } from './tagged-content.js';

/** A cell as the structure tells it, with its place across the page where it has one. */
interface RawCell {
  readonly header: boolean;
  readonly runs: readonly Run[];
  readonly alt: string | null;
  readonly x0: number | null;
  readonly x1: number | null;
}

const MOST_COLUMNS = 200;

const rowsOf = (
  element: StructureElement,
  inHead: boolean,
  found: { row: StructureElement; head: boolean }[],
): void => {
  for (const child of element.children) {
    if (isLeaf(child)) continue;
    if (child.role === 'TR') found.push({ row: child, head: inHead });
    else if (child.role !== 'TD' && child.role !== 'TH') rowsOf(child, inHead || child.role === 'THead', found);
  }
};

const rawCell = (
  element: StructureElement,
  head: boolean,
  content: TaggedContent,
  inline: (element: StructureElement) => Run[],
  altOf: (element: StructureElement) => string | null,
): RawCell => {
  const blank = leavesOf(element)
    .map((leaf) => content.blank(leaf))
    .find((place) => place !== null);
  const runs = inline(element);
  const box = boxOf(runs);
  return {
    header: head || element.role === 'TH',
    runs,
    alt: runs.length === 0 ? altOf(element) : null,
    x0: box?.x0 ?? blank?.x ?? null,
    x1: box?.x1 ?? blank?.x ?? null,
  };
};

interface Extent {
  x0: number;
  x1: number;
}

/** Where each column's content stands, from the rows that have all columns. */
const columnExtents = (rows: readonly (readonly RawCell[])[], columns: number): (Extent | null)[] => {
  const extents: (Extent | null)[] = Array.from({ length: columns }, () => null);
  for (const row of rows) {
    if (row.length !== columns) continue;
    for (const [index, cell] of row.entries()) {
      if (cell.x0 === null || cell.x1 === null) continue;
      const known = extents[index];
      if (!known) extents[index] = { x0: cell.x0, x1: cell.x1 };
      else {
        known.x0 = Math.min(known.x0, cell.x0);
        known.x1 = Math.max(known.x1, cell.x1);
      }
    }
  }
  return extents;
};

const overlap = (cell: RawCell, extent: Extent | null): number => {
  if (extent === null || cell.x0 === null || cell.x1 === null) return 0;
  const shared = Math.min(cell.x1, extent.x1) - Math.max(cell.x0, extent.x0);
  // Content that merely stands near a column counts a little, the nearer the more.
  return shared >= 0 ? shared + 1 : 1 / (2 - shared);
};

/**
 * Columns of a row that has fewer cells than the table: those where its cells overlap the full rows' columns, in
 * order. pdfjs tells no spans, so the place must. Found by trying all ways of leaving columns out, best overlap first.
 */
const placeCells = (row: readonly RawCell[], extents: readonly (Extent | null)[]): number[] => {
  const columns = extents.length;
  if (row.length >= columns) return row.map((_, index) => index);
  // score[i][c]: the greatest overlap of cells 0 to i with cell i in column c.
  const score: number[][] = [];
  const from: number[][] = [];
  for (const [index, cell] of row.entries()) {
    const line: number[] = [];
    const origin: number[] = [];
    let best = index === 0 ? 0 : -Infinity;
    let bestFrom = -1;
    for (let column = 0; column < columns; column += 1) {
      const reached = index > 0 && column > 0 ? (score[index - 1]?.[column - 1] ?? -Infinity) : -Infinity;
      if (reached > best) {
        best = reached;
        bestFrom = column - 1;
      }
      line.push(best + overlap(cell, extents[column] ?? null));
      origin.push(bestFrom);
    }
    score.push(line);
    from.push(origin);
  }
  const last = score.at(-1) ?? [];
  let column = last.indexOf(Math.max(...last));
  const placed: number[] = [];
  for (let index = row.length - 1; index >= 0; index -= 1) {
    placed.unshift(Math.max(column, 0));
    column = from[index]?.[column] ?? -1;
  }
  return placed;
};

/** How far, in points, a cell's text may begin right of a column's and still begin in it. */
const SAME_START = 4;

/** Columns and spans of a row's cells: a cell reaches back to the columns that its text begins in, and on to those that it runs into. */
const placeRow = (row: readonly RawCell[], extents: readonly (Extent | null)[]): { column: number; span: number }[] => {
  if (row.length === 1) return [{ column: 0, span: extents.length }];
  const places = placeCells(row, extents);
  return row.map((cell, index) => {
    const limit = places[index + 1] ?? extents.length;
    const least = index === 0 ? 0 : (places[index - 1] ?? 0) + 1;
    let column = places[index] ?? index;
    let end = column + 1;
    while (cell.x0 !== null && column > least) {
      const before = extents[column - 1] ?? null;
      if (before === null || cell.x0 > before.x0 + SAME_START) break;
      column -= 1;
    }
    while (cell.x1 !== null && end < limit) {
      const next = extents[end] ?? null;
      if (next === null || cell.x1 <= next.x0) break;
      end += 1;
    }
    return { column, span: end - column };
  });
};

const cellsOf = (row: StructureElement): StructureElement[] =>
  row.children.flatMap((child) => (!isLeaf(child) && (child.role === 'TD' || child.role === 'TH') ? [child] : []));

interface TableRow {
  readonly head: boolean;
  readonly cells: readonly StructureElement[];
}

/** A table element taken apart: boxes for layout before and after the table proper, and its rows. */
export interface TableParts {
  readonly before: readonly StructureElement[];
  readonly rows: readonly TableRow[];
  readonly after: readonly StructureElement[];
}

/** Words from which on a row of one cell is a text box rather than a title or a note of the table. */
const TEXT_BOX = 25;

/**
 * Word processors use tables to lay out pages: a table of one column is a stack of boxes, and rows of one cell above and
 * below the rows proper hold titles and prose. Their content stands for itself; a single short title row stays with its table.
 */
export const tableParts = (element: StructureElement, content: TaggedContent): TableParts => {
  const found: { row: StructureElement; head: boolean }[] = [];
  rowsOf(element, false, found);
  const rows = found
    .map(({ row, head }): TableRow => ({ head, cells: cellsOf(row).slice(0, MOST_COLUMNS) }))
    .filter((row) => row.cells.length > 0);
  const isBox = (row: TableRow): boolean => row.cells.length === 1;
  if (rows.every(isBox)) return { before: rows.flatMap((row) => row.cells), rows: [], after: [] };
  const words = (row: TableRow): number => row.cells.reduce((sum, cell) => sum + content.count(cell), 0);
  let from = 0;
  let to = rows.length;
  while (from < to && isBox(rows[from] ?? { head: false, cells: [] })) from += 1;
  const first = rows[0];
  if (from === 1 && first && words(first) < TEXT_BOX) from = 0;
  for (let last = rows[to - 1]; last && isBox(last) && words(last) >= TEXT_BOX; last = rows[to - 1]) to -= 1;
  return {
    before: rows.slice(0, from).flatMap((row) => row.cells),
    rows: rows.slice(from, to),
    after: rows.slice(to).flatMap((row) => row.cells),
  };
};

/** Lets a cell reach down over rows that have no cell in its columns: pdfjs tells no row spans. */
const withRowSpans = (rows: readonly (readonly DraftCell[])[]): DraftCell[][] => {
  const reach = new Map<DraftCell, number>();
  // By column, the cell that stands lowest so far.
  const lowest = new Map<number, DraftCell>();
  for (const [index, row] of rows.entries()) {
    const taken = new Set(row.flatMap((cell) => Array.from({ length: cell.columnSpan }, (_, at) => cell.column + at)));
    for (const [column, cell] of lowest) {
      const last = cell.row + (reach.get(cell) ?? 1);
      const free = Array.from({ length: cell.columnSpan }, (_, at) => cell.column + at).every((at) => !taken.has(at));
      if (column === cell.column && free && last === index) reach.set(cell, index - cell.row + 1);
    }
    for (const cell of row) for (let at = 0; at < cell.columnSpan; at += 1) lowest.set(cell.column + at, cell);
  }
  return rows.map((row) => row.map((cell) => ({ ...cell, rowSpan: reach.get(cell) ?? 1 })));
};

/** The text of a table's caption, if any. */
export const captionOf = (element: StructureElement, inline: (element: StructureElement) => Run[]): Run[] =>
  element.children.flatMap((child) => (!isLeaf(child) && child.role === 'Caption' ? inline(child) : []));

/** A table as the file's own structure tells its rows; null where it says nothing. */
export const taggedTable = (
  rows: readonly TableRow[],
  content: TaggedContent,
  inline: (element: StructureElement) => Run[],
  altOf: (element: StructureElement) => string | null,
): DraftTable | null => {
  const raw = rows.map(({ head, cells }) => cells.map((cell) => rawCell(cell, head, content, inline, altOf)));
  const spoken = raw.filter((row) => row.some((cell) => cell.runs.length > 0 || cell.alt !== null));
  const columns = Math.max(0, ...spoken.map((row) => row.length));
  if (columns === 0) return null;
  const extents = columnExtents(spoken, columns);
  const drafted = spoken.map((row, index): DraftCell[] => {
    const places = placeRow(row, extents);
    return row.map((cell, at) => ({
      row: index,
      column: places[at]?.column ?? at,
      rowSpan: 1,
      columnSpan: places[at]?.span ?? 1,
      header: cell.header,
      runs: cell.runs,
      alt: cell.alt,
    }));
  });
  return {
    kind: 'table',
    rows: withRowSpans(drafted),
    columns,
    origin: 'tagged',
    doubt: null,
    edges: extents.map((extent) => extent ?? { x0: Number.NaN, x1: Number.NaN }),
  };
};
