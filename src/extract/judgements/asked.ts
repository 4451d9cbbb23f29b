import { says } from './groups.js';
import type { Mark, MarkKind } from './marks.js';
import { type DomainScope, standardsIn, type Target } from './target.js';

const OTHERS: readonly MarkKind[] = [
  'rating',
  'other_service',
  'other_inspectorate',
  'other_body',
  'aggregate',
  'past',
  'date',
  'unreal',
];
const LONGEST_QUESTION = 16;

/**
 * What a question asks the rating of, for the sentence that answers it: 'And staffing?', 'How did governance fare?', 'The verdict?'. Null where a
 * sentence is no question, or asks for nothing that inspectors rate.
 */
export const askedIn = (marks: readonly Mark[], domains: DomainScope, hasOverall: boolean): Target | null => {
  const end = marks.findLast(({ kind }) => kind !== 'quote');
  if (end?.text !== '?' || marks.length > LONGEST_QUESTION || says(marks, ...OTHERS)) return null;
  const named = standardsIn(marks, { ...domains, segment: marks }, true);
  if (named.named > 0) return named.ids.length > 0 ? { kind: 'standards', ids: named.ids, from: -1 } : null;
  if (!hasOverall || says(marks, 'area', 'domain')) return null;
  const services = [...new Set(marks.flatMap(({ service }) => (service === null ? [] : [service])))];
  const asks = says(marks, 'rating_noun') || (says(marks, 'rating_verb') && says(marks, 'service', 'service_word'));
  return asks ? { kind: 'overall', services } : null;
};

const BEFORE_ANSWER: ReadonlySet<MarkKind> = new Set<MarkKind>([
  'quote',
  'adverb',
  'colon',
  'stop',
  'inspectors',
  'get_verb',
  'rating_verb',
  'rank',
  'rating_noun',
  'dash',
  'as',
]);

/** Whether a sentence begins with a rating and names nothing before it: 'Good.', 'Inspectors gave a “good”', 'A: Inadequate, I am afraid'. */
export const answers = (marks: readonly Mark[]): boolean => {
  const rating = marks.findIndex(({ kind }) => kind === 'rating');
  return (
    rating >= 0 &&
    marks.slice(0, rating).every(({ kind, text }) => BEFORE_ANSWER.has(kind) || /^(?:it|a|yes|just|well)$/i.test(text))
  );
};
