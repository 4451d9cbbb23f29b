import type { RatingRecord } from '../../normalize/record.js';
import { ratingInWords, standardInWords } from '../in-words.js';
import { byOrigin } from '../readings.js';
import type { Audited, Observation } from '../rule.js';
import { certainRatings, difference, documentInWords } from './comparison.js';

/** Whether two documents' readings of a standard have nothing in common, on one scale. */
const disagree = (some: readonly RatingRecord[], others: readonly RatingRecord[]): boolean =>
  some.length > 0 &&
  others.length > 0 &&
  some.every((a) => others.every((b) => a.scale === b.scale && a.rating !== b.rating));

/** Ratings of one standard in two documents of an inspection; documents in the order of their authority. */
export const ratingDifferences = (documents: readonly Audited[], service: string | null): Observation[] => {
  const read = documents.map((document) => ({
    document,
    ratings: certainRatings(document, service, 'current').sort(byOrigin),
  }));
  const standards = [...new Set(read.flatMap(({ ratings }) => ratings.map((rating) => rating.standard)))];
  return standards.flatMap((standard) => {
    const sides = read
      .map(({ document, ratings }) => ({ document, ratings: ratings.filter((rating) => rating.standard === standard) }))
      .filter(({ ratings }) => ratings.length > 0);
    const [against, ...others] = sides;
    if (!against) return [];
    return others
      .filter(({ ratings }) => disagree(ratings, against.ratings))
      .flatMap((other) => ratingDifference(other, against, standard));
  });
};

interface Side {
  readonly document: Audited;
  readonly ratings: readonly RatingRecord[];
}

const ratingDifference = (carrier: Side, against: Side, standard: string): Observation[] => {
  const [printed, expected] = [carrier.ratings[0], against.ratings[0]];
  if (!printed?.rating || !expected?.rating) return [];
  const name = standardInWords(against.document.framework ?? carrier.document.framework, standard);
  return [
    difference(
      { document: carrier.document, value: printed.rating, places: [printed] },
      { document: against.document, value: expected.rating, places: [expected] },
      standard,
      `${documentInWords(carrier.document)} gives ${name} as ${ratingInWords(printed.rating)}, but ${documentInWords(against.document)} gives ${ratingInWords(expected.rating)}.`,
    ),
  ];
};
