import type { Anchor } from '../../document/anchor.js';
import { clauseDoubt } from './clause-doubt.js';
import type { Mark } from './marks.js';
import type { Reader } from './reader.js';
import { isOfOveralls, scaledRating } from './scales.js';
import type { Reading } from './sentence-scope.js';
import type { JudgementStatement, Speaker } from './statement.js';
import type { Target } from './target.js';

const OVERALL = 'overall';

const idsOf = (target: Target): (string | null)[] => {
  switch (target.kind) {
    case 'standards':
      return [...target.ids];
    case 'overall':
      return [OVERALL];
    case 'domain':
      return [null];
    case 'foreign':
      return [];
  }
};

const servicesOf = ({ target, services }: Reading): readonly (string | null)[] =>
  target.kind === 'overall' && target.services.length > 0 ? target.services : services;

const wordingOf = (ratings: readonly Mark[]): string =>
  ratings.map(({ text }) => text.replace(/\s+/g, ' ')).join(' or ');

/** The ratings from one up to the top of its scale. */
const orBetter = (mark: Mark, scale: string | null, reader: Reader): string[] => {
  const reading = mark.ratings.find((one) => one.scale === scale) ?? mark.ratings[0];
  const found = reader.context.frameworks.find((framework) => framework.scale?.id === reading?.scale)?.scale;
  return found && reading
    ? found.ratings.filter(({ level }) => level >= reading.level).map(({ rating }) => rating)
    : [];
};

/** Whether a programme that may be meant has this standard and a scale with this word: a staff standard rated 'poor' is no newer one. */
const isRatable = (standard: string, rating: Mark, { context }: Reader): boolean =>
  context.framework !== null ||
  context.frameworks.some(
    ({ inspectorate, scale, standards }) =>
      inspectorate === context.inspectorate.id &&
      standards.some(({ id }) => id === standard) &&
      rating.ratings.some((one) => one.scale === scale?.id),
  );

/** A reading as statements: one for each service and standard. */
export const statementsOf = (
  reading: Reading,
  sentence: Anchor,
  speaker: Speaker,
  reader: Reader,
): JudgementStatement[] => {
  const [rating] = reading.ratings;
  if (!rating) return [];
  const marks = reader.tagger.marksOf(reader.document.text, sentence);
  const words = reader.document.text.slice(sentence.start, sentence.end);
  const doubtOf = (standard: string | null): string | null => clauseDoubt(marks, words, standard, rating.at);
  const common = {
    period: reading.when.period,
    periodDate: reading.when.date,
    reckoned: reading.when.reckoned ?? null,
    speaker,
    wording: wordingOf(reading.ratings),
    at: reading.at,
    sentence,
    plain: reading.plain,
  };
  const ratingsOf = (): string[] =>
    reading.ratings.flatMap((mark) => {
      const scaled = scaledRating(mark, reading.when, reader.context);
      return scaled.state === 'rated' ? [scaled.rating] : [];
    });
  if (reading.form === 'count' && reading.count) {
    const { count, of, better } = reading.count;
    const ratings = better ? orBetter(rating, reader.tagger.scale, reader) : ratingsOf();
    return [
      {
        ...common,
        doubt: doubtOf(null),
        form: 'count',
        standard: null,
        service: reading.services[0] ?? null,
        count,
        of,
        ratings,
      },
    ];
  }
  return servicesOf(reading).flatMap((service) =>
    idsOf(reading.target).flatMap((standard): JudgementStatement[] => {
      const place = { ...common, doubt: doubtOf(standard), standard, service };
      if (reading.form === 'off_scale') return [{ ...place, form: 'off_scale' }];
      if (reading.form === 'either_or') return [{ ...place, form: 'either_or', ratings: ratingsOf() }];
      if (reading.target.kind === 'standards' && standard !== null && !isRatable(standard, rating, reader)) return [];
      const scale = reading.target.kind === 'standards' ? (reading.target.scale ?? null) : null;
      const scaled = scaledRating(rating, reading.when, reader.context, scale);
      if (scaled.state === 'off_scale') return [{ ...place, form: 'off_scale' }];
      // The older programmes had no overall rating: the words must be of something else.
      if (standard === OVERALL && !isOfOveralls(scaled.scale, reader.context)) return [];
      return [
        { ...place, form: 'rating', rating: scaled.rating, scale: scaled.scale, level: scaled.level, percent: null },
      ];
    }),
  );
};
