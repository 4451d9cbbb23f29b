import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { freshDatabase, rowsOf } from './folder.js';
import { document } from './records.js';

describe('query', () => {
  it('gives columns and rows as they come, also while documents are saved', () => {
    const db = freshDatabase();
    db.save(document({ name: 'a' }));
    expect(db.query("-- which?\n/* all */ SELECT 1 AS one, 'x' AS one").columns).toEqual(['one', 'one']);
    const rows = db.query('SELECT document_id FROM v_documents').rows[Symbol.iterator]();
    expect(rows.next().done).toBe(false);
    db.save(document({ name: 'b' }));
    expect(rowsOf(db, 'WITH d AS (SELECT * FROM v_documents) SELECT count(*) AS n FROM d')).toEqual([{ n: 2 }]);
  });

  it('takes no memory for long answers, and can be left early', () => {
    const db = freshDatabase();
    const endless = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n';
    for (const [i] of db.query(endless).rows) if (i === 1000) break;
    expect(rowsOf(db, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  const target = '/tmp/probity-test-never-made.db';
  it.each([
    'DELETE FROM documents',
    'INSERT INTO migrations VALUES (1)',
    'WITH x AS (SELECT 1) INSERT INTO migrations SELECT * FROM x RETURNING *',
    'UPDATE documents SET kind = 1 RETURNING *',
    'DROP VIEW v_texts',
    'CREATE TEMP TABLE t (x)',
    `ATTACH '${target}' AS other`,
    `/* SELECT */ ATTACH '${target}' AS other`,
    `VACUUM INTO '${target}'`,
    'PRAGMA query_only = OFF',
    'PRAGMA journal_mode = DELETE',
    'PRAGMA user_version = 7',
    'BEGIN IMMEDIATE',
    'SELECT 1; DELETE FROM documents',
    'SELECT 1; SELECT 2',
    "SELECT load_extension('x')",
    'SELECT nothing FROM nowhere',
    'SELECT ?',
    '',
    '-- a comment alone',
    'REINDEX',
    'SELECT\u0000 1',
  ])('refuses %s', (sql) => {
    const db = freshDatabase();
    const stored = document({ name: 'a' });
    db.save(stored);
    expect(() => rowsOf(db, sql)).toThrow(expect.objectContaining({ name: 'StoreError', fault: 'refused' }));
    expect([...db.records()]).toEqual([stored.record]);
    expect(existsSync(target)).toBe(false);
  });

  it('can’t be tricked by a long run of blanks or comments', () => {
    const db = freshDatabase();
    expect(() => db.query(`${'/*/'.repeat(50_000)}${' ;'.repeat(50_000)}x`)).toThrow(/Only queries/);
    expect(rowsOf(db, `${' '.repeat(100_000)}SELECT 1 AS one`)).toEqual([{ one: 1 }]);
  });
});
