import { type Anchor, spanning } from '../../document/anchor.js';
import type { Table } from '../../document/blocks.js';
import type { SourceDocument } from '../../document/source-document.js';
import { questionText } from '../cases/question-text.js';
import { countOf } from '../numbers.js';

/** Words that say of cases that they were looked at by inspectors. */
export const INSPECTED =
  /\b(?:inspected|sampled|samples?|examined|assessed by (?:us|inspectors)|cases (?:that )?(?:we|inspectors) (?:looked at|reviewed|read|selected)|(?:looked at|reviewed|read|selected) by inspectors)\b/iu;
/** What a table of a sample's parts counts. */
const KIND =
  /\b(?:cases?|files?|sentences?|orders?|disposals?|cautions?|resolutions?|licen[cs]es?|custod\p{L}*|supervision|requirements?|outcomes?|divers\p{L}+|triage|remands?|detention|(?:post|pre|out[- ]of)[- ]court|court|prevention|rehabilitation|unpaid work|bail|no further action|NFA|DTOs?|YROs?|YCCs?|resettlement|victims?)\b/iu;
export const TOTAL = /^(?:grand |overall )?totals?\b|^all (?:cases|disposals|inspected)\b|^(?:whole |total )sample\b/iu;
/** Rows that repeat a part of the row above them. */
const REPEATS = /^(?:of (?:which|these|whom)|including|includes)\b/iu;
const ONLY_COUNT = /^(\d{1,4}|\p{L}[\p{L}\s-]{1,30})(?:\s*\(\s*\d{1,3}(?:\.\d+)?\s?(?:%|per\s?cent)\s*\))?$/iu;
const PERCENT = /^\d{1,3}(?:\.\d+)?\s?(?:%|per\s?cent)$/iu;
const SHARE_TITLE = /%|\bper\s?cent|\bpercentage|\bproportion|\bshare\b/iu;

/** A cell's words without marks, on the table's grid. */
export interface Held {
  readonly column: number;
  readonly row: number;
  readonly text: string;
  readonly at: Anchor;
  readonly header: boolean;
}

/** A kind of case with how many of it were inspected. */
export interface Part {
  readonly label: string;
  /** Words beside the label that may name its domain. */
  readonly group: string;
  readonly cases: number;
  readonly at: Anchor;
}

const plain = (raw: string): string =>
  questionText(raw)
    .question.replace(/[:*†‡]+$/u, '')
    .trim();

export const rowsOf = (document: SourceDocument, table: Table): Held[][] =>
  table.rows
    .map((row) =>
      row.cells
        .map((cell) => ({
          column: cell.column,
          row: cell.row,
          text: plain(document.text.slice(cell.at.start, cell.at.end)),
          at: cell.at,
          header: cell.header,
        }))
        .filter(({ text }) => text !== '' && !/^[\s|:=_-]{2,}$/u.test(text)),
    )
    .filter((cells) => cells.length > 0);

/** The number that a cell holds and nothing else, a share in brackets aside; null for words. */
const countIn = (text: string): number | null => {
  const match = ONLY_COUNT.exec(text);
  return match?.[1] === undefined ? null : countOf(match[1]);
};

const isValue = (text: string): boolean => countIn(text) !== null || PERCENT.test(text);

/** A table's titles, and the rows below them. */
export interface Shape {
  readonly titles: readonly Held[];
  readonly body: readonly (readonly Held[])[];
}

/** Tells titles from rows, and turns a table of one row of numbers, with the kinds of case as titles, on its side. */
export const shapeOf = (rows: readonly (readonly Held[])[]): Shape | null => {
  const first = rows.findIndex((row) => row.some(({ text }) => isValue(text)));
  if (first < 0 || first > 3) return null;
  const titles = rows.slice(0, first).flat();
  const body = rows.slice(first);
  const [only, ...others] = body;
  if (only === undefined || others.length > 0) return { titles, body };
  const values = only.filter(({ text }) => countIn(text) !== null);
  const kinds = values.map((value) => titles.find(({ column }) => column === value.column));
  if (values.length < 2 || kinds.some((kind) => kind === undefined)) return null;
  const corner = [...only.filter((cell) => !values.includes(cell)), ...titles.filter((cell) => !kinds.includes(cell))];
  return {
    titles: corner,
    // The label stands above its value, other labels between them in the text: the value alone is the place.
    body: values.map((value, index) => [
      { ...(kinds[index] ?? value), column: 0, at: value.at },
      { ...value, column: 1 },
    ]),
  };
};

/** The column that counts cases: the one whose title says so, else the only one of counts. */
const countColumn = ({ titles, body }: Shape): number | null => {
  const columns = [
    ...new Set(body.flatMap((row) => row.filter(({ text }) => countIn(text) !== null).map(({ column }) => column))),
  ].filter(
    (column) =>
      body.every((row) => row.every((cell) => cell.column !== column || countIn(cell.text) !== null)) &&
      !titles.some((title) => title.column === column && SHARE_TITLE.test(title.text)),
  );
  const [only, ...others] = columns;
  if (only === undefined) return null;
  if (others.length === 0) return only;
  const named = titles.filter(({ text, column }) => columns.includes(column) && INSPECTED.test(text));
  return named.length === 1 ? (named[0]?.column ?? null) : null;
};

/** The parts and totals of a table whose rows are kinds of cases; null where any row is something else. */
export const partsIn = (shape: Shape, doubtful: (value: Held) => boolean): Part[] | null => {
  const column = countColumn(shape);
  const values = shape.body.flatMap((row) =>
    row.filter((cell) => cell.column === column && countIn(cell.text) !== null),
  );
  if (column === null || values.length < 2 || values.some(doubtful)) return null;
  const parts: Part[] = [];
  let group = '';
  for (const row of shape.body) {
    const words = row.filter(({ text }) => !isValue(text));
    const value = row.find((cell) => cell.column === column);
    const label = words.at(-1);
    if (label === undefined) return null;
    const beside = words.slice(0, -1).map(({ text }) => text);
    if (beside.length > 0 || TOTAL.test(label.text)) group = beside.join(' ');
    if (value === undefined) {
      // A row of words alone heads those below it.
      if (words.length !== 1 || row.length !== 1) return null;
      group = label.text;
      continue;
    }
    const cases = countIn(value.text);
    if (cases === null || !(TOTAL.test(label.text) || KIND.test(`${group} ${label.text}`))) return null;
    if (!REPEATS.test(label.text)) parts.push({ label: label.text, group, cases, at: spanning(label.at, value.at) });
  }
  return parts;
};
