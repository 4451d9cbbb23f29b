import type { Anchor } from '../../document/anchor.js';
import type { Tagger } from './tagger.js';

const LONGEST_LISTED = 110;
const LEAST_WRAPPED = 55;

/** Whether lines are running text that was broken where its lines were full: a long line goes on with a small letter. */
const isWrapped = (text: string, lines: readonly Anchor[]): boolean =>
  lines.some(({ start, end }, index) => {
    const next = lines[index + 1];
    return (
      next !== undefined && end - start >= LEAST_WRAPPED && /^\p{Ll}/u.test(text.slice(next.start, next.start + 2))
    );
  });

/** The lines of a passage of short lines that is a list which a converter or an author set as one paragraph; the passage itself where it is none. */
export const linesOf = (text: string, at: Anchor, tagger: Tagger): Anchor[] => {
  const words = text.slice(at.start, at.end);
  if (!words.includes('\n')) return [at];
  const lines: Anchor[] = [];
  let start = at.start;
  for (const line of words.split('\n')) {
    const lead = line.length - line.trimStart().length;
    if (line.trim() !== '') lines.push({ start: start + lead, end: start + line.trimEnd().length });
    start += line.length + 1;
  }
  if (lines.some(({ start: from, end }) => end - from > LONGEST_LISTED) || isWrapped(text, lines)) return [at];
  const rated = lines.filter((line) => tagger.marksOf(text, line).some(({ kind }) => kind === 'rating'));
  return rated.length >= 2 && rated.length * 2 >= lines.length ? lines : [at];
};
