import { type Line, linesOf, type Segment, segmentsOf } from '../lines.js';
import type { Run } from '../run.js';
import { isFigure } from './placed-table.js';

/** Gap, in ems, that parts two cells of a line. A space is a quarter to a third; where lines are stretched a half, but not at one place in many lines. */
export const CELL_GAP = 0.45;

/** A line with the pieces that wide gaps part it into. */
export interface LineSegments {
  readonly line: Line;
  readonly segments: readonly Segment[];
}

/** Whether a line shows a value of a table: it has several pieces, or is a figure by itself (a value between the two lines of its label). */
export const bearsValue = (each: LineSegments): boolean => each.segments.length > 1 || isFigure(each.line.runs);

/** A stretch across the page. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** Lines cut into pieces, and the places across where figures begin again and again: the left sides of value columns. */
export interface SegmentedLines {
  readonly lines: readonly LineSegments[];
  readonly starts: readonly number[];
}

/** Left sides that differ by less than this, in points, are one. */
const SAME_START = 1.5;
/** Figures that begin at one place, from which on it is a column's side. */
const ENOUGH_STARTS = 3;
const ENOUGH_OWN = 2;
/** Gap, in ems, that is enough before a figure at a column's side: labels run up to it. */
const SIDE_GAP = 0.1;

const figureStarts = (lines: readonly LineSegments[]): number[] => {
  const all = lines
    .flatMap((each) =>
      each.segments.flatMap((segment) => {
        if (isFigure(segment.runs)) return [{ x: segment.x0, own: true }];
        // A figure to which its label runs up counts beside others that stand free.
        const last = segment.runs.at(-1);
        return last && segment.runs.length > 1 && /\d|^[-–—]$/.test(last.text) && isFigure([last])
          ? [{ x: last.x0, own: false }]
          : [];
      }),
    )
    .sort((a, b) => a.x - b.x);
  const starts: number[] = [];
  let group: { x: number; own: boolean }[] = [];
  for (const figure of [...all, { x: Infinity, own: true }]) {
    if (group.length > 0 && figure.x - (group[0]?.x ?? 0) > SAME_START) {
      const own = group.filter((each) => each.own).length;
      if (group.length >= ENOUGH_STARTS && own >= ENOUGH_OWN) starts.push(group[Math.floor(group.length / 2)]?.x ?? 0);
      group = [];
    }
    group.push(figure);
  }
  return starts;
};

const isStart = (starts: readonly number[], x: number): boolean =>
  starts.some((start) => Math.abs(start - x) <= SAME_START);

/** Cuts a piece before a figure that ends it and stands at a column's side. */
const cutAtStarts = (segment: Segment, starts: readonly number[], size: number): Segment[] => {
  const last = segment.runs.at(-1);
  const before = segment.runs.at(-2);
  if (!last || !before || !isStart(starts, last.x0) || last.x0 - before.x1 < SIDE_GAP * size || !isFigure([last]))
    return [segment];
  return [
    { runs: segment.runs.slice(0, -1), x0: segment.x0, x1: before.x1 },
    { runs: [last], x0: last.x0, x1: last.x1 },
  ];
};

/** Lines of runs, top to bottom, each cut at wide gaps, and before figures that stand below others. */
export const withSegments = (runs: readonly Run[]): SegmentedLines => {
  const lines = linesOf(runs).map((line) => ({ line, segments: segmentsOf(line, CELL_GAP) }));
  const starts = figureStarts(lines);
  if (starts.length === 0) return { lines, starts };
  return {
    lines: lines.map(({ line, segments }) => ({
      line,
      segments: segments.flatMap((segment) => cutAtStarts(segment, starts, line.size)),
    })),
    starts,
  };
};

/** Adds segments to ascending, disjoint stretches that are taken. */
export const withTaken = (taken: readonly Interval[], segments: readonly Segment[]): Interval[] => {
  const all = [...taken, ...segments.map((segment) => ({ from: segment.x0, to: segment.x1 }))].sort(
    (a, b) => a.from - b.from,
  );
  const merged: Interval[] = [];
  for (const each of all) {
    const last = merged.at(-1);
    if (last && each.from <= last.to) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, each.to) };
    else merged.push(each);
  }
  return merged;
};

/** Stretches between taken ones that are wide enough for type of this size, or end at a column's side: where no line of a table has anything. */
export const guttersBetween = (taken: readonly Interval[], size: number, starts: readonly number[]): Interval[] =>
  taken.flatMap((each, index) => {
    const before = taken[index - 1];
    if (!before) return [];
    const width = each.from - before.to;
    const wide = width >= CELL_GAP * size || (width >= SIDE_GAP * size && isStart(starts, each.from));
    return wide ? [{ from: before.to, to: each.from }] : [];
  });
