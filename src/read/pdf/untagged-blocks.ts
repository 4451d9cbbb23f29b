import type { DraftBlock } from './draft.js';
import { allStrong, headingLook, isContentsEntry } from './heading-look.js';
import { type Line, lineText, segmentsOf } from './lines.js';
import { labelOf } from './list-label.js';
import type { Run } from './run.js';
import { textColumns } from './text-columns.js';
import type { TypeStyle } from './type-style.js';

/** Line distance, in the usual distance of the column's wrapped lines, that parts two paragraphs. */
const PARAGRAPH_GAP = 1.25;

/** Gap, in ems, that parts a name from what is said of it ('Published:   4 May'), and how far apart, in points, such pieces begin that stand below each other. */
const PIECE_GAP = 0.9;
const SAME_SIDE = 2;

/** Whether two lines stand in the same two columns: names, and what is said of each, which are no sentence that wraps. */
const inColumns = (previous: Line, next: Line): boolean => {
  if (Math.abs(previous.x0 - next.x0) > SAME_SIDE) return false;
  const [, above, ...more] = segmentsOf(previous, PIECE_GAP);
  const [, below, ...others] = segmentsOf(next, PIECE_GAP);
  if (!above || !below || more.length > 0 || others.length > 0) return false;
  return Math.abs(above.x0 - below.x0) <= SAME_SIDE;
};

/** Whether `next` begins a new block after `previous`, which stands above it in the same column; `leading` is the usual line distance in ems. */
const startsBlock = (previous: Line, next: Line, leading: number, right: number, style: TypeStyle): boolean => {
  const size = Math.max(previous.size, next.size);
  const distance = (next.base - previous.base) / size;
  if (distance > leading * PARAGRAPH_GAP) return true;
  if (Math.abs(previous.size - next.size) > 0.08 * size) return true;
  if (allStrong(previous.runs, style) !== allStrong(next.runs, style)) return true;
  if (labelOf(next.runs, 'any') !== null) return true;
  if (isContentsEntry(previous.runs) || inColumns(previous, next)) return true;
  // A first-line indent, where the line above begins further left.
  if (next.x0 - previous.x0 > 0.8 * size && labelOf(previous.runs, 'any') === null && next.x0 - previous.x0 < 6 * size)
    return true;
  // A line that leaves room for the next one's first word was ended on purpose.
  const first = next.runs[0];
  const room = right - previous.x1;
  return first !== undefined && room > first.x1 - first.x0 + 1.2 * size && /[.!?:;”"’')\d]$/.test(lineText(previous));
};

const pushBlock = (lines: readonly Line[], blocks: DraftBlock[], style: TypeStyle): void => {
  const first = lines[0];
  if (!first) return;
  const runs = lines.flatMap((line) => line.runs);
  const label = labelOf(runs, 'any');
  const level = headingLook(runs, style);
  if (level !== null) blocks.push({ kind: 'heading', level, runs });
  else if (label !== null) blocks.push({ kind: 'list_item', label, depth: 0, runs });
  else blocks.push({ kind: 'paragraph', runs });
};

/** Line distance, in ems, of text that is set wide, and from which text is double-spaced. */
const WIDEST = 1.5;
const DOUBLE_SPACED = 2.1;

/** The usual distance of wrapped lines in ems: among the smallest ones, since the larger part paragraphs. */
const usualLeading = (lines: readonly Line[]): number => {
  const distances: number[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (!before || Math.abs(before.size - line.size) > 0.08 * line.size) continue;
    const distance = (line.base - before.base) / line.size;
    if (distance > 0.9 && distance < 3) distances.push(distance);
  }
  distances.sort((a, b) => a - b);
  const leading = distances[Math.floor(distances.length * 0.08)] ?? 1.2;
  // Where hardly any line is wrapped, even the smallest distance parts paragraphs; only double spacing is wider.
  return leading < DOUBLE_SPACED ? Math.min(leading, WIDEST) : leading;
};

const columnBlocks = (lines: readonly Line[], style: TypeStyle): DraftBlock[] => {
  const blocks: DraftBlock[] = [];
  const leading = usualLeading(lines);
  const right = Math.max(...lines.map((line) => line.x1));
  let open: Line[] = [];
  for (const line of lines) {
    const previous = open.at(-1);
    if (previous && startsBlock(previous, line, leading, right, style)) {
      pushBlock(open, blocks, style);
      open = [];
    }
    open.push(line);
  }
  pushBlock(open, blocks, style);
  return blocks;
};

/** Blocks of runs that no structure tells of, from where they stand and how they look. */
export const untaggedBlocks = (runs: readonly Run[], style: TypeStyle): DraftBlock[] => {
  const upright = runs.filter((run) => run.turn === 0);
  const blocks = textColumns(upright).flatMap((lines) => columnBlocks(lines, style));
  const sideways = runs.filter((run) => run.turn !== 0);
  let open: Run[] = [];
  for (const run of sideways) {
    const previous = open.at(-1);
    if (previous && (previous.turn !== run.turn || Math.abs(previous.base - run.base) > 1.6 * run.size)) {
      blocks.push({ kind: 'paragraph', runs: open });
      open = [];
    }
    open.push(run);
  }
  if (open.length > 0) blocks.push({ kind: 'paragraph', runs: open });
  return blocks;
};
