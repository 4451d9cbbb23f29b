import { lineOf } from '../lines.js';
import { isBold } from './bold-line.js';
import { bearsValue, guttersBetween, type Interval, type LineSegments, withTaken } from './line-segments.js';
import { endsSentence, startsLow, wrapPitch } from './row-pitch.js';

/** Baseline distance, in ems, up to which two lines are one wrapped text. */
export const WRAP_GAP = 1.36;
/** Baseline distance, in ems, up to which a header stands above its first row. */
const HEADER_GAP = 2.6;
/** Baseline distance, in ems, below which lines stand side by side rather than one below the other. */
const SIDE_BY_SIDE = 0.9;
/** Most lines of the rest of a row that a page break cut, below the header that is set again. */
const REST_LINES = 4;

/** Baseline distance of a line and the one below it, in ems. */
export const gap = (above: LineSegments, below: LineSegments): number =>
  (below.line.base - above.line.base) / Math.max(above.line.size, below.line.size, 1);

const taken = (lines: readonly LineSegments[]): Interval[] =>
  lines.reduce((sum: Interval[], each) => withTaken(sum, each.segments), []);

/** The wrap distance that a table's own lines show, see `wrapPitch`. */
const ownPitch = (lines: readonly LineSegments[], starts: readonly number[]): number | null => {
  const plain = lines.filter((each) => !isBold(each));
  const first = guttersBetween(taken(plain), plain[0]?.line.size ?? 10, starts)[0];
  if (!first) return null;
  const middle = (first.from + first.to) / 2;
  const side = (left: boolean) =>
    plain.flatMap((each) => {
      const runs = each.line.runs.filter((run) => run.x0 < middle === left);
      return runs.length > 0 ? [lineOf(runs)] : [];
    });
  return wrapPitch(side(true), side(false));
};

/**
 * Where a header begins that none of its lines tells by itself, since its titles stand beside each other at the height of half lines: bold lines close above the first row, on
 * both sides of a gutter of the rows, across none. The rest of a row that the page break cut may stand between. Gives `from` where there is none.
 */
const headerAbove = (lines: readonly LineSegments[], from: number, to: number, starts: readonly number[]): number => {
  const first = lines[from];
  if (!first || isBold(first)) return from;
  let low = from;
  while (from - low < REST_LINES && lines[low - 1] && !isBold(lines[low - 1] ?? first)) low -= 1;
  const rest = lines[low];
  if (!rest || (low < from && (!startsLow(rest.line) || bearsValue(rest)))) return from;
  let top = low;
  for (let above = lines[top - 1], below = rest; above; above = lines[top - 1]) {
    const limit = top === low ? HEADER_GAP : WRAP_GAP;
    if (
      !isBold(above) ||
      gap(above, below) > limit ||
      Math.abs(above.line.size - rest.line.size) > 0.08 * rest.line.size
    )
      break;
    below = above;
    top -= 1;
  }
  const header = lines.slice(top, low);
  const sideBySide = header.some((each, index) => {
    const before = header[index - 1];
    return bearsValue(each) || (before !== undefined && gap(before, each) < SIDE_BY_SIDE);
  });
  if (!sideBySide) return from;
  const titles = taken(header);
  const body = taken(lines.slice(low, to + 1));
  const gutters = guttersBetween(body, first.line.size, starts);
  const apart = gutters.some(
    (gutter) => titles.some((title) => title.to <= gutter.to) && titles.some((title) => title.from >= gutter.from - 1),
  );
  const across = titles.some((title) => gutters.some((gutter) => title.from < gutter.from && title.to > gutter.to));
  return apart && !across ? top : from;
};

/** Takes off lines of one piece at both ends that are neither the wrapped text of the first or last row nor the header. */
export const trimmed = (lines: readonly LineSegments[], starts: readonly number[]): LineSegments[] => {
  let from = lines.findIndex(bearsValue);
  let to = lines.findLastIndex(bearsValue);
  if (from < 0) return [];
  const pitch = Math.min(WRAP_GAP, ownPitch(lines.slice(from, to + 1), starts) ?? WRAP_GAP);
  const wraps = (above: LineSegments | undefined, below: LineSegments | undefined): boolean =>
    above !== undefined && below !== undefined && gap(above, below) <= pitch && isBold(above) === isBold(below);
  while (wraps(lines[from - 1], lines[from])) from -= 1;
  for (let last = lines[to], next = lines[to + 1]; last && next && wraps(last, next); next = lines[to + 1]) {
    // A new sentence below a whole one is text below the table, unless it stands beside the value.
    if (gap(last, next) > SIDE_BY_SIDE && endsSentence(last.segments[0] ?? last.line) && !startsLow(next.line)) break;
    last = next;
    to += 1;
  }
  return lines.slice(headerAbove(lines, from, to, starts), to + 1);
};
