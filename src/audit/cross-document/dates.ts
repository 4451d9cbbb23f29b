import { daysOf, gapInDays } from '../../normalize/date-spans.js';
import type { Stated } from '../../normalize/record.js';
import { compareDates, type DateSpan, liesWithin, sameSpan, spanInWords } from '../dates.js';
import type { Audited, Observation } from '../rule.js';
import { difference, documentInWords } from './comparison.js';

/** A date of the document's own: a manifest's has no place and takes no part. */
const own = (stated: Stated<string> | null): Stated<string> | null => (stated?.evidence ? stated : null);

interface Fieldwork {
  readonly document: Audited;
  readonly span: DateSpan;
  readonly places: readonly (Stated<string> | null)[];
}

const fieldworkOf = (document: Audited): Fieldwork[] => {
  const { summary } = document.record;
  const [start, end] = [own(summary.fieldworkStart), own(summary.fieldworkEnd)];
  if (start === null && end === null) return [];
  return [{ document, span: { start: start?.value ?? null, end: end?.value ?? null }, places: [start, end] }];
};

const fieldworkDifferences = (documents: readonly Audited[]): Observation[] => {
  const [against, ...others] = documents.flatMap(fieldworkOf);
  if (!against) return [];
  return others
    .filter(
      ({ span }) => !sameSpan(span, against.span) && !liesWithin(span, against.span) && !liesWithin(against.span, span),
    )
    .map((other) =>
      difference(
        { document: other.document, value: spanInWords(other.span), places: other.places },
        { document: against.document, value: spanInWords(against.span), places: against.places },
        null,
        `${documentInWords(other.document)} dates the inspection to ${spanInWords(other.span)}, but ${documentInWords(against.document)} to ${spanInWords(against.span)}.`,
      ),
    );
};

/** Days by which a copy, or a release that comes first, may be apart from the report: a web page and its PDF often are. */
const FEW_DAYS = 7;
/** Days that a release may follow its report; councils take their time. */
const RELEASE_DAYS = 31;

/** Whether publication of the document can't be that of the report; articles may appear at any later time. */
const publishedApart = (document: Audited, own: string, report: string): boolean => {
  const [days, reportDays] = [daysOf(own), daysOf(report)];
  if (days === null || reportDays === null) return false;
  const later = compareDates(own, report) > 0;
  const { kind } = document.record.summary;
  if (kind !== 'report' && kind !== 'press_release') return false;
  return gapInDays(days, reportDays) > (kind === 'press_release' && later ? RELEASE_DAYS : FEW_DAYS);
};

const publicationDifferences = (documents: readonly Audited[]): Observation[] => {
  const dated = documents.flatMap((document) => {
    const published = own(document.record.summary.publishedOn);
    return published === null ? [] : [{ document, published }];
  });
  const [against, ...others] = dated;
  if (against?.document.record.summary.kind !== 'report') return [];
  return others
    .filter(({ document, published }) => publishedApart(document, published.value, against.published.value))
    .map(({ document, published }) =>
      difference(
        { document, value: published.value, places: [published] },
        { document: against.document, value: against.published.value, places: [against.published] },
        null,
        `${documentInWords(document)} is dated ${published.value}, but ${documentInWords(against.document)} ${against.published.value}.`,
      ),
    );
};

/** Dates of the inspection and of its publication in two documents; documents in the order of their authority. */
export const dateDifferences = (documents: readonly Audited[]): Observation[] => [
  ...publicationDifferences(documents),
  ...fieldworkDifferences(documents),
];
