import type { Finding } from '../normalize/finding.js';
import type { DocumentStatus, InspectionRecord } from '../normalize/record.js';
import { counted, countFindings, countsInWords } from './finding-report.js';
import { forTerminal } from './table.js';

/** What became of one file: the part of an import's outcome that is shown. */
export interface ShownOutcome {
  readonly path: string;
  readonly documentId: string | null;
  readonly how: 'read' | 'known' | 'same' | 'passed_over';
  readonly sameAs: string | null;
  readonly status: DocumentStatus | null;
  readonly message: string | null;
  readonly record: InspectionRecord | null;
}

export interface ShownImport {
  readonly outcomes: readonly ShownOutcome[];
  readonly audited: { readonly inspections: number; readonly documents: number };
}

const read = (record: InspectionRecord): string => {
  const { kind, service, framework, publishedOn } = record.summary;
  const current = record.ratings.filter(({ period, state }) => period === 'current' && state === 'read');
  const standards = new Set(current.map((row) => `${row.service ?? ''} ${row.standard}`));
  const { score } = record;
  return [
    kind.replaceAll('_', ' '),
    service?.value,
    framework,
    publishedOn?.value,
    standards.size > 0 ? `${standards.size} standards rated` : undefined,
    score?.printedScore != null ? `${score.printedScore}/${score.printedMax ?? '?'}` : undefined,
    score?.printedOverall ?? undefined,
  ]
    .filter((part) => part !== undefined && part !== null)
    .join(' · ');
};

/** One line about one file. */
export const outcomeLine = (outcome: ShownOutcome): string => {
  const { path, how, status, message, record, sameAs } = outcome;
  const label = how === 'same' ? 'same' : how === 'passed_over' ? 'passed over' : (status?.status ?? 'known');
  const what = [
    record && status?.status !== 'failed' && status?.status !== 'unsupported' ? read(record) : null,
    how === 'known' ? 'known already' : null,
    how === 'same' ? `the same bytes as ${sameAs ?? 'another file'}` : null,
    status && status.reason !== null && status.reason !== message ? status.reason : null,
    message,
  ].filter((part) => part !== null && part !== '');
  return `${label.padEnd(11)} ${forTerminal(path)}${what.length > 0 ? `  ${forTerminal(what.join(' — '))}` : ''}`;
};

const STATUSES = ['imported', 'partial', 'unsupported', 'failed'] as const;

const countOutcomes = (outcomes: readonly ShownOutcome[]) => ({
  files: outcomes.length,
  ...Object.fromEntries(
    STATUSES.map((name) => [name, outcomes.filter(({ status }) => status?.status === name).length]),
  ),
  known: outcomes.filter(({ how }) => how === 'known').length,
  same: outcomes.filter(({ how }) => how === 'same').length,
  passed_over: outcomes.filter(({ how }) => how === 'passed_over').length,
});

/** The summary at the end of an import: counts by status, and what the audit found. */
export const importAsText = (
  { outcomes, audited }: ShownImport,
  findings: readonly Finding[],
  database: string,
): string => {
  const counts = countOutcomes(outcomes);
  const byStatus = Object.entries(counts)
    .filter(([name, count]) => name !== 'files' && count > 0)
    .map(([name, count]) => `${count} ${name.replaceAll('_', ' ')}`);
  const hint = findings.length > 0 ? ` See them with: probity audit --db ${forTerminal(database)}` : '';
  return [
    `${counted(counts.files, 'file')}: ${byStatus.join(', ') || 'nothing to import'}.`,
    `${counted(audited.inspections, 'inspection')} audited: ${countsInWords(findings)}.${hint}`,
  ].join('\n');
};

/** The same as one JSON document. */
export const importAsJson = ({ outcomes, audited }: ShownImport, findings: readonly Finding[]): string =>
  JSON.stringify(
    {
      counts: countOutcomes(outcomes),
      documents: [...outcomes]
        .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
        .map(({ path, documentId, how, sameAs, status, message, record }) => ({
          path,
          document_id: documentId,
          how,
          same_as: sameAs,
          status: status?.status ?? null,
          reason: status?.reason ?? null,
          message,
          kind: record?.summary.kind ?? null,
          service: record?.summary.service?.value ?? null,
          framework: record?.summary.framework ?? null,
        })),
      audited,
      findings: countFindings(findings),
    },
    null,
    2,
  );
