import type { Evidence } from '../document/evidence.js';
import { counted, countsInWords, type FindingReport, type ReportedFinding } from './finding-report.js';
import { forTerminal } from './table.js';

const LONGEST_QUOTE = 160;

const quoted = ({ page, quote }: Evidence): string => {
  const words = [...forTerminal(quote).trim()];
  const text = words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE).join('')} …` : words.join('');
  return `${page === null ? '' : `page ${page}: `}“${text}”`;
};

const paragraph = ({ finding, path }: ReportedFinding, paths: ReadonlyMap<string, string>): string => {
  const label = finding.status === 'open' ? finding.severity : `${finding.severity}, ${finding.status}`;
  const lines = [
    `${label}  ${finding.rule}${path === null ? '' : `  ${forTerminal(path)}`}`,
    `  ${forTerminal(finding.message)}`,
  ];
  if (finding.explanation !== null) lines.push(`  ${forTerminal(finding.explanation)}`);
  for (const { side, documentId, evidence } of finding.evidence) {
    const elsewhere = documentId === finding.documentId ? '' : ` (${forTerminal(paths.get(documentId) ?? documentId)})`;
    lines.push(`    ${side === 'printed' ? 'says' : 'but '} ${quoted(evidence)}${elsewhere}`);
  }
  return lines.join('\n');
};

/** Findings for a terminal: each with its message, its explanation, and the words on both sides; a line of totals last. */
export const findingsAsText = (report: FindingReport): string => {
  const audited = `${counted(report.inspections, 'inspection')} and ${counted(report.documents, 'document')} audited`;
  const total =
    report.findings.length === 0
      ? `${audited}: nothing to report.`
      : `${audited}: ${countsInWords(report.findings.map(({ finding }) => finding))}.`;
  return [...report.findings.map((finding) => paragraph(finding, report.paths)), total].join('\n\n');
};
