import { type Anchor, spanning } from '../../document/anchor.js';
import type { Block, Cell, Row, Table } from '../../document/blocks.js';
import type { SourceDocument } from '../../document/source-document.js';

/** What a block by itself can be of a table whose cells were written one below the other. */
interface LoneCell {
  readonly kind: 'figure' | 'percent' | 'label' | 'corner' | 'words';
  readonly text: string;
  readonly at: Anchor;
}

const LONGEST_CELL = 160;
const FIGURE = /^\d[\d,]*(?:\.\d+)?$/u;
const PERCENT = /^\d{1,3}(?:\.\d+)?\s?(?:%|per\s?cent)$/iu;
/** Labels of what contextual figures count. */
const COUNTED = /\b(?:population|caseload|headcount|vacanc\w*)\b/iu;
/** Titles above such figures, which name them too: 'Population information', 'Additional caseload data4'. */
const TITLE = /\b(?:information|data|figures)\s?\d{0,2}$/iu;
const CORNER = /^(?:age|(?:race|ethnicity|gender|sex)(?:\s?[/&]\s?(?:race|ethnicity|gender|sex))?)$/iu;
const FEWEST_PAIRS = 2;
/** Cells of one run: several times what a report's longest list of figures has. */
const MOST_CELLS = 200;
const [FEWEST_TITLES, MOST_TITLES] = [2, 6];

const cellOf = (document: SourceDocument, block: Block): LoneCell | null => {
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return null;
  const text = document.text.slice(block.at.start, block.at.end).replace(/\s+/gu, ' ').trim();
  if (text === '' || text.length > LONGEST_CELL || /[.?!;:]$/u.test(text)) return null;
  const kind = PERCENT.test(text)
    ? 'percent'
    : FIGURE.test(text)
      ? 'figure'
      : CORNER.test(text)
        ? 'corner'
        : COUNTED.test(text) && !TITLE.test(text)
          ? 'label'
          : 'words';
  return { kind, text, at: block.at };
};

const tableOf = (rows: readonly (readonly Anchor[])[]): Table | null => {
  const made = rows.flatMap((anchors, row): Row[] => {
    const cells = anchors.map((at, column): Cell => ({ row, column, rowSpan: 1, columnSpan: 1, header: false, at }));
    const [first] = cells;
    const last = cells.at(-1);
    return first && last ? [{ cells, at: spanning(first.at, last.at) }] : [];
  });
  const [first] = made;
  const last = made.at(-1);
  if (!first || !last) return null;
  const columns = Math.max(...made.map(({ cells }) => cells.length));
  return { kind: 'table', rows: made, columns, at: spanning(first.at, last.at), origin: 'aligned', doubt: null };
};

const isValue = (cell: LoneCell | null | undefined): boolean => cell?.kind === 'figure' || cell?.kind === 'percent';

/** A table with how many cells it takes. */
interface Found {
  readonly table: Table;
  readonly cells: number;
}

/** A footnote's mark that a converter set below the title that it belongs to ('Additional caseload data4', then '4'). */
const isMarkOf = (title: LoneCell | null | undefined, cell: LoneCell): boolean =>
  title?.kind === 'words' && cell.kind === 'figure' && new RegExp(`\\D${cell.text}$`, 'u').test(title.text);

/**
 * Figures and labels that take turns from a cell on. Which belongs to which is told by the ends of the run: it must begin with one of
 * the two and end with the other, so that nothing is left over.
 */
const pairsFrom = (cells: readonly (LoneCell | null)[], from: number): Found | null => {
  let to = from;
  const takesTurns = (): boolean => {
    const [before, cell] = [cells[to - 1], cells[to]];
    if (!cell || (cell.kind !== 'label' && !isValue(cell))) return false;
    return to === from || isValue(before) !== isValue(cell);
  };
  while (to - from < MOST_CELLS && takesTurns()) to += 1;
  const run = cells.slice(from, to).flatMap((cell) => cell ?? []);
  if (run.length < 2 * FEWEST_PAIRS || run.length % 2 === 1) return null;
  // What stands right before or after in the same turn belongs to the run no less than what is in it.
  const before = cells[from - 1];
  const isOdd = isValue(run[0])
    ? before?.kind === 'label' || cells[to]?.kind === 'figure'
    : isValue(cells[to]) || (before && isValue(before) && !isMarkOf(cells[from - 2], before));
  if (isOdd) return null;
  const rows = run.flatMap((cell, index) => {
    const next = run[index + 1];
    return index % 2 === 0 && next ? [[cell.at, next.at]] : [];
  });
  const table = tableOf(rows);
  return table && { table, cells: run.length };
};

/** Parts of a population from a corner ('Age') on: its titles, then rows of a name and as many percentages as there are titles. */
const sharesFrom = (cells: readonly (LoneCell | null)[], from: number): Found | null => {
  const corner = cells[from];
  if (corner?.kind !== 'corner') return null;
  let at = from + 1;
  while (at < from + MOST_TITLES + 2 && cells[at] && cells[at]?.kind !== 'percent') at += 1;
  // The last words before the first percentage name its row.
  const titles = cells.slice(from + 1, at - 1).flatMap((cell) => cell ?? []);
  if (titles.length < FEWEST_TITLES || titles.length > MOST_TITLES || cells[at]?.kind !== 'percent') return null;
  const rows: Anchor[][] = [[corner.at, ...titles.map((title) => title.at)]];
  at -= 1;
  for (;;) {
    const name = cells[at];
    const shares = cells
      .slice(at + 1, at + 1 + titles.length)
      .flatMap((cell) => (cell?.kind === 'percent' ? cell : []));
    if (!name || isValue(name) || shares.length !== titles.length) break;
    if (cells[at + 1 + titles.length]?.kind === 'percent') return null;
    rows.push([name.at, ...shares.map((share) => share.at)]);
    at += 1 + titles.length;
  }
  const table = rows.length > 1 ? tableOf(rows) : null;
  return table && { table, cells: at - from };
};

/**
 * The blocks of a chapter on facts with its tables put together again where a text without columns has every cell in a block of its
 * own. Only what can be read in one way is: figures and labels that take turns, and shares of a population under as many titles.
 */
export const withCellTables = (document: SourceDocument, blocks: readonly Block[]): readonly Block[] => {
  const cells = blocks.map((block) => cellOf(document, block));
  if (cells.filter(isValue).length < FEWEST_PAIRS) return blocks;
  const joined: Block[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const found = sharesFrom(cells, index) ?? pairsFrom(cells, index);
    const block = blocks[index];
    if (found !== null) {
      joined.push(found.table);
      index += found.cells - 1;
    } else if (block) joined.push(block);
  }
  return joined;
};
