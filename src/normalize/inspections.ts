import { type DaySpan, daysBetween, daysOf, gapInDays } from './date-spans.js';
import { clusterMentions, type InspectionCluster } from './inspection-clusters.js';
import type { InspectionMention } from './inspection-mentions.js';

/** An inspection of a service as the documents that tell of it give it: the row of `v_inspections`. */
export interface Inspection {
  readonly inspectionId: string;
  readonly inspectorate: string | null;
  readonly service: string;
  readonly framework: string | null;
  readonly publishedOn: string | null;
  readonly fieldworkStart: string | null;
  readonly fieldworkEnd: string | null;
  readonly overallRating: string | null;
  readonly overallLevel: number | null;
  readonly printedScore: number | null;
  readonly printedMax: number | null;
  /** The scale of its ratings, where a document gives one. */
  readonly scale: string | null;
  /** Ids of the documents that tell of it, those with the most authority first. */
  readonly documents: readonly string[];
}

/** The inspection's date for its id: of its publication, else of its fieldwork, to the month. */
const monthOf = (inspection: Omit<Inspection, 'inspectionId'>): string => {
  const date = inspection.publishedOn ?? inspection.fieldworkEnd ?? inspection.fieldworkStart;
  return date === null ? 'undated' : date.slice(0, 7);
};

const valuesOf = (cluster: InspectionCluster): Omit<Inspection, 'inspectionId'> => {
  const first = <T>(pick: (mention: InspectionMention) => T | null): T | null => {
    for (const mention of cluster) {
      const value = pick(mention);
      if (value !== null) return value;
    }
    return null;
  };
  // Values that belong together come from one document: a spell, a rating with its level, a score with its maximum.
  const fieldwork = first((mention) => ((mention.fieldworkStart ?? mention.fieldworkEnd) === null ? null : mention));
  const overall = first((mention) => (mention.overallRating === null ? null : mention));
  const score = first((mention) => (mention.printedScore === null ? null : mention));
  return {
    inspectorate: first((mention) => mention.inspectorate),
    service: first((mention) => mention.service) ?? '',
    framework: first((mention) => mention.framework),
    publishedOn: first((mention) => mention.publishedOn),
    fieldworkStart: fieldwork?.fieldworkStart ?? null,
    fieldworkEnd: fieldwork?.fieldworkEnd ?? null,
    overallRating: overall?.overallRating ?? null,
    overallLevel: overall?.overallLevel ?? null,
    printedScore: score?.printedScore ?? null,
    printedMax: score?.printedMax ?? null,
    scale: first((mention) => mention.scale),
    documents: cluster.map((mention) => mention.documentId),
  };
};

const dateKey = (inspection: Omit<Inspection, 'inspectionId'>): string =>
  `${inspection.publishedOn ?? ''} ${inspection.fieldworkEnd ?? ''} ${inspection.fieldworkStart ?? ''} ${[...inspection.documents].sort()[0] ?? ''}`;

/**
 * The inspections of one service, from what all documents on it say, in the order of their dates. The same mentions give the
 * same inspections whatever their order. `serviceKey` is the service's part of the ids
 * (`hmip.peterborough.hmip-youth-2018.2020-11`); two inspections that would have the same id are numbered by date.
 */
export const inspectionsOf = (serviceKey: string, mentions: readonly InspectionMention[]): readonly Inspection[] => {
  const described = clusterMentions(mentions)
    .map(valuesOf)
    .map((inspection) => ({ inspection, key: dateKey(inspection) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const taken = new Map<string, number>();
  return described.map(({ inspection }) => {
    const id = [
      inspection.inspectorate ?? 'unknown',
      serviceKey,
      inspection.framework ?? 'unknown',
      monthOf(inspection),
    ].join('.');
    const number = (taken.get(id) ?? 0) + 1;
    taken.set(id, number);
    return { inspectionId: number === 1 ? id : `${id}.${number}`, ...inspection };
  });
};

const spanOf = (inspection: Inspection): DaySpan | null =>
  daysOf(inspection.publishedOn) ?? daysBetween(inspection.fieldworkStart, inspection.fieldworkEnd);

/** What a document says of an earlier inspection of a service, and where that document itself stands. */
export interface PriorMention {
  /** The inspection of the service that the document is about; null where it is about none in the database. */
  readonly inspectionId: string | null;
  readonly inspectorate: string | null;
  /** When the document was published. */
  readonly publishedOn: string | null;
  /** The date given for the earlier inspection, ISO as exact as known. */
  readonly periodDate: string | null;
  readonly scale: string | null;
}

/**
 * The earlier inspection that a prior rating is of: the one published or inspected in the year of its date; without a
 * date, the latest before the document's own, if it is on the same scale. Null where none is known: a rating is rather left
 * unattached than put wrong.
 */
export const earlierInspection = (inspections: readonly Inspection[], prior: PriorMention): Inspection | null => {
  const own = inspections.find((inspection) => inspection.inspectionId === prior.inspectionId) ?? null;
  const before = (own ? spanOf(own) : null) ?? daysOf(prior.publishedOn);
  const period = daysOf(prior.periodDate);
  if (prior.periodDate !== null && !period) return null;
  const year = prior.periodDate?.slice(0, 4);
  const sameScale = (scale: string | null): boolean => prior.scale === null || scale === null || prior.scale === scale;
  const candidates = inspections.flatMap((inspection) => {
    const span = spanOf(inspection);
    const possible =
      inspection !== own &&
      span !== null &&
      (before === null ? period !== null : span.to < before.from) &&
      (prior.inspectorate === null ||
        inspection.inspectorate === null ||
        prior.inspectorate === inspection.inspectorate) &&
      (period !== null || sameScale(inspection.scale)) &&
      (year === undefined ||
        [inspection.publishedOn, inspection.fieldworkEnd, inspection.fieldworkStart].some((date) =>
          date?.startsWith(year),
        ));
    return possible && span ? [{ inspection, span, gap: period ? gapInDays(period, span) : 0 }] : [];
  });
  const [best] = candidates.sort(
    (a, b) =>
      Number(sameScale(b.inspection.scale)) - Number(sameScale(a.inspection.scale)) ||
      a.gap - b.gap ||
      b.span.to - a.span.to ||
      (a.inspection.inspectionId < b.inspection.inspectionId ? -1 : 1),
  );
  return best?.inspection ?? null;
};

/** The inspections of a service that lie before the given one, of the same inspectorate where that is known. */
export const inspectionsBefore = (
  inspections: readonly Inspection[],
  inspection: Inspection,
): readonly Inspection[] => {
  const own = spanOf(inspection);
  return inspections.filter((other) => {
    const span = spanOf(other);
    return (
      own !== null &&
      span !== null &&
      span.to < own.from &&
      (other.inspectorate === null ||
        inspection.inspectorate === null ||
        other.inspectorate === inspection.inspectorate)
    );
  });
};
