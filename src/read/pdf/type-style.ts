import type { Run } from './run.js';

/** What the whole document teaches about its type. */
export interface TypeStyle {
  /** Size of most of the document's letters, in points. */
  readonly bodySize: number;
  /** Whether most of the document is bold, so that weight tells nothing. */
  readonly bodyBold: boolean;
}

/** The size and weight of most of a document's letters. */
export const typeStyle = (pages: readonly (readonly Run[])[]): TypeStyle => {
  const sizes = new Map<number, number>();
  let letters = 0;
  let bold = 0;
  for (const runs of pages) {
    for (const run of runs) {
      const size = Math.round(run.size * 2) / 2;
      sizes.set(size, (sizes.get(size) ?? 0) + run.text.length);
      letters += run.text.length;
      if (run.bold) bold += run.text.length;
    }
  }
  let bodySize = 10;
  let most = 0;
  for (const [size, count] of sizes) {
    if (count > most) {
      bodySize = size;
      most = count;
    }
  }
  return { bodySize, bodyBold: bold > letters * 0.6 };
};
