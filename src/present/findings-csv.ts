import { stringify } from 'csv-stringify/sync';
import type { FindingReport } from './finding-report.js';

/** Findings as a CSV table, one row a finding with its first quote on each side; `escape_formulas` guards spreadsheets. */
export const findingsAsCsv = (report: FindingReport): string =>
  stringify(
    report.findings.map(({ finding, findingId, inspectionId, path }) => {
      const side = (name: 'printed' | 'other') => finding.evidence.find((place) => place.side === name)?.evidence;
      return {
        finding_id: findingId,
        rule: finding.rule,
        severity: finding.severity,
        status: finding.status,
        service: finding.service,
        inspection_id: inspectionId,
        document_id: finding.documentId,
        path,
        standard: finding.standard,
        printed: finding.printed,
        expected: finding.expected,
        message: finding.message,
        explanation: finding.explanation,
        page: side('printed')?.page ?? null,
        quote: side('printed')?.quote ?? null,
        other_page: side('other')?.page ?? null,
        other_quote: side('other')?.quote ?? null,
      };
    }),
    {
      header: true,
      escape_formulas: true,
      columns: [
        'finding_id',
        'rule',
        'severity',
        'status',
        'service',
        'inspection_id',
        'document_id',
        'path',
        'standard',
        'printed',
        'expected',
        'message',
        'explanation',
        'page',
        'quote',
        'other_page',
        'other_quote',
      ],
    },
  ).trimEnd();
