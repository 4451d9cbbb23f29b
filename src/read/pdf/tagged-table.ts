import { boxOf, type DraftBlock, type DraftCell, type DraftTable } from './draft.js';
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

const spansOf = (places: readonly number[], row: readonly RawCell[], extents: readonly (Extent | null)[]): number[] =>
  places.map((column, index) => {
    const limit = places[index + 1] ?? extents.length;
    const cell = row[index];
    if (row.length === 1) return extents.length - column;
    let span = 1;
    while (column + span < limit) {
      const next = extents[column + span] ?? null;
      if (!cell || cell.x1 === null || next === null || cell.x1 <= next.x0) break;
      span += 1;
    }
    return span;
  });

/** A table of one column, as a rule of one cell, is a box for layout: its cells, whose content stands for itself. Null for a real table. */
export const layoutCells = (element: StructureElement): StructureElement[] | null => {
  const found: { row: StructureElement; head: boolean }[] = [];
  rowsOf(element, false, found);
  const cells: StructureElement[] = [];
  for (const { row } of found) {
    const own = row.children.filter((child) => !isLeaf(child) && (child.role === 'TD' || child.role === 'TH'));
    if (own.length > 1) return null;
    for (const cell of own) if (!isLeaf(cell)) cells.push(cell);
  }
  return cells;
};

/** A table as the file's own structure tells it, after its caption. */
export const taggedTable = (
  element: StructureElement,
  content: TaggedContent,
  inline: (element: StructureElement) => Run[],
  altOf: (element: StructureElement) => string | null,
): DraftBlock[] => {
  const found: { row: StructureElement; head: boolean }[] = [];
  rowsOf(element, false, found);
  const rows: RawCell[][] = [];
  for (const { row, head } of found) {
    const cells: RawCell[] = [];
    for (const child of row.children) {
      if (isLeaf(child) || (child.role !== 'TD' && child.role !== 'TH') || cells.length >= MOST_COLUMNS) continue;
      cells.push(rawCell(child, head, content, inline, altOf));
    }
    if (cells.length > 0) rows.push(cells);
  }
  const captions: DraftBlock[] = [];
  for (const child of element.children) {
    if (isLeaf(child) || child.role !== 'Caption') continue;
    const runs = inline(child);
    if (runs.length > 0) captions.push({ kind: 'paragraph', runs });
  }
  const spoken = rows.filter((row) => row.some((cell) => cell.runs.length > 0 || cell.alt !== null));
  const columns = Math.max(0, ...spoken.map((row) => row.length));
  if (columns === 0) return captions;
  const extents = columnExtents(spoken, columns);
  const drafted = spoken.map((row, index): DraftCell[] => {
    const places = placeCells(row, extents);
    const spans = spansOf(places, row, extents);
    return row.map((cell, place) => ({
      row: index,
      column: places[place] ?? place,
      rowSpan: 1,
      columnSpan: spans[place] ?? 1,
      header: cell.header,
      runs: cell.runs,
      alt: cell.alt,
    }));
  });
  const table: DraftTable = {
    kind: 'table',
    rows: drafted,
    columns,
    origin: 'tagged',
    doubt: null,
    edges: extents.map((extent) => extent ?? { x0: Number.NaN, x1: Number.NaN }),
  };
  return [...captions, table];
};
