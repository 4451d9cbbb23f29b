import { type Line, linesOf, median, segmentsOf } from './lines.js';
import type { Run } from './run.js';

/** Gap, in ems, that can be a gutter. */
const GUTTER = 1.1;
/** Fewer lines side by side than this are a table or a coincidence. */
const FEWEST_LINES = 6;
/** Letters that a line of a text column holds at least, in the middle of all: fewer are table cells. */
const COLUMN_LETTERS = 18;

const letters = (runs: readonly Run[]): number => runs.reduce((sum, run) => sum + run.text.length + 1, 0);

/** Share of a page's lines that may run across the gutter between its columns. */
const ACROSS = 0.34;
/** Least width of a gutter, in points. */
const NARROWEST = 9;

/** The widest stretch across that few lines cover, in the middle part of the text's width; null for none. */
const barest = (lines: readonly Line[], left: number, width: number): { from: number; to: number } | null => {
  const cover = new Int32Array(Math.ceil(width) + 2);
  for (const line of lines) {
    for (const segment of segmentsOf(line, GUTTER)) {
      const from = Math.max(0, Math.floor(segment.x0 - left));
      const to = Math.min(cover.length - 1, Math.ceil(segment.x1 - left));
      for (let x = from; x <= to; x += 1) cover[x] = (cover[x] ?? 0) + 1;
    }
  }
  let least = Infinity;
  for (let x = Math.floor(width * 0.3); x < width * 0.7; x += 1) least = Math.min(least, cover[x] ?? 0);
  if (least > ACROSS * lines.length) return null;
  let best: { from: number; to: number } | null = null;
  let open = -1;
  for (let x = Math.floor(width * 0.25); x <= width * 0.75; x += 1) {
    if (cover[x] === least && open < 0) open = x;
    if (cover[x] !== least && open >= 0) {
      if (!best || x - open > best.to - best.from) best = { from: open, to: x };
      open = -1;
    }
  }
  return best && best.to - best.from >= NARROWEST ? best : null;
};

/** The x of a gutter between two columns of prose; null where the page has none. */
const findGutter = (lines: readonly Line[]): number | null => {
  const left = Math.min(...lines.map((line) => line.x0));
  const width = Math.max(...lines.map((line) => line.x1)) - left;
  if (!(width > 200)) return null;
  const bare = barest(lines, left, width);
  if (!bare) return null;
  const gutter = left + (bare.from + bare.to) / 2;
  const runs = lines.filter((line) => sideOf(line.runs, gutter) !== 'across').flatMap((line) => line.runs);
  const columns = [runs.filter((run) => run.x1 <= gutter), runs.filter((run) => run.x0 >= gutter)];
  const prose = columns.every((own) => {
    const ownLines = linesOf(own);
    return ownLines.length >= FEWEST_LINES && median(ownLines.map((line) => letters(line.runs))) >= COLUMN_LETTERS;
  });
  return prose ? gutter : null;
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
