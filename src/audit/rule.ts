import type { Framework } from '../framework/framework.js';
import type { InspectionRecord } from '../normalize/record.js';
import type { Finding, Severity } from './finding.js';

/** One document of the inspection under audit, with its framework (null where it has none). */
export interface Audited {
  readonly record: InspectionRecord;
  readonly framework: Framework | null;
}

/** The documents of one inspection and, for prior judgements, those of the service's earlier inspections. */
export interface AuditedInspection {
  readonly documents: readonly Audited[];
  readonly earlier: readonly Audited[];
}

/** An example of a rule: its test and its manual page. `findings` are the expected statuses, in order. */
export interface RuleExample {
  readonly title: string;
  readonly given: AuditedInspection;
  readonly findings: readonly Finding['status'][];
}

/** An audit rule: one file each in `rules/`, one line in their list. */
export interface Rule {
  /** Stable, never reused: the contract's id. */
  readonly id: string;
  readonly severity: Severity;
  /** One sentence: when it fires. */
  readonly summary: string;
  /** The source of the rule, and when a finding is no mistake of the source. */
  readonly help: string;
  readonly check: (inspection: AuditedInspection) => readonly Finding[];
  readonly examples: readonly RuleExample[];
}
