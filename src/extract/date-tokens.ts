import type { Anchor } from '../document/anchor.js';

/** The months' names, January first. */
export const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const SHORT = 'Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec'.split(' ');
/** Months have a capital: 'may' and 'march' are words of their own. */
const MONTH_WORDS = [...MONTHS, ...SHORT].flatMap((month) => [month, month.toUpperCase()]);

const TOKEN = new RegExp(
  [
    String.raw`(?<iso>\b(?:19|20)\d\d-\d\d-\d\d(?!\d))`,
    String.raw`(?<slash>\b\d{1,2}(?:/\d{1,2}/|\.\d{1,2}\.)(?:\d{4}|\d{2})\b)`,
    String.raw`(?<year>\b(?:19|20)\d\d(?![\d%])\b)`,
    String.raw`(?<day>(?<!\d:)\b\d{1,2}(?: ?(?:st|nd|rd|th))?(?![\d%:])\b)`,
    String.raw`(?<month>\b(?:${MONTH_WORDS.join('|')})\b\.?)`,
    String.raw`(?<weekday>\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:Mon|Tues?|Wed|Thu|Thurs?|Fri|Sat)\b\.?(?=,?\s+\d))`,
    String.raw`(?<week>\b[Ww]eeks?,?\s+(?:commencing|beginning|starting|of)\b|\b[Ww]/[Cc]\b)`,
    String.raw`(?<link>\bto\b|\buntil\b|\btill\b|\bthrough\b|[-\u2010-\u2015]|\band\b|&|,)`,
    String.raw`(?<lead>\b(?:[Bb]etween|[Ff]rom)\b)`,
    String.raw`(?<on>\b(?:again\s+)?on\b)`,
    String.raw`(?<filler>\b(?:the|of)\b)`,
    String.raw`(?<other>[\p{L}\p{N}]+|[^\s])`,
  ].join('|'),
  'gu',
);

/** What every date has. Most sentences have none, and need not be taken apart. */
export const HAS_YEAR = /\b(?:19|20)\d\d|\d[/.]\d\d/;

type TokenKind =
  | 'iso'
  | 'slash'
  | 'year'
  | 'day'
  | 'month'
  | 'weekday'
  | 'week'
  | 'link'
  | 'lead'
  | 'on'
  | 'filler'
  | 'other';
const KINDS: readonly TokenKind[] = [
  'iso',
  'slash',
  'year',
  'day',
  'month',
  'weekday',
  'week',
  'link',
  'lead',
  'on',
  'filler',
  'other',
];

/** A word or sign of a printed date. */
export interface DateToken {
  readonly kind: TokenKind;
  readonly text: string;
  readonly at: Anchor;
}

/** The words and signs of a stretch of text as dates are made of them, in order. */
export const dateTokensIn = (text: string, at: Anchor): DateToken[] => {
  const tokens: DateToken[] = [];
  for (const match of text.slice(at.start, at.end).matchAll(TOKEN)) {
    const kind = KINDS.find((candidate) => match.groups?.[candidate] !== undefined);
    const start = at.start + match.index;
    if (kind) tokens.push({ kind, text: match[0], at: { start, end: start + match[0].length } });
  }
  return tokens;
};
