import type { CaseColumn, PrintedPercent } from './case-statement.js';
import { plainDigits } from './question-text.js';

/** A number in a cell, before anything is known of its column. `glued` holds digits that may end in a footnote's mark. */
export type CellToken =
  | { readonly kind: 'number'; readonly digits: string; readonly percent: boolean; readonly decimals: number }
  /** `7 of 8`, `7/8`: the answer with its own denominator. */
  | { readonly kind: 'share'; readonly yes: number; readonly of: number }
  /** A dash, `n/a`: said to have no value. */
  | { readonly kind: 'none' }
  /** A letter in the place of a digit, with the digit that it is likely to be; null where nothing tells. */
  | { readonly kind: 'letter'; readonly printed: string; readonly digit: string | null };

/** What a cell of a value column holds: its tokens, and labels of footnotes with a visible mark. Null for running text. */
export interface CellReading {
  readonly tokens: readonly CellToken[];
  readonly marks: readonly string[];
}

/** Letters that character recognition confuses with digits, one way only. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  l: '1',
  I: '1',
  '|': '1',
  i: '1',
  O: '0',
  o: '0',
  S: '5',
  s: '5',
  B: '8',
  Z: '2',
  z: '2',
};

const TOKEN =
  /(?<yes>\d{1,4})\s*(?:\/|out of|of)\s*(?<of>\d{1,4})|(?<whole>\d{1,3}(?:,\d{3})+|\d{1,7})(?:\.(?<part>\d{1,2}))?\s*(?<sign>%|per\s?cent)?|(?<none>n\s?\/\s?a\b|not applicable|none applicable|[-–—]+)|(?<letter>[\p{L}|])(?![\p{L}|])|(?<ignored>[\s()*†‡,;]+)/iuy;

/** Reads the cell of a value column; null where it holds words. An empty cell has no tokens. */
export const readCell = (raw: string): CellReading | null => {
  const marks: string[] = [];
  const text = raw
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu, (mark) => {
      marks.push(plainDigits(mark));
      return ' ';
    })
    .replace(/\[(\d{1,3})\]/gu, (_, label: string) => {
      marks.push(label);
      return ' ';
    })
    .replace(/\*\*|__/gu, '')
    .trim();
  if (text.length > 40) return null;
  const tokens: CellToken[] = [];
  let at = 0;
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    const groups = match?.groups;
    if (match === null || groups === undefined) return null;
    at += match[0].length;
    if (groups.yes !== undefined) tokens.push({ kind: 'share', yes: Number(groups.yes), of: Number(groups.of) });
    else if (groups.whole !== undefined)
      tokens.push({
        kind: 'number',
        digits: groups.whole.replaceAll(',', '') + (groups.part === undefined ? '' : `.${groups.part}`),
        percent: groups.sign !== undefined,
        decimals: groups.part?.length ?? 0,
      });
    else if (groups.none !== undefined) tokens.push({ kind: 'none' });
    else if (groups.letter !== undefined)
      tokens.push({ kind: 'letter', printed: groups.letter, digit: LOOK_ALIKES[groups.letter] ?? null });
  }
  return { tokens, marks };
};

/** One way to read a run of digits: a number for each column, and the footnote's mark that the rest of the digits are. */
export interface DigitsReading {
  readonly footnote: string | null;
  readonly numbers: readonly number[];
}

/** What a reading must respect. */
export interface DigitsLimits {
  /** In the order of the digits. */
  readonly columns: readonly CaseColumn[];
  /** The sample of the table; null where it is not stated. */
  readonly cases: number | null;
  /** A denominator that is known otherwise (a row's printed one, a footnote's). */
  readonly relevant: number | null;
  /** Labels of footnotes whose mark may be among the digits. */
  readonly footnotes: readonly string[];
  /** Where a mark may stand: glued to the question before the numbers, or to the last number. */
  readonly markAt: 'start' | 'end';
}

const fits = (numbers: readonly number[], limits: DigitsLimits): boolean => {
  let denominator = limits.relevant ?? limits.cases ?? Number.POSITIVE_INFINITY;
  for (const [index, column] of limits.columns.entries()) {
    const number = numbers[index] ?? 0;
    if (column === 'relevant') {
      if (number > (limits.cases ?? Number.POSITIVE_INFINITY)) return false;
      denominator = number;
    } else if (column === 'yes' && number > denominator) return false;
    else if (column === 'percent' && number > 100) return false;
  }
  return true;
};

/** All splits of digits into so many numbers without leading zeros. */
const splits = (digits: string, count: number): number[][] => {
  if (count === 0) return digits === '' ? [[]] : [];
  const found: number[][] = [];
  for (let length = 1; length <= Math.min(4, digits.length - count + 1); length += 1) {
    const head = digits.slice(0, length);
    if (head.length > 1 && head.startsWith('0')) break;
    for (const rest of splits(digits.slice(length), count - 1)) found.push([Number(head), ...rest]);
  }
  return found;
};

/**
 * All ways in which a run of digits can be the values of columns, with or without the mark of one of the footnotes at its start
 * or end, such that no answer exceeds its denominator and no denominator the sample. More than one means that the digits
 * can't be read. A run of over 16 digits has none.
 */
export const readingsOf = (digits: string, limits: DigitsLimits): readonly DigitsReading[] => {
  if (!/^\d{1,16}$/.test(digits)) return [];
  const readings: DigitsReading[] = [];
  const offer = (footnote: string | null, rest: string): void => {
    for (const numbers of splits(rest, limits.columns.length))
      if (fits(numbers, limits)) readings.push({ footnote, numbers });
  };
  offer(null, digits);
  for (const label of new Set(limits.footnotes)) {
    if (limits.markAt === 'start' && digits.startsWith(label)) offer(label, digits.slice(label.length));
    if (limits.markAt === 'end' && digits.endsWith(label)) offer(label, digits.slice(0, digits.length - label.length));
  }
  return readings;
};

/** The token as a percentage. */
export const percentOf = (token: Extract<CellToken, { kind: 'number' }>): PrintedPercent => ({
  value: Number(token.digits),
  decimals: token.decimals,
});
