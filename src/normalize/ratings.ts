import type { Anchor } from '../document/anchor.js';
import type { Evidence } from '../document/evidence.js';
import { OVERALL, type RatingStatement } from '../extract/ratings/statement.js';
import type { Framework } from '../framework/framework.js';
import { levelOf } from '../framework/rating.js';
import type { RatingRecord } from './record.js';

/** A statement that says something of a standard's rating: what is said not to be rated has no row. */
const isRow = (statement: RatingStatement): boolean => statement.stated.state !== 'inapplicable';

const sayingOf = (statement: RatingStatement): string => {
  const { stated } = statement;
  return stated.state === 'read' ? `read ${stated.rating} ${stated.percent}` : stated.state;
};

const placeOf = (statement: RatingStatement): string =>
  [statement.origin, statement.standard, statement.period, statement.periodDate].join(' ');

/** Whether one statement gives both percentage and rating where the other, of the same kind of place, gives one of the two. */
const saysMore = (whole: RatingStatement, part: RatingStatement): boolean => {
  if (placeOf(whole) !== placeOf(part) || whole.stated.state !== 'read' || part.stated.state !== 'read') return false;
  const { rating, percent } = part.stated;
  if (whole.stated.rating === null || whole.stated.percent === null) return false;
  return (rating === null && percent === whole.stated.percent) || (percent === null && rating === whole.stated.rating);
};

/** Whether statements can't all hold: they give different ratings, or different percentages. */
const contradict = (statements: readonly RatingStatement[]): boolean => {
  const ratings = new Set<string>();
  const percents = new Set<number>();
  for (const { stated } of statements) {
    if (stated.state !== 'read') continue;
    if (stated.rating !== null) ratings.add(stated.rating);
    if (stated.percent !== null) percents.add(stated.percent);
  }
  return ratings.size > 1 || percents.size > 1;
};

/** How clear a place is, clearest first: undamaged, with the printed number and name, then earliest. */
const clarity = (a: RatingStatement, b: RatingStatement): number =>
  Number(a.doubt !== null) - Number(b.doubt !== null) ||
  Number(a.code === null) - Number(b.code === null) ||
  Number(a.name === null) - Number(b.name === null) ||
  a.at.start - b.at.start;

/** The official name: what a page made of it is in the evidence. */
const nameOf = (framework: Framework, standard: string): string | null =>
  standard === OVERALL ? 'Overall rating' : (framework.standards.find(({ id }) => id === standard)?.name ?? null);

const recordOf = (
  statement: RatingStatement,
  framework: Framework,
  service: string | null,
  evidence: (at: Anchor) => Evidence,
): RatingRecord => {
  const { stated } = statement;
  const rating = stated.state === 'read' ? stated.rating : null;
  return {
    service,
    standard: statement.standard,
    standardCode: statement.code,
    standardName: nameOf(framework, statement.standard),
    scale: framework.scale?.id ?? null,
    rating,
    level: rating !== null && framework.scale ? levelOf(framework.scale, rating) : null,
    percent: stated.state === 'read' ? stated.percent : null,
    origin: statement.origin,
    period: statement.period,
    periodDate: statement.periodDate,
    state: stated.state === 'read' ? 'read' : 'unreadable',
    why: stated.state === 'unreadable' ? stated.why : statement.doubt,
    evidence: evidence(statement.at),
  };
};

/**
 * A report's statements as rows of `v_ratings`: one for each origin, standard, period and rating, with its clearest place as
 * evidence, in the order of the text. An unreadable place has a row only where the same kind of place says nothing readable of
 * the standard. `why` of a row that was read says what is in doubt about it, null where nothing is.
 */
export const ratingRecords = (
  statements: readonly RatingStatement[],
  framework: Framework,
  service: string | null,
  evidence: (at: Anchor) => Evidence,
): RatingRecord[] => {
  const rows = statements.filter(isRow);
  const readable = new Set(rows.filter((row) => row.stated.state === 'read').map(placeOf));
  const clearest = new Map<string, RatingStatement>();
  for (const row of rows) {
    if (row.stated.state === 'unreadable' && readable.has(placeOf(row))) continue;
    const key = `${placeOf(row)} ${sayingOf(row)}`;
    const known = clearest.get(key);
    if (!known || clarity(row, known) < 0) clearest.set(key, row);
  }
  const kept = [...clearest.values()];
  return kept
    .filter((row) => !kept.some((other) => saysMore(other, row)))
    .sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end || a.standard.localeCompare(b.standard, 'en'))
    .map((row) => recordOf(row, framework, service, evidence));
};

/** What a report says of one standard of the inspection that it reports, from its best place. */
export interface StandardVerdict {
  readonly state: 'read' | 'unreadable' | 'inapplicable';
  readonly code: string | null;
  /** Null where only a percentage is printed, or nothing could be read. */
  readonly rating: string | null;
  readonly why: string | null;
  /** Whether undamaged places of the report disagree on it, or the reading itself is in doubt. */
  readonly doubted: boolean;
}

const ORIGINS = ['ratings_table', 'standard_heading', 'narrative'] as const;

/**
 * The verdict on each standard (and `overall`) that the report speaks of: the ratings table's, else the standard's own heading's,
 * else the prose's. Two different ratings within the same kind of place leave it unreadable. Not rated counts where no place rates it.
 */
export const verdictsOf = (statements: readonly RatingStatement[]): ReadonlyMap<string, StandardVerdict> => {
  const verdicts = new Map<string, StandardVerdict>();
  const current = statements.filter((statement) => statement.period === 'current');
  for (const standard of new Set(current.map((statement) => statement.standard)))
    verdicts.set(standard, verdictOf(current.filter((statement) => statement.standard === standard)));
  return verdicts;
};

const verdictOf = (statements: readonly RatingStatement[]): StandardVerdict => {
  const code = statements.find((statement) => statement.code !== null)?.code ?? null;
  const read = statements.filter((statement) => statement.stated.state === 'read');
  const doubted = contradict(read);
  for (const origin of ORIGINS) {
    const here = read.filter((statement) => statement.origin === origin).sort(clarity);
    const best = here.find(({ stated }) => stated.state === 'read' && stated.rating !== null) ?? here[0];
    if (best?.stated.state !== 'read') continue;
    if (contradict(here)) {
      const why = `${NAMES[origin]} rates it in different ways`;
      return { state: 'unreadable', code, rating: null, why, doubted: true };
    }
    return { state: 'read', code, rating: best.stated.rating, why: null, doubted: doubted || best.doubt !== null };
  }
  for (const { stated } of statements)
    if (stated.state === 'inapplicable')
      return { state: 'inapplicable', code, rating: null, why: stated.words, doubted: false };
  const unread = statements.find((statement) => statement.stated.state === 'unreadable');
  const why = unread?.stated.state === 'unreadable' ? unread.stated.why : null;
  return { state: 'unreadable', code, rating: null, why, doubted: true };
};

const NAMES = {
  ratings_table: 'the table of ratings',
  standard_heading: "the standard's own heading",
  narrative: 'the prose',
} as const;

/** The verdict on the overall rating, null where the report does not speak of it. */
export const overallVerdict = (verdicts: ReadonlyMap<string, StandardVerdict>): StandardVerdict | null =>
  verdicts.get(OVERALL) ?? null;

/**
 * The rows of tables, headings and a standard's own sentences together with those that the grammar of prose reads: what both
 * routes read is one row, in the order of the text. Names come from the framework.
 *
 * Running prose speaks of parts, of other bodies and of the past, and what it means by 'it' is never sure. Where its reading of a
 * standard goes against what table, heading or the standard's own sentence plainly give, it is not taken for a rating: a report
 * must not be accused of contradicting itself by a reading of that kind. The sentence stays among the judgements.
 */
export const withNarrative = (
  own: readonly RatingRecord[],
  prose: readonly RatingRecord[],
  framework: Framework | null,
): RatingRecord[] => {
  const keyOf = ({ service, standard, origin, period, periodDate, rating, percent }: RatingRecord): string =>
    JSON.stringify([service, standard, origin, period, periodDate, rating, percent]);
  const known = new Set(own.map(keyOf));
  const plain = new Map<string, Set<string | null>>();
  for (const { standard, period, state, rating } of own) {
    if (period !== 'current' || state !== 'read') continue;
    plain.set(standard, (plain.get(standard) ?? new Set()).add(rating));
  }
  const goesAgainst = ({ standard, period, rating }: RatingRecord): boolean => {
    const given = period === 'current' ? plain.get(standard) : undefined;
    return given !== undefined && !given.has(rating);
  };
  const further = prose
    .filter((row) => !known.has(keyOf(row)) && !goesAgainst(row))
    .map((row) => ({ ...row, standardName: framework ? nameOf(framework, row.standard) : null }));
  return [...own, ...further].sort((a, b) => a.evidence.charStart - b.evidence.charStart);
};
