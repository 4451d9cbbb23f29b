import type { Anchor } from '../../document/anchor.js';
import { ABBREVIATIONS } from './lexicon.js';

/** A word or a sign of a sentence. */
export interface Token {
  readonly text: string;
  /** Lower case, plain apostrophes, without a possessive ending. */
  readonly norm: string;
  readonly at: Anchor;
}

const TOKEN = /\d+(?:[.,]\d+)*|[\p{L}\p{M}]+(?:['’‘][\p{L}\p{M}]+)*(?:(?<=s)['’](?=\s))?|[^\s]/gu;
/** A sentence longer than this is none: what was read is a list or damage, and only its beginning is looked at. */
const MOST_TOKENS = 600;

const normOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/'s?$/, (ending, offset: number) => (offset === 0 ? ending : ''));

/**
 * The tokens of a stretch of text. Hyphens within words part tokens and are no tokens themselves ('out-of-court' is three), so that
 * phrases match however they are hyphenated; dashes are tokens.
 */
export const tokensIn = (text: string, at: Anchor): Token[] => {
  const stretch = text.slice(at.start, at.end);
  const tokens: Token[] = [];
  for (const match of stretch.matchAll(TOKEN)) {
    if (tokens.length >= MOST_TOKENS) break;
    const start = at.start + match.index;
    const end = start + match[0].length;
    const joins =
      /^\p{Pd}$/u.test(match[0]) &&
      /[\p{L}\d]/u.test(text.charAt(start - 1)) &&
      /[\p{L}\d]/u.test(text.charAt(end)) &&
      !/^\u2014$/.test(match[0]);
    const norm = normOf(match[0]);
    if (!joins) tokens.push({ text: match[0], norm: ABBREVIATIONS.get(norm) ?? norm, at: { start, end } });
  }
  return tokens;
};
