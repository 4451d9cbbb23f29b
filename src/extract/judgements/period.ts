import type { Mark } from './marks.js';

/** When a rating was given: null date where none is said. */
export interface When {
  readonly period: 'current' | 'prior';
  readonly date: string | null;
}

const yearOf = (date: string): number => Number(date.slice(0, 4));

/** What the marks around a rating say of its time; null where they say nothing. */
export const whenSaid = (marks: readonly Mark[], thisYear: number | null): When | null => {
  const dates = marks.flatMap((mark) => (mark.kind === 'date' && mark.date !== null ? [mark.date] : []));
  const past = marks.some(({ kind }) => kind === 'past');
  const now = marks.some(({ kind }) => kind === 'now');
  const old = dates.find((date) => thisYear !== null && yearOf(date) < thisYear - 1);
  const lastYear = dates.find((date) => thisYear !== null && yearOf(date) === thisYear - 1);
  if (old !== undefined && !now) return { period: 'prior', date: old };
  if (past && !now)
    return { period: 'prior', date: old ?? lastYear ?? (thisYear === null ? (dates[0] ?? null) : null) };
  if (now) return { period: 'current', date: null };
  if (dates.length > 0 && old === undefined && lastYear === undefined) return { period: 'current', date: null };
  return null;
};

/** The earliest date that marks name, for a clause that is known to speak of an earlier inspection. */
export const earlierDate = (marks: readonly Mark[], thisYear: number | null): string | null => {
  const dates = marks.flatMap((mark) => (mark.kind === 'date' && mark.date !== null ? [mark.date] : []));
  const [first] = dates.filter((date) => thisYear === null || yearOf(date) < thisYear || date.length > 4);
  return first ?? null;
};
