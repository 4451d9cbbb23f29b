import { readdirSync, readFileSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { StoreError } from './store-error.js';

/** Marks a file as Probity's in SQLite's header: 'Prob' in ASCII. */
export const APPLICATION_ID = 0x50726f62;

interface Script {
  /** The file's name without `.sql`. */
  readonly name: string;
  readonly sql: string;
}

const scriptsIn = (folder: 'migrations' | 'views'): readonly Script[] => {
  const place = new URL(`./${folder}/`, import.meta.url);
  return readdirSync(place)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => ({ name: file.slice(0, -'.sql'.length), sql: readFileSync(new URL(file, place), 'utf8') }));
};

let known: { readonly migrations: readonly Script[]; readonly views: readonly Script[] } | null = null;

/** The migrations in their order and the views, as they stand in this folder; read once. */
export const schemaScripts = (): { readonly migrations: readonly Script[]; readonly views: readonly Script[] } => {
  known ??= { migrations: scriptsIn('migrations'), views: scriptsIn('views') };
  return known;
};

const count = z.object({ count: z.number() });
const named = z.array(z.object({ name: z.string() }));
const described = z.array(z.object({ name: z.string(), sql: z.string() }));

const hasTable = (db: Database.Database, table: string): boolean =>
  count.parse(db.prepare("SELECT count(*) AS count FROM sqlite_schema WHERE type = 'table' AND name = ?").get(table))
    .count > 0;

/** What a file is, told without changing it. */
export type SchemaState = 'empty' | 'foreign' | 'current' | 'behind' | 'ahead';

/** Tells whether a database is Probity's and how its tables and views compare with this program's. Throws SQLite's errors. */
export const schemaState = (db: Database.Database): SchemaState => {
  const objects = count.parse(db.prepare('SELECT count(*) AS count FROM sqlite_schema').get()).count;
  const application = db.pragma('application_id', { simple: true });
  if (application === 0 && objects === 0) return 'empty';
  if (application !== APPLICATION_ID || !hasTable(db, 'migrations') || !hasTable(db, 'view_texts')) return 'foreign';
  const { migrations, views } = schemaScripts();
  const applied = named.parse(db.prepare('SELECT name FROM migrations').all()).map(({ name }) => name);
  if (applied.some((name) => !migrations.some((migration) => migration.name === name))) return 'ahead';
  if (applied.length < migrations.length) return 'behind';
  const stored = described.parse(db.prepare('SELECT name, sql FROM view_texts').all());
  const same =
    stored.length === views.length &&
    views.every((view) => stored.some(({ name, sql }) => name === view.name && sql === view.sql));
  return same ? 'current' : 'behind';
};

const applyMigrations = (db: Database.Database): void => {
  const applied = new Set(named.parse(db.prepare('SELECT name FROM migrations').all()).map(({ name }) => name));
  const record = db.prepare('INSERT INTO migrations (name) VALUES (?)');
  for (const migration of schemaScripts().migrations) {
    if (applied.has(migration.name)) continue;
    db.exec(migration.sql);
    record.run(migration.name);
  }
};

const refreshViews = (db: Database.Database): void => {
  const stored = described.parse(db.prepare('SELECT name, sql FROM view_texts').all());
  const { views } = schemaScripts();
  for (const { name } of stored) db.exec(`DROP VIEW IF EXISTS "${name.replaceAll('"', '""')}"`);
  db.exec('DELETE FROM view_texts');
  const record = db.prepare('INSERT INTO view_texts (name, sql) VALUES (?, ?)');
  for (const view of views) {
    db.exec(view.sql);
    record.run(view.name, view.sql);
  }
};

/**
 * Makes the tables of an empty database, or brings an older one up to date, in one transaction that also records what was
 * done: it happens whole or not at all. Throws `not_probity` for another program's database and `newer` for a newer Probity's,
 * both left untouched.
 */
export const bringUpToDate = (db: Database.Database, file: string): void => {
  const update = db.transaction(() => {
    // Asked within the transaction: another process may have made the tables meanwhile.
    const state = schemaState(db);
    refuseForeign(state, file);
    if (state === 'current') return;
    if (state === 'empty') {
      db.pragma(`application_id = ${APPLICATION_ID}`);
      db.exec(
        'CREATE TABLE migrations (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;' +
          'CREATE TABLE view_texts (name TEXT PRIMARY KEY, sql TEXT NOT NULL) STRICT, WITHOUT ROWID;',
      );
    }
    applyMigrations(db);
    refreshViews(db);
  });
  update.immediate();
};

/** Throws for a database that this program must not write: another program's, or a newer Probity's. */
export const refuseForeign = (state: SchemaState, file: string): void => {
  if (state === 'foreign') {
    throw new StoreError(
      'not_probity',
      `${file} is a database of another program. Name one that Probity made, or a new file, with --db.`,
    );
  }
  if (state === 'ahead') {
    throw new StoreError(
      'newer',
      `${file} was made by a newer version of Probity. Update Probity (npm install -g probity), or name another database with --db.`,
    );
  }
};
