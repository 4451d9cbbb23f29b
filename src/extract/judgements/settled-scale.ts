import type { Anchor } from '../../document/anchor.js';
import type { Scale } from '../../framework/framework.js';
import { sentencesIn } from '../sentences.js';
import type { JudgementContext } from './context.js';
import { isStated } from './groups.js';
import type { MarkKind } from './marks.js';
import type { Reader } from './reader.js';
import type { JudgementStatement, RatingJudgement } from './statement.js';

/**
 * Rating words that prose sets in quotation marks or with a capital, where nothing in the sentence speaks of another time or of others:
 * they show the scale even where what they rate is not certain. Empty where the framework is known.
 */
export const statedWords = (text: string, prose: readonly Anchor[], { context, tagger }: Reader): readonly string[] =>
  context.framework !== null
    ? []
    : prose.flatMap((at) =>
        sentencesIn(text, at).flatMap((sentence) => {
          const marks = tagger.marksOf(text, sentence);
          if (marks.some(({ kind }) => ELSEWHERE.has(kind))) return [];
          return marks.filter(isStated).flatMap(({ ratings }) => ratings.map(({ rating }) => rating));
        }),
      );

const ELSEWHERE: ReadonlySet<MarkKind> = new Set<MarkKind>([
  'past',
  'past_opener',
  'date',
  'other_inspectorate',
  'other_service',
  'other_body',
  'aggregate',
]);

const OVERALL = 'overall';

/** The scales of an inspectorate's programmes, each once. */
const scalesOf = (
  { frameworks, inspectorate }: JudgementContext,
  fits: (framework: JudgementContext['frameworks'][number]) => boolean,
): readonly Scale[] => [
  ...new Map(
    frameworks
      .filter((framework) => framework.inspectorate === inspectorate.id && fits(framework))
      .flatMap(({ scale }) => (scale ? [[scale.id, scale] as const] : [])),
  ).values(),
];

const withWord = (scales: readonly Scale[], word: string): readonly Scale[] =>
  scales.filter(({ ratings }) => ratings.some(({ rating }) => rating === word));

/** The scales that one statement may be on: by its words, by its being an overall rating, by how many standards there are in all. */
const possibleScales = (statement: JudgementStatement, context: JudgementContext): readonly Scale[] => {
  switch (statement.form) {
    case 'rating': {
      if (statement.rating === null) return [];
      if (statement.scale !== null) return scalesOf(context, ({ scale }) => scale?.id === statement.scale);
      const whole = statement.standard === OVERALL;
      return withWord(
        scalesOf(context, ({ overall }) => overall || !whole),
        statement.rating,
      );
    }
    case 'count': {
      const { of, ratings } = statement;
      const counted = of === null ? [] : scalesOf(context, ({ standards }) => standards.length === of);
      const scales = counted.length > 0 ? counted : scalesOf(context, () => true);
      return scales.filter((scale) => ratings.every((word) => withWord([scale], word).length > 0));
    }
    case 'either_or':
      return scalesOf(context, () => true).filter((scale) =>
        statement.ratings.every((word) => withWord([scale], word).length > 0),
      );
    case 'off_scale':
      return [];
  }
};

const onScale = (judgement: RatingJudgement, scale: Scale): RatingJudgement => {
  const found = scale.ratings.find(({ rating }) => rating === judgement.rating);
  return found ? { ...judgement, scale: scale.id, level: found.level } : judgement;
};

/**
 * Gives the ratings of this inspection that two scales spell alike ('good') the scale that the other judgements of the same document
 * show, where all that show one show the same. Changes nothing where the framework is known: its scale is read at once. Ratings of
 * earlier inspections show nothing and stay as they are.
 * `words` are those of `statedWords`.
 */
export const withSettledScale = (
  statements: readonly JudgementStatement[],
  context: JudgementContext,
  words: readonly string[],
): readonly JudgementStatement[] => {
  if (context.framework !== null) return statements;
  const all = scalesOf(context, () => true);
  const shows = [
    ...words.map((word) => withWord(all, word)),
    ...statements.filter(({ period }) => period === 'current').map((statement) => possibleScales(statement, context)),
  ];
  const shown = new Map(shows.flatMap(([scale, other]) => (scale && !other ? [[scale.id, scale] as const] : [])));
  const [scale, other] = shown.values();
  if (!scale || other) return statements;
  return statements.map((statement) =>
    statement.form === 'rating' && statement.period === 'current' && statement.scale === null
      ? onScale(statement, scale)
      : statement,
  );
};
