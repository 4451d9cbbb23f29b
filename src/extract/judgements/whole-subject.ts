import { says } from './groups.js';
import { FILLERS } from './lexicon.js';
import type { Mark, MarkKind } from './marks.js';

const NEUTRAL: ReadonlySet<MarkKind> = new Set<MarkKind>([
  'adverb',
  'quote',
  'domain',
  'service',
  'service_word',
  'preposition',
  'and',
  'comma',
  'of',
  'standard',
  'overall',
  'now',
  'number',
  'area',
  'as',
  'copula',
  'pronoun',
  'rank',
  'or',
  'with',
  'semicolon',
  'to',
  'break',
  'authority',
  'date',
  'past',
  'inspectors',
  'colon',
]);

const ABOUT = /^(?:at|of|by|between|with|among|from|for|to|towards?)$/i;

/** 'Caseloads have been halved and staffing is …': the subject of the second of two clauses; all of it where there is one. */
const afterFirstClause = (marks: readonly Mark[]): readonly Mark[] => {
  const and = marks.findLastIndex(({ kind }) => kind === 'and');
  const tells = ({ kind, text }: Mark): boolean => kind === 'copula' || /^(?:have|has|had)$/i.test(text);
  const parted = and > 0 && marks.slice(0, and).some(tells) && !says(marks.slice(0, and), 'standard', 'rating');
  return parted ? marks.slice(and + 1) : marks;
};

/** Whether the words before a copula are a standard's name and nothing narrower ('assessment of harm was good' is narrower). */
export const isWholeSubject = (marks: readonly Mark[], verb: number): boolean => {
  const subject = afterFirstClause(marks.slice(0, verb));
  const name = subject.findLastIndex(({ kind }) => kind === 'standard');
  if (name < 0) return false;
  const stranger = (mark: Mark): boolean =>
    !NEUTRAL.has(mark.kind) && !(mark.kind === 'word' && FILLERS.has(mark.text.toLowerCase()));
  const after = subject.slice(name + 1).filter(stranger);
  const first = subject.findIndex(({ kind }) => kind === 'standard');
  const before = subject.slice(0, first).filter((mark) => stranger(mark) && mark.kind === 'word');
  // 'Attendance at the board was good': something about what is named.
  const narrowed = before.some((mark) => ABOUT.test(marks[marks.indexOf(mark) + 1]?.text ?? ''));
  return after.length === 0 && before.length <= 1 && !narrowed;
};

/** Whether the words before a copula name a standard or the service whole, and nothing of its work besides ('links with schools were good'). */
export const namesWhole = (marks: readonly Mark[], verb: number): boolean =>
  says(marks.slice(0, verb), 'standard')
    ? isWholeSubject(marks, verb)
    : marks
        .slice(0, verb)
        .every(({ kind, text }) => kind !== 'word' || FILLERS.has(text.toLowerCase()) || /[’']s$/.test(text));
