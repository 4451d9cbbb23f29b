import type { RatingOrigin, RatingRecord } from '../normalize/record.js';
import type { Audited } from './rule.js';

/** Whether a rating was read without doubt: a reason beside a value that was read is a doubt. */
export const isCertain = (rating: RatingRecord): boolean => rating.state === 'read' && rating.why === null;

/** Whether the rating is of the document's own service, for documents that speak of several. */
export const isOwn = (document: Audited, rating: RatingRecord): boolean =>
  rating.service === null || rating.service === (document.record.summary.service?.value ?? rating.service);

/** All judgements of a document on a standard of its own inspection, in the order of the text. */
export const currentRatings = (document: Audited, standard: string): RatingRecord[] =>
  document.record.ratings.filter(
    (rating) => rating.standard === standard && rating.period === 'current' && isOwn(document, rating),
  );

/** The clearest place first. */
const ORIGINS: readonly RatingOrigin[] = ['ratings_table', 'standard_heading', 'narrative', 'press_release', 'news'];

/** Orders readings by how plainly their place gives a rating, then as they stand in the text. */
export const byOrigin = (a: RatingRecord, b: RatingRecord): number =>
  ORIGINS.indexOf(a.origin) - ORIGINS.indexOf(b.origin) || a.evidence.charStart - b.evidence.charStart;

/**
 * The reading that stands for a standard: what the ratings table gives, which is where the score stands too; without one,
 * what all other places agree on. Null where nothing was read without doubt, or where nothing settles between readings.
 */
export const settledRating = (document: Audited, standard: string): RatingRecord | null => {
  const certain = currentRatings(document, standard)
    .filter((rating) => isCertain(rating) && rating.rating !== null)
    .sort(byOrigin);
  const table = certain.filter((rating) => rating.origin === 'ratings_table');
  const candidates = table.length > 0 ? table : certain;
  const [first] = candidates;
  return first && candidates.every((rating) => rating.rating === first.rating) ? first : null;
};
