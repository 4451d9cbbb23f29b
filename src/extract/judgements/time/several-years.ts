import type { GroupInput } from '../group-input.js';
import type { Mark, MarkKind } from '../marks.js';
import type { Reading } from '../sentence-scope.js';

/** What may stand between a rating and its years: 'inadequate in 2016 and 2018', 'the “inadequate” awarded to it in 2013 and 2015'. */
const BEFORE_YEARS: ReadonlySet<MarkKind> = new Set<MarkKind>([
  'quote',
  'rating_noun',
  'get_verb',
  'overall',
  'adverb',
]);
const BETWEEN_YEARS: ReadonlySet<MarkKind> = new Set<MarkKind>(['and', 'comma', 'adverb', 'preposition', 'date']);

const dateOf = (mark: Mark | undefined): string | null => (mark?.kind === 'date' ? mark.date : null);

/** The years in a row that stand right after a rating, the first of them with 'in'; empty for fewer than two. */
const yearsAfter = (rest: readonly Mark[]): readonly string[] => {
  let at = 0;
  while (BEFORE_YEARS.has(rest[at]?.kind ?? 'word')) at += 1;
  if (!/^(?:in|of)$/i.test(rest[at]?.text ?? '')) return [];
  const end = rest.findIndex(({ kind, text }, index) => index > at && !(BETWEEN_YEARS.has(kind) || /^in$/i.test(text)));
  const years = rest.slice(at + 1, end < 0 ? rest.length : end).flatMap((mark) => dateOf(mark) ?? []);
  return years.length > 1 ? years : [];
};

/** 'Rated inadequate in 2016 and 2018': the same rating at each of the earlier inspections that are named beside the reading's own. */
export const inOtherYears = ({ marks, group, scope }: GroupInput, reading: Reading): Reading[] => {
  const { when, form } = reading;
  if (when.period !== 'prior' || when.date === null || form !== 'rating') return [];
  const years = yearsAfter(marks.slice(group.end + 1));
  if (!years.includes(when.date)) return [];
  return years
    .filter((year) => year !== when.date && (scope.thisYear === null || Number(year.slice(0, 4)) < scope.thisYear))
    .map((date) => ({ ...reading, when: { ...when, date } }));
};
