import { type Anchor, spanning } from '../../document/anchor.js';
import type { Cell, Table } from '../../document/blocks.js';
import type { SourceDocument } from '../../document/source-document.js';
import type { FootnotesNear } from '../cases/footnotes-near.js';
import { questionText } from '../cases/question-text.js';
import { printedNumbersIn } from '../numbers.js';
import { asOfIn } from './as-of.js';
import type { FactStatement } from './fact-statement.js';
import { factTopic, factUnit, isNational, isUnitTitle } from './fact-topic.js';

/** The heading that stands above a table, without marks, and its footnotes' texts. */
export interface FactHeading {
  readonly text: string;
  readonly footnotes: readonly string[];
}

/** A label without footnote marks, and the texts of the footnotes marked in it. */
export const factLabel = (raw: string, from: number, footnotes: FootnotesNear): FactHeading => {
  const { question, marks } = questionText(raw);
  // Plain digits glued to the last word are a mark where a footnote has that number (`… caseload data6`).
  const glued = /(?<=[\p{L})])(\d{1,3})$/u.exec(question);
  const label = glued?.[1];
  // After a bracket they can be nothing else (`… Northby (2018)1`).
  const isMark = label !== undefined && (footnotes.hasLabel(label) || /\)\d{1,2}$/u.test(question));
  const texts = [...marks, ...(isMark ? [label] : [])].flatMap((mark) => footnotes.textOf(mark, from) ?? []);
  return { text: (isMark ? question.slice(0, -label.length) : question).replace(/[:\s]+$/u, ''), footnotes: texts };
};

interface Reading {
  readonly value: number | null;
  readonly valueHigh: number | null;
  readonly percent: boolean;
  readonly decimals: number;
  readonly why: string | null;
}

const NO_FIGURE =
  /^(?:n\s?\/\s?a|not (?:available|applicable|known|recorded|supplied|provided)|unknown|none|[-–—*.]+|<\s?\d+|fewer than .{1,12})$/iu;

/** A cell that holds one figure and nothing else (`20.5`, `1,204`, `21%`, `10–14`, `n/a`); null for words. */
const readFigure = (raw: string): Reading | null => {
  const text = questionText(raw).question.replace(/^[£~]\s?/u, '');
  if (NO_FIGURE.test(text))
    return {
      value: null,
      valueHigh: null,
      percent: false,
      decimals: 0,
      why: `‘${text}’ stands in the place of a figure`,
    };
  const within = { start: 0, end: text.length };
  const [number, ...others] = printedNumbersIn(text, within);
  if (number === undefined || others.length > 0) return null;
  const around = `${text.slice(0, number.at.start)}${text.slice(number.at.end)}`;
  if (!/^[\s()]*(?:FTE|days?|cases?|children|people|staff)?[\s()]*$/iu.test(around)) return null;
  return { value: number.value, valueHigh: number.high, percent: number.percent, decimals: number.decimals, why: null };
};

const textIn = (document: SourceDocument, at: Anchor): string => document.text.slice(at.start, at.end).trim();

interface GridCell {
  readonly cell: Cell;
  readonly text: string;
}

const gridOf = (document: SourceDocument, table: Table): GridCell[][] =>
  table.rows.map((row) =>
    row.cells
      .map((cell) => ({ cell, text: textIn(document, cell.at) }))
      .filter(({ text }) => text !== '' && !/^[\s|:=_-]{2,}$/u.test(text)),
  );

/** A line of a title is no longer than this. */
const LONGEST_PIECE = 40;

/** A band of ages as a column's title is a label, although it is a number. */
const isTitleRow = (row: readonly GridCell[]): boolean => {
  const [corner, ...titles] = row;
  if (corner === undefined || readFigure(corner.text) !== null) return false;
  if (titles.length === 0) return false;
  return titles.every(({ text }) => {
    const figure = readFigure(text);
    return (
      figure === null ||
      (figure.why !== null && /\p{L}/u.test(text)) ||
      (/^\s*age\b/iu.test(corner.text) && !figure.percent) ||
      /^\d{1,2}\s*(?:[-–+]|to)\s*\d{0,2}$/u.test(text)
    );
  });
};

/**
 * Rows of titles that take several lines, joined into one: rows without a figure next to one with a corner, whose cells stand above or
 * below its own (`Black and` above `minority ethnic`).
 */
const withTitlesJoined = (rows: readonly GridCell[][]): GridCell[][] => {
  const joined: GridCell[][] = [];
  const isPiece = (row: readonly GridCell[] | undefined): row is GridCell[] =>
    row?.every(({ cell, text }) => cell.column > 0 && readFigure(text) === null && text.length < LONGEST_PIECE) ===
    true;
  for (let index = 0; index < rows.length; index += 1) {
    const held: GridCell[][] = [];
    for (let row = rows[index]; isPiece(row); row = rows[index]) {
      held.push(row);
      index += 1;
    }
    const main = rows[index];
    if (main === undefined || !main.some(({ cell }) => cell.column === 0) || !isTitleRow([...main, ...held.flat()])) {
      joined.push(...held, ...(main === undefined ? [] : [main]));
      continue;
    }
    held.push(main);
    for (let row = rows[index + 1]; isPiece(row); row = rows[index + 1]) {
      held.push(row);
      index += 1;
    }
    const columns = [...new Set(held.flatMap((row) => row.map(({ cell }) => cell.column)))].sort((a, b) => a - b);
    joined.push(
      columns.flatMap((column) => {
        const cells = held.flatMap((row) => row.filter(({ cell }) => cell.column === column));
        const [first] = cells;
        return first === undefined ? [] : [{ cell: first.cell, text: cells.map(({ text }) => text).join(' ') }];
      }),
    );
  }
  return joined;
};

/** Where things stand in a fact table: row titles, column titles. */
interface Context {
  readonly document: SourceDocument;
  readonly heading: FactHeading;
  readonly footnotes: FootnotesNear;
  /** Where the table starts: tells tables of a document apart. */
  readonly place: number;
}

const statement = (
  context: Context,
  figure: Reading,
  parts: {
    readonly label: FactHeading;
    readonly corner: string;
    readonly national: boolean;
    readonly sources: readonly string[];
    readonly percent: boolean;
    readonly group: string | null;
    readonly at: Anchor;
  },
): FactStatement => {
  const { label, corner } = parts;
  const percent = figure.percent || parts.percent;
  const dated = [label.text, ...label.footnotes, ...parts.sources, context.heading.text, ...context.heading.footnotes];
  return {
    topic: factTopic(corner, context.heading.text, label.text),
    label: label.text,
    subject: parts.national ? 'national' : 'service',
    value: figure.value,
    valueHigh: figure.valueHigh,
    unit: percent ? 'percent' : factUnit(label.text),
    decimals: figure.decimals,
    asOf: dated.map(asOfIn).find((date) => date !== null) ?? null,
    group: parts.group,
    why: figure.why,
    at: parts.at,
  };
};

/** Rows of one figure and one label, in either order. */
const pairsOf = (context: Context, rows: readonly GridCell[][]): FactStatement[] =>
  rows.flatMap((row) => {
    const figures = row.filter(({ text }) => readFigure(text) !== null);
    const labels = row.filter(({ text }) => readFigure(text) === null);
    const [only, ...others] = figures;
    const [first] = labels;
    const figure = only === undefined ? null : readFigure(only.text);
    if (only === undefined || figure === null || others.length > 0 || first === undefined) return [];
    const words = labels.map(({ text }) => text).join(' ');
    if (!/\p{L}{3}/u.test(words)) return [];
    const label = factLabel(words, first.cell.at.start, context.footnotes);
    const marks = factLabel(only.text, only.cell.at.start, context.footnotes).footnotes;
    const at = row.reduce((whole, { cell }) => spanning(whole, cell.at), first.cell.at);
    return [
      statement(context, figure, {
        label,
        corner: '',
        national: isNational(label.text),
        sources: marks,
        percent: false,
        group: null,
        at,
      }),
    ];
  });

/** A table with titles for its columns: parts of a population for the service and the country, or figures in several units. */
const matrixOf = (context: Context, titles: readonly GridCell[], rows: readonly GridCell[][]): FactStatement[] => {
  const [corner] = titles;
  // A table may hold several such parts, one under the other, and rows are counted from each one's titles.
  const part = corner?.cell.at.start ?? context.place;
  const columns = titles.slice(titles[0]?.cell.column === 0 ? 1 : 0);
  const cornerText =
    corner !== undefined && corner.cell.column === 0
      ? factLabel(corner.text, corner.cell.at.start, context.footnotes)
      : { text: '', footnotes: [] };
  const titleAt = (cell: Cell, index: number, width: number): GridCell | undefined =>
    columns.find(({ cell: title }) => title.column <= cell.column && cell.column < title.column + title.columnSpan) ??
    (width === columns.length ? columns[index] : undefined);
  const subjectsAcross = columns.some(({ text }) => isNational(text));
  return rows.flatMap((row, rowIndex) => {
    const [first, ...cells] = row;
    if (first === undefined || (readFigure(first.text) !== null && !subjectsAcross)) return [];
    const rowLabel = factLabel(first.text, first.cell.at.start, context.footnotes);
    const figures = cells.flatMap((cell, index) => {
      const figure = readFigure(cell.text);
      const title = titleAt(cell.cell, index, cells.length);
      return figure === null || title === undefined ? [] : [{ cell, figure, title }];
    });
    if (figures.length < cells.length) return [];
    const share = (title: string): boolean => /%|per\s?cent|percentage/iu.test(title);
    const units = columns.every(({ text }) => isUnitTitle(text) || /%|per\s?cent/iu.test(text));
    const whole =
      !units &&
      !subjectsAcross &&
      figures.length > 1 &&
      figures.every(({ figure }) => figure.percent && figure.value !== null);
    return figures.map(({ cell, figure, title }, index) => {
      const titleLabel = factLabel(title.text, title.cell.at.start, context.footnotes);
      const byRow = units || subjectsAcross;
      const topic = factTopic(cornerText.text, context.heading.text, '');
      const demographic = topic === 'age' || topic === 'ethnicity' || topic === 'gender';
      return statement(context, figure, {
        label: byRow ? rowLabel : titleLabel,
        corner: cornerText.text,
        national: isNational(subjectsAcross ? title.text : rowLabel.text),
        sources: [...cornerText.footnotes, ...(byRow ? titleLabel.footnotes : rowLabel.footnotes)],
        percent: share(title.text),
        group: whole && demographic ? `${part}.${context.place}.${rowIndex}` : null,
        at: index === 0 ? spanning(first.cell.at, cell.cell.at) : cell.cell.at,
      });
    });
  });
};

/** The titles of a table's last part, for a table that goes on with it on the next page. */
export type FactTitles = readonly GridCell[] | null;

/**
 * The figures of a table of facts: pairs of value and label in either order, or rows under titled columns. `before` are the titles of the table that
 * this one may go on with; rows that stand before any titles of its own are read under them where they have as many figures.
 */
export const factsInTable = (
  document: SourceDocument,
  table: Table,
  heading: FactHeading,
  footnotes: FootnotesNear,
  before: FactTitles = null,
): { readonly facts: readonly FactStatement[]; readonly titles: FactTitles } => {
  const context: Context = { document, heading, footnotes, place: table.at.start };
  const rows = withTitlesJoined(gridOf(document, table));
  const facts: FactStatement[] = [];
  let titles: readonly GridCell[] | null = null;
  let body: GridCell[][] = [];
  const figuresIn = (row: readonly GridCell[]): number => row.filter(({ text }) => readFigure(text) !== null).length;
  const carried = (): FactTitles =>
    before !== null && body.length > 0 && body.every((row) => figuresIn(row) > 1 && row.length === before.length)
      ? before
      : null;
  const flush = (): void => {
    const over = titles ?? carried();
    facts.push(...(over === null ? pairsOf(context, body) : matrixOf(context, over, body)));
    body = [];
  };
  for (const row of rows) {
    if (row.length >= 2 && isTitleRow(row)) {
      flush();
      titles = row;
    } else body.push(row);
  }
  flush();
  return { facts, titles: titles ?? (facts.length > 0 ? before : null) };
};
