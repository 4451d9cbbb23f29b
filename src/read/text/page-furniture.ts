import type { Line } from './lines.js';

const PAGE_LABEL = /^(?:-\s*)?(?:page\s+)(\d{1,4})(?:\s+of\s+\d{1,4})?(?:\s*-)?$/i;
const PAGE_OF = /^(\d{1,4})\s+of\s+\d{1,4}$/i;
const BARE = /^(?:[-–]\s*)?(\d{1,3})(?:\s*[-–])?$/;

const alone = (lines: readonly Line[], index: number): boolean =>
  (lines[index - 1]?.text ?? '') === '' || (lines[index + 1]?.text ?? '') === '';

/**
 * Bare numbers on lines of their own that count up by one from place to place: page numbers. A number that stands alone once or twice
 * may be a value that a converter lost from its table, so it takes three in a row, well apart.
 */
const countingUp = (lines: readonly Line[]): number[] => {
  let best: number[] = [];
  let run: number[] = [];
  let expected = -1;
  for (const line of lines) {
    const number = BARE.exec(line.text)?.[1];
    if (number === undefined || !alone(lines, line.index)) continue;
    const value = Number(number);
    const apart = line.index - (run.at(-1) ?? -100) > 4;
    if (value === expected && apart) {
      run.push(line.index);
    } else {
      if (run.length > best.length) best = run;
      run = [line.index];
    }
    expected = value + 1;
  }
  if (run.length > best.length) best = run;
  return best.length >= 3 ? best : [];
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
