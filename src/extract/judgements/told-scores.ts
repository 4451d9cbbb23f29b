import type { Anchor } from '../../document/anchor.js';
import type { ToldScore } from './statement.js';

const NUMBER = String.raw`\d{1,2}|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve`;
const SCORE = new RegExp(
  String.raw`\b(?<score>${NUMBER})\s*(?:(?:inspection\s+)?points?\s+)?(?:/|out\s+of(?:\s+a)?(?:\s+(?:possible|maximum|total|potential))*(?:\s+of)?|from\s+a\s+possible)\s*(?<max>\d{1,2})\b(?!\s*(?:%|per|children|cases|standards|areas|aspects|services|years?|/|categories|criteria|young|boys|girls))`,
  'gi',
);
const WORDS: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};
/** What shows a pair of figures to be a score, near it. */
const SCORED = /\b(?:scor\w+|points?|possible|maximum|rating|rated|marks?|awarded|overall|total)\b/i;
const NEAR = 70;
const DATE_LIKE = /\d\s*\/\s*\d{1,2}\s*\/|\/\d{2}\s*\/|20\d\d\/$/;

/** Scores in running text and in lines of minutes ('31 out of a possible 36', 'Good (25/36)'); `maxima` are those that the framework can have. */
export const toldScoresIn = (
  text: string,
  at: Anchor,
  maxima: ReadonlySet<number>,
): Pick<ToldScore, 'score' | 'max' | 'at'>[] => {
  const stretch = text.slice(at.start, at.end);
  return [...stretch.matchAll(SCORE)].flatMap((match) => {
    const said = match.groups?.score?.toLowerCase() ?? '';
    const score = WORDS[said] ?? Number(said);
    const max = Number(match.groups?.max);
    if (!maxima.has(max) || score > max) return [];
    const around = stretch.slice(Math.max(0, match.index - NEAR), match.index + match[0].length + NEAR);
    if (
      !SCORED.test(around) ||
      DATE_LIKE.test(stretch.slice(Math.max(0, match.index - 6), match.index + match[0].length + 1))
    )
      return [];
    const start = at.start + match.index;
    return [{ score, max, at: { start, end: start + match[0].length } }];
  });
};
