import type { Anchor } from '../../document/anchor.js';
import { COUNT, countOf } from '../numbers.js';

/** A number of cases named in running text: `seven community sentences`, `eight of the cases`, `five cases`. */
export interface CasePhrase {
  readonly count: number;
  /** The counted noun with its adjectives, as printed. */
  readonly label: string;
  /** From the number to the noun. */
  readonly at: Anchor;
}

const NOUN =
  '(?:case\\s+files?|cases?(?!\\s+(?:managers?|workers?|holders?|files? reviews?|reviews?\\b|assessments?|conferences?))|disposals?|sentences?|orders?|cautions?|resolutions?|licen[cs]es?|supervisions?|requirements?|outcomes?(?!\\s+\\d)|diversions?|remands?|files?|records?)';
const ADJECTIVE = "(?:detention\\s+and\\s+training|supervision\\s+and\\s+surveillance|[\\p{L}][\\p{L}’'/-]*)";
/** What a number that names rather than counts stands after: `Outcome 22 cases`. */
const NAMED_BY_NUMBER =
  /\b(?:outcome|section|domain|type|level|tier|category|standard|table|figure|annexe?|rule|stage|code|band|grade|phase|part|year)s?\s+$/iu;
/** Places that stand for the cases of children who are there: `eight in custody or on licence`. */
const PLACE = new RegExp(
  `(${COUNT})\\s+(?:(?:who\\s+)?were\\s+)?(?:in|on)\\s+(custody(?:\\s+or\\s+on\\s+licence)?|licence)\\b`,
  'giu',
);
/** What may follow the noun and says whose cases they are: it belongs to the label. */
const WHOSE =
  "(?:\\s+(?:of|involving)\\s+children|\\s+(?:(?:in\\s+which|where)\\s+there\\s+(?:was|were)|with|involving)\\s+(?:(?:a|an|at\\s+least\\s+one)\\s+)?(?:[\\p{L}]+\\s+)?victims?(?![’']))";
const PHRASE = new RegExp(
  `(${COUNT})\\s+(?:(?:of\\s+(?:the|these|those|our)|on|under)\\s+)?((?:${ADJECTIVE}\\s+){0,5}?${NOUN}${WHOSE}?)(?![\\p{L}-])`,
  'giu',
);
const WHOSE_AT_END = new RegExp(`${WHOSE}$`, 'iu');
/** The files are named before the children whose they are: `the files of thirty children`. */
const FILES_OF = new RegExp(
  `((?:case\\s+)?(?:files?|records?|cases?)\\s+of)\\s+(${COUNT})\\s+(children|young\\s+people|people)(?![\\p{L}-])`,
  'giu',
);
/** Words that can't stand between a number and the noun that it counts. */
const BREAKS =
  /(?<![\p{L}-])(?:and|or|in|with|of|for|to|from|that|which|who|where|were|was|is|are|had|have|has|by|on|at|as|months?|weeks?|days?|years?|per|standards?|questions?|interviews?|meetings?|staff|managers?|people|children|young|inspectors?|services?)(?![\p{L}-])/iu;

/** The numbers of cases named in a stretch of text, in order. */
export const casePhrasesIn = (text: string, within: Anchor): readonly CasePhrase[] => {
  const slice = text.slice(within.start, within.end);
  const places = [...slice.matchAll(PLACE)];
  const matches = [...slice.matchAll(PHRASE), ...places].sort((a, b) => a.index - b.index);
  const ofChildren = [...slice.matchAll(FILES_OF)].flatMap((match): CasePhrase[] => {
    const count = countOf(match[2] ?? '');
    const start = within.start + match.index;
    const label = `${match[1] ?? ''} ${match[3] ?? ''}`.replace(/\s+/gu, ' ');
    return count === null ? [] : [{ count, label, at: { start, end: start + match[0].length } }];
  });
  const counted = matches.flatMap((match): CasePhrase[] => {
    const count = countOf(match[1] ?? '');
    const label = (match[2] ?? '').replace(/\s+/gu, ' ');
    if (NAMED_BY_NUMBER.test(slice.slice(Math.max(0, match.index - 20), match.index))) return [];
    const adjectives = label
      .replace(WHOSE_AT_END, '')
      .replace(/^(?:detention and training|(?:\S+ )*supervision and surveillance)/iu, '')
      .split(' ')
      .slice(0, -1)
      .join(' ');
    if (count === null || (!places.includes(match) && BREAKS.test(adjectives))) return [];
    const start = within.start + match.index;
    return [{ count, label, at: { start, end: start + match[0].length } }];
  });
  return [...counted, ...ofChildren].sort((a, b) => a.at.start - b.at.start);
};
