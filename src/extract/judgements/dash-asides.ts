import { says } from './groups.js';
import type { Mark, MarkKind } from './marks.js';

const SUBJECTS: readonly MarkKind[] = ['standard', 'domain', 'area', 'service', 'service_word', 'overall'];
const VERBS: readonly MarkKind[] = ['copula', 'rating_verb', 'get_verb', 'move', 'weak_verb', 'rating', 'off_scale'];
/** An aside with one of these says something of its own: a list of what is meant, another rating, another time. */
const TELLING: readonly MarkKind[] = ['standard', 'rating', 'off_scale', 'date', 'percent', 'rating_verb'];
const GOES_ON = /^(?:was|were|is|are|has|have|had|received|got|earned|remains?|requires?)$/i;
const LONGEST = 40;

/**
 * 'Every part of court work – how children fare once sentenced – was rated “good”': what stands between dashes parts a subject
 * from its verb and is left out, unless it tells something of its own.
 */
export const withoutDashAsides = (marks: readonly Mark[]): readonly Mark[] => {
  const open = marks.findIndex(({ kind }) => kind === 'dash');
  const close = marks.findIndex(({ kind }, index) => index > open + 1 && kind === 'dash');
  if (open < 1 || close < 0 || close - open > LONGEST) return marks;
  const subject = marks.slice(0, open);
  const next = marks[close + 1];
  if (!next || !(next.kind === 'copula' || GOES_ON.test(next.text))) return marks;
  if (!says(subject, ...SUBJECTS) || says(subject, ...VERBS) || says(marks.slice(open, close), ...TELLING))
    return marks;
  return [...subject, ...marks.slice(close + 1)];
};
