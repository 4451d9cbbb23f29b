import type { Mark } from './marks.js';
import type { Target } from './target.js';

const POINTS = /^the\s+(former|latter)$/i;

/** Whether a clause speaks of 'the former' or 'the latter'. */
export const saysFormerOrLatter = (marks: readonly Mark[]): boolean => marks.some(({ text }) => POINTS.test(text));

/**
 * What 'the former' or 'the latter' is: one of the two standards that were named just before, in their order. Of more or fewer, or where a
 * clause has both words, it is nothing that can be told (`foreign`). Null where the clause has neither word.
 */
export const formerOrLatter = (marks: readonly Mark[], names: readonly string[]): Target | null => {
  const words = marks.flatMap(({ text }) => POINTS.exec(text)?.[1]?.toLowerCase() ?? []);
  const [word, other] = words;
  if (word === undefined) return null;
  const id = word === 'former' ? names[0] : names[1];
  if (other !== undefined || names.length !== 2 || id === undefined) return { kind: 'foreign' };
  return { kind: 'standards', ids: [id], from: -1 };
};
