import { says } from './groups.js';
import type { Mark } from './marks.js';
import { namesPartOf } from './part-named.js';
import type { SentenceScope } from './sentence-scope.js';
import { namesOverall } from './subject-words.js';
import type { Target } from './target.js';

/** Whether marks say 'it' or 'they'. */
export const isPersonal = (marks: readonly Mark[]): boolean =>
  marks.some(({ kind, text }) => kind === 'pronoun' && /^(?:it|they)$/i.test(text));

/** The document's services that marks name, each once. */
export const servicesIn = (marks: readonly Mark[]): string[] => [
  ...new Set(marks.flatMap(({ kind, service }) => (kind === 'service' && service !== null ? [service] : []))),
];

const PLACES =
  /^(?:services?|pdus?|units?|places|teams?|councils?|boroughs?|cities|counties|regions?|authorities|towns)$/i;

/** All services of the document, where the words mean them all: 'both services', 'in both PDUs', 'giving both an overall rating'. */
export const allServicesMeant = (
  marks: readonly Mark[],
  scope: SentenceScope,
  bareBoth: boolean,
): readonly string[] => {
  if (scope.services.length < 2) return [];
  const index = marks.findIndex(({ text }) =>
    /^(?:both|all|each|the)?\s*(?:of )?(?:the )?(?:both|two|three|four|each)$/i.test(text),
  );
  if (index < 0) return [];
  const word = marks[index]?.text.toLowerCase() ?? '';
  const number =
    { two: 2, three: 3, four: 4 }[word.replace(/^(?:all|the) /, '')] ?? (word === 'both' ? 2 : scope.services.length);
  if (number !== scope.services.length) return [];
  const next = marks[index + 1];
  const before = marks[index - 1];
  const named = next?.text.split(/\s+/).some((part) => PLACES.test(part)) === true;
  const placed =
    before?.kind === 'preposition' &&
    /^(?:in|at|for)$/i.test(before.text) &&
    (!next || ['comma', 'stop', 'quote', 'break', 'and'].includes(next.kind));
  return named || placed || bareBoth ? scope.services : [];
};

/** The service as a whole, as far as the words name it. */
export const wholeWork = (marks: readonly Mark[], scope: SentenceScope): Target | null => {
  if (namesPartOf(marks)) return null;
  if (namesOverall(marks)) return { kind: 'overall', services: servicesIn(marks) };
  const all = allServicesMeant(marks, scope, false);
  if (all.length > 0) return { kind: 'overall', services: all };
  const named = servicesIn(marks);
  if (named.length > 0) return { kind: 'overall', services: named };
  if (says(marks, 'service_word')) return { kind: 'overall', services: [] };
  if (says(marks, 'overall') && says(marks, 'rating_noun') && !says(marks, 'standard'))
    return { kind: 'overall', services: [] };
  if (isPersonal(marks) && !says(marks, 'standard')) return { kind: 'overall', services: [] };
  return says(marks, 'authority') && (scope.service !== null || scope.headline)
    ? { kind: 'overall', services: [] }
    : null;
};
