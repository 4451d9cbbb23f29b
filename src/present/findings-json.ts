import { countFindings, type FindingReport } from './finding-report.js';

/** Findings as one JSON document, with the columns of `v_findings` and `v_finding_evidence`. */
export const findingsAsJson = (report: FindingReport): string =>
  JSON.stringify(
    {
      inspections: report.inspections,
      documents: report.documents,
      counts: countFindings(report.findings.map(({ finding }) => finding)),
      findings: report.findings.map(({ finding, findingId, inspectionId, path }) => ({
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
        evidence: finding.evidence.map(({ side, documentId, evidence }) => ({
          side,
          document_id: documentId,
          path: report.paths.get(documentId) ?? null,
          page: evidence.page,
          quote: evidence.quote,
          char_start: evidence.charStart,
          char_end: evidence.charEnd,
          box: evidence.box,
        })),
      })),
    },
    null,
    2,
  );
