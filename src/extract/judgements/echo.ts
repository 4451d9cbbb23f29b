import { says } from './groups.js';
import type { Mark } from './marks.js';
import type { Segment } from './segments.js';
import type { Reading } from './sentence-scope.js';
import { type DomainScope, rightList, standardsIn } from './target.js';

/**
 * Standards that are said to have got the same as what was rated right before: 'as was planning', 'and so were delivery and reviewing',
 * 'the same was true of staffing', 'policy and provision likewise'.
 */
export const echoedIn = (
  segment: Segment,
  domains: DomainScope,
): { readonly ids: readonly string[]; readonly last: Mark } | null => {
  const { marks, opener } = segment;
  const verbAt = (index: number): boolean =>
    marks[index]?.kind === 'copula' || /^(?:did|does|has|have|had|do)$/i.test(marks[index]?.text ?? '');
  const listFrom = (index: number): { ids: readonly string[]; last: Mark } | null => {
    const list = rightList(marks, index, domains, true);
    const last = marks[(list?.end ?? 0) - 1];
    return list && list.ids.length > 0 && last ? { ids: list.ids, last } : null;
  };
  const first = /^(?:too|also)$/i.test(marks[0]?.text ?? '') ? 1 : 0;
  if (opener && /^so$/i.test(opener.text) && verbAt(first)) return listFrom(first);
  for (let index = 0; index < marks.length; index += 1) {
    const mark = marks[index];
    if (mark?.kind === 'as' && verbAt(index + 1)) return listFrom(index + 1);
    if (mark?.kind === 'pronoun' && /^the same$/i.test(mark.text)) {
      const of = marks.findIndex(
        ({ kind, text }, at) => at > index && at < index + 5 && (kind === 'of' || /^(?:for|of)$/i.test(text)),
      );
      return of < 0 ? null : listFrom(of);
    }
  }
  const end = marks.findLast(({ kind }) => kind !== 'stop' && kind !== 'comma');
  if (end && /^(?:likewise|too|ditto)$/i.test(end.text) && !says(marks, 'rating')) {
    const { ids } = standardsIn(marks, domains);
    if (ids.length > 0) return { ids, last: end };
  }
  return null;
};

/** The reading that an echo repeats: one rating, outright given. */
export const echoable = (reading: Reading | undefined | null): Reading | null =>
  reading && reading.form === 'rating' && reading.ratings.length === 1 ? reading : null;

const UNCHANGED =
  /\b(?:the same (?:rating |grade |judgement )?as|unchanged (?:from|since)|as it (?:was|had been|did|got|received)|as (?:was|in)|as at|just as)\b/i;

/** Whether a clause says that an earlier inspection gave the same: 'the same as in 2019', 'unchanged from its last inspection'. */
export const saysUnchanged = (marks: readonly Mark[]): boolean => {
  const text = marks.map((mark) => mark.text).join(' ');
  const at = UNCHANGED.exec(text);
  if (!at || says(marks, 'negation', 'rating')) return false;
  return says(marks, 'date', 'past');
};
