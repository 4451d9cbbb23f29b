import type { Mark } from './marks.js';
import { type DomainScope, standardsIn } from './target.js';

/** A section where a sentence names it. */
export interface NamedAt {
  readonly id: string;
  readonly index: number;
}

/** Between a group's heading and the section of it that is meant: 'Public Protection - Likelihood of Reoffending'. */
const AFTER_HEADING: ReadonlySet<Mark['kind']> = new Set<Mark['kind']>(['dash', 'colon', 'quote']);

/** Whether a name heads the group that the next name is a section of. */
const isHeading = (sentence: readonly Mark[], name: NamedAt, next: NamedAt | undefined): boolean => {
  if (!next) return false;
  const between = sentence.slice(name.index + 1, next.index);
  if (between.some(({ kind }) => kind === 'dash' || kind === 'colon'))
    return between.every(({ kind }) => AFTER_HEADING.has(kind));
  // 'With the public protection aspects, work to …': aspects of one group, then one of them.
  const fronted = sentence
    .slice(Math.max(0, name.index - 2), name.index)
    .some(({ text }) => /^(?:with|within|of|in)$/i.test(text));
  return fronted && between[0]?.kind === 'area' && between[1]?.kind === 'comma';
};

/** The sections that a sentence names, in order; headings of groups are left out. */
export const idsAt = (sentence: readonly Mark[], scope: DomainScope): NamedAt[] => {
  const names = sentence.flatMap((mark, index) => {
    const id = mark.kind === 'standard' ? standardsIn([mark], scope).ids[0] : undefined;
    return id === undefined ? [] : [{ id, index }];
  });
  return names.filter((name, at) => !isHeading(sentence, name, names[at + 1]));
};

/** The sections that a line or a sentence is on. */
export const sectionsNamed = (sentence: readonly Mark[], scope: DomainScope): string[] => [
  ...new Set(idsAt(sentence, scope).map(({ id }) => id)),
];
