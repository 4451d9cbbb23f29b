import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { InspectionDatabase } from '../../src/store/inspection-database.js';

const folders: string[] = [];
const open: InspectionDatabase[] = [];

/** A path in a folder of its own that is removed after the test. */
export const freshPath = (name = 'probity.db'): string => {
  const folder = mkdtempSync(join(tmpdir(), 'probity-store-'));
  folders.push(folder);
  return join(folder, name);
};

/** A new, empty database that is closed and removed after the test. */
export const freshDatabase = (): InspectionDatabase => {
  const db = InspectionDatabase.open(freshPath(), 'create');
  open.push(db);
  return db;
};

/** All rows of a query, by column. */
export const rowsOf = (db: InspectionDatabase, sql: string): Record<string, unknown>[] => {
  const { columns, rows } = db.query(sql);
  return [...rows].map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));
};

afterEach(() => {
  for (const db of open.splice(0)) db.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
