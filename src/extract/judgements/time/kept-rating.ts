import type { GroupInput } from '../group-input.js';
import { says } from '../groups.js';
import type { Reading } from '../sentence-scope.js';
import { earlierDate } from './period.js';

/** Verbs by which a rating is kept: it was the same before. */
const KEEPS = /^(?:kept|keeps?|keeping|retain(?:s|ed|ing)?|maintain(?:s|ed|ing)?|(?:held|holds?|clung) on to)$/i;
const REMAINS =
  /^(?:remains?|stays)(?: (?:at|on))?$|^(?:stayed|remained|stuck) .+$|\b(?:unchanged|still) ,? ?(?:at|on)$/i;
/** Told of the past, a rating that 'remained good' may only be told to be good: another earlier rating beside it shows that it is kept. */
const REMAINED = /^(?:remained|stayed)$/i;
const ON_BOTH =
  /\b(?:on both occasions|both times|at both inspections|(?:second|third) (?:time (?:running|in a row)|successive|consecutive)|twice (?:in a row|running))\b/i;
const NO_CHANGE = /\b(?:no change|unchanged|has not changed|not improved)\b/i;

/**
 * The earlier rating that a current one tells, too: 'retains the good rating it was given in 2018', 'remains good', 'once again rated good',
 * 'good on both occasions'. Empty where it tells none.
 */
export const keptRating = (input: GroupInput, reading: Reading): Reading[] => {
  const { marks, licence, group, sentence, scope } = input;
  if (reading.form !== 'rating' || reading.ratings.length !== 1 || reading.when.period !== 'current') return [];
  const verb = marks[licence.verb]?.text.replace(/\s+/g, ' ') ?? '';
  const words = sentence.map(({ text }) => text).join(' ');
  const before = marks.slice(0, group.start);
  const again = before.findIndex(({ text }) => /^once (?:again|more)$/i.test(text));
  const repeated = again > 0 && says(before.slice(0, again), 'copula', 'adverb', 'service', 'standard', 'service_word');
  const still = before.slice(-3).some(({ text }) => /^still$/i.test(text)) && NO_CHANGE.test(words);
  const kept =
    (licence.kind === 'get' && KEEPS.test(verb)) ||
    (licence.kind === 'copula' && (REMAINS.test(verb) || (REMAINED.test(verb) && input.priorBefore))) ||
    (repeated && before.slice(again + 1).every(({ kind }) => kind !== 'comma')) ||
    still ||
    ON_BOTH.test(words);
  if (!kept) return [];
  const after = [...marks.slice(group.end + 1), ...(input.next?.marks ?? [])];
  return [{ ...reading, when: { period: 'prior', date: earlierDate(after, scope.thisYear) } }];
};
