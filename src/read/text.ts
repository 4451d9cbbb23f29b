import type { Table } from '../document/blocks.js';
import { ReadingError } from '../document/reading-error.js';
import type { MediaType, SourceDocument } from '../document/source-document.js';
import type { ReadingLimits } from './limits.js';
import { textBlocks } from './text/blocks.js';
import { marksIn } from './text/footnotes.js';
import { frontMatterOf } from './text/front-matter.js';

/**
 * Reads plain text or Markdown whose characters are normalised (see `normaliseCharacters`). The text is kept as it is, line breaks and
 * markup included; blocks point into it. Throws `ReadingError` (`no_text`, `too_large`).
 */
export const readText = (
  text: string,
  mediaType: Extract<MediaType, 'text/markdown' | 'text/plain'>,
  limits: ReadingLimits,
): SourceDocument => {
  if (!/[\p{L}\d]/u.test(text)) throw new ReadingError('no_text', 'The file holds no letter and no figure.');
  const blocks = textBlocks(text);
  const tables = blocks.filter((block): block is Table => block.kind === 'table');
  const cells = tables.reduce((sum, table) => sum + table.rows.reduce((row, { cells }) => row + cells.length, 0), 0);
  if (cells > limits.cells) {
    throw new ReadingError('too_large', `The tables hold ${cells} cells, over the limit of ${limits.cells}.`);
  }
  const footnotes = blocks.filter((block) => block.kind === 'footnote');
  return {
    mediaType,
    text,
    blocks,
    marks: marksIn(text, footnotes),
    pages: [],
    words: [],
    properties: { ...frontMatterOf(text), publisher: null, url: null, outline: [], producer: null },
    issues: [],
  };
};
