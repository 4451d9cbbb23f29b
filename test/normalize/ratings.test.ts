import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratingRecords, verdictsOf } from '../../src/normalize/ratings.js';
import { frameworkOf } from '../extract/ratings/report-reading.js';
import { bareEvidence, notRated, stated, unreadable } from './statement-builder.js';

const framework = frameworkOf('hmip-youth-2018');
const records = (...statements: Parameters<typeof ratingRecords>[0]) =>
  ratingRecords(statements, framework, 'Dunmarsh', bareEvidence);

describe('rows of ratings', () => {
  it('carry scale, level and service', () => {
    expect(records(stated('staff', 'good', { code: '1.2', name: 'Staff' }))).toMatchObject([
      {
        service: 'Dunmarsh',
        standard: 'staff',
        standardCode: '1.2',
        standardName: 'Staff',
        scale: 'hmip-2018',
        rating: 'good',
        level: 2,
        state: 'read',
        why: null,
      },
    ]);
  });

  it('are one for each origin, standard, period and rating, with the clearest place', () => {
    const rows = records(
      stated('staff', 'good', { at: { start: 1, end: 5 }, doubt: 'its name is damaged' }),
      stated('staff', 'good', { at: { start: 10, end: 14 }, code: '1.2' }),
      stated('staff', 'good', { at: { start: 20, end: 24 }, origin: 'standard_heading' }),
      stated('staff', 'inadequate', { at: { start: 30, end: 34 } }),
      stated('staff', 'good', { at: { start: 40, end: 44 }, period: 'prior', periodDate: '2016' }),
    );
    expect(rows.map(({ evidence, origin, rating, period }) => [evidence.charStart, origin, rating, period])).toEqual([
      [10, 'ratings_table', 'good', 'current'],
      [20, 'standard_heading', 'good', 'current'],
      [30, 'ratings_table', 'inadequate', 'current'],
      [40, 'ratings_table', 'good', 'prior'],
    ]);
  });

  it('leave out what is not rated, and what is unreadable where the same kind of place is read', () => {
    expect(records(stated('staff', notRated))).toEqual([]);
    expect(records(stated('staff', unreadable('empty')), stated('staff', 'good'))).toHaveLength(1);
    expect(records(stated('staff', unreadable('empty')))).toMatchObject([
      { state: 'unreadable', rating: null, level: null, why: 'empty' },
    ]);
  });

  it('join a percentage with its word', () => {
    const both = { state: 'read', rating: 'moderate improvement required', percent: 64 } as const;
    const percent = { state: 'read', rating: null, percent: 64 } as const;
    const rows = ratingRecords(
      [stated('safeguarding', percent), stated('safeguarding', both, { at: { start: 9, end: 12 } })],
      frameworkOf('hmip-cci-2009'),
      null,
      bareEvidence,
    );
    expect(rows).toMatchObject([{ rating: 'moderate improvement required', level: 2, percent: 64 }]);
  });

  it('keep the doubt about a reading', () => {
    expect(records(stated('staff', 'good', { doubt: 'its name is damaged' }))[0]?.why).toBe('its name is damaged');
  });

  it('do not depend on the order of the statements', () => {
    const statements = [
      stated('staff', 'good', { at: { start: 1, end: 5 } }),
      stated('staff', 'good', { at: { start: 7, end: 9 }, code: '1.2' }),
      stated('staff', 'outstanding', { at: { start: 11, end: 15 }, origin: 'standard_heading' }),
      stated('overall', 'good', { at: { start: 21, end: 25 }, origin: 'narrative' }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(statements, { minLength: statements.length }), (shuffled) => {
        expect(records(...shuffled)).toEqual(records(...statements));
        expect([...verdictsOf(shuffled)].sort()).toEqual([...verdictsOf(statements)].sort());
      }),
    );
  });
});

describe('the verdict on a standard', () => {
  const verdictOf = (...statements: Parameters<typeof verdictsOf>[0]) => verdictsOf(statements).get('staff');

  it('is the table’s where the heading disagrees, and is in doubt', () => {
    const heading = stated('staff', 'good', { origin: 'standard_heading' });
    expect(verdictOf(heading, stated('staff', 'outstanding'))).toMatchObject({ rating: 'outstanding', doubted: true });
    expect(verdictOf(heading)).toMatchObject({ rating: 'good', doubted: false });
  });

  it('is the heading’s where the table can’t be read', () => {
    expect(
      verdictOf(stated('staff', unreadable('empty')), stated('staff', 'good', { origin: 'standard_heading' })),
    ).toMatchObject({ state: 'read', rating: 'good' });
  });

  it('is unreadable where one table says two things', () => {
    expect(verdictOf(stated('staff', 'good'), stated('staff', 'inadequate'))).toMatchObject({
      state: 'unreadable',
      rating: null,
    });
  });

  it('is inapplicable where it is said not to be rated, and nothing rates it', () => {
    expect(verdictOf(stated('staff', notRated))).toMatchObject({ state: 'inapplicable', why: 'Not rated' });
    expect(verdictOf(stated('staff', notRated), stated('staff', 'good', { origin: 'narrative' }))).toMatchObject({
      state: 'read',
    });
  });

  it('takes no account of earlier inspections', () => {
    expect(verdictOf(stated('staff', 'good', { period: 'prior' }))).toBeUndefined();
  });
});
