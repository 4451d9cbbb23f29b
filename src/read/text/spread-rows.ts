import type { Anchor } from '../../document/anchor.js';
import type { Line } from './lines.js';
import { listLabel } from './list-labels.js';
import { isAligned, type Segment, segmentsOf } from './segments.js';

/** A line of a chunk: cells beside each other, words at the left, or values alone at the right. */
export type LinePart =
  | { readonly kind: 'full'; readonly line: Line; readonly segments: readonly Segment[] }
  | { readonly kind: 'label'; readonly line: Line; readonly segments: readonly Segment[] }
  | { readonly kind: 'values'; readonly line: Line; readonly segments: readonly Segment[] };

/** A row of the table: its label, and its values from left to right. */
export interface SpreadRow {
  readonly label: Anchor | null;
  readonly values: readonly Segment[];
  /** Its last line. */
  readonly line: number;
}

const MOST_LINES_OF_ROW = 6;
const LONGEST_LABEL_LINE = 120;
const MOST_WORDS_OF_VALUE = 6;
const MOST_WORDS_BESIDE_FIGURE = 25;
/** How far left of its column's figures a title may begin. */
const WIDEST_OVERHANG = 8;
/** What stands alone further left than this may be an indented paragraph. */
export const LEAST_INDENT_OF_VALUES = 20;
/** Chunks of more lines are no rows of a table. */
export const MOST_LINES_OF_CHUNK = 60;

const wholeLine = (line: Line): Segment => ({
  left: line.start - line.from,
  right: line.end - line.from,
  at: { start: line.start, end: line.end },
});

/** The words of a stretch of text. */
export const words = (text: string, { start, end }: Anchor): string[] => text.slice(start, end).split(/\s+/);

/** Whether a segment is a figure and nothing else. */
export const isNumber = (text: string, { at }: Segment): boolean => /^\d[\d.,]*%?$/.test(text.slice(at.start, at.end));

/** A list item, or a numbered paragraph, whose label stands off from its words. */
const isLabelledProse = (text: string, line: Line, segments: readonly Segment[]): boolean => {
  const label = listLabel(line.text);
  const second = segments[1];
  if (label === null || segments.length !== 2 || second === undefined) return false;
  return !/^\d/.test(label.label) || words(text, second.at).length >= 7 || /[.;:]$/.test(line.text);
};

/**
 * The lines from `from` to the chunk's end told apart; null where they are no rows of a table set with blanks: none of them holds
 * a value, or they are prose. Values alone on a line stand right of the words that stand leftmost in their chunk.
 */
export const partsOf = (text: string, lines: readonly Line[], from: number, last: number): LinePart[] | null => {
  if (last - from > MOST_LINES_OF_CHUNK) return null;
  const own = lines.slice(from, last + 1);
  const opening = own[0];
  // A number alone at the left before prose is the label of a footnote.
  if (opening === undefined || (/^\d{1,3}$/.test(opening.text) && (own[1]?.indent ?? 0) < LEAST_INDENT_OF_VALUES))
    return null;
  if (own.some((line) => line.text.includes('\t') || line.text.includes('|'))) return null;
  const leftmost = Math.min(...own.map(({ indent }) => indent));
  const labels = own.filter((line) => !isAligned(line) && line.indent < leftmost + 15);
  // Where every label has its value beside it, labels end before the values begin.
  const besides = own.filter(isAligned).map(segmentsOf);
  const labelRight =
    labels.length > 0
      ? Math.max(0, ...labels.map((line) => wholeLine(line).right))
      : Math.max(0, Math.min(...besides.map((segments) => segments.at(1)?.left ?? 0)) - WIDEST_OVERHANG);
  const named = labels.length === 1 && /^[\d.,]+%?$/.test(labels[0]?.text ?? '');
  const parts: LinePart[] = [];
  for (const line of own) {
    const aligned = isAligned(line);
    const segments = aligned ? segmentsOf(line) : [wholeLine(line)];
    const [first] = segments;
    if (first === undefined || (aligned && isLabelledProse(text, line, segments))) return null;
    const most = named ? MOST_WORDS_BESIDE_FIGURE : MOST_WORDS_OF_VALUE;
    const short = segments.every(({ at }) => words(text, at).length <= most);
    const values = labelRight > 0 && first.left >= LEAST_INDENT_OF_VALUES && first.left > labelRight && short;
    if (!aligned && !values && line.text.length > LONGEST_LABEL_LINE) return null;
    parts.push({ kind: values ? 'values' : aligned ? 'full' : 'label', line, segments });
  }
  const valued = parts.filter(({ kind }) => kind !== 'label').length;
  const bare = parts.length - valued;
  return valued === 0 || bare > valued * MOST_LINES_OF_ROW ? null : parts;
};

/** Whether a line begins under the words of the numbered line above, as the rest of a numbered label does. */
const isSetUnderWords = (above: Line, below: Line): boolean => {
  const number = /^\d{1,2}(?:\.\d{1,2})*[.)]?\s+/.exec(above.text);
  return number !== null && Math.abs(above.indent + number[0].length - below.indent) <= 1;
};

/** Whether a line's words go on in the line below it, in the room that the values at `valuesLeft` leave. */
const goesOn = (above: Line, below: Line, valuesLeft: number): boolean =>
  !/[?:.]["'’”)]*\d{0,2}$/.test(above.text) &&
  !/^(?:\d+(?:\.\d+)*[.)]?(?:\s|$)|[\d.,]+%?(?:\s|$))/.test(below.text) &&
  ((wholeLine(above).right >= valuesLeft * 0.6 && Math.abs(above.indent - below.indent) <= 1) ||
    (wholeLine(above).right >= valuesLeft * 0.4 && isSetUnderWords(above, below)));

/** The rows of one chunk, and how many of its first lines are no part of them: a heading, or the question above a table. */
interface ChunkRows {
  readonly rows: readonly SpreadRow[];
  readonly foreign: number;
}

/**
 * The rows of one chunk, one for each line but that values alone on a line, where they are the only ones, stand with the label's line
 * above them. Which lines make one label is for their readers to say.
 */
export const rowsOf = (parts: readonly LinePart[]): ChunkRows => {
  const around = valuesAroundLabels(parts);
  if (around !== null) return { rows: around, foreign: 0 };
  const place = parts.findIndex(({ kind }) => kind !== 'label');
  const only = parts[place];
  if (only === undefined) return { rows: [], foreign: parts.length };
  const own = only.kind === 'full' ? only.segments.slice(1) : only.segments;
  const valuesLeft = own[0]?.left ?? 0;
  const foreign = foreignLines(parts, place, valuesLeft);
  const single = parts.slice(place + 1).every(({ kind }) => kind === 'label');
  const lines = parts.slice(foreign);
  if (!single || only.kind === 'full' || place === foreign) return { rows: lines.map(rowOfLine), foreign };
  const beside = rowOfLine(parts[place - 1] ?? only);
  const before = parts.slice(foreign, place - 1).map(rowOfLine);
  return {
    rows: [...before, { ...beside, values: own, line: only.line.index }, ...parts.slice(place + 1).map(rowOfLine)],
    foreign,
  };
};

/** The rows of a chunk each of whose values goes over the line above its label and, in small letters, the line below; null for any other. */
const valuesAroundLabels = (parts: readonly LinePart[]): SpreadRow[] | null => {
  const rows: SpreadRow[] = [];
  for (let at = 0; at < parts.length; at += 3) {
    const [above, label, below] = parts.slice(at, at + 3);
    if (above?.kind !== 'values' || label?.kind !== 'label' || below?.kind !== 'values') return null;
    if (above.segments.length > 1 || below.segments.length > 1 || !/^\p{Ll}/u.test(below.line.text)) return null;
    rows.push({ ...rowOfLine(label), values: above.segments }, rowOfLine(below));
  }
  return rows;
};

const foreignLines = (parts: readonly LinePart[], place: number, valuesLeft: number): number => {
  let first = place;
  // Values alone stand between the lines of their label, so it goes on below them.
  let below = parts[place]?.kind === 'full' ? parts[place] : parts[place + 1];
  for (let above = parts[first - 1]; above !== undefined; above = parts[first - 1]) {
    if (below !== undefined && !goesOn(above.line, below.line, valuesLeft)) break;
    first -= 1;
    below = above;
  }
  return first;
};

const rowOfLine = ({ kind, segments, line }: LinePart): SpreadRow =>
  kind === 'values'
    ? { label: null, values: segments, line: line.index }
    : { label: segments[0]?.at ?? null, values: kind === 'full' ? segments.slice(1) : [], line: line.index };
