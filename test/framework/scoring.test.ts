import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Framework } from '../../src/framework/framework.js';
import { loadFrameworks } from '../../src/framework/load.js';
import {
  overallBand,
  pointsToNeighbours,
  possibleScore,
  type StandardOutcome,
  singleChanges,
} from '../../src/framework/scoring.js';

const frameworkOf = (id: string): Framework => {
  const framework = loadFrameworks().find((candidate) => candidate.id === id);
  if (!framework) throw new Error(`no framework ${id}`);
  return framework;
};
const youth = frameworkOf('hmip-youth-2018');
const joint = frameworkOf('hmip-fji-2012');

const words: Readonly<Record<string, string | null>> = {
  I: 'inadequate',
  R: 'requires improvement',
  G: 'good',
  O: 'outstanding',
  '?': null,
};
/** One letter a standard that counts; `-` for one that does not apply. */
const outcomes = (framework: Framework, letters: string): StandardOutcome[] =>
  framework.standards
    .filter((standard) => standard.counts)
    .map((standard, index) => ({
      standard: standard.id,
      rating: words[letters[index] ?? '?'] ?? null,
      applies: letters[index] !== '-',
    }));

describe('possibleScore', () => {
  it('adds the points of the standards that count', () => {
    expect(possibleScore(youth, outcomes(youth, 'OOGGOOOGGIOO'))).toEqual({
      low: 29,
      high: 29,
      max: 36,
      rated: 12,
      expected: 12,
    });
  });

  it('leaves unread standards open and inapplicable ones out', () => {
    expect(possibleScore(youth, outcomes(youth, 'GGGG----G?GG'))).toEqual({
      low: 14,
      high: 17,
      max: 24,
      rated: 7,
      expected: 8,
    });
  });

  it('leaves out what does not count', () => {
    const refreshed = frameworkOf('hmip-youth-2021');
    const rated = [
      ...outcomes(refreshed, 'GGGGGGGGGGGG'),
      { standard: 'resettlement', rating: 'outstanding', applies: true },
    ];
    expect(possibleScore(refreshed, rated)?.low).toBe(24);
  });

  it('is null without a score', () => {
    expect(possibleScore(joint, [])).toBeNull();
  });

  it('gives a range that no reading of the open ones can leave', () => {
    const letter = fc.constantFrom('I', 'R', 'G', 'O');
    fc.assert(
      fc.property(fc.array(fc.tuple(letter, fc.boolean()), { minLength: 12, maxLength: 12 }), (rows) => {
        const full = possibleScore(youth, outcomes(youth, rows.map(([word]) => word).join('')));
        const holed = possibleScore(youth, outcomes(youth, rows.map(([word, open]) => (open ? '?' : word)).join('')));
        expect(full?.low).toBe(full?.high);
        expect(holed?.low).toBeLessThanOrEqual(full?.low ?? -1);
        expect(holed?.high).toBeGreaterThanOrEqual(full?.high ?? 99);
      }),
    );
  });
});

describe('overallBand', () => {
  it.each([
    [0, 'inadequate'],
    [6, 'inadequate'],
    [7, 'requires improvement'],
    [18, 'requires improvement'],
    [19, 'good'],
    [30, 'good'],
    [31, 'outstanding'],
    [36, 'outstanding'],
  ])('gives %i of 36 its published band', (score, rating) => {
    expect(overallBand(youth, score, 12)).toMatchObject({ value: rating, certainty: 'verified' });
  });

  it.each([
    [10, [0, 6, 16, 26]],
    [9, [0, 5, 14, 23]],
    [8, [0, 5, 13, 21]],
    [7, [0, 4, 11, 18]],
    [4, [0, 3, 7, 11]],
  ])('infers the bands of %i standards from the mean', (standards, edges) => {
    const ratings = ['inadequate', 'requires improvement', 'good', 'outstanding'];
    edges.forEach((edge, index) => {
      expect(overallBand(youth, edge, standards)).toMatchObject({ value: ratings[index], certainty: 'inferred' });
      if (index > 0) expect(overallBand(youth, edge - 1, standards)?.value).toBe(ratings[index - 1]);
    });
  });

  it('is null for a score that the standards cannot give', () => {
    expect(overallBand(youth, 37, 12)).toBeNull();
    expect(overallBand(youth, -1, 12)).toBeNull();
  });

  it('agrees with the mean rule where there is a table', () => {
    const bare: Framework = { ...youth, scoring: youth.scoring && { ...youth.scoring, bands: [] } };
    for (let score = 0; score <= 36; score += 1) {
      expect(overallBand(bare, score, 12)?.value).toBe(overallBand(youth, score, 12)?.value);
    }
  });
});

describe('pointsToNeighbours', () => {
  it('counts to the nearest score of another band', () => {
    expect(pointsToNeighbours(youth, 29, 12)).toEqual({ lower: 11, higher: 2 });
    expect(pointsToNeighbours(youth, 19, 12)).toEqual({ lower: 1, higher: 12 });
    expect(pointsToNeighbours(youth, 3, 12)).toEqual({ lower: null, higher: 4 });
    expect(pointsToNeighbours(youth, 36, 12)).toEqual({ lower: 6, higher: null });
  });

  it('changes the band with that many points and with no fewer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36 }), (score) => {
        const { lower, higher } = pointsToNeighbours(youth, score, 12);
        const own = overallBand(youth, score, 12)?.value;
        if (lower !== null) {
          expect(overallBand(youth, score - lower, 12)?.value).not.toBe(own);
          expect(overallBand(youth, score - lower + 1, 12)?.value).toBe(own);
        }
        if (higher !== null) {
          expect(overallBand(youth, score + higher, 12)?.value).not.toBe(own);
          expect(overallBand(youth, score + higher - 1, 12)?.value).toBe(own);
        }
      }),
    );
  });
});

describe('singleChanges', () => {
  it('names each rating that alone would make the sum', () => {
    const found = singleChanges(youth, outcomes(youth, 'GGGGGGGGGGGI'), 25);
    expect(found).toEqual([{ standard: 'ooc_joint_working', from: 'inadequate', to: 'outstanding' }]);
  });

  it('is silent where nothing is wrong, much is wrong, or something is unread', () => {
    expect(singleChanges(youth, outcomes(youth, 'GGGGGGGGGGGG'), 24)).toEqual([]);
    expect(singleChanges(youth, outcomes(youth, 'GGGGGGGGGGGG'), 30)).toEqual([]);
    expect(singleChanges(youth, outcomes(youth, 'GGGGGGGGGGG?'), 25)).toEqual([]);
  });
});
