/** The days that a date can mean, as whole days since 1970; both ends are inclusive. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

const DAY = 86_400_000;
const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

const dayOf = (year: number, month: number, day: number): number => Math.round(Date.UTC(year, month - 1, day) / DAY);

/** The days of an ISO date as exact as it is (`2020-11` is the whole of November); null for null and for what is no date. */
export const daysOf = (date: string | null): DaySpan | null => {
  const parts = date === null ? null : ISO.exec(date);
  if (!parts) return null;
  const year = Number(parts[1]);
  // Date.UTC takes years below 100 for those of the twentieth century.
  if (year < 100) return null;
  if (parts[2] === undefined) return { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) };
  const month = Number(parts[2]);
  if (month < 1 || month > 12) return null;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (parts[3] === undefined) return { from: dayOf(year, month, 1), to: dayOf(year, month, lastDay) };
  const day = Number(parts[3]);
  if (day < 1 || day > lastDay) return null;
  return { from: dayOf(year, month, day), to: dayOf(year, month, day) };
};

/** The days of a spell from its first to its last date; either may be missing, both missing give null. */
export const daysBetween = (start: string | null, end: string | null): DaySpan | null => {
  const first = daysOf(start);
  const last = daysOf(end);
  if (!first || !last) return first ?? last;
  return { from: Math.min(first.from, last.from), to: Math.max(first.to, last.to) };
};

/** How many days lie between two spans; 0 where they touch or overlap. */
export const gapInDays = (a: DaySpan, b: DaySpan): number => Math.max(0, a.from - b.to, b.from - a.to);
