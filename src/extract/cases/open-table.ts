import { type Anchor, spanning } from '../../document/anchor.js';
import {
  type CaseHeader,
  columnsInLine,
  columnTitled,
  isOfRelevantCases,
  isPieceOfTitles,
  leavesOutCases,
} from './case-header.js';
import type { CellReading } from './case-value.js';
import { opensAsQuestion, questionText } from './question-text.js';
import type { QuestionHeading, RawRow, RawTable } from './raw-table.js';
import { cellsInColumns, goesOn, type PlacedColumn, type TablePart } from './table-shape.js';

/** Numbers that a label's line ran into stand in its last characters. */
const LONGEST_RUN = 200;

type RowPart = Extract<TablePart, { kind: 'row' }>;

const printed = (reading: CellReading): string =>
  reading.tokens
    .map((token) =>
      token.kind === 'number'
        ? token.digits
        : token.kind === 'letter'
          ? token.printed
          : token.kind === 'share'
            ? `${token.yes}/${token.of}`
            : '-',
    )
    .join(' ');

/** A case table while its rows are being gathered, from one block or several. */
export class OpenTable {
  readonly rows: RawRow[] = [];
  #columns: readonly PlacedColumn[];
  /** Lines of titles that stood apart from the header, and the columns that the header itself named. */
  readonly #titles: string[] = [];
  #stated: readonly PlacedColumn[] | null = null;
  /** Places of rows whose numbers stand on lines of their own, and where such numbers were left over. */
  readonly #apartRows = new Set<number>();
  readonly #leftOver: { readonly rows: number; readonly lacking: boolean }[] = [];
  /** Whether words that are no row were met after the last row. */
  #interrupted = false;

  constructor(
    readonly header: CaseHeader | null,
    columns: readonly PlacedColumn[],
    readonly heading: QuestionHeading | null,
    readonly introduced: boolean,
    readonly apart: boolean,
  ) {
    this.#columns = columns;
  }

  /** Titles of columns that stand in a later row, or again on the next page. */
  retitle(columns: readonly PlacedColumn[]): void {
    if (columns.length > 0) this.#columns = columns;
  }

  /** Takes a line that is nothing but titles of columns (``Number `Yes'``), or a piece of one that takes several lines; false for any other line. */
  takesTitles(line: string): boolean {
    if (this.rows.length > 0 || (columnTitled(line) === null && !isPieceOfTitles(line))) return false;
    this.#titles.push(line);
    const titles = this.#titles.join(' ');
    const kinds = columnsInLine(titles);
    const stated = this.#stated ?? this.#columns;
    this.#stated = stated;
    this.#columns = [...stated, ...kinds.map((kind) => ({ kind, grid: null, ofPart: isOfRelevantCases(titles) }))];
    return kinds.length > 0 || isPieceOfTitles(line);
  }

  /** How many numbers a row has. */
  get width(): number {
    return this.#columns.filter(({ kind }) => kind !== 'other').length;
  }

  /** Whether the last row lacks numbers. */
  get lacksNumbers(): boolean {
    const last = this.rows.at(-1);
    return (
      last?.values.kind === 'missing' ||
      (last?.values.kind === 'run' && last.values.run.trim().split(/\s+/).length < this.width)
    );
  }

  /** Adds a row from a line without cells, or goes on with the one above. */
  add(row: RawRow): void {
    const above = this.rows.at(-1);
    if (above?.values.kind === 'missing' && goesOn(above, row.label))
      this.#replaceLast(joined(above, row.label, row.at, row.values));
    else this.rows.push(row);
  }

  /** Adds a row of cells; a row whose words go on with the question above belongs to it, and what stands beside it is stray. */
  addCells(part: RowPart, guessed: readonly PlacedColumn[]): void {
    if (this.#columns.length === 0) this.#columns = guessed;
    const cells = cellsInColumns(part.cells, this.#columns);
    const { label, values } = this.#valuesOf(part.label, cells);
    const above = this.rows.at(-1);
    if (above === undefined || !goesOn(above, label) || this.#interrupted) {
      // Words without a number that neither ask nor go on (a rating box, a caption) are no row, nor are lower-case words after them.
      if (values.kind === 'missing' && !opensAsQuestion(label)) {
        this.#interrupted = true;
        return;
      }
      this.#interrupted = false;
      this.rows.push({ label, values, at: part.at, repairs: [] });
      return;
    }
    if (above.values.kind === 'cells' && values.kind === 'cells') this.#replaceLast(merged(above, part, values));
    else this.#replaceLast(joined(above, label, part.at, above.values.kind === 'missing' ? values : above.values));
  }

  /**
   * A row's label and values. Where the label's line ran into the columns, a blank alone sets off its numbers, which stand for the columns that
   * have no cell, from the left (`… be kept safe? 15 11`); before them a footnote's mark may stand.
   */
  #valuesOf(
    label: string,
    cells: Extract<RawRow['values'], { kind: 'cells' }>['cells'],
  ): { readonly label: string; readonly values: RawRow['values'] } {
    const asRead = {
      label,
      values: cells.length > 0 ? { kind: 'cells' as const, cells } : { kind: 'missing' as const },
    };
    const trailing = /\?["'’”)]*((?:\s{1,40}\d{1,3}\s?%?){1,4})$/u.exec(label.trimEnd().slice(-LONGEST_RUN))?.[1];
    if (trailing === undefined) return asRead;
    const words = label.trimEnd().slice(0, -trailing.length);
    const numbers = trailing
      .trim()
      .replace(/\s+(?=%)/gu, '')
      .split(/\s+/u);
    const columns = this.#columns.filter(({ kind }) => kind !== 'other');
    const beside = cells.map(({ reading }) => printed(reading));
    const lacking = columns.length - beside.length;
    // Cells that fill the columns leave nothing but a mark before them.
    if (lacking <= 0 || numbers.length < lacking || numbers.length > lacking + 1) return asRead;
    if (cells.some(({ column }) => column === columns[0]?.kind)) return asRead;
    const marks = numbers.slice(0, numbers.length - lacking);
    return {
      label: `${words}${marks.map((mark) => `[${mark}]`).join('')}`,
      values: { kind: 'run', run: [...numbers.slice(marks.length), ...beside].join(' '), fused: false },
    };
  }

  /** Gives numbers that stand alone, not more than there are columns, to the row just above that lacks them; false where there is no such row. */
  fillMissing(digits: string, at: Anchor): boolean {
    const above = this.rows.at(-1);
    if (above === undefined || this.#columns.length === 0) return false;
    const run = above.values.kind === 'missing' ? '' : above.values.kind === 'run' ? above.values.run.trim() : null;
    if (run === null) return false;
    const together = `${run} ${digits}`.trim();
    if (together.split(/\s+/).length > this.#columns.length) return false;
    this.#replaceLast({ ...above, values: { kind: 'run', run: together, fused: false }, at: spanning(above.at, at) });
    // Numbers that stand together, one for each of several columns, are of one row whatever the order of the rest.
    if (run !== '' || this.width < 2 || together.split(/\s+/).length < this.width)
      this.#apartRows.add(this.rows.length - 1);
    return true;
  }

  /** Adds a question whose numbers stand on lines of their own below it; digits glued to it are a mark. */
  addAbove(label: string, at: Anchor): void {
    this.rows.push({ label, values: { kind: 'missing' }, at, repairs: [] });
  }

  /** Takes note of a number on a line of its own that no row of this table lacks. */
  leaveOver(): void {
    this.#leftOver.push({ rows: this.rows.length, lacking: this.lacksNumbers });
  }

  /** Takes note that a number within a question may be one of its values. */
  holdsNumberInside(): void {
    this.#leftOver.push({ rows: this.rows.length, lacking: true });
  }

  /**
   * Whether numbers that are left over leave in doubt which row the others belong to. One alone before the first row or after the last complete
   * one is the mark of the header's footnote: had the rows' numbers moved, the last row would lack its own.
   */
  get #disordered(): boolean {
    const [only, ...others] = this.#leftOver;
    if (only === undefined) return false;
    return others.length > 0 || only.lacking || (only.rows > 0 && only.rows < this.rows.length);
  }

  /** Whether rows have their numbers on lines of their own, in the order of the rows as far as can be told. */
  #rowsInOrder(width: number): { readonly rows: readonly RawRow[]; readonly spread: boolean } {
    if (this.#apartRows.size === 0) return { rows: this.rows, spread: false };
    const short = (row: RawRow): boolean =>
      row.values.kind === 'missing' ||
      (row.values.kind === 'run' && !row.values.fused && row.values.run.trim().split(/\s+/).length < width);
    if (!this.#disordered && !this.rows.some(short)) return { rows: this.rows, spread: true };
    // A row that holds too few numbers is not read anyway, and says why.
    const emptied = this.rows.map(
      (row, index): RawRow =>
        this.#apartRows.has(index) && !short(row) ? { ...row, values: { kind: 'missing' } } : row,
    );
    return { rows: emptied, spread: true };
  }

  finished(): RawTable {
    const { header, heading, introduced, apart } = this;
    const ofPart = leavesOutCases(header) || this.#columns.some((column) => column.ofPart === true);
    const columns = this.#columns.map(({ kind }) => kind);
    const width = columns.filter((kind) => kind !== 'other').length;
    const { rows, spread } = this.#rowsInOrder(width);
    return {
      header,
      columns,
      ofPart,
      untitled: this.#columns.some((column) => column.guessed === true),
      countBeside: this.#columns.find((column) => column.countBeside)?.countBeside ?? null,
      spread,
      heading,
      introduced,
      apart,
      rows: rows.map((row) => withRunInside(row, width)),
    };
  }

  #replaceLast(row: RawRow): void {
    this.rows[this.rows.length - 1] = row;
  }
}

const joined = (above: RawRow, label: string, at: Anchor, values: RawRow['values']): RawRow => ({
  label: label.trim() === '' ? above.label : `${above.label.trimEnd()} ${label.trim()}`,
  values,
  at: spanning(above.at, at),
  repairs: above.repairs,
  lines: [...(above.lines ?? [above.label]), label],
});

/** A row without values one of whose lines ends in as many numbers as there are columns: the line ran into them. */
const withRunInside = (row: RawRow, width: number): RawRow => {
  if (row.values.kind !== 'missing' || row.lines === undefined) return row;
  const numbers = new RegExp(`\\p{L}[,;]?((?:\\s{1,40}\\d{1,3}%?){${width}})$`, 'u');
  const found = row.lines.flatMap((raw, index) => {
    const line = raw.trimEnd();
    const run = numbers.exec(line.slice(-LONGEST_RUN))?.[1];
    return run === undefined ? [] : [{ index, words: line.slice(0, -run.length), run: run.trim() }];
  });
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return row;
  const lines = row.lines.map((line, index) => (index === only.index ? only.words : line));
  return {
    ...row,
    label: lines.map((line) => line.trim()).join(' '),
    values: { kind: 'run', run: only.run, fused: false },
    repairs: [...row.repairs, `‘${only.run}’ at the end of a line of the question read as what the row counts`],
  };
};

/** The row above with the words of its next line; its own cells stay, and cells of the next line count only in columns that it left empty. */
const merged = (above: RawRow, part: RowPart, values: Extract<RawRow['values'], { kind: 'cells' }>): RawRow => {
  const own = above.values.kind === 'cells' ? above.values.cells : [];
  const added = values.cells.filter((cell) => !own.some((other) => other.column === cell.column));
  const stray = values.cells.filter((cell) => !added.includes(cell));
  const repair = `left out ${stray.map(({ reading }) => `‘${printed(reading)}’`).join(', ')} beside the second line of the question`;
  return {
    label: `${above.label.trimEnd()} ${part.label.trim()}`,
    values: { kind: 'cells', cells: [...own, ...added] },
    at: spanning(above.at, part.at),
    repairs: stray.length > 0 && questionText(part.label).question !== '' ? [...above.repairs, repair] : above.repairs,
  };
};
