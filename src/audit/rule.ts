import type { Framework, Sourced } from '../framework/framework.js';
import type { FindingEvidence, FindingStatus, Severity } from '../normalize/finding.js';
import type { InspectionRecord } from '../normalize/record.js';

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

/** How sure a value of the framework is, and where it comes from: all that the runner needs of it. */
export type FrameworkValue = Omit<Sourced<unknown>, 'value'>;

/**
 * What a rule saw, before the runner makes a finding of it. A rule says on which framework values and on which doubtful
 * readings the observation rests; what follows from that (a `note` at most, `unverifiable`) is the runner's business.
 */
export interface Observation {
  /** The document that carries the finding. */
  readonly document: Audited;
  readonly status: FindingStatus;
  /** Given where this observation is less than the rule's severity. */
  readonly severity?: Severity;
  readonly standard: string | null;
  readonly printed: string | null;
  readonly expected: string | null;
  /** A whole sentence without service and date, which the runner puts in front: starts in lower case. */
  readonly sentence: string;
  readonly explanation: string | null;
  /** Values of the framework that the observation rests on. */
  readonly uses: readonly FrameworkValue[];
  /** Why values that it needs were read with doubt, or were repaired. */
  readonly doubts: readonly string[];
  /** The printed side first. */
  readonly evidence: readonly FindingEvidence[];
}

/** An example of a rule: its test and its manual page. `findings` are the expected statuses, in order. */
export interface RuleExample {
  readonly title: string;
  readonly given: AuditedInspection;
  readonly findings: readonly FindingStatus[];
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
  readonly check: (inspection: AuditedInspection) => readonly Observation[];
  readonly examples: readonly RuleExample[];
}
