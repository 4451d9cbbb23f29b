import { says } from './groups.js';
import type { Mark } from './marks.js';
import { rightList } from './right-list.js';
import type { Segment } from './segments.js';
import type { Reading } from './sentence-scope.js';
import { type DomainScope, standardsIn } from './target.js';

/**
 * Standards that are said to have got the same as what was rated right before: 'as was planning', 'and so were delivery and reviewing',
 * 'the same was true of staffing', 'policy and provision likewise'.
 */
export const echoedIn = (
  segment: Segment,
  domains: DomainScope,
): { readonly ids: readonly string[]; readonly last: Mark } | null => {
  const { opener } = segment;
  // What a clause says after its last rating: 'staffing was rated good, governance getting the same grade'.
  const marks = segment.marks.slice(segment.marks.findLastIndex(({ kind }) => kind === 'rating') + 1);
  const verbAt = (index: number): boolean =>
    marks[index]?.kind === 'copula' || /^(?:did|does|has|have|had|do)$/i.test(marks[index]?.text ?? '');
  const listFrom = (index: number): { ids: readonly string[]; last: Mark } | null => {
    const list = rightList(marks, index, domains, true);
    const last = marks[(list?.end ?? 0) - 1];
    return list && list.ids.length > 0 && last ? { ids: list.ids, last } : null;
  };
  const same = sameRated(marks, domains);
  if (same) return same;
  const first = /^(?:too|also)$/i.test(marks[0]?.text ?? '') ? 1 : 0;
  if (opener && /^so$/i.test(opener.text) && verbAt(first)) return listFrom(first);
  // 'Staffing was rated “good”, and so it was for planning': the verb stands after the pronoun.
  const inverted = /^(?:it|they)$/i.test(marks[first]?.text ?? '') && verbAt(first + 1);
  if (opener && /^so$/i.test(opener.text) && inverted && /^for$/i.test(marks[first + 2]?.text ?? ''))
    return listFrom(first + 2);
  for (let index = 0; index < marks.length; index += 1) {
    const mark = marks[index];
    if (mark?.kind === 'as' && verbAt(index + 1)) return listFrom(index + 1);
    if (mark?.kind === 'pronoun' && /^the same$/i.test(mark.text)) {
      const of = marks.findIndex(
        ({ kind, text }, at) =>
          at > index && at < index + REACH && (kind === 'of' || kind === 'to' || /^(?:for|of|on|to)$/i.test(text)),
      );
      return of < 0 ? null : listFrom(of);
    }
  }
  const end = marks.findLast(({ kind }) => kind !== 'stop' && kind !== 'comma');
  // 'Court assessment has come down a notch too' tells of a move, not of the same rating.
  const moved = marks.some(({ kind, text }) => kind === 'move' || /^(?:has|have|had|went|came|fell|rose)$/i.test(text));
  if (end && /^(?:likewise|too|ditto)$/i.test(end.text) && !moved) {
    const { ids } = standardsIn(marks, domains);
    if (ids.length > 0) return { ids, last: end };
  }
  return null;
};

/** How many words may stand between 'the same' and what it is said of ('the same could not unfairly be said of …'). */
const REACH = 7;

const NEAR = 4;
const SAME = /\b(?:(?:the|that) (?:very )?same|an? identical|that|this)$/i;
const RECEIVES: ReadonlySet<Mark['kind']> = new Set<Mark['kind']>(['get_verb', 'rating_verb', 'copula']);
const MATCHES = /^match(?:ed|ing|es)$/i;
const FARED = /^(?:fared|scored|did|rated)$/i;

/**
 * 'Planning and delivery got the same grade', 'with staffing matching that rating', 'governance fared the same'; but not 'the same
 * rating as …'.
 */
const sameRated = (
  marks: readonly Mark[],
  domains: DomainScope,
): { readonly ids: readonly string[]; readonly last: Mark } | null => {
  const alone = marks.findIndex(
    ({ text }, index) => /^the same$/i.test(text) && FARED.test(marks[index - 1]?.text ?? ''),
  );
  const noun = alone > 0 ? alone : marks.findIndex(({ kind }) => kind === 'rating_noun');
  if (says(marks.slice(0, noun + NEAR), 'past', 'date')) return null;
  const last = marks[noun];
  const before = marks.slice(0, Math.max(0, noun));
  const verb = before.findLastIndex(({ kind, text }) => RECEIVES.has(kind) || MATCHES.test(text) || FARED.test(text));
  if (!last || verb < 1) return null;
  const words = before
    .slice(-3)
    .map(({ text }) => text)
    .join(' ');
  const said = alone > 0 ? 'the same' : SAME.exec(words)?.[0];
  if (said === undefined || (!MATCHES.test(marks[verb]?.text ?? '') && !/same|identical/i.test(said))) return null;
  const next = marks[noun + 1];
  if (next && (/^(?:as|from)$/i.test(next.text) || next.kind === 'past_opener')) return null;
  const { ids } = standardsIn(before.slice(0, verb), domains);
  return ids.length > 0 ? { ids, last } : null;
};

/** The reading that an echo repeats: one rating, outright given. */
export const echoable = (reading: Reading | undefined | null): Reading | null =>
  reading && reading.form === 'rating' && reading.ratings.length === 1 ? reading : null;

const UNCHANGED =
  /\b(?:(?:exactly|precisely|just|also) the (?:very )?(?:same )?(?:rating|grade|judge?ment|verdict|mark|word) (?:that )?(?:it|they|we|the service) (?:got|received|had|was given|were given|earned)|the same (?:rating |grade |judgement )?as|unchanged (?:from|since)|as it (?:was|had been|did|got|received)|as (?:was|in)|as at|just as)\b/i;

/** Whether a clause says that an earlier inspection gave the same: 'the same as in 2019', 'unchanged from its last inspection'. */
export const saysUnchanged = (marks: readonly Mark[]): boolean => {
  const text = marks.map((mark) => mark.text).join(' ');
  const at = UNCHANGED.exec(text);
  if (!at || says(marks, 'negation', 'rating')) return false;
  return says(marks, 'date', 'past');
};
