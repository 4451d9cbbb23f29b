import type { Block, Table } from '../../../src/document/blocks.js';
import { quoteAt, type SourceDocument } from '../../../src/document/source-document.js';

/** A document's blocks as short strings, for comparing. */
export const outline = (document: SourceDocument, kinds: readonly Block['kind'][]): string[] =>
  document.blocks
    .filter((block) => kinds.includes(block.kind))
    .map((block) => `${block.kind}: ${quoteAt(document, block.at)}`);

export const tablesOf = (document: SourceDocument): Table[] =>
  document.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));

/** The cells' texts of a table, row by row. */
export const cellsOf = (document: SourceDocument, table: Table | undefined): string[][] =>
  (table?.rows ?? []).map((row) => row.cells.map((cell) => quoteAt(document, cell.at)));
