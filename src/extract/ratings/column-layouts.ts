import type { Table } from '../../document/blocks.js';
import { cellValue, type RowReading, type RowValue } from './rating-rows.js';
import type { ReportContext } from './report-context.js';
import type { LabelReading } from './standard-labels.js';
import { type FilledCell, type FilledRow, filledRow } from './table-rows.js';

type StandardLabel = Extract<LabelReading, { kind: 'standard' }>;

const LEAST_ROWS = 2;

/** The standard that a cell names in full. */
const standardIn = (context: ReportContext, cell: FilledCell): StandardLabel | null => {
  const label = context.labels.read(cell.text, null);
  return label?.kind === 'standard' && label.told === 'name' && label.doubt === null ? label : null;
};

const distinct = (readings: readonly RowReading[]): readonly RowReading[] => {
  const standards = readings.flatMap(({ label }) => (label?.kind === 'standard' ? [label.standard] : []));
  return standards.length >= LEAST_ROWS && new Set(standards).size === standards.length ? readings : [];
};

/**
 * A table with the grade in its first column and what is judged in its second: every row that holds a rating is such a pair, and each
 * standard stands once; none where any row is otherwise, since the rating could be of the row above.
 */
const gradeFirstRows = (context: ReportContext, rows: readonly FilledRow[]): readonly RowReading[] => {
  const readings = rows.map((row): RowReading | null => {
    const [first, second, ...more] = row.cells;
    const value = first ? cellValue(context, first) : null;
    if (!second || !value || more.length > 0) return null;
    const label = standardIn(context, second);
    return label ? { label, labelAt: null, values: [value], stray: null, row } : null;
  });
  const isRest = (row: FilledRow): boolean =>
    row.cells.every((cell) => cellValue(context, cell) === null && standardIn(context, cell) === null);
  return rows.every((row, index) => readings[index] != null || isRest(row))
    ? distinct(readings.filter((reading) => reading !== null))
    : [];
};

/** Marks that say 'this one': ticks, dots, crosses of a form; '✗' and '✘' say the opposite. */
const MARK = /^(?:[✓✔☑√●•■◼⬤xX]|yes|tick(?:ed)?)$/i;
const OPPOSITE = /^[✗✘☐□○◯–—-]?$/;
const LEAST_GRADES = 3;

/** A table with a column for each grade, and in each row one mark under the grade given. */
const markedRows = (context: ReportContext, rows: readonly FilledRow[]): readonly RowReading[] => {
  const header = rows.find(
    ({ cells }) => cells.filter((cell) => context.words.whole(cell.text) !== null).length >= LEAST_GRADES,
  );
  if (!header) return [];
  const grades = new Map<number, string>();
  for (const cell of header.cells) {
    const grade = context.words.whole(cell.text);
    if (grade && cell.columnSpan === 1) grades.set(cell.column, grade.rating);
  }
  if (new Set(grades.values()).size !== grades.size || grades.size < LEAST_GRADES) return [];
  const readings = rows.slice(rows.indexOf(header) + 1).flatMap((row): RowReading[] => {
    const [first, ...others] = row.cells;
    const label = first && !grades.has(first.column) ? standardIn(context, first) : null;
    const marks = others.filter(({ text }) => MARK.test(text.trim()));
    const [mark, ...more] = marks;
    const rating = mark ? grades.get(mark.column) : undefined;
    const isClean = others.every((cell) => cell === mark || OPPOSITE.test(cell.text.trim()));
    if (!first || !label || !mark || more.length > 0 || rating === undefined || !isClean) return [];
    const value: RowValue = { stated: { state: 'read', rating, percent: null }, at: mark.at, cell: mark };
    return [{ label, labelAt: first.at, values: [value], stray: null, row }];
  });
  return distinct(readings);
};

/** Rows of tables that are laid out otherwise than with a label and its rating after it; empty for any other table. */
export const otherwiseLaidOut = (context: ReportContext, table: Table): readonly RowReading[] => {
  const rows = table.rows.map((row) => filledRow(context.document, row));
  const marked = markedRows(context, rows);
  return marked.length > 0 ? marked : gradeFirstRows(context, rows);
};
