import { type Anchor, spanning } from '../../document/anchor.js';
import type { Row } from '../../document/blocks.js';
import { firstRowNamesFigures } from './delimited-table.js';
import type { Chunk, Line } from './lines.js';
import { listLabel } from './list-labels.js';
import { isAligned, type Segment, segmentsOf } from './segments.js';
import type { TableRun } from './tab-table.js';

/** A line of a chunk: cells beside each other, words at the left, or values alone at the right. */
type LinePart =
  | { readonly kind: 'full'; readonly line: Line; readonly segments: readonly Segment[] }
  | { readonly kind: 'label'; readonly line: Line; readonly segments: readonly Segment[] }
  | { readonly kind: 'values'; readonly line: Line; readonly segments: readonly Segment[] };

/** A row of the table: its label, and its values from left to right. */
interface SpreadRow {
  readonly label: Anchor | null;
  readonly values: readonly Segment[];
}

/** Blank lines that may stand between two rows. */
const MOST_BLANK_LINES = 3;
const MOST_LINES_OF_ROW = 6;
const MOST_ROWS = 400;
const LONGEST_LABEL_LINE = 120;
/** What stands alone further left than this may be an indented paragraph. */
const LEAST_INDENT_OF_VALUES = 20;
const MOST_WORDS_OF_VALUE = 6;
const MOST_WORDS_BESIDE_FIGURE = 25;
const MOST_LINES_OF_CHUNK = 60;

const wholeLine = (line: Line): Segment => ({
  left: line.start - line.from,
  right: line.end - line.from,
  at: { start: line.start, end: line.end },
});

const words = (text: string, { start, end }: Anchor): string[] => text.slice(start, end).split(/\s+/);

const isNumber = (text: string, { at }: Segment): boolean => /^\d[\d.,]*%?$/.test(text.slice(at.start, at.end));

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
const partsOf = (text: string, lines: readonly Line[], from: number, last: number): LinePart[] | null => {
  if (last - from > MOST_LINES_OF_CHUNK) return null;
  const own = lines.slice(from, last + 1);
  const opening = own[0];
  // A number alone at the left before prose is the label of a footnote.
  if (opening === undefined || (/^\d{1,3}$/.test(opening.text) && (own[1]?.indent ?? 0) < LEAST_INDENT_OF_VALUES))
    return null;
  if (own.some((line) => line.text.includes('\t') || line.text.includes('|'))) return null;
  const leftmost = Math.min(...own.map(({ indent }) => indent));
  const labels = own.filter((line) => !isAligned(line) && line.indent < leftmost + 15);
  const labelRight = Math.max(0, ...labels.map((line) => wholeLine(line).right));
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

/** Whether a line's words go on in the line below it, in the room that the values at `valuesLeft` leave. */
const goesOn = (above: Line, below: Line, valuesLeft: number): boolean =>
  !/[?:.]["'’”)]*\d{0,2}$/.test(above.text) &&
  !/^(?:\d+(?:\.\d+)*[.)]?(?:\s|$)|[\d.,]+%?(?:\s|$))/.test(below.text) &&
  wholeLine(above).right >= valuesLeft * 0.6 &&
  Math.abs(above.indent - below.indent) <= 4;

/** The rows of one chunk, and how many of its first lines are no part of them: a heading, or the question above a table. */
interface ChunkRows {
  readonly rows: readonly SpreadRow[];
  readonly foreign: number;
}

/**
 * The rows of one chunk, one for each line but that values alone on a line, where they are the only ones, stand with the label's line
 * above them. Which lines make one label is for their readers to say.
 */
const rowsOf = (parts: readonly LinePart[]): ChunkRows => {
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
  return { rows: [...before, { ...beside, values: own }, ...parts.slice(place + 1).map(rowOfLine)], foreign };
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

const rowOfLine = ({ kind, segments }: LinePart): SpreadRow =>
  kind === 'values'
    ? { label: null, values: segments }
    : { label: segments[0]?.at ?? null, values: kind === 'full' ? segments.slice(1) : [] };

const centre = ({ left, right }: Segment): number => (left + right) / 2;

/** The columns of a row's values: in order where the row is full, else those whose values stand nearest. */
const columnsFor = (values: readonly Segment[], places: readonly number[]): number[] => {
  if (values.length === places.length) return values.map((_, index) => index);
  let least = 0;
  return values.map((value, index) => {
    const most = places.length - (values.length - index);
    let best = least;
    for (let column = least; column <= most; column += 1) {
      const distance = (candidate: number): number => Math.abs((places[candidate] ?? 0) - centre(value));
      if (distance(column) < distance(best)) best = column;
    }
    least = best + 1;
    return best;
  });
};

const rowAt = (cells: readonly Anchor[]): Anchor =>
  cells.reduce((whole, at) => spanning(whole, at), cells[0] ?? { start: 0, end: 0 });

/** Rows on the columns of the fullest among them. */
const gridOf = (text: string, rows: readonly SpreadRow[]): Row[] => {
  const width = Math.max(...rows.map(({ values }) => values.length));
  const full = rows.filter(({ values }) => values.length === width);
  const places = Array.from({ length: width }, (_, column) => {
    const centres = full.flatMap(({ values }) => (values[column] ? [centre(values[column])] : []));
    return centres.reduce((sum, one) => sum + one, 0) / Math.max(1, centres.length);
  });
  const anchors = rows.map(({ label, values }): Anchor[] => {
    const columns = columnsFor(values, places);
    const filled = [...(label === null ? [] : [label]), ...values.map(({ at }) => at)];
    const { start } = rowAt(filled);
    const inColumns = Array.from({ length: width }, (_, column) => values[columns.indexOf(column)]?.at ?? null);
    return [label, ...inColumns].map((at) => at ?? { start, end: start });
  });
  const headers = firstRowNamesFigures(text, anchors) ? 1 : 0;
  return anchors.map((cells, row): Row => {
    const filled = cells.filter(({ start, end }) => end > start);
    const at = rowAt(filled.length > 0 ? filled : cells);
    return {
      at,
      cells: cells.map((cell, column) => ({
        row,
        column,
        rowSpan: 1,
        columnSpan: 1,
        header: row < headers,
        at: cell,
      })),
    };
  });
};

const numeric = (text: string, rows: readonly SpreadRow[]): boolean =>
  rows.length > 0 && rows.every(({ values }) => values.length === 0 || values.some((value) => isNumber(text, value)));

/** Whether a row holds words in the places of values: below figures, the titles of another table. */
const isTitles = (text: string, { values }: SpreadRow): boolean =>
  values.length > 0 && !values.some((value) => /\d/.test(text.slice(value.at.start, value.at.end)));

/**
 * Reads a table set with blanks alone whose rows blank lines may part, and whose values may stand beside, below or between the lines
 * of their labels, as programs write that keep a page's layout. Begins at line `index`; ends at words without a value, at a
 * page's number, or where the columns of figures grow more. Null for less than two rows with values, unless one row's label goes round its values.
 */
export const spreadTableAt = (
  text: string,
  lines: readonly Line[],
  chunks: readonly Chunk[],
  chunkIndex: number,
  index: number,
  furniture: { has(line: number): boolean },
): TableRun | null => {
  const rows: SpreadRow[] = [];
  let last = index;
  let wrapped = false;
  let dense = 0;
  let held = 0;
  for (let at = chunkIndex; at < chunks.length && rows.length < MOST_ROWS; at += 1) {
    const chunk = chunks[at];
    if (chunk === undefined) break;
    const from = Math.max(index, chunk.first);
    if (at > chunkIndex && chunk.first - last - 1 > MOST_BLANK_LINES) break;
    let end = chunk.last;
    while (end >= from && furniture.has(end)) end -= 1;
    const parts = partsOf(text, lines, from, end);
    if (parts === null || parts.some(({ line }) => furniture.has(line.index))) break;
    const { rows: own, foreign } = rowsOf(parts);
    if (foreign > 0) break;
    const width = (some: readonly SpreadRow[]): number => Math.max(0, ...some.map(({ values }) => values.length));
    if (rows.length > 1 && width(own) > width(rows) && width(rows) > 0 && numeric(text, rows.slice(1))) break;
    if (rows.length > 1 && width(own) > 1 && numeric(text, rows.slice(-1)) && own.every((row) => isTitles(text, row)))
      break;
    if (parts.some(({ kind }) => kind === 'values')) wrapped = true;
    rows.push(...own);
    dense += parts.filter(({ kind }) => kind === 'full').length > 1 ? 1 : 0;
    last = end;
    held += 1;
    if (end < chunk.last) break;
  }
  const valued = rows.filter(({ values }) => values.length > 0);
  // Rows that no blank line parts and no label goes round are read by their columns' intervals.
  if (held === 0 || (!wrapped && (held < 2 || dense > 0)) || (!wrapped && valued.length < 2)) return null;
  const cells = valued.flatMap(({ values }) => values);
  const long = cells.filter(({ at }) => words(text, at).length > 8).length;
  if (cells.length === 0 || long > cells.length * 0.3) return null;
  const grid = gridOf(text, rows);
  const [first] = grid;
  const end = grid.at(-1);
  if (first === undefined || end === undefined) return null;
  const at = { start: first.at.start, end: end.at.end };
  const columns = Math.max(...grid.map((row) => row.cells.length));
  return { table: { kind: 'table', rows: grid, columns, at, origin: 'aligned', doubt: null }, last };
};
