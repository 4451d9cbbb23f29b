import type { Anchor } from '../../document/anchor.js';
import type { Table } from '../../document/blocks.js';
import { labelledRating } from './rating-line.js';
import { leadingPercent, saysNotRated, withoutEarlierAside } from './rating-words.js';
import type { ReportContext } from './report-context.js';
import type { LabelReading } from './standard-labels.js';
import type { StatedRating } from './statement.js';
import { type FilledCell, type FilledRow, filledRow, joinedRows } from './table-rows.js';

/** A value of a row: what a cell says, and where its own words are. */
export interface RowValue {
  readonly stated: StatedRating;
  readonly at: Anchor;
  readonly cell: FilledCell;
}

/** A row as read: its label, and the values beside it. */
export interface RowReading {
  readonly label: LabelReading | null;
  readonly labelAt: Anchor | null;
  readonly values: readonly RowValue[];
  /** The first text beside the label that is no value, for saying what could not be read. */
  readonly stray: FilledCell | null;
  readonly row: FilledRow;
}

const MOST_ROWS_JOINED = 3;
const LONGEST_VALUE = 200;
const MOST_ROWS_OF_BOX = 5;

/** A value's own label in its cell. */
const LEAD = /^\s*(?:score|comments?)\s*:\s*/i;

/** What a cell says of a rating, null where it is no value at all. */
export const cellValue = (context: ReportContext, cell: FilledCell): RowValue | null => {
  if (cell.text.length > LONGEST_VALUE) return null;
  const text = withoutEarlierAside(cell.text);
  const lead = LEAD.exec(text)?.[0].length ?? 0;
  const percent = context.framework.percentages ? leadingPercent(text.slice(lead)) : null;
  const rest = text.slice(percent ? lead + percent.length : lead);
  const rating = context.words.whole(rest, cell.at.start + text.length - rest.length);
  if (percent && (rating || rest.trim() === '')) {
    const stated = { state: 'read', rating: rating?.rating ?? null, percent: percent.percent } as const;
    return { stated, at: cell.at, cell };
  }
  if (rating) {
    // Lines of a cell that other cells' words part in the text: only the whole stretch holds all of the rating.
    const parted = cell.at.end - cell.at.start !== cell.text.length;
    return { stated: { state: 'read', rating: rating.rating, percent: null }, at: parted ? cell.at : rating.at, cell };
  }
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

// Where a numbered name, or a domain's, may begin inside a text.
const INNER_NAME = /\s(?=(?:[PR]\s?)?\d{1,2}\s?\.|domain\s)/gi;
const MOST_INNER_NAMES = 4;
// A section's name after the wider field that it is part of: 'Public Protection – Likelihood of Reoffending score'.
const AFTER_DASH = /\s[–—-]\s+(\S[^\n]*)$/u;

/** A label, also with a domain's heading before or after it in its cell: '2. Court disposals 2.1 Assessment'. */
const readLabel = (context: ReportContext, text: string, domain: string | null): LabelReading | null => {
  const label = context.labels.read(text, domain);
  const named = label?.kind === 'standard' && label.told === 'cue' ? AFTER_DASH.exec(text)?.[1] : undefined;
  const inner = named === undefined ? null : context.labels.read(named, domain);
  if (inner?.kind === 'standard' && inner.told === 'name') return inner;
  if (label !== null) return label;
  const isDomain = (part: string): boolean => context.labels.read(part, domain)?.kind === 'domain';
  for (const { index } of [...text.matchAll(INNER_NAME)].slice(0, MOST_INNER_NAMES)) {
    const [before, after] = [text.slice(0, index), text.slice(index)];
    if (isDomain(before)) return context.labels.read(after, domain);
    if (isDomain(after)) return context.labels.read(before, domain);
  }
  return null;
};

/** A row by itself; `domain` is the domain that it stands under. */
export const readRow = (context: ReportContext, row: FilledRow, domain: string | null): RowReading => {
  const values = row.cells.map((cell) => cellValue(context, cell)).filter((value) => value !== null);
  const firstValue = values[0]?.cell.column ?? Number.POSITIVE_INFINITY;
  const before = row.cells.filter((cell) => cell.column < firstValue);
  const found = labelOf(context, before, domain);
  if (found && values.length > 0) return { label: found.label, labelAt: found.at, values, stray: null, row };
  if (values.length === 0) {
    const short = labelAndStray(context, before, domain);
    if (short) return { ...short, values, row };
    const fused = fusedRow(context, row, domain);
    if (fused) return fused;
  }
  return { label: found?.label ?? null, labelAt: found?.at ?? null, values, stray: null, row };
};

/** The cells of a row without a value as a label and the text after it that should be one: the longest label that is whole. */
const labelAndStray = (
  context: ReportContext,
  cells: readonly FilledCell[],
  domain: string | null,
): Pick<RowReading, 'label' | 'labelAt' | 'stray'> | null => {
  for (let end = cells.length; end > 0; end -= 1) {
    const found = labelOf(context, cells.slice(0, end), domain);
    if (found?.label.kind === 'domain' || (found?.label.kind === 'standard' && found.label.told === 'name'))
      return { label: found.label, labelAt: found.at, stray: cells[end] ?? null };
  }
  return null;
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

/** Whether a row has the label of a standard, or of the overall rating, and a value. */
export const isRated = (reading: RowReading): boolean =>
  reading.label?.kind === 'standard' && reading.values.length > 0;
const isWhole = (reading: RowReading): boolean =>
  isRated(reading) &&
  reading.label?.kind === 'standard' &&
  reading.label.told === 'name' &&
  reading.label.doubt === null;

/** A row of values alone: a rating that came apart from its label. */
const isOrphan = (reading: RowReading): boolean =>
  reading.label === null && reading.values.length > 0 && reading.values.length === reading.row.cells.length;

/**
 * The rows of a table as readings. A row that is not whole by itself is tried together with the one or two after it, as
 * converters cut a cell's lines into rows of their own; neighbours that are rows in their own right are never joined. Where a
 * rating stands before the first label or is left over, ratings in rows of their own may belong to the row before or after them,
 * so none is joined to a label.
 */
export const readRows = (context: ReportContext, table: Table, startDomain: string | null): RowReading[] => {
  const rows = table.rows.map((row) => filledRow(context.document, row));
  const readings = readingsOf(context, rows, startDomain, true);
  if (!readings.some(isOrphan)) return readings;
  const apart = readingsOf(context, rows, startDomain, false);
  return context.framework.percentages ? withNamesAbove(apart) : apart;
};

const namesOnly = ({ label, values }: RowReading): boolean =>
  label?.kind === 'standard' && label.told === 'name' && values.length === 0;

/**
 * Rows of a percentage and its comment ('Score: 66%' beside 'Comment: …') with the name of the row above: only where names
 * and values take turns through the whole table, names first, so that none of them can belong to the row below.
 */
const withNamesAbove = (readings: readonly RowReading[]): RowReading[] => {
  const told = readings.filter((reading) => namesOnly(reading) || reading.values.length > 0);
  const takeTurns =
    told.length % 2 === 0 && told.every((reading, index) => (index % 2 === 0 ? namesOnly(reading) : isOrphan(reading)));
  if (!takeTurns) return [...readings];
  return readings.map((reading) => {
    const name = isOrphan(reading) ? told[told.indexOf(reading) - 1] : undefined;
    return name ? { ...reading, label: name.label, labelAt: null } : reading;
  });
};

const readingsOf = (
  context: ReportContext,
  rows: readonly FilledRow[],
  startDomain: string | null,
  joinsRatings: boolean,
): RowReading[] => {
  const readings: RowReading[] = [];
  let domain = startDomain;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index];
    if (!row) break;
    let reading = readRow(context, row, domain);
    if (!isWhole(reading) && !isOrphan(reading) && reading.label?.kind !== 'domain') {
      const joined = joinedReading(context, rows.slice(index, index + MOST_ROWS_JOINED), domain, joinsRatings);
      if (joined) {
        reading = joined.reading;
        index += joined.rows - 1;
      }
    }
    const { label } = reading;
    if (label?.kind === 'domain') domain = label.domain;
    else if (label?.kind === 'standard' && label.domain !== null && reading.values.length === 0) domain = label.domain;
    readings.push(reading);
  }
  return readings;
};

/** The first rows as one whole row, with how many they are; null where no number of them makes one. */
const joinedReading = (
  context: ReportContext,
  rows: readonly FilledRow[],
  domain: string | null,
  joinsRatings: boolean,
): { reading: RowReading; rows: number } | null => {
  for (let count = 2; count <= rows.length; count += 1) {
    const next = rows[count - 1];
    const beside = next ? readRow(context, next, domain) : null;
    if (!beside || isRated(beside) || beside.label?.kind === 'domain' || (isOrphan(beside) && !joinsRatings))
      return null;
    const reading = readRow(context, joinedRows(rows.slice(0, count)), domain);
    if (isWhole(reading)) return { reading, rows: count };
  }
  return null;
};

/**
 * A small table that names one standard in one row and holds one row of values: a box with a heading of its own
 * ('Safeguarding score:', then its explanation, then the score). Null for any other table.
 */
export const boxedRow = (rows: readonly RowReading[]): RowReading | null => {
  if (rows.length > MOST_ROWS_OF_BOX || rows.some(isRated)) return null;
  const [named, ...more] = rows.filter(({ label }) => label?.kind === 'standard' && label.told === 'name');
  const [valued, ...others] = rows.filter(({ values }) => values.length > 0);
  if (!named || !valued || more.length > 0 || others.length > 0) return null;
  return { ...valued, label: named.label, labelAt: null };
};

/** A table with a standard for each column: names in one row, their ratings in the next. */
export const transposedRows = (context: ReportContext, table: Table): RowReading[] => {
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
