import type { Framework, Standard } from '../framework/framework.js';
import { type PossibleScore, possibleScore, type StandardOutcome } from '../framework/scoring.js';
import type { RatingRecord, ScoreRecord } from '../normalize/record.js';
import { currentRatings, settledRating } from './readings.js';
import type { Audited, FrameworkValue } from './rule.js';

/** What the score of a report is recomputed from. */
export interface ScoreBasis {
  readonly document: Audited;
  readonly framework: Framework;
  readonly score: ScoreRecord;
  readonly outcomes: readonly StandardOutcome[];
  readonly possible: PossibleScore;
  /** The readings that count, in the framework's order. */
  readonly readings: readonly RatingRecord[];
  /** Standards that count and apply, but have no settled rating. */
  readonly unread: readonly Standard[];
  /** Points, and which standards count. */
  readonly uses: readonly FrameworkValue[];
}

/** Whether the inspection has the standard: not said to be inapplicable, nor newer than the fieldwork. */
const applies = ({ record }: Audited, standard: Standard): boolean => {
  const coverage = record.coverage.find((candidate) => candidate.standard === standard.id);
  if (coverage?.state === 'inapplicable') return false;
  const fieldwork = record.summary.fieldworkStart?.value ?? record.summary.fieldworkEnd?.value;
  if (standard.since === null) return true;
  // With the fieldwork's date unknown, nothing says that the standard was in force: its absence is never held against a report.
  if (fieldwork === undefined) return false;
  return fieldwork.slice(0, standard.since.length) >= standard.since.slice(0, fieldwork.length);
};

/** Whether a standard is expected of this inspection: it is required and applies, or it is rated all the same. */
export const isExpected = (document: Audited, standard: Standard): boolean =>
  currentRatings(document, standard.id).length > 0 || (standard.required && applies(document, standard));

/**
 * Whether a standard that counts is among those that the score is made of. One that only some inspections of the framework
 * have, and of which nothing was read, may have been missed, unless the printed maximum leaves no room for it.
 */
const partOfScore = (document: Audited, framework: Framework, standard: Standard): boolean => {
  if (isExpected(document, standard)) return true;
  if (standard.required || !applies(document, standard)) return false;
  const most = Math.max(...Object.values(framework.scoring?.points.value ?? {}));
  const expected = framework.standards.filter((other) => other.counts && isExpected(document, other)).length;
  return document.record.score?.printedMax !== most * expected;
};

/** The basis of a report's score; null for other kinds of document and for frameworks without a score. */
export const scoreBasis = (document: Audited): ScoreBasis | null => {
  const { record, framework } = document;
  if (record.summary.kind !== 'report' || record.score === null || !framework?.scoring) return null;
  const counting = framework.standards.filter((standard) => standard.counts);
  const rows = counting.map((standard) => ({ standard, reading: settledRating(document, standard.id) }));
  const outcomes = rows.map(({ standard, reading }) => ({
    standard: standard.id,
    rating: reading?.rating ?? null,
    applies: partOfScore(document, framework, standard),
  }));
  const possible = possibleScore(framework, outcomes);
  if (possible === null) return null;
  const expected = rows.filter((_, index) => outcomes[index]?.applies);
  return {
    document,
    framework,
    score: record.score,
    outcomes,
    possible,
    readings: expected.flatMap(({ reading }) => reading ?? []),
    unread: expected.flatMap(({ standard, reading }) => (reading ? [] : [standard])),
    uses: [framework.scoring.points, ...counting.filter((_, index) => outcomes[index]?.applies)],
  };
};
