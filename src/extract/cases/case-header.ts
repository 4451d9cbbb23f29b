import { squeezedForm } from '../loose-text.js';
import { COUNT, countOf } from '../numbers.js';
import type { CaseColumn } from './case-statement.js';

/** The header of a case table: how many cases it counts, and which (`with factors related to keeping the child safe`). */
export interface CaseHeader {
  readonly cases: number;
  /** The words that limit the sample, without marks; empty for 'inspected' and the like. */
  readonly limit: string;
  /** Labels of footnotes marked in the header. */
  readonly marks: readonly string[];
  /** Length of the header phrase, up to where column titles or questions may follow. */
  readonly length: number;
}

const CASE = 'cases\\b|case\\b(?!\\s*(?:managers?|workers?|holders?|files?|loads?|stud))';
const OPENING = new RegExp(
  `^[\\s*_#|]*(?:(?:out\\s+)?of|for|in|from|among|across|based\\s+on)\\s+(?:(?:the|these|those|all|our)\\s+)*(${COUNT})\\s+((?:[\\p{L}’'-]+\\s+){0,4}?)(?:${CASE})`,
  'iu',
);
/** What may stand between the phrase and the columns' titles: it never holds a stop inside a sentence. */
const COLUMN_WORDS = /number|no\.\s*of|%|percent|per\s+cent|relevant\s+cases|[`'‘’"]yes/iu;
const PLAIN_LIMIT =
  /^(?:that\s+(?:were|we)\s+)?(?:we\s+)?(?:inspected|examined|assessed|reviewed|sampled|looked\s+at)$/iu;

/**
 * The header form 'Of the N cases …' at the start of a cell, a line or a fused paragraph; null for anything else. A sentence
 * of prose that begins alike ('Of the five cases, three were good.') is none: a header has no verb of its own and ends at a
 * colon, the titles of columns, or the end.
 */
export const caseHeaderIn = (text: string): CaseHeader | null => {
  const opening = OPENING.exec(text.slice(0, 200));
  const cases = opening?.[1] === undefined ? null : countOf(opening[1]);
  if (opening === null || cases === null) return null;
  const after = text.slice(opening[0].length, opening[0].length + 300);
  const colon = after.search(/:/u);
  const columns = after.search(COLUMN_WORDS);
  const ends = [colon, columns, after.search(/[?]/u)].filter((end) => end >= 0);
  const end = ends.length > 0 ? Math.min(...ends) : after.length;
  const phrase = after.slice(0, end).replace(/,(?=\s+(?:where|if|when)\s)/iu, '');
  if (/[.;!]\s|[.;!]$|,/u.test(phrase.trim())) return null;
  const questionEnd = end < after.length && after.charAt(end) === '?';
  if (questionEnd) return null;
  const marks: string[] = [];
  const limit = phrase
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\[\d{1,3}\]|(?<=\p{L})\s{0,40}\d{1,3}(?=\s*$)/gu, (mark) => {
      marks.push(
        [...mark]
          .map((character) => ('⁰¹²³⁴⁵⁶⁷⁸⁹'.includes(character) ? '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(character) : character))
          .join('')
          .replace(/[[\]\s]/g, ''),
      );
      return '';
    })
    .replace(/[*_]+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const kind = (opening[2] ?? '').trim();
  if (limit.split(' ').length > 24) return null;
  const plain = limit === '' || PLAIN_LIMIT.test(limit);
  return {
    cases,
    limit: [kind, plain ? '' : limit].filter((part) => part !== '').join(' '),
    marks,
    length: opening[0].length + end + (after.charAt(end) === ':' ? 1 : 0),
  };
};

/** The header form in a cell, and the words of a question before it that a conversion drew into the cell; empty where there are none. */
export interface HeadedCell {
  readonly question: string;
  readonly header: CaseHeader;
}

/** Reads a cell that holds the header form alone or after the end of the question that heads the table (`… effectively? Of the N cases`). */
export const headedCell = (text: string): HeadedCell | null => {
  const header = caseHeaderIn(text);
  if (header !== null) return { question: '', header };
  const question = /^\s*[^?]{1,300}\?[⁰¹²³⁴⁵⁶⁷⁸⁹]*\s+(?=\p{Lu})/u.exec(text)?.[0];
  const after = question === undefined ? null : caseHeaderIn(text.slice(question.length));
  return question === undefined || after === null ? null : { question: question.trim(), header: after };
};

/** Words that leave out the cases to which a question does not apply, without saying how many remain. */
const WHERE_RELEVANT =
  /\b(?:where|if|when)\s+(?:(?:it|this|that|they|the question)\s+)?(?:(?:is|was|were)\s+)?(?:relevant|applicable|appropriate)\b/iu;

/** Whether a header counts only those of its cases to which a question applies, so that its number is nobody's denominator. */
export const leavesOutCases = (header: CaseHeader | null): boolean =>
  header !== null && WHERE_RELEVANT.test(header.limit);

/** Whether a title says of the answers or percentages in its column that they are of the relevant cases alone. */
export const isOfRelevantCases = (title: string): boolean => {
  if (WHERE_RELEVANT.test(title)) return true;
  const words = squeezedForm(title).replace(/[^a-z%]/g, '');
  return /(?:yes|%|percent(?:age)?)(?:of|in|from|among|for)?(?:all)?(?:the)?(?:relevant|applicable)cases|(?:relevant|applicable)cases(?:answered|judged|with|that(?:were|was)|scored)?yes/.test(
    words,
  );
};

/** Columns that hold somebody else's figures or another year's. */
const ELSEWHERE = /national|average|england|wales|region|previous|last|benchmark|comparison|all services|20\d\d/;

/**
 * What a column holds, from its title; null where the words are no title of a case table's column.
 * Titles are compared without spaces and quotation marks: `Number of relevant cases`, ``Number `Yes'``, `% ‘Yes’`.
 */
export const columnTitled = (title: string): CaseColumn | null => {
  if (caseHeaderIn(title) !== null) return null;
  const words = squeezedForm(title.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\[\d+\]/gu, '')).replace(/[^a-z0-9%]/g, '');
  if (words === '' || words.length > 60) return null;
  const share = words.includes('%') || words.includes('percent') || words.includes('proportion');
  if (ELSEWHERE.test(words)) return 'other';
  if (share && /no$/.test(words)) return 'other';
  if (share) return 'percent';
  if (words.includes('yes') && isOfRelevantCases(title)) return 'yes';
  if (/relevantcases|casesrelevant|applicablecases|^(?:number)?(?:of)?(?:relevant|applicable)$/.test(words))
    return 'relevant';
  if (/yes|sufficient|metthestandard/.test(words)) return 'yes';
  if (/^(?:total|number|no)?(?:of)?cases(?:inspected)?$|^total$/.test(words)) return 'relevant';
  // `No.` is a number, `No` the other answer.
  if (/^(?:number|count)$/.test(words) || /^\s*no\.\s*$/iu.test(title)) return 'yes';
  return /^(?:number|answered)?no$/.test(words) ? 'other' : null;
};

/** Whether a title says that its column counts, and not what: answers, or the cases that were asked about. */
export const saysOnlyNumber = (title: string): boolean => /^\s*(?:number|count|no\.|n)\s*$/iu.test(title);

/** What the title of a column of percentages says of counts that stand in it too: `Relevant cases, % Yes`, `Number (%) Yes`. */
export const countBeside = (title: string): 'relevant' | 'yes' | null => {
  if (/\b(?:relevant|applicable)\b/iu.test(title)) return isOfRelevantCases(title) ? null : 'relevant';
  return /\bnumber\b|\bcount\b|\bno\.|\(n\)|\bn\s*\(%\)/iu.test(title) ? 'yes' : null;
};

/** Whether a line is a piece of columns' titles and nothing else (`Number of`, `relevant`, `‘Yes’`, `%`). */
export const isPieceOfTitles = (line: string): boolean =>
  line.length <= 60 &&
  /^(?:number|no\.|of|relevant|applicable|cases|yes|per\s?cent(?:age)?|[%`'‘’"\s])+$/iu.test(line.trim());

/** The titles of columns in a fused line (``Number of relevant casesNumber `Yes'``), in order. */
export const columnsInLine = (line: string): readonly CaseColumn[] => {
  const words = squeezedForm(line).replace(/[^a-z%]/g, '');
  return [
    ...words.matchAll(/(numberof)?relevantcases|(?:%|percent|percentage)(?:of)?(?:cases)?(?:yes)?|(?:number)?yes/gu),
  ].map((match) => (match[0].includes('relevant') ? 'relevant' : /%|percent/.test(match[0]) ? 'percent' : 'yes'));
};
