import { lineText } from './lines.js';
import type { Run } from './run.js';
import { breaksLine } from './run-text.js';
import type { TypeStyle } from './type-style.js';

/** Size, against the body's, from which type is display type, and from which it is a title's. */
const LARGER = 1.12;
const LARGEST = 1.6;
/** Longer text, in characters or lines, is no heading. */
const LONGEST = 160;
const MOST_LINES = 4;

const SPEAKS = /[\p{L}\d]/u;

/** Whether a run looks stronger than the document's body. */
export const isStrong = (run: Run, style: TypeStyle): boolean =>
  run.size >= style.bodySize * LARGER || (run.bold && !style.bodyBold && run.size >= style.bodySize * 0.95);

/** Whether all words of a stretch look stronger than the body; signs don't count, nor raised marks, which are small. */
export const allStrong = (runs: readonly Run[], style: TypeStyle): boolean => {
  const largest = Math.max(0, ...runs.map((run) => run.size));
  return runs.every((run) => isStrong(run, style) || !SPEAKS.test(run.text) || run.size < 0.75 * largest);
};

const LEADERS = /(?:\.\s?){4,}\s*\d{1,4}$/;

/** A title with a page number far to the right, or dots between, as contents pages have them. */
export const isContentsEntry = (runs: readonly Run[]): boolean => {
  const last = runs.at(-1);
  const before = runs.at(-2);
  if (!last || !before || !/\d{1,4}$/.test(last.text)) return false;
  if (
    /^\d{1,3}$/.test(last.text) &&
    last.x0 - before.x1 > 1.5 * last.size &&
    Math.abs(last.base - before.base) < 0.3 * last.size
  )
    return true;
  return LEADERS.test(lineText({ runs: runs.slice(-12) }));
};

/**
 * The level of the heading that runs look like, by size and weight: 1 for a title, 2 for bigger type, 3 for bold; null where they look like
 * running text. A bold sentence with its full stop is emphasis, not a heading.
 */
export const headingLook = (runs: readonly Run[], style: TypeStyle): 1 | 2 | 3 | null => {
  const first = runs[0];
  if (!first || !allStrong(runs, style)) return null;
  if (isContentsEntry(runs)) return null;
  const letters = runs.reduce((sum, run) => sum + run.text.length + 1, 0);
  if (letters > LONGEST || !runs.some((run) => /\p{L}/u.test(run.text))) return null;
  const breaks = runs.filter((run, index) => {
    const before = runs[index - 1];
    return before !== undefined && breaksLine(before, run);
  }).length;
  const end = runs.at(-1)?.text ?? '';
  if (breaks >= MOST_LINES || /[,;]$/.test(end)) return null;
  const size = Math.max(...runs.map((run) => run.size));
  if (size < style.bodySize * LARGER) return /\.$/.test(end) && letters > 60 ? null : 3;
  return size >= style.bodySize * LARGEST ? 1 : 2;
};
