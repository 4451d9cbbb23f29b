import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InspectionDatabase } from '../../src/store/inspection-database.js';
import { freshDatabase, freshPath, rowsOf } from './folder.js';
import { document, type Sketch } from './records.js';

const save = (db: InspectionDatabase, ...sketches: Sketch[]): void => {
  for (const sketch of sketches) db.save(document(sketch));
};

const REPORT: Sketch = {
  name: 'report',
  publishedOn: '2020-11',
  ratings: [{}, { rating: 'inadequate', level: 0, period: 'prior', periodDate: '2016' }],
};
const RELEASE: Sketch = { name: 'release', kind: 'press_release', publishedOn: '2020-11-05' };
const EARLIER: Sketch = {
  name: 'earlier',
  publishedOn: '2016-03',
  framework: 'hmip-fji-2012',
  ratings: [{ scale: 'hmip-2018', rating: 'inadequate', level: 0 }],
};
const BOTH: Sketch = {
  name: 'both',
  kind: 'news',
  publishedOn: '2020-11-08',
  ratings: [{ service: 'Dunmarsh' }, { service: 'Ostlebury', rating: 'outstanding', level: 3 }],
};

describe('inspections in the database', () => {
  it('bring documents together, and prior ratings to the earlier inspection once it is there', () => {
    const db = freshDatabase();
    save(db, REPORT, RELEASE);
    const priors = (): unknown => rowsOf(db, "SELECT inspection_id FROM v_ratings WHERE period = 'prior'");
    expect(rowsOf(db, 'SELECT inspection_id, documents, overall_rating, overall_level FROM v_inspections')).toEqual([
      {
        inspection_id: 'hmip.dunmarsh.hmip-youth-2018.2020-11',
        documents: 2,
        overall_rating: 'good',
        overall_level: 2,
      },
    ]);
    expect(priors()).toEqual([{ inspection_id: null }]);
    save(db, EARLIER);
    expect(priors()).toEqual([{ inspection_id: 'hmip.dunmarsh.hmip-fji-2012.2016-03' }]);
    const [, later] = [...db.groups()];
    expect(later?.earlier.map(({ documentId }) => documentId)).toEqual([document(EARLIER).record.documentId]);
    save(db, { ...EARLIER, service: 'Ostlebury' });
    expect(priors()).toEqual([{ inspection_id: null }]);
  });

  it('give an article on several services to its first, and each rating to its own service’s', () => {
    const db = freshDatabase();
    save(db, BOTH);
    expect(rowsOf(db, 'SELECT inspection_id FROM v_documents')).toEqual([
      { inspection_id: 'hmip.dunmarsh.hmip-youth-2018.2020-11' },
    ]);
    expect(rowsOf(db, 'SELECT service, inspection_id FROM v_ratings')).toEqual([
      { service: 'Dunmarsh', inspection_id: 'hmip.dunmarsh.hmip-youth-2018.2020-11' },
      { service: 'Ostlebury', inspection_id: 'hmip.ostlebury.hmip-youth-2018.2020-11' },
    ]);
    expect(rowsOf(db, 'SELECT service, overall_rating, documents FROM v_inspections ORDER BY service')).toEqual([
      { service: 'Dunmarsh', overall_rating: 'good', documents: 1 },
      { service: 'Ostlebury', overall_rating: 'outstanding', documents: 1 },
    ]);
    save(db, { ...BOTH, ratings: [] });
    expect(rowsOf(db, 'SELECT service FROM v_inspections')).toEqual([{ service: 'Dunmarsh' }]);
  });

  it('leave out what is no inspection', () => {
    const db = freshDatabase();
    save(
      db,
      { name: 'a', status: { status: 'unsupported', reason: 'no framework' } },
      { name: 'b', service: null },
      { name: 'c', service: '…' },
    );
    expect(rowsOf(db, 'SELECT * FROM v_inspections')).toEqual([]);
    expect([...db.groups()].map(({ documents }) => documents.length)).toEqual([1, 1, 1]);
  });

  it('take spellings of a service for one', () => {
    const db = freshDatabase();
    save(db, { ...REPORT, service: 'St. Ostle' }, { ...RELEASE, service: 'ST OSTLE' });
    expect(rowsOf(db, 'SELECT service, documents FROM v_inspections')).toEqual([
      { service: 'St. Ostle', documents: 2 },
    ]);
    expect([...db.records({ service: 'st ostle' })]).toHaveLength(2);
  });
});

const VIEWS = [
  'v_documents',
  'v_texts',
  'v_inspections',
  'v_ratings',
  'v_scores',
  'v_coverage',
  'v_judgements',
  'v_findings',
  'v_finding_evidence',
];
const dump = (db: InspectionDatabase): unknown =>
  VIEWS.map((view) =>
    rowsOf(db, `SELECT * FROM ${view}`)
      .map((row) => JSON.stringify(row))
      .sort(),
  );

describe('the order of the imports', () => {
  it('makes no difference to any view', () => {
    const date = fc.constantFrom('2016-03-01', '2019', '2020-11', '2020-11-05', '2020-12-20', null);
    const sketch = fc.record({
      kind: fc.constantFrom('report', 'press_release', 'news'),
      service: fc.constantFrom('Dunmarsh', 'Ostlebury', null),
      framework: fc.constantFrom('hmip-youth-2018', 'hmip-fji-2012', null),
      publishedOn: date,
      ratings: fc.array(
        fc.record({
          service: fc.constantFrom('Dunmarsh', 'Ostlebury', null),
          period: fc.constantFrom('current', 'prior'),
          periodDate: fc.constantFrom('2016', '2019', null),
          rating: fc.constantFrom('good', 'inadequate'),
        }),
        { maxLength: 3 },
      ),
    });
    const sketches = fc
      .array(sketch, { minLength: 2, maxLength: 6 })
      .map((parts) => parts.map((part, index) => ({ name: `document ${index}`, ...part })))
      .chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all.slice(0, 2)], { minLength: all.length + 2 })),
      );
    fc.assert(
      fc.property(sketches, ([all, shuffled]) => {
        const dumps = [all, shuffled].map((order) => {
          const db = InspectionDatabase.open(freshPath(), 'create');
          save(db, ...order);
          for (const group of db.groups({ unaudited: true })) {
            db.saveFindings(
              group,
              group.documents.flatMap(({ documentId, ratings }) =>
                ratings.map(({ evidence }, index) => ({
                  rule: 'score-sum',
                  severity: 'error',
                  status: 'open',
                  documentId,
                  service: null,
                  standard: null,
                  printed: String(index),
                  expected: String(group.earlier.length),
                  message: `${group.documents.length} documents`,
                  explanation: null,
                  evidence: [{ side: 'printed', documentId, evidence }],
                })),
              ),
            );
          }
          const result = dump(db);
          db.close();
          return result;
        });
        expect(dumps[1]).toEqual(dumps[0]);
      }),
      { numRuns: 25 },
    );
  });
});
