import { describe, expect, it } from 'vitest';
import { withNarrative } from '../../src/normalize/ratings.js';
import type { RatingRecord } from '../../src/normalize/record.js';

const row = (values: Partial<RatingRecord>): RatingRecord => ({
  service: 'Dunmarsh',
  standard: 'overall',
  standardCode: null,
  standardName: null,
  scale: 'hmip-2018',
  rating: 'good',
  level: 2,
  percent: null,
  origin: 'narrative',
  period: 'current',
  periodDate: null,
  state: 'read',
  why: null,
  evidence: { page: 1, quote: 'Good', charStart: 10, charEnd: 14, box: null },
  ...values,
});
const ratings = (rows: readonly RatingRecord[]) =>
  rows.map(({ origin, rating, period }) => `${origin} ${rating} ${period}`);

describe('readings of prose beside those of tables', () => {
  const table = row({
    origin: 'ratings_table',
    evidence: { page: 1, quote: 'Good', charStart: 5, charEnd: 9, box: null },
  });

  it('join them where they agree or speak of another time', () => {
    const prose = [row({}), row({ rating: 'inadequate', period: 'prior', periodDate: '2019' })];
    expect(ratings(withNarrative([table], prose, null))).toEqual([
      'ratings_table good current',
      'narrative good current',
      'narrative inadequate prior',
    ]);
  });

  it('never stand against what a table plainly gives', () => {
    expect(ratings(withNarrative([table], [row({ rating: 'inadequate' })], null))).toEqual([
      'ratings_table good current',
    ]);
  });

  it('stand where the table could not be read', () => {
    const unread = row({ origin: 'ratings_table', state: 'unreadable', rating: null });
    expect(ratings(withNarrative([unread], [row({ rating: 'inadequate' })], null))).toContain(
      'narrative inadequate current',
    );
  });
});
