import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { Finding } from '../normalize/finding.js';
import { evidenceSchema, type SqlValue, toColumns, toEvidence } from './evidence-columns.js';

const findingRow = z.object({
  finding_id: z.string(),
  document_id: z.string(),
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  status: z.enum(['open', 'explained', 'unverifiable']),
  service: z.string().nullable(),
  standard: z.string().nullable(),
  printed: z.string().nullable(),
  expected: z.string().nullable(),
  message: z.string(),
  explanation: z.string().nullable(),
});
const evidenceRow = z.object({ side: z.enum(['printed', 'other']), document_id: z.string(), ...evidenceSchema.shape });

/** A finding with the id under which it is stored. */
export interface StoredFinding extends Finding {
  readonly findingId: string;
}

const groupOf = (finding: Finding): string => `${finding.documentId}.${finding.rule}.${finding.standard ?? 'document'}`;

type SortKey = readonly [string, number, number, string, string];

const sortKey = (finding: Finding): SortKey => {
  const place = finding.evidence.find(({ side }) => side === 'printed');
  return [
    place?.documentId ?? '',
    place?.evidence.charStart ?? -1,
    place?.evidence.charEnd ?? -1,
    finding.message,
    JSON.stringify([finding.printed, finding.expected, finding.evidence]),
  ];
};

const inTextOrder = (a: Finding, b: Finding): number => {
  const right = sortKey(b);
  for (const [index, left] of sortKey(a).entries()) {
    const other = right[index] ?? '';
    if (left !== other) return left < other ? -1 : 1;
  }
  return 0;
};

/**
 * Gives findings their ids: from document, rule and standard, numbered in the order of the printed values in the text, so
 * that the order in which rules and documents were taken makes no difference.
 */
export const withIds = (findings: readonly Finding[]): readonly StoredFinding[] => {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(groupOf(finding));
    if (group) group.push(finding);
    else groups.set(groupOf(finding), [finding]);
  }
  return [...groups].flatMap(([name, group]) =>
    group.sort(inTextOrder).map((finding, index) => ({ ...finding, findingId: `${name}.${index + 1}` })),
  );
};

/** The findings of the audit, in the tables `findings` and `finding_evidence`. */
export interface FindingTables {
  /** Puts these findings in the place of all findings of these documents, and marks the documents as audited. */
  readonly replace: (documentIds: readonly string[], findings: readonly Finding[]) => void;
  readonly read: (documentId: string) => readonly StoredFinding[];
}

/** Binds the tables of findings; the statements are prepared once. */
export const findingTables = (db: Database.Database): FindingTables => {
  const columns = Object.keys(findingRow.shape);
  const evidenceColumns = Object.keys(evidenceRow.shape);
  const remove = db.prepare<[string]>('DELETE FROM findings WHERE document_id = ?');
  const audited = db.prepare<[string]>('UPDATE documents SET audited = 1 WHERE document_id = ?');
  const insert = db.prepare<[z.infer<typeof findingRow>]>(
    `INSERT INTO findings (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`,
  );
  const insertEvidence = db.prepare<SqlValue[]>(
    `INSERT INTO finding_evidence (finding_id, ordinal, ${evidenceColumns.join(', ')}) VALUES (?, ?, ${evidenceColumns.map(() => '?').join(', ')})`,
  );
  const select = db.prepare<[string]>(
    `SELECT ${columns.join(', ')} FROM findings WHERE document_id = ? ORDER BY finding_id`,
  );
  const selectEvidence = db.prepare<[string]>(
    `SELECT ${evidenceColumns.join(', ')} FROM finding_evidence WHERE finding_id = ? ORDER BY ordinal`,
  );
  return {
    replace: (documentIds, findings) => {
      for (const documentId of documentIds) {
        remove.run(documentId);
        audited.run(documentId);
      }
      for (const finding of withIds(findings)) {
        insert.run({
          finding_id: finding.findingId,
          document_id: finding.documentId,
          rule: finding.rule,
          severity: finding.severity,
          status: finding.status,
          service: finding.service,
          standard: finding.standard,
          printed: finding.printed,
          expected: finding.expected,
          message: finding.message,
          explanation: finding.explanation,
        });
        finding.evidence.forEach(({ side, documentId, evidence }, index) => {
          const row: Readonly<Record<string, SqlValue>> = { side, document_id: documentId, ...toColumns(evidence) };
          insertEvidence.run(finding.findingId, index + 1, ...evidenceColumns.map((column) => row[column] ?? null));
        });
      }
    },
    read: (documentId) =>
      z
        .array(findingRow)
        .parse(select.all(documentId))
        .map((row) => ({
          findingId: row.finding_id,
          rule: row.rule,
          severity: row.severity,
          status: row.status,
          documentId: row.document_id,
          service: row.service,
          standard: row.standard,
          printed: row.printed,
          expected: row.expected,
          message: row.message,
          explanation: row.explanation,
          evidence: z
            .array(evidenceRow)
            .parse(selectEvidence.all(row.finding_id))
            .map((place) => ({
              side: place.side,
              documentId: place.document_id,
              evidence: toEvidence(place),
            })),
        })),
  };
};
