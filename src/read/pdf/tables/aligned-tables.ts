import type { Run } from '../run.js';
import { isBold } from './bold-line.js';
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
import { gap, trimmed, WRAP_GAP } from './table-ends.js';

/** Baseline distance, in ems, beyond which a table without lines has ended. */
const TABLE_GAP = 3.4;
/** More lines than this are no page that a person reads. */
const MOST_LINES = 2_000;

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

/** Lines that may be a table's, as they are gathered: what its bold header takes up across the page, and what the lines below take up. */
class Stretch {
  readonly lines: LineSegments[] = [];
  private header: Interval[] = [];
  private body: Interval[] = [];
  private plain = false;
  /** Lines with a value, and those of them below the header. */
  values = 0;
  private rows = 0;

  constructor(private readonly starts: readonly number[]) {}

  private with(each: LineSegments): { header: Interval[]; body: Interval[]; plain: boolean } {
    const plain = this.plain || !isBold(each);
    return plain
      ? { header: this.header, body: withTaken(this.body, each.segments), plain }
      : { header: withTaken(this.header, each.segments), body: this.body, plain };
  }

  add(each: LineSegments): void {
    const { header, body, plain } = this.with(each);
    this.header = header;
    this.body = body;
    this.plain = plain;
    this.lines.push(each);
    if (!bearsValue(each)) return;
    this.values += 1;
    if (plain) this.rows += 1;
  }

  /** The gutters between its lines; where titles stand otherwise than the values below them, those of the values. */
  gutters(size: number): Interval[] {
    return guttersOf(this.header, this.body, this.rows > 0, size, this.starts);
  }

  /** Whether a gutter stays free with one more line, or may: the first line of a wrapped label can reach below the next column's title. */
  takes(each: LineSegments, size: number): boolean {
    const [left, next] = this.header;
    const label = this.rows === 0 && each.segments.length === 1 && !isBold(each);
    if (label && left && next && each.line.x0 < left.to && each.line.x1 < (next.from + next.to) / 2) return true;
    const { header, body, plain } = this.with(each);
    return guttersOf(header, body, plain && (this.rows > 0 || bearsValue(each)), size, this.starts).length > 0;
  }

  /** Whether it may be a table: two lines with values, or one below a header in several columns. */
  mayBeTable(): boolean {
    return this.values >= 2 || (this.rows === 1 && this.header.length > 1);
  }
}

const guttersOf = (
  header: readonly Interval[],
  body: readonly Interval[],
  valued: boolean,
  size: number,
  starts: readonly number[],
): Interval[] => {
  const taken =
    header.length === 0
      ? body
      : withTaken(
          body,
          header.map(({ from, to }) => ({ runs: [], x0: from, x1: to })),
        );
  const all = guttersBetween(taken, size, starts);
  if (all.length > 0 || !valued) return all;
  return guttersBetween(body, size, starts).filter(
    (gutter) => !header.some((title) => title.from < gutter.from && title.to > gutter.to),
  );
};

/** Consecutive lines that leave at least one gutter free, each stretch of them as long as can be. */
const candidates = (lines: readonly LineSegments[], starts: readonly number[]): LineSegments[][] => {
  const found: LineSegments[][] = [];
  let open = new Stretch(starts);
  for (const [index, each] of lines.entries()) {
    const last = open.lines.at(-1);
    const size = Math.max(last?.line.size ?? 0, each.line.size);
    const gutters = open.values >= 2 ? open.gutters(size) : [];
    const closes =
      open.values >= ESTABLISHED &&
      each.segments.length === 1 &&
      gutters.some((gutter) => each.line.x0 < gutter.from && each.line.x1 > gutter.to);
    const heads = open.values >= 2 && headsOtherColumns(lines, index, gutters);
    const goesOn =
      last !== undefined &&
      !closes &&
      !heads &&
      gap(last, each) <= TABLE_GAP &&
      !standsBetween(lines, index) &&
      open.takes(each, size);
    if (!goesOn) {
      if (open.mayBeTable()) found.push(open.lines);
      open = new Stretch(starts);
    }
    open.add(each);
  }
  if (open.mayBeTable()) found.push(open.lines);
  return found;
};

/** Tables that nothing but alignment tells. */
export const alignedTables = (runs: readonly Run[]): PlacedTable[] => {
  const { lines, starts } = withSegments(runs);
  if (lines.length > MOST_LINES) return [];
  return candidates(lines, starts).flatMap((stretch) => gutterTable(trimmed(stretch, starts), starts, [], false) ?? []);
};
