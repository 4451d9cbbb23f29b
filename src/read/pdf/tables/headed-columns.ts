import type { Segment } from '../lines.js';
import { isBold } from './bold-line.js';
import { guttersBetween, type Interval, type LineSegments, withTaken } from './line-segments.js';

/** How many lines head a stretch: the bold ones above its first plain line; 0 where it has no plain line. */
export const headerLength = (lines: readonly LineSegments[]): number =>
  Math.max(
    0,
    lines.findIndex((each) => !isBold(each)),
  );

const overlap = (a: Interval, b: Interval): boolean => a.from < b.to && b.from < a.to;

/** What the lines of a table take up between its gutters, column by column. */
const extentsBetween = (taken: readonly Interval[], gutters: readonly Interval[]): Interval[] => {
  const extents: Interval[] = [];
  for (const each of taken) {
    const last = extents.at(-1);
    if (last && !gutters.some((gutter) => gutter.to === each.from))
      extents[extents.length - 1] = { from: last.from, to: each.to };
    else extents.push(each);
  }
  return extents;
};

const ENUMERATOR = /^\d{1,2}(?:\.\d{1,2})*\.?$/;

/** Numbers before labels ('1.1', '2.') are no column of their own. */
const withoutNumbering = (extents: readonly Interval[], lines: readonly LineSegments[]): readonly Interval[] => {
  const [first, second] = extents;
  if (!first || !second) return extents;
  const numbers = lines.flatMap((each) => each.segments.filter((piece) => piece.x1 <= first.to));
  const numbering =
    numbers.some((piece) => piece.runs[0]?.text.includes('.')) &&
    numbers.every((piece) => piece.runs.length === 1 && ENUMERATOR.test(piece.runs[0]?.text ?? ''));
  return numbering ? [{ from: first.from, to: second.to }, ...extents.slice(2)] : extents;
};

/** How much wider than a title's own spaces, in points, the room between two titles is; where there is no other space, its width in ems. */
const WIDER = 0.6;
const WIDE = 0.36;

/**
 * Takes apart titles that stand nearly a space's width from each other, above several columns: at the widest gaps, one fewer than columns, if all of these are
 * wider than the others and a title is left above each column. Else gives the piece whole.
 */
const titlesOf = (piece: Segment, columns: readonly Interval[]): Segment[] => {
  const below = columns.filter((column) => overlap(column, { from: piece.x0, to: piece.x1 }));
  if (below.length < 2) return [piece];
  const gaps = piece.runs
    .slice(1)
    .map((run, index) => ({ at: index + 1, width: run.x0 - (piece.runs[index]?.x1 ?? run.x0) }))
    .sort((a, b) => b.width - a.width);
  const narrowest = gaps[below.length - 2]?.width ?? 0;
  const others = gaps[below.length - 1]?.width ?? WIDE * (piece.runs[0]?.size ?? 0) - WIDER;
  if (narrowest - others < WIDER) return [piece];
  const cuts = gaps
    .slice(0, below.length - 1)
    .map((gap) => gap.at)
    .sort((a, b) => a - b);
  const parts = [0, ...cuts].map((from, index): Segment => {
    const runs = piece.runs.slice(from, cuts[index]);
    return { runs, x0: runs[0]?.x0 ?? piece.x0, x1: runs.at(-1)?.x1 ?? piece.x1 };
  });
  const fits = parts.every((part, index) => {
    const over = below.filter((column) => overlap(column, { from: part.x0, to: part.x1 }));
    return over.length === 1 && over[0] === below[index];
  });
  return fits ? parts : [piece];
};

/** The stretches of a header's lines, the words of one title one above the other in one. */
const titles = (header: readonly LineSegments[], columns: readonly Interval[]): Interval[] =>
  header.reduce(
    (taken: Interval[], each) =>
      withTaken(
        taken,
        each.segments.flatMap((piece) => titlesOf(piece, columns)),
      ),
    [],
  );

/**
 * The columns of a table whose bold header stands otherwise aligned than the values below it: the values' own gutters tell the columns, and
 * each title goes to the column below it, or to the one beside it that has no title yet. Gives each column's extent with its title; null where a title stands
 * above several columns, or there is no header.
 */
export const headedColumns = (
  lines: readonly LineSegments[],
  starts: readonly number[],
  size: number,
): readonly Interval[] | null => {
  const length = headerLength(lines);
  if (length === 0) return null;
  let taken: Interval[] = [];
  const rows = lines.slice(length);
  for (const each of rows) taken = withTaken(taken, each.segments);
  const body = withoutNumbering(extentsBetween(taken, guttersBetween(taken, size, starts)), rows);
  if (body.length < 2) return null;
  const own: Interval[][] = body.map(() => []);
  const free: Interval[] = [];
  for (const title of titles(lines.slice(0, length), body)) {
    const below = body.flatMap((extent, column) => (overlap(extent, title) ? [column] : []));
    if (below.length > 1) return null;
    const column = below[0];
    if (column === undefined) free.push(title);
    else own[column]?.push(title);
  }
  for (const title of free) {
    const after = body.findIndex((extent) => extent.from >= title.to);
    const right = after < 0 ? body.length : after;
    const column = [right, right - 1].find((place) => own[place]?.length === 0);
    if (column === undefined) return null;
    own[column]?.push(title);
  }
  const columns = body.map(
    (extent, column): Interval => ({
      from: Math.min(extent.from, ...(own[column] ?? []).map((title) => title.from)),
      to: Math.max(extent.to, ...(own[column] ?? []).map((title) => title.to)),
    }),
  );
  return columns.some((column, index) => index > 0 && column.from < (columns[index - 1]?.to ?? 0)) ? null : columns;
};
