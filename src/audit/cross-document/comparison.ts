import { daysBetween, daysOf } from '../../normalize/date-spans.js';
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

/** Whether a document gives any date of its own inspection or publication. */
const isDated = ({ record: { summary } }: Audited): boolean =>
  daysOf(summary.publishedOn?.value ?? null) !== null ||
  daysBetween(summary.fieldworkStart?.value ?? null, summary.fieldworkEnd?.value ?? null) !== null;

/**
 * A difference between a document and one with more authority, carried by the former. Where one of them gives no date, nothing but
 * its ratings put it with the other, and it may be of another inspection: then the difference is unverifiable. `datedOtherwise` says that the
 * carrier needs no date of its own, as the value itself has one.
 */
export const difference = (
  carrier: { readonly document: Audited; readonly value: string; readonly places: readonly Placed[] },
  against: { readonly document: Audited; readonly value: string; readonly places: readonly Placed[] },
  standard: string | null,
  sentence: string,
  datedOtherwise = false,
): Observation => {
  const undated = [...(datedOtherwise ? [] : [carrier.document]), against.document].find(
    (document) => !isDated(document),
  );
  return {
    document: carrier.document,
    status: undated === undefined ? 'open' : 'unverifiable',
    standard,
    printed: carrier.value,
    expected: against.value,
    sentence,
    explanation:
      undated === undefined
        ? null
        : `No date was found in ${documentInWords(undated)}, so it can't be told for sure that both are of one inspection.`,
    uses: [],
    doubts: [],
    evidence: [...printedSide(carrier.document, ...carrier.places), ...otherSide(against.document, ...against.places)],
  };
};

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
