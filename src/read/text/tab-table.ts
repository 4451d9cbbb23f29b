import type { Anchor } from '../../document/anchor.js';
import type { Table } from '../../document/blocks.js';
import { cellsByTab, delimitedTable } from './delimited-table.js';
import type { Chunk, Line } from './lines.js';
import { listLabel } from './list-labels.js';

/** A table and the last line that belongs to it. */
export interface TableRun {
  readonly table: Table | null;
  readonly last: number;
}

const RULE = /^(?:[:+|=\t -]*-{2,}[:+|=\t -]*|[=\t ]{3,})$/;
const PARAGRAPH_NUMBER = /^(?:\d{1,2}[.)]|\d{1,2}(?:\.\d{1,3}){1,3}[.)]?|\(?[a-z]\)|[ivx]{1,4}[.)]|[•·▪◦●○■□o*–—-])$/;

const hasInnerTab = (line: Line): boolean => line.text.includes('\t');
const cellCount = (line: Line): number => line.text.split('\t').length;
const wordCount = (words: string): number => words.split(/\s+/).length;

/** A line of a label and prose that a tab parts (`•⇥The board …`): a list item or a numbered paragraph. */
const isLabelledProse = (line: Line): boolean => {
  const [label, prose, ...more] = line.text.split('\t').map((cell) => cell.trim());
  if (label === undefined || prose === undefined || more.length > 0 || !PARAGRAPH_NUMBER.test(label)) return false;
  return /^\D/.test(label) || wordCount(prose) >= 8 || /[.;]$/.test(prose);
};

/** Whether a line alone shows that it is a row of cells parted by tabs. */
export const isTabRow = (line: Line): boolean =>
  hasInnerTab(line) &&
  !(isLabelledProse(line) || (listLabel(line.text) !== null && cellCount(line) === 2 && wordCount(line.text) > 8));

const unfinished = (line: Line): boolean => !/[.:;!?…]["”’')]?$/.test(line.text);
const startsLow = (line: Line): boolean => /^[\p{Ll}(]/u.test(line.text);

/**
 * Whether a line without inner tabs is a row all the same: the go-on of a cell above it, the beginning of one below it, or a
 * row of one cell between two others. Where no blank lines part the blocks of a text (`unit` is false), a line between rows may be a heading, so
 * the rows must have as many cells as each other.
 */
const isLooseRow = (above: Line, line: Line, below: Line | undefined, unit: boolean): boolean => {
  if (listLabel(line.text) && startsLow(line) === false && !/^\d/.test(line.text)) return false;
  if (startsLow(line)) return true;
  if (!below || !isTabRow(below)) return /^\W?[\p{L}\d]$/u.test(line.text);
  if (unfinished(line) && startsLow(below)) return true;
  return wordCount(line.text) <= 8 && unfinished(line) && (unit || cellCount(below) === cellCount(above));
};

/**
 * Reads the table that begins at line `index` of its chunk, where `isTabRow` is true of it or of the line after it. A blank line
 * between single rows with as many cells does not end it: some converters put one after each row.
 */
export const tabTableAt = (
  text: string,
  lines: readonly Line[],
  chunks: readonly Chunk[],
  chunkIndex: number,
  index: number,
  unit: boolean,
): TableRun => {
  const rows: Line[] = [];
  let last = index;
  let chunkAt = chunkIndex;
  let columns = 0;
  for (;;) {
    const chunk = chunks[chunkAt];
    if (!chunk) break;
    let lastRow: Line | null = null;
    const before = rows.length;
    for (let at = Math.max(index, chunk.first); at <= chunk.last; at += 1) {
      const line = lines[at];
      if (!line) break;
      const below = at < chunk.last ? lines[at + 1] : undefined;
      const opening = rows.length === 0 && !isTabRow(line);
      const trailing = lastRow !== null && line.to > line.end && text.slice(line.end, line.to).includes('\t');
      if (!(isTabRow(line) || opening || trailing || (lastRow !== null && isLooseRow(lastRow, line, below, unit))))
        break;
      rows.push(line);
      if (isTabRow(line) || trailing) lastRow = line;
      columns = Math.max(columns, cellCount(line));
      last = at;
    }
    const next = chunks[chunkAt + 1];
    const singles = rows.length - before === 1 && chunk.first === chunk.last && next?.first === next?.last;
    const neighbour = next ? lines[next.first] : undefined;
    const adjoins = next !== undefined && next.first === chunk.last + 2;
    if (!(singles && adjoins && neighbour && isTabRow(neighbour) && cellCount(neighbour) === columns)) break;
    chunkAt += 1;
  }
  const isRule = (line: Line): boolean => RULE.test(line.text);
  const rule = rows.findIndex(isRule);
  const cells: Anchor[][] = rows.filter((line) => !isRule(line)).map((line) => cellsByTab(text, line.from, line.to));
  return { table: delimitedTable(text, cells, rule > 0 ? rule : null), last };
};

/** Whether a table of tabs begins at line `index`: at a row, or at a line that is the beginning of the row below it. */
export const beginsTabTable = (lines: readonly Line[], chunk: Chunk, index: number): boolean => {
  const line = lines[index];
  if (!line) return false;
  if (isTabRow(line)) return true;
  const below = index < chunk.last ? lines[index + 1] : undefined;
  return (
    below !== undefined &&
    isTabRow(below) &&
    unfinished(line) &&
    startsLow(below) &&
    !hasInnerTab(line) &&
    wordCount(line.text) <= 25
  );
};
