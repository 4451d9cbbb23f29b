import type { GroupInput } from './group-input.js';
import { type Group, says } from './groups.js';
import type { Mark, MarkKind } from './marks.js';
import { earlierDate, type When, whenSaid } from './period.js';

const OF_DATE: ReadonlySet<MarkKind> = new Set<MarkKind>(['quote', 'preposition', 'date', 'rating_noun']);

/** The marks that speak of a rating's time: from the clause's beginning up to the next comma or rating. */
const nearMarks = (marks: readonly Mark[], floor: number, group: Group): { near: Mark[]; at: number } => {
  const after = marks.slice(group.end + 1);
  const stop = after.findIndex(
    ({ kind }, index) =>
      kind === 'rating' || kind === 'comma' || (kind === 'and' && index > 0 && says(after.slice(index), 'rating')),
  );
  // 'inadequate in 2018, and now good': the date right after one rating is not the next one's.
  const parted = marks.findIndex(({ kind }, index) => index >= floor && (kind === 'comma' || kind === 'and'));
  const tail = floor > 0 && parted >= floor && parted < group.start ? marks.slice(floor, parted) : [];
  const ofLast = tail.some(({ kind }) => kind === 'date') && tail.every(({ kind }) => OF_DATE.has(kind));
  const before = marks.slice(ofLast ? parted : floor, group.start);
  return { near: [...before, ...(stop < 0 ? after : after.slice(0, stop))], at: before.length };
};

const KEEPS = /^(?:kept|keeps?|keeping|retain\w*|maintain\w*|holds?|held|clung)\b/i;

/** When a group of ratings was given: what stands nearest to it says so, else the clause, else the sentence before. */
export const whenOf = (input: GroupInput): When => {
  const { segment, marks, floor, group, licence, scope, thread, next, contrast } = input;
  const { near, at } = nearMarks(marks, floor, group);
  const said = whenSaid(near, scope.thisYear, contrast, at);
  if (licence.kind === 'get' && KEEPS.test(marks[licence.verb]?.text ?? '')) return { period: 'current', date: null };
  // A headline's 'after "good" inspection' tells of the news, not of what was before.
  const news =
    scope.headline && segment.opener !== null && /^(?:after|following)\b/i.test(segment.opener.text) && !said;
  if (segment.past && news) return { period: 'current', date: null };
  if (segment.past) {
    const date = said?.date ?? earlierDate(near, scope.thisYear) ?? thread.past?.date ?? null;
    return { period: 'prior', date };
  }
  // 'rated good when it was last inspected in 2019'
  if (next?.link === 'break' && next.opener && /^when$/i.test(next.opener.text) && !says(next.marks, 'rating')) {
    const then = whenSaid(next.marks, scope.thisYear, contrast);
    if (then?.period === 'prior') return then;
  }
  if (said) {
    const undated = said.period === 'prior' && said.date === null;
    return undated && thread.past?.date ? { period: 'prior', date: thread.past.date } : said;
  }
  const told = thread.tells && ['with', 'dash', 'colon'].includes(segment.link);
  const when = segment.link === 'break' && segment.opener !== null && /^when$/i.test(segment.opener.text);
  if (thread.past && (['said', 'relative', 'resume'].includes(segment.link) || told || when)) return thread.past;
  const present = marks
    .slice(floor, group.start)
    .some(({ kind, text }) => kind === 'copula' && /^(?:is|are|remains?|stays)$/i.test(text));
  if (scope.before?.period === 'prior' && !present && !says(near, 'now', 'date')) return scope.before;
  return { period: 'current', date: null };
};
