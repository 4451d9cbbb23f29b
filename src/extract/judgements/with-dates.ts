import type { JudgementStatement } from './statement.js';

/**
 * Where all that a text says of earlier ratings of a service is of one date, those that it leaves undated are of that date too: one
 * earlier inspection is spoken of.
 */
export const withDates = (statements: readonly JudgementStatement[]): JudgementStatement[] => {
  const dates = new Map<string | null, Set<string>>();
  for (const { service, period, periodDate } of statements) {
    if (period === 'prior' && periodDate !== null)
      dates.set(service, (dates.get(service) ?? new Set()).add(periodDate));
  }
  return statements.map((statement) => {
    const [date, other] = dates.get(statement.service) ?? [];
    const dated =
      statement.period === 'prior' && statement.periodDate === null && date !== undefined && other === undefined;
    return dated ? { ...statement, periodDate: date } : statement;
  });
};
