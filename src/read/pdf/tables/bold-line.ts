import type { LineSegments } from './line-segments.js';

/** Whether all words of a line are bold; signs don't count. */
export const isBold = (each: LineSegments): boolean =>
  each.line.runs.every((run) => run.bold || !/[\p{L}\d]/u.test(run.text));
