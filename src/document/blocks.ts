import type { Anchor } from './anchor.js';

/** A heading with its level, 1 for the title of the document down to 6. */
export interface Heading {
  readonly kind: 'heading';
  readonly level: number;
  readonly at: Anchor;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly at: Anchor;
}

/** One item of a list; `label` is its bullet or number as printed (`•`, `3.`, `(a)`), null where none is in the text. */
export interface ListItem {
  readonly kind: 'list_item';
  readonly label: string | null;
  readonly depth: number;
  readonly at: Anchor;
}

/** A footnote's text, with the mark that it explains (`15`, `*`); the anchor includes the mark. */
export interface Footnote {
  readonly kind: 'footnote';
  readonly label: string;
  readonly at: Anchor;
}

/** Where on the page a piece of furniture stands. */
export type FurniturePlace = 'header' | 'footer' | 'page_number' | 'other';

/** Running headers and footers, page numbers, navigation, licences: kept, never read as content. */
export interface Furniture {
  readonly kind: 'furniture';
  readonly place: FurniturePlace;
  readonly at: Anchor;
}

/**
 * A cell. An empty cell has an empty anchor (`start === end`). `row` and `column` are 0-based places of its top left
 * corner on the table's grid; a cell that spans stands in the grid once.
 */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly header: boolean;
  readonly at: Anchor;
}

export interface Row {
  /** In column order. */
  readonly cells: readonly Cell[];
  /** From the first to the last cell's text. */
  readonly at: Anchor;
}

export interface Table {
  readonly kind: 'table';
  readonly rows: readonly Row[];
  readonly columns: number;
  readonly at: Anchor;
  /** How it was seen: the file's own structure, ruling lines, bare alignment, or the tabs and pipes of a text. */
  readonly origin: 'tagged' | 'ruled' | 'aligned' | 'markup' | 'delimited';
  /** Set where a second reading of the same table (geometry beside tags) differs: what differs, for the reader of a doubt. */
  readonly doubt: string | null;
}

/** A picture; `at` is its alternative text in the document's text, empty where it has none. */
export interface Figure {
  readonly kind: 'figure';
  readonly at: Anchor;
}

/** What a document is made of, in reading order. */
export type Block = Heading | Paragraph | ListItem | Footnote | Furniture | Table | Figure;
