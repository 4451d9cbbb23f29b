import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { OpenMode } from '../../src/store/connection.js';
import { connectForWriting } from '../../src/store/connection.js';
import { InspectionDatabase } from '../../src/store/inspection-database.js';
import { schemaScripts } from '../../src/store/schema.js';
import type { StoreFault } from '../../src/store/store-error.js';
import { freshPath, rowsOf } from './folder.js';
import { document } from './records.js';

const made = (): string => {
  const file = freshPath();
  const db = InspectionDatabase.open(file, 'create');
  db.save(document({ name: 'a' }));
  db.close();
  return file;
};

const changeRaw = (file: string, sql: string): void => {
  const raw = new Database(file);
  raw.exec(sql);
  raw.close();
};

const expectFault = (file: string, mode: OpenMode, fault: StoreFault, remedy: RegExp): void => {
  expect(() => InspectionDatabase.open(file, mode)).toThrow(
    expect.objectContaining({ name: 'StoreError', fault, message: expect.stringMatching(remedy) }),
  );
};

describe('opening a database', () => {
  it('makes tables and views of an empty file, once, and records what was done', () => {
    const file = freshPath();
    writeFileSync(file, '');
    InspectionDatabase.open(file, 'create').close();
    const before = readFileSync(file);
    InspectionDatabase.open(file, 'create').close();
    const raw = new Database(file, { readonly: true });
    expect(raw.prepare('SELECT name FROM migrations').pluck().all()).toEqual(
      schemaScripts().migrations.map(({ name }) => name),
    );
    expect(raw.prepare("SELECT count(*) FROM sqlite_schema WHERE type = 'view'").pluck().get()).toBe(
      schemaScripts().views.length,
    );
    expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
    raw.close();
    expect(readFileSync(file).length).toBe(before.length);
  });

  it('is one plain file when it is closed', () => {
    const file = made();
    expect([existsSync(`${file}-wal`), existsSync(`${file}-shm`)]).toEqual([false, false]);
  });

  it('tells what a file is not, and leaves it as it was', () => {
    const file = freshPath();
    expectFault(file, 'existing', 'missing', /probity import/);
    expectFault(file, 'read', 'missing', /probity import/);
    writeFileSync(file, 'plain words, no database');
    expectFault(file, 'create', 'not_a_database', /--db/);
    expect(readFileSync(file, 'utf8')).toBe('plain words, no database');

    const foreign = freshPath();
    changeRaw(foreign, 'CREATE TABLE notes (body)');
    const bytes = readFileSync(foreign);
    for (const mode of ['create', 'existing', 'read'] as const)
      expectFault(foreign, mode, 'not_probity', /another program/);
    expect(readFileSync(foreign).equals(bytes)).toBe(true);

    const empty = freshPath();
    writeFileSync(empty, '');
    expectFault(empty, 'read', 'not_probity', /probity import/);
    expectFault(empty, 'existing', 'not_probity', /probity import/);
    expect(statSync(empty).size).toBe(0);

    const folder = freshPath('folder.db');
    mkdirSync(folder);
    expectFault(folder, 'create', 'unusable', /folder/);
    expectFault(`${folder}/none/probity.db`, 'create', 'unusable', /folder/);
  });

  it('refuses a newer database and leaves it as it was', () => {
    const file = made();
    changeRaw(file, "INSERT INTO migrations VALUES ('999-of-the-future')");
    for (const mode of ['create', 'existing', 'read'] as const) expectFault(file, mode, 'newer', /Update Probity/);
  });

  it('makes views anew whose text has changed, also when opened for reading', () => {
    const file = made();
    changeRaw(
      file,
      "DROP VIEW v_texts; CREATE VIEW v_texts AS SELECT 1 AS x; UPDATE view_texts SET sql = 'old' WHERE name = 'v_texts'",
    );
    const db = InspectionDatabase.open(file, 'read');
    expect(rowsOf(db, 'SELECT document_id FROM v_texts')).toHaveLength(1);
    db.close();
  });

  it('takes away a view that this program has no more', () => {
    const file = made();
    changeRaw(file, "CREATE VIEW v_gone AS SELECT 1 AS x; INSERT INTO view_texts VALUES ('v_gone', 'old')");
    const db = InspectionDatabase.open(file, 'existing');
    expect(() => db.query('SELECT * FROM v_gone')).toThrow(/v_gone/);
    db.close();
  });

  it('tells that another process writes', () => {
    const file = made();
    const other = new Database(file);
    other.exec('BEGIN EXCLUSIVE');
    expect(() => connectForWriting(file, 'existing', 50)).toThrow(expect.objectContaining({ fault: 'locked' }));
    other.exec('ROLLBACK');
    other.close();
  });

  it.skipIf(process.getuid?.() === 0)('reads a database in a folder that can’t be written', () => {
    const file = made();
    chmodSync(file, 0o444);
    chmodSync(dirname(file), 0o555);
    const db = InspectionDatabase.open(file, 'read');
    expect([...db.records()]).toHaveLength(1);
    db.close();
    chmodSync(dirname(file), 0o755);
  });
});
