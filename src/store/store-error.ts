import Database from 'better-sqlite3';

/**
 * What can be wrong with a database: `missing` (no file), `not_a_database` (some other kind of file), `not_probity` (another
 * program's database), `newer` (made by a newer Probity), `older` (must be brought up to date, but can't be written),
 * `locked` (another process writes), `full` (no room on the disk), `damaged`, `unusable` (can't be opened at all),
 * `refused` (a query that is not a single reading one, or that SQLite can't make sense of), `inconsistent` (a document whose
 * values don't agree with its text: a defect of Probity's own).
 */
export type StoreFault =
  | 'missing'
  | 'not_a_database'
  | 'not_probity'
  | 'newer'
  | 'older'
  | 'locked'
  | 'full'
  | 'damaged'
  | 'unusable'
  | 'refused'
  | 'inconsistent';

/** Thrown by everything that reaches the database. The message is whole sentences and names the remedy. */
export class StoreError extends Error {
  override readonly name = 'StoreError';

  constructor(
    readonly fault: StoreFault,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

const FAULTS: readonly { readonly code: RegExp; readonly fault: StoreFault; readonly said: string }[] = [
  {
    code: /^SQLITE_NOTADB/,
    fault: 'not_a_database',
    said: 'is not an SQLite database. Name a database that Probity made, or a new file, with --db.',
  },
  {
    code: /^SQLITE_(BUSY|LOCKED)/,
    fault: 'locked',
    said: 'is in use by another process. Wait until it has ended, and try again.',
  },
  {
    code: /^SQLITE_FULL/,
    fault: 'full',
    said: 'can’t grow: the disk is full. Make room and try again; nothing was lost.',
  },
  {
    code: /^SQLITE_(CORRUPT|FORMAT)/,
    fault: 'damaged',
    said: 'is damaged. Import the documents into a new database, or restore a copy of this one.',
  },
  {
    code: /^SQLITE_READONLY/,
    fault: 'unusable',
    said: 'can’t be written. Check its permissions, or name another file with --db.',
  },
  {
    code: /^SQLITE_(CANTOPEN|IOERR|PERM|AUTH|NOLFS)/,
    fault: 'unusable',
    said: 'can’t be opened. Check that it is a file, and the permissions of it and of its folder.',
  },
];

/** The error as a `StoreError` about this file where it is SQLite's word on the file's state; else the error itself. */
export const asStoreError = (error: unknown, file: string): unknown => {
  if (error instanceof StoreError) return error;
  if (error instanceof Database.SqliteError) {
    const known = FAULTS.find(({ code }) => code.test(error.code));
    return known ? new StoreError(known.fault, `${file} ${known.said}`, { cause: error }) : error;
  }
  if (error instanceof TypeError && error.message.includes('directory does not exist')) {
    return new StoreError('unusable', `${file} can’t be made: its folder does not exist. Make the folder first.`, {
      cause: error,
    });
  }
  return error;
};

/** Runs what reaches the database, its errors told as `StoreError`s. */
export const telling = <T>(file: string, reach: () => T): T => {
  try {
    return reach();
  } catch (error) {
    throw asStoreError(error, file);
  }
};
