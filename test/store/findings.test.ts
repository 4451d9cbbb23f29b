import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/normalize/finding.js';
import type { InspectionGroup } from '../../src/store/inspection-database.js';
import { freshDatabase, rowsOf } from './folder.js';
import { document, evidenceOf, SKETCH_TEXT } from './records.js';

const finding = (documentId: string, words: string, part: Partial<Finding> = {}): Finding => ({
  rule: 'rating-disagreement',
  severity: 'error',
  status: 'open',
  documentId,
  service: 'Dunmarsh',
  standard: 'staff',
  printed: words,
  expected: 'another',
  message: `Dunmarsh: ${words}.`,
  explanation: null,
  evidence: [
    { side: 'other', documentId, evidence: evidenceOf(SKETCH_TEXT, '20/36') },
    { side: 'printed', documentId, evidence: evidenceOf(SKETCH_TEXT, words) },
  ],
  ...part,
});

const only = (groups: Iterable<InspectionGroup>): InspectionGroup => {
  const [group, another] = [...groups];
  if (!group || another) throw new Error('not one group');
  return group;
};

describe('findings', () => {
  it('have the same ids whatever the order in which they come', () => {
    const db = freshDatabase();
    const { record } = document({ name: 'a' });
    db.save(document({ name: 'a' }));
    const found = [
      finding(record.documentId, 'Outstanding'),
      finding(record.documentId, 'Good'),
      finding(record.documentId, 'Good', { rule: 'score-sum', standard: null }),
    ];
    const ids = (): unknown => rowsOf(db, 'SELECT finding_id, quote, service FROM v_findings ORDER BY 1');
    db.saveFindings(only(db.groups()), found);
    const first = ids();
    expect(first).toEqual([
      { finding_id: `${record.documentId}.rating-disagreement.staff.1`, quote: 'Good', service: 'Dunmarsh' },
      { finding_id: `${record.documentId}.rating-disagreement.staff.2`, quote: 'Outstanding', service: 'Dunmarsh' },
      { finding_id: `${record.documentId}.score-sum.document.1`, quote: 'Good', service: 'Dunmarsh' },
    ]);
    db.saveFindings(only(db.groups()), [...found].reverse());
    expect(ids()).toEqual(first);
    expect(rowsOf(db, 'SELECT side, quote FROM v_finding_evidence ORDER BY finding_id, side LIMIT 2')).toEqual([
      { side: 'other', quote: '20/36' },
      { side: 'printed', quote: 'Good' },
    ]);
    expect(db.findings(record.documentId).map(({ findingId, ...rest }) => rest)).toEqual([
      found[1],
      found[0],
      found[2],
    ]);
  });

  it('go with the document, and a changed document makes all of its service unaudited', () => {
    const db = freshDatabase();
    const report = document({ name: 'report', publishedOn: '2020-11' });
    const release = document({ name: 'release', kind: 'press_release', publishedOn: '2020-11-05' });
    db.save(report);
    db.save(release);
    db.save(document({ name: 'elsewhere', service: 'Ostlebury' }));
    const unaudited = (): readonly (string | null)[] =>
      [...db.groups({ unaudited: true })].map(({ inspectionId }) => inspectionId);
    expect(unaudited()).toEqual(['hmip.dunmarsh.hmip-youth-2018.2020-11', 'hmip.ostlebury.hmip-youth-2018.undated']);
    for (const group of db.groups())
      db.saveFindings(
        group,
        group.documents.map(({ documentId }) => finding(documentId, 'Good')),
      );
    expect(unaudited()).toEqual([]);
    expect(rowsOf(db, 'SELECT count(*) AS n FROM v_findings')).toEqual([{ n: 3 }]);
    db.save(release);
    expect(unaudited()).toEqual(['hmip.dunmarsh.hmip-youth-2018.2020-11']);
    expect(rowsOf(db, 'SELECT count(*) AS n FROM v_findings')).toEqual([{ n: 2 }]);
    db.saveFindings(only(db.groups({ unaudited: true })), []);
    expect(rowsOf(db, 'SELECT service FROM v_findings')).toEqual([{ service: 'Dunmarsh' }]);
  });

  it('are kept whole or not at all', () => {
    const db = freshDatabase();
    const stored = document({ name: 'a' });
    db.save(stored);
    const group = only(db.groups());
    db.saveFindings(group, [finding(stored.record.documentId, 'Good')]);
    expect(() =>
      db.saveFindings(group, [finding(stored.record.documentId, 'Good'), finding('doc-none', 'Good')]),
    ).toThrow();
    expect(db.findings(stored.record.documentId)).toHaveLength(1);
  });
});
