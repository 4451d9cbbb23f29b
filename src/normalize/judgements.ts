import type { Anchor } from '../document/anchor.js';
import type { Evidence } from '../document/evidence.js';
import type { JudgementStatement, RatingJudgement } from '../extract/judgements/statement.js';
import type { DocumentKind, JudgementRecord, RatingOrigin, RatingRecord } from './record.js';

/** What a document's prose judges, as rows of `v_judgements` and, where it is the inspectorate's, of `v_ratings`. */
export interface ProseJudgements {
  readonly judgements: readonly JudgementRecord[];
  readonly ratings: readonly RatingRecord[];
}

/** What the rows need beside the statements. */
export interface ProseContext {
  readonly kind: DocumentKind;
  /** The text that anchors point into. */
  readonly text: string;
  readonly evidence: (at: Anchor) => Evidence;
}

const ORIGINS: Readonly<Partial<Record<DocumentKind, RatingOrigin>>> = {
  press_release: 'press_release',
  news: 'news',
  report: 'narrative',
};

const isRating = (statement: JudgementStatement): statement is RatingJudgement => statement.form === 'rating';

const subjectOf = ({ service, standard, period, speaker }: JudgementStatement): string =>
  JSON.stringify([service, standard, period, speaker === 'inspectorate']);

const ratingKey = ({ rating, percent, scale, periodDate }: RatingJudgement): string =>
  JSON.stringify([rating, percent, scale, periodDate]);

/**
 * Leaves out ratings told in passing ('the "good" verdict') that go against one that is told outright: what is told in passing may
 * be of something else.
 */
const withoutDoubtful = (statements: readonly JudgementStatement[]): JudgementStatement[] => {
  const outright = new Map<string, Set<string | null>>();
  for (const statement of statements) {
    if (!isRating(statement) || !statement.plain) continue;
    const known = outright.get(subjectOf(statement)) ?? new Set();
    known.add(statement.rating);
    outright.set(subjectOf(statement), known);
  }
  return statements.filter((statement) => {
    if (!isRating(statement) || statement.plain) return true;
    const known = outright.get(subjectOf(statement));
    return !known || known.has(statement.rating);
  });
};

/**
 * Gives percentages the words that are said of the same section in another sentence: 'done well enough 53% of the time … substantial
 * improvement was required'.
 */
const withWords = (statements: readonly JudgementStatement[]): JudgementStatement[] => {
  const words = new Map<string, Map<string | null, RatingJudgement>>();
  for (const statement of statements) {
    if (!isRating(statement) || statement.rating === null || statement.percent !== null) continue;
    const known = words.get(subjectOf(statement)) ?? new Map<string | null, RatingJudgement>();
    known.set(statement.rating, statement);
    words.set(subjectOf(statement), known);
  }
  return statements.map((statement) => {
    if (!isRating(statement) || statement.percent === null || statement.rating !== null) return statement;
    const [word, other] = [...(words.get(subjectOf(statement))?.values() ?? [])];
    return word && !other ? { ...statement, rating: word.rating, level: word.level, scale: word.scale } : statement;
  });
};

/** Clearest first: told outright, with the criterion's own words, then as they stand in the text. */
const clarity = (a: JudgementStatement, b: JudgementStatement): number =>
  Number(b.plain) - Number(a.plain) || a.at.start - b.at.start || a.at.end - b.at.end;

const judgementRecord = (statement: JudgementStatement, context: ProseContext): JudgementRecord => ({
  service: statement.service,
  standard: statement.standard,
  form: statement.form,
  rating: statement.form === 'rating' ? statement.rating : null,
  level: statement.form === 'rating' ? statement.level : null,
  scale: statement.form === 'rating' ? statement.scale : null,
  wording: statement.wording,
  period: statement.period,
  periodDate: statement.periodDate,
  attribution: statement.speaker,
  count: statement.form === 'count' ? statement.count : null,
  countOf: statement.form === 'count' ? statement.of : null,
  sentence: context.text.slice(statement.sentence.start, statement.sentence.end),
  evidence: context.evidence(statement.at),
});

const ratingRecord = (
  statement: RatingJudgement,
  standard: string,
  origin: RatingOrigin,
  why: string | null,
  context: ProseContext,
): RatingRecord => ({
  service: statement.service,
  standard,
  standardCode: null,
  standardName: null,
  scale: statement.scale,
  rating: statement.rating,
  level: statement.level,
  percent: statement.percent,
  origin,
  period: statement.period,
  periodDate: statement.periodDate,
  state: 'read',
  why,
  evidence: context.evidence(statement.at),
});

/** Whether two statements give one standard of one inspection ratings, or percentages, that can't both be right. */
const contradict = (a: RatingJudgement, b: RatingJudgement): boolean => {
  if (subjectOf(a) !== subjectOf(b)) return false;
  if (a.rating !== null && b.rating !== null) return a.scale === b.scale && a.rating !== b.rating;
  return a.percent !== null && b.percent !== null && a.percent !== b.percent;
};

/**
 * Why a row is in doubt: prose that takes over from elsewhere what it rates, or speaks of other times too, is no witness against another
 * sentence on the same standard. Where nothing goes against the row, nothing is in doubt; nor where one of its places is clear.
 */
const doubtOf = (row: RatingJudgement, all: readonly RatingJudgement[]): string | null => {
  const same = all.filter((other) => subjectOf(other) === subjectOf(row) && ratingKey(other) === ratingKey(row));
  return same.every(({ doubt }) => doubt !== null) && all.some((other) => contradict(row, other)) ? row.doubt : null;
};

/** A date is told more closely by one that begins with it, and by any where there is none. */
const isWithin = (other: string | null, date: string | null): boolean =>
  date === null || other?.startsWith(date) === true;

/** Whether another statement gives the same rating and leaves less open: the earlier inspection's date, the scale. */
const isSaidBetter = (statement: RatingJudgement, all: readonly RatingJudgement[]): boolean =>
  all.some(
    (other) =>
      ratingKey(other) !== ratingKey(statement) &&
      subjectOf(other) === subjectOf(statement) &&
      other.rating === statement.rating &&
      other.percent === statement.percent &&
      (statement.scale === null || statement.scale === other.scale) &&
      isWithin(other.periodDate, statement.periodDate),
  );

/** Whether another statement gives rating and percentage where this one gives one of the two. */
const isPartOf = (statement: RatingJudgement, all: readonly RatingJudgement[]): boolean =>
  all.some(
    (other) =>
      other !== statement &&
      subjectOf(other) === subjectOf(statement) &&
      other.rating !== null &&
      other.percent !== null &&
      ((statement.rating === null && statement.percent === other.percent) ||
        (statement.percent === null && statement.rating === other.rating)),
  );

const firstOfEach = <T extends JudgementStatement>(statements: readonly T[], keyOf: (statement: T) => string): T[] => {
  const seen = new Map<string, T>();
  for (const statement of [...statements].sort(clarity))
    if (!seen.has(keyOf(statement))) seen.set(keyOf(statement), statement);
  return [...seen.values()].sort(
    (a, b) =>
      a.at.start - b.at.start || a.at.end - b.at.end || (a.standard ?? '').localeCompare(b.standard ?? '', 'en'),
  );
};

/**
 * The judgements of a document's prose as rows, in the order of the text: every sentence that judges in `judgements`; in `ratings` one
 * row for each service, standard, period and rating that the inspectorate gives, with its clearest place as evidence.
 */
export const normaliseJudgements = (
  statements: readonly JudgementStatement[],
  context: ProseContext,
): ProseJudgements => {
  const sound = withoutDoubtful(statements);
  const judgements = firstOfEach(sound, (statement) =>
    JSON.stringify([
      statement.sentence.start,
      subjectOf(statement),
      statement.form,
      statement.wording.toLowerCase(),
      statement.periodDate,
      statement.form === 'count' ? statement.count : null,
    ]),
  );
  const origin = ORIGINS[context.kind];
  const given = withWords(sound)
    .filter(isRating)
    .filter(({ speaker, standard }) => speaker === 'inspectorate' && standard !== null);
  const rows = firstOfEach(given, (statement) => JSON.stringify([subjectOf(statement), ratingKey(statement)])).filter(
    (statement, _index, all) => !isSaidBetter(statement, all) && !isPartOf(statement, all),
  );
  return {
    judgements: judgements.map((statement) => judgementRecord(statement, context)),
    ratings: origin
      ? rows.flatMap((statement) =>
          statement.standard === null
            ? []
            : [ratingRecord(statement, statement.standard, origin, doubtOf(statement, given), context)],
        )
      : [],
  };
};
