import { antecedentOf } from './antecedent.js';
import { nounAfter, rightOf } from './around-rating.js';
import { type Count, countedIn } from './counts.js';
import { isForeign } from './doubts.js';
import { type GroupInput, type GroupReading, isJoint, spanOf } from './group-input.js';
import { says } from './groups.js';
import type { Mark, MarkKind } from './marks.js';
import { rightList } from './right-list.js';
import type { Segment } from './segments.js';
import { onScale, type Reading } from './sentence-scope.js';
import { subjectOf } from './subject.js';
import { type DomainScope, standardsIn, wholeDomain, withoutSubordinates } from './target.js';
import type { When } from './time/period.js';

const NUMBERED: readonly MarkKind[] = ['subordinate', 'colon', 'dash'];

/** 'Nine of the 12 … The other three …' */
const isRemainder = (marks: readonly Mark[], { of, start }: Count): boolean =>
  of === null && /^(?:(?:the )?(?:other|others|remaining)|further)$/i.test(marks[start - 1]?.text ?? '');

/** 'Staffing was one of two standards to be rated good' counts nothing: it rates what stands before. */
const isOneOf = (marks: readonly Mark[], floor: number, { count, of, start }: Count): boolean =>
  count === 1 && of !== null && marks[start - 1]?.kind === 'copula' && says(marks.slice(floor, start), 'standard');

export const readCount = (input: GroupInput, when: When): GroupReading | null => {
  const { marks, group, licence, floor, scope, domains, thread, sentence } = input;
  const found = countedIn(marks, floor, group.start, group.end, input.total);
  const counted =
    found && scope.countedOf !== null && isRemainder(marks, found)
      ? { ...found, of: scope.countedOf, explicit: true }
      : found;
  const ofAll =
    licence.overall &&
    (nounAfter(marks, group.end).noun || says(marks.slice(licence.verb, group.start), 'rating_noun'));
  if (!counted || ofAll || isOneOf(marks, floor, counted)) return null;
  if (
    (counted.of === null || counted.of === counted.count) &&
    antecedentOf(marks.slice(floor, group.start), scope, thread)
  )
    return null;
  const gap = ['bare', 'list', 'gap'].includes(licence.kind);
  const leans = gap && thread.licensed && marks.slice(floor, group.start).every(isJoint);
  const numbered =
    input.next !== null &&
    ['colon', 'dash'].includes(input.next.link) &&
    !says(input.next.marks, 'rating') &&
    standardsIn(input.next.marks, domains).ids.length === counted.count;
  if (!counted.explicit && !leans && !thread.licensed && !numbered) return null;
  if (
    /^(?:the )?(?:other|others|remaining)$/i.test(marks[counted.start - 1]?.text ?? '') &&
    subjectOf(input, input.rated).target?.kind === 'standards'
  )
    return null;
  const [rating, last] = [marks[group.start], marks[group.end]];
  if (!rating || !last) return null;
  const none = { readings: [], subject: null, end: group.end + 1 };
  if (isForeign(marks, group, licence, sentence, false, scope)) return none;
  const members = group.ratings.flatMap((index) => marks[index] ?? []);
  const after = Math.max(group.end, counted.end);
  const listed = marks.slice(after + 1, after + 4).find(({ kind }) => kind !== 'quote' && kind !== 'comma');
  const turned = rightOf(marks, after);
  const right =
    marks[turned]?.kind === 'copula'
      ? rightList(marks, turned, domains, true)
      : rightList(marks, after, domains, listed !== undefined && NUMBERED.includes(listed.kind));
  const better =
    /^(?:better|above|higher|outstanding)$/i.test(marks[group.end + 2]?.text ?? marks[group.end + 3]?.text ?? '') &&
    says(marks.slice(group.end + 1, group.end + 3), 'or');
  const base = { when, plain: true, outright: false, services: [scope.service] };
  const readings: Reading[] = [
    {
      ...base,
      form: 'count',
      target: { kind: 'overall', services: [] },
      ratings: members,
      at: spanOf(
        counted.start < group.start ? marks[counted.start] : rating,
        counted.end > group.end ? marks[counted.end] : last,
      ),
      count: better ? { ...counted, better: true } : counted,
    },
  ];
  const subject = standardsIn(withoutSubordinates(marks.slice(floor, group.start)), domains);
  const left = wholeDomain(marks.slice(floor, group.start), scope.criteria, sentence);
  const whole =
    left.length > 0 ? left : wholeDomain(marks.slice(group.end + 1, marks.length), scope.criteria, sentence);
  const fits = (ids: readonly string[]): readonly string[] => (ids.length <= counted.count ? ids : []);
  const ids = subject.ids.length > 0 ? fits(subject.ids) : right && right.ids.length > 0 ? fits(right.ids) : whole;
  if (ids.length > 0 && members.length === 1 && !better && rating.kind === 'rating' && onScale(rating, scope))
    readings.push({
      ...base,
      form: 'rating',
      target: { kind: 'standards', ids, from: -1 },
      ratings: members,
      at: spanOf(rating, last),
      count: null,
    });
  return { readings, subject: null, end: Math.max(group.end + 1, right?.end ?? 0, counted.end + 1) };
};

/** '“Outstanding” in nine of 13 areas – including planning –': some of what is counted, after a dash. */
export const includedAfterDash = ({ link, marks }: Segment, domains: DomainScope): readonly string[] =>
  (link === 'dash' || link === 'colon') && /^including$/i.test(marks[0]?.text ?? '')
    ? standardsIn(marks.slice(1), domains).ids
    : [];

/** 'Two areas were outstanding: planning and delivery': what a count is of, named after it. */
export const namedAfterCount = (
  counted: Reading | undefined,
  segment: Segment,
  previous: Segment | undefined,
  ids: readonly string[],
): Reading[] => {
  if (counted?.form !== 'count' || ids.length === 0 || says(segment.marks, 'rating')) return [];
  const these =
    segment.link === 'start' &&
    segment.marks[1]?.kind === 'copula' &&
    /^(?:these|they|those)$/i.test(segment.marks[0]?.text ?? '');
  if (segment.link !== 'colon' && segment.link !== 'dash' && !these) return [];
  if (previous?.marks.at(-1)?.kind === 'number') return [];
  if (counted.ratings.length !== 1 || (counted.count?.count ?? 0) < ids.length || counted.count?.better) return [];
  const rating = counted.ratings[0];
  return rating
    ? [{ ...counted, form: 'rating', target: { kind: 'standards', ids, from: -1 }, at: rating.at, count: null }]
    : [];
};
