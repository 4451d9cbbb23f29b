import type { Page } from '../../document/source-document.js';

/**
 * The pages of a text whose page breaks are form feeds, as converters leave them between pages or after each; none where it has no page
 * break. Pages of a text have no size. A page without words at the end is none.
 */
export const pagesIn = (characters: string): Page[] => {
  if (!characters.includes('\f')) return [];
  const pages: Page[] = [];
  let start = 0;
  for (const part of characters.split('\f')) {
    // The break itself belongs to the page that it ends.
    const end = Math.min(characters.length, start + part.length + 1);
    pages.push({ number: pages.length + 1, width: 0, height: 0, at: { start, end } });
    start = end;
  }
  const last = pages.at(-1);
  if (pages.length > 1 && last && characters.slice(last.at.start).trim() === '') pages.pop();
  return pages;
};
