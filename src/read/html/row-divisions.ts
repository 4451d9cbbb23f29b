import type { HtmlElement, HtmlNode } from './element.js';
import type { SourceCell } from './table.js';

const FEWEST_ROWS = 3;
const MOST_CELLS = 8;
const LONGEST_CELL = 200;
const ROW_NAMES = new Set(['div', 'section', 'article', 'li']);
const CELL_NAMES = new Set(['div', 'p']);

const blockChildren = (element: HtmlElement): HtmlElement[] | null => {
  const children: HtmlElement[] = [];
  for (const child of element.children) {
    if (child.kind === 'text') {
      if (child.text.trim() !== '') return null;
    } else children.push(child);
  }
  return children;
};

/** Whether an element holds words and nothing that has a structure of its own. */
const isPlain = (element: HtmlElement): boolean =>
  element.children.every(
    (child: HtmlNode) =>
      child.kind === 'text' ||
      (!/^(?:h[1-6]|ul|ol|dl|table|form|pre|figure|button)$/.test(child.name) && isPlain(child)),
  );

const cellsOf = (row: HtmlElement): HtmlElement[] | null => {
  if (!ROW_NAMES.has(row.name)) return null;
  const cells = blockChildren(row);
  if (!cells || cells.length < 2 || cells.length > MOST_CELLS) return null;
  const fits = cells.every((cell) => CELL_NAMES.has(cell.name) && cell.length <= LONGEST_CELL && isPlain(cell));
  return fits ? cells : null;
};

/**
 * The rows of a table that a page draws with divisions alone: at least three parts in a row, each of the same number of short
 * plain divisions, no pictures of cards with headings, no lists of links, no labels with their values (`Published:`). Null for anything else.
 */
export const rowDivisions = (element: HtmlElement): SourceCell[][] | null => {
  const rows = element.length > 0 && element.linked <= element.length * 0.3 ? blockChildren(element) : null;
  if (!rows || rows.length < FEWEST_ROWS) return null;
  const cells = rows.map(cellsOf);
  const width = cells[0]?.length ?? 0;
  const even = cells.every(
    (row) => row !== null && row.length === width && row.filter(({ length }) => length > 0).length >= 1,
  );
  const filled = cells.filter((row) => row?.every(({ length }) => length > 0)).length;
  if (!even || filled < rows.length / 2) return null;
  const labels = rows.filter((row) => /:\s*$/.test(firstWords(row)));
  if (labels.length > rows.length / 2) return null;
  return cells.map((row) => (row ?? []).map((cell) => ({ element: cell, head: false })));
};

/** The first text of an element that is not blank. */
const firstWords = (element: HtmlElement): string => {
  for (const child of element.children) {
    const words = child.kind === 'text' ? child.text.trim() : firstWords(child);
    if (words !== '') return words;
  }
  return '';
};
