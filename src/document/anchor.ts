/**
 * A place in a document's text: a half-open range of UTF-16 offsets, so that `text.slice(start, end)` is the quote.
 * Page and box are computed from it (see `evidence.ts`), so that they can't disagree with the quote.
 */
export interface Anchor {
  readonly start: number;
  readonly end: number;
}

/** The anchor from the start of the first to the end of the second, whichever order they stand in. */
export const spanning = (a: Anchor, b: Anchor): Anchor => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
});

/** Whether `inner` lies wholly within `outer`. */
export const within = (inner: Anchor, outer: Anchor): boolean => inner.start >= outer.start && inner.end <= outer.end;
