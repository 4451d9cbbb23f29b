import { type Anchor, spanning } from '../../document/anchor.js';
import type { Table } from '../../document/blocks.js';
import type { Section } from '../section.js';
import { chooseValues } from './rating-columns.js';
import { labelledRating } from './rating-line.js';
import { overallInCell } from './rating-sentences.js';
import { leadingPercent, saysNotRated } from './rating-words.js';
import { captionOf, explainsRatings, onlyYear, type ReportContext } from './report-context.js';
import type { LabelReading } from './standard-labels.js';
import { OVERALL, type RatingStatement, type StatedRating } from './statement.js';
import { type FilledCell, type FilledRow, filledRow, headerOver, joinedRows } from './table-rows.js';

/** A value of a row: what a cell says, and where its own words are. */
interface RowValue {
  readonly stated: StatedRating;
  readonly at: Anchor;
  readonly cell: FilledCell;
}

/** A row as read: its label, and the values beside it. */
interface RowReading {
  readonly label: LabelReading | null;
  readonly labelAt: Anchor | null;
  readonly values: readonly RowValue[];
  /** The first text beside the label that is no value, for saying what could not be read. */
  readonly stray: FilledCell | null;
  readonly row: FilledRow;
}

const MOST_ROWS_JOINED = 3;
const LONGEST_VALUE = 200;
const MOST_ROWS_OF_BANNERS = 30;

/** What a cell says of a rating, null where it is no value at all. */
const cellValue = (context: ReportContext, cell: FilledCell): RowValue | null => {
  if (cell.text.length > LONGEST_VALUE) return null;
  const percent = context.framework.percentages ? leadingPercent(cell.text) : null;
  const rest = percent ? cell.text.slice(percent.length) : cell.text;
  const rating = context.words.whole(rest, cell.at.start + (percent?.length ?? 0));
  if (percent && (rating || rest.trim() === '')) {
    const stated = { state: 'read', rating: rating?.rating ?? null, percent: percent.percent } as const;
    return { stated, at: cell.at, cell };
  }
  if (rating) return { stated: { state: 'read', rating: rating.rating, percent: null }, at: rating.at, cell };
  if (saysNotRated(cell.text)) return { stated: { state: 'inapplicable', words: cell.text.trim() }, at: cell.at, cell };
  return null;
};

/** The label that the cells before the values make together, or the last of them: 'Peter|oorough …|Overall rating'. */
const labelOf = (
  context: ReportContext,
  cells: readonly FilledCell[],
  domain: string | null,
): { label: LabelReading; at: Anchor } | null => {
  for (let from = 0; from < cells.length; from += 1) {
    const part = cells.slice(from);
    const [first] = part;
    const last = part.at(-1);
    const label = readLabel(context, part.map((cell) => cell.text).join(' '), domain);
    if (first && last && label) return { label, at: { start: first.at.start, end: last.at.end } };
  }
  return null;
};

// A number as standards have it, inside a text.
const INNER_NUMBER = /\s(?=(?:[PR]\s?)?\d{1,2}\s?\.\s?\d{1,2}\b)/g;

/** A label, or the label that follows a domain's heading in the same cell: '2. Court disposals 2.1 Assessment'. */
const readLabel = (context: ReportContext, text: string, domain: string | null): LabelReading | null => {
  const label = context.labels.read(text, domain);
  if (label !== null) return label;
  const cut = [...text.matchAll(INNER_NUMBER)].at(-1)?.index;
  if (cut === undefined || context.labels.read(text.slice(0, cut), domain)?.kind !== 'domain') return null;
  return context.labels.read(text.slice(cut), domain);
};

const readRow = (context: ReportContext, row: FilledRow, domain: string | null): RowReading => {
  const values = row.cells.map((cell) => cellValue(context, cell)).filter((value) => value !== null);
  const firstValue = values[0]?.cell.column ?? Number.POSITIVE_INFINITY;
  const before = row.cells.filter((cell) => cell.column < firstValue);
  const found = labelOf(context, before, domain);
  if (found) return { label: found.label, labelAt: found.at, values, stray: null, row };
  if (values.length === 0) {
    const [labelCell, ...strays] = before;
    const alone = labelCell ? labelOf(context, [labelCell], domain) : null;
    if (alone) return { label: alone.label, labelAt: alone.at, values, stray: strays[0] ?? null, row };
    const fused = fusedRow(context, row, domain);
    if (fused) return fused;
  }
  return { label: null, labelAt: null, values, stray: null, row };
};

/** A row whose label and rating stand in one cell, or whose cells are cut in the wrong place. */
const fusedRow = (context: ReportContext, row: FilledRow, domain: string | null): RowReading | null => {
  const first = row.cells[0];
  const last = row.cells.at(-1);
  if (!first || !last) return null;
  const at = { start: first.at.start, end: last.at.end };
  const text = context.document.text.slice(at.start, at.end);
  if (text.length > LONGEST_VALUE) return null;
  const read = labelledRating(context, text, at.start, domain);
  if (!read) return null;
  const value = { stated: read.stated, at: read.at, cell: last };
  return { label: read.label, labelAt: read.labelAt, values: [value], stray: null, row };
};

const isRated = (reading: RowReading): boolean => reading.label?.kind === 'standard' && reading.values.length > 0;
const isWhole = (reading: RowReading): boolean =>
  isRated(reading) &&
  reading.label?.kind === 'standard' &&
  reading.label.told === 'name' &&
  reading.label.doubt === null;

/**
 * The rows of a table as readings. A row that is not whole by itself is tried together with the one or two after it, as
 * converters cut a cell's lines into rows of their own; neighbours that are rows in their own right are never joined.
 */
const readRows = (context: ReportContext, table: Table, startDomain: string | null): RowReading[] => {
  const rows = table.rows.map((row) => filledRow(context.document, row));
  const readings: RowReading[] = [];
  let domain = startDomain;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index];
    if (!row) break;
    let reading = readRow(context, row, domain);
    if (!isWhole(reading) && reading.label?.kind !== 'domain') {
      for (let more = 1; more < MOST_ROWS_JOINED; more += 1) {
        const next = rows[index + more];
        if (!next) break;
        const beside = readRow(context, next, domain);
        if (isRated(beside) || beside.label?.kind === 'domain') break;
        const joined = readRow(context, joinedRows(rows.slice(index, index + more + 1)), domain);
        if (isWhole(joined)) {
          reading = joined;
          index += more;
          break;
        }
      }
    }
    const { label } = reading;
    if (label?.kind === 'domain') domain = label.domain;
    else if (label?.kind === 'standard' && label.domain !== null && reading.values.length === 0) domain = label.domain;
    readings.push(reading);
  }
  return readings;
};

/** From the label to the value where only white space stands between them, else the value's own words. */
const rowAnchor = (context: ReportContext, labelAt: Anchor | null, at: Anchor): Anchor => {
  if (!labelAt || labelAt.end > at.start) return at;
  return /^[\s|*_]*$/.test(context.document.text.slice(labelAt.end, at.start)) ? spanning(labelAt, at) : at;
};

/** What all statements of one table share. */
interface TableFrame {
  readonly table: Table;
  readonly headerRows: number;
  readonly origin: RatingStatement['origin'];
  readonly earlier: boolean;
  readonly year: string | null;
}

const doubts = (...parts: readonly (string | null)[]): string | null => {
  const said = parts.filter((part) => part !== null);
  return said.length > 0 ? said.join('; ') : null;
};

const statementsOf = (context: ReportContext, frame: TableFrame, reading: RowReading): RatingStatement[] => {
  const { label, labelAt } = reading;
  if (label === null || label.kind === 'domain') return [];
  const base = { origin: frame.origin, period: 'current', periodDate: null } as const;
  const place = labelAt ?? frame.table.at;
  if (label.kind === 'ambiguous' || label.kind === 'conflict') {
    if (reading.values.length === 0) return [];
    const ambiguous = label.kind === 'ambiguous';
    const why = ambiguous
      ? `'${label.name}' is the name of several standards, and neither a number nor a domain tells which`
      : `number ${label.code} stands with the name of another standard, '${label.name}'`;
    return (ambiguous ? label.standards : [label.standard]).map((standard) => ({
      ...base,
      standard,
      code: ambiguous ? null : label.code,
      name: label.name,
      stated: { state: 'unreadable', why },
      at: place,
      doubt: null,
    }));
  }
  const named = { ...base, standard: label.standard, code: label.code, name: label.name };
  const doubt = doubts(label.doubt, frame.table.doubt);
  if (reading.values.length === 0) {
    const why = reading.stray
      ? `'${reading.stray.text.trim().slice(0, 60)}' beside it is no rating of the scale`
      : 'the cell of its rating is empty';
    const at = reading.stray ? rowAnchor(context, labelAt, reading.stray.at) : place;
    return [{ ...named, stated: { state: 'unreadable', why }, at, doubt }];
  }
  const values = withImprovementWord(reading.values).map((value) => ({
    value,
    header: headerOver(context.document, frame.table, frame.headerRows, value.cell),
  }));
  const chosen = chooseValues(values, context.place, context.framework.percentages);
  const ofTable = frame.earlier ? ({ period: 'prior', periodDate: frame.year } as const) : {};
  const { current } = chosen;
  const statements: RatingStatement[] = chosen.prior.map(({ value, date }) => ({
    ...named,
    stated: value.stated,
    at: rowAnchor(context, labelAt, value.at),
    doubt,
    period: 'prior',
    periodDate: date ?? frame.year,
  }));
  if (current)
    statements.push({
      ...named,
      ...ofTable,
      stated: current.stated,
      at: rowAnchor(context, labelAt, current.at),
      doubt,
    });
  else if (chosen.why)
    statements.push({ ...named, stated: { state: 'unreadable', why: chosen.why }, at: place, doubt });
  return statements;
};

const percentOf = (value: RowValue): number | null => (value.stated.state === 'read' ? value.stated.percent : null);

/** A row's percentages with the rating word that stands in a cell of its own; where no percentage is printed, its words. */
const withImprovementWord = (values: readonly RowValue[]): readonly RowValue[] => {
  const percents = values.filter((value) => percentOf(value) !== null);
  const [word, ...others] = values.filter((value) => value.stated.state === 'read' && percentOf(value) === null);
  if (percents.length === 0) return values;
  const last = percents.at(-1);
  if (
    word?.stated.state !== 'read' ||
    others.length > 0 ||
    last?.stated.state !== 'read' ||
    last.stated.rating !== null
  )
    return percents;
  const whole: RowValue = {
    ...last,
    stated: { ...last.stated, rating: word.stated.rating },
    at: spanning(last.at, word.at),
  };
  return [...percents.slice(0, -1), whole];
};

/** A table with a standard for each column: names in one row, their ratings in the next. */
const transposed = (context: ReportContext, table: Table): RowReading[] => {
  const rows = table.rows.map((row) => filledRow(context.document, row));
  return rows.flatMap((row, index) => {
    const below = rows[index + 1];
    const labels = row.cells.map((cell) => ({ cell, label: context.labels.read(cell.text, null) }));
    const standards = labels.filter(({ label }) => label?.kind === 'standard' && label.told === 'name');
    if (!below || standards.length < 3) return [];
    return standards.flatMap(({ cell, label }) => {
      const under = below.cells.find((candidate) => candidate.column === cell.column);
      const value = under ? cellValue(context, under) : null;
      return value ? [{ label, labelAt: null, values: [value], stray: null, row }] : [];
    });
  });
};

/** Rows above the first row that has a label and a value: the table's header, marked or not. */
const headerRowCount = (context: ReportContext, table: Table): number => {
  const first = table.rows.findIndex((row) => isRated(readRow(context, filledRow(context.document, row), null)));
  return Math.max(first, 0);
};

/** The overall rating in a row of a ratings table that is one cell with a sentence. */
const overallInBanner = (context: ReportContext, section: Section, table: Table): RatingStatement[] => {
  for (const row of table.rows.slice(0, MOST_ROWS_OF_BANNERS)) {
    const [cell, ...others] = filledRow(context.document, row).cells;
    const found = cell && others.length === 0 ? overallInCell(context, section, cell.at) : null;
    if (!found) continue;
    const stated = { state: 'read', rating: found.rating, percent: null } as const;
    const place = { origin: 'ratings_table', period: 'current', periodDate: null, at: found.at } as const;
    return [{ standard: OVERALL, code: null, name: null, stated, ...place, doubt: table.doubt }];
  }
  return [];
};

/**
 * Ratings that a table states, matched by the printed number and name of each row, never by position. A table that
 * rates two standards or more, or the overall rating, is a ratings table; one that rates a single standard is that
 * standard's heading box. Definitions, bands, worked examples and contents lists rate none, as their labels are no standards'.
 */
export const ratingsInTable = (
  context: ReportContext,
  section: Section,
  index: number,
  table: Table,
): RatingStatement[] => {
  if (explainsRatings(section)) return [];
  const caption = captionOf(context, section, index);
  if (caption.example) return [];
  const rows = readRows(context, table, section.domain);
  const across = rows.some(isRated) ? [] : transposed(context, table);
  const rated = [...rows, ...across].filter(isRated);
  const sure = rated.filter((reading) => reading.label?.kind === 'standard' && reading.label.told !== 'code');
  const standards = new Set(
    sure.map((reading) => (reading.label?.kind === 'standard' ? reading.label.standard : null)),
  );
  if (standards.size === 0) return [];
  const single = standards.size === 1 && !standards.has(OVERALL);
  if (single && table.rows.length > 4) return [];
  const frame: TableFrame = {
    table,
    headerRows: headerRowCount(context, table),
    origin: single ? 'standard_heading' : 'ratings_table',
    earlier: caption.earlier,
    year: onlyYear(caption.text),
  };
  const all = across.length > 0 ? across : rows;
  const stated = (single ? all.filter(isRated) : all).flatMap((reading) => statementsOf(context, frame, reading));
  const overall = single || frame.earlier || standards.has(OVERALL) ? [] : overallInBanner(context, section, table);
  return [...overall, ...stated];
};
