import type { GroupInput } from './group-input.js';
import { says } from './groups.js';
import type { Mark } from './marks.js';
import { isOfSomethingElse } from './part-named.js';

const SEVERAL = /^(?:ratings|grades|scores|judge?ments|verdicts|marks|results)$/i;

/** What follows the last rating of a clause. */
const tailOf = (marks: readonly Mark[]): readonly Mark[] =>
  marks.slice(marks.findLastIndex(({ kind }) => kind === 'rating') + 1);

const isOfParts = (tail: readonly Mark[]): boolean =>
  !says(tail, 'standard') &&
  (isOfSomethingElse(tail) || tail.some(({ text }) => /^across the board$/i.test(text)) || says(tail, 'area'));

/**
 * 'Moved from A to B in two areas', 'ratings went up from A to B across the board': a move of parts that are not named is none of the whole, neither
 * what it led from nor what it led to.
 */
export const isMoveOfParts = ({ segment, next, marks, group, sentence }: GroupInput): boolean => {
  const from = segment.past && next?.link === 'to';
  if (!from && segment.link !== 'to') return false;
  const first = marks[0];
  const before = first ? sentence.filter(({ at }) => at.end <= first.at.start) : [];
  if (says(before, 'standard', 'overall')) return false;
  if (before.some(({ kind, text }) => kind === 'rating_noun' && SEVERAL.test(text))) return true;
  return isOfParts(from ? tailOf(next.marks) : marks.slice(group.end + 1));
};
