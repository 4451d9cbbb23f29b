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

/**
 * Lines that a page's layout left in a text: page numbers, and running heads, which are lines that come back at least three times
 * beside a page number or with one in them. The answer maps a line's index to what it is.
 */
export const pageFurniture = (lines: readonly Line[]): ReadonlyMap<number, 'header' | 'page_number'> => {
  const found = new Map<number, 'header' | 'page_number'>();
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
