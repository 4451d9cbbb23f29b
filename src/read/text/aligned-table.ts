import type { Anchor } from '../../document/anchor.js';
import { delimitedTable } from './delimited-table.js';
import type { Chunk, Line } from './lines.js';
import { isAligned, type Segment, segmentsOf } from './segments.js';
import type { TableRun } from './tab-table.js';

const words = (at: Anchor, text: string): number => text.slice(at.start, at.end).split(/\s+/).length;

/**
 * The columns that segments share: each an interval that overlaps no other. First cells, which may be long, are left out, so that a
 * wide label can't bridge two columns.
 */
const columnsOf = (rows: readonly (readonly Segment[])[]): { left: number; right: number }[] => {
  const segments = rows.flatMap((row) => (row.length > 1 ? row.slice(1) : [])).sort((a, b) => a.left - b.left);
  const columns: { left: number; right: number }[] = [];
  for (const { left, right } of segments) {
    const last = columns.at(-1);
    if (last && left <= last.right) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return columns;
};

const overlap = (a: { left: number; right: number }, b: { left: number; right: number }): number =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left);

/** Cells of one line on the given columns; column 0 is what stands left of them all. */
const placed = (
  segments: readonly Segment[],
  columns: readonly { left: number; right: number }[],
  from: number,
): Anchor[] => {
  const cells: (Anchor | null)[] = new Array<Anchor | null>(columns.length + 1).fill(null);
  for (const [index, segment] of segments.entries()) {
    // A long label may reach into the first column of figures: what opens a line must stand in a column with half its width.
    const least = index === 0 ? (segment.right - segment.left) / 2 : 1;
    const place = columns.findIndex((candidate) => overlap(candidate, segment) >= least) + 1;
    const taken = cells[place];
    cells[place] = taken
      ? { start: Math.min(taken.start, segment.at.start), end: Math.max(taken.end, segment.at.end) }
      : segment.at;
  }
  let at = from;
  return cells.map((cell) => {
    const anchor = cell ?? { start: at, end: at };
    at = anchor.end;
    return anchor;
  });
};

/**
 * Reads a table that is set with blanks alone, beginning at line `index` of a chunk; null if there is none: fewer than two lines with
 * wide gaps, or cells as long as prose (two columns of running text are no table).
 */
export const alignedTableAt = (text: string, lines: readonly Line[], chunk: Chunk, index: number): TableRun | null => {
  const first = lines[index];
  if (!first || !isAligned(first)) return null;
  let last = index;
  let aligned = 0;
  const rows: Line[] = [];
  for (let at = index; at <= chunk.last; at += 1) {
    const line = lines[at];
    if (!line) break;
    if (isAligned(line)) {
      aligned += 1;
      last = at;
    } else if (line.text.includes('\t') || line.text.length > 80) {
      break;
    }
    rows.push(line);
  }
  rows.length = last - index + 1;
  if (aligned < 2) return null;
  const segments = rows.map(segmentsOf);
  const columns = columnsOf(segments);
  if (columns.length === 0 || columns.length > 40) return null;
  const cells = segments.map((row, at) => placed(row, columns, rows[at]?.start ?? 0));
  const later = cells.flatMap((row) => row.slice(1)).filter(({ start, end }) => end > start);
  const long = later.filter((at) => words(at, text) > 5).length;
  if (long > later.length * 0.3) return null;
  const table = delimitedTable(text, cells, null, 'aligned');
  return table ? { table, last } : null;
};
