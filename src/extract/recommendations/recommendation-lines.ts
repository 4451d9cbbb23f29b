import { sentencesIn } from '../sentences.js';

const LABEL =
  /^\s*(?:[^\p{L}\p{N}\s(‘’“"'[]+\s*)?(?:(?:R|recommendation\s+)?(\d{1,3})\s*[.):]\s*|\((?:[a-z]|\d{1,2})\)\s*)?/iu;

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
  /\brecommendations?\b|\bfollowing\b|\bnecessary\b|\bensure\b|\bwe\b|\bin order\b|\bto improve\b|\bimprovement\b|\binspection\b|\bincluding\b/iu;

/** When something is to be done, which names nobody: 'Within three months:'. */
const DEADLINE =
  /^(?:immediately|with immediate effect|as soon as|within|by|in the next|over the next|urgent(?:ly)?)\b/iu;

/** Whether a line says when the next items are to be done. */
export const isDeadline = (raw: string): boolean => DEADLINE.test(plain(raw)) && /:$/u.test(plain(raw));

/** Whom a line that ends in a colon names ('The Dunmarsh Youth Justice Service should:'), without article and verb; null where it names nobody. */
export const addresseeIn = (raw: string): string | null => {
  const name = ADDRESSED.exec(plain(raw))?.[1];
  return name === undefined || NO_ADDRESSEE.test(name) || DEADLINE.test(name) ? null : name;
};

const BODIES =
  /\b(?:service|team|board|partnership|council|police|constabulary|chair|managers?|trust|ministry|probation|inspectorate|commissioners?|health|authority|department|head of)\b/iu;

/** Whom a heading above items names, without a colon: 'The management board'. */
export const addresseeHeading = (raw: string): string | null => {
  const line = plain(raw);
  if (/\brecommendations?\b/iu.test(line) || line.length > 120 || /[.?!]$/u.test(line) || opensFindings(raw))
    return null;
  const withVerb = /^(?:the\s+)?(.{3,120}?)\s+should\b[^.]{0,30}$/iu.exec(line);
  if (withVerb?.[1] !== undefined) return withVerb[1];
  // 'Feedback from service users' is a topic.
  if (/\b(?:from|about|users?|on|in|quality|support|planning)\b/iu.test(line)) return null;
  return BODIES.test(line) && line.split(' ').length <= 10 ? line.replace(/^the\s+/iu, '').replace(/:$/u, '') : null;
};

/** A line that names whom the next items are for, with its verb; it opens with a capital, as an item's own words don't. */
const NEXT_ADDRESSEE = /^(?:The\s+)?\p{Lu}[^.;:?!\n]{2,140}\s(?:should|must)\b[^.;:?!\n]{0,40}:\s*$/u;
const MOST_LINES_OF_ADDRESSEE = 3;
const NAME_GOES_ON = /(?:\b(?:of|and|the|for|in|on|with|to)|[,&])\s*$/iu;

/**
 * Where in the words of a block a line begins that names whom the next items are for ('… are completed / HM Prison and
 * Probation Service should:'); null where none ends the block, or the block is nothing else.
 */
export const nextAddresseeFrom = (raw: string): number | null => {
  const words = raw.trimEnd();
  if (!words.endsWith(':')) return null;
  const afterStop = words.slice(-240).search(/(?<=[.;]\s+)(?:The\s+)?\p{Lu}[^.;:?!]{2,180}:$/u);
  if (afterStop > 0) {
    const from = Math.max(words.length - 240, 0) + afterStop;
    if (NEXT_ADDRESSEE.test(words.slice(from).replace(/\s+/gu, ' '))) return from;
  }
  let from = words.length;
  for (let lines = 0; lines < MOST_LINES_OF_ADDRESSEE; lines += 1) {
    const end = words.lastIndexOf('\n', from - 2);
    if (end < 0 || from < 2) return null;
    from = end + 1;
    const above = words.slice(0, end).trimEnd();
    const line = words.slice(from).replace(/\s+/gu, ' ').trimStart();
    // A name that began in the line above is longer than what stands in this one.
    const begun = NAME_GOES_ON.test(above) || /^\p{Lu}\p{Ll}+\s(?:should|must)\b/u.test(line);
    if (NEXT_ADDRESSEE.test(line) && addresseeIn(line) !== null && !(begun && !/[.;]$/u.test(above))) return from;
  }
  return null;
};

const LAST_BRACKET = /\s*\(((?:the\s+)?\p{Lu}[^()]{2,100})\)$/u;

/** An item of the older style with whom it is for in brackets at its end ('plans are reviewed in time (YOT Manager)'); null without. */
export const addresseeAtEnd = (text: string): { readonly text: string; readonly addressee: string } | null => {
  const found = LAST_BRACKET.exec(text);
  const name = found?.[1]?.replace(/^the\s+/iu, '');
  return found && name !== undefined && BODIES.test(name)
    ? { text: text.slice(0, found.index), addressee: name }
    : null;
};

const OF_EARLIER =
  /\b(?:progress|implementation|implementing|action taken)\b[^.]{0,60}\brecommendations?\b|\b(?:previous|last|earlier|prior|former)\b[^.]{0,60}\brecommendations?\b|\brecommendations?\b[^.]{0,60}\b(?:previous|last|earlier|prior|former)\b/iu;

/** Whether a title or a lead ('Progress against previous recommendations', 'The last report had these recommendations:') opens a list of an earlier report's recommendations. */
export const opensEarlierList = (raw: string): boolean => {
  const line = plain(raw);
  return line.length <= 160 && (line.endsWith(':') || !/[.?!]$/u.test(line)) && OF_EARLIER.test(line);
};

const FINDINGS =
  /\bstrengths?\b|\bprogress since\b|\b(?:summary|information|judge?ments?)\b.*\b(?:of|for|about)\b|\bfindings\b/iu;

/** Whether a title opens what an inspection found, after what it recommends ('The local authority’s strengths'). */
export const opensFindings = (raw: string): boolean => FINDINGS.test(plain(raw));

/** Whether words lead to actions that are asked for, rather than asking for one ('… should take the following action.'). */
export const leadsToActions = (raw: string): boolean => /\bthe following actions?\s*[.:]?\s*$/iu.test(plain(raw));

/** Whether words say that nothing is recommended ('No areas were identified for immediate improvement'). */
export const saysNone = (raw: string): boolean =>
  /^(?:there (?:are|were) )?no (?:areas?|recommendations?|priority|immediate)\b[^.]{0,80}(?:identified|made|action|improvement)/iu.test(
    itemText(raw),
  );

/** Whether a title opens the recommendations of this report. */
export const opensOwnList = (raw: string): boolean =>
  /\brecommendations?\b/iu.test(raw) && !OF_EARLIER.test(plain(raw));

/** Whether an item is a paragraph of findings rather than a recommendation, which seldom has more than two sentences. */
export const isProse = (raw: string): boolean =>
  raw.length > 900 || (raw.length > 300 && sentencesIn(raw, { start: 0, end: raw.length }).length > 3);
