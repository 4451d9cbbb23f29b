import type { Anchor } from '../../src/document/anchor.js';
import type { Block, Cell, FurniturePlace, Row } from '../../src/document/blocks.js';
import type { FootnoteMark, MediaType, SourceDocument } from '../../src/document/source-document.js';

/** A cell of a built table: its text, or its text with its span over rows and columns and whether it is a header. */
export type BuiltCell =
  | string
  | { readonly text: string; readonly rows?: number; readonly columns?: number; readonly header?: boolean };

/** A piece of a document to be built; make one with the functions below. */
export type Piece =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list_item'; readonly label: string | null; readonly depth: number; readonly text: string }
  | { readonly kind: 'footnote'; readonly label: string; readonly text: string }
  | { readonly kind: 'furniture'; readonly place: FurniturePlace; readonly text: string }
  | { readonly kind: 'figure'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly rows: readonly (readonly BuiltCell[])[];
      readonly headerRows: number;
      readonly doubt: string | null;
    };

export const heading = (level: number, text: string): Piece => ({ kind: 'heading', level, text });
export const paragraph = (text: string): Piece => ({ kind: 'paragraph', text });
/** A list item; the label, where given, is part of the text (`• `, `3. `). */
export const item = (text: string, label: string | null = null, depth = 0): Piece => ({
  kind: 'list_item',
  label,
  depth,
  text: label ? `${label} ${text}` : text,
});
export const footnote = (label: string, text: string): Piece => ({
  kind: 'footnote',
  label,
  text: `${superscript(label)} ${text}`,
});
export const furniture = (place: FurniturePlace, text: string): Piece => ({ kind: 'furniture', place, text });
export const figure = (text = ''): Piece => ({ kind: 'figure', text });
/** A table from rows of cells; `headerRows` rows at the top are marked as headers. */
export const table = (
  rows: readonly (readonly BuiltCell[])[],
  options: { readonly headerRows?: number; readonly doubt?: string } = {},
): Piece => ({ kind: 'table', rows, headerRows: options.headerRows ?? 0, doubt: options.doubt ?? null });

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Digits as Unicode superscripts, as readers write footnote marks; other marks stay. */
export const superscript = (label: string): string =>
  label.replace(/\d/g, (digit) => SUPERSCRIPTS.charAt(Number(digit)));

const marksOf = (text: string): FootnoteMark[] =>
  [...text.matchAll(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g)].map((match) => ({
    label: [...match[0]].map((digit) => String(SUPERSCRIPTS.indexOf(digit))).join(''),
    at: { start: match.index, end: match.index + match[0].length },
  }));

/**
 * Builds a document as a reader would yield it: blocks parted by an empty line, cells by a tab, rows by a line break,
 * anchors into the text. No pages and no words: a document of a format without a layout.
 */
export const buildDocument = (pieces: readonly Piece[], mediaType: MediaType = 'text/html'): SourceDocument => {
  let text = '';
  const write = (words: string): Anchor => {
    const start = text.length;
    text += words;
    return { start, end: text.length };
  };
  const blocks = pieces.map((piece): Block => {
    if (text !== '') text += '\n\n';
    switch (piece.kind) {
      case 'heading':
        return { kind: 'heading', level: piece.level, at: write(piece.text) };
      case 'list_item':
        return { kind: 'list_item', label: piece.label, depth: piece.depth, at: write(piece.text) };
      case 'footnote':
        return { kind: 'footnote', label: piece.label, at: write(piece.text) };
      case 'furniture':
        return { kind: 'furniture', place: piece.place, at: write(piece.text) };
      case 'table':
        return tableBlock(piece, write);
      default:
        return { kind: piece.kind, at: write(piece.text) };
    }
  });
  return {
    mediaType,
    text,
    blocks,
    marks: marksOf(text),
    pages: [],
    words: [],
    properties: { title: null, publisher: null, published: null, url: null, outline: [], producer: null },
    issues: [],
  };
};

const tableBlock = (piece: Extract<Piece, { kind: 'table' }>, write: (words: string) => Anchor): Block => {
  const taken = new Set<string>();
  let columns = 0;
  const rows = piece.rows.map((cells, row): Row => {
    if (row > 0) write('\n');
    let column = 0;
    const built = cells.map((cell, index): Cell => {
      if (index > 0) write('\t');
      while (taken.has(`${row} ${column}`)) column += 1;
      const plain = typeof cell === 'string' ? { text: cell } : cell;
      const rowSpan = plain.rows ?? 1;
      const columnSpan = plain.columns ?? 1;
      for (let below = 0; below < rowSpan; below += 1)
        for (let beside = 0; beside < columnSpan; beside += 1) taken.add(`${row + below} ${column + beside}`);
      const at = write(plain.text);
      const place = { row, column, rowSpan, columnSpan, header: plain.header ?? row < piece.headerRows, at };
      column += columnSpan;
      columns = Math.max(columns, column);
      return place;
    });
    const first = built[0]?.at.start ?? write('').start;
    return { cells: built, at: { start: first, end: built.at(-1)?.at.end ?? first } };
  });
  const start = rows[0]?.at.start ?? write('').start;
  return {
    kind: 'table',
    rows,
    columns,
    at: { start, end: rows.at(-1)?.at.end ?? start },
    origin: 'markup',
    doubt: piece.doubt,
  };
};
