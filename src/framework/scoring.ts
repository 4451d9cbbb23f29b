import type { Framework, Scoring, Sourced, Standard } from './framework.js';
import { levelOf } from './rating.js';

/** What was found of one standard: its rating, null where none was read, and whether it applies to this inspection at all. */
export interface StandardOutcome {
  readonly standard: string;
  readonly rating: string | null;
  readonly applies: boolean;
}

/** The scores that the ratings allow: one number where all are read, a range where some are not. */
export interface PossibleScore {
  readonly low: number;
  readonly high: number;
  /** Most points that the standards that count and apply can give. */
  readonly max: number;
  /** How many count, apply and were read. */
  readonly rated: number;
  /** How many count and apply. */
  readonly expected: number;
}

/** One rating that, if it were another, would make a printed score agree. */
export interface RatingChange {
  readonly standard: string;
  readonly from: string;
  readonly to: string;
}

/** The points of a rating word, null where the framework has no points or the word is not on its scale. */
export const pointsOf = (framework: Framework, rating: string): number | null =>
  framework.scoring?.points.value[rating] ?? null;

const pointsRange = (scoring: Scoring): { least: number; most: number } => {
  const points = Object.values(scoring.points.value);
  return { least: Math.min(...points), most: Math.max(...points) };
};

/**
 * Standards that count towards the score and apply. One without an outcome applies and is unread if the framework requires it;
 * those that it does not require (of which a report has some) apply only where they were found.
 */
const counting = (
  framework: Framework,
  outcomes: readonly StandardOutcome[],
): { standard: Standard; rating: string | null }[] => {
  const byId = new Map(outcomes.map((outcome) => [outcome.standard, outcome]));
  return framework.standards
    .filter((standard) => standard.counts && (byId.get(standard.id)?.applies ?? standard.required))
    .map((standard) => ({ standard, rating: byId.get(standard.id)?.rating ?? null }));
};

/** Every total that the ratings allow, unread ones standing for anything; null where the framework has no score. */
export const possibleScore = (framework: Framework, outcomes: readonly StandardOutcome[]): PossibleScore | null => {
  if (framework.scoring === null) return null;
  const { least, most } = pointsRange(framework.scoring);
  const rows = counting(framework, outcomes);
  let low = 0;
  let high = 0;
  let rated = 0;
  for (const { rating } of rows) {
    const points = rating === null ? null : pointsOf(framework, rating);
    low += points ?? least;
    high += points ?? most;
    if (points !== null) rated += 1;
  }
  return { low, high, max: most * rows.length, rated, expected: rows.length };
};

/** Lowest score of each overall band, lowest band first. */
export interface OverallBands {
  readonly from: readonly { readonly score: number; readonly rating: string }[];
}

/**
 * The bands of the overall rating for a number of rated standards: from the framework's own table where it has one for
 * that number, else by its mean rule (frameworks without one give null). By the mean rule the overall rating has level k
 * where the mean of the points is over k - 1/2: an exact half goes down, as in the published table for twelve standards.
 */
export const overallBands = (framework: Framework, standards: number): Sourced<OverallBands> | null => {
  const { scoring, scale } = framework;
  if (scoring === null || scale === null || standards < 1) return null;
  const table = scoring.bands.find((bands) => bands.value.standards === standards);
  if (table) return { ...table, value: { from: table.value.from } };
  const rule = scoring.meanRule;
  if (rule === null) return null;
  const from = scale.ratings.map((word) => {
    const points = scoring.points.value[word.rating] ?? word.level;
    const below = scale.ratings[word.level - 1];
    const pointsBelow = below === undefined ? null : (scoring.points.value[below.rating] ?? below.level);
    // The least whole score over the middle of two neighbouring ratings' points, times the number of standards.
    const score = pointsBelow === null ? 0 : Math.floor(((points + pointsBelow) * standards) / 2) + 1;
    return { score, rating: word.rating };
  });
  return { value: { from }, certainty: rule.certainty, source: rule.source };
};

/** The overall rating of a score over so many rated standards, null where the framework can't tell or the score can't be. */
export const overallBand = (framework: Framework, score: number, standards: number): Sourced<string> | null => {
  const bands = overallBands(framework, standards);
  if (bands === null || framework.scoring === null) return null;
  if (score < 0 || score > pointsRange(framework.scoring).most * standards) return null;
  const band = bands.value.from.findLast((candidate) => score >= candidate.score);
  return band ? { value: band.rating, certainty: bands.certainty, source: bands.source } : null;
};

/** Least whole points that change the overall rating, down and up; null at that end of the scale or without bands. */
export const pointsToNeighbours = (
  framework: Framework,
  score: number,
  standards: number,
): { readonly lower: number | null; readonly higher: number | null } => {
  const from = overallBands(framework, standards)?.value.from ?? [];
  const index = from.findLastIndex((candidate) => score >= candidate.score);
  const own = from[index];
  const above = from[index + 1];
  return {
    lower: own === undefined || index === 0 ? null : score - own.score + 1,
    higher: own === undefined || above === undefined ? null : above.score - score,
  };
};

/**
 * The single changed ratings that would make a printed score the sum of the points, nearest change first and then in the
 * framework's order; empty where a rating is unread, where the score already agrees, or where one change can't do it.
 */
export const singleChanges = (
  framework: Framework,
  outcomes: readonly StandardOutcome[],
  printedScore: number,
): RatingChange[] => {
  const possible = possibleScore(framework, outcomes);
  const { scoring, scale } = framework;
  if (possible === null || scoring === null || scale === null) return [];
  if (possible.rated !== possible.expected || possible.low === printedScore) return [];
  const missing = printedScore - possible.low;
  const changes = counting(framework, outcomes).flatMap(({ standard, rating }) => {
    const points = rating === null ? null : pointsOf(framework, rating);
    if (rating === null || points === null) return [];
    return scale.ratings
      .filter((word) => scoring.points.value[word.rating] === points + missing)
      .map((word) => ({ standard: standard.id, from: rating, to: word.rating }));
  });
  const steps = (change: RatingChange): number =>
    Math.abs((levelOf(scale, change.to) ?? 0) - (levelOf(scale, change.from) ?? 0));
  return changes.sort((a, b) => steps(a) - steps(b));
};
