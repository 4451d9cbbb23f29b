import {
  type DraftBlock,
  type DraftCell,
  type DraftListItem,
  type DraftPage,
  type DraftParagraph,
  type DraftTable,
  runsOf,
} from './draft.js';
import type { Hyphenation } from './hyphenation.js';
import type { Run } from './run.js';
import { plainText } from './run-text.js';
import { isFigure } from './tables/placed-table.js';

type Flowing = DraftParagraph | DraftListItem;

const isFlowing = (block: DraftBlock | undefined): block is Flowing =>
  block?.kind === 'paragraph' || block?.kind === 'list_item';

const ENDS_SENTENCE = /[.!?:;]["'”’)\]]?[⁰¹²³⁴⁵⁶⁷⁸⁹,]*$/;
const GOES_ON = /^["'“‘(]?\p{Ll}/u;

/** Whether a paragraph at a page's end goes on in the block that begins the next page. */
const continues = (last: Flowing, first: Flowing): boolean => {
  if (first.kind === 'list_item' && first.label !== null) return false;
  const end = last.runs.at(-1);
  const start = first.runs[0];
  if (!end || !start || Math.abs(end.size - start.size) > 0.12 * end.size) return false;
  const before = end.text;
  if (ENDS_SENTENCE.test(before)) return false;
  return (
    GOES_ON.test(start.text) ||
    /[,\-–]$/.test(before) ||
    (/\p{Ll}$/u.test(before) &&
      /^(?:\p{Lu}\p{Ll}|\d|[(“‘])/u.test(start.text) &&
      last.runs.length > 12 &&
      !first.runs.every((run) => run.bold))
  );
};

const cellText = (cell: DraftCell, hyphenation: Hyphenation): string => plainText(cell.runs, hyphenation).toLowerCase();

const rowText = (row: readonly DraftCell[], hyphenation: Hyphenation): string =>
  row.map((cell) => cellText(cell, hyphenation)).join('\t');

/** Left edges that differ by more than this, in points, belong to different tables. */
const EDGE = 14;

const sameColumns = (a: DraftTable, b: DraftTable): boolean => {
  if (a.columns !== b.columns) return false;
  let compared = 0;
  let apart = 0;
  for (const [index, edge] of a.edges.entries()) {
    const other = b.edges[index];
    if (!other || Number.isNaN(edge.x0) || Number.isNaN(other.x0)) continue;
    compared += 1;
    const centre = Math.abs((edge.x0 + edge.x1) / 2 - (other.x0 + other.x1) / 2);
    if (Math.min(Math.abs(edge.x0 - other.x0), Math.abs(edge.x1 - other.x1), centre) > EDGE) apart += 1;
  }
  return compared > 0 && apart === 0;
};

const isHeaderRow = (row: readonly DraftCell[]): boolean => {
  const filled = row.filter((cell) => cell.runs.length > 0);
  return (
    filled.length > 1 &&
    (filled.every((cell) => cell.header) ||
      filled.every((cell) => cell.runs.every((run) => run.bold || run.text.length < 2)))
  );
};

/** How a table's continuation is taken up: its rows without the repeated header, and the header's runs, which are furniture. */
const continuation = (
  table: DraftTable,
  next: DraftTable,
  hyphenation: Hyphenation,
): { rows: readonly (readonly DraftCell[])[]; repeated: readonly Run[] } | null => {
  if (!sameColumns(table, next)) return null;
  let repeated = 0;
  while (repeated < Math.min(3, table.rows.length, next.rows.length)) {
    const own = rowText(table.rows[repeated] ?? [], hyphenation);
    const other = rowText(next.rows[repeated] ?? [], hyphenation);
    if (own !== other || own.trim() === '') break;
    repeated += 1;
  }
  // A repeated row that is no header is a coincidence of short tables ('Good', 'Good').
  const first = next.rows[0] ?? [];
  if (
    repeated === 0 &&
    isHeaderRow(first) &&
    isHeaderRow(table.rows[0] ?? []) &&
    !(next.rows[1] && isHeaderRow(next.rows[1]))
  )
    return null;
  return {
    rows: next.rows.slice(repeated),
    repeated: next.rows.slice(0, repeated).flatMap((row) => row.flatMap((cell) => cell.runs)),
  };
};

/** A row that a page break cut in two: its second part begins in small letters, with no values of its own. */
const mergeCutRow = (last: readonly DraftCell[], first: readonly DraftCell[]): readonly DraftCell[] | null => {
  const label = first[0];
  const start = label?.runs[0];
  const end = last[0]?.runs.at(-1);
  if (!label || !start || !end || label.column !== 0 || last.length !== first.length) return null;
  if (!GOES_ON.test(start.text) || ENDS_SENTENCE.test(end.text)) return null;
  for (const [index, cell] of first.entries()) {
    if (index > 0 && cell.runs.length > 0 && (last[index]?.runs.length ?? 0) > 0) return null;
  }
  return last.map((cell, index) => ({ ...cell, runs: [...cell.runs, ...(first[index]?.runs ?? [])] }));
};

const joinTables = (table: DraftTable, rows: readonly (readonly DraftCell[])[], doubt: string | null): DraftTable => {
  const all = [...table.rows];
  for (const [index, row] of rows.entries()) {
    const last = all.at(-1);
    const merged = index === 0 && last ? mergeCutRow(last, row) : null;
    if (merged) all[all.length - 1] = merged;
    else all.push(row.map((cell) => ({ ...cell, row: all.length })));
  }
  return { ...table, rows: all, doubt: table.doubt ?? doubt };
};

const wordsOf = (runs: readonly Run[], hyphenation: Hyphenation): string[] =>
  plainText(runs, hyphenation).toLowerCase().split(' ').sort();

/** Most blocks that a table's header falls into where no row below it shows that it is one. */
const HEADER_BLOCKS = 4;

/**
 * How many blocks from `at` on are a table's header set again with nothing but the rest of a cut row below it, so that no table shows; 0 for
 * none. Words alone are compared: such a header is read line by line.
 */
const repeatedHeader = (
  table: DraftTable,
  blocks: readonly DraftBlock[],
  at: number,
  hyphenation: Hyphenation,
): number => {
  const header = table.rows[0] ?? [];
  if (table.origin === 'tagged' || !isHeaderRow(header)) return 0;
  const words = wordsOf(
    header.flatMap((cell) => cell.runs),
    hyphenation,
  ).join(' ');
  const runs: Run[] = [];
  for (const [index, block] of blocks.slice(at, at + HEADER_BLOCKS).entries()) {
    if (block.kind !== 'heading' && block.kind !== 'paragraph') return 0;
    runs.push(...block.runs);
    if (runs.length > words.length) return 0;
    if (wordsOf(runs, hyphenation).join(' ') !== words) continue;
    const next = blocks[at + index + 1];
    return next?.kind === 'paragraph' && endsRow(table, next) ? index + 1 : 0;
  }
  return 0;
};

/** Most words that the rest of a cut row has. */
const REST_OF_ROW = 25;

/** Whether a paragraph at a page's top is the rest of the label of a row that the page break cut. */
const endsRow = (table: DraftTable, paragraph: DraftParagraph): boolean => {
  const end = table.rows.at(-1)?.[0]?.runs.at(-1);
  const start = paragraph.runs[0];
  if (!end || !start || paragraph.runs.length > REST_OF_ROW || Math.abs(end.size - start.size) > 0.06 * end.size)
    return false;
  return (
    GOES_ON.test(start.text) &&
    !ENDS_SENTENCE.test(end.text) &&
    Math.abs((table.edges[0]?.x0 ?? start.x0) - start.x0) < EDGE
  );
};

const withRestOfRow = (table: DraftTable, paragraph: DraftParagraph): DraftTable => ({
  ...table,
  rows: table.rows.map((row, index) =>
    index < table.rows.length - 1
      ? row
      : row.map((cell, place) => (place === 0 ? { ...cell, runs: [...cell.runs, ...paragraph.runs] } : cell)),
  ),
});

/** A line at a page's top as one more row of a table without tags: its words stand in the table's columns, figures where values stand. */
const asRow = (table: DraftTable, paragraph: DraftParagraph): readonly DraftCell[] | null => {
  if (table.origin === 'tagged' || paragraph.runs.length > REST_OF_ROW * 2) return null;
  const columns: Run[][] = table.edges.map(() => []);
  for (const run of paragraph.runs) {
    const x = (run.x0 + run.x1) / 2;
    const column = table.edges.findIndex(
      (edge, index) => x >= edge.x0 - 4 && (x < edge.x1 || index === table.edges.length - 1),
    );
    if (column < 0) return null;
    columns[column]?.push(run);
  }
  const values = columns.slice(1).filter((runs) => runs.length > 0);
  if ((columns[0]?.length ?? 0) === 0 || values.length === 0 || !values.every(isFigure)) return null;
  return columns.map(
    (runs, column): DraftCell => ({ row: 0, column, rowSpan: 1, columnSpan: 1, header: false, runs, alt: null }),
  );
};

const isAside = (block: DraftBlock): boolean =>
  block.kind === 'furniture' || block.kind === 'footnote' || block.kind === 'figure';

/** Share of a page's height that its content fills at least where it goes on over the page. */
const FILLED = 0.4;

/** Whether a block may go on on the next page: the pages follow each other, and the block reaches down the first. */
const reachesEnd = (page: DraftPage, block: DraftBlock | undefined, next: DraftPage): boolean => {
  if (!block || next.number !== page.number + 1) return false;
  const bottom = runsOf(block).reduce(
    (lowest, run) => (run.page === page.number ? Math.max(lowest, run.y1) : lowest),
    0,
  );
  return bottom >= FILLED * page.height;
};

/**
 * Puts the pages' blocks in one row. A paragraph or a table that goes on over the page is one block; what stands
 * between its halves (footnotes, running heads, a repeated table header) follows it.
 */
export const joinPages = (pages: readonly DraftPage[], hyphenation: Hyphenation): DraftBlock[] => {
  const blocks: DraftBlock[] = [];
  /** Index of the last block of content; what follows it in `blocks` is aside. */
  let lastContent = -1;
  let before: DraftPage | null = null;
  for (const page of pages) {
    const top = page.blocks.findIndex((block) => !isAside(block));
    const last: DraftBlock | undefined =
      before && reachesEnd(before, blocks[lastContent], page) ? blocks[lastContent] : undefined;
    before = page;
    const headed = last?.kind === 'table' ? repeatedHeader(last, page.blocks, top, hyphenation) : 0;
    const at = top + headed;
    let rest: readonly DraftBlock[] = page.blocks.map((block, index) =>
      index >= top && index < at ? { kind: 'furniture', place: 'other', runs: runsOf(block) } : block,
    );
    const first = rest[at];
    if (first && isFlowing(first) && isFlowing(last) && continues(last, first)) {
      blocks[lastContent] = { ...last, runs: [...last.runs, ...first.runs] };
      rest = rest.filter((_, index) => index !== at);
    } else if (first?.kind === 'paragraph' && last?.kind === 'table' && endsRow(last, first)) {
      blocks[lastContent] = withRestOfRow(last, first);
      rest = rest.filter((_, index) => index !== at);
    } else if (first?.kind === 'paragraph' && last?.kind === 'table') {
      const row = asRow(last, first);
      if (row) {
        blocks[lastContent] = joinTables(last, [row], null);
        rest = rest.filter((_, index) => index !== at);
      }
    } else if (first?.kind === 'table' && last?.kind === 'table') {
      const taken = continuation(last, first, hyphenation);
      if (taken) {
        blocks[lastContent] = joinTables(last, taken.rows, first.doubt);
        rest = rest.flatMap((block, index): DraftBlock[] => {
          if (index !== at) return [block];
          return taken.repeated.length > 0 ? [{ kind: 'furniture', place: 'other', runs: taken.repeated }] : [];
        });
      }
    }
    const from = blocks.length;
    blocks.push(...rest);
    for (let index = blocks.length - 1; index >= from; index -= 1) {
      const block = blocks[index];
      if (block && !isAside(block)) {
        lastContent = index;
        break;
      }
    }
  }
  return blocks;
};
