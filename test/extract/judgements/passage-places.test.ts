import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesIn } from '../../../src/extract/judgements/passage-places.js';

describe('placesIn', () => {
  it('finds the passage that a stretch lies in, and none between two or over both', () => {
    const placeOf = placesIn([
      { start: 0, end: 10 },
      { start: 12, end: 20 },
    ]);
    expect(placeOf({ start: 0, end: 10 })).toBe(0);
    expect(placeOf({ start: 13, end: 14 })).toBe(1);
    expect(placeOf({ start: 10, end: 11 })).toBe(-1);
    expect(placeOf({ start: 8, end: 14 })).toBe(-1);
    expect(placesIn([])({ start: 0, end: 1 })).toBe(-1);
  });

  it('finds what looking at every passage finds, whatever their order', () => {
    const cuts = fc.uniqueArray(fc.nat(200), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(cuts, fc.nat(200), fc.integer({ min: 1, max: 9 }), fc.boolean(), (points, start, length, turned) => {
        const sorted = [...points].sort((a, b) => a - b);
        const passages = sorted.flatMap((from, index) => {
          const to = sorted[index + 1];
          return index % 2 === 0 && to !== undefined ? [{ start: from, end: to }] : [];
        });
        if (turned) passages.reverse();
        const end = start + length;
        const found = passages.findIndex((one) => one.start <= start && end <= one.end);
        expect(placesIn(passages)({ start, end })).toBe(found);
      }),
    );
  });
});
