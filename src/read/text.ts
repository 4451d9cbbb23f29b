import type { Table } from '../document/blocks.js';
import { ReadingError } from '../document/reading-error.js';
import type { MediaType, SourceDocument } from '../document/source-document.js';
import { withoutPageBreaks } from './decode.js';
import type { ReadingLimits } from './limits.js';
import { textBlocks } from './text/blocks.js';
import { marksIn } from './text/footnotes.js';
import { frontMatterOf } from './text/front-matter.js';
import { pagesIn } from './text/pages.js';

/**
 * Reads plain text or Markdown whose characters are normalised (see `normaliseCharacters`). The text is kept as it is, line breaks and
 * markup included, with page breaks as line breaks; blocks point into it. A text with page breaks has pages, without a size. Throws `ReadingError` (`no_text`, `too_large`).
 */
export const readText = (
  characters: string,
  mediaType: Extract<MediaType, 'text/markdown' | 'text/plain'>,
  limits: ReadingLimits,
): SourceDocument => {
  if (!/[\p{L}\d]/u.test(characters)) throw new ReadingError('no_text', 'The file holds no letter and no figure.');
  const text = withoutPageBreaks(characters);
  const pages = pagesIn(characters);
  const blocks = textBlocks(text, pages);
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
    pages,
    words: [],
    properties: { ...frontMatterOf(text), publisher: null, url: null, outline: [], producer: null },
    issues: [],
  };
};
