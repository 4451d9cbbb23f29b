import type { Hyphenation } from './hyphenation.js';
import type { Run } from './run.js';

/** Gap, in ems, that parts two runs of one line. */
const GAP = 0.13;

/** Whether `next` begins a new line after `previous`. */
export const breaksLine = (previous: Run, next: Run): boolean => {
  if (previous.page !== next.page || previous.turn !== next.turn) return true;
  const size = Math.max(previous.size, next.size);
  if (next.turn % 2 === 1) return Math.abs(next.base - previous.base) > 0.62 * size;
  return Math.abs(next.base - previous.base) > 0.62 * size || next.x1 < previous.x0 - 2 * size;
};

const DIGIT_RANGE_END = /\d[-–]$/;

/** What stands between two neighbouring runs, and how much of the first one's end is dropped (a line-end hyphen). */
export const between = (previous: Run, next: Run, hyphenation: Hyphenation): { separator: '' | ' '; drop: number } => {
  if (!breaksLine(previous, next)) {
    if (next.spaced) return { separator: ' ', drop: 0 };
    if (next.turn % 2 === 1) return { separator: '', drop: 0 };
    const gap = next.x0 >= previous.x0 ? next.x0 - previous.x1 : previous.x0 - next.x1;
    return { separator: gap > GAP * Math.max(previous.size, next.size) ? ' ' : '', drop: 0 };
  }
  const text = previous.text;
  if (text.endsWith('\u00AD')) return { separator: '', drop: 1 };
  if (DIGIT_RANGE_END.test(text) && /^\d/.test(next.text)) return { separator: '', drop: 0 };
  if (/\p{L}[-\u2010]$/u.test(text) && /^\p{L}/u.test(next.text)) {
    return { separator: '', drop: hyphenation.joins(text, next.text) ? 1 : 0 };
  }
  return { separator: ' ', drop: 0 };
};

/** The text of runs as one line, for looking at; the document's own text is made by the text builder with the same rules. */
export const plainText = (runs: readonly Run[], hyphenation: Hyphenation): string => {
  let text = '';
  let previous: Run | null = null;
  for (const run of runs) {
    if (previous) {
      const { separator, drop } = between(previous, run, hyphenation);
      if (drop > 0) text = text.slice(0, -drop);
      text += separator;
    }
    text += run.text;
    previous = run;
  }
  return text.replaceAll('\u00AD', '');
};
