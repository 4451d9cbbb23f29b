import { nounAfter } from './around-rating.js';
import { says } from './groups.js';
import type { SubjectInput } from './subject.js';
import { standardsIn } from './target.js';

/** '… drives its delivery, resulting in an overall rating of “good”', 'rated the council “overall good” for …': the word right beside the rating. */
const isOverallBeside = ({ marks, licence, group, domains }: SubjectInput): boolean => {
  const before = marks.slice(0, group.start).filter(({ kind }) => kind !== 'quote' && kind !== 'adverb');
  const last = before.at(-1);
  if (licence.kind === 'noun') {
    const noun = last?.kind === 'of' ? before.at(-2) : last;
    return noun?.kind === 'rating_noun' && before[before.indexOf(noun) - 1]?.kind === 'overall';
  }
  const subject = marks.slice(0, group.start);
  return (
    last?.kind === 'overall' &&
    licence.kind === 'object' &&
    says(subject.slice(licence.verb), 'service', 'service_word', 'authority') &&
    standardsIn(subject, domains).named === 0
  );
};

/** Whether a clause says that its rating is the overall one: 'an overall rating of “good”', 'the “good” overall grade'. */
export const isSaidOverall = (input: SubjectInput): boolean => {
  const { marks, licence, group } = input;
  const words = marks.slice(Math.min(licence.verb, group.start), group.start);
  const after = nounAfter(marks, group.end);
  if (after.noun && after.overall && marks[after.end + 1]?.kind === 'overall') return true;
  if (isOverallBeside(input)) return true;
  return licence.overall && says(words, 'overall') && (says(words, 'rating_noun') || after.noun);
};
