import type { Framework } from '../../framework/framework.js';
import type { JudgementContext } from './context.js';
import type { Mark, RatingReading } from './marks.js';
import type { JudgementStatement } from './statement.js';
import type { When } from './time/period.js';

/** A rating word in the scale that it is of; `off_scale` where the inspection's scale has no such word. */
export type ScaledRating =
  | { readonly state: 'rated'; readonly rating: string; readonly scale: string | null; readonly level: number | null }
  | { readonly state: 'off_scale' };

/** Whether a scale is one of programmes that have an overall rating. */
export const isOfOveralls = (scale: string | null, context: JudgementContext): boolean =>
  scale === null || context.frameworks.some((framework) => framework.scale?.id === scale && framework.overall);

const rated = ({ rating, scale, level }: RatingReading): ScaledRating => ({ state: 'rated', rating, scale, level });

const yearOf = (date: string | undefined): number | null => (date === undefined ? null : Number(date.slice(0, 4)));

/**
 * Whether an earlier inspection can have rated a standard: it is one of a programme of that scale, and of one in force in its year where the year is
 * said. 'Planning' was no single standard while there were two of that name.
 */
export const canHaveBeenRated = (statement: JudgementStatement, context: JudgementContext): boolean => {
  const { standard, period, periodDate: date } = statement;
  if (statement.form !== 'rating' || period === 'current' || standard === null || standard === 'overall') return true;
  const { scale } = statement;
  const siblings = context.frameworks.filter((one) => one.inspectorate === context.inspectorate.id && !one.unrated);
  const year = date === null ? null : yearOf(date);
  const then = year === null ? siblings : siblings.filter((framework) => inForce(framework, year));
  const ofScale = then.filter((framework) => scale === null || framework.scale?.id === scale);
  const ofKind = ofScale.filter((framework) => isOfKind(framework, context.framework));
  return ofKind.length === 0 || ofKind.some(({ standards }) => standards.some(({ id }) => id === standard));
};

const kindOf = ({ recognition }: Framework): string =>
  recognition.requires.map(({ phrases }) => phrases?.join('|') ?? '').join();

/** Whether two programmes inspect services of one kind. */
export const isOfKind = (framework: Framework, own: Framework | null): boolean =>
  own === null || kindOf(framework) === kindOf(own);

/** Whether a programme inspected or reported in a year: what is dated by its fieldwork was often published in the next. */
export const inForce = (framework: Framework, year: number): boolean => {
  const years = (...dates: readonly ({ readonly value: string } | null)[]): number[] =>
    dates.flatMap((date) => yearOf(date?.value) ?? []);
  const from = years(framework.published.from, framework.fieldwork.from);
  const to = years(framework.published.to, framework.fieldwork.to);
  return (from.length === 0 || Math.min(...from) <= year) && (to.length === 0 || year <= Math.max(...to));
};

const distinct = (readings: readonly RatingReading[]): RatingReading[] => [
  ...new Map(readings.map((reading) => [reading.scale, reading])).values(),
];

/** One scale is certain; of several that spell the word alike the word alone is. */
const settle = (readings: readonly RatingReading[]): ScaledRating => {
  const [first, ...others] = distinct(readings);
  if (!first) return { state: 'off_scale' };
  if (others.length === 0) return rated(first);
  return others.every(({ rating }) => rating === first.rating)
    ? { state: 'rated', rating: first.rating, scale: null, level: null }
    : { state: 'off_scale' };
};

/**
 * The scale of a rating word: the inspection's own; for an earlier inspection that of the programmes whose reports came out in its
 * year, where the year is said. A word that the scale of that year lacks is off the scale.
 */
export const scaledRating = (
  mark: Mark,
  when: When,
  context: JudgementContext,
  scale: string | null = null,
): ScaledRating => {
  if (scale !== null) return settle(mark.ratings.filter((reading) => reading.scale === scale));
  const own = context.framework?.scale?.id ?? null;
  const year = when.date === null ? null : Number(when.date.slice(0, 4));
  const readings = mark.ratings;
  if (when.period === 'prior' && year !== null) {
    const scales = new Set(
      context.frameworks
        .filter(
          (framework) =>
            framework.inspectorate === context.inspectorate.id && !framework.unrated && inForce(framework, year),
        )
        .flatMap(({ scale }) => (scale ? [scale.id] : [])),
    );
    if (scales.size > 0) return settle(readings.filter(({ scale }) => scales.has(scale)));
  }
  const onOwn = readings.filter(({ scale }) => scale === own);
  if (own !== null && onOwn.length > 0) return settle(onOwn);
  if (own !== null && when.period === 'current') return { state: 'off_scale' };
  return settle(readings);
};
