import type { Anchor } from '../../document/anchor.js';
import type { Line } from './lines.js';

/** A run of words on a line with its columns on the page: `left` and `right` count characters from the line's start. */
export interface Segment {
  readonly left: number;
  readonly right: number;
  readonly at: Anchor;
}

/** The runs of words of a line that two or more blanks part. */
export const segmentsOf = (line: Line): Segment[] => {
  const segments: Segment[] = [];
  for (const match of line.text.matchAll(/\S+(?: \S+)*/g)) {
    const start = line.start + match.index;
    const end = start + match[0].length;
    segments.push({ left: start - line.from, right: end - line.from, at: { start, end } });
  }
  return segments;
};

const WIDEST = 400;

/** A line whose gaps are too wide for prose: three blanks, or two before a figure or another short word. */
export const isAligned = (line: Line): boolean =>
  line.text.length <= WIDEST &&
  (/\S {3,}\S/.test(line.text) || /[^.!?:;\s] {2,}\S{1,12}(?: {2,}\S{1,12})*$/.test(line.text));
