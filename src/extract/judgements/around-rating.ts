import type { Mark, MarkKind } from './marks.js';

/** Index of the next mark to the right that is no quotation mark; its kind may be asked for. */
export const rightOf = (marks: readonly Mark[], index: number): number => {
  let at = index + 1;
  while (marks[at]?.kind === 'quote') at += 1;
  return at;
};

const RIGHT_SKIPPED: ReadonlySet<MarkKind> = new Set<MarkKind>(['quote', 'overall', 'adverb', 'now', 'rank']);

const GIVEN = /^(?:given|awarded|handed|received|achieved|earned|gained|returned)$/i;

const BEFORE_NOUN: ReadonlySet<MarkKind> = new Set<MarkKind>(['overall', 'rank', 'adverb', 'now']);

/** '“Good” was the verdict on planning', '“inadequate” was the grade given to delivery': the last mark of the noun, null where there is none. */
const toldNoun = (marks: readonly Mark[], index: number): number | null => {
  if (/^that$/i.test(marks[index]?.text ?? '')) return toldNoun(marks, index + 1);
  const verb = marks[index];
  // 'The “inadequate” they gave to assessment'
  const giver = verb?.kind === 'inspectors' || /^they$/i.test(verb?.text ?? '');
  const given = /^(?:gave|awarded|assigned|handed)$/i.test(marks[index + 1]?.text ?? '');
  if (giver && given && (marks[index + 2]?.kind === 'to' || marks[index + 2]?.kind === 'preposition')) return index + 1;
  if (verb?.kind !== 'copula' || !/^(?:was|is|were|are)$/i.test(verb.text)) return null;
  // '“Good” was awarded for staffing'
  const next = marks[index + 2]?.kind;
  if (GIVEN.test(marks[index + 1]?.text ?? '') && (next === 'preposition' || next === 'to')) return index + 1;
  let at = index + 1;
  const article = /^(?:the|its|their|also)$/i;
  while (article.test(marks[at]?.text ?? '') || BEFORE_NOUN.has(marks[at]?.kind ?? 'word')) at += 1;
  if (at === index + 1 || marks[at]?.kind !== 'rating_noun') return null;
  if (GIVEN.test(marks[at + 1]?.text ?? '')) at += 1;
  return marks[at + 1]?.kind === 'preposition' || marks[at + 1]?.kind === 'to' || GIVEN.test(marks[at]?.text ?? '')
    ? at
    : null;
};

/** A rating noun that the rating word qualifies: 'a "good" rating', 'good overall rating'. */
export const nounAfter = (marks: readonly Mark[], index: number): { noun: boolean; overall: boolean; end: number } => {
  let at = index + 1;
  let overall = false;
  while (marks[at] && RIGHT_SKIPPED.has(marks[at]?.kind ?? 'word')) {
    if (marks[at]?.kind === 'overall') overall = true;
    at += 1;
  }
  // 'A “good” one'; but 'to make a good one' is of anything.
  const one =
    /^ones?$/i.test(marks[at]?.text ?? '') && (marks[index]?.quoted === true || marks[index]?.capital === true);
  const noun = marks[at]?.kind === 'rating_noun' || one;
  // 'The “good” rating overall'
  if (noun) {
    // '“Good” ratings given for …'
    const given = GIVEN.test(marks[at + 1]?.text ?? '') && marks[at + 2]?.kind === 'preposition';
    return { noun, overall: overall || marks[at + 1]?.kind === 'overall', end: given ? at + 1 : at };
  }
  const told = toldNoun(marks, at);
  return told === null
    ? { noun, overall, end: index }
    : { noun: true, overall: overall || marks.slice(at, told).some(({ kind }) => kind === 'overall'), end: told };
};

/** Words right after a plain rating word that show it to be an adjective or an adverb of something else. */
const MAY_FOLLOW: ReadonlySet<MarkKind> = new Set<MarkKind>([
  'rating_noun',
  'overall',
  'preposition',
  'and',
  'or',
  'comma',
  'with',
  'as',
  'past',
  'past_opener',
  'now',
  'date',
  'number',
  'copula',
  'rating_verb',
  'break',
  'relative',
  'to',
  'inspectors',
  'subordinate',
  'negation',
  'move',
  'rating',
  'report',
  'unreal',
  'adverb',
  'area',
  'of',
  'get_verb',
]);

const LONGEST_SUBJECT = 4;
const FINITE =
  /^(?:had|knew|met|made|took|did|could|would|can|will|have|has|went|came|felt|saw|kept|led|held|\p{Ll}{2,}ed)$/iu;
const AS_SUBJECT = /(?:[^s]s|^staff|^people|^children|^team|^board)$/i;

/** '… was good and case managers knew …': a subject of its own and a verb, so that the clause before is at its end. */
const opensClause = (marks: readonly Mark[], from: number): boolean => {
  for (let at = from + 1; at <= from + LONGEST_SUBJECT; at += 1) {
    const mark = marks[at];
    if (!mark || mark.kind === 'comma' || mark.kind === 'stop') return false;
    const verb = mark.kind === 'copula' || mark.kind === 'get_verb' || FINITE.test(mark.text);
    if (verb)
      return AS_SUBJECT.test(marks[at - 1]?.text ?? '') || /^(?:the|each|every)$/i.test(marks[from]?.text ?? '');
  }
  return false;
};

/** Whether what follows the word lets it be a rating rather than an adjective ('good practice', 'outstanding issues', 'good at'). */
export const isFreeStanding = (marks: readonly Mark[], index: number): boolean => {
  const mark = marks[index];
  const at = rightOf(marks, index);
  const next = marks[at];
  if (!next || !mark) return true;
  if (next.kind === 'preposition' && /^at$/i.test(next.text)) return mark.quoted || marks[at + 1]?.kind === 'standard';
  if (mark.quoted)
    return (
      next.kind !== 'word' ||
      /^(?:by|this|last|from|thanks|despite|but|today|yesterday|because|under|says|said)$/i.test(next.text) ||
      at > index + 1
    );
  if (next.kind === 'to' && /^requir/i.test(mark.text)) return true;
  if (/^both$/i.test(next.text)) return marks[at + 1]?.kind === 'preposition';
  if (/^too$/i.test(next.text)) return endsClause(marks, at);
  if (next.kind === 'area') return /^(?:rating|grade)/i.test(next.text);
  if (next.kind === 'and' || next.kind === 'or') {
    // 'good and improving practice': what is joined to it must be able to stand alone, too.
    const after = marks[rightOf(marks, at)];
    return (
      after?.kind !== 'word' ||
      opensClause(marks, rightOf(marks, at)) ||
      /^(?:said|inspectors|found|praised|highlighted|noted|that|there|has|have|will|we|made|its|was|called|commended|\p{Ll}+ed)$/iu.test(
        after.text,
      )
    );
  }
  return MAY_FOLLOW.has(next.kind);
};

/** Whether a hedge or an intensifier right before the word makes it another one ('generally good', 'very good'). */
export const modifierBefore = (marks: readonly Mark[], index: number): Mark | null => {
  let at = index - 1;
  while (marks[at]?.kind === 'quote' || (marks[at]?.kind === 'as' && at > 0)) at -= 1;
  const mark = marks[at];
  return mark && (mark.kind === 'hedge' || mark.kind === 'intensifier') ? mark : null;
};

/** Whether nothing that belongs to the word follows it in its clause. */
export const endsClause = (marks: readonly Mark[], index: number): boolean => {
  const next = marks[rightOf(marks, index)];
  return !next || ['stop', 'comma', 'semicolon', 'break'].includes(next.kind);
};
