import type { Anchor } from '../document/anchor.js';
import type { Evidence } from '../document/evidence.js';
import type { ToldScore } from '../extract/judgements/statement.js';
import { OVERALL, type RatingStatement, type ScoreStatement } from '../extract/ratings/statement.js';
import type { Framework } from '../framework/framework.js';
import { overallBand, pointsToNeighbours, possibleScore, type StandardOutcome } from '../framework/scoring.js';
import { expectedStandards } from './coverage.js';
import type { StandardVerdict } from './ratings.js';
import type { ScoreRecord } from './record.js';

/**
 * The outcome of each standard for the arithmetic: unread where nothing was read, left out where it does not apply or where the
 * framework does not expect it and the report does not speak of it.
 */
export const outcomesOf = (
  framework: Framework,
  verdicts: ReadonlyMap<string, StandardVerdict>,
  fieldworkStart: string | null,
): StandardOutcome[] => {
  const expected = new Set(expectedStandards(framework, fieldworkStart).map((standard) => standard.id));
  return framework.standards.map(({ id }) => {
    const verdict = verdicts.get(id);
    const applies = verdict ? verdict.state !== 'inapplicable' : expected.has(id);
    return { standard: id, rating: verdict?.rating ?? null, applies };
  });
};

/** The printed score to believe: the first of the table of ratings, else of the prose; null where two of a kind differ. */
const printedScore = (scores: readonly ScoreStatement[]): ScoreStatement | null => {
  for (const origin of ['ratings_table', 'narrative'] as const) {
    const [first, ...others] = scores.filter((score) => score.origin === origin);
    if (first) return others.every((other) => other.score === first.score && other.max === first.max) ? first : null;
  }
  return null;
};

const overallPlace = (statements: readonly RatingStatement[], rating: string | null): RatingStatement | null => {
  const said = statements.filter(
    (statement) =>
      statement.standard === OVERALL &&
      statement.period === 'current' &&
      statement.stated.state === 'read' &&
      statement.stated.rating === rating,
  );
  const rank = { ratings_table: 0, standard_heading: 1, narrative: 2 } as const;
  return said.sort((a, b) => rank[a.origin] - rank[b.origin] || a.at.start - b.at.start)[0] ?? null;
};

/**
 * The score of a report and what its ratings make of it; null where the framework has no score. What is computed rests on the
 * verdicts (the ratings table's word before the headings'), and is null where a standard that counts was not read.
 */
export const scoreRecord = (
  framework: Framework,
  statements: readonly RatingStatement[],
  verdicts: ReadonlyMap<string, StandardVerdict>,
  scores: readonly ScoreStatement[],
  fieldworkStart: string | null,
  evidence: (at: Anchor) => Evidence,
): ScoreRecord | null => {
  const possible = possibleScore(framework, outcomesOf(framework, verdicts, fieldworkStart));
  if (possible === null) return null;
  const printed = printedScore(scores);
  const printedOverall = verdicts.get(OVERALL)?.rating ?? null;
  const overallAt = overallPlace(statements, printedOverall);
  const whole = possible.expected > 0 && possible.rated === possible.expected;
  const computedScore = whole ? possible.low : null;
  const computedOverall = computedScore === null ? null : overallBand(framework, computedScore, possible.expected);
  const basis = computedScore ?? printed?.score ?? null;
  const neighbours = basis === null ? null : pointsToNeighbours(framework, basis, possible.expected);
  const agrees =
    computedScore === null || computedOverall === null || printed === null || printedOverall === null
      ? null
      : printed.score === computedScore && printed.max === possible.max && printedOverall === computedOverall.value;
  return {
    printedScore: printed?.score ?? null,
    printedMax: printed?.max ?? null,
    computedScore,
    computedMax: whole ? possible.max : null,
    printedOverall,
    computedOverall: computedOverall?.value ?? null,
    standardsRated: possible.rated,
    standardsExpected: possible.expected,
    possibleLow: possible.low,
    possibleHigh: possible.high,
    pointsToLowerBand: neighbours?.lower ?? null,
    pointsToHigherBand: neighbours?.higher ?? null,
    agrees,
    evidence: printed ? evidence(printed.at) : null,
    overallEvidence: overallAt ? evidence(overallAt.at) : null,
  };
};

/**
 * The score that a release or an article tells of its own inspection, null where it tells none, or several. Nothing is
 * computed: such a text names few standards.
 */
export const toldScoreRecord = (
  told: readonly ToldScore[],
  service: string | null,
  evidence: (at: Anchor) => Evidence,
): ScoreRecord | null => {
  const own = told.filter(
    (score) => score.period === 'current' && (score.service === null || score.service === service),
  );
  const [first] = own;
  if (!first || own.some(({ score, max }) => score !== first.score || max !== first.max)) return null;
  return {
    printedScore: first.score,
    printedMax: first.max,
    computedScore: null,
    computedMax: null,
    printedOverall: null,
    computedOverall: null,
    standardsRated: 0,
    standardsExpected: 0,
    possibleLow: null,
    possibleHigh: null,
    pointsToLowerBand: null,
    pointsToHigherBand: null,
    agrees: null,
    evidence: evidence(first.at),
    overallEvidence: null,
  };
};
