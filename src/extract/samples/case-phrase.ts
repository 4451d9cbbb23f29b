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
  '(?:case\\s+files?|cases?(?!\\s+(?:managers?|workers?|holders?|files? reviews?|reviews?\\b|assessments?|conferences?))|disposals?|sentences?|orders?|cautions?|resolutions?|licen[cs]es?|supervisions?|requirements?|outcomes?|diversions?|remands?|files?|records?)';
const ADJECTIVE = "(?:[\\p{L}][\\p{L}’'/-]*)";
/** Places that stand for the cases of children who are there: `eight in custody or on licence`. */
const PLACE = new RegExp(
  `(${COUNT})\\s+(?:(?:who\\s+)?were\\s+)?(?:in|on)\\s+(custody(?:\\s+or\\s+on\\s+licence)?|licence)\\b`,
  'giu',
);
const PHRASE = new RegExp(
  `(${COUNT})\\s+(?:(?:of\\s+(?:the|these|those|our)|on|under)\\s+)?((?:${ADJECTIVE}\\s+){0,5}?${NOUN}(?:\\s+(?:of|involving)\\s+children)?)(?![\\p{L}-])`,
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
  return matches.flatMap((match) => {
    const count = countOf(match[1] ?? '');
    const label = (match[2] ?? '').replace(/\s+/gu, ' ');
    const adjectives = label
      .replace(/\s+(?:of|involving)\s+children$/iu, '')
      .split(' ')
      .slice(0, -1)
      .join(' ');
    if (count === null || (!places.includes(match) && BREAKS.test(adjectives))) return [];
    const start = within.start + match.index;
    return [{ count, label, at: { start, end: start + match[0].length } }];
  });
};
