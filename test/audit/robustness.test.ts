import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleDocument } from '../../src/audit/example.js';
import { robustness } from '../../src/audit/robustness.js';

describe('robustness', () => {
  it('says how far the lowest key question is from the next bands', () => {
    const document = exampleDocument({
      questions: { court_reviewing: '8/8 7/8 5/7/8', ooc_assessment: '4/5 3/5 4/5' },
    });
    expect(robustness(document)).toMatchObject([
      {
        standard: 'court_reviewing',
        yes: 5,
        relevantCases: 7,
        band: 'good',
        casesToLowerBand: 1,
        casesToHigherBand: 1,
      },
      {
        standard: 'ooc_assessment',
        yes: 3,
        relevantCases: 5,
        percent: 60,
        band: 'requires improvement',
        casesToLowerBand: 1,
        casesToHigherBand: 1,
        intervalLow: 23.1,
        intervalHigh: 88.2,
      },
    ]);
  });

  it('has no step beyond the ends of the scale, and none of a bare percentage', () => {
    const ends = exampleDocument({ questions: { court_planning: '8/8 8/8 6/6/8', court_delivery: '1/8 8/8 8/8' } });
    expect(robustness(ends)).toMatchObject([
      { band: 'outstanding', casesToLowerBand: 2, casesToHigherBand: null },
      { band: 'inadequate', casesToLowerBand: null, casesToHigherBand: 3 },
    ]);
    const bare = exampleDocument({ questions: { court_planning: '55% 80% 75%' } });
    expect(robustness(bare)).toMatchObject([
      {
        yes: null,
        relevantCases: null,
        percent: 55,
        band: 'requires improvement',
        casesToHigherBand: null,
        intervalLow: null,
      },
    ]);
  });

  it('one case less than said leaves the band, exactly that many reach the next', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.nat(120), (relevant, some) => {
        const yes = Math.min(some, relevant);
        const at = (count: number) =>
          robustness(exampleDocument({ questions: { court_planning: `${count}/${relevant}` } }))[0];
        const own = at(yes);
        if (own?.casesToHigherBand) {
          expect(at(yes + own.casesToHigherBand)?.band).not.toBe(own.band);
          expect(at(yes + own.casesToHigherBand - 1)?.band).toBe(own.band);
        }
        if (own?.casesToLowerBand) {
          expect(at(yes - own.casesToLowerBand)?.band).not.toBe(own.band);
          expect(at(yes - own.casesToLowerBand + 1)?.band).toBe(own.band);
        }
      }),
    );
  });
});
