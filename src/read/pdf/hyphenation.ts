import type { Run } from './run.js';

/** Decides whether the hyphen at a line's end belongs to the word or to the break. */
export interface Hyphenation {
  /** Whether `first` (with its hyphen) and `second` are one word that was broken: 'super-' and 'vision'. */
  joins(first: string, second: string): boolean;
}

const PLAIN_WORD = /^[A-Za-z]+$/;

const letters = (text: string): string =>
  (PLAIN_WORD.test(text) ? text : text.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '')).toLowerCase();

/** Keeps every hyphen. */
export const NO_HYPHENATION: Hyphenation = { joins: () => false };

const LETTER_AND_HYPHEN = /\p{L}[-\u2010]$/u;

const endsWithHyphen = (text: string): boolean =>
  (text.endsWith('-') || text.endsWith('\u2010')) && LETTER_AND_HYPHEN.test(text);

/**
 * Learns a document's words from its pages' runs. A broken word is joined when the document has it whole elsewhere,
 * and keeps its hyphen when the document has it hyphened, or when both halves are words of the document ('well-'
 * 'informed'). Where nothing tells, the document's other line ends decide: most documents break no words at all.
 */
export const hyphenationOf = (pages: readonly (readonly Run[])[]): Hyphenation => {
  const words = new Set<string>();
  const breaks: { head: string; tail: string }[] = [];
  for (const runs of pages) {
    let broken: Run | null = null;
    for (const run of runs) {
      if (broken !== null && run.base > broken.base + 1) {
        // The second half of a broken word is no word of its own.
        breaks.push({ head: letters(broken.text), tail: letters(run.text) });
        broken = null;
        continue;
      }
      broken = endsWithHyphen(run.text) ? run : null;
      if (broken !== null) continue;
      const whole = letters(run.text);
      if (whole.length < 2) continue;
      words.add(whole);
      if (whole.includes('-')) for (const part of whole.split('-')) words.add(part);
    }
  }
  const judge = (head: string, tail: string): 'joined' | 'hyphened' | 'parts' | 'unknown' => {
    const tailStart = tail.split('-')[0] ?? tail;
    if (words.has(`${head}-${tail}`)) return 'hyphened';
    if (words.has(head + tail) || words.has(head + tailStart)) return 'joined';
    return words.has(head.split('-').at(-1) ?? head) && words.has(tailStart) ? 'parts' : 'unknown';
  };
  let joined = 0;
  let hyphened = 0;
  for (const { head, tail } of breaks) {
    const judged = judge(head, tail);
    if (judged === 'joined') joined += 1;
    else if (judged === 'hyphened') hyphened += 1;
  }
  const breaksWords = joined > hyphened;
  return {
    joins: (first, second) => {
      const judged = judge(letters(first), letters(second));
      return judged === 'joined' || (judged === 'unknown' && breaksWords);
    },
  };
};
