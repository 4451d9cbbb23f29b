import Database from 'better-sqlite3';
import { StoreError } from './store-error.js';

/** The answer to a query: its columns, and its rows as they come, so that a long answer takes no memory. */
export interface QueryResult {
  readonly columns: readonly string[];
  /** To be read once. */
  readonly rows: Iterable<readonly unknown[]>;
}

const LEADING_BLANKS = /^(?:\s+|--[^\n]*(?:\n|$)|\/\*(?:[^*]|\*(?!\/))*\*\/|;)+/;
const READING_WORDS = /^(?:select|with|values|explain)\b/i;

const refused = (message: string, cause?: unknown): StoreError =>
  new StoreError('refused', message, cause === undefined ? undefined : { cause });

/** SQLite's word on the query itself, as `refused`; anything else is thrown as it is. */
const inWords = <T>(run: () => T): T => {
  try {
    return run();
  } catch (error) {
    const onQuery =
      error instanceof RangeError ||
      error instanceof TypeError ||
      (error instanceof Database.SqliteError && /^SQLITE_(ERROR|AUTH|READONLY|TOOBIG|MISMATCH|RANGE)/.test(error.code));
    if (onQuery) throw refused(`The query can’t be run: ${error.message}.`, error);
    throw error;
  }
};

/**
 * Prepares one reading statement over a connection that was opened for reading, to be run when its rows are read. Anything
 * else (a change, ATTACH, PRAGMA, a transaction, a second statement) and anything that SQLite can't make sense of is
 * `refused`, with SQLite's own words.
 */
export const readOnlyQuery = (db: Database.Database, sql: string): QueryResult => {
  if (!READING_WORDS.test(sql.replace(LEADING_BLANKS, ''))) {
    throw refused('Only queries are run: one statement that begins with SELECT, WITH, VALUES or EXPLAIN.');
  }
  const statement = inWords(() => db.prepare<[], readonly unknown[]>(sql));
  if (!statement.reader || !statement.readonly)
    throw refused('Only queries are run: this statement would change the database.');
  const columns = inWords(() => statement.raw(true).columns()).map(({ name }) => name);
  return {
    columns,
    rows: {
      *[Symbol.iterator]() {
        const rows = inWords(() => statement.iterate());
        try {
          for (;;) {
            const next = inWords(() => rows.next());
            if (next.done) return;
            yield next.value;
          }
        } finally {
          rows.return?.();
        }
      },
    },
  };
};
