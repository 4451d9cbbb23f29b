import { type Anchor, spanning } from '../../document/anchor.js';
import type { Table } from '../../document/blocks.js';
import { quoteAt } from '../../document/source-document.js';
import type { Section } from '../section.js';
import { captionOf } from './caption.js';
import { otherwiseLaidOut } from './column-layouts.js';
import { chooseValues } from './rating-columns.js';
import { boxedRow, isRated, type RowReading, type RowValue, readRow, readRows, transposedRows } from './rating-rows.js';
import { overallInCell } from './rating-sentences.js';
import { explainsRatings, onlyYear, type ReportContext } from './report-context.js';
import { OVERALL, type RatingStatement } from './statement.js';
import { filledRow, headerOver } from './table-rows.js';

const MOST_ROWS_OF_BANNERS = 30;
// A table of ratings has a row for each standard and a few more; what is much longer is something else.
const MOST_ROWS = 300;
const LONGEST_TABLE = 60_000;

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
  // A number with nothing beside it but, at most, a rating may be a page's; only one with a full stop is a standard's alone.
  if (label.told === 'code' && label.name === null && (reading.values.length === 0 || !label.code?.includes('.')))
    return [];
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

const mayHoldRatings = (context: ReportContext, table: Table): boolean => {
  const text = quoteAt(context.document, table.at);
  return text.length <= LONGEST_TABLE && (context.framework.percentages || context.words.mayRate(text));
};

/** The standards whose names, not numbers alone, the rows have as labels. */
const standardsNamed = (rows: readonly RowReading[]): Set<string> =>
  new Set(rows.flatMap(({ label }) => (label?.kind === 'standard' && label.told !== 'code' ? [label.standard] : [])));

/**
 * Ratings that a table states, matched by the printed number and name of each row, never by position. A table that
 * names two standards or more, or the overall rating, and rates any is a ratings table; one that rates a single standard is that
 * standard's heading box. Definitions, bands, worked examples and contents lists rate none, as their labels are no standards'.
 */
export const ratingsInTable = (
  context: ReportContext,
  section: Section,
  index: number,
  table: Table,
): RatingStatement[] => {
  if (explainsRatings(section) || table.rows.length > MOST_ROWS || !mayHoldRatings(context, table)) return [];
  const caption = captionOf(context, section, index);
  if (caption.example) return [];
  const rows = readRows(context, table, section.domain);
  const across = rows.some(isRated)
    ? []
    : ([transposedRows(context, table), otherwiseLaidOut(context, table)].find((found) => found.length > 0) ?? []);
  const box = across.length > 0 ? null : boxedRow(rows);
  const all = box ? [box] : across.length > 0 ? across : rows;
  const named = standardsNamed(all);
  if (standardsNamed(all.filter(isRated)).size === 0) return [];
  const single = named.size === 1 && !named.has(OVERALL);
  if (single && table.rows.length > 4) return [];
  const frame: TableFrame = {
    table,
    headerRows: headerRowCount(context, table),
    origin: single ? 'standard_heading' : 'ratings_table',
    earlier: caption.earlier,
    year: onlyYear(caption.text),
  };
  const stated = (single ? all.filter(isRated) : all).flatMap((reading) => statementsOf(context, frame, reading));
  const overall = single || frame.earlier || named.has(OVERALL) ? [] : overallInBanner(context, section, table);
  return [...overall, ...stated];
};
