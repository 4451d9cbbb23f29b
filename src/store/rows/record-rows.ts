import type Database from 'better-sqlite3';
import type { z } from 'zod';
import type { SqlValue } from '../evidence-columns.js';
import { StoreError } from '../store-error.js';

/** What the rows of a document may need to know of it. */
export interface RowOwner {
  readonly documentId: string;
  /** Of the service that the document is about, null where it is about none. */
  readonly serviceKey: string | null;
}

/** A list of a record kept as rows of a table, in the list's order. */
export interface RecordRows<Item> {
  readonly insert: (owner: RowOwner, items: readonly Item[]) => void;
  readonly read: (documentId: string) => Item[];
}

/** The value as it may be bound; throws for what SQLite would silently take for NULL. */
export const storable = (value: SqlValue | undefined, table: string, column: string): SqlValue => {
  if (value === undefined || (typeof value === 'number' && !Number.isFinite(value))) {
    throw new StoreError(
      'inconsistent',
      `A row for ${table} holds ${String(value)} as its ${column}. This is a defect of Probity's own: please report it.`,
    );
  }
  return value;
};

/**
 * Binds a list of a record to its table. `schema` names the columns (besides the document and the position) and validates
 * what comes back; `toRow` and `fromRow` translate. The statements are prepared once.
 */
export const recordRows = <Shape extends Readonly<Record<string, z.ZodType<SqlValue>>>, Item>(
  db: Database.Database,
  table: string,
  schema: z.ZodObject<Shape>,
  toRow: (item: Item, owner: RowOwner) => { readonly [Column in keyof Shape]: SqlValue },
  fromRow: (row: z.infer<z.ZodObject<Shape>>) => Item,
): RecordRows<Item> => {
  const columns = Object.keys(schema.shape);
  const marks = columns.map(() => '?').join(', ');
  const insert = db.prepare<SqlValue[]>(
    `INSERT INTO ${table} (document_id, ordinal, ${columns.join(', ')}) VALUES (?, ?, ${marks})`,
  );
  const select = db.prepare<[string]>(
    `SELECT ${columns.join(', ')} FROM ${table} WHERE document_id = ? ORDER BY ordinal`,
  );
  return {
    insert: (owner, items) => {
      items.forEach((item, index) => {
        const row: Readonly<Record<string, SqlValue>> = toRow(item, owner);
        insert.run(owner.documentId, index + 1, ...columns.map((column) => storable(row[column], table, column)));
      });
    },
    read: (documentId) => select.all(documentId).map((row) => fromRow(schema.parse(row))),
  };
};
