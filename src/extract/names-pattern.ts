import { anyOf } from './place-names.js';

const patterns = new WeakMap<readonly string[], RegExp>();

/** A pattern for any of the names as whole words, whatever their case; made once for a list. Null for an empty list. */
export const namesPattern = (names: readonly string[]): RegExp | null => {
  if (names.length === 0) return null;
  const known = patterns.get(names);
  if (known) return known;
  const made = new RegExp(`\\b(?:${anyOf(names)})\\b`, 'iu');
  patterns.set(names, made);
  return made;
};

const everywhere = new WeakMap<readonly string[], RegExp>();

/** How often a text has one of the names as whole words. */
export const timesNamed = (text: string, names: readonly string[]): number => {
  const one = namesPattern(names);
  if (one === null) return 0;
  const all = everywhere.get(names) ?? new RegExp(one.source, 'giu');
  everywhere.set(names, all);
  return text.match(all)?.length ?? 0;
};
