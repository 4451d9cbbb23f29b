import { nounAfter } from './around-rating.js';
import { isStated } from './groups.js';
import type { Mark, MarkKind } from './marks.js';

const SKIPPED_BEFORE: ReadonlySet<MarkKind> = new Set<MarkKind>([
  'quote',
  'as',
  'adverb',
  'rank',
  'overall',
  'now',
  'number',
]);

/** What stands between a rating word and the verb that gives it. */
export interface Approach {
  /** Index of the first mark to the left that is none of the words between; below the floor where there is none. */
  readonly at: number;
  readonly overall: boolean;
  readonly noun: boolean;
  readonly as: boolean;
  readonly preposition: boolean;
}

/** 'Previous rating' is a word for the past and a noun at once. */
const isNounOfOld = (mark: Mark | undefined): boolean =>
  mark?.kind === 'past' && /\b(?:rating|judge?ment|verdict)$/i.test(mark.text);

const isOfNoun = (marks: readonly Mark[], at: number): boolean =>
  marks[at]?.kind === 'of' &&
  (marks[at - 1]?.kind === 'rating_noun' || marks[at - 1]?.kind === 'quote' || isNounOfOld(marks[at - 1]));

const IN_AGENT: ReadonlySet<MarkKind> = new Set<MarkKind>(['inspectors', 'word', 'adverb', 'authority', 'number']);
const LONGEST_AGENT = 5;

/** Index of the 'by' of an agent that ends here, between a verb of rating and its rating ('found by inspectors to be'); null where none does. */
const agentStart = (marks: readonly Mark[], end: number, floor: number): number | null => {
  if (marks[end]?.kind !== 'inspectors') return null;
  for (let at = end; at > floor && at > end - LONGEST_AGENT; at -= 1) {
    const mark = marks[at];
    const verb = marks[at - 1]?.kind;
    if (mark && /^by$/i.test(mark.text)) return verb === 'rating_verb' || verb === 'weak_verb' ? at : null;
    if (!IN_AGENT.has(mark?.kind ?? 'stop')) return null;
  }
  return null;
};

/** Goes left from a rating word over what may stand between it and its verb: quotation marks, 'as', 'an overall rating of', ranks. */
export const approachTo = (marks: readonly Mark[], index: number, floor: number): Approach => {
  const rating = marks[index];
  const after = nounAfter(marks, index);
  let { overall, noun } = after;
  let as = false;
  let preposition = false;
  let at = index - 1;
  for (; at >= floor; at -= 1) {
    const mark = marks[at];
    if (!mark) break;
    if (mark.kind === 'overall') overall = true;
    if (mark.kind === 'as') as = true;
    if (mark.kind === 'rating_noun') noun = true;
    const shared = mark.kind === 'pronoun' && /^(?:both|each|all\b.*|the same)$/i.test(mark.text) && at - 1 >= floor;
    const dated = (mark.kind === 'date' || isNounOfOld(mark)) && marks[0]?.kind === 'past_opener';
    const before = marks[at - 1]?.kind;
    const ranked = before === 'rating_noun' && marks[at - 2]?.kind === 'rank';
    const apposed = before === 'rating_noun' && rating !== undefined && (isStated(rating) || ranked);
    const agent = agentStart(marks, at, floor);
    if (agent !== null) {
      at = agent;
      continue;
    }
    const parted = mark.kind === 'comma' && ((as && before !== 'rating') || apposed);
    // 'An overall PDU rating of': the word for the service stands between.
    const ofService = mark.kind === 'service_word' && before === 'overall' && marks[at + 1]?.kind === 'rating_noun';
    if (shared || dated || parted || ofService) continue;
    if (mark.kind === 'to' || mark.kind === 'preposition') {
      if (preposition) break;
      preposition = true;
      continue;
    }
    if (!SKIPPED_BEFORE.has(mark.kind) && mark.kind !== 'rating_noun' && !isOfNoun(marks, at)) break;
  }
  return { at, overall, noun, as, preposition };
};
