import type { Block, Cell } from '../../src/document/blocks.js';
import type { SourceDocument } from '../../src/document/source-document.js';
import { readDocument } from '../../src/read/read.js';

/** Reads a text as if it were a file's UTF-8 bytes. */
export const readString = (text: string): Promise<SourceDocument> => readDocument(new TextEncoder().encode(text));

/**
 * A document in short, a line for each block: `h2 Ratings`, `p …`, `- …` for list items (`1. …` where the label is in the text),
 * `fn15 …`, `x …` for furniture, `fig …`, and tables with `|` between cells, `/` between rows, `#` before header cells and
 * `{rows,columns}` after cells that span.
 */
export const outlineOf = ({ text, blocks }: SourceDocument): string[] => blocks.map((block) => lineOf(text, block));

const lineOf = (text: string, block: Block): string => {
  const words = text.slice(block.at.start, block.at.end).replaceAll('\n', '⏎');
  switch (block.kind) {
    case 'heading':
      return `h${block.level} ${words}`;
    case 'paragraph':
      return `p ${words}`;
    case 'list_item':
      return `${'  '.repeat(block.depth)}${block.label === null ? '-' : `[${block.label}]`} ${words}`;
    case 'footnote':
      return `fn${block.label} ${words}`;
    case 'furniture':
      return `x ${words}`;
    case 'figure':
      return `fig ${words}`;
    case 'table':
      return block.rows.map((row) => row.cells.map((cell) => cellOf(text, cell)).join(' | ')).join(' / ');
  }
};

const cellOf = (text: string, { at, header, rowSpan, columnSpan }: Cell): string => {
  const spans = rowSpan > 1 || columnSpan > 1 ? `{${rowSpan},${columnSpan}}` : '';
  return `${header ? '#' : ''}${text.slice(at.start, at.end)}${spans}`;
};

/** The outline of a text read as a file. */
export const outline = async (text: string): Promise<string[]> => outlineOf(await readString(text));
