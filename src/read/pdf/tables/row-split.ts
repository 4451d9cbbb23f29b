import { type Line, linesOf } from '../lines.js';
import type { Run } from '../run.js';
import { isFigure } from './placed-table.js';
import { endsSentence, startsLow, wrapPitch } from './row-pitch.js';

/** A piece of one column that belongs to one row: a figure, or lines of words that hang together. */
interface Piece {
  readonly lines: readonly Line[];
  readonly y: number;
}

/** Baseline distance, in ems, up to which two lines of words in a value column are one cell. */
const HANGS_TOGETHER = 1.45;
/** More lines or rows in one band are not worth the search. */
const MOST_LINES = 400;

const middle = (line: Line): number => line.base - 0.35 * line.size;

const centre = (lines: readonly Line[]): number => {
  const first = lines[0];
  const last = lines.at(-1);
  return first && last ? (middle(first) + middle(last)) / 2 : 0;
};

/** The pieces of a column's lines: words that stand no farther apart than `pitch`, in ems, hang together, and those that stand beside no label of their own anyway. */
const pieces = (lines: readonly Line[], labels: readonly Line[], pitch: number): Piece[] => {
  const farthest = (line: Line): number =>
    labels.some((label) => Math.abs(label.base - line.base) < 0.25 * line.size) ? pitch : HANGS_TOGETHER;
  const found: Line[][] = [];
  for (const line of lines) {
    const open = found.at(-1);
    const last = open?.at(-1);
    const alone = isFigure(line.runs) || (last !== undefined && isFigure(last.runs));
    if (open && last && !alone && line.base - last.base < farthest(line) * line.size) open.push(line);
    else found.push([line]);
  }
  return found.map((own) => ({ lines: own, y: centre(own) }));
};

type Alignment = 'middle' | 'top' | 'bottom';

const anchorOf = (lines: readonly Line[], from: number, to: number, alignment: Alignment): number => {
  const first = lines[from];
  const last = lines[to - 1];
  if (!first || !last) return 0;
  if (alignment === 'top') return middle(first);
  return alignment === 'bottom' ? middle(last) : (middle(first) + middle(last)) / 2;
};

/** What it costs, in ems, to begin a row in small letters, and to begin a sentence below a whole one within a row. */
const BEGINS_LOW = 2;
const TWO_SENTENCES = 1;

/**
 * Shares the lines of a label column out to the rows that values stand for, in order, so that each value stands at its label's
 * middle, first or last line, whichever fits the whole band best; a break costs less where the lines stand apart. Gives for each row the
 * first label line that belongs to it, and the cost.
 */
const shareOut = (
  lines: readonly Line[],
  anchors: readonly number[],
  alignment: Alignment,
): { starts: number[]; cost: number } => {
  const count = lines.length;
  const rows = anchors.length;
  const distances = lines.map((line, index) => (index === 0 ? 0 : line.base - (lines[index - 1]?.base ?? 0)));
  const widest = Math.max(0, ...distances);
  const low = lines.map((line) => startsLow(line));
  const breakCost = (at: number): number => {
    if (at === 0 || at === count) return 0;
    return (widest - (distances[at] ?? 0)) * 0.6 + (low[at] ? BEGINS_LOW * (lines[at]?.size ?? 0) : 0);
  };
  // joined[at]: what it costs to have the lines up to `at` follow each other within one row.
  const joined = [0];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const two = before !== undefined && !low[index] && endsSentence(before);
    joined.push((joined[index] ?? 0) + (two ? TWO_SENTENCES * line.size : 0));
  }
  const emptyCost = 1.5 * (lines[0]?.size ?? 10);
  // best[row][end]: least cost of giving the first `end` lines to the first `row` rows.
  let best = new Float64Array(count + 1).fill(Infinity);
  best[0] = 0;
  const from: Int32Array[] = [];
  for (let row = 0; row < rows; row += 1) {
    const next = new Float64Array(count + 1).fill(Infinity);
    const origin = new Int32Array(count + 1).fill(-1);
    for (let end = 0; end <= count; end += 1) {
      for (let start = Math.max(0, end - 40); start <= end; start += 1) {
        const before = best[start] ?? Infinity;
        if (before === Infinity) continue;
        const own =
          start === end
            ? emptyCost
            : Math.abs(anchorOf(lines, start, end, alignment) - (anchors[row] ?? 0)) +
              ((joined[end] ?? 0) - (joined[start + 1] ?? 0));
        const cost = before + own + (row === 0 ? 0 : breakCost(start));
        if (cost < (next[end] ?? Infinity)) {
          next[end] = cost;
          origin[end] = start;
        }
      }
    }
    from.push(origin);
    best = next;
  }
  const starts: number[] = [];
  let end = count;
  for (let row = rows - 1; row >= 0; row -= 1) {
    const start = from[row]?.[end] ?? 0;
    starts.unshift(Math.max(start, 0));
    end = Math.max(start, 0);
  }
  return { starts, cost: best[count] ?? Infinity };
};

/** Baseline distance, in ems, up to which two label lines are one wrapped label, where the table itself doesn't show it. */
const WRAP_GAP = 1.36;
/** How far, in ems, a value may stand above or below its label. */
const BESIDE = 1;
/** How much farther, in ems, every other label must stand. */
const NEARER = 0.4;

/** How far, in ems, a height lies above or below a label's lines; 0 beside them. */
const offLabel = (label: readonly Line[], y: number): number => {
  const first = label[0];
  const last = label.at(-1);
  if (!first || !last) return Infinity;
  return Math.max(0, middle(first) - y, y - middle(last)) / first.size;
};

/**
 * Rows by the room between labels: each wrapped label with the value that stands beside it. A label without a value is a row too (a title within the table,
 * the rest of a row that the page break cut). Null where a label has several values beside it, or a value none.
 */
const labelsWithRoom = (
  lines: readonly Line[],
  anchors: readonly number[],
  pitch: number,
): { lines: Line[]; anchor: number | null }[] | null => {
  const labels: { lines: Line[]; anchor: number | null }[] = [];
  for (const line of lines) {
    const open = labels.at(-1);
    const last = open?.lines.at(-1);
    if (open && last && line.base - last.base <= pitch * Math.max(line.size, last.size)) open.lines.push(line);
    else labels.push({ lines: [line], anchor: null });
  }
  for (const [index, y] of anchors.entries()) {
    const byDistance = labels
      .map((label) => ({ label, off: offLabel(label.lines, y) }))
      .filter(({ off }) => off < BESIDE + NEARER)
      .sort((a, b) => a.off - b.off);
    const [nearest, next] = byDistance;
    if (!nearest || nearest.off > BESIDE || nearest.label.anchor !== null) return null;
    if (next && next.off - nearest.off < NEARER) return null;
    const only = nearest.label;
    only.anchor = index;
  }
  return labels;
};

/** Shares out by whichever way of standing beside a label fits best. */
const sharedLabels = (lines: readonly Line[], anchors: readonly number[]): { lines: Line[]; anchor: number }[] => {
  const options = (['top', 'middle', 'bottom'] as const).map((alignment) => shareOut(lines, anchors, alignment));
  const { starts } = options.reduce((least, option) => (option.cost < least.cost ? option : least));
  return anchors.map((_, row) => ({
    lines: lines.slice(starts[row] ?? 0, starts[row + 1] ?? lines.length),
    anchor: row,
  }));
};

/** Splits a band into rows where its first column holds the labels. */
const splitByLabels = (columns: readonly (readonly Run[])[]): Run[][][] => {
  const lines = columns.map((runs) => linesOf(runs));
  const labelLines = lines[0] ?? [];
  const pitch = wrapPitch(labelLines, lines.slice(1).flat());
  const byColumn = lines.map((own) => pieces(own, labelLines, Math.min(HANGS_TOGETHER, pitch ?? HANGS_TOGETHER)));
  let key = -1;
  for (let column = 1; column < columns.length; column += 1) {
    if (key < 0 || (byColumn[column]?.length ?? 0) > (byColumn[key]?.length ?? 0)) key = column;
  }
  const anchors = key < 0 ? [] : (byColumn[key] ?? []);
  if (anchors.length <= 1 || labelLines.length > MOST_LINES || anchors.length > MOST_LINES)
    return [columns.map((runs) => [...runs])];
  const ys = anchors.map((piece) => piece.y);
  const apart = labelsWithRoom(labelLines, ys, pitch ?? WRAP_GAP);
  const shares = apart ?? sharedLabels(labelLines, ys);
  const rows: Run[][][] = shares.map((share) =>
    columns.map((_, column) => {
      if (column === 0) return share.lines.flatMap((line) => [...line.runs]);
      const anchor = column === key && share.anchor !== null ? anchors[share.anchor] : undefined;
      return anchor ? anchor.lines.flatMap((line) => [...line.runs]) : [];
    }),
  );
  // Where a row lies: around its label and its value.
  const extents = rows.map((row, index) => {
    const ownMiddles = linesOf(row[0] ?? []).map(middle);
    const anchor = shares[index]?.anchor ?? null;
    const y = anchor === null ? centre(shares[index]?.lines ?? []) : (ys[anchor] ?? 0);
    return { y, top: Math.min(y, ...ownMiddles), bottom: Math.max(y, ...ownMiddles) };
  });
  for (const [column, found] of byColumn.entries()) {
    if (column === 0 || column === key) continue;
    for (const piece of found) {
      let nearest = 0;
      let least = Infinity;
      for (const [index, extent] of extents.entries()) {
        const distance = Math.max(0, extent.top - piece.y, piece.y - extent.bottom) * 4 + Math.abs(piece.y - extent.y);
        if (distance < least) {
          least = distance;
          nearest = index;
        }
      }
      rows[nearest]?.[column]?.push(...piece.lines.flatMap((line) => [...line.runs]));
    }
  }
  return rows;
};

/**
 * Splits a band of a table (between two drawn lines, or a whole table without any) into rows. `columns` holds each column's runs. Gives
 * rows of columns of runs. Values may stand beside the first, the middle or the last line of a wrapped label, and before or after it.
 */
export const splitRows = (columns: readonly (readonly Run[])[]): Run[][][] => {
  const [first = [], second = [], ...others] = columns;
  const before =
    others.length === 0 &&
    first.length > 1 &&
    linesOf(first).every((line) => isFigure(line.runs)) &&
    !linesOf(second).some((line) => isFigure(line.runs));
  return before ? splitByLabels([second, first]).map((row) => row.reverse()) : splitByLabels(columns);
};
