import type { RatingRecord } from '../../normalize/record.js';
import { compareDates } from '../dates.js';
import { ratingInWords, standardInWords } from '../in-words.js';
import { byOrigin } from '../readings.js';
import type { Audited, Observation } from '../rule.js';
import { certainRatings, difference } from './comparison.js';

const datesOf = ({ record: { summary } }: Audited): string[] =>
  [summary.publishedOn, summary.fieldworkStart, summary.fieldworkEnd].flatMap((date) => date?.value ?? []);

/**
 * The report of the earlier inspection that a prior judgement speaks of: the only one whose publication or fieldwork has the
 * judgement's date; without a date, the only earlier report there is. Copies of one report count once.
 */
const reportOf = (rating: RatingRecord, earlier: readonly Audited[]): Audited | null => {
  const reports = earlier.filter(({ record }) => record.summary.kind === 'report');
  const { periodDate } = rating;
  const fitting =
    periodDate === null
      ? reports
      : reports.filter((report) => datesOf(report).some((date) => compareDates(date, periodDate) === 0));
  const [first, ...others] = fitting;
  const isCopy = (report: Audited): boolean =>
    datesOf(report).some(
      (date) => first !== undefined && datesOf(first).some((other) => compareDates(date, other) === 0),
    );
  return first && others.every(isCopy) ? first : null;
};

const checkPrior = (
  document: Audited,
  rating: RatingRecord,
  earlier: readonly Audited[],
  service: string | null,
): Observation[] => {
  const report = reportOf(rating, earlier);
  if (report === null || rating.rating === null) return [];
  const theirs = certainRatings(report, service, 'current')
    .filter((other) => other.standard === rating.standard && other.scale === rating.scale)
    .sort(byOrigin);
  const [first] = theirs;
  if (!first?.rating || theirs.some((other) => other.rating === rating.rating)) return [];
  const when = datesOf(report)[0];
  const name = standardInWords(report.framework, rating.standard);
  return [
    difference(
      { document, value: rating.rating, places: [rating] },
      { document: report, value: first.rating, places: [first] },
      rating.standard,
      `${name} is said to have been ${ratingInWords(rating.rating)} at an earlier inspection, but the report of that inspection${when === undefined ? '' : ` (${when})`} gives ${ratingInWords(first.rating)}.`,
      rating.periodDate !== null,
    ),
  ];
};

/** Prior judgements against the report of the inspection that they speak of. */
export const earlierDifferences = (
  documents: readonly Audited[],
  earlier: readonly Audited[],
  service: string | null,
): Observation[] =>
  documents.flatMap((document) =>
    certainRatings(document, service, 'prior').flatMap((rating) => checkPrior(document, rating, earlier, service)),
  );
