import type { Standard } from '../../framework/framework.js';
import { squeezedForm } from '../loose-text.js';

/** Words with which the questions of inspections open. */
const OPENER =
  /^(?:where (?:applicable|relevant|appropriate)|does|do|did|is|are|was|were|has|have|had|can|could|will|would|should|how|what|when|where|who|which|if|to what extent|in what way)\b/i;

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const RAISED_RUN = /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu;
const BRACKETED_MARK = /\[(\d{1,3})\]/gu;
const GLUED_MARK = /(?<=\?)\s{0,40}(\d{1,3})(?=\s*$)/u;

/** Raised digits as plain ones. */
export const plainDigits = (raised: string): string =>
  [...raised].map((character) => (RAISED.includes(character) ? String(RAISED.indexOf(character)) : character)).join('');

/** A question without what is no part of its words, and the labels of the footnotes that marks in it refer to. */
export interface QuestionText {
  readonly question: string;
  readonly marks: readonly string[];
}

/**
 * The words of a question: one line, without footnote marks (raised, in brackets, or plain digits glued to its end), markup, and
 * the spaces that line ends leave after hyphens.
 */
export const questionText = (raw: string): QuestionText => {
  const marks: string[] = [];
  const collect = (label: string): string => {
    marks.push(label);
    return '';
  };
  const question = raw
    .replace(RAISED_RUN, (run) => collect(plainDigits(run)))
    .replace(BRACKETED_MARK, (_, label: string) => collect(label))
    .replace(GLUED_MARK, (_, label: string) => collect(label))
    .replace(/\*\*|__|\\(?=[[\]*_|])/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/(\p{L})- (?!(?:and|or)\b)(?=\p{Ll})/gu, '$1-')
    .replace(/ (?=[?,;:.])/gu, '')
    .trim();
  return { question, marks };
};

/** Whether the words end as a question does, marks aside. */
export const endsAsQuestion = (raw: string): boolean => /\?["'’”)]*$/u.test(questionText(raw).question);

/** Words without the number or the label that counts them (`2.1.1`, `a)`, `Key question 2:`). */
const withoutCode = (words: string): string =>
  words
    .replace(/^(?:key\s+)?question\s*[\d.]*\s*[:.–-]?\s*(?=\p{Lu})/iu, '')
    .replace(/^(?:[A-Z]?\d+(?:\.\d+)*[.)]?|[a-z]\))\s+/u, '');

/** Whether the words open as a question of an inspection does. */
export const opensAsQuestion = (raw: string): boolean => OPENER.test(withoutCode(raw.trim()));

/** Whether the words are one whole question. */
export const isQuestion = (raw: string): boolean => opensAsQuestion(raw) && endsAsQuestion(raw) && raw.length < 400;

/** Two wordings of one question, but for spaces, hyphens, quotes, case and punctuation. */
export const sameQuestion = (a: string, b: string): boolean => bare(a) === bare(b);

const bare = (text: string): string => squeezedForm(withoutCode(text.trim())).replace(/[^a-z0-9]/g, '');

/**
 * The topic of the standard's key question whose cues stand in the words: null where none does, or several do.
 * Of two topics one of whose cues holds the other's ('other people safe' and 'people safe'), the longer counts.
 */
export const topicIn = (words: string, standard: Standard): string | null => {
  const squeezed = bare(words);
  const found = standard.keyQuestions.flatMap(({ topic, cues }) => {
    const longest = Math.max(0, ...cues.map(bare).flatMap((cue) => (squeezed.includes(cue) ? [cue.length] : [])));
    return longest > 0 ? [topic] : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
};
