/** Orders two ISO dates at the precision that both have: `2020-11` and `2020-11-05` are equal. */
export const compareDates = (a: string, b: string): number => {
  const length = Math.min(a.length, b.length);
  const [first, second] = [a.slice(0, length), b.slice(0, length)];
  return first < second ? -1 : first > second ? 1 : 0;
};

/** A stated span of dates, either end possibly unstated. */
export interface DateSpan {
  readonly start: string | null;
  readonly end: string | null;
}

const sameOrUnstated = (a: string | null, b: string | null): boolean =>
  a === null || b === null || compareDates(a, b) === 0;

/** Whether two spans say the same, as far as both say it. */
export const sameSpan = (a: DateSpan, b: DateSpan): boolean =>
  sameOrUnstated(a.start, b.start) && sameOrUnstated(a.end, b.end);

/** Whether a span lies within another at the precision that both have; a span with one end is taken for that date. */
export const liesWithin = (inner: DateSpan, outer: DateSpan): boolean => {
  const [from, to] = [inner.start ?? inner.end, inner.end ?? inner.start];
  const [outerFrom, outerTo] = [outer.start ?? outer.end, outer.end ?? outer.start];
  if (from === null || to === null || outerFrom === null || outerTo === null) return true;
  return compareDates(outerFrom, from) <= 0 && compareDates(to, outerTo) <= 0;
};

/** `2020-08-17 to 2020-08-20`. */
export const spanInWords = ({ start, end }: DateSpan): string =>
  start !== null && end !== null && start !== end ? `${start} to ${end}` : (start ?? end ?? 'no date');
