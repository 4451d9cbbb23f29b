import { lineText, median } from '../lines.js';
import { labelOf } from '../list-label.js';
import { isFigure, type LooseCell } from './placed-table.js';

const LEADERS = /(?:\.\s?){4,}/;

/** Contents pages stand in two columns: titles and page numbers, with dots between or in rising order. */
export const isContents = (cells: readonly LooseCell[]): boolean => {
  if (cells.some((cell) => LEADERS.test(lineText(cell)))) return true;
  const last = Math.max(...cells.map((cell) => cell.column));
  const values = cells.filter((cell) => cell.column === last && cell.runs.length > 0);
  const numbers = values.map((cell) => Number(lineText(cell)));
  const rising = numbers.every(
    (number, index) => Number.isInteger(number) && number > 0 && number < 400 && number >= (numbers[index - 1] ?? 0),
  );
  const first = numbers[0] ?? 0;
  return values.length >= 4 && rising && first <= 6 && (numbers.at(-1) ?? 0) > first;
};

/** Numbered paragraphs and bullets stand in two columns, but are none. */
const isList = (cells: readonly LooseCell[], columns: number): boolean => {
  const labels = cells.filter((cell) => cell.column === 0 && cell.runs.length > 0);
  if (columns !== 2 || labels.length === 0) return false;
  const numbers = labels.map((cell) => (cell.runs.length === 1 ? Number(cell.runs[0]?.text) : Number.NaN));
  // Plain numbers that count up are paragraph numbers; others are values that stand before their labels.
  const counting =
    numbers.filter((number, index) => index > 0 && number === (numbers[index - 1] ?? 0) + 1).length >=
    (numbers.length - 1) * 0.7;
  // Markers may have run together where the text beside them has more lines than they.
  const marker = (cell: LooseCell): boolean =>
    cell.runs.every((run) => labelOf([run, run], 'any') !== null || (counting && /^\d{1,3}$/.test(run.text)));
  const texts = cells.filter((cell) => cell.column === 1 && cell.runs.length > 0);
  const words = texts.filter((cell) => cell.runs.length > 3 && !isFigure(cell.runs));
  return labels.filter(marker).length >= labels.length * 0.7 && words.length >= texts.length * 0.5;
};

/** Whether figures number what stands beside them: plain ones that rise; no share, amount or thousands is among them. */
const isNumbering = (figures: readonly string[]): boolean => {
  if (figures.some((figure) => /[%£$€]|\d,\d{3}/.test(figure))) return false;
  const numbers = figures.map((figure) => Number.parseFloat(figure));
  return numbers.every((number, index) => Number.isNaN(number) || number >= (numbers[index - 1] ?? 0));
};

/** Whether a table sets its figures before their labels: figures alone in the first column, words in the second. */
const figuresFirst = (cells: readonly LooseCell[], columns: number): boolean => {
  const filled = cells.filter((cell) => cell.runs.length > 0);
  const first = filled.filter((cell) => cell.column === 0);
  const labels = filled.filter((cell) => cell.column === 1);
  return (
    columns === 2 &&
    first.length >= 2 &&
    first.length >= labels.length * 0.8 &&
    first.every((cell) => isFigure(cell.runs)) &&
    labels.every((cell) => /\p{L}/u.test(lineText(cell))) &&
    !isNumbering(first.map(lineText))
  );
};

/** How far, in points, the edges of a column's cells may lie apart. */
const ALIGNED = 3;

/** Whether most of a column's cells share a left side, a middle or a right side. */
const isAligned = (cells: readonly LooseCell[]): boolean => {
  const sides = cells.map((cell) => {
    const x0 = Math.min(...cell.runs.map((run) => run.x0));
    const x1 = Math.max(...cell.runs.map((run) => run.x1));
    return [x0, (x0 + x1) / 2, x1] as const;
  });
  return ([0, 1, 2] as const).some((side) => {
    const middle = median(sides.map((each) => each[side]));
    return sides.filter((each) => Math.abs(each[side] - middle) <= ALIGNED).length >= sides.length * 0.6;
  });
};

/** Whether bold titles head columns that hold nothing but figures: then even one row is a table's. */
const headedFigures = (cells: readonly LooseCell[], columns: number): boolean => {
  const filled = cells.filter((cell) => cell.runs.length > 0);
  const bold = (cell: LooseCell): boolean => cell.runs.every((run) => run.bold || !/[\p{L}\d]/u.test(run.text));
  const header = filled.filter((cell) => cell.row === 0);
  const rows = filled.filter((cell) => cell.row > 0);
  const figures = rows.filter((cell) => cell.column > 0);
  return (
    header.length === columns &&
    header.every(bold) &&
    !header.some((cell) => isFigure(cell.runs)) &&
    figures.length > 0 &&
    figures.every((cell) => isFigure(cell.runs)) &&
    rows.every((cell) => cell.column > 0 || /\p{L}/u.test(lineText(cell)))
  );
};

/**
 * Whether cells that alignment suggests are a table's: enough rows with values that are short or figures and stand straight below each other. Where
 * lines or shading were drawn (`drawn`), one row is enough.
 */
export const looksLikeTable = (cells: readonly LooseCell[], columns: number, drawn: boolean): boolean => {
  const values = cells.filter((cell) => cell.column > 0 && cell.runs.length > 0);
  const rows = new Set(values.map((cell) => cell.row));
  const labelled = new Set(cells.filter((cell) => cell.column === 0 && cell.runs.length > 0).map((cell) => cell.row));
  if (rows.size < (drawn ? 1 : 2) || labelled.size < 1) return false;
  if (isContents(cells) || isList(cells, columns)) return false;
  if (drawn || headedFigures(cells, columns)) return true;
  for (let column = 1; column < columns; column += 1) {
    if (!isAligned(values.filter((cell) => cell.column === column))) return false;
  }
  if (figuresFirst(cells, columns)) return true;
  const figures = values.filter((cell) => isFigure(cell.runs)).length;
  if (figures >= Math.max(2, values.length * 0.5)) return true;
  const lengths = values.map((cell) => cell.runs.reduce((sum, run) => sum + run.text.length + 1, 0));
  return median(lengths) <= 24 && rows.size >= 3 && rows.size >= labelled.size * 0.6;
};
