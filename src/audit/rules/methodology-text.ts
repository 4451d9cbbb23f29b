import type { Framework } from '../../framework/framework.js';
import { overallBands } from '../../framework/scoring.js';
import { groupBy } from '../../normalize/grouping.js';
import type { MethodologyStatement } from '../../normalize/record.js';
import { printedSide } from '../evidence-sides.js';
import { inspection } from '../example.js';
import { countInWords, ratingInWords } from '../in-words.js';
import { settledRating } from '../readings.js';
import type { Audited, FrameworkValue, Observation, Rule } from '../rule.js';
import { isExpected } from '../score-basis.js';

interface Contradiction {
  readonly printed: string;
  readonly expected: string;
  readonly sentence: string;
  readonly uses: readonly FrameworkValue[];
}

/**
 * Numbers of standards that count: all of the framework's, those that this inspection has, and where ratings were not found every number
 * down to those that were: what was not read may not have been rated.
 */
const countingNumbers = (document: Audited, framework: Framework): number[] => {
  const counting = framework.standards.filter((standard) => standard.counts);
  const expected = counting.filter((standard) => isExpected(document, standard)).length;
  const read = counting.filter((standard) => settledRating(document, standard.id)?.rating != null).length;
  const fewer = read === 0 ? [] : Array.from({ length: Math.max(0, expected - read) }, (_, index) => read + index);
  return [...new Set([counting.length, expected, ...fewer])];
};

/** What the number of standards may stand for: with those outside the score, or of one domain alone. */
const namedNumbers = (document: Audited, framework: Framework): Set<number> =>
  new Set([
    ...countingNumbers(document, framework),
    framework.standards.length,
    framework.standards.filter((standard) => isExpected(document, standard)).length,
    ...framework.domains.map(({ id }) => framework.standards.filter((standard) => standard.domain === id).length),
  ]);

const pointsRange = (framework: Framework): { least: number; most: number } | null => {
  const points = Object.values(framework.scoring?.points.value ?? {});
  return points.length === 0 ? null : { least: Math.min(...points), most: Math.max(...points) };
};

const range = (low: number | null, high: number | null): string => `${low ?? ''}-${high ?? ''}`;

type Check<S extends MethodologyStatement['subject']> = (
  statement: Extract<MethodologyStatement, { subject: S }>,
  document: Audited,
  framework: Framework,
) => Contradiction | null;

const standards: Check<'standards'> = ({ count }, document, framework) => {
  const counting = countingNumbers(document, framework);
  if (counting[0] === 0 || namedNumbers(document, framework).has(count)) return null;
  const expected = counting.map(countInWords).join(' or ');
  return {
    printed: String(count),
    expected: counting.join(' or '),
    sentence: `the methodology speaks of ${countInWords(count)} standards, but the framework counts ${expected}.`,
    uses: framework.standards,
  };
};

const scoreRange: Check<'score_range'> = ({ low, high }, document, framework) => {
  const points = pointsRange(framework);
  if (points === null || framework.scoring === null) return null;
  const { least, most } = points;
  const totals = countingNumbers(document, framework).map((number) => ({ low: least * number, high: most * number }));
  // A range may be that of a single standard's points.
  const fits = [points, ...totals].some((other) =>
    'least' in other ? low === other.least && high === other.most : low === other.low && high === other.high,
  );
  if (fits) return null;
  const expected = totals.map((total) => range(total.low, total.high)).join(' or ');
  return {
    printed: range(low, high),
    expected,
    sentence: `the methodology speaks of a score from ${low} to ${high}, but the standards that count make it ${expected}.`,
    uses: [framework.scoring.points],
  };
};

const points: Check<'points'> = ({ rating, points: printed }, _document, framework) => {
  const expected = framework.scoring?.points.value[rating];
  if (framework.scoring === null || expected === undefined || expected === printed) return null;
  return {
    printed: String(printed),
    expected: String(expected),
    sentence: `the methodology gives ${ratingInWords(rating)} ${printed} points, but the framework gives it ${expected}.`,
    uses: [framework.scoring.points],
  };
};

const overallBand: Check<'overall_band'> = ({ rating, low, high }, document, framework) => {
  const most = pointsRange(framework)?.most ?? 0;
  const bands = countingNumbers(document, framework).flatMap((number) => {
    const all = overallBands(framework, number);
    const index = all?.value.from.findIndex((band) => band.rating === rating) ?? -1;
    const band = all?.value.from[index];
    if (!all || !band) return [];
    return [{ low: band.score, high: (all.value.from[index + 1]?.score ?? most * number + 1) - 1, from: all }];
  });
  if (bands.length === 0 || bands.some((band) => band.low === low && band.high === high)) return null;
  const expected = bands.map((band) => range(band.low, band.high)).join(' or ');
  return {
    printed: range(low, high),
    expected,
    sentence: `the methodology gives the overall rating ${ratingInWords(rating)} the scores ${range(low, high)}, but the framework's band is ${expected}.`,
    uses: bands.map((band) => band.from),
  };
};

const questionBand: Check<'key_question_band'> = ({ rating, from, below }, _document, framework) => {
  const banding = framework.keyQuestionBanding;
  const index = banding?.bands.value.findIndex((band) => band.rating === rating) ?? -1;
  const band = banding?.bands.value[index];
  if (!banding || !band) return null;
  const lower = Math.round(band.from * 100);
  const next = banding.bands.value[index + 1];
  const upper = next ? Math.round(next.from * 100) : null;
  const lowerFits = from === null ? index === 0 : from === lower;
  // Whole per cents are printed with both ends included: 50 to 64 is 50 and below 65.
  const upperFits = upper === null ? below === null || below >= 100 : below === upper || below === upper - 1;
  if (lowerFits && upperFits) return null;
  const expected = range(lower, upper);
  return {
    printed: range(from, below),
    expected,
    sentence: `the methodology gives ${ratingInWords(rating)} the share of cases ${bandInWords(from, below)}, but the framework has ${bandInWords(lower, upper)}.`,
    uses: [banding.bands],
  };
};

const bandInWords = (from: number | null, below: number | null): string =>
  below === null ? `from ${from ?? 0}%` : `from ${from ?? 0}% to below ${below}%`;

const contradictionOf = (statement: MethodologyStatement, document: Audited, framework: Framework) => {
  switch (statement.subject) {
    case 'standards':
      return standards(statement, document, framework);
    case 'score_range':
      return scoreRange(statement, document, framework);
    case 'points':
      return points(statement, document, framework);
    case 'overall_band':
      return overallBand(statement, document, framework);
    case 'key_question_band':
      return questionBand(statement, document, framework);
  }
};

const checkReport = (document: Audited): Observation[] => {
  const { framework, record } = document;
  if (framework === null || record.summary.kind !== 'report') return [];
  const read = record.methodology.flatMap((statement) => {
    const contradiction = contradictionOf(statement, document, framework);
    return contradiction === null ? [] : [{ contradiction, statement }];
  });
  // The same words once more are another place of the same contradiction.
  return [...groupBy(read, ({ contradiction }) => contradiction.sentence).values()].flatMap((same) =>
    same[0] === undefined
      ? []
      : [
          {
            ...same[0].contradiction,
            document,
            status: 'open' as const,
            standard: null,
            explanation: null,
            doubts: [],
            evidence: printedSide(document, ...same.map(({ statement }) => statement)),
          },
        ],
  );
};

/** The methodology's words against the framework. */
export const methodologyText: Rule = {
  id: 'methodology-text',
  severity: 'note',
  summary: "The methodology's own words contradict the framework in force.",
  help: 'The number of standards, the range of the score, the points of a rating and the bands, as the methodology states them, are held against the framework. Wording left over from another programme is the usual reason, and the tables beside it are usually right. The number of standards may include those outside the score, or be that of one domain; a range may be that of a single standard. Each contradiction is one finding, however often it is repeated.',
  check: ({ documents }) => documents.flatMap(checkReport),
  examples: [
    {
      title: 'the words of the framework',
      given: inspection({
        methodology: [
          { subject: 'standards', count: 12 },
          { subject: 'score_range', low: 0, high: 36 },
          { subject: 'score_range', low: 0, high: 3 },
          { subject: 'points', rating: 'good', points: 2 },
          { subject: 'overall_band', rating: 'good', low: 19, high: 30 },
          { subject: 'key_question_band', rating: 'inadequate', from: null, below: 50 },
          { subject: 'key_question_band', rating: 'good', from: 65, below: 80 },
        ],
      }),
      findings: [],
    },
    {
      title: 'thirteen with the one outside the score, and four of one domain',
      given: inspection({
        methodology: [
          { subject: 'standards', count: 13 },
          { subject: 'standards', count: 4 },
        ],
      }),
      findings: [],
    },
    {
      title: 'ten standards and a score up to 30, each said twice',
      given: inspection({
        methodology: [
          { subject: 'standards', count: 10 },
          { subject: 'score_range', low: 0, high: 30 },
          { subject: 'standards', count: 10 },
          { subject: 'score_range', low: 0, high: 30 },
        ],
      }),
      findings: ['open', 'open'],
    },
    {
      title: 'a band and points of another table',
      given: inspection({
        methodology: [
          { subject: 'overall_band', rating: 'good', low: 16, high: 25 },
          { subject: 'points', rating: 'outstanding', points: 4 },
          { subject: 'key_question_band', rating: 'good', from: 60, below: 80 },
        ],
      }),
      findings: ['open', 'open', 'open'],
    },
  ],
};
