import { z } from 'zod';
import type { InspectionDatabase } from '../store/inspection-database.js';

const row = z.tuple([z.string(), z.string(), z.string().nullable(), z.string().nullable()]);

/** What is needed beside a document's record to tell of it. */
export interface StoredName {
  readonly documentId: string;
  readonly path: string;
  readonly inspectionId: string | null;
  readonly service: string | null;
}

/** Names of all documents of a database, by id. */
export const storedNames = (database: InspectionDatabase): ReadonlyMap<string, StoredName> => {
  const { rows } = database.query(
    'SELECT document_id, path, inspection_id, service FROM v_documents ORDER BY document_id',
  );
  return new Map(
    z
      .array(row)
      .parse([...rows])
      .map(([documentId, path, inspectionId, service]) => [documentId, { documentId, path, inspectionId, service }]),
  );
};
