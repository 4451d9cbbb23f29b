import type { Anchor } from '../../document/anchor.js';

/** The words within a line's Markdown emphasis: `**1.2. Staff**` gives the place of `1.2. Staff`. Marks in mid-line stay. */
export const withoutEmphasis = (text: string, at: Anchor): Anchor => {
  let { start, end } = at;
  for (const mark of ['***', '**', '__', '*', '_']) {
    if (end - start > mark.length * 2 && text.startsWith(mark, start) && text.startsWith(mark, end - mark.length)) {
      const inner = text.slice(start + mark.length, end - mark.length);
      if (!inner.includes(mark)) {
        start += mark.length;
        end -= mark.length;
      }
    }
  }
  return { start, end };
};

/** Whether a line is in bold from end to end. */
export const isBoldLine = (words: string): boolean => /^(\*\*|__)(?=\S)[^*]{1,200}\S?\1:?$/.test(words);

/** An ATX heading's level and the place of its words; null for a line that is none. `at` is the trimmed line. */
export const hashHeading = (text: string, at: Anchor): { level: number; at: Anchor } | null => {
  const line = text.slice(at.start, Math.min(at.end, at.start + 2_000));
  const opening = /^(#{1,6})[ \t]+(?=\S)/.exec(line);
  if (!opening) return null;
  const closing = /[ \t]+#+$/.exec(line)?.[0].length ?? 0;
  const words = { start: at.start + opening[0].length, end: at.end - closing };
  return words.end > words.start ? { level: (opening[1] ?? '#').length, at: withoutEmphasis(text, words) } : null;
};

/** The level that a rule under a line makes it a heading of: 1 for `===`, 2 for `---`; null for other lines. */
export const underlineLevel = (below: string | undefined): 1 | 2 | null => {
  if (below === undefined) return null;
  if (/^={3,}$/.test(below)) return 1;
  return /^-{3,}$/.test(below) ? 2 : null;
};
