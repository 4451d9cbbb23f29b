import type { GroupInput } from '../group-input.js';
import { says } from '../groups.js';
import type { Mark, MarkKind } from '../marks.js';
import type { When } from './period.js';
import { isOfThis, isPresent, pointsBack } from './time-frame.js';

const OWN_VERBS: readonly MarkKind[] = ['copula', 'rating_verb', 'get_verb', 'weak_verb', 'move', 'past_opener', 'to'];
const AHEAD = 4;

/** 'Then, staffing was …', 'That report rated …' */
const isThen = ({ sentence, frame, scope }: GroupInput): boolean =>
  frame?.period === 'prior' &&
  ((/^then$/i.test(sentence[0]?.text ?? '') && sentence[0]?.kind === 'word') || pointsBack(sentence, scope.before));

const wordsIn = (marks: readonly Mark[]): string[] =>
  marks.flatMap(({ kind, ratings }) => (kind === 'rating' ? [ratings[0]?.rating ?? ''] : []));

/** 'Staffing, which was “poor”, is judged “good”': one of them is of before. */
const isAnother = (main: readonly Mark[], inside: readonly Mark[]): boolean => {
  const [now, more] = wordsIn(main);
  return now !== undefined && more === undefined && !wordsIn(inside).includes(now);
};

/** 'Staffing, which stood at “poor”, has been raised to “good”': what it was before. */
const isRaisedSince = ({ segment, next, marks, floor, group }: GroupInput): boolean =>
  segment.link === 'relative' &&
  next?.link === 'resume' &&
  !isPresent(marks.slice(floor, group.start)) &&
  says(next.marks, 'rating') &&
  (says(next.marks, 'move', 'now') || isAnother(next.marks, marks.slice(group.start, group.end + 1))) &&
  isPresent(next.marks);

const GOES_ON = new Set(['said', 'relative', 'resume']);
const JOINED = new Set(['hard', 'comma', 'break', 'start']);

/**
 * When a rating was given whose own clause says no time: that of the clause before, of the words that the sentence opens with, or of the sentences
 * before (then `carried`; `settled` makes sure of it). A clause with a verb of its own after one that told an earlier time of itself alone is `open`: it may
 * be of either time, and nothing is read.
 */
export const carriedTime = (input: GroupInput, near: readonly Mark[]): When => {
  const { segment, marks, floor, group, scope, thread } = input;
  const now: When = { period: 'current', date: null };
  const stretch = marks.slice(floor, group.start);
  // 'Staffing had been rated “good” and governance “poor”': one verb, one time.
  const goesOn = floor > 0 || JOINED.has(segment.link);
  const verbless = goesOn && !says(stretch, ...OWN_VERBS);
  const last = thread.mainWhen ?? thread.when;
  if (verbless && last !== null && !says(near, 'now')) return last;
  // 'Had received …, with governance rated “poor”': the time of what it goes with.
  if (segment.link === 'with' && last !== null && !isPresent(stretch) && !says(stretch, 'copula')) return last;
  const told = thread.tells && ['with', 'dash', 'colon'].includes(segment.link);
  const when = segment.link === 'break' && segment.opener !== null && /^when$/i.test(segment.opener.text);
  const present = isPresent(stretch);
  if (thread.past && !present && (GOES_ON.has(segment.link) || told || when)) return thread.past;
  if (isRaisedSince(input)) return { period: 'prior', date: null };
  const later = floor > 0 || segment.link !== 'start' || isThen(input);
  if (
    later &&
    input.frame !== null &&
    !present &&
    !says(near, 'now', 'date') &&
    !isOfThis(input.sentence, scope.thisYear)
  )
    return input.frame;
  // 'Staffing was “poor” in 2019, but governance was rated “good”'
  const joined = floor > 0 || segment.link === 'hard' || segment.link === 'break' || segment.link === 'comma';
  // … but what the sentences before tell the time of, they tell of all of it.
  const alone = thread.mainWhen?.period === 'prior' && !thread.mainWhen.carried ? thread.mainWhen : null;
  if (joined && alone && !present && input.frame === null && !says(near, 'now', 'date'))
    return { ...alone, open: true };
  // 'Overall, Northford was rated …' begins anew, 'overall, it was rated …' goes on.
  const anew = input.sentence[0]?.kind === 'overall' && says(input.sentence.slice(0, AHEAD), 'service');
  if (scope.before?.period !== 'prior' || present || anew || says(near, 'now', 'date')) return now;
  return isOfThis(input.sentence, scope.thisYear) ? now : { ...scope.before, carried: true };
};
