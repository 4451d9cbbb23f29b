import type { Anchor } from '../document/anchor.js';

const BELOW_TWENTY =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const VALUES: ReadonlyMap<string, number> = new Map([
  ...BELOW_TWENTY.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, index): [string, number] => [word, 20 + 10 * index]),
]);

const ONES = BELOW_TWENTY.slice(1, 10).join('|');
// Longer words first, so that `seventy` is not read as `seven`.
const SMALL = [...BELOW_TWENTY].sort((a, b) => b.length - a.length).join('|');
const BELOW_HUNDRED = `(?:(?:${TENS.join('|')})(?:[-‐‑–\\s](?:${ONES}))?|${SMALL})`;
const HUNDREDS = `(?:an?|${ONES})\\s+hundred(?:\\s+(?:and\\s+)?${BELOW_HUNDRED})?`;
const THOUSANDS = `(?:an?|${BELOW_HUNDRED})\\s+thousand(?:\\s+(?:and\\s+)?(?:${HUNDREDS}|${BELOW_HUNDRED}))?`;
const DOZENS = `(?:half\\s+a|an?|${ONES})\\s+dozen`;

/**
 * The source of a regular expression (flag `i`) for a count in words: `one` to `ninety-nine`, `a hundred and four`, `a dozen`.
 * It matches whole words only, and no number that is part of an adjective (`two-week`) or an ordinal (`twenty-first`).
 */
export const COUNT_IN_WORDS = `\\b(?:${THOUSANDS}|${HUNDREDS}|${DOZENS}|${BELOW_HUNDRED})\\b(?![-‐‑][\\p{L}])`;

/** The source of a regular expression for a whole number in digits, with or without thousands separators, that is no part of a longer number. */
export const COUNT_IN_DIGITS = '(?<![\\d.,/£$€-])(?:\\d{1,3}(?:,\\d{3})+|\\d{1,9})(?![\\d/]|[.,]\\d|\\s?%)';

/** The source of a regular expression (flags `iu`) for a count in digits or words. */
export const COUNT = `(?:${COUNT_IN_WORDS}|${COUNT_IN_DIGITS})`;

const WHOLE = new RegExp(`^(?:${COUNT_IN_WORDS}|\\d{1,3}(?:,\\d{3})+|\\d{1,9})$`, 'iu');

const below = (words: readonly string[]): number =>
  words.reduce((sum, word) => sum + (VALUES.get(word) ?? (word === 'a' || word === 'an' ? 1 : 0)), 0);

/** The value of a count in digits or words that is the whole of `text` (`1,204`, `Twenty-one`, `a dozen`); null for anything else. */
export const countOf = (text: string): number | null => {
  const trimmed = text.trim();
  if (!WHOLE.test(trimmed)) return null;
  if (/^\d/.test(trimmed)) return Number(trimmed.replaceAll(',', ''));
  const words = trimmed
    .toLowerCase()
    .split(/[\s‐‑–-]+/u)
    .filter((word) => word !== 'and');
  if (words.at(-1) === 'dozen') return words[0] === 'half' ? 6 : 12 * below(words.slice(0, -1));
  const thousand = words.indexOf('thousand');
  const high = thousand < 0 ? 0 : 1000 * below(words.slice(0, thousand));
  const rest = words.slice(thousand + 1);
  const hundred = rest.indexOf('hundred');
  return high + (hundred < 0 ? below(rest) : 100 * below(rest.slice(0, hundred)) + below(rest.slice(hundred + 1)));
};

/** A number as printed: its value, the upper end where it is a range, whether per cent, how many decimals, and where. */
export interface PrintedNumber {
  readonly value: number;
  readonly high: number | null;
  readonly percent: boolean;
  readonly decimals: number;
  readonly at: Anchor;
}

const PRINTED = /(?<![\d.,/])(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(\d{1,4}))?(?![\d/]|,\d{3}|\.\d)/gu;
const PER_CENT = /^\s?(?:%|per\s?cent\b|percent\b)/iu;
const RANGE = /^\s?(?:%|per\s?cent)?\s?(?:–|—|-|to)\s?$/iu;

/**
 * The numbers in digits of a stretch of text: thousands separators, decimals, per cent as sign or words, ranges (`10–14`,
 * `5 to 8 per cent`) as one. Years, codes and dates are numbers too: what a number counts is the caller's to know.
 */
export const printedNumbersIn = (text: string, within: Anchor): readonly PrintedNumber[] => {
  const slice = text.slice(within.start, within.end);
  const found: PrintedNumber[] = [];
  for (const match of slice.matchAll(PRINTED)) {
    const decimals = match[2]?.length ?? 0;
    const value = Number(`${(match[1] ?? '').replaceAll(',', '')}.${match[2] ?? '0'}`);
    const end = match.index + match[0].length;
    const sign = PER_CENT.exec(slice.slice(end, end + 10));
    const at = { start: within.start + match.index, end: within.start + end + (sign?.[0].length ?? 0) };
    const before = found.at(-1);
    if (before && before.high === null && RANGE.test(text.slice(before.at.end, at.start)) && value > before.value) {
      const percent = before.percent || sign !== null;
      found[found.length - 1] = {
        value: before.value,
        high: value,
        percent,
        decimals: Math.max(decimals, before.decimals),
        at: { start: before.at.start, end: at.end },
      };
    } else found.push({ value, high: null, percent: sign !== null, decimals, at });
  }
  return found;
};

/** The counts (`five`, `8`, `1,204`) of a stretch of text with their places; no percentages, decimals, ordinals or years' parts. */
export const countsIn = (text: string, within: Anchor): readonly { readonly count: number; readonly at: Anchor }[] => {
  const slice = text.slice(within.start, within.end);
  const counts: { count: number; at: Anchor }[] = [];
  for (const match of slice.matchAll(new RegExp(COUNT, 'giu'))) {
    const count = countOf(match[0]);
    const start = within.start + match.index;
    const end = start + match[0].length;
    if (count !== null && !PER_CENT.test(text.slice(end, end + 10))) counts.push({ count, at: { start, end } });
  }
  return counts;
};
