import { describe, expect, it } from 'vitest';
import type { Framework, KeyQuestionBanding } from '../../src/framework/framework.js';
import { bandOfShare, discretionTest, roundedPercent, standardBand } from '../../src/framework/key-question-band.js';
import { loadFrameworks } from '../../src/framework/load.js';

const withBanding = (): { framework: Framework; banding: KeyQuestionBanding } => {
  for (const framework of loadFrameworks()) {
    if (framework.id === 'hmip-youth-2018' && framework.keyQuestionBanding) {
      return { framework, banding: framework.keyQuestionBanding };
    }
  }
  throw new Error('no banding');
};
const { framework, banding } = withBanding();
const of = (yes: number, relevant: number) => ({ yes, relevant });
const test = (questions: readonly (readonly [number, number])[], printed: string) => {
  const band = standardBand(
    banding,
    questions.map(([yes, relevant]) => of(yes, relevant)),
  );
  return band && discretionTest(framework, band, printed);
};

describe('bandOfShare', () => {
  it.each([
    [49, 100, 'inadequate'],
    [1, 2, 'requires improvement'],
    [64, 100, 'requires improvement'],
    [65, 100, 'good'],
    [79, 100, 'good'],
    [4, 5, 'outstanding'],
  ])('puts %i of %i in its band', (yes, relevant, rating) => {
    expect(bandOfShare(banding, of(yes, relevant))).toEqual({ exact: rating, rounded: rating });
  });

  it('shows where rounding decides', () => {
    expect(bandOfShare(banding, of(20, 31))).toEqual({ exact: 'requires improvement', rounded: 'good' });
    expect(roundedPercent(of(129, 200))).toBe(65);
  });

  it('refuses what is no share', () => {
    expect(bandOfShare(banding, of(0, 0))).toBeNull();
    expect(bandOfShare(banding, of(6, 5))).toBeNull();
  });
});

describe('standardBand', () => {
  it('takes the lowest question', () => {
    expect(standardBand(banding, [of(7, 8), of(8, 8), of(5, 7)])).toMatchObject({ exact: 'good', lowest: [of(5, 7)] });
  });

  it('names all questions that tie for the lowest', () => {
    expect(standardBand(banding, [of(2, 5), of(3, 5), of(4, 10)])?.lowest).toEqual([of(2, 5), of(4, 10)]);
  });

  it('is null without questions', () => {
    expect(standardBand(banding, [])).toBeNull();
  });
});

describe('discretionTest', () => {
  it('permits one band within five points of the boundary', () => {
    expect(test([[60, 100]], 'good')).toMatchObject({ permits: true, grounds: [{ ground: 'near_boundary' }] });
    expect(test([[59, 100]], 'good')).toMatchObject({ permits: false });
    expect(test([[70, 100]], 'requires improvement')).toMatchObject({ permits: true });
    expect(test([[71, 100]], 'requires improvement')).toMatchObject({ permits: false });
  });

  it('permits one band where one case would make it', () => {
    expect(test([[7, 10]], 'outstanding')).toMatchObject({ permits: true, grounds: [{ ground: 'one_case' }] });
    expect(test([[5, 9]], 'good')).toMatchObject({ permits: true, grounds: [{ ground: 'one_case' }] });
  });

  it('permits one band where the question rests on few cases', () => {
    const result = test(
      [
        [4, 5],
        [3, 5],
        [9, 9],
      ],
      'good',
    );
    expect(result?.permits).toBe(true);
    expect(result?.grounds.map((ground) => ground.ground)).toContain('few_cases');
  });

  it('never permits two bands', () => {
    expect(test([[3, 5]], 'outstanding')).toMatchObject({ bandsAway: 2, permits: false });
  });

  it('measures from the nearer of the exact and the rounded band', () => {
    expect(test([[129, 200]], 'outstanding')).toMatchObject({ bandsAway: 1, permits: false });
  });
});
