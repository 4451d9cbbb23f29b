import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/document/evidence.js';
import type { FoundDate } from '../../src/extract/found-date.js';
import { type ManifestDates, statedDatesOf, summaryDates } from '../../src/normalize/dates.js';

const NOTHING = { publishedOn: null, fieldworkStart: null, fieldworkEnd: null };
const evidence = (): Evidence => ({ page: null, quote: '', charStart: 0, charEnd: 0, box: null });
const date = (what: FoundDate['what'], value: string | null, rest: Partial<FoundDate> = {}): FoundDate => ({
  what,
  reading: { value, why: value === null ? 'no such day' : null },
  place: 'prose',
  strength: 'label',
  spell: null,
  at: { start: 0, end: 0 },
  ...rest,
});
const values = (found: readonly FoundDate[], metadata: string | null = null, manifest: ManifestDates = NOTHING) => {
  const dates = summaryDates(found, metadata, manifest, evidence);
  return [dates.publishedOn?.value ?? null, dates.fieldworkStart?.value ?? null, dates.fieldworkEnd?.value ?? null];
};

describe('summaryDates', () => {
  it('takes the more exact of two dates that agree', () => {
    expect(values([date('published', '2020-11'), date('published', '2020-11-05', { strength: 'dateline' })])).toEqual([
      '2020-11-05',
      null,
      null,
    ]);
  });

  it('takes the first of two that do not', () => {
    expect(values([date('published', '2015-05-13'), date('published', '2015-05-18')])[0]).toBe('2015-05-13');
  });

  it('spans the spells of one place', () => {
    expect(
      values([
        date('fieldwork_start', '2019-06-03', { spell: 1 }),
        date('fieldwork_end', '2019-06-14', { spell: 1 }),
        date('fieldwork_start', '2019-06-24', { spell: 1 }),
        date('fieldwork_end', '2019-06-28', { spell: 1 }),
      ]),
    ).toEqual([null, '2019-06-03', '2019-06-28']);
  });

  it('does not mix the dates of two places', () => {
    expect(
      values([
        date('fieldwork_start', '2019-06-03', { place: 'cover', spell: 1 }),
        date('fieldwork_end', '2019-06-07', { place: 'cover', spell: 1 }),
        date('fieldwork_start', '2019-05-03', { place: 'footer', spell: 2 }),
        date('fieldwork_end', '2019-07-07', { place: 'footer', spell: 2 }),
      ]),
    ).toEqual([null, '2019-06-03', '2019-06-07']);
  });

  it('leaves out sentences on another inspection', () => {
    const found = [date('fieldwork_start', '2019-06-03'), date('fieldwork_start', '2016-02', { strength: 'sentence' })];
    expect(values(found)[1]).toBe('2019-06-03');
    expect(statedDatesOf(found, evidence)).toHaveLength(1);
  });

  it('lets the manifest win, and metadata stand in for what is not printed', () => {
    expect(values([date('published', '2020-11')], null, { ...NOTHING, publishedOn: '2020-11-05' })[0]).toBe(
      '2020-11-05',
    );
    expect(values([], '2022-12-07T09:30:00Z')[0]).toBe('2022-12-07');
    expect(values([], 'yesterday')[0]).toBeNull();
    expect(values([date('published', '2022-12-06')], '2022-12-07')[0]).toBe('2022-12-06');
  });

  it('gives none for a date that cannot be, and keeps it for the rules', () => {
    const found = [date('published', null)];
    expect(values(found)).toEqual([null, null, null]);
    expect(statedDatesOf(found, evidence)).toMatchObject([{ what: 'published', value: null }]);
  });
});
