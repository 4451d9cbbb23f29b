import { COUNT, countOf } from './numbers.js';

/** Totals that a text states in passing and that tell its framework. */
export interface StatedCounts {
  /** Numbers of standards, areas or aspects said to have been rated in all ('nine of the 12 areas'). */
  readonly counted: ReadonlySet<number>;
  /** Highest scores ('31 out of a possible 36', '29/36'). */
  readonly scoreMaxima: ReadonlySet<number>;
}

const THINGS =
  '(?:(?:key|rated|quality|broad|main|core|inspection) ){0,2}(?:standards|areas|aspects|categories|criteria|measures)';
const OF_SO_MANY = new RegExp(
  `\\b(?:of|from|across|against|in|on) (?:the |its |a total of |all |all of the )*(${COUNT})(?: of the)? ${THINGS}\\b`,
  'giu',
);
const OUT_OF =
  /(?<![\d/])\d{1,2}\s?(?:\/|out of(?: a)?(?: possible| maximum)?(?: of)?|from a possible|of a possible)\s?(\d{2})(?![\d/])/giu;
const POSSIBLE = /\b(?:out of|from|of) (?:a )?(?:possible|maximum(?: of)?|total of) (\d{2})(?![\d/])/giu;
const HIGHEST_MAXIMUM = 60;

const valuesOf = (text: string, pattern: RegExp): number[] =>
  [...text.matchAll(pattern)].flatMap((match) => countOf(match[1] ?? '') ?? []);

/** The totals stated in a text. A date in figures ('12/10/21') is no score. */
export const statedCounts = (text: string): StatedCounts => ({
  counted: new Set(valuesOf(text, OF_SO_MANY)),
  scoreMaxima: new Set(
    [...valuesOf(text, OUT_OF), ...valuesOf(text, POSSIBLE)].filter(
      (value) => value % 3 === 0 && value <= HIGHEST_MAXIMUM,
    ),
  ),
});
