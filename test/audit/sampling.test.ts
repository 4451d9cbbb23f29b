import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confidenceDeviate, mostEligible, requiredSample, wilsonInterval } from '../../src/audit/sampling.js';

describe('normal deviates', () => {
  it.each([
    [80, 1.2815515655],
    [90, 1.644853627],
    [95, 1.9599639845],
    [99, 2.5758293035],
    [99.9, 3.2905267315],
  ])('%d%% confidence', (confidence, z) => {
    expect(confidenceDeviate(confidence)).toBeCloseTo(z, 7);
  });
});

describe('samples', () => {
  it('eight cases at 80% and 5 points hold for up to eight eligible ones', () => {
    expect(mostEligible(8, 80, 5)).toBe(8);
    expect(requiredSample(8, 80, 5)).toBeLessThanOrEqual(8);
    expect(requiredSample(9, 80, 5)).toBeGreaterThan(8);
  });

  it('a large enough sample holds for any number', () => {
    expect(mostEligible(164, 80, 5)).toBeGreaterThan(10_000);
    expect(mostEligible(165, 80, 5)).toBe(Number.POSITIVE_INFINITY);
  });

  it('the most eligible cases are the last that the formula allows', () => {
    const level = fc.constantFrom(80, 90, 95);
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 150 }),
        level,
        fc.integer({ min: 2, max: 10 }),
        (sample, confidence, margin) => {
          const most = mostEligible(sample, confidence, margin);
          fc.pre(Number.isFinite(most));
          expect(requiredSample(most, confidence, margin)).toBeLessThanOrEqual(sample + 1e-6);
          expect(requiredSample(most + 1, confidence, margin)).toBeGreaterThan(sample - 1e-6);
        },
      ),
    );
  });
});

describe('Wilson interval', () => {
  // Values of the worked example in Newcombe, Statistics in Medicine 17 (1998), table I.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%d of %d', (yes, of, low, high) => {
    const interval = wilsonInterval(yes, of);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });
});
