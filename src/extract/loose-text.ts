import type { Anchor } from '../document/anchor.js';

/**
 * A text without what conversions get wrong: no white space, hyphens, dashes, quotes or emphasis marks, lower case, no
 * accents, 'and' for '&'. `spans()` tells where each of its characters stands in the original; most texts are never asked.
 */
export interface LooseText {
  readonly original: string;
  readonly squeezed: string;
  readonly spans: () => LooseSpans;
  /** Offset of the original within the text that anchors refer to. */
  readonly base: number;
}

/** `starts[i]` and `ends[i]` are the offsets of character i of a squeezed text in its original. */
export interface LooseSpans {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const DROPPED = /[\s\p{Pd}\u00AD\u200B-\u200F\u2060\uFEFF\u2212'"`\u2018-\u201F\u00B4\u2032\u2033*_\0]/u;
const COMBINING = /\p{M}/gu;
const WORD_CHARACTER = /[\p{L}\p{M}0-9]/u;

/** What becomes of a character that is not dropped. */
const looseForm = (character: string): string =>
  character === '&' ? 'and' : character.normalize('NFKD').replace(COMBINING, '').toLowerCase();

/** Whether a character code is a Latin letter or a figure, which stays as it is but for its case. */
const isPlain = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

const SPACE = 32;

const squeezedOf = (original: string): string => {
  let squeezed = '';
  let offset = 0;
  while (offset < original.length) {
    const from = offset;
    while (isPlain(original.charCodeAt(offset))) offset += 1;
    if (offset > from) squeezed += original.slice(from, offset);
    const point = original.codePointAt(offset);
    if (point === undefined) break;
    if (point === SPACE) {
      offset += 1;
      continue;
    }
    const character = String.fromCodePoint(point);
    if (!DROPPED.test(character)) squeezed += looseForm(character);
    offset += character.length;
  }
  return squeezed.toLowerCase();
};

const spansOf = (original: string, length: number): LooseSpans => {
  const starts = new Int32Array(length);
  const ends = new Int32Array(length);
  let at = 0;
  let offset = 0;
  for (const character of original) {
    const end = offset + character.length;
    if (!DROPPED.test(character)) {
      const forms = squeezedOf(character).length;
      starts.fill(offset, at, at + forms);
      ends.fill(end, at, at + forms);
      at += forms;
    }
    offset = end;
  }
  return { starts, ends };
};

/** Squeezes a stretch of a text; anchors found in it refer to the whole text. Linear in the length of the stretch. */
export const squeeze = (text: string, at: Anchor = { start: 0, end: text.length }): LooseText => {
  const original = text.slice(at.start, at.end);
  const squeezed = squeezedOf(original);
  let spans: LooseSpans | null = null;
  return {
    original,
    squeezed,
    spans: () => {
      spans ??= spansOf(original, squeezed.length);
      return spans;
    },
    base: at.start,
  };
};

/** The squeezed form of a phrase: two texts that differ only in spaces, hyphens, case, quotes and '&' have the same. */
export const squeezedForm = (phrase: string): string => squeezedOf(phrase);

const MEMORY = 4000;
const remembered = new Map<string, string>();

/** Phrases come from data and are asked for again and again: their squeezed forms are kept. */
const squeezedPhrase = (phrase: string): string => {
  const known = remembered.get(phrase);
  if (known !== undefined) return known;
  if (remembered.size >= MEMORY) remembered.clear();
  const form = squeezedForm(phrase);
  remembered.set(phrase, form);
  return form;
};

/** Whether two texts are the same but for what `squeeze` drops. */
export const looselyEqual = (a: string, b: string): boolean => squeezedForm(a) === squeezedForm(b);

const splitsWord = (text: string, offset: number): boolean =>
  offset > 0 &&
  offset < text.length &&
  WORD_CHARACTER.test(text[offset - 1] ?? '') &&
  WORD_CHARACTER.test(text[offset] ?? '');

const anchorAt = (loose: LooseText, from: number, length: number): Anchor | null => {
  const { starts, ends } = loose.spans();
  const start = starts[from];
  const end = ends[from + length - 1];
  if (start === undefined || end === undefined) return null;
  if (splitsWord(loose.original, start) || splitsWord(loose.original, end)) return null;
  return { start: loose.base + start, end: loose.base + end };
};

/**
 * Where a phrase stands, however the page broke it (`Partners hips`, `Out- of-court`, `B&NES`): anchors in the order of the
 * text, not overlapping. Its ends must be ends of words, so that 'staff' is not found in 'staffing' nor in 'is Taff'.
 */
export const findLoosely = (loose: LooseText, phrase: string): Anchor[] => {
  const wanted = squeezedPhrase(phrase);
  if (wanted === '') return [];
  const found: Anchor[] = [];
  let from = loose.squeezed.indexOf(wanted);
  while (from >= 0) {
    const anchor = anchorAt(loose, from, wanted.length);
    if (anchor) found.push(anchor);
    from = loose.squeezed.indexOf(wanted, from + (anchor ? wanted.length : 1));
  }
  return found;
};

/** The place of a phrase at the very start of a loose text, null where it does not start so. */
export const startsLoosely = (loose: LooseText, phrase: string): Anchor | null => {
  const wanted = squeezedPhrase(phrase);
  return wanted !== '' && loose.squeezed.startsWith(wanted) ? anchorAt(loose, 0, wanted.length) : null;
};
