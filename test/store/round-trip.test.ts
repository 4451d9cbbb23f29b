import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDocument } from './any-document.js';
import { freshDatabase, rowsOf } from './folder.js';
import { document, evidenceOf, SKETCH_TEXT } from './records.js';

describe('save and load', () => {
  it('gives back the very record that it was given, whatever it holds', () => {
    const db = freshDatabase();
    fc.assert(
      fc.property(anyDocument, (stored) => {
        db.save(stored);
        expect(db.record(stored.record.documentId)).toEqual(stored.record);
        expect(db.text(stored.record.documentId)).toBe(stored.text);
      }),
      { numRuns: 300 },
    );
    expect(
      rowsOf(
        db,
        'SELECT count(*) AS n FROM v_ratings r JOIN v_texts t USING (document_id) WHERE substr(t.text, r.char_start + 1, r.char_end - r.char_start) <> r.quote',
      ),
    ).toEqual([{ n: 0 }]);
  });

  it('puts a document in the place of the same bytes, whole', () => {
    const db = freshDatabase();
    db.save(document({ name: 'a' }));
    const again = document({ name: 'a', kind: 'news', ratings: [] });
    db.save(again);
    expect([...db.records()]).toEqual([again.record]);
    expect(rowsOf(db, 'SELECT count(*) AS n FROM v_ratings')).toEqual([{ n: 0 }]);
  });

  it('keeps documents that could not be read', () => {
    const db = freshDatabase();
    db.save(document({ name: 'locked', text: null, service: null, status: { status: 'failed', reason: 'encrypted' } }));
    expect(rowsOf(db, 'SELECT path, status, reason, inspection_id FROM v_documents')).toEqual([
      { path: 'locked.pdf', status: 'failed', reason: 'encrypted', inspection_id: null },
    ]);
    expect(rowsOf(db, 'SELECT * FROM v_texts')).toEqual([]);
  });

  it('refuses a quote that is not in the text', () => {
    const db = freshDatabase();
    const wrong = { ...evidenceOf(SKETCH_TEXT, 'Good'), quote: 'Poor' };
    expect(() => db.save(document({ name: 'a', ratings: [{ evidence: wrong }] }))).toThrow(/quote in ratings/);
    expect(() => db.save(document({ name: 'a', text: `\0${SKETCH_TEXT}`, ratings: [] }))).toThrow(/CHECK/);
    expect([...db.records()]).toEqual([]);
  });

  it('refuses numbers that SQLite would keep as nothing', () => {
    const db = freshDatabase();
    expect(() => db.save(document({ name: 'a', ratings: [{ percent: Number.NaN }] }))).toThrow(/NaN/);
  });

  it('knows bytes by version and manifest', () => {
    const db = freshDatabase();
    const stored = document({ name: 'a' });
    expect(db.known(stored.file.sha256)).toBeNull();
    db.save(stored);
    expect(db.has(stored.file.sha256, '1', '')).toBe(true);
    expect(db.has(stored.file.sha256, '2', '')).toBe(false);
    expect(db.has(stored.file.sha256, '1', 'changed')).toBe(false);
  });

  it('keeps all names of the same bytes and shows the first, in whatever order they come', () => {
    const db = freshDatabase();
    const stored = document({ name: 'm' });
    db.save(stored);
    db.seenAt(stored.file.sha256, 'z/m.pdf');
    db.seenAt(stored.file.sha256, 'a/m.pdf');
    db.save({ ...stored, extractionVersion: '2' });
    expect(db.known(stored.file.sha256)?.paths).toEqual(['a/m.pdf', 'm.pdf', 'z/m.pdf']);
    expect(rowsOf(db, 'SELECT path FROM v_documents')).toEqual([{ path: 'a/m.pdf' }]);
    db.seenAt(stored.file.sha256, 'z/m.pdf', ['a/m.pdf', 'm.pdf']);
    expect(rowsOf(db, 'SELECT path FROM v_documents')).toEqual([{ path: 'z/m.pdf' }]);
  });
});
