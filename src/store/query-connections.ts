import { connectForReading } from './connection.js';
import { type QueryResult, readOnlyQuery } from './read-only-query.js';
import { telling } from './store-error.js';

/** Reading connections to one file, one a query: a query that is read slowly holds nobody up, and is closed at its end. */
export class QueryConnections {
  /** What ends the queries whose rows have not been read to their end. */
  readonly #unfinished = new Set<() => void>();

  constructor(readonly file: string) {}

  /** Prepares a query; its connection is closed after the last row, or when the reader leaves off. Throws a `StoreError`. */
  run(sql: string): QueryResult {
    const db = connectForReading(this.file);
    let reading: Iterator<readonly unknown[]> | null = null;
    const end = (): void => {
      this.#unfinished.delete(end);
      reading?.return?.();
      db.close();
    };
    this.#unfinished.add(end);
    const { file } = this;
    try {
      const { columns, rows } = telling(file, () => readOnlyQuery(db, sql));
      return {
        columns,
        rows: {
          *[Symbol.iterator]() {
            const own = rows[Symbol.iterator]();
            reading = own;
            const next = (): IteratorResult<readonly unknown[]> => telling(file, () => own.next());
            try {
              for (let row = next(); !row.done; row = next()) yield row.value;
            } finally {
              end();
            }
          },
        },
      };
    } catch (error) {
      end();
      throw error;
    }
  }

  /** Ends all queries. */
  close(): void {
    for (const end of [...this.#unfinished]) end();
  }
}
