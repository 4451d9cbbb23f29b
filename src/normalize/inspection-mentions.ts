import { type DaySpan, daysBetween, daysOf, gapInDays } from './date-spans.js';
import type { DocumentKind } from './record.js';
import type { ServiceKind } from './service-kind.js';

/** What one document says of one service's inspection, as far as it helps to tell which inspection is meant. */
export interface InspectionMention {
  readonly documentId: string;
  readonly kind: DocumentKind;
  /** Whether the document's text is a copy of a report's: values of the original go first. */
  readonly copy: boolean;
  readonly service: string;
  readonly inspectorate: string | null;
  readonly framework: string | null;
  readonly publishedOn: string | null;
  readonly fieldworkStart: string | null;
  readonly fieldworkEnd: string | null;
  readonly overallRating: string | null;
  readonly overallLevel: number | null;
  readonly printedScore: number | null;
  readonly printedMax: number | null;
  /** The scale of its current ratings, null where it has none. */
  readonly scale: string | null;
  /** What kind of service it speaks of, where the words beside the service's name say so. */
  readonly serviceKind: ServiceKind | null;
  /** Its current ratings of this service by standard, `overall` among them. */
  readonly ratings: Readonly<Record<string, string>>;
  /** Percentages that stand for ratings, by standard, in programmes that print them. */
  readonly percents: Readonly<Record<string, number>>;
}

/** Documents on one inspection are published within days or weeks of each other; two inspections of a service lie many months apart. */
const PUBLISHED_WITHIN = 62;
/** Spells of fieldwork that are one inspection's: its domains are often inspected in two or three separate weeks. */
const FIELDWORK_WITHIN = 31;
/** A report appears within this many days after its fieldwork; the longest delays seen were those of 2020. */
const PUBLISHED_AFTER_FIELDWORK = 274;

/** The dates of a mention as spans of days. */
export interface MentionDays {
  /** Whether they are those of a report, which gives its own inspection's dates and no other's. */
  readonly ofReport: boolean;
  readonly published: DaySpan | null;
  readonly fieldwork: DaySpan | null;
}

export const daysOfMention = (mention: InspectionMention): MentionDays => ({
  ofReport: mention.kind === 'report',
  published: daysOf(mention.publishedOn),
  fieldwork: daysBetween(mention.fieldworkStart, mention.fieldworkEnd),
});

const publicationLag = (fieldwork: DaySpan | null, published: DaySpan | null): number | null => {
  if (!fieldwork || !published || published.to < fieldwork.from) return null;
  const lag = Math.max(0, published.from - fieldwork.to);
  return lag <= PUBLISHED_AFTER_FIELDWORK ? lag : null;
};

/**
 * Whether two reports are of two visits: each gives its own fieldwork, without a day in common, and each its publication, on different
 * days. Visits to one council follow each other within weeks; a copy of a report has at least one of its dates.
 */
const areTwoVisits = (a: MentionDays, b: MentionDays): boolean =>
  a.ofReport &&
  b.ofReport &&
  a.fieldwork !== null &&
  b.fieldwork !== null &&
  gapInDays(a.fieldwork, b.fieldwork) > 0 &&
  a.published !== null &&
  b.published !== null &&
  gapInDays(a.published, b.published) > 0;

/**
 * How many days two mentions lie apart if they can be of one inspection, else null: published within two months of each
 * other, or with the same fieldwork, or, where one of them gives only its fieldwork, published in the months after it.
 * One agreeing pair of dates is enough: that documents give a date differently is for the audit to find. Two reports of which no
 * date agrees are of two visits.
 */
export const daysApart = (a: MentionDays, b: MentionDays): number | null => {
  if (areTwoVisits(a, b)) return null;
  if (a.published && b.published) {
    const gap = gapInDays(a.published, b.published);
    if (gap <= PUBLISHED_WITHIN) return gap;
  }
  if (a.fieldwork && b.fieldwork) {
    const gap = gapInDays(a.fieldwork, b.fieldwork);
    return gap <= FIELDWORK_WITHIN ? gap : null;
  }
  if (a.published && b.published) return null;
  return publicationLag(a.fieldwork, b.published) ?? publicationLag(b.fieldwork, a.published);
};

const KIND_RANK: Readonly<Record<DocumentKind, number>> = { report: 0, press_release: 1, news: 2, other: 3 };

const compare = <T extends number | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whose values go first: the report's (the original's before a copy's), then the release's, then the latest article's. */
export const byAuthority = (a: InspectionMention, b: InspectionMention): number =>
  compare(KIND_RANK[a.kind], KIND_RANK[b.kind]) ||
  compare(Number(a.copy), Number(b.copy)) ||
  compare(daysOf(b.publishedOn)?.to ?? 0, daysOf(a.publishedOn)?.to ?? 0) ||
  compare(a.documentId, b.documentId);

/** The tiers in which documents found an inspection: reports, then releases, then all others. */
export const tierOf = (mention: InspectionMention): 0 | 1 | 2 =>
  mention.kind === 'report' ? 0 : mention.kind === 'press_release' ? 1 : 2;
