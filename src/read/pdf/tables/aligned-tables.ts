import type { Run } from '../run.js';
import { gutterTable } from './gutter-table.js';
import {
  bearsValue,
  guttersBetween,
  type Interval,
  type LineSegments,
  withSegments,
  withTaken,
} from './line-segments.js';
import { isFigure, type PlacedTable } from './placed-table.js';

/** Baseline distance, in ems, beyond which a table without lines has ended. */
const TABLE_GAP = 3.4;
/** Baseline distance, in ems, up to which two lines are one wrapped text. */
export const WRAP_GAP = 1.36;
/** More lines than this are no page that a person reads. */
const MOST_LINES = 2_000;

export const isBold = (each: LineSegments): boolean =>
  each.line.runs.every((run) => run.bold || !/[\p{L}\d]/u.test(run.text));

const gap = (above: LineSegments, below: LineSegments): number =>
  (below.line.base - above.line.base) / Math.max(above.line.size, below.line.size, 1);

/** Most lines of a wrapped table header. */
const HEADER_LINES = 6;

/** Whether the next lines are the header of a table that begins below this line's left: bold, in several columns. */
const headerFollows = (lines: readonly LineSegments[], index: number): boolean => {
  const title = lines[index];
  let taken: Interval[] = [];
  for (const each of lines.slice(index + 1, index + 1 + HEADER_LINES)) {
    if (!title || !isBold(each)) return false;
    taken = withTaken(taken, each.segments);
    const left = taken[0]?.from ?? 0;
    if (taken.length > 1 && title.line.x0 < left + 2 * title.line.size) return true;
  }
  return false;
};

/** How much farther than the rows above from each other a title stands from them. */
const STANDS_OFF = 1.3;
/** Lines looked back on for the usual distance of rows. */
const LOOK_BACK = 6;

/** Whether a line stands farther from the one above than any of the lines above from each other. */
export const standsOff = (lines: readonly LineSegments[], index: number): boolean => {
  const distance = (at: number): number => (lines[at]?.line.base ?? 0) - (lines[at - 1]?.line.base ?? 0);
  let widest = 0;
  for (let at = Math.max(1, index - LOOK_BACK); at < index; at += 1) widest = Math.max(widest, distance(at));
  return widest > 0 && distance(index) > STANDS_OFF * widest;
};

/**
 * Whether a line of one piece stands between two tables rather than in one: a title above a new header, bigger type,
 * or a plain line with room above and below, which no row needs.
 */
export const standsBetween = (lines: readonly LineSegments[], index: number): boolean => {
  const each = lines[index];
  const before = lines[index - 1];
  const after = lines[index + 1];
  if (!each || !before || bearsValue(each)) return false;
  if (each.line.size > before.line.size * 1.12) return true;
  if (gap(before, each) <= WRAP_GAP) return false;
  if (isBold(each))
    return (
      !isBold(before) &&
      (headerFollows(lines, index) || (standsOff(lines, index) && each.line.x0 < before.line.x0 + 2 * each.line.size))
    );
  // The rest of a row that the page break cut begins in small letters.
  if (/^\p{Ll}/u.test(each.line.runs[0]?.text ?? '')) return false;
  return after === undefined || gap(each, after) > WRAP_GAP;
};

/** Takes off lines of one piece at both ends that are not the wrapped text of the first or last row. */
const trimmed = (lines: readonly LineSegments[]): LineSegments[] => {
  let from = lines.findIndex(bearsValue);
  let to = lines.findLastIndex(bearsValue);
  if (from < 0) return [];
  const wraps = (above: LineSegments | undefined, below: LineSegments | undefined): boolean =>
    above !== undefined && below !== undefined && gap(above, below) <= WRAP_GAP && isBold(above) === isBold(below);
  while (wraps(lines[from - 1], lines[from])) from -= 1;
  while (wraps(lines[to], lines[to + 1])) to += 1;
  return lines.slice(from, to + 1);
};

/** Whether a piece stands in a gutter, or runs across it. */
const fills = (piece: { readonly x0: number; readonly x1: number }, gutter: Interval): boolean =>
  (piece.x0 < gutter.from && piece.x1 > gutter.to) ||
  Math.min(gutter.to, piece.x1) - Math.max(gutter.from, piece.x0) > 0.5 * (piece.x1 - piece.x0);

/** Whether titles of columns begin here, below plain rows, that stand elsewhere than the rows' columns: another table's. */
const headsOtherColumns = (lines: readonly LineSegments[], index: number, gutters: readonly Interval[]): boolean => {
  const first = lines[index];
  const before = lines[index - 1];
  if (!first || !before || !isBold(first) || isBold(before)) return false;
  let last = first;
  let pieces = 0;
  let across = false;
  for (const each of lines.slice(index, index + HEADER_LINES)) {
    if (!isBold(each) || gap(last, each) > WRAP_GAP) break;
    pieces = Math.max(pieces, each.segments.length);
    across ||= each.segments.some(
      (segment) => !isFigure(segment.runs) && gutters.some((gutter) => fills(segment, gutter)),
    );
    last = each;
  }
  return across && pieces > 1;
};

/** Lines of several pieces from which on a stretch's gutters are sure. */
const ESTABLISHED = 3;

/** Consecutive lines that leave at least one gutter free, each stretch of them as long as can be. */
const candidates = (lines: readonly LineSegments[], starts: readonly number[]): LineSegments[][] => {
  const found: LineSegments[][] = [];
  let open: LineSegments[] = [];
  let taken: Interval[] = [];
  let several = 0;
  const flush = (): void => {
    if (several >= 2) found.push(open);
    open = [];
    taken = [];
    several = 0;
  };
  for (const [index, each] of lines.entries()) {
    const last = open.at(-1);
    const size = Math.max(last?.line.size ?? 0, each.line.size);
    const grown = withTaken(taken, each.segments);
    const closes =
      several >= ESTABLISHED &&
      each.segments.length === 1 &&
      guttersBetween(taken, size, starts).some((gutter) => each.line.x0 < gutter.from && each.line.x1 > gutter.to);
    const heads = several >= 2 && headsOtherColumns(lines, index, guttersBetween(taken, size, starts));
    const goesOn =
      last !== undefined &&
      !closes &&
      !heads &&
      gap(last, each) <= TABLE_GAP &&
      !standsBetween(lines, index) &&
      guttersBetween(grown, size, starts).length > 0;
    if (!goesOn) flush();
    open.push(each);
    if (bearsValue(each)) several += 1;
    taken = goesOn ? grown : withTaken([], each.segments);
  }
  flush();
  return found;
};

/** Tables that nothing but alignment tells. */
export const alignedTables = (runs: readonly Run[]): PlacedTable[] => {
  const { lines, starts } = withSegments(runs);
  if (lines.length > MOST_LINES) return [];
  return candidates(lines, starts).flatMap((stretch) => gutterTable(trimmed(stretch), starts, [], false) ?? []);
};
