import type { JudgementStatement } from '../statement.js';

const RECEIVES = '(?:be |get |receive |earn |achieve |win |gain |secure |obtain |score )';
/** 'The first “good”', 'the first in the county to be rated “good”'. */
const FIRST = new RegExp(
  `\\bfirst (?:[\\p{L}-]+ ){0,2}["'‘“]?$|\\bfirst (?:[\\p{L}’'-]+ ){0,8}?to ${RECEIVES}(?:(?:rated|judged|graded|given|awarded|as|an?|the|overall|top|rating|of) ){0,5}["'‘“]?$`,
  'iu',
);
const NOUNS = '(?: (?:rating|grade|judge?ment|verdict|report|score|inspection|result|one|overall|Ofsted))*';
const SINCE = new RegExp(`^["'’”]?${NOUNS},? (?:since|in|for) `, 'i');
/** 'Since 2013', 'in a decade': a time that has gone by, up to this rating. */
const GONE_BY =
  /^["'’”]?(?: [\p{L}’']+)*,? (?:since \D{0,20}\d{4}|(?:in|for) (?:over |more than |nearly |almost )?(?:an?|\p{L}+|\d+) (?:decades?|years?)\b)/iu;
/** 'Given to a service since July 2020', 'for any team since then': whose rating that was is not told. */
const TO_ANY = new RegExp(
  `^["'’”]?${NOUNS}(?: (?:that )?(?:it |they |we |(?:the )?inspectors |(?:the )?inspectorate )?(?:has |have |had )?(?:been )?(?:given|awarded|handed(?: (?:out|down))?|issued|received|earned|made))?(?: (?:to|for|of|by|at)) (?:an?|any|another) [^.;:]{3,80}? since\\b`,
  'iu',
);

/**
 * 'The first “good” rating since 2013': the year is that of the one before, the rating is the new one. 'The first “good” given to a service since 2013'
 * compares services: the year is another's, and no rating of ours is told.
 */
export const asFirstSince = (statements: readonly JudgementStatement[], text: string): JudgementStatement[] =>
  statements.flatMap((statement): JudgementStatement[] => {
    const { at, sentence, period, form } = statement;
    if (form !== 'rating') return [statement];
    const before = text.slice(sentence.start, at.start).replace(/\s+/g, ' ');
    if (!FIRST.test(before)) return [statement];
    const after = text.slice(at.end, sentence.end).replace(/\s+/g, ' ');
    if (TO_ANY.test(after)) return [];
    if (period !== 'prior') return [statement];
    const told = SINCE.test(after) && GONE_BY.test(after);
    return told ? [{ ...statement, period: 'current', periodDate: null }] : [statement];
  });
