import { isForeign } from './doubts.js';
import { type GroupInput, type GroupReading, spanOf } from './group-input.js';
import { isStated } from './groups.js';
import type { Reading } from './sentence-scope.js';
import { subjectOf } from './subject.js';
import type { When } from './time/period.js';
import { isWholeSubject } from './whole-subject.js';

/** A verdict in other words than the scale's, on a criterion that is named. */
export const readOffScale = (input: GroupInput, when: When): GroupReading => {
  const { marks, group, licence, floor, scope, sentence } = input;
  const none = { readings: [], subject: null, end: group.end + 1 };
  const rating = marks[group.start];
  if (!rating) return none;
  const verb = marks[licence.verb];
  const described = verb?.kind === 'weak_verb' && /^(?:described|assessed|considered|judged)$/i.test(verb.text);
  const byVerb = (licence.kind === 'verb' || licence.kind === 'object') && (verb?.kind === 'rating_verb' || described);
  const byNoun = (licence.kind === 'get' || licence.kind === 'noun') && isStated(rating);
  const inItem =
    licence.kind === 'copula' && scope.item && scope.proseRatings && isWholeSubject(marks, licence.verb) && floor === 0;
  if (!byVerb && !byNoun && !inItem) return none;
  // 'Only 34% of cases were assessed as sufficient': so many cases, not the standard.
  if (
    marks
      .slice(floor, group.start)
      .some(({ kind, text }) => kind === 'percent' || /^(?:cases|files|plans)$/i.test(text))
  )
    return none;
  const { target, from } = subjectOf(input, input.rated);
  if (!target || target.kind === 'foreign' || isForeign(marks, group, licence, sentence, true, scope)) return none;
  if (described && target.kind !== 'standards') return none;
  const at = spanOf(from >= 0 && from < group.start ? marks[from] : rating, rating);
  const reading: Reading = {
    form: 'off_scale',
    target,
    ratings: [rating],
    when,
    at,
    plain: true,
    outright: false,
    count: null,
    services: [scope.service],
  };
  return { readings: [reading], subject: target, end: group.end + 1 };
};
