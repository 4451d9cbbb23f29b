import type { Anchor } from '../document/anchor.js';
import { quotesAt, type SourceDocument } from '../document/source-document.js';
import type { Framework } from '../framework/framework.js';
import type { Inspectorate } from '../framework/inspectorate.js';
import { type Candidate, candidateFor, frameworksOf, type Known, toldBy } from './candidate.js';
import { type DocumentMake, isOfMeeting, makeOf } from './document-kind.js';
import type { FoundDate } from './found-date.js';
import { isAnInspection } from './inspection-of-service.js';
import { isJointInspection } from './joint-inspection.js';
import { standardsInLayout } from './standards-found.js';
import { statedDates } from './stated-dates.js';
import type { Subject } from './subject.js';
import { regionsOf, type TextRegions } from './text-regions.js';
import { titleOf } from './title.js';

/** What a document is. */
export interface Classification {
  readonly kind: DocumentMake | 'other';
  /** Null for `other`, and where nothing in the document decides. */
  readonly framework: Framework | null;
  /** Null for `other`. */
  readonly inspectorate: Inspectorate | null;
  /** Whether it carries no ratings by nature: a screening letter, a focused or monitoring visit. */
  readonly unrated: boolean;
  /** Whether other inspectorates took part. */
  readonly joint: boolean;
  readonly title: Anchor | null;
  /** The services that it is about, in order. */
  readonly subjects: readonly Subject[];
  readonly dates: readonly FoundDate[];
  readonly regions: TextRegions;
}

const datesFor = (
  document: SourceDocument,
  kind: DocumentMake,
  regions: TextRegions,
  inspectorates: readonly Inspectorate[],
): FoundDate[] =>
  statedDates(document, {
    kind,
    issuers: inspectorates.flatMap((inspectorate) => inspectorate.names),
    title: regions.title,
    head: regions.head,
    notes: regions.notes,
    ofMeeting: isOfMeeting(document, regions),
  });

/**
 * What a document is: its kind from its make, its inspectorate and framework from the data's detection rules, its services and
 * dates. A document that is of no inspection of one service is `other`: false recognition is worse than missing.
 */
export const classify = (document: SourceDocument, known: Known): Classification => {
  const title = titleOf(document, known.inspectorates);
  const regions = regionsOf(document, title);
  const standardHeadings = Math.max(
    0,
    ...known.frameworks.map((framework) => standardsInLayout(document, framework).size),
  );
  const kind = makeOf(document, regions, known.inspectorates, standardHeadings);
  const dates = datesFor(document, kind, regions, known.inspectorates);
  const told = toldBy(document, kind, regions, dates);
  const candidates = known.inspectorates
    .filter((inspectorate) => frameworksOf(known, inspectorate).length > 0)
    .map((inspectorate) => candidateFor(document, kind, regions, told, inspectorate, known))
    .filter((candidate) => isAnInspection(document, kind, regions, candidate, known));
  // The inspectorate whose framework is told with the lowest rank; without one, the one that is named first in the data.
  const rank = (candidate: Candidate): number => candidate.detection?.rank ?? Number.POSITIVE_INFINITY;
  const [best] = [...candidates].sort((a, b) => rank(a) - rank(b));
  const joint = isJointInspection(document.text, {
    title: quotesAt(document, title ? [title] : []),
    opening: quotesAt(document, [...(title ? [title] : []), ...regions.head, ...regions.opening]),
    own: best?.inspectorate.names ?? [],
    partners: known.inspectorates.filter((one) => one !== best?.inspectorate).flatMap((one) => one.names),
  });
  const common = { title, dates, regions, joint };
  if (!best) return { kind: 'other', framework: null, inspectorate: null, unrated: false, subjects: [], ...common };
  const framework = best.detection?.framework ?? null;
  return {
    kind,
    framework,
    inspectorate: best.inspectorate,
    unrated: framework !== null && (framework.unrated || (best.detection?.unrated ?? false)),
    subjects: best.subjects,
    ...common,
  };
};
