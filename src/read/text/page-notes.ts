import type { FurniturePlace } from '../../document/blocks.js';
import type { Page } from '../../document/source-document.js';
import { gluedLabels } from './footnotes.js';
import type { Chunk, Line } from './lines.js';

/** A footnote whose label stands alone above its words, with the last line of these. */
export interface PageNote {
  readonly label: string;
  readonly last: number;
}

const NUMBER = /^\d{1,3}$/;
const BEGINS = /^["“‘'(]?\p{Lu}/u;
const ENDS = /\.["’”)]?$/;

/** The chunks of lines that each page holds, without its furniture. */
const chunksByPage = (
  lines: readonly Line[],
  chunks: readonly Chunk[],
  pages: readonly Page[],
  furniture: ReadonlyMap<number, FurniturePlace>,
): Chunk[][] => {
  const content = chunks.filter(({ first, last }) => {
    for (let index = first; index <= last; index += 1) if (!furniture.has(index)) return true;
    return false;
  });
  let at = 0;
  return pages.map((page) => {
    const own: Chunk[] = [];
    for (let chunk = content[at]; chunk && (lines[chunk.first]?.start ?? 0) < page.at.end; chunk = content[at]) {
      own.push(chunk);
      at += 1;
    }
    return own;
  });
};

/**
 * Footnotes at the feet of pages whose label and words are parted by a blank line, by the line of their label. A number above a sentence is one
 * only at the end of its page, if nothing but such notes follows, their labels count up, and the page has a mark with each. A text without
 * page breaks has none.
 */
export const notesAtFeet = (
  lines: readonly Line[],
  chunks: readonly Chunk[],
  pages: readonly Page[],
  furniture: ReadonlyMap<number, FurniturePlace>,
): ReadonlyMap<number, PageNote> => {
  const notes = new Map<number, PageNote>();
  if (pages.length < 2) return notes;
  for (const own of chunksByPage(lines, chunks, pages, furniture)) {
    let marks: ReadonlySet<string> | null = null;
    let next: number | null = null;
    for (let at = own.length - 1; at > 0; at -= 2) {
      const [words, above] = [own[at], own[at - 1]];
      const label = above && above.first === above.last ? (lines[above.first]?.text ?? '') : '';
      if (!words || !above || !NUMBER.test(label)) break;
      if (!BEGINS.test(lines[words.first]?.text ?? '') || !ENDS.test(lines[words.last]?.text ?? '')) break;
      if (next !== null && Number(label) !== next - 1) break;
      marks ??= new Set(
        own.flatMap(({ first, last }) => lines.slice(first, last + 1).flatMap(({ text }) => gluedLabels(text))),
      );
      if (!marks.has(label)) break;
      notes.set(above.first, { label, last: words.last });
      next = Number(label);
    }
  }
  return notes;
};
