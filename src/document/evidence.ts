import type { Anchor } from './anchor.js';
import { around, type Box } from './box.js';
import type { PlacedWord, SourceDocument } from './source-document.js';

/** Where a value was read: what the views show of an anchor. Offsets are Unicode code points into the stored text. */
export interface Evidence {
  readonly page: number | null;
  readonly quote: string;
  readonly charStart: number;
  readonly charEnd: number;
  readonly box: Box | null;
}

const firstWordEndingAfter = (words: readonly PlacedWord[], offset: number): number => {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const word = words[middle];
    if (word && word.at.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** The page of a place and the box around that part of it that stands on this page; null where the format has no layout. */
export const placeOf = (document: SourceDocument, at: Anchor): { page: number | null; box: Box | null } => {
  let page: number | null = null;
  let box: Box | null = null;
  for (let index = firstWordEndingAfter(document.words, at.start); index < document.words.length; index += 1) {
    const word = document.words[index];
    if (!word || word.at.start >= at.end) break;
    if (page === null) page = word.page;
    if (word.page === page) box = box ? around(box, word.box) : word.box;
  }
  if (page === null) {
    page =
      document.pages.find((candidate) => at.start >= candidate.at.start && at.start < candidate.at.end)?.number ?? null;
  }
  return { page, box };
};

const SURROGATE_PAIR = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;

/**
 * Makes the function that turns anchors of one document into evidence. Counting code points takes a list of the
 * document's surrogate pairs, which is made once.
 */
export const evidenceFor = (document: SourceDocument): ((at: Anchor) => Evidence) => {
  const pairs = [...document.text.matchAll(SURROGATE_PAIR)].map((match) => match.index);
  const pairsBefore = (offset: number): number => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pairs[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (at) => ({
    ...placeOf(document, at),
    quote: document.text.slice(at.start, at.end),
    charStart: at.start - pairsBefore(at.start),
    charEnd: at.end - pairsBefore(at.end),
  });
};
