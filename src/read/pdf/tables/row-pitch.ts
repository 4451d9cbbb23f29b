import { type Line, median } from '../lines.js';
import type { Run } from '../run.js';

/** Baselines that differ by less than this, in ems, are one. */
const SAME_BASE = 0.25;
/** Baseline distance, in ems, beyond which two lines are no wrapped text anyhow. */
const FARTHEST = 2.2;
/** Lines of one cell differ from their usual distance by no more than this share (raised marks, rounding). */
const STEADY = 1.07;
/** Rows stand no nearer than this share of their usual distance. */
const NEARER = 0.94;

/** Whether a line begins in small letters, as the rest of a wrapped text does. */
export const startsLow = (line: { readonly runs: readonly Run[] }): boolean =>
  /^["'“‘(]?\p{Ll}/u.test(line.runs[0]?.text ?? '');

/** Whether a line ends as a sentence or a question does. */
export const endsSentence = (line: { readonly runs: readonly Run[] }): boolean =>
  /[.?!:]["'”’)]?[⁰¹²³⁴⁵⁶⁷⁸⁹]*$/.test(line.runs.at(-1)?.text ?? '');

/**
 * The baseline distance, in ems, up to which lines of one cell are wrapped text, as a table's own lines show it. Two label lines with a
 * value between their baselines, or the second of which begins in small letters, are one cell's; two that each have a value on their own
 * baseline are two rows'. Null where the lines don't tell, or where rows stand no farther apart than wrapped lines.
 */
export const wrapPitch = (labels: readonly Line[], values: readonly Line[]): number | null => {
  const within: number[] = [];
  const apart: number[] = [];
  const bases = values.map((line) => line.base).sort((a, b) => a - b);
  const first = (from: number): number => {
    let low = 0;
    let high = bases.length;
    while (low < high) {
      const at = (low + high) >> 1;
      if ((bases[at] ?? 0) < from) low = at + 1;
      else high = at;
    }
    return low;
  };
  const hasValue = (from: number, to: number): boolean => (bases[first(from)] ?? Infinity) <= to;
  const besides = (line: Line): boolean => {
    const near = SAME_BASE * line.size;
    return hasValue(line.base - near, line.base + near);
  };
  const lows = new Set(values.filter(startsLow).map((line) => line.base));
  for (const [index, line] of labels.entries()) {
    const before = labels[index - 1];
    if (!before) continue;
    const size = Math.max(before.size, line.size, 1);
    const distance = (line.base - before.base) / size;
    if (distance > FARTHEST || distance < SAME_BASE || before.bold !== line.bold) continue;
    const own = besides(line);
    if (own && besides(before)) {
      const goesOn = startsLow(line) || [...lows].some((base) => Math.abs(base - line.base) < SAME_BASE * size);
      if (!goesOn) apart.push(distance);
    } else if (!own) {
      const near = SAME_BASE * size;
      const between = !besides(before) && hasValue(before.base + near, line.base - near);
      if (between || (startsLow(line) && !endsSentence(before))) within.push(distance);
    }
  }
  const wrapped = within.length > 0 ? median(within) : null;
  const rows = apart.length > 0 ? median(apart) : null;
  if (wrapped === null) return rows === null ? null : rows * NEARER;
  if (rows === null) return wrapped * STEADY;
  return rows > wrapped * STEADY ? Math.min(wrapped * STEADY, (wrapped + rows) / 2) : null;
};
