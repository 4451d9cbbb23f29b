import type { FurniturePlace } from '../../document/blocks.js';
import type { DraftFurniture } from './draft.js';
import { linesOf, lineText } from './lines.js';
import { furnitureAtEdge, isPageNumber } from './page-edge.js';
import type { ReadPage } from './read-page.js';
import { readingSize } from './reading-frame.js';
import type { PageContent, Run } from './run.js';

/** Share of the page's height, at the top and at the bottom, where running heads and page numbers stand. */
const MARGIN = 0.13;

const place = (text: string, y: number, height: number): FurniturePlace => {
  if (isPageNumber(text)) return 'page_number';
  if (y < height * 0.25) return 'header';
  return y > height * 0.75 ? 'footer' : 'other';
};

/** Runs that are known to be furniture as blocks, one a line, top to bottom. */
export const furnitureBlocks = (page: PageContent, runs: readonly Run[]): DraftFurniture[] => {
  const { height } = readingSize(page);
  return linesOf(runs).map((line) => ({
    kind: 'furniture',
    place: place(lineText(line), (line.y0 + line.y1) / 2, height),
    runs: line.runs,
  }));
};

/** A line's words with its figures left open, so that 'Page 3' and 'Page 4' are the same. */
const shape = (text: string): string => text.toLowerCase().replaceAll(/\d+/g, '#').replaceAll(/\s+/g, ' ').trim();

/**
 * Finds running heads, running feet and page numbers by repetition: a line at the page's edge that comes back at the same height on
 * several pages. Gives the runs that belong to them, which the file itself does not mark.
 */
export const repeatedFurniture = (pages: readonly ReadPage[]): Set<Run> => {
  const seen = new Map<string, { runs: readonly Run[]; page: ReadPage }[]>();
  for (const page of pages) {
    const { height } = readingSize(page.content);
    const inMargin = page.content.runs.filter(
      (run) => !run.artifact && run.turn === 0 && (run.y1 < height * MARGIN || run.y0 > height * (1 - MARGIN)),
    );
    for (const line of linesOf(inMargin)) {
      // Text reaches into the margin on full pages; furniture stands at the same height wherever it comes back.
      const key = `${shape(lineText(line))}@${Math.round(line.base / 4)}`;
      const known = seen.get(key);
      if (known) known.push({ runs: line.runs, page });
      else seen.set(key, [{ runs: line.runs, page }]);
    }
  }
  const repeated = new Map<ReadPage, Set<Run>>();
  const enough = pages.length <= 3 ? 2 : Math.max(3, Math.ceil(pages.length * 0.2));
  for (const [key, places] of seen) {
    const pagesSeen = new Set(places.map((each) => each.page)).size;
    if (pagesSeen < enough || key.startsWith('@')) continue;
    for (const { page, runs } of places) {
      const known = repeated.get(page) ?? new Set<Run>();
      for (const run of runs) known.add(run);
      repeated.set(page, known);
    }
  }
  return new Set(
    [...repeated].flatMap(([page, runs]) => furnitureAtEdge(page, runs, readingSize(page.content).height * MARGIN)),
  );
};
