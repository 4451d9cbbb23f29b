import type { Anchor } from '../../document/anchor.js';
import { cellsByTab, delimitedTable } from './delimited-table.js';
import type { Chunk, Line } from './lines.js';
import type { TableRun } from './tab-table.js';

const RULE = /^[|+\s]*[:=-]{2,}[|+\s:=-]*$/;

/** Offsets of the pipes in a line that part cells; one after a backslash does not. */
const pipesOf = ({ text, start }: Line): number[] => [...text.matchAll(/(?<!\\)\|/g)].map(({ index }) => start + index);

const cellsByPipe = (text: string, line: Line): Anchor[] => {
  const pipes = pipesOf(line);
  const first = pipes[0] === line.start ? line.start + 1 : line.start;
  const last = pipes.length > 1 && pipes.at(-1) === line.end - 1 ? line.end - 1 : line.end;
  const cells: Anchor[] = [];
  let start = first;
  for (const pipe of pipes) {
    if (pipe < first || pipe >= last) continue;
    cells.push(...cellsByTab(text, start, pipe));
    start = pipe + 1;
  }
  cells.push(...cellsByTab(text, start, last));
  return cells;
};

const isRule = (line: Line): boolean => RULE.test(line.text);
const isPipeRow = (line: Line): boolean =>
  (line.text.startsWith('|') ? line.text.length > 1 : /\S\s*\|\s*\S/.test(line.text)) && line.text.includes('|');

const pipeCount = (line: Line): number => line.text.split('|').length - 1;

/** Whether a pipe table begins at line `index`: a row with a rule below it, or rows that open with a pipe, or several rows alike. */
export const beginsPipeTable = (lines: readonly Line[], chunk: Chunk, index: number): boolean => {
  const line = lines[index];
  const below = index < chunk.last ? lines[index + 1] : undefined;
  if (!line) return false;
  if (isRule(line)) return /[+|]/.test(line.text) && below !== undefined && isPipeRow(below);
  if (!isPipeRow(line)) return false;
  if (line.text.startsWith('|') && pipeCount(line) >= 2) return true;
  if (!below) return false;
  return isRule(below) ? /[|+]/.test(below.text) : isPipeRow(below) && pipeCount(below) === pipeCount(line);
};

/** Reads the pipe table that begins at line `index` of a chunk. */
export const pipeTableAt = (text: string, lines: readonly Line[], chunk: Chunk, index: number): TableRun => {
  const rows: Anchor[][] = [];
  let headerRows: number | null = null;
  let last = index;
  for (let at = index; at <= chunk.last; at += 1) {
    const line = lines[at];
    if (!line) break;
    if (isRule(line)) {
      if (headerRows === null && rows.length > 0) headerRows = rows.length;
    } else if (isPipeRow(line)) {
      rows.push(cellsByPipe(text, line));
    } else if (rows.length > 0 && /^[\p{Ll}(]/u.test(line.text)) {
      rows.push(cellsByTab(text, line.start, line.end));
    } else {
      break;
    }
    last = at;
  }
  return { table: delimitedTable(text, rows, headerRows), last };
};
