import type { FindingEvidence } from '../normalize/finding.js';
import { counted, countsInWords, type FindingReport, type ReportedFinding } from './finding-report.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in HTML, in an element or in a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

const STYLE = `
body{font:16px/1.5 system-ui,sans-serif;color:#1d2530;background:#fff;max-width:60rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.6rem}article{border-left:.4rem solid #888;padding:.2rem 1rem;margin:1.2rem 0;background:#f6f7f8}
article.error{border-color:#b3261e}article.warning{border-color:#b26a00}article.note{border-color:#31688e}
article.explained,article.unverifiable{border-color:#9aa4ad}
.label{font-size:.85rem;color:#4b5563}.label b{color:#1d2530}blockquote{margin:.4rem 0;padding-left:.8rem;border-left:2px solid #c9ced4}
.place{font-size:.85rem;color:#4b5563}`;

const quote = (
  { side, documentId, evidence }: FindingEvidence,
  own: string,
  paths: ReadonlyMap<string, string>,
): string => {
  const where = [
    side === 'printed' ? 'Says' : 'But',
    ...(evidence.page === null ? [] : [`page ${evidence.page}`]),
    ...(documentId === own ? [] : [paths.get(documentId) ?? documentId]),
  ].join(', ');
  return `<blockquote><span class="place">${escapeHtml(where)}:</span> ${escapeHtml(evidence.quote)}</blockquote>`;
};

const article = ({ finding, path }: ReportedFinding, paths: ReadonlyMap<string, string>): string => {
  const kind = finding.status === 'open' ? finding.severity : finding.status;
  const label = finding.status === 'open' ? finding.severity : `${finding.severity}, ${finding.status}`;
  return [
    `<article class="${kind}">`,
    `<p class="label"><b>${escapeHtml(label)}</b> · ${escapeHtml(finding.rule)}${path === null ? '' : ` · ${escapeHtml(path)}`}</p>`,
    `<p>${escapeHtml(finding.message)}</p>`,
    ...(finding.explanation === null ? [] : [`<p>${escapeHtml(finding.explanation)}</p>`]),
    ...finding.evidence.map((place) => quote(place, finding.documentId, paths)),
    '</article>',
  ].join('\n');
};

/** Findings as one HTML page that needs nothing else; every word from a document is escaped, and no script may run. */
export const findingsAsHtml = (report: FindingReport): string => {
  return [
    '<!doctype html>',
    '<html lang="en-GB"><head><meta charset="utf-8">',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>Probity: findings</title><style>${STYLE}</style></head><body>`,
    '<h1>What does not add up</h1>',
    `<p>${counted(report.inspections, 'inspection')} and ${counted(report.documents, 'document')} audited: ` +
      `${countsInWords(report.findings.map(({ finding }) => finding))}.</p>`,
    ...report.findings.map((finding) => article(finding, report.paths)),
    '</body></html>',
  ].join('\n');
};
