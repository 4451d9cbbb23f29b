import { type Line, linesOf, median, segmentsOf } from './lines.js';
import type { Run } from './run.js';

/** Gap, in ems, that can be a gutter. */
const GUTTER = 1.1;
/** Fewer lines side by side than this are a table or a coincidence. */
const FEWEST_LINES = 6;
/** Letters that a line of a text column holds at least, in the middle of all: fewer are table cells. */
const COLUMN_LETTERS = 18;

const letters = (runs: readonly Run[]): number => runs.reduce((sum, run) => sum + run.text.length + 1, 0);

/** The x of a gutter between two columns of prose; null where the page has none. */
const findGutter = (lines: readonly Line[]): number | null => {
  const left = Math.min(...lines.map((line) => line.x0));
  const right = Math.max(...lines.map((line) => line.x1));
  const width = right - left;
  if (!(width > 200)) return null;
  const votes = new Float64Array(Math.ceil(width) + 1);
  for (const line of lines) {
    const segments = segmentsOf(line, GUTTER);
    for (let index = 1; index < segments.length; index += 1) {
      const from = segments[index - 1]?.x1 ?? 0;
      const to = segments[index]?.x0 ?? 0;
      for (let x = Math.ceil(from - left); x <= to - left; x += 1) votes[x] = (votes[x] ?? 0) + 1;
    }
  }
  let best = 0;
  for (let x = Math.floor(width * 0.3); x < width * 0.7; x += 1) if ((votes[x] ?? 0) > (votes[best] ?? 0)) best = x;
  if ((votes[best] ?? 0) < FEWEST_LINES) return null;
  const end = votes.findIndex((count, x) => x > best && count < (votes[best] ?? 0));
  const gutter = left + (best + Math.max(best, end - 1)) / 2;
  const beside = lines.filter((line) => sideOf(line.runs, gutter) === 'both');
  const lengths = beside.map((line) => {
    const before = line.runs.filter((run) => run.x1 <= gutter);
    const after = line.runs.filter((run) => run.x0 >= gutter);
    return Math.min(letters(before), letters(after));
  });
  return beside.length >= FEWEST_LINES && median(lengths) >= COLUMN_LETTERS ? gutter : null;
};

/** Where runs stand: wholly left or right of the gutter, on both sides, or across it. */
const sideOf = (runs: readonly Run[], gutter: number): 'left' | 'right' | 'both' | 'across' => {
  let before = -Infinity;
  let after = Infinity;
  for (const run of runs) {
    if (run.x0 < gutter && run.x1 > gutter) return 'across';
    if (run.x1 <= gutter) before = Math.max(before, run.x1);
    else after = Math.min(after, run.x0);
  }
  if (after === Infinity) return 'left';
  if (before === -Infinity) return 'right';
  const size = runs[0]?.size ?? 0;
  return after - before > 0.8 * size ? 'both' : 'across';
};

/**
 * Orders upright runs into columns of lines: one list of lines for a page of one column; on a page of two, the left column, then the right, anew
 * after each line that runs across both.
 */
export const textColumns = (runs: readonly Run[]): Line[][] => {
  const lines = linesOf(runs);
  if (lines.length < FEWEST_LINES) return lines.length === 0 ? [] : [lines];
  const gutter = findGutter(lines);
  if (gutter === null) return [lines];
  const columns: Line[][] = [];
  let left: Run[] = [];
  let right: Run[] = [];
  let across: Line[] = [];
  const flushColumns = (): void => {
    if (left.length > 0) columns.push(linesOf(left));
    if (right.length > 0) columns.push(linesOf(right));
    left = [];
    right = [];
  };
  for (const line of lines) {
    if (sideOf(line.runs, gutter) === 'across') {
      flushColumns();
      across.push(line);
      continue;
    }
    if (across.length > 0) columns.push(across);
    across = [];
    for (const run of line.runs) (run.x1 <= gutter ? left : right).push(run);
  }
  flushColumns();
  if (across.length > 0) columns.push(across);
  return columns;
};
