import type { Anchor } from '../../document/anchor.js';
import type { Cell, Table } from '../../document/blocks.js';
import type { Criteria } from './criteria.js';
import type { Mark, MarkKind } from './marks.js';
import { type DomainScope, standardsIn } from './target.js';
import type { When } from './time/period.js';
import { tokensIn } from './tokens.js';

/** A line of a list or a row of a table that gives ratings without a sentence: 'Planning – Good', 'Outstanding: planning, delivery'. */
export interface LineReading {
  readonly ids: readonly string[];
  readonly overall: boolean;
  /** Of a domain alone. */
  readonly domain: string | null;
  readonly rating: Mark;
  readonly from: Mark;
}

const LABEL_SIGNS: ReadonlySet<MarkKind> = new Set<MarkKind>(['colon', 'dash', 'comma', 'open']);
const OTHER_WORDS = 3;

const isCode = (mark: Mark | undefined): boolean => mark !== undefined && /^\d\.\d$/.test(mark.text);

type Named = ReturnType<typeof standardsIn>;

/** The one standard that a line names, decided by its printed code ('2.1 Assessment'): one name may be of several domains. */
const withCode = (found: Named, before: readonly Mark[], criteria: Criteria): Named => {
  const [code] = before;
  const id = code && isCode(code) ? criteria.byCode(code.text) : null;
  const names = before.flatMap(({ standards }) => standards.map((one) => one.id));
  return id !== null && found.named === 1 && names.includes(id) ? { ...found, ids: [id] } : found;
};

/**
 * Reads a line whose words are names of standards (or the overall rating) and one rating word, parted by a sign; null where it is a
 * sentence, or more than that.
 */
export const readLine = (marks: readonly Mark[], scope: DomainScope, criteria: Criteria): LineReading | null => {
  const content = marks.filter(({ kind }) => kind !== 'quote' && kind !== 'stop');
  const ratings = content.filter(({ kind }) => kind === 'rating');
  const [rating] = ratings;
  if (!rating || ratings.length !== 1 || content.length > 40) return null;
  const at = content.indexOf(rating);
  const sides = [content.slice(0, at), content.slice(at + 1)] as const;
  const words = content.filter(({ kind }) => kind === 'word').length;
  const [before, after] = sides;
  const last = before.findLast(({ text }) => !/^(?:also|again|both|all)$/i.test(text));
  const first = after[0];
  const found = withCode(standardsIn(before, scope, true), before, criteria);
  const coded = found.named === 1 && found.ids.length === 1 && first === undefined && isCode(before[0]);
  const isLabel =
    last !== undefined &&
    (LABEL_SIGNS.has(last.kind) || (coded && last.kind === 'standard')) &&
    !before.some(({ kind }) => ['rating_verb', 'get_verb', 'negation', 'unreal', 'weak_verb', 'report'].includes(kind));
  if (isLabel && words <= OTHER_WORDS + found.named * 2) {
    const overall = before.some(({ kind }) => kind === 'overall') && found.named === 0;
    const domain = found.named === 0 ? (before.find((mark) => mark.kind === 'domain')?.domain ?? null) : null;
    // What follows the word must not go on as a sentence about something else ('Planning: good progress').
    const ends =
      first === undefined || (!['word', 'service_word', 'area'].includes(first.kind) && !/^at$/i.test(first.text));
    const start = before.find(({ kind }) => kind === 'standard' || kind === 'overall' || kind === 'domain');
    if (ends && start && (found.ids.length > 0 || overall || domain !== null))
      return { ids: found.ids, overall, domain, rating, from: start };
    return null;
  }
  const opens = before.every(
    ({ kind, text }) =>
      kind === 'semicolon' || kind === 'dash' || kind === 'adverb' || kind === 'number' || /^rated$/i.test(text),
  );
  if (
    opens &&
    first &&
    (first.kind === 'colon' || first.kind === 'dash' || first.kind === 'preposition' || first.kind === 'rating_noun')
  ) {
    const list = standardsIn(after, scope);
    const strangers = after.filter(({ kind }) => kind === 'word').length;
    if (list.ids.length > 0 && strangers <= OTHER_WORDS + list.named)
      return { ids: list.ids, overall: false, domain: null, rating, from: rating };
  }
  return null;
};

/**
 * The time that a line gives by a year before its rating ('2015: Unsatisfactory'); `open` where the year may be of this inspection or the one
 * before; null without a year, or where it is this one's.
 */
export const timeOfLine = (marks: readonly Mark[], rating: Mark, thisYear: number | null): When | 'open' | null => {
  const dated = marks.slice(0, marks.indexOf(rating)).findLast(({ kind, date }) => kind === 'date' && date !== null);
  const year = dated?.date ? Number(dated.date.slice(0, 4)) : null;
  if (year === null || thisYear === null || year >= thisYear) return null;
  return year < thisYear - 1 ? { period: 'prior', date: dated?.date ?? null } : 'open';
};

/** A cell of a table with what it says. */
export interface CellReading extends LineReading {
  readonly period: 'current' | 'prior';
  readonly date: string | null;
  readonly at: Anchor;
}

const EARLIER = /\b(?:previous|last|prior|earlier|former)\b/i;
const YEAR = /\b(?:19|20)\d\d\b/;

const CODE = /^\s*\**\s*(?:standard\s+)?(\d\.\d)\b/i;

interface RowLabel {
  readonly ids: readonly string[];
  readonly overall: boolean;
  readonly cell: Cell;
  readonly start: Mark;
}

/** What turns the cells of a table into marks, and case standards into those of a domain. */
export interface TableReader {
  readonly text: string;
  readonly criteria: Criteria;
  readonly marksOf: (at: Anchor) => readonly Mark[];
  readonly scopeFor: (marks: readonly Mark[], domain: string | null) => DomainScope;
}

const wholeName = (text: string, at: Anchor, criteria: Criteria): string | null => {
  const tokens = tokensIn(text, at).filter((token) => /\p{L}/u.test(token.text));
  const found = criteria.standardAt(tokens, 0);
  const ids = new Set(found?.standards.map(({ id }) => id));
  const [id, other] = ids;
  return found && found.length === tokens.length && id !== undefined && other === undefined ? id : null;
};

/** The cell of a row that names a standard or the overall rating: by printed code, else by its name and the domain of the rows above. */
const labelOf = (
  cells: readonly Cell[],
  domain: string | null,
  { text, criteria, marksOf, scopeFor }: TableReader,
): RowLabel | null => {
  for (const cell of cells) {
    const marks = marksOf(cell.at);
    if (marks.some(({ kind }) => kind === 'rating')) return null;
    const code = CODE.exec(text.slice(cell.at.start, cell.at.end))?.[1];
    const coded = code === undefined ? null : criteria.byCode(code);
    const found = standardsIn(marks, scopeFor(marks, domain), true);
    const overall = found.named === 0 && marks.some(({ kind }) => kind === 'overall');
    const start = marks.find(({ kind }) => kind === 'standard' || kind === 'overall');
    // 'Services' alone in its cell is the standard, whatever it means in prose.
    const bare = start ? null : wholeName(text, cell.at, criteria);
    const [first] = marks;
    if (bare !== null && first) return { ids: [bare], overall: false, cell, start: first };
    if (start && (coded !== null || found.ids.length === 1 || overall))
      return { ids: coded === null ? found.ids : [coded], overall: overall && coded === null, cell, start };
  }
  return null;
};

/**
 * Reads the rows of a table that name a standard (or the overall rating) and give rating words in cells after it. Columns headed by an
 * earlier year, or as previous, are of an earlier inspection.
 */
export const readTable = (table: Table, reader: TableReader): CellReading[] => {
  const { text, marksOf } = reader;
  const readings: CellReading[] = [];
  const headers = new Map<number, string>();
  const [top] = table.rows;
  for (const cell of top?.cells ?? []) headers.set(cell.column, text.slice(cell.at.start, cell.at.end));
  const years = [...headers.values()].flatMap((header) => YEAR.exec(header)?.[0] ?? []).sort();
  const latest = years.at(-1) ?? null;
  let domain: string | null = null;
  for (const row of table.rows) {
    const filled = row.cells.filter(({ at }) => at.end > at.start);
    const named = filled.flatMap(({ at }) => marksOf(at).find((mark) => mark.kind === 'domain')?.domain ?? []);
    if (named[0] !== undefined) domain = named[0];
    const label = labelOf(filled, domain, reader);
    if (!label) continue;
    const after = filled.slice(filled.indexOf(label.cell) + 1);
    for (const cell of after) {
      const marks = marksOf(cell.at);
      const ratings = marks.filter(({ kind }) => kind === 'rating');
      const [rating] = ratings;
      if (!rating || ratings.length !== 1 || marks.filter(({ kind }) => kind === 'word').length > 1) continue;
      const header = row === top ? '' : (headers.get(cell.column) ?? '');
      if (/\b(?:scale|meaning|average|national|england|self[- ]assess\w*|target)\b/i.test(header)) continue;
      const year = YEAR.exec(header)?.[0] ?? null;
      const prior = EARLIER.test(header) || (year !== null && latest !== null && year < latest);
      readings.push({
        ids: label.ids,
        overall: label.overall,
        domain: null,
        rating,
        from: label.start,
        period: prior ? 'prior' : 'current',
        date: prior ? year : null,
        at: after[0] === cell ? { start: label.cell.at.start, end: rating.at.end } : rating.at,
      });
    }
  }
  return readings;
};
