import type { Line } from './lines.js';

const CONTENTS = /^(?:\W{0,4})(?:table of )?contents(?: page)?(?:\W{0,4})$/i;
/** A page number at the end of an entry, with the dots, tab or wide gap before it. */
const PAGE_NUMBER = /(?:\s*\.{2,}[\s.]*|\s*…+\s*|\t+| {2,})(?:page\s+)?(?:\d{1,3}|[ivxl]{1,5})?\s*$/i;
const DOTTED = /(?:\.\s?){4,}\s*(?:\d{1,3}|[ivxl]{1,5})\s*$|…{2,}\s*\d{1,3}\s*$/;
const LONGEST_ENTRY = 160;

const entryOf = (words: string): string =>
  words
    .replace(PAGE_NUMBER, '')
    .replace(/\[([^\][]{1,160})\]\([^()]{0,200}\)/g, '$1')
    .replace(/^[-*•|]\s+|[*_#|]/g, '')
    .replace(/\s+\d{1,3}$/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** Whether a line is the heading of a contents list. */
export const isContentsHeading = (words: string): boolean => words.length <= 40 && CONTENTS.test(words);

/** Where each line's words, without a page number, stand for the last time. Made once for a document. */
export const lastPlaces = (lines: readonly Line[]): ReadonlyMap<string, number> => {
  const places = new Map<string, number>();
  for (const line of lines) {
    if (line.text !== '' && line.text.length <= LONGEST_ENTRY) places.set(entryOf(line.text), line.index);
  }
  return places;
};

/**
 * The last line of the contents list whose first entry is at or after line `from` (the line below its heading); null if none
 * follows. An entry ends in a page number, or in the dots or the tab before one, or its words come again further down as a line.
 */
export const endOfContents = (
  text: string,
  lines: readonly Line[],
  from: number,
  places: ReadonlyMap<string, number>,
): number | null => {
  const isNumbered = (line: Line): boolean => {
    const tab = text.slice(line.end, line.to).includes('\t') ? '\t' : '';
    return line.text.length <= LONGEST_ENTRY && PAGE_NUMBER.test(line.text + tab);
  };
  let last: number | null = null;
  let blanks = 0;
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) break;
    if (line.text === '') {
      blanks += 1;
      if (blanks > 3) break;
      continue;
    }
    const entry = entryOf(line.text);
    if (entry === '') break;
    const again = (places.get(entry) ?? index) > index;
    const below = lines[index + 1];
    // A long entry goes over two lines, with the page number on the second.
    const wrapped = below !== undefined && /\d\s*$/.test(below.text) && isNumbered(below) && !/[.;:]$/.test(line.text);
    if (!(again || isNumbered(line) || wrapped)) break;
    blanks = 0;
    if (!wrapped || again || isNumbered(line)) last = index;
  }
  return last;
};

/** The last line of a contents list that has no heading, told by its dots: at least three entries with ascending page numbers. */
export const endOfDottedList = (lines: readonly Line[], from: number): number | null => {
  let last = from;
  let found = 0;
  let page = 0;
  for (let index = from; index < lines.length && index - last <= 2; index += 1) {
    const line = lines[index];
    if (!line || line.text === '') continue;
    if (line.text.length > LONGEST_ENTRY || !DOTTED.test(line.text)) break;
    const number = Number(/(\d{1,3})\s*$/.exec(line.text)?.[1] ?? page);
    if (number < page) break;
    page = number;
    found += 1;
    last = index;
  }
  return found >= 3 ? last : null;
};
