import type { Anchor } from '../../document/anchor.js';
import type { Scale } from '../../framework/framework.js';
import { literally } from '../literally.js';
import { anchorOf, bareLetters, bareText } from './bare-text.js';

/** A rating word met in a text. */
export interface MetRating {
  readonly rating: string;
  /** The word itself. */
  readonly at: Anchor;
}

/** Reads the rating words of one scale, whatever breaks and marks the page put into them. */
export interface RatingWords {
  /** The rating that a text says and nothing else: 'Good', 'Rating: Requires⏎improvement¹²', 'Inadequate (Grade 4)', icons aside. */
  readonly whole: (text: string, start?: number) => MetRating | null;
  /** The rating that a text ends in, whatever stands before it. */
  readonly tail: (text: string, start?: number) => MetRating | null;
  /** Whether a text may hold a rating or say that there is none: false spares a closer look. */
  readonly mayRate: (text: string) => boolean;
  /** A pattern of the rating words in running text, spaces alone being free; it has no groups. */
  readonly pattern: string;
  /** The rating of words that `pattern` matched. */
  readonly resolve: (words: string) => string | null;
}

const BEFORE =
  '(?:(?:our)?(?:rating|ratings|judgement|judgment|grade|graded|rated|judged)(?:is|was|as|of)?)?(?:grade?[1-4]|[1-4])?';
// A grade's number, names of icons, a footnote's number that lost its place: none of them changes the rating.
const AFTER = '(?:grade?[1-4]|[1-5]?stars?(?:icon|rating)?|icon|[0-9]{1,2})?';

/** Longest text that can be a rating and nothing else, icons as formulas among it. */
const LONGEST_WHOLE = 400;
/** As much of a text's end as a rating with its marks may take. */
const LONGEST_TAIL = 160;

/** Builds the reader of a scale's rating words. */
export const ratingWords = (scale: Scale): RatingWords => {
  const forms = scale.ratings
    .flatMap((word) => [word.rating, ...word.forms].map((form) => ({ form, rating: word.rating })))
    .sort((a, b) => b.form.length - a.form.length);
  const byLetters = new Map(forms.map(({ form, rating }) => [bareLetters(form), rating]));
  const any = [...byLetters.keys()].join('|');
  const whole = new RegExp(`^${BEFORE}(${any})${AFTER}$`, 'd');
  const tail = new RegExp(`(${any})${AFTER}$`, 'd');
  const read = (pattern: RegExp, text: string, start: number): MetRating | null => {
    const letters = bareLetters(text);
    const found = pattern.exec(letters);
    const [from, to] = found?.indices?.[1] ?? [0, 0];
    const rating = byLetters.get(letters.slice(from, to));
    if (!rating) return null;
    const at = anchorOf(bareText(text, start), from, to);
    const glued = /[a-z]/i.test(text.charAt(at.start - start - 1));
    return glued ? null : { rating, at };
  };
  const mayRate = new RegExp(`${any}|notr|nota|noti|notj|notg|unrated|cases|na`);
  return {
    mayRate: (text) => mayRate.test(bareLetters(text)),
    whole: (text, start = 0) => (text.length > LONGEST_WHOLE ? null : read(whole, text, start)),
    tail: (text, start = 0) => {
      const cut = Math.max(0, text.length - LONGEST_TAIL);
      return read(tail, text.slice(cut), start + cut);
    },
    pattern: `(?:${forms.map(({ form }) => literally(form)).join('|')})`,
    resolve: (words) => byLetters.get(bareLetters(words)) ?? null,
  };
};

const EARLIER_ASIDE =
  /[([]\s*(?=[^()[\]]{0,60}\b(?:(?:19|20)\d{2}|previous(?:ly)?|last|formerly|was|were|from|up|down)\b)[^()[\]]{1,60}[)\]]\s*$/i;

/** A text with an aside about an earlier rating at its end ('Good (2016: Poor)') blanked out, every offset unchanged. */
export const withoutEarlierAside = (text: string): string =>
  text.replace(EARLIER_ASIDE, (aside) => ' '.repeat(aside.length));

const NOT_RATED =
  /^(?:not(?:rated|applicable|inspected|judged|graded|assessed|scored)|unrated|na|no(?:relevant|eligible|applicable|such)?cases.{0,60}|(?:insufficient|toofew)(?:relevant|eligible)?(?:cases|evidence).{0,60}|therewere(?:no|toofew)(?:relevant|eligible)?cases.{0,60}|no(?:rating|judgement|grade)(?:given|made)?)(?:no(?:relevant|eligible|applicable)?cases)?[0-9]{0,2}$/;

/** Whether a text says that there is no rating, and nothing else: 'Not rated', 'Not applicable', 'No cases'. */
export const saysNotRated = (text: string): boolean =>
  NOT_RATED.test(bareLetters(text).replace(/^(?:overall)?(?:rating|judge?ment|grade)(?=n|u|i|t)/, ''));

const PERCENT = /^\s*\**(\d{1,3}(?:\.\d+)?)\s*(?:%|per\s?cent\b)\s*/i;

/** A percentage that a text begins with, and what follows it; null where there is none or it is over a hundred. */
export const leadingPercent = (text: string): { percent: number; length: number } | null => {
  const found = PERCENT.exec(text);
  const percent = Number(found?.[1]);
  return found && percent <= 100 ? { percent, length: found[0].length } : null;
};
