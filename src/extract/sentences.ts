import type { Anchor } from '../document/anchor.js';

/** Abbreviations after which a sentence goes on, whatever comes next. */
const NEVER_LAST = new Set(
  (
    'mr mrs ms mx dr prof rev revd hon cllr st sir dame lt col capt sgt insp supt supt ch det con cf eg ie e.g i.e vs viz ' +
    'approx dept fig figs govt incl messrs ref refs resp'
  ).split(' '),
);

/** Abbreviations that stand before a number: the sentence goes on only where one follows. */
const BEFORE_NUMBER = new Set(
  'no nos p pp para paras ch art arts sec secs vol s ss c cl reg regs jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);

/** Closing quotes and brackets, and marks that refer to footnotes, which belong to the sentence that ends before them. */
const TRAILERS = /[’”'"»)\]⁰¹²³⁴⁵⁶⁷⁸⁹*†‡]/;
const OPENERS = /[‘“'"`«([*_–—-]/;
const SPACE = /\s/;
const UPPER_OR_DIGIT = /[\p{Lu}\p{N}]/u;
const LETTER = /\p{L}/u;

const wordBefore = (text: string, start: number, end: number): string => {
  let from = end;
  while (from > start && end - from < 24) {
    const character = text.charAt(from - 1);
    if (!LETTER.test(character) && character !== '.') break;
    from -= 1;
  }
  return text.slice(from, end);
};

/** Whether a full stop at `stop` closes a sentence that began at `start`, given what follows it. */
const closes = (text: string, start: number, stop: number, next: string): boolean => {
  if (text.charAt(stop) !== '.') return true;
  const word = wordBefore(text, start, stop);
  const lower = word.toLowerCase();
  if (NEVER_LAST.has(lower)) return false;
  if (BEFORE_NUMBER.has(lower) && /\d/.test(next)) return false;
  // An initial before a surname: `J. Brown`, `A. B. Smith`.
  if (/^(?:\p{Lu}\.)*\p{Lu}$/u.test(word) && /\p{Lu}/u.test(next) && word !== 'I') return false;
  // What stands before the stop is only a number or a letter that counts a list's item: `3. develop`, `2.4. Reviewing`.
  return stop - start > 24 || !/^[\s(]*(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivxIVX]{1,4})$/.test(text.slice(start, stop));
};

/**
 * The sentences of a stretch of running text, without the white space around them, in order. Closing quotes, brackets and
 * footnote marks (raised, or plain digits that a converter left on the full stop) belong to the sentence before them.
 * Bullets, semicolons and colons don't part sentences; an empty line does. Linear in the length of the stretch.
 */
export const sentencesIn = (text: string, within: Anchor): readonly Anchor[] => {
  const sentences: Anchor[] = [];
  let start = within.start;
  const close = (end: number): void => {
    let from = start;
    let to = end;
    while (from < to && SPACE.test(text.charAt(from))) from += 1;
    while (to > from && SPACE.test(text.charAt(to - 1))) to -= 1;
    if (to > from) sentences.push({ start: from, end: to });
    start = end;
  };
  const ends = /[.!?…\n]/g;
  let at = within.start;
  while (at < within.end) {
    ends.lastIndex = at;
    const stop = ends.exec(text)?.index;
    if (stop === undefined || stop >= within.end) break;
    at = stop;
    if (text.charAt(at) === '\n') {
      let after = at + 1;
      while (after < within.end && /[ \t\r]/.test(text.charAt(after))) after += 1;
      if (after < within.end && text.charAt(after) === '\n') close(after);
      at = after;
      continue;
    }
    let end = at + 1;
    while (end < within.end && /[.!?…]/.test(text.charAt(end))) end += 1;
    while (end < within.end && TRAILERS.test(text.charAt(end))) end += 1;
    // `… of the case.12 We` — digits glued to the stop of a word are a footnote's mark.
    const glued = /^\d{1,3}(?=\s|$)/.exec(text.slice(end, end + 4));
    if (glued && LETTER.test(text.charAt(stop - 1))) end += glued[0].length;
    at = end;
    if (end >= within.end) break;
    if (!SPACE.test(text.charAt(end))) continue;
    let next = end;
    while (next < within.end && SPACE.test(text.charAt(next))) next += 1;
    let first = next;
    while (first < within.end && first - next < 4 && OPENERS.test(text.charAt(first))) first += 1;
    const opening = String.fromCodePoint(text.codePointAt(first) ?? 0x20);
    if (first < within.end && !UPPER_OR_DIGIT.test(opening)) continue;
    if (!closes(text, start, stop, opening)) continue;
    close(end);
  }
  close(within.end);
  return sentences;
};
