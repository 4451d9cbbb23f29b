import { type Anchor, spanning } from '../../document/anchor.js';
import type { Cell, Row, Table } from '../../document/blocks.js';
import type { SourceDocument } from '../../document/source-document.js';
import {
  type CaseHeader,
  columnTitled,
  countBeside,
  headedCell,
  isOfRelevantCases,
  saysOnlyNumber,
} from './case-header.js';
import type { CaseColumn } from './case-statement.js';
import { type CellReading, readCell } from './case-value.js';
import { endsAsQuestion, opensAsQuestion, questionText } from './question-text.js';
import type { RawRow } from './raw-table.js';

/** A value column with its place on the table's grid; the place is null where the title stood outside the table. */
export interface PlacedColumn {
  readonly kind: CaseColumn;
  readonly grid: number | null;
  /** Set where its title says that it counts only the cases to which a question applies. */
  readonly ofPart?: boolean;
  /** Set where it was told from the values alone. */
  readonly guessed?: boolean;
  /** What its title says of counts that stand beside its percentages. */
  readonly countBeside?: 'relevant' | 'yes' | null;
}

/** What a table block says, in order. */
export type TablePart =
  | {
      readonly kind: 'header';
      readonly header: CaseHeader | null;
      readonly columns: readonly PlacedColumn[];
      /** The end of the question above the table, where its last words stand in the header's cell; else empty. */
      readonly question: string;
      readonly at: Anchor;
    }
  | {
      readonly kind: 'row';
      readonly label: string;
      readonly labelAt: Anchor | null;
      readonly cells: readonly ValueCell[];
      readonly alone: boolean;
      readonly at: Anchor;
    };

/** A cell beside a question: its reading, and its place. */
export interface ValueCell {
  readonly grid: number;
  readonly span: number;
  readonly reading: CellReading;
}

const textIn = (document: SourceDocument, at: Anchor): string => document.text.slice(at.start, at.end);

const filled = (document: SourceDocument, row: Row): Cell[] =>
  row.cells.filter((cell) => textIn(document, cell.at).trim() !== '');

const hasNumber = (reading: CellReading | null): boolean =>
  reading?.tokens.some((token) => token.kind === 'number' || token.kind === 'share') ?? false;

/** A rule of dashes or of equals signs that a conversion drew under a row. */
const isRule = (text: string): boolean => /^[\s|:=_-]{2,}$/u.test(text);

const titleCells = (document: SourceDocument, row: Row): Cell[] =>
  filled(document, row).filter((cell) => columnTitled(textIn(document, cell.at)) !== null);

/** Whether a row begins a header: it holds the header's phrase, or no number and a column's title. */
const beginsHeader = (document: SourceDocument, row: Row): boolean => {
  const cells = filled(document, row);
  const [first] = cells;
  if (first === undefined || cells.some((cell) => hasNumber(readCell(textIn(document, cell.at))))) return false;
  if (headedCell(textIn(document, first.at)) !== null) return true;
  if (opensAsQuestion(textIn(document, first.at))) return false;
  return titleCells(document, row).some((cell) => {
    const kind = columnTitled(textIn(document, cell.at));
    return kind === 'yes' || kind === 'percent';
  });
};

/** Titles may take lines above that of the header's phrase: cells beside the labels, without a number, down to the phrase. */
const standsAbovePhrase = (document: SourceDocument, rows: readonly Row[], index: number): boolean => {
  for (const row of rows.slice(index, index + 4)) {
    const cells = filled(document, row);
    const [first] = cells;
    if (first === undefined || cells.some((cell) => hasNumber(readCell(textIn(document, cell.at))))) return false;
    if (headedCell(textIn(document, first.at)) !== null) return true;
    if (first.column === 0) return false;
  }
  return false;
};

const holdsPhrase = (document: SourceDocument, row: Row): boolean => {
  const [first] = filled(document, row);
  return first !== undefined && headedCell(textIn(document, first.at)) !== null;
};

/**
 * Whether a row goes on with the header above it: titles or words of the phrase, and neither a number nor a question. Where titles take
 * more lines than the phrase, its line stands between theirs.
 */
const continuesHeader = (document: SourceDocument, held: readonly Row[], row: Row): boolean => {
  const cells = filled(document, row);
  const [first] = cells;
  if (first === undefined) return false;
  if (cells.some((cell) => hasNumber(readCell(textIn(document, cell.at))))) return false;
  const text = textIn(document, first.at);
  if (holdsPhrase(document, row)) return !held.some((above) => holdsPhrase(document, above));
  if (opensAsQuestion(text) || endsAsQuestion(text)) return false;
  return (
    cells.every((cell) => textIn(document, cell.at).length < 120) &&
    (first.column > 0 || /^[\s\p{Ll}`'‘’"%(]/u.test(text))
  );
};

const headerPart = (document: SourceDocument, rows: readonly Row[], at: Anchor): TablePart => {
  const cells = rows.flatMap((row) => filled(document, row));
  const phrase = cells.find((cell) => headedCell(textIn(document, cell.at)) !== null) ?? null;
  const labelColumn = phrase?.column ?? 0;
  const phraseText = cells
    .filter(
      (cell) => cell === phrase || (cell.column === labelColumn && columnTitled(textIn(document, cell.at)) === null),
    )
    .map((cell) => textIn(document, cell.at))
    .join(' ');
  const titles = new Map<number, string>();
  for (const cell of cells) {
    if (cell === phrase || (cell.column === labelColumn && phrase !== null && cell.columnSpan === 1)) continue;
    for (let grid = cell.column; grid < cell.column + cell.columnSpan; grid += 1)
      titles.set(grid, `${titles.get(grid) ?? ''} ${textIn(document, cell.at)}`);
  }
  const columns = [...titles]
    .sort(([a], [b]) => a - b)
    .flatMap(([grid, title]): PlacedColumn[] => {
      const kind = columnTitled(title);
      return kind === null
        ? []
        : [
            {
              kind,
              grid,
              ofPart: isOfRelevantCases(title),
              guessed: saysOnlyNumber(title),
              countBeside: kind === 'percent' ? countBeside(title) : null,
            },
          ];
    });
  const headed = headedCell(phraseText);
  return { kind: 'header', header: headed?.header ?? null, columns, question: headed?.question ?? '', at };
};

const rowPart = (document: SourceDocument, row: Row): TablePart | null => {
  const labels: Cell[] = [];
  const cells: ValueCell[] = [];
  for (const cell of row.cells) {
    const text = textIn(document, cell.at);
    if (isRule(text)) continue;
    const reading = readCell(text);
    if (reading === null) labels.push(cell);
    else if (reading.tokens.length > 0 || reading.marks.length > 0 || cell.column > 0)
      cells.push({ grid: cell.column, span: cell.columnSpan, reading });
  }
  const [first] = labels;
  if (first === undefined && !cells.some((cell) => cell.reading.tokens.length > 0)) return null;
  const labelAt = first === undefined ? null : labels.reduce((whole, cell) => spanning(whole, cell.at), first.at);
  return {
    kind: 'row',
    label: labels.map((cell) => textIn(document, cell.at)).join(' '),
    labelAt,
    cells,
    alone:
      row.cells.length === 1 || (first !== undefined && first.columnSpan > 1 && first.columnSpan >= row.cells.length),
    at: row.at,
  };
};

/** The headers and rows of a table block, in order. */
export const partsOfTable = (document: SourceDocument, table: Table): readonly TablePart[] => {
  const parts: TablePart[] = [];
  for (let index = 0; index < table.rows.length; index += 1) {
    const row = table.rows[index];
    if (row === undefined) break;
    if (beginsHeader(document, row) || standsAbovePhrase(document, table.rows, index)) {
      const held = [row];
      for (
        let next = table.rows[index + 1];
        next !== undefined && held.length < 6 && continuesHeader(document, held, next);
        next = table.rows[index + 1]
      ) {
        held.push(next);
        index += 1;
      }
      parts.push(headerPart(document, held, spanning(row.at, held.at(-1)?.at ?? row.at)));
      continue;
    }
    const part = rowPart(document, row);
    if (part !== null) parts.push(part);
  }
  return parts;
};

/** The columns that cells beside questions must be of, where no title says so: one holds answers, two denominators and answers. */
export const columnsByValues = (parts: readonly TablePart[]): readonly PlacedColumn[] => {
  const rows = parts.flatMap((part) =>
    part.kind === 'row' ? [part.cells.filter((cell) => cell.reading.tokens.length > 0)] : [],
  );
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const shares = rows.some((cells) =>
    cells.some((cell) => cell.reading.tokens.some((token) => token.kind === 'number' && token.percent)),
  );
  const kinds: CaseColumn[] =
    width <= 1
      ? [shares ? 'percent' : 'yes']
      : width === 2
        ? shares
          ? ['yes', 'percent']
          : ['relevant', 'yes']
        : ['relevant', 'yes', 'percent'];
  return kinds.map((kind) => ({ kind, grid: null, guessed: true }));
};

/** A row's cells with the column that each belongs to: by place on the grid, else in order from the right; null where neither fits. */
export const cellsInColumns = (
  cells: readonly ValueCell[],
  columns: readonly PlacedColumn[],
): { column: CaseColumn | null; reading: CellReading }[] => {
  const printed = cells.filter((cell) => cell.reading.tokens.length > 0);
  const placed = printed.map((cell) =>
    columns.filter(({ grid }) => grid !== null && grid >= cell.grid && grid < cell.grid + cell.span),
  );
  if (placed.every((fitting) => fitting.length === 1))
    return printed.map((cell, index) => ({ column: placed[index]?.[0]?.kind ?? null, reading: cell.reading }));
  const aligned = cells.length === columns.length ? cells : printed;
  return aligned.flatMap((cell, index) => {
    const column =
      aligned.length === columns.length ? columns[index] : columns[columns.length - aligned.length + index];
    return cell.reading.tokens.length > 0 ? [{ column: column?.kind ?? null, reading: cell.reading }] : [];
  });
};

/** Whether the words of a row are a question's whole wording, so that the next row begins another. */
export const completes = (row: Pick<RawRow, 'label'>): boolean => endsAsQuestion(row.label);

/** Whether a label goes on with the question of the row above. */
export const goesOn = (above: Pick<RawRow, 'label'>, label: string): boolean => {
  const words = questionText(label).question;
  if (words === '') return true;
  if (completes(above)) return /^[\p{Ll}(]/u.test(words) && !opensAsQuestion(words);
  return !opensAsQuestion(words) || /^\p{Ll}/u.test(words);
};
