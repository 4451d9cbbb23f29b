import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { bringUpToDate, refuseForeign, schemaState } from './schema.js';
import { StoreError, telling } from './store-error.js';

/** `create` makes the file where it is missing; `existing` does not; `read` opens it for reading alone. */
export type OpenMode = 'create' | 'existing' | 'read';

/** Milliseconds to wait for another process that writes. */
const PATIENCE = 10_000;

const closedOnError = <T>(db: Database.Database, use: () => T): T => {
  try {
    return use();
  } catch (error) {
    db.close();
    throw error;
  }
};

/** Opens a file for reading alone: nothing that is run over the connection can change it. Throws a `StoreError`. */
export const connectForReading = (file: string, patience: number = PATIENCE): Database.Database =>
  telling(file, () => {
    if (!existsSync(file)) throw missing(file);
    const db = new Database(file, { readonly: true, fileMustExist: true, timeout: patience });
    return closedOnError(db, () => {
      const state = schemaState(db);
      refuseForeign(state, file);
      if (state === 'empty')
        throw new StoreError('not_probity', `${file} is empty. Import documents into it first: probity import <path>.`);
      if (state === 'behind') {
        throw new StoreError(
          'older',
          `${file} was made by an older version of Probity and can’t be brought up to date where it is. Copy it to a folder that can be written.`,
        );
      }
      db.pragma('query_only = ON');
      db.pragma('trusted_schema = OFF');
      return db;
    });
  });

/** Opens a file for writing and brings its tables up to date. Throws a `StoreError`; another program's database is left untouched. */
export const connectForWriting = (
  file: string,
  mode: 'create' | 'existing',
  patience: number = PATIENCE,
): Database.Database =>
  telling(file, () => {
    if (mode === 'existing' && !existsSync(file)) throw missing(file);
    const db = new Database(file, { fileMustExist: mode === 'existing', timeout: patience });
    return closedOnError(db, () => {
      const state = schemaState(db);
      refuseForeign(state, file);
      if (state === 'empty' && mode === 'existing')
        throw new StoreError('not_probity', `${file} is empty. Import documents into it first: probity import <path>.`);
      // A reader is never kept waiting by the writer, and what was acknowledged survives a loss of power.
      db.pragma('journal_mode = WAL');
      db.pragma('synchronous = FULL');
      db.pragma('foreign_keys = ON');
      db.pragma('trusted_schema = OFF');
      bringUpToDate(db, file);
      return db;
    });
  });

/**
 * Closes a connection. A writing one first puts the file back to a plain journal if nobody else uses it, so that the database
 * is one file that can be copied, and read in a folder that can't be written.
 */
export const disconnect = (db: Database.Database): void => {
  if (!db.open) return;
  if (!db.readonly) {
    try {
      db.pragma('busy_timeout = 0');
      db.pragma('journal_mode = DELETE');
    } catch (error) {
      if (!(error instanceof Database.SqliteError)) throw error;
    }
  }
  db.close();
};

/** Whether a file's tables or views are behind this program's, so that it has to be opened for writing once. */
export const isBehind = (file: string): boolean =>
  telling(file, () => {
    if (!existsSync(file)) throw missing(file);
    const db = new Database(file, { readonly: true, fileMustExist: true, timeout: PATIENCE });
    try {
      return schemaState(db) === 'behind';
    } finally {
      db.close();
    }
  });

const missing = (file: string): StoreError =>
  new StoreError(
    'missing',
    `${file}: no such database. Import documents first (probity import <path>), or name another with --db.`,
  );
