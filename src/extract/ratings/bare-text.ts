import type { Anchor } from '../../document/anchor.js';
import { squeeze, squeezedForm } from '../loose-text.js';

/**
 * A text bare of all but lower-case letters and digits, so that words compare equal however a page broke them
 * (`Partners hips & services` gives `partnershipsandservices`), with the way back to the offsets they came from.
 */
export interface BareText {
  readonly letters: string;
  /** Offset in the document of each letter of `letters`. */
  readonly offsets: readonly number[];
}

// Icons that converters write as formulas, captions that they invent for pictures, and tags of markup.
const NOISE = /\$[^$\n]{1,200}\$|!?\[?\bImage:[^\n\]]{0,200}\]?(?:\([^)\n]{0,300}\))?|<\/?[a-z][a-z0-9]{0,9}>/gi;
const SUPERSCRIPTS = /[⁰¹²³⁴⁵⁶⁷⁸⁹]/g;
const LETTER = /[a-z0-9\uFFFD]/;
const OTHER_THAN_LETTERS = /[^a-z0-9\uFFFD]+/g;

/** What all noise has; nearly no text has any. */
const SIGN_OF_NOISE = /[$<]|image:/i;

/** The text with noise (icons as formulas, invented captions, tags) blanked out, every offset unchanged. */
export const withoutNoise = (text: string): string =>
  SIGN_OF_NOISE.test(text) ? text.replace(NOISE, (found) => ' '.repeat(found.length)) : text;

/**
 * Letters and digits of a text; `start` is the offset of the text in its document. Raised footnote marks are left out; a
 * replacement character stays, as a letter that equals none.
 */
export const bareText = (text: string, start = 0): BareText => {
  const loose = squeeze(withoutNoise(text).replace(SUPERSCRIPTS, ' '));
  const { starts } = loose.spans();
  let letters = '';
  const offsets: number[] = [];
  for (let index = 0; index < loose.squeezed.length; index += 1) {
    const letter = loose.squeezed.charAt(index);
    if (!LETTER.test(letter)) continue;
    letters += letter;
    offsets.push(start + (starts[index] ?? 0));
  }
  return { letters, offsets };
};

/** The letters and digits alone. */
export const bareLetters = (text: string): string =>
  squeezedForm(withoutNoise(text).replace(SUPERSCRIPTS, ' ')).replace(OTHER_THAN_LETTERS, '');

/** The place in the document of a range of bare letters. */
export const anchorOf = (bare: BareText, from: number, to: number): Anchor => {
  const start = bare.offsets[from] ?? 0;
  return { start, end: (bare.offsets[to - 1] ?? start) + 1 };
};

/** Least number of changed, added or dropped letters between two short words, or `limit + 1` where it is more than `limit`. */
export const editDistance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a.charAt(row - 1) === b.charAt(column - 1) ? 0 : 1;
      current.push(
        Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (previous[column - 1] ?? 0) + same),
      );
    }
    if (Math.min(...current) > limit) return limit + 1;
    previous = current;
  }
  return previous[b.length] ?? limit + 1;
};
