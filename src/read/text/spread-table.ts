import { type Anchor, spanning } from '../../document/anchor.js';
import type { Row } from '../../document/blocks.js';
import { firstRowNamesFigures } from './delimited-table.js';
import type { Chunk, Line } from './lines.js';
import { isAligned, type Segment } from './segments.js';
import {
  isNumber,
  LEAST_INDENT_OF_VALUES,
  MOST_LINES_OF_CHUNK,
  partsOf,
  rowsOf,
  type SpreadRow,
  words,
} from './spread-rows.js';
import type { TableRun } from './tab-table.js';

/** Blank lines that may stand between two rows. */
const MOST_BLANK_LINES = 3;
const MOST_ROWS = 400;
/** A mark of a footnote stands at least so far left of the columns, and no further behind its label. */
const LEAST_BEFORE_COLUMNS = 4;
const WIDEST_BEFORE_MARK = 30;
const SHORTEST_NOTE = 50;
/** Blanks between a box's sentence and the word at its right. */
const LEAST_BEFORE_BOX = 4;

/** How far apart two values stand that one column may hold: from left edge to left edge, centre to centre or right to right, whatever is least. */
const apartness = (a: Segment, b: Segment): number =>
  Math.min(Math.abs(a.left - b.left), Math.abs(a.right - b.right), Math.abs(a.left + a.right - b.left - b.right) / 2);

/** The columns of a row's values: in order where the row is full, else those whose values stand nearest. */
const columnsFor = (values: readonly Segment[], places: readonly (readonly Segment[])[]): number[] => {
  if (values.length === places.length) return values.map((_, index) => index);
  let least = 0;
  return values.map((value, index) => {
    const most = places.length - (values.length - index);
    let best = least;
    for (let column = least; column <= most; column += 1) {
      const distance = (candidate: number): number =>
        Math.min(...(places[candidate] ?? []).map((other) => apartness(other, value)));
      if (distance(column) < distance(best)) best = column;
    }
    least = best + 1;
    return best;
  });
};

const rowAt = (cells: readonly Anchor[]): Anchor =>
  cells.reduce((whole, at) => spanning(whole, at), cells[0] ?? { start: 0, end: 0 });

/** How many values most rows of figures have; of several as common, the most. */
const usualWidth = (text: string, rows: readonly SpreadRow[]): number => {
  const widest = Math.max(...rows.map(({ values }) => values.length));
  const figures = rows.filter(({ values }) => values.length > 0 && values.every((value) => isNumber(text, value)));
  if (figures.length < 2) return widest;
  const counts = new Map<number, number>();
  for (const { values } of figures) counts.set(values.length, (counts.get(values.length) ?? 0) + 1);
  const [usual] = [...counts].sort(([a, often], [b, oftener]) => oftener - often || b - a);
  return usual?.[0] ?? widest;
};

/** A row whose label ends in a footnote's mark that blanks set off: the mark stands behind the words, and left of all columns. */
const withMarkInLabel = (text: string, row: SpreadRow, left: number): SpreadRow => {
  const [first, ...others] = row.values;
  if (row.label === null || first === undefined || first.right > left - LEAST_BEFORE_COLUMNS) return row;
  const gap = first.at.start - row.label.end;
  if (gap > WIDEST_BEFORE_MARK || !/^\d{1,2}$/.test(text.slice(first.at.start, first.at.end))) return row;
  return { ...row, label: spanning(row.label, first.at), values: others };
};

/** Where the leftmost column begins: of the rows with as many figures as most have. */
const leftOfColumns = (text: string, rows: readonly SpreadRow[]): number => {
  const width = usualWidth(text, rows);
  const full = rows.filter(({ values }) => values.length === width && values.every((value) => isNumber(text, value)));
  const lefts = full.flatMap(({ values }) => values[0]?.left ?? []).sort((a, b) => a - b);
  return lefts[Math.floor(lefts.length / 2)] ?? 0;
};

/** Rows on the columns of the fullest among them. */
const gridOf = (text: string, found: readonly SpreadRow[]): Row[] => {
  const left = leftOfColumns(text, found);
  const rows = found.map((row) => withMarkInLabel(text, row, left));
  const width = usualWidth(text, rows);
  const full = rows.filter(({ values }) => values.length === width);
  // Lines of a page may stand further left or right than others: any full row may show where a column is.
  const places = Array.from({ length: width }, (_, column) =>
    full.slice(0, MOST_LINES_OF_CHUNK).flatMap(({ values }) => values[column] ?? []),
  );
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

/** Whether the last row that holds values holds figures. */
const endsInFigures = (text: string, rows: readonly SpreadRow[]): boolean => {
  const last = rows.findLast(({ values }) => values.length > 0);
  return last !== undefined && numeric(text, [last]);
};

/** Whether a row holds words in the places of values: below figures, the titles of another table. */
const isTitles = (text: string, { values }: SpreadRow): boolean =>
  values.length > 0 && !values.some((value) => /\d/.test(text.slice(value.at.start, value.at.end)));

/** Takes off words below the last values that don't go on with a label: running text that no blank line parts from the table. */
const withoutWordsBelow = (text: string, rows: SpreadRow[]): void => {
  const lastValued = rows.findLastIndex(({ values }) => values.length > 0);
  const goesOnLow = ({ label }: SpreadRow): boolean =>
    label !== null && /^[\p{Ll}(]/u.test(text.slice(label.start, label.start + 1));
  let end = lastValued + 1;
  for (let row = rows[end]; row !== undefined && goesOnLow(row); row = rows[end]) end += 1;
  rows.length = end;
};

/** Whether rows are a sentence with a word or two set far to the right of it, as a box shows what it is about and the rating of it. */
const isBox = (text: string, [first, ...others]: readonly SpreadRow[]): boolean => {
  const [value, ...more] = first?.values ?? [];
  if (!first?.label || value === undefined || more.length > 0) return false;
  const sentence = text.slice(first.label.start, first.label.end);
  const word = text.slice(value.at.start, value.at.end);
  return (
    sentence.split(' ').length >= 4 &&
    /^\p{Lu}/u.test(sentence) &&
    /^\p{Lu}[\p{L}\s]*$/u.test(word.replace(/\P{L}+$/u, '')) &&
    word.split(' ').length <= 3 &&
    value.at.start - first.label.end >= LEAST_BEFORE_BOX &&
    others.every(
      ({ label, values }) => values.length === 0 && label !== null && /^\p{Ll}/u.test(text.slice(label.start)),
    )
  );
};

/** The last line of a chunk before the first footnote in it: a number alone at the left or before words, with the words across the columns. */
const lastBeforeNote = (lines: readonly Line[], from: number, last: number): number => {
  for (let at = from + 1; at <= Math.min(last, from + MOST_LINES_OF_CHUNK); at += 1) {
    const [line, below] = [lines[at], at < last ? lines[at + 1] : undefined];
    if (line === undefined || line.indent >= LEAST_INDENT_OF_VALUES) continue;
    if (line.text.length >= SHORTEST_NOTE && /^\d{1,3} ["“‘'(]?\p{Lu}/u.test(line.text) && !isAligned(line))
      return at - 1;
    if (below === undefined) continue;
    if (/^\d{1,3}$/.test(line.text) && /^["“‘'(]?\p{Lu}/u.test(below.text) && !isAligned(below)) return at - 1;
  }
  return last;
};

/**
 * Reads a table set with blanks alone whose rows blank lines may part, and whose values may stand beside, below or between the lines
 * of their labels, as programs write that keep a page's layout. Begins at line `index`; ends at words without a value, at a
 * page's number, or where the columns of figures grow more. Null for less than two rows with values, unless one row's label goes
 * round its values, or it is a sentence with a word set apart to its right.
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
    let end = lastBeforeNote(lines, from, chunk.last);
    while (end >= from && furniture.has(end)) end -= 1;
    const parts = partsOf(text, lines, from, end);
    if (parts === null || parts.some(({ line }) => furniture.has(line.index))) break;
    const { rows: own, foreign } = rowsOf(parts);
    if (foreign > 0) break;
    const width = (some: readonly SpreadRow[]): number => Math.max(0, ...some.map(({ values }) => values.length));
    if (rows.length > 1 && width(own) > width(rows) && width(rows) > 0 && numeric(text, rows.slice(1))) break;
    // Words beside each other below figures are the titles of another table, or a box.
    const valued = own.filter(({ values }) => values.length > 0);
    if (rows.length > 1 && endsInFigures(text, rows) && valued.every((row) => isTitles(text, row))) break;
    if (parts.some(({ kind }) => kind === 'values')) wrapped = true;
    rows.push(...own);
    dense += parts.filter(({ kind }) => kind === 'full').length > 1 ? 1 : 0;
    last = end;
    held += 1;
    if (end < chunk.last) break;
  }
  const valued = rows.filter(({ values }) => values.length > 0);
  const figures = valued.filter((row) => numeric(text, [row])).length;
  const ofFigures = figures >= 2 && figures * 2 >= valued.length;
  // Words in columns, and rows that no blank line parts and no label goes round, are read by their columns' intervals.
  const apart = held > 1 && valued.length > 1 && dense === 0;
  if (held === 0 || !(wrapped || ofFigures || apart || (held === 1 && isBox(text, rows)))) return null;
  if (held === 1 && !wrapped && ofFigures) {
    withoutWordsBelow(text, rows);
    last = rows.at(-1)?.line ?? last;
  }
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
