import { audit } from '../audit/audit.js';
import { robustness } from '../audit/robustness.js';
import type { Audited } from '../audit/rule.js';
import type { Framework } from '../framework/framework.js';
import type { InspectionRecord } from '../normalize/record.js';
import type { InspectionDatabase } from '../store/inspection-database.js';

/** How much was audited. */
export interface AuditExtent {
  readonly inspections: number;
  readonly documents: number;
}

/**
 * Runs every rule over the inspections of a database and keeps the findings. `unaudited` leaves those alone in which nothing
 * changed since: what an import touched, and what one that was killed left behind.
 */
export const auditDatabase = (
  database: InspectionDatabase,
  frameworks: readonly Framework[],
  filter: { readonly unaudited: boolean },
): AuditExtent => {
  const byId = new Map(frameworks.map((framework) => [framework.id, framework]));
  const audited = (record: InspectionRecord): Audited => ({
    record,
    framework: byId.get(record.summary.framework ?? '') ?? null,
  });
  let inspections = 0;
  let documents = 0;
  for (const group of database.groups(filter)) {
    const members = group.documents.map(audited);
    const findings = audit({ documents: members, earlier: group.earlier.map(audited) });
    database.saveFindings(group, findings, members.flatMap(robustness));
    documents += group.documents.length;
    if (group.inspectionId !== null) inspections += 1;
  }
  return { inspections, documents };
};
