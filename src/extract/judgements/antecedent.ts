import { says } from './groups.js';
import type { Mark } from './marks.js';
import type { SentenceScope, Thread } from './sentence-scope.js';
import type { Target } from './target.js';

const standards = (ids: readonly string[], from = -1): Target => ({ kind: 'standards', ids, from });

const NUMBER_WORDS: Readonly<Record<string, number>> = { both: 2, two: 2, three: 3, four: 4, five: 5, six: 6 };

/** How many things a pronoun points back to, null where it does not say. */
const pointedAt = (marks: readonly Mark[]): number | null => {
  for (const mark of marks) {
    if (mark.kind === 'number' && mark.value !== null) return mark.value;
    if (mark.kind !== 'pronoun' && mark.kind !== 'adverb') continue;
    for (const word of mark.text.toLowerCase().split(/\s+/)) {
      const number = NUMBER_WORDS[word];
      if (number !== undefined) return number;
    }
  }
  return null;
};

/** Standards whose names are plurals: 'Staff, for one. They were …'. */
const PLURAL_NAMES =
  /^(?:staff|services|interventions|partnerships_services|information_facilities|governance_partnerships|victims)$/;

/** What 'this aspect', 'both', 'it' and 'these categories' point back to. */
export const antecedentOf = (marks: readonly Mark[], scope: SentenceScope, thread: Thread): Target | null => {
  const names = thread.named.length > 0 ? thread.named : scope.antecedent;
  const points = marks.some(
    ({ kind, text }) =>
      kind === 'pronoun' ||
      kind === 'area' ||
      (kind === 'adverb' && /^(?:both|all|each|these|this|those)$/i.test(text)),
  );
  if (!points) return null;
  const count = pointedAt(marks);
  if (count !== null && count !== names.length) return null;
  const area = says(marks, 'area');
  const plural = count !== null || marks.some(({ text }) => /^(?:they|these|those|both|each|all)\b/i.test(text));
  const [name] = names;
  const collective =
    count === null && PLURAL_NAMES.test(name ?? '') && marks.some(({ text }) => /^(?:they|these|those)$/i.test(text));
  if (names.length === 1 && collective && (thread.named.length > 0 || scope.ofStandards || scope.asked !== null))
    return standards(names, 0);
  if (names.length === 1 && !plural) {
    const demonstrative =
      area ||
      marks.some(
        ({ text }, index) =>
          /^(?:this|that)\b/i.test(text) && !['inspectors', 'rating_noun'].includes(marks[index + 1]?.kind ?? 'word'),
      );
    const too = marks.some(({ text }) => /^too$/i.test(text));
    if (demonstrative || too || thread.named.length > 0 || !scope.hasOverall || scope.ofStandards)
      return standards(names, 0);
    return null;
  }
  return names.length > 1 && plural && (count !== null || area || thread.named.length > 0) ? standards(names, 0) : null;
};
