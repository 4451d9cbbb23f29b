import { type Line, linesOf, lineText, segmentsOf } from './lines.js';
import type { ReadPage } from './read-page.js';
import { readingSize } from './reading-frame.js';
import type { Run } from './run.js';
import { isLeaf, type StructureElement } from './structure-tree.js';
import { horizontalStrokes, ruledGrids, verticalStrokes } from './tables/ruled-grid.js';
import { taggedContent } from './tagged-content.js';
import { startsWithMark } from './untagged-notes.js';

const PAGE_NUMBER = /^(?:page\s*)?[-–—|]?\s*(?:\d{1,4}|[ivxlc]{1,7})\s*[-–—|]?(?:\s*(?:of|\/)\s*\d{1,4})?$/i;

/** Whether a line's words are a page's number and nothing else. */
export const isPageNumber = (text: string): boolean => PAGE_NUMBER.test(text);

/** Baseline distance, in ems, up to which lines at the page's edge stand together. */
const TOGETHER = 1.6;
/** Baseline distance, in ems, up to which a line may head the rows of a table below it. */
const NEXT_ROW = 2.8;
/** Gap, in ems, that parts the pieces of a line. */
const PIECE_GAP = 1;

/** Roles of a table's cells and of notes: the file itself says that what they hold is content. */
const CONTENT = new Set(['TH', 'TD', 'Note', 'FENote']);

/** The runs of a page that its structure files under a cell or a note. */
const ofCellsAndNotes = (page: ReadPage): Set<Run> => {
  const found = new Set<Run>();
  if (!page.structure) return found;
  const content = taggedContent(page.content, page.structure);
  const visit = (element: StructureElement, within: boolean): void => {
    for (const child of element.children) {
      if (!isLeaf(child)) visit(child, within || CONTENT.has(child.role));
      else if (within) for (const run of content.take(child)) found.add(run);
    }
  };
  visit(page.structure, false);
  return found;
};

const size = (a: Line, b: Line): number => Math.max(a.size, b.size, 1);

const apart = (a: Line, b: Line): number => Math.abs(a.base - b.base) / size(a, b);

/** Lines of footnotes, from their mark to the last line of the same type close below. */
const footnoteLines = (lines: readonly Line[]): Set<Line> => {
  const found = new Set<Line>();
  let last: Line | null = null;
  for (const line of lines) {
    const goesOn: boolean =
      last !== null &&
      !isPageNumber(lineText(line)) &&
      apart(last, line) <= TOGETHER &&
      Math.abs(line.size - last.size) < 0.08 * size(line, last);
    last = startsWithMark(line) || goesOn ? line : null;
    if (last) found.add(last);
  }
  return found;
};

/** Whether lines have pieces side by side. */
const hasPieces = (lines: readonly Line[]): boolean => lines.some((line) => segmentsOf(line, PIECE_GAP).length > 1);

/** Lines one after the other from the page's edge inwards, parted where they do not stand together. */
const clusters = (lines: readonly Line[]): Line[][] => {
  const found: Line[][] = [];
  for (const line of lines) {
    const open = found.at(-1);
    const last = open?.at(-1);
    if (open && last && apart(last, line) <= TOGETHER) open.push(line);
    else found.push([line]);
  }
  return found;
};

/** The lines at one edge, outermost first, that are furniture: `inwards` are all lines from that edge, `repeats` says which come back. */
const atEdge = (inwards: readonly Line[], repeats: (line: Line) => boolean): Line[] => {
  const end = inwards.findIndex((line) => !repeats(line));
  const outermost = end < 0 ? inwards : inwards.slice(0, end);
  const numbers = outermost.findIndex((line) => !isPageNumber(lineText(line)));
  if (numbers < 0) return [...outermost];
  const outer = outermost.slice(numbers);
  const body = end < 0 ? [] : inwards.slice(end, end + 2);
  const first = body[0];
  const groups = clusters(outer);
  while (first && groups.length > 0) {
    const inner = groups.at(-1) ?? [];
    const outward = groups.at(-2)?.at(-1) ?? outermost[numbers - 1];
    const near = inner.at(-1);
    const far = inner[0];
    if (!near || !far) break;
    // What stands nearer to the text than to the running head belongs to the text: titles of columns, a standing note.
    const nearer = outward !== undefined && apart(near, first) < apart(far, outward);
    const titles = first.base > near.base && apart(near, first) <= NEXT_ROW && hasPieces(inner) && hasPieces(body);
    if (!nearer && !titles) break;
    groups.pop();
  }
  return [...outermost.slice(0, numbers), ...groups.flat()];
};

/** Whether a line stands in a drawn table that reaches out of the page's margin. */
const inGrid = (page: ReadPage, margin: number): ((line: Line) => boolean) => {
  const { content } = page;
  const { height } = readingSize(content);
  if (content.rules.length === 0) return () => false;
  const grids = ruledGrids(horizontalStrokes(content.rules), verticalStrokes(content.rules)).filter((grid) => {
    const top = grid.ys[0] ?? 0;
    const bottom = grid.ys.at(-1) ?? 0;
    return grid.xs.length > 2 && grid.ys.length > 2 && bottom > margin && top < height - margin;
  });
  return (line) =>
    grids.some((grid) => {
      const middle = line.base - 0.35 * line.size;
      const inside = middle > (grid.ys[0] ?? 0) && middle < (grid.ys.at(-1) ?? 0);
      return inside && line.x0 > (grid.xs[0] ?? 0) - 2 && line.x1 < (grid.xs.at(-1) ?? 0) + 2;
    });
};

/**
 * Which of a page's lines that come back on other pages (`repeated`) are running heads and feet. Content comes back too: a
 * standing footnote, the titles of a table's columns. Furniture stands outermost, in no cell or note of the file's structure, in no drawn
 * table, and apart from the text. `margin` is the height, in points, of the strip at the page's edge that was searched.
 */
export const furnitureAtEdge = (page: ReadPage, repeated: ReadonlySet<Run>, margin: number): Run[] => {
  const lines = linesOf(page.content.runs.filter((run) => !run.artifact && run.turn === 0));
  const cells = ofCellsAndNotes(page);
  const notes = footnoteLines(lines);
  const drawn = inGrid(page, margin);
  const repeats = (line: Line): boolean =>
    line.runs.every((run) => repeated.has(run) && !cells.has(run)) && !notes.has(line) && !drawn(line);
  const heads = atEdge(lines, repeats);
  const feet = atEdge([...lines].reverse(), repeats);
  return [...heads, ...feet].flatMap((line) => line.runs);
};
