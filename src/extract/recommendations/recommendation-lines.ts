import { sentencesIn } from '../sentences.js';

const LABEL =
  /^\s*(?:[^\p{L}\p{N}\s(‘’“"'[]+\s*)?(?:(?:R|recommendation\s+)?(\d{1,2})\s*[.):]\s*|\((?:[a-z]|\d{1,2})\)\s*)?/iu;

const plain = (raw: string): string =>
  raw
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\[\d{1,3}\]/gu, '')
    .replace(/\*\*|__/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/(\p{L})- (?!(?:and|or)\b)(?=\p{Ll})/gu, '$1-')
    .trim();

/** The words of an item: without its number or bullet, and without the stop, semicolon or 'and' that closes it. */
export const itemText = (raw: string): string =>
  plain(raw.replace(LABEL, ''))
    .replace(/[.;]$/u, '')
    .replace(/[,;]\s+and$/u, '');

/** The number with which a line is printed as an item; null where it has none. */
export const printedNumber = (raw: string): number | null => {
  const number = LABEL.exec(raw)?.[1];
  return number === undefined ? null : Number(number);
};

const ADDRESSED =
  /^(?:(?:to|for)\s+)?(?:the\s+)?(.{3,160}?)\s*,?\s*(?:\b(?:should|must|needs? to|is to|are to|(?:working|in partnership) with .{3,80}? should)\b[^.?!]{0,60})?:\s*$/iu;
const NO_ADDRESSEE =
  /\brecommendations?\b|\bfollowing\b|\bnecessary\b|\bensure\b|\bwe\b|\bin order\b|\bto improve\b|\bimprovement\b|\bincluding\b/iu;

/** Whom a line that ends in a colon names ('The Dunmarsh Youth Justice Service should:'), without article and verb; null where it names nobody. */
export const addresseeIn = (raw: string): string | null => {
  const name = ADDRESSED.exec(plain(raw))?.[1];
  return name === undefined || NO_ADDRESSEE.test(name) ? null : name;
};

const BODIES =
  /\b(?:service|team|board|partnership|council|police|constabulary|chair|managers?|trust|ministry|probation|inspectorate|commissioners?|health|authority|department|head of)\b/iu;

/** Whom a heading above items names, without a colon: 'The management board'. */
export const addresseeHeading = (raw: string): string | null => {
  const line = plain(raw);
  if (/\brecommendations?\b/iu.test(line) || line.length > 120 || /[.?!]$/u.test(line)) return null;
  const withVerb = /^(?:the\s+)?(.{3,120}?)\s+should\b[^.]{0,30}$/iu.exec(line);
  if (withVerb?.[1] !== undefined) return withVerb[1];
  return BODIES.test(line) && line.split(' ').length <= 10 ? line.replace(/^the\s+/iu, '').replace(/:$/u, '') : null;
};

/** Whether an item is a paragraph of findings rather than a recommendation, which seldom has more than two sentences. */
export const isProse = (raw: string): boolean =>
  raw.length > 900 || (raw.length > 300 && sentencesIn(raw, { start: 0, end: raw.length }).length > 3);
