import type { JudgementStatement } from './statement.js';

const FIRST = /\bfirst (?:[\p{L}-]+ ){0,2}["'‘“]?$/iu;
const SINCE =
  /^["'’”]?(?: (?:rating|grade|judge?ment|verdict|report|score|inspection|result|one|overall|Ofsted))*,? (?:since|in|for) /i;
/** 'Since 2013', 'in a decade': a time that has gone by, up to this rating. */
const GONE_BY =
  /^["'’”]?(?: [\p{L}]+)*,? (?:since \D{0,20}\d{4}|(?:in|for) (?:over |more than |nearly |almost )?(?:an?|\p{L}+|\d+) (?:decades?|years?)\b)/iu;

/** 'The first “good” rating since 2013': the year is that of the one before, the rating is the new one. */
export const asFirstSince = (statements: readonly JudgementStatement[], text: string): JudgementStatement[] =>
  statements.map((statement) => {
    const { at, sentence, period, form } = statement;
    if (period !== 'prior' || form !== 'rating') return statement;
    const after = text.slice(at.end, sentence.end).replace(/\s+/g, ' ');
    const told = FIRST.test(text.slice(sentence.start, at.start).replace(/\s+/g, ' ')) && SINCE.test(after);
    return told && GONE_BY.test(after) ? { ...statement, period: 'current', periodDate: null } : statement;
  });
