import type { GroupInput } from './group-input.js';
import { spanOf } from './group-input.js';
import { rightList } from './right-list.js';
import type { Reading } from './sentence-scope.js';

const ADDS = /^(?:and|as well as|along with|together with|plus)$/i;
const FOR = /^(?:in|for|on|across)$/i;

/**
 * 'Rated “poor” overall as well as in leadership, staffing and planning': the standards that are named beside the whole, each of the same rating.
 * Nothing where the reading is not of the whole, or another rating follows in the clause.
 */
export const besidesOverall = ({ marks, group, domains }: GroupInput, reading: Reading): Reading[] => {
  if (reading.form !== 'rating' || reading.target.kind !== 'overall') return [];
  const skip = (from: number): number => {
    let at = from;
    while (marks[at]?.kind === 'quote' || marks[at]?.kind === 'comma' || marks[at]?.kind === 'adverb') at += 1;
    return at;
  };
  const overall = skip(group.end + 1);
  if (marks[overall]?.kind !== 'overall') return [];
  const and = skip(overall + 1);
  const preposition = skip(and + 1);
  if (!ADDS.test(marks[and]?.text.replace(/\s+/g, ' ') ?? '') || !FOR.test(marks[preposition]?.text ?? '')) return [];
  if (marks.slice(preposition).some(({ kind }) => kind === 'rating' || kind === 'off_scale' || kind === 'copula'))
    return [];
  const list = rightList(marks, preposition - 1, domains, false);
  if (!list || list.ids.length === 0) return [];
  const rating = marks[group.start];
  return [
    {
      ...reading,
      target: { kind: 'standards', ids: list.ids, from: -1 },
      at: spanOf(rating, marks[list.end - 1]),
      outright: false,
    },
  ];
};
