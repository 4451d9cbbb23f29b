import { ReadingError } from '../../document/reading-error.js';
import type { DraftCell } from './draft.js';
import type { HtmlElement, HtmlNode } from './element.js';
import { inlineText, oneLine } from './inline.js';
import type { NoteLinks } from './note-links.js';
import { plainWords, type RichText } from './rich-text.js';

/** A cell element with the row that it opens in. */
export interface SourceCell {
  readonly element: HtmlElement;
  readonly head: boolean;
}

const elementsOf = (nodes: readonly HtmlNode[]): HtmlElement[] =>
  nodes.filter((node): node is HtmlElement => node.kind === 'element');

/** A table's rows in the order in which they are shown: head, bodies, foot. Rows of tables within it are not among them. */
export const rowsOf = (table: HtmlElement): SourceCell[][] => {
  const groups: Record<'head' | 'body' | 'foot', SourceCell[][]> = { head: [], body: [], foot: [] };
  const visit = (element: HtmlElement, group: 'head' | 'body' | 'foot'): void => {
    for (const child of elementsOf(element.children)) {
      if (child.name === 'tr') {
        const cells = elementsOf(child.children).filter(({ name }) => name === 'td' || name === 'th');
        groups[group].push(cells.map((cell) => ({ element: cell, head: group === 'head' })));
      } else if (child.name === 'thead') visit(child, 'head');
      else if (child.name === 'tfoot') visit(child, 'foot');
      else if (child.name !== 'table' && child.name !== 'caption') visit(child, group);
    }
  };
  visit(table, 'body');
  return [...groups.head, ...groups.body, ...groups.foot];
};

const BLOCKS_OF_LAYOUT = new Set('h1 h2 h3 h4 ul ol dl form nav main article section header footer aside'.split(' '));

const holds = (element: HtmlElement, names: ReadonlySet<string>): boolean =>
  elementsOf(element.children).some((child) => names.has(child.name) || holds(child, names));

const paragraphsIn = (element: HtmlElement): number =>
  elementsOf(element.children).reduce((sum, child) => sum + (child.name === 'p' ? 1 : 0) + paragraphsIn(child), 0);

const TABLE = new Set(['table']);
const LONGEST_CELL = 1_500;

/**
 * Whether a table only places parts of a page beside each other: it says so, has one cell, or holds other tables, headings,
 * or running text in cells that no header names.
 */
export const isLayout = (table: HtmlElement, rows: readonly (readonly SourceCell[])[]): boolean => {
  const role = table.attributes['role'];
  if (role === 'presentation' || role === 'none') return true;
  const cells = rows.flat();
  const filled = cells.filter(({ element }) => element.length > 0);
  if (filled.length <= 1) return true;
  const headed = cells.some(({ element, head }) => head || element.name === 'th');
  const wide = rows.filter((row) => row.filter(({ element }) => element.length > 0).length >= 2).length;
  if (headed && wide >= 2) return false;
  if (cells.some(({ element }) => holds(element, TABLE))) return true;
  if (cells.some(({ element }) => element.length > LONGEST_CELL || paragraphsIn(element) > 4)) return true;
  const laidOut = cells.filter(({ element }) => holds(element, BLOCKS_OF_LAYOUT)).length;
  return laidOut > 0 && (rows.length <= 2 || laidOut > cells.length / 4);
};

const spanOf = (element: HtmlElement, attribute: 'rowspan' | 'colspan'): number => {
  const digits = /^\s*(\d{1,6})/.exec(element.attributes[attribute] ?? '')?.[1];
  return digits === undefined ? 1 : Number(digits);
};

/** The most columns that a table is laid out on; what a span takes beyond them is cut off. */
const WIDEST = 1_000;

/** The words of a cell; the description of its picture where it has no words. */
export const cellWords = (element: HtmlElement, links: NoteLinks): RichText => {
  const inline = inlineText(element.children, links, false, element.name === 'th');
  const words = oneLine(inline);
  return words.text === '' ? plainWords(inline.pictures.join(' ')) : words;
};

const namesHeader = (element: HtmlElement): boolean =>
  element.name === 'th' || ['col', 'row', 'colgroup', 'rowgroup'].includes(element.attributes['scope'] ?? '');

/** A row whose words are all in bold, in a table where the next row's are not, is a header row though its cells don't say so. */
const isBoldRow = (cells: readonly DraftCell[]): boolean =>
  cells.length > 1 &&
  cells.every(({ words }) => words.text === '' || words.bold >= words.text.replace(/\s/g, '').length);

/**
 * Lays a table's cells out on its grid. A cell that spans stands once; rows without words are left out. Throws `ReadingError`
 * (`too_large`) for more than `most` cells.
 */
export const gridOf = (
  rows: readonly (readonly SourceCell[])[],
  links: NoteLinks,
  most: number,
): { rows: DraftCell[][]; columns: number } => {
  const total = rows.reduce((sum, row) => sum + row.length, 0);
  if (total > most) throw new ReadingError('too_large', `The tables hold more than ${most} cells.`);
  /** For each column, the first row that is free again. */
  const taken: number[] = [];
  const grid: DraftCell[][] = [];
  let columns = 0;
  for (const [row, cells] of rows.entries()) {
    const placed: DraftCell[] = [];
    let column = 0;
    for (const { element, head } of cells) {
      while ((taken[column] ?? 0) > row) column += 1;
      if (column >= WIDEST) break;
      const stated = spanOf(element, 'rowspan');
      const rowSpan = Math.min(stated === 0 ? rows.length : stated, rows.length - row) || 1;
      const columnSpan = Math.max(1, Math.min(spanOf(element, 'colspan'), WIDEST - column));
      for (let at = column; at < column + columnSpan; at += 1) taken[at] = row + rowSpan;
      placed.push({
        row,
        column,
        rowSpan,
        columnSpan,
        header: head || namesHeader(element),
        words: cellWords(element, links),
      });
      columns = Math.max(columns, column + 1);
      column += columnSpan;
    }
    grid.push(placed);
  }
  const filled = grid.filter((cells) => cells.some(({ words }) => words.text !== ''));
  const [first, second] = filled;
  const boldHead = first && second && isBoldRow(first) && !isBoldRow(second);
  const result = filled.map((cells, index) =>
    cells.map((cell) => ({
      ...cell,
      columnSpan: Math.min(cell.columnSpan, columns - cell.column),
      header: cell.header || (index === 0 && boldHead === true),
    })),
  );
  return { rows: result, columns };
};
