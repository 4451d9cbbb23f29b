import type { FurniturePlace } from '../../document/blocks.js';
import type { Page } from '../../document/source-document.js';
import type { Line } from './lines.js';

const PAGE_LABEL = /^(?:-\s*)?(?:page\s+)(\d{1,4})(?:\s+of\s+\d{1,4})?(?:\s*-)?$/i;
const PAGE_OF = /^(\d{1,4})\s+of\s+\d{1,4}$/i;
const BARE = /^(?:[-–]\s*)?(\d{1,3})(?:\s*[-–])?$/;

const alone = (lines: readonly Line[], index: number): boolean =>
  (lines[index - 1]?.text ?? '') === '' || (lines[index + 1]?.text ?? '') === '';

/** Bare numbers of a text that count up by one, up to `value` on line `index`; `length` is how many they are. */
interface Count {
  readonly index: number;
  readonly length: number;
  readonly before: Count | null;
}

/**
 * Bare numbers on lines of their own that count up by one from place to place: page numbers. Other numbers may stand between them, as
 * labels of footnotes do. A number that stands alone once or twice may be a value that a converter lost from its table, so it takes three
 * in a row, well apart.
 */
const countingUp = (lines: readonly Line[]): number[] => {
  const upTo = new Map<number, Count>();
  let best: Count | null = null;
  for (const line of lines) {
    const number = BARE.exec(line.text)?.[1];
    if (number === undefined || !alone(lines, line.index)) continue;
    const value = Number(number);
    const known = upTo.get(value - 1) ?? null;
    const before = known !== null && line.index - known.index > 4 ? known : null;
    const count: Count = { index: line.index, length: (before?.length ?? 0) + 1, before };
    if (count.length >= (upTo.get(value)?.length ?? 0)) upTo.set(value, count);
    if (count.length > (best?.length ?? 0)) best = count;
  }
  const places: number[] = [];
  for (let count = best; count !== null; count = count.before) places.unshift(count.index);
  return places.length >= 3 ? places : [];
};

const headOf = (words: string): string => words.replace(/^\d{1,3}\s+|\s+\d{1,3}$/g, '').toLowerCase();

/** Lines with words at a page's head and foot that may be its running head and foot. */
const EDGE_LINES = 3;

/** The lines at the edges of each page, outermost first, and those between them. */
interface Edges {
  readonly head: readonly Line[];
  readonly foot: readonly Line[];
  readonly inside: readonly Line[];
}

const edgesOf = (lines: readonly Line[], pages: readonly Page[]): Edges[] => {
  const edges: Edges[] = [];
  let index = 0;
  for (const page of pages) {
    const own: Line[] = [];
    for (let line = lines[index]; line !== undefined && line.from < page.at.end; line = lines[index]) {
      if (line.text !== '') own.push(line);
      index += 1;
    }
    edges.push({
      head: own.slice(0, EDGE_LINES),
      foot: own.slice(-EDGE_LINES).reverse(),
      inside: own.slice(EDGE_LINES, -EDGE_LINES),
    });
  }
  return edges;
};

const masked = (line: Line): string => line.text.replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase();

/**
 * Running heads, feet and page numbers of a text with page breaks: outermost lines that come back at the same edge of other pages, their
 * digits aside, and bare numbers there that rise with the pages. Inside a page nothing is one.
 */
const furnitureOfPages = (lines: readonly Line[], pages: readonly Page[]): Map<number, FurniturePlace> => {
  const found = new Map<number, FurniturePlace>();
  const edges = edgesOf(lines, pages);
  const most = Math.max(2, Math.min(3, Math.ceil(pages.length / 2)));
  // Left and right pages may have heads of their own.
  const leftPages = Math.floor(pages.length / 2);
  // What stands as often inside the pages ('Good', 'Yes') is a cell of tables that happen to end there.
  const inside = new Map<string, number>();
  for (const line of edges.flatMap((edge) => edge.inside)) {
    const words = masked(line);
    inside.set(words, (inside.get(words) ?? 0) + 1);
  }
  for (const side of ['head', 'foot'] as const) {
    const often = new Map<string, { left: number; right: number; outermost: number }>();
    edges.forEach((edge, page) => {
      for (const words of new Set(edge[side].map(masked))) {
        const count = often.get(words) ?? { left: 0, right: 0, outermost: 0 };
        if (page % 2 === 1) count.left += 1;
        else count.right += 1;
        if (edge[side][0] !== undefined && masked(edge[side][0]) === words) count.outermost += 1;
        often.set(words, count);
      }
    });
    /** Whether a line comes back on most pages, or most of one side, or outermost on a good part of them (a chapter's running head). */
    const comesBack = (line: Line): boolean => {
      const { left, right, outermost } = often.get(masked(line)) ?? { left: 0, right: 0, outermost: 0 };
      const all = left + right;
      if (!/\p{L}{3}/u.test(line.text) || all < most || (inside.get(masked(line)) ?? 0) >= all) return false;
      if (all >= pages.length * 0.5 || left >= leftPages * 0.7 || right >= (pages.length - leftPages) * 0.7)
        return true;
      return outermost >= Math.max(3, pages.length * 0.2) && outermost === all && !/\S {2,}\S/.test(line.text);
    };
    // The number of a page less its place among the pages is the same on all of them.
    const shifts = new Map<number, number>();
    const shiftOf = (line: Line, page: number): number | null => {
      const number = BARE.exec(line.text)?.[1];
      return number === undefined ? null : Number(number) - page;
    };
    edges.forEach((edge, page) => {
      for (const line of edge[side]) {
        const shift = shiftOf(line, page);
        if (shift !== null) shifts.set(shift, (shifts.get(shift) ?? 0) + 1);
      }
    });
    edges.forEach((edge, page) => {
      for (const line of edge[side]) {
        const shift = shiftOf(line, page);
        const counts = shift !== null && (shifts.get(shift) ?? 0) >= most;
        // What stands further in than a line of content is content.
        if (!counts && !comesBack(line)) break;
        found.set(line.index, counts ? 'page_number' : side === 'head' ? 'header' : 'footer');
      }
    });
  }
  return found;
};

/**
 * Lines that a page's layout left in a text: page numbers, and running heads, which are lines that come back at least three times
 * beside a page number or with one in them. Where the text has page breaks, they stand at the pages' edges. The answer maps a line's index to
 * what it is.
 */
export const pageFurniture = (
  lines: readonly Line[],
  pages: readonly Page[] = [],
): ReadonlyMap<number, FurniturePlace> => {
  if (pages.length > 1) return furnitureOfPages(lines, pages);
  const found = new Map<number, FurniturePlace>();
  for (const line of lines) {
    if (line.text.length <= 24 && (PAGE_LABEL.test(line.text) || PAGE_OF.test(line.text)))
      found.set(line.index, 'page_number');
  }
  for (const index of countingUp(lines)) found.set(index, 'page_number');
  const places = new Map<string, { index: number; number: number | null }[]>();
  for (const line of lines) {
    if (line.text.length < 8 || line.text.length > 120 || /\t|[.;:?!]$/.test(line.text) || !/\p{L}{3}/u.test(line.text))
      continue;
    const number = /^(\d{1,3})\s|\s(\d{1,3})$/.exec(line.text);
    const near = [-2, -1, 1, 2].some((step) => found.get(line.index + step) === 'page_number');
    if (!number && !near) continue;
    const head = headOf(line.text);
    const value = number ? Number(number[1] ?? number[2]) : null;
    const occurrence = { index: line.index, number: value };
    const known = places.get(head);
    if (known) known.push(occurrence);
    else places.set(head, [occurrence]);
  }
  for (const occurrences of places.values()) {
    if (occurrences.length < 3) continue;
    const numbers = occurrences.map(({ number }) => number);
    const ascending = numbers.every((number, at) => number === null || at === 0 || number > (numbers[at - 1] ?? -1));
    if (ascending) for (const { index } of occurrences) found.set(index, 'header');
  }
  return found;
};
