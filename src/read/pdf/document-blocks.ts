import { placeAmong } from './block-order.js';
import { type DraftBlock, type DraftPage, runsOf } from './draft.js';
import { furnitureBlocks, repeatedFurniture } from './furniture.js';
import type { Hyphenation } from './hyphenation.js';
import { joinPages } from './page-joins.js';
import type { ReadPage } from './read-page.js';
import { readingSize } from './reading-frame.js';
import type { PageContent, Run } from './run.js';
import { holdsHeading } from './structure-tree.js';
import { pageTables } from './tables/page-tables.js';
import { horizontalStrokes, verticalStrokes } from './tables/ruled-grid.js';
import { ruledTables } from './tables/ruled-tables.js';
import { secondReading } from './tables/second-reading.js';
import { taggedContent } from './tagged-content.js';
import { taggedBlocks } from './tagged-page.js';
import { type TypeStyle, typeStyle } from './type-style.js';
import { untaggedBlocks } from './untagged-blocks.js';
import { untaggedNotes } from './untagged-notes.js';

/** Share of a page's words that its structure must claim to be believed. */
const CLAIMED = 0.4;

const withFurniture = (page: ReadPage, body: readonly DraftBlock[], furniture: readonly Run[]): DraftPage => {
  const blocks = furnitureBlocks(page.content, furniture);
  const above = blocks.filter(
    (block) => block.place === 'header' || (block.place === 'page_number' && isAbove(page, block.runs)),
  );
  return {
    number: page.content.number,
    height: readingSize(page.content).height,
    blocks: [...above, ...body, ...blocks.filter((block) => !above.includes(block))],
  };
};

const isAbove = (page: ReadPage, runs: readonly Run[]): boolean => (runs[0]?.base ?? 0) < page.content.height / 2;

/** Tagged tables with what a reading of the drawn lines says against them. */
const withDoubts = (page: PageContent, blocks: readonly DraftBlock[]): DraftBlock[] => {
  const tables = blocks.filter((block) => block.kind === 'table');
  if (tables.length === 0) return [...blocks];
  const grids =
    page.rules.length === 0
      ? []
      : ruledTables(
          page,
          tables.flatMap((table) => [...runsOf(table)]),
          horizontalStrokes(page.rules),
          verticalStrokes(page.rules),
        );
  return blocks.map((block) => (block.kind === 'table' ? { ...block, doubt: secondReading(block, grids) } : block));
};

/** What the whole document teaches for reading each of its pages. */
interface Teaching {
  readonly style: TypeStyle;
  readonly repeated: ReadonlySet<Run>;
  readonly marksHeadings: boolean;
}

/** Pages with marked headings from which on a document is held to mark them all. */
const PAGES_WITH_HEADINGS = 3;

const pageBlocks = (page: ReadPage, teaching: Teaching): DraftPage => {
  const { repeated, style } = teaching;
  const { content, structure } = page;
  const furniture = content.runs.filter((run) => run.artifact || repeated.has(run));
  const body = content.runs.filter((run) => !run.artifact && !repeated.has(run));
  if (structure) {
    const tagged = taggedContent({ ...content, runs: body }, structure);
    const blocks = withDoubts(content, taggedBlocks(structure, tagged, teaching.style, teaching.marksHeadings));
    const rest = tagged.rest();
    if (body.length - rest.length >= body.length * CLAIMED) {
      return withFurniture(page, placeAmong(blocks, untaggedBlocks(rest, style)), furniture);
    }
  }
  const { notes, rest } = untaggedNotes(content, body, style);
  const tables = pageTables(content, rest);
  const inTables = new Set(tables.flatMap((table) => [...table.runs]));
  const text = untaggedBlocks(
    rest.filter((run) => !inTables.has(run)),
    style,
  );
  const flow = placeAmong(
    text,
    tables.map((table) => table.table),
  );
  return withFurniture(page, [...flow, ...notes], furniture);
};

/** Pages on which the same picture comes back before it is a logo. */
const FEWEST_LOGOS = 3;

/** Drops the pictures that come back on half of the pages or more: a letterhead says nothing, page after page. */
const withoutLogos = (pages: readonly DraftPage[]): DraftPage[] => {
  const seen = new Map<string, number>();
  for (const page of pages) {
    const alts = new Set(page.blocks.flatMap((block) => (block.kind === 'figure' ? [block.alt] : [])));
    for (const alt of alts) seen.set(alt, (seen.get(alt) ?? 0) + 1);
  }
  const enough = Math.max(FEWEST_LOGOS, pages.length / 2);
  return pages.map((page) => ({
    ...page,
    blocks: page.blocks.filter((block) => block.kind !== 'figure' || (seen.get(block.alt) ?? 0) < enough),
  }));
};

/** All blocks of a document in reading order, with what goes on over a page's end joined. */
export const documentBlocks = (pages: readonly ReadPage[], hyphenation: Hyphenation): DraftBlock[] => {
  const repeated = repeatedFurniture(pages);
  const style = typeStyle(pages.map((page) => page.content.runs.filter((run) => !run.artifact && !repeated.has(run))));
  const withHeadings = pages.filter((page) => page.structure !== null && holdsHeading(page.structure)).length;
  const marksHeadings = withHeadings >= Math.min(PAGES_WITH_HEADINGS, pages.length);
  const drafts = pages.map((page) => pageBlocks(page, { style, repeated, marksHeadings }));
  return joinPages(withoutLogos(drafts), hyphenation);
};
