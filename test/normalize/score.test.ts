import { describe, expect, it } from 'vitest';
import type { RatingStatement, ScoreStatement } from '../../src/extract/ratings/statement.js';
import { coverageOf } from '../../src/normalize/coverage.js';
import { verdictsOf } from '../../src/normalize/ratings.js';
import { scoreRecord } from '../../src/normalize/score.js';
import { documentStatus } from '../../src/normalize/status.js';
import { frameworkOf } from '../extract/ratings/report-reading.js';
import { bareEvidence, notRated, stated, unreadable } from './statement-builder.js';

const WORDS: Record<string, string> = { I: 'inadequate', R: 'requires improvement', G: 'good', O: 'outstanding' };

/** Statements of a ratings table: a letter for each standard in the framework's order, `-` not rated, `?` unreadable, `.` absent. */
const ratings = (id: string, letters: string, overall: string | null): RatingStatement[] => [
  ...frameworkOf(id).standards.flatMap((standard, index) => {
    const letter = letters.charAt(index);
    if (letter === '' || letter === '.') return [];
    const said = letter === '-' ? notRated : letter === '?' ? unreadable('damaged') : (WORDS[letter] ?? '');
    return [stated(standard.id, said, { code: standard.code })];
  }),
  ...(overall ? [stated('overall', overall)] : []),
];
const printed = (score: number, max: number, origin: ScoreStatement['origin'] = 'ratings_table'): ScoreStatement => ({
  score,
  max,
  origin,
  at: { start: 0, end: 5 },
});

const scoreOf = (id: string, letters: string, overall: string | null, ...scores: ScoreStatement[]) => {
  const statements = ratings(id, letters, overall);
  return scoreRecord(frameworkOf(id), statements, verdictsOf(statements), scores, null, bareEvidence);
};

describe('the score of a report', () => {
  it('adds up as published: four and four and four standards, resettlement outside', () => {
    // The published ratings of a real service of 2024: 10 + 8 + 7 points, resettlement beside.
    expect(scoreOf('hmip-youth-2021', 'GGOOGIOORROGR', 'good', printed(25, 36))).toMatchObject({
      computedScore: 25,
      computedMax: 36,
      computedOverall: 'good',
      standardsRated: 12,
      standardsExpected: 12,
      possibleLow: 25,
      possibleHigh: 25,
      pointsToLowerBand: 7,
      pointsToHigherBand: 6,
      agrees: true,
    });
  });

  it('disagrees where score, maximum or overall rating differ', () => {
    expect(scoreOf('hmip-youth-2018', 'GGGGGGGGGGGG', 'good', printed(25, 36))?.agrees).toBe(false);
    expect(scoreOf('hmip-youth-2018', 'GGGGGGGGGGGG', 'outstanding', printed(24, 36))?.agrees).toBe(false);
    expect(scoreOf('hmip-youth-2018', 'GGGGGGGGGGGG', 'good', printed(24, 33))?.agrees).toBe(false);
    expect(scoreOf('hmip-youth-2018', 'GGGGGGGGGGGG', 'good', printed(24, 36))?.agrees).toBe(true);
  });

  it('is a range where standards are unread, and its distance to the bands is from what is printed', () => {
    expect(scoreOf('hmip-youth-2018', '?GGGGGGGGGG.', 'good', printed(24, 36))).toMatchObject({
      computedScore: null,
      computedMax: null,
      computedOverall: null,
      standardsRated: 10,
      standardsExpected: 12,
      possibleLow: 20,
      possibleHigh: 26,
      pointsToLowerBand: 6,
      pointsToHigherBand: 7,
      agrees: null,
    });
  });

  it('has a reduced maximum where standards are said not to be rated', () => {
    expect(scoreOf('hmip-youth-2021', 'IIII----IIIR-', 'inadequate', printed(1, 24))).toMatchObject({
      computedScore: 1,
      computedMax: 24,
      computedOverall: 'inadequate',
      standardsExpected: 8,
      agrees: true,
    });
  });

  it('leaves out standards that only some reports have, where the report does not speak of them', () => {
    expect(scoreOf('hmip-probation-2018', 'GGGGGGGG', 'good')).toMatchObject({
      computedScore: 16,
      standardsExpected: 8,
    });
  });

  it('believes the table before the prose, and neither where it contradicts itself', () => {
    expect(scoreOf('hmip-youth-2018', '', null, printed(20, 36, 'narrative'), printed(24, 36))?.printedScore).toBe(24);
    expect(scoreOf('hmip-youth-2018', '', null, printed(20, 36), printed(24, 36))?.printedScore).toBeNull();
  });

  it('is none in frameworks without one', () => {
    expect(scoreOf('hmip-fji-2012', '', null)).toBeNull();
  });
});

describe('the coverage of a report', () => {
  it('has every expected standard in one of four states, in the framework’s order', () => {
    const verdicts = verdictsOf(ratings('hmip-youth-2021', 'G?-.GGGGGGGG', null));
    const coverage = coverageOf(frameworkOf('hmip-youth-2021'), verdicts, '2022-03');
    expect(coverage.map(({ state }) => state).slice(0, 4)).toEqual(['read', 'unreadable', 'inapplicable', 'absent']);
    expect(coverage.map(({ standardCode }) => standardCode)).toEqual([
      '1.1',
      '1.2',
      '1.3',
      '1.4',
      '2.1',
      '2.2',
      '2.3',
      '2.4',
      '3.1',
      '3.2',
      '3.3',
      '3.4',
    ]);
    expect(coverage.map(({ why }) => why === null)).toEqual([
      true,
      false,
      false,
      false,
      ...Array.from({ length: 8 }, () => true),
    ]);
  });

  it('lists a standard that may be left out where the report speaks of it', () => {
    const verdicts = verdictsOf(ratings('hmip-youth-2021', 'GGGGGGGGGGGG-', null));
    expect(coverageOf(frameworkOf('hmip-youth-2021'), verdicts, null).at(-1)).toMatchObject({
      standard: 'resettlement',
      state: 'inapplicable',
      why: 'Not rated',
    });
  });

  it('expects a standard that came later only of fieldwork since then', () => {
    const framework = frameworkOf('ofsted-ilacs-2018');
    const expected = (start: string | null) => coverageOf(framework, new Map(), start).map(({ standard }) => standard);
    expect(expected('2023-07')).toContain('care_leavers');
    expect(expected('2019-01-14')).not.toContain('care_leavers');
    expect(expected(null)).not.toContain('care_leavers');
  });
});

describe('the status of a document', () => {
  const report = (id: string, letters: string, overall: string | null, ...scores: ScoreStatement[]) => {
    const framework = frameworkOf(id);
    const statements = ratings(id, letters, overall);
    const verdicts = verdictsOf(statements);
    return documentStatus({
      kind: 'report',
      framework,
      recognised: true,
      fieldworkStart: null,
      judgements: 0,
      coverage: coverageOf(framework, verdicts, null),
      score: scoreRecord(framework, statements, verdicts, scores, null, bareEvidence),
      overallRead: verdicts.get('overall')?.state === 'read',
    });
  };
  const other = { recognised: true, fieldworkStart: null, coverage: [], score: null, overallRead: false };

  it('is imported with overall rating, score and every standard, rated or said not to be', () => {
    expect(report('hmip-youth-2021', 'GGGGGGGGGGG-', 'good', printed(22, 33))).toEqual({
      status: 'imported',
      reason: null,
    });
    expect(report('hmip-fji-2012', 'GGGGG', null).status).toBe('imported');
  });

  it('is partial with what is missing', () => {
    expect(report('hmip-youth-2018', 'GGGGGGGGGGGG', 'good')).toEqual({
      status: 'partial',
      reason: 'not found: the score',
    });
    expect(report('hmip-youth-2018', '?GGGGGGGGGGG', null, printed(24, 36)).reason).toBe(
      'not found: the overall rating; the rating of 1.1 Governance and leadership',
    );
    expect(report('hmip-youth-2018', '', 'good', printed(24, 36)).reason).toContain('and 8 more');
  });

  it('of a release or an article rests on its judgements', () => {
    const framework = frameworkOf('hmip-youth-2018');
    expect(documentStatus({ ...other, kind: 'press_release', framework, judgements: 0 }).status).toBe('partial');
    expect(documentStatus({ ...other, kind: 'news', framework: null, judgements: 2 }).status).toBe('imported');
  });

  it('of a kind that is unrated by nature is imported, of what is no inspection unsupported', () => {
    expect(
      documentStatus({ ...other, kind: 'report', framework: frameworkOf('hmip-sqs-2012'), judgements: 0 }).status,
    ).toBe('imported');
    expect(documentStatus({ ...other, kind: 'other', framework: null, recognised: false, judgements: 0 }).status).toBe(
      'unsupported',
    );
    expect(documentStatus({ ...other, kind: 'report', framework: null, judgements: 0 }).status).toBe('partial');
  });
});
