import type { JudgementStatement } from '../statement.js';

const yearOf = (date: string): number => Number(date.slice(0, 4));

/** The one of several dates that a reckoned year may mean: 'three years ago' counts whole years. */
const meant = (dates: readonly string[], reckoned: string): string | null => {
  const [near, other] = dates.filter((date) => Math.abs(yearOf(date) - yearOf(reckoned)) <= 1);
  return near !== undefined && other === undefined ? near : null;
};

/**
 * Where all that a text says of earlier ratings of a service is of one date, those that it leaves undated are of that date too: one
 * earlier inspection is spoken of. 'Three years ago' is reckoned from the year of the text, unless a date is said that it may mean.
 */
export const withDates = (statements: readonly JudgementStatement[]): JudgementStatement[] => {
  const dates = new Map<string | null, Set<string>>();
  const add = (service: string | null, date: string): void => {
    dates.set(service, (dates.get(service) ?? new Set()).add(date));
  };
  const prior = statements.filter(({ period }) => period === 'prior');
  for (const { service, periodDate } of prior) if (periodDate !== null) add(service, periodDate);
  const dated = new Set(dates.keys());
  for (const { service, reckoned } of prior) if (reckoned != null && !dated.has(service)) add(service, reckoned);
  return statements.map((statement) => {
    if (statement.period !== 'prior' || statement.periodDate !== null) return statement;
    const said = [...(dates.get(statement.service) ?? [])];
    const [date, other] = said;
    const { reckoned } = statement;
    // Rated otherwise at the inspection of that date, it was rated so at another one.
    const isOther = prior.some(
      (one) =>
        one.periodDate !== null &&
        one.service === statement.service &&
        one.standard === statement.standard &&
        one.form === 'rating' &&
        statement.form === 'rating' &&
        one.rating !== statement.rating,
    );
    if (isOther && reckoned == null) return statement;
    if (reckoned != null) return { ...statement, periodDate: meant(said, reckoned) ?? reckoned };
    return date !== undefined && other === undefined ? { ...statement, periodDate: date } : statement;
  });
};
