import type { Anchor } from '../../../document/anchor.js';
import { placesIn } from '../passage-places.js';
import type { JudgementStatement, RatingJudgement } from '../statement.js';
import { speaksOfNow } from './scene.js';

/** Paragraphs and headlines at the head of a text, which tell of this inspection. */
const LEADING_PASSAGES = 3;

const isRated = (statement: JudgementStatement): statement is RatingJudgement =>
  statement.form === 'rating' &&
  statement.period === 'current' &&
  statement.rating !== null &&
  statement.standard !== null;

const thingOf = ({ service, standard, scale, speaker }: RatingJudgement): string =>
  JSON.stringify([service, standard, scale, speaker]);

/**
 * Leaves out what goes against this inspection's own verdict. Where an article gives one standard two ratings as of now, and only one of
 * them stands at its head or beside a word of the present, the other is an earlier inspection's, whatever the words around it; and so may
 * be what follows it in its paragraph without a word of the present. `passages` are the headlines and paragraphs, in order.
 */
export const withoutSecondVerdicts = (
  statements: readonly JudgementStatement[],
  text: string,
  passages: readonly Anchor[],
): JudgementStatement[] => {
  const places = placesIn(passages);
  const placeOf = ({ sentence }: JudgementStatement): number => places(sentence);
  const isFirm = (statement: JudgementStatement): boolean => {
    const place = placeOf(statement);
    return (place >= 0 && place < LEADING_PASSAGES) || speaksOfNow(text, statement.sentence);
  };
  const rated = statements.filter(isRated);
  const firm = new Set<JudgementStatement>(rated.filter(isFirm));
  const verdicts = new Map<string, Set<string | null>>();
  for (const one of rated)
    if (firm.has(one)) verdicts.set(thingOf(one), (verdicts.get(thingOf(one)) ?? new Set()).add(one.rating));
  const against = new Set<JudgementStatement>(
    rated.filter((one) => {
      const told = verdicts.get(thingOf(one));
      return !firm.has(one) && told !== undefined && (told.size > 1 || !told.has(one.rating));
    }),
  );
  if (against.size === 0) return [...statements];
  const firstOf = new Map<number, number>();
  for (const one of against) {
    const place = placeOf(one);
    firstOf.set(place, Math.min(firstOf.get(place) ?? one.at.start, one.at.start));
  }
  return statements.filter((statement) => {
    if (against.has(statement)) return false;
    if (statement.form !== 'rating' || statement.period !== 'current' || isFirm(statement)) return true;
    const place = placeOf(statement);
    return place < 0 || statement.at.start < (firstOf.get(place) ?? Number.POSITIVE_INFINITY);
  });
};
