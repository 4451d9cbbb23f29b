import type { DraftBlock } from './draft.js';
import { type Line, lineText, median } from './lines.js';
import { labelOf } from './list-label.js';
import type { Run } from './run.js';
import { textColumns } from './text-columns.js';
import type { TypeStyle } from './type-style.js';

/** Line distance, in the usual distance of the column, that parts two paragraphs. */
const PARAGRAPH_GAP = 1.28;
const HEADING_SIZE = 1.12;
/** Longer text is no heading. */
const LONGEST_HEADING = 160;

const LEADERS = /(?:\.\s?){4,}\s*\d{1,4}$/;

const isStrong = (line: Line, style: TypeStyle): boolean =>
  line.size >= style.bodySize * HEADING_SIZE || (line.bold && !style.bodyBold && line.size >= style.bodySize * 0.95);

/** Whether `next` begins a new block after `previous`, which stands above it in the same column. */
const startsBlock = (previous: Line, next: Line, leading: number, right: number, style: TypeStyle): boolean => {
  const size = Math.max(previous.size, next.size);
  const distance = next.base - previous.base;
  if (distance > Math.max(leading * PARAGRAPH_GAP, size * 1.05) && distance > size * 1.45) return true;
  if (distance > leading * PARAGRAPH_GAP && distance > size * 1.2) return true;
  if (Math.abs(previous.size - next.size) > 0.08 * size) return true;
  if (isStrong(previous, style) !== isStrong(next, style)) return true;
  if (labelOf(next.runs, 'any') !== null) return true;
  if (LEADERS.test(lineText(previous))) return true;
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
  const letters = runs.reduce((sum, run) => sum + run.text.length + 1, 0);
  const label = labelOf(runs, 'any');
  const text = lineText({ runs });
  const strong = lines.every((line) => isStrong(line, style));
  if (strong && letters <= LONGEST_HEADING && lines.length <= 4 && /\p{L}/u.test(text) && !/[,;]$/.test(text)) {
    const level = first.size >= style.bodySize * 1.6 ? 1 : first.size >= style.bodySize * HEADING_SIZE ? 2 : 3;
    blocks.push({ kind: 'heading', level, runs });
  } else if (label !== null) blocks.push({ kind: 'list_item', label, depth: 0, runs });
  else blocks.push({ kind: 'paragraph', runs });
};

const columnBlocks = (lines: readonly Line[], style: TypeStyle): DraftBlock[] => {
  const blocks: DraftBlock[] = [];
  const distances: number[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before && line.base - before.base < 2 * line.size) distances.push(line.base - before.base);
  }
  const leading = median(distances) || (lines[0]?.size ?? 10) * 1.2;
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
