import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InspectionMention } from '../../src/normalize/inspection-mentions.js';
import { earlierInspection, inspectionsBefore, inspectionsOf } from '../../src/normalize/inspections.js';

const mention = (documentId: string, part: Partial<InspectionMention> = {}): InspectionMention => ({
  documentId,
  kind: 'report',
  copy: false,
  service: 'Dunmarsh',
  inspectorate: 'hmip',
  framework: 'hmip-youth-2018',
  publishedOn: null,
  fieldworkStart: null,
  fieldworkEnd: null,
  overallRating: null,
  overallLevel: null,
  printedScore: null,
  printedMax: null,
  scale: null,
  serviceKind: null,
  ratings: {},
  percents: {},
  ...part,
});

const groups = (...mentions: InspectionMention[]): readonly (readonly string[])[] =>
  inspectionsOf('dunmarsh', mentions).map(({ documents }) => documents);

describe('documents of one inspection', () => {
  const report = mention('report', {
    publishedOn: '2023-10',
    fieldworkStart: '2023-05-15',
    fieldworkEnd: '2023-05-19',
  });

  it('are those published within weeks of each other, at the precision that they have', () => {
    expect(groups(report, mention('release', { kind: 'press_release', publishedOn: '2023-10-13' }))).toEqual([
      ['report', 'release'],
    ]);
    expect(groups(report, mention('article', { kind: 'news', publishedOn: '2023-12-20' }))).toEqual([
      ['report', 'article'],
    ]);
    expect(groups(report, mention('article', { kind: 'news', publishedOn: '2024-05-01' }))).toEqual([
      ['report'],
      ['article'],
    ]);
    expect(groups(report, mention('paper', { kind: 'other', publishedOn: '2023' }))).toEqual([
      ['paper', 'report'].sort().reverse(),
    ]);
  });

  it('are those with the same fieldwork, whenever they were published', () => {
    const late = { kind: 'news', publishedOn: '2024-05-01', fieldworkStart: '2023-05-15' } as const;
    expect(groups(report, mention('article', late))).toEqual([['report', 'article']]);
  });

  it('are those published in the months after the fieldwork, where one gives that alone', () => {
    const undated = mention('copy', { copy: true, fieldworkStart: '2023-05-15' });
    const release = mention('release', { kind: 'press_release', publishedOn: '2023-10-13' });
    const older = mention('older', { kind: 'press_release', publishedOn: '2023-03-01' });
    expect(groups(undated, release, older)).toEqual([['older'], ['copy', 'release']]);
  });

  it('still are, where one of them gives a date wrongly', () => {
    const wrongFieldwork = { kind: 'press_release', publishedOn: '2023-10-13', fieldworkStart: '2021-05-15' } as const;
    expect(groups(report, mention('release', wrongFieldwork))).toEqual([['report', 'release']]);
  });

  it('are not two reports that give different fieldwork and different publication, as of two visits weeks apart', () => {
    const visit = (id: string, publishedOn: string, fieldworkStart: string, fieldworkEnd: string) =>
      mention(id, { publishedOn, fieldworkStart, fieldworkEnd });
    const first = visit('first', '2023-10-12', '2023-09-05', '2023-09-06');
    const second = visit('second', '2023-11-20', '2023-10-24', '2023-10-25');
    expect(groups(first, second)).toEqual([['first'], ['second']]);
    expect(groups(first, second, mention('release', { kind: 'press_release', publishedOn: '2023-11-21' }))).toEqual([
      ['first'],
      ['second', 'release'],
    ]);
    // A date that is given wrongly in one copy of a report does not part the copies.
    expect(groups(first, visit('copy', '2023-10-12', '2022-09-05', '2022-09-06'))).toHaveLength(1);
    expect(groups(first, visit('copy', '2023-10-22', '2023-09-05', '2023-09-06'))).toHaveLength(1);
    expect(groups(first, visit('copy', '2023-10', '2023-09-12', '2023-09-13'))).toHaveLength(1);
  });

  it('are never of two frameworks; where none is known, the dates decide', () => {
    const other = mention('other', { framework: 'hmip-fji-2012', publishedOn: '2023-10-13' });
    const unknown = mention('unknown', { kind: 'news', framework: null, publishedOn: '2023-10-14' });
    expect(groups(report, other)).toHaveLength(2);
    expect(groups(report, unknown)).toEqual([['report', 'unknown']]);
    expect(groups(report, other, unknown)).toHaveLength(2);
    expect(
      groups(report, mention('school', { inspectorate: 'ofsted', framework: null, publishedOn: '2023-10-14' })),
    ).toHaveLength(2);
  });

  it('are not chained together by articles between two inspections', () => {
    const second = mention('second', { publishedOn: '2024-03-01' });
    const articles = ['2023-11-20', '2023-12-28', '2024-01-25'].map((publishedOn) =>
      mention(publishedOn, { kind: 'news', publishedOn }),
    );
    expect(groups(report, second, ...articles)).toEqual([
      ['report', '2023-12-28', '2023-11-20'],
      ['second', '2024-01-25'],
    ]);
  });

  it('without any date go with the only inspection of their framework, else they stand apart', () => {
    const undated = mention('undated', { kind: 'press_release' });
    const vague = mention('vague', { kind: 'news', framework: null });
    expect(groups(report, undated, vague)).toEqual([['vague'], ['report', 'undated']]);
    expect(groups(report, mention('second', { publishedOn: '2025-01' }), undated)).toHaveLength(3);
    expect(groups(undated, mention('copy', { copy: true }))).toEqual([['copy', 'undated']]);
  });

  it('without any date are not of one inspection if their overall ratings differ', () => {
    const rated = (id: string, overallRating: string, more: Partial<InspectionMention> = {}) =>
      mention(id, { kind: 'news', overallRating, scale: 'hmip-2018', ...more });
    const good = rated('good', 'good');
    const poor = rated('poor', 'inadequate');
    const unrated = mention('unrated', { kind: 'news' });
    expect(groups(good, poor)).toHaveLength(2);
    expect(groups(mention('report', { publishedOn: '2023-10-12', overallRating: 'good' }), poor)).toHaveLength(2);
    expect(groups(good, unrated)).toEqual([['good', 'unrated']]);
    expect(groups(good, poor, unrated)).toHaveLength(3);
  });

  it('without date and framework need more in common than the place', () => {
    const vague = (id: string, overallRating: string | null, scale = 'hmip-2018') =>
      mention(id, { kind: 'news', framework: null, overallRating, scale });
    expect(groups(vague('a', 'inadequate'), vague('b', 'inadequate'))).toEqual([['a', 'b']]);
    expect(groups(vague('a', 'inadequate'), vague('b', 'requires improvement'))).toHaveLength(2);
    expect(groups(vague('a', 'good'), vague('b', 'good', 'hmip-2012'))).toHaveLength(2);
    expect(groups(vague('a', null), vague('b', null))).toHaveLength(2);
    expect(groups(vague('a', null), vague('b', 'good'))).toHaveLength(2);
  });

  it('are never of two kinds of service', () => {
    const vague = (id: string, serviceKind: InspectionMention['serviceKind'], publishedOn: string | null = null) =>
      mention(id, {
        kind: 'news',
        framework: null,
        overallRating: 'inadequate',
        scale: 'hmip-2018',
        serviceKind,
        publishedOn,
      });
    expect(groups(vague('a', 'youth'), vague('b', 'adult'))).toHaveLength(2);
    expect(groups(vague('a', 'youth', '2023-10'), vague('b', 'adult', '2023-10'))).toHaveLength(2);
    expect(groups(vague('a', 'youth'), vague('b', null))).toEqual([['a', 'b']]);
    expect(groups(vague('a', 'youth'), vague('b', null), vague('c', 'adult'))).toHaveLength(3);
  });

  it('without date and framework go with the only dated one that they are like in all that is told', () => {
    const told = (id: string, part: Partial<InspectionMention>) =>
      mention(id, { kind: 'news', overallRating: 'good', scale: 'hmip-2018', serviceKind: 'youth', ...part });
    const dated = told('dated', { publishedOn: '2023-10', ratings: { overall: 'good', staff: 'good' } });
    const release = told('release', { kind: 'press_release', framework: null });
    expect(groups(dated, release)).toEqual([['release', 'dated']]);
    expect(groups(dated, { ...release, ratings: { staff: 'inadequate' } })).toHaveLength(2);
    expect(groups(dated, { ...release, serviceKind: null })).toHaveLength(2);
    expect(groups(dated, { ...release, overallRating: null })).toHaveLength(2);
    expect(groups(dated, told('later', { publishedOn: '2025-01' }), release)).toHaveLength(3);
  });
});

describe('undated documents', () => {
  const joint = (id: string, ratings: Readonly<Record<string, string>>, more: Partial<InspectionMention> = {}) =>
    mention(id, { kind: 'news', framework: 'hmip-fji-2012', scale: 'hmip-2012', ratings, ...more });
  const release = (id: string, ratings: Readonly<Record<string, string>>, more: Partial<InspectionMention> = {}) =>
    joint(id, ratings, { kind: 'press_release', ...more });
  const first = { reducing_reoffending: 'poor', protecting_public: 'poor' };
  const second = { reducing_reoffending: 'good', protecting_public: 'satisfactory' };

  it('that rate any standard otherwise are of two inspections', () => {
    expect(groups(joint('a', first), joint('b', second))).toEqual([['a'], ['b']]);
    expect(groups(joint('a', first), joint('b', first))).toEqual([['a', 'b']]);
    expect(groups(joint('a', first), joint('b', { reducing_reoffending: 'poor' }))).toEqual([['a', 'b']]);
    expect(groups(joint('a', {}, { percents: { staff: 62 } }), joint('b', {}, { percents: { staff: 71 } }))).toEqual([
      ['a'],
      ['b'],
    ]);
    expect(groups(joint('a', {}, { percents: { staff: 62.4 } }), joint('b', {}, { percents: { staff: 62 } }))).toEqual([
      ['a', 'b'],
    ]);
  });

  it('that could go with either of two that exclude each other go with neither', () => {
    const vague = joint('vague', { governance_partnerships: 'good' });
    expect(groups(joint('a', first), joint('b', second), vague)).toEqual([['a'], ['b'], ['vague']]);
  });

  it('go with the report that they agree with, and an article that does not goes alone', () => {
    const report = joint('report', { ...first, governance_partnerships: 'good' }, { kind: 'report' });
    const agrees = release('release', first);
    const differs = joint('article', { governance_partnerships: 'poor' });
    expect(groups(report, agrees, differs)).toEqual([['article'], ['report', 'release']]);
  });

  it('that are two releases are of one inspection only as versions of one text', () => {
    expect(groups(release('a', first), release('b', first))).toEqual([['a', 'b']]);
    expect(groups(release('a', first), release('b', second))).toHaveLength(2);
    expect(groups(release('a', first), release('b', { reducing_reoffending: 'poor' }))).toHaveLength(2);
    expect(groups(release('a', first), release('b', { governance_partnerships: 'poor' }))).toHaveLength(2);
    expect(groups(release('a', {}), release('b', {}))).toHaveLength(2);
    expect(groups(release('a', first, { printedScore: 9 }), release('b', first, { printedScore: 12 }))).toHaveLength(2);
  });

  it('are not put with a dated inspection that rates a standard otherwise, nor a release with another release', () => {
    const dated = release('dated', first, { publishedOn: '2015-03-02' });
    expect(groups(dated, joint('article', first))).toEqual([['dated', 'article']]);
    expect(groups(dated, joint('article', second))).toHaveLength(2);
    expect(groups(dated, release('version', first))).toEqual([['dated', 'version']]);
    expect(groups(dated, release('other', { protecting_public: 'poor' }))).toHaveLength(2);
    expect(groups(dated, joint('a', { ...first, staff: 'good' }), joint('b', { ...first, staff: 'poor' }))).toEqual([
      ['a'],
      ['b'],
      ['dated'],
    ]);
  });

  it('are held against what the document with most authority says, not against an article that errs', () => {
    const report = joint('report', first, { kind: 'report', publishedOn: '2015-03-02' });
    const errs = joint('errs', { protecting_public: 'good' }, { publishedOn: '2015-03-04' });
    expect(groups(report, errs, release('release', first))).toEqual([['report', 'release', 'errs']]);
  });
});

describe('an inspection', () => {
  it('has the values of the report, then of the release, then of the latest article', () => {
    const [inspection] = inspectionsOf('dunmarsh', [
      mention('b', { kind: 'news', publishedOn: '2020-11-20', overallRating: 'requires improvement', overallLevel: 1 }),
      mention('c', {
        kind: 'news',
        publishedOn: '2020-11-10',
        overallRating: 'inadequate',
        overallLevel: 0,
        fieldworkStart: '2020-08',
      }),
      mention('a', { publishedOn: '2020-11', printedScore: 29, printedMax: 36 }),
      mention('d', { kind: 'press_release', publishedOn: '2020-11-05' }),
    ]);
    expect(inspection).toEqual({
      inspectionId: 'hmip.dunmarsh.hmip-youth-2018.2020-11',
      inspectorate: 'hmip',
      service: 'Dunmarsh',
      framework: 'hmip-youth-2018',
      publishedOn: '2020-11',
      fieldworkStart: '2020-08',
      fieldworkEnd: null,
      overallRating: 'requires improvement',
      overallLevel: 1,
      printedScore: 29,
      printedMax: 36,
      scale: null,
      documents: ['a', 'd', 'b', 'c'],
    });
  });

  it('is numbered where another would have its id', () => {
    const ids = inspectionsOf('dunmarsh', [
      mention('a', { framework: null, inspectorate: null, publishedOn: '2020-01-01' }),
      mention('b', { framework: null, inspectorate: null, publishedOn: '2020' }),
      mention('c', { framework: null, inspectorate: null, fieldworkStart: '2020-01-20' }),
    ]).map(({ inspectionId }) => inspectionId);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

const date = fc.option(
  fc.constantFrom('2019', '2020', '2020-03', '2020-04-02', '2020-05', '2020-11-05', '2021-01-09', 'soon'),
  { nil: null },
);
const anyMention = fc.record({
  kind: fc.constantFrom('report', 'press_release', 'news', 'other'),
  copy: fc.boolean(),
  framework: fc.constantFrom('hmip-youth-2018', 'hmip-fji-2012', null),
  inspectorate: fc.constantFrom('hmip', 'ofsted', null),
  publishedOn: date,
  fieldworkStart: date,
  fieldworkEnd: date,
  overallRating: fc.option(fc.constantFrom('good', 'inadequate'), { nil: null }),
  scale: fc.constantFrom('hmip-2018', null),
  serviceKind: fc.constantFrom('youth', 'adult', null),
  ratings: fc.constantFrom<Readonly<Record<string, string>>>({}, { staff: 'good' }, { staff: 'inadequate' }),
  percents: fc.constantFrom<Readonly<Record<string, number>>>({}, { staff: 62 }, { staff: 71 }),
});
const anyMentions = fc
  .array(anyMention, { maxLength: 12 })
  .map((parts) => parts.map((part, index) => mention(`doc-${index}`, part)))
  .chain((mentions) => fc.tuple(fc.constant(mentions), fc.shuffledSubarray(mentions, { minLength: mentions.length })));

describe('laws', () => {
  it('the order of the documents makes no difference', () => {
    fc.assert(
      fc.property(anyMentions, ([mentions, shuffled]) => {
        expect(inspectionsOf('dunmarsh', shuffled)).toEqual(inspectionsOf('dunmarsh', mentions));
      }),
      { numRuns: 1000 },
    );
  });

  it('every document is in just one inspection, and every id is one inspection’s', () => {
    fc.assert(
      fc.property(anyMentions, ([mentions]) => {
        const inspections = inspectionsOf('dunmarsh', mentions);
        expect(inspections.flatMap(({ documents }) => documents).sort()).toEqual(
          mentions.map(({ documentId }) => documentId).sort(),
        );
        expect(new Set(inspections.map(({ inspectionId }) => inspectionId)).size).toBe(inspections.length);
      }),
    );
  });

  it('undated documents of one inspection rate nothing otherwise, and their releases rate alike', () => {
    fc.assert(
      fc.property(anyMentions, ([mentions]) => {
        const byId = new Map(mentions.map((one) => [one.documentId, one]));
        const isUndated = (one: InspectionMention): boolean =>
          [one.publishedOn, one.fieldworkStart, one.fieldworkEnd].every((value) => value === null || value === 'soon');
        for (const { documents } of inspectionsOf('dunmarsh', mentions)) {
          const members = documents.flatMap((id) => byId.get(id) ?? []);
          const undated = members.filter(isUndated);
          expect(new Set(undated.flatMap(({ ratings }) => ratings.staff ?? [])).size).toBeLessThan(2);
          expect(new Set(undated.flatMap(({ overallRating }) => overallRating ?? [])).size).toBeLessThan(2);
          const releases = members.filter(({ kind }) => kind === 'press_release');
          for (const release of releases.filter(isUndated))
            for (const other of releases)
              if (other !== release)
                expect([other.ratings, other.percents]).toEqual([release.ratings, release.percents]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('an inspection is never earlier than itself', () => {
    fc.assert(
      fc.property(anyMentions, date, ([mentions], periodDate) => {
        const inspections = inspectionsOf('dunmarsh', mentions);
        for (const own of inspections) {
          const prior = {
            inspectionId: own.inspectionId,
            inspectorate: own.inspectorate,
            publishedOn: own.publishedOn,
            periodDate,
            scale: null,
          };
          const earlier = earlierInspection(inspections, prior);
          expect(earlier?.inspectionId).not.toBe(own.inspectionId);
          if (earlier && own.publishedOn && own.publishedOn !== 'soon')
            expect(inspectionsBefore(inspections, own)).toContain(earlier);
        }
      }),
    );
  });
});

describe('the earlier inspection of a prior rating', () => {
  const inspections = inspectionsOf('dunmarsh', [
    mention('first', { framework: 'hmip-fji-2012', publishedOn: '2014-06-01', scale: 'hmip-2012' }),
    mention('second', { publishedOn: '2019-02', fieldworkStart: '2018-11-05', scale: 'hmip-2018' }),
    mention('third', { publishedOn: '2021-03-10', scale: 'hmip-2018' }),
  ]);
  const find = (documents: string, periodDate: string | null, scale: string | null = null): string | undefined => {
    const own = inspections.find((inspection) => inspection.documents.includes(documents));
    const prior = {
      inspectionId: own?.inspectionId ?? null,
      inspectorate: 'hmip',
      publishedOn: null,
      periodDate,
      scale,
    };
    return earlierInspection(inspections, prior)?.documents[0];
  };

  it('is that of the year that is named: of publication or of fieldwork', () => {
    expect(find('third', '2014')).toBe('first');
    expect(find('third', '2018')).toBe('second');
    expect(find('third', '2019-02')).toBe('second');
    expect(find('third', '2014', 'hmip-2018')).toBe('first');
    expect(find('third', '2016')).toBeUndefined();
    expect(find('third', 'never')).toBeUndefined();
  });

  it('is the latest before, where no date is given, on the same scale', () => {
    expect(find('third', null)).toBe('second');
    expect(find('third', null, 'hmip-2012')).toBe('first');
    expect(find('second', null)).toBe('first');
    expect(find('first', null)).toBeUndefined();
    expect(find('second', '2021')).toBeUndefined();
  });

  it('is found by its date alone for a document of no dated inspection', () => {
    expect(find('none', '2019')).toBe('second');
    expect(find('none', null)).toBeUndefined();
  });
});
