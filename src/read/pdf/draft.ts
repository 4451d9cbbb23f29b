import type { FurniturePlace, Table } from '../../document/blocks.js';
import type { Box } from '../../document/box.js';
import type { Run } from './run.js';

/** Blocks before they have a text: runs in reading order. */
export interface DraftHeading {
  readonly kind: 'heading';
  readonly level: number;
  readonly runs: readonly Run[];
}

export interface DraftParagraph {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
}

export interface DraftListItem {
  readonly kind: 'list_item';
  readonly label: string | null;
  readonly depth: number;
  readonly runs: readonly Run[];
}

export interface DraftFootnote {
  readonly kind: 'footnote';
  readonly label: string;
  readonly runs: readonly Run[];
}

export interface DraftFurniture {
  readonly kind: 'furniture';
  readonly place: FurniturePlace;
  readonly runs: readonly Run[];
}

export interface DraftFigure {
  readonly kind: 'figure';
  readonly alt: string;
}

export interface DraftCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly header: boolean;
  readonly runs: readonly Run[];
  /** What stands for the cell where it shows a picture alone. */
  readonly alt: string | null;
}

export interface DraftTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly DraftCell[])[];
  readonly columns: number;
  readonly origin: Extract<Table['origin'], 'tagged' | 'ruled' | 'aligned'>;
  readonly doubt: string | null;
  /** Left and right edge of each column on its first page, where known: tells whether a table goes on. */
  readonly edges: readonly { readonly x0: number; readonly x1: number }[];
}

export type DraftBlock =
  | DraftHeading
  | DraftParagraph
  | DraftListItem
  | DraftFootnote
  | DraftFurniture
  | DraftFigure
  | DraftTable;

/** A page's blocks, furniture and footnotes among them. */
export interface DraftPage {
  readonly number: number;
  /** In its reading frame, in points. */
  readonly height: number;
  readonly blocks: readonly DraftBlock[];
}

/** Every run of a block, in reading order. */
export const runsOf = (block: DraftBlock): readonly Run[] => {
  if (block.kind === 'figure') return [];
  if (block.kind !== 'table') return block.runs;
  return block.rows.flatMap((row) => row.flatMap((cell) => cell.runs));
};

/** The smallest box around runs of one page; null for none. */
export const boxOf = (runs: readonly Run[]): Box | null => {
  if (runs.length === 0) return null;
  let x0 = Infinity;
  let y0 = Infinity;
  let x1 = -Infinity;
  let y1 = -Infinity;
  for (const run of runs) {
    if (run.x0 < x0) x0 = run.x0;
    if (run.y0 < y0) y0 = run.y0;
    if (run.x1 > x1) x1 = run.x1;
    if (run.y1 > y1) y1 = run.y1;
  }
  return { x0, y0, x1, y1 };
};
