import type { RatingRecord } from '../../normalize/record.js';
import { otherSide, printedSide } from '../evidence-sides.js';
import { isCertain } from '../readings.js';
import type { Audited, Observation } from '../rule.js';

type Placed = Parameters<typeof printedSide>[1];

/** What a document is called beside another. */
export const documentInWords = ({ record: { summary, copy } }: Audited): string =>
  ({
    report: copy ? 'the copy of the report' : 'the report',
    press_release: 'the press release',
    news: 'the article',
    other: 'the document',
  })[summary.kind];

/** A difference between a document and one with more authority, carried by the former. */
export const difference = (
  carrier: { readonly document: Audited; readonly value: string; readonly places: readonly Placed[] },
  against: { readonly document: Audited; readonly value: string; readonly places: readonly Placed[] },
  standard: string | null,
  sentence: string,
): Observation => ({
  document: carrier.document,
  status: 'open',
  standard,
  printed: carrier.value,
  expected: against.value,
  sentence,
  explanation: null,
  uses: [],
  doubts: [],
  evidence: [...printedSide(carrier.document, ...carrier.places), ...otherSide(against.document, ...against.places)],
});

/** Ratings of the service under audit that were read beyond doubt, from a document that may speak of several services. */
export const certainRatings = (
  document: Audited,
  service: string | null,
  period: RatingRecord['period'],
): RatingRecord[] =>
  document.record.ratings.filter(
    (rating) =>
      rating.period === period &&
      rating.rating !== null &&
      isCertain(rating) &&
      (rating.service ?? document.record.summary.service?.value ?? service) === service,
  );
