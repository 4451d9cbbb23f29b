import type { Finding } from '../normalize/finding.js';
import type { DocumentKind } from '../normalize/record.js';
import type { Audited, AuditedInspection, Observation, Rule } from './rule.js';
import { RULES } from './rules/index.js';

const AUTHORITY: readonly DocumentKind[] = ['report', 'press_release', 'news', 'other'];

const dateOf = ({ record: { summary } }: Audited): string | null =>
  (summary.publishedOn ?? summary.fieldworkEnd ?? summary.fieldworkStart)?.value ?? null;

/** The report first (its PDF before copies), then the release, then articles from the latest; at last by id. */
const byAuthority = (a: Audited, b: Audited): number =>
  AUTHORITY.indexOf(a.record.summary.kind) - AUTHORITY.indexOf(b.record.summary.kind) ||
  Number(a.record.copy) - Number(b.record.copy) ||
  compareText(dateOf(b) ?? '', dateOf(a) ?? '') ||
  compareText(a.record.documentId, b.record.documentId);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const wasRead = ({ record }: Audited): boolean =>
  record.status.status === 'imported' || record.status.status === 'partial';

/** Whose inspection and of when, for the head of a message: a document that gives no date takes its inspection's. */
const headOf = (document: Audited, documents: readonly Audited[]): string => {
  const { service, title } = document.record.summary;
  const name = service?.value ?? title?.value ?? 'Unnamed service';
  const date = [document, ...documents].map(dateOf).find((candidate) => candidate !== null);
  return date === undefined ? name : `${name} (${date})`;
};

const unique = (values: readonly string[]): string[] => [...new Set(values)];

const sentences = (...parts: readonly (string | null)[]): string | null =>
  parts.filter((part) => part !== null && part !== '').join(' ') || null;

/**
 * Makes a finding of an observation, and holds it to what is never bent: what rests on a doubtful or repaired reading is
 * unverifiable, what rests on an inferred value of the framework is a note, and what was read from a copy says so.
 */
const toFinding = (rule: Rule, seen: Observation, documents: readonly Audited[]): Finding => {
  const { record } = seen.document;
  const places = new Set([record.documentId, ...seen.evidence.map((place) => place.documentId)]);
  const fromCopy = documents.some((document) => places.has(document.record.documentId) && document.record.copy);
  const inferred = unique(seen.uses.filter((value) => value.certainty === 'inferred').map((value) => value.source));
  const doubts = unique(seen.doubts);
  return {
    rule: rule.id,
    severity: inferred.length > 0 ? 'note' : (seen.severity ?? rule.severity),
    status: doubts.length > 0 ? 'unverifiable' : seen.status,
    documentId: record.documentId,
    service: record.summary.service?.value ?? null,
    standard: seen.standard,
    printed: seen.printed,
    expected: seen.expected,
    message: `${headOf(seen.document, documents)}: ${seen.sentence}${fromCopy ? ' This was read from a copy of the report.' : ''}`,
    explanation: sentences(
      seen.explanation,
      doubts.length > 0 ? `Values that this needs were read with doubt: ${doubts.join('; ')}.` : null,
      inferred.length > 0 ? `This rests on what is only inferred of the framework (${inferred.join('; ')}).` : null,
    ),
    evidence: seen.evidence,
  };
};

/**
 * Runs the rules over the documents of one inspection. The findings are the same whatever the order of the documents: by
 * rule, then by document (the report first), then as the rule finds them. Documents that could not be read are left out.
 */
export const audit = (inspection: AuditedInspection, rules: readonly Rule[] = RULES): Finding[] => {
  const read: AuditedInspection = {
    documents: inspection.documents.filter(wasRead).sort(byAuthority),
    earlier: inspection.earlier.filter(wasRead).sort(byAuthority),
  };
  const all = [...read.documents, ...read.earlier];
  return rules.flatMap((rule) => rule.check(read).map((seen) => toFinding(rule, seen, all)));
};
