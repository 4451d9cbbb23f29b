import type { Finding } from '../normalize/finding.js';

/** A finding with the names that a reader needs beside it. */
export interface ReportedFinding {
  readonly finding: Finding;
  readonly findingId: string;
  readonly inspectionId: string | null;
  /** Path of the document that carries it. */
  readonly path: string | null;
}

/** What an audit has to tell: the input of every format. */
export interface FindingReport {
  readonly findings: readonly ReportedFinding[];
  /** What was audited. */
  readonly inspections: number;
  readonly documents: number;
  /** The rules with their one-sentence summaries, in the order of their list. */
  readonly rules: readonly {
    readonly id: string;
    readonly summary: string;
    readonly help: string;
    readonly severity: Finding['severity'];
  }[];
  /** Paths of documents by id, for evidence that stands in another document. */
  readonly paths: ReadonlyMap<string, string>;
}

/** How many findings of each severity are open, and how many are explained or unverifiable. */
export const countFindings = (
  findings: readonly Finding[],
): { error: number; warning: number; note: number; explained: number; unverifiable: number } => {
  const counts = { error: 0, warning: 0, note: 0, explained: 0, unverifiable: 0 };
  for (const { severity, status } of findings) counts[status === 'open' ? severity : status] += 1;
  return counts;
};

/** A number with its noun: '1 error', '2 errors'. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** The counts of findings in words: '2 errors, 1 warning, 0 notes, 1 explained, 0 unverifiable'. */
export const countsInWords = (findings: readonly Finding[]): string => {
  const counts = countFindings(findings);
  return [
    counted(counts.error, 'error'),
    counted(counts.warning, 'warning'),
    counted(counts.note, 'note'),
    `${counts.explained} explained`,
    `${counts.unverifiable} unverifiable`,
  ].join(', ');
};
