import { type Anchor, spanning } from '../../document/anchor.js';
import { type CaseHeader, columnsInLine, columnTitled, isOfRelevantCases, leavesOutCases } from './case-header.js';
import type { CellReading } from './case-value.js';
import { opensAsQuestion, questionText } from './question-text.js';
import type { QuestionHeading, RawRow, RawTable } from './raw-table.js';
import { cellsInColumns, goesOn, type PlacedColumn, type TablePart } from './table-shape.js';

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

  /** Takes a line that is nothing but titles of columns (``Number `Yes'``); false for any other line. */
  takesTitles(line: string): boolean {
    if (this.rows.length > 0 || columnTitled(line) === null) return false;
    const kinds = columnsInLine(line);
    this.#columns = [...this.#columns, ...kinds.map((kind) => ({ kind, grid: null, ofPart: isOfRelevantCases(line) }))];
    return kinds.length > 0;
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
    const values: RawRow['values'] = cells.length > 0 ? { kind: 'cells', cells } : { kind: 'missing' };
    const above = this.rows.at(-1);
    if (above === undefined || !goesOn(above, part.label)) {
      // Words without a number that neither ask nor go on (a rating box, a caption) are no row.
      if (values.kind === 'missing' && !opensAsQuestion(part.label)) return;
      this.rows.push({ label: part.label, values, at: part.at, repairs: [] });
      return;
    }
    if (above.values.kind === 'cells' && values.kind === 'cells') this.#replaceLast(merged(above, part, values));
    else this.#replaceLast(joined(above, part.label, part.at, above.values.kind === 'missing' ? values : above.values));
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
    return true;
  }

  finished(): RawTable {
    const { header, heading, introduced, apart, rows } = this;
    const ofPart = leavesOutCases(header) || this.#columns.some((column) => column.ofPart === true);
    return { header, columns: this.#columns.map(({ kind }) => kind), ofPart, heading, introduced, apart, rows };
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
});

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
