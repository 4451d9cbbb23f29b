import type { Anchor } from '../../src/document/anchor.js';
import type { Evidence } from '../../src/document/evidence.js';
import type { RatingStatement, StatedRating } from '../../src/extract/ratings/statement.js';

/** A statement with everything usual but what is given. */
export const stated = (
  standard: string,
  rating: string | StatedRating,
  rest: Partial<Omit<RatingStatement, 'standard' | 'stated'>> = {},
): RatingStatement => ({
  standard,
  code: null,
  name: null,
  stated: typeof rating === 'string' ? { state: 'read', rating, percent: null } : rating,
  origin: 'ratings_table',
  period: 'current',
  periodDate: null,
  at: { start: 0, end: 4 },
  doubt: null,
  ...rest,
});

export const unreadable = (why: string): StatedRating => ({ state: 'unreadable', why });
export const notRated: StatedRating = { state: 'inapplicable', words: 'Not rated' };

/** Evidence that shows nothing but its offsets. */
export const bareEvidence = (at: Anchor): Evidence => ({
  page: null,
  quote: `${at.start}-${at.end}`,
  charStart: at.start,
  charEnd: at.end,
  box: null,
});
