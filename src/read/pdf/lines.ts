import type { Run } from './run.js';

/** Runs that share a baseline, left to right. */
export interface Line {
  readonly runs: readonly Run[];
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly base: number;
  /** Size of most of its letters. */
  readonly size: number;
  /** Whether most of its letters are bold. */
  readonly bold: boolean;
}

/** Makes a line of runs in any order; there must be at least one. */
export const lineOf = (unordered: readonly Run[]): Line => {
  const runs = [...unordered].sort((a, b) => a.x0 - b.x0);
  let x0 = Infinity;
  let x1 = -Infinity;
  let y0 = Infinity;
  let y1 = -Infinity;
  let letters = 0;
  let bold = 0;
  let main: Run | undefined;
  const bySize = new Map<number, number>();
  for (const run of runs) {
    x0 = Math.min(x0, run.x0);
    x1 = Math.max(x1, run.x1);
    y0 = Math.min(y0, run.y0);
    y1 = Math.max(y1, run.y1);
    letters += run.text.length;
    if (run.bold) bold += run.text.length;
    const size = Math.round(run.size * 10) / 10;
    bySize.set(size, (bySize.get(size) ?? 0) + run.text.length);
    if (!main || run.size > main.size) main = run;
  }
  let size = 0;
  let most = -1;
  for (const [candidate, count] of bySize) {
    if (count > most || (count === most && candidate > size)) {
      size = candidate;
      most = count;
    }
  }
  return { runs, x0, x1, y0, y1, base: main?.base ?? y1, size, bold: bold * 2 > letters };
};

const LONGEST_MARK = 5;

/** Whether a run, which stands no higher than a line's, belongs to it: on its baseline, or half an em off where one of the two is a raised mark. */
const sharesLine = (group: readonly Run[], base: number, size: number, run: Run): boolean => {
  const off = run.base - base;
  const smaller = Math.min(size, run.size);
  const larger = Math.max(size, run.size);
  if (smaller > 0.88 * larger) return off <= 0.25 * larger;
  if (off <= 0.25 * smaller) return true;
  if (off > 0.5 * larger) return false;
  // So far marks alone, above the words that they belong to.
  if (size < run.size) return group.every((each) => each.text.length <= LONGEST_MARK);
  return (
    run.text.length <= LONGEST_MARK &&
    group.some((each) => run.x0 - each.x1 < 0.6 * larger && each.x0 - run.x1 < 0.6 * larger)
  );
};

/**
 * Gathers runs into lines, top to bottom. Raised marks join the line whose words they stand among. Only upright
 * writing: others are for the caller to keep apart.
 */
export const linesOf = (runs: readonly Run[]): Line[] => {
  const sorted = [...runs].sort((a, b) => a.base - b.base || a.x0 - b.x0);
  const lines: Line[] = [];
  let group: Run[] = [];
  let base = 0;
  let size = 0;
  for (const run of sorted) {
    if (group.length > 0 && !sharesLine(group, base, size, run)) {
      lines.push(lineOf(group));
      group = [];
    }
    if (group.length === 0 || run.size > size) {
      base = run.base;
      size = run.size;
    }
    group.push(run);
  }
  if (group.length > 0) lines.push(lineOf(group));
  return lines;
};

/** A stretch of a line without a wide gap. */
export interface Segment {
  readonly runs: readonly Run[];
  readonly x0: number;
  readonly x1: number;
}

/** Splits a line where the gap between two runs is wider than `ems` of its size. */
export const segmentsOf = (line: Line, ems: number): Segment[] => {
  const segments: Segment[] = [];
  let runs: Run[] = [];
  let x0 = 0;
  let x1 = 0;
  for (const run of line.runs) {
    if (runs.length > 0 && run.x0 - x1 > ems * line.size) {
      segments.push({ runs, x0, x1 });
      runs = [];
    }
    if (runs.length === 0) {
      x0 = run.x0;
      x1 = run.x1;
    }
    x1 = Math.max(x1, run.x1);
    runs.push(run);
  }
  if (runs.length > 0) segments.push({ runs, x0, x1 });
  return segments;
};

/** A line's words with single spaces, for comparing and matching. */
export const lineText = (line: { readonly runs: readonly Run[] }): string => line.runs.map((run) => run.text).join(' ');

/** The middle value; 0 for none. */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};
