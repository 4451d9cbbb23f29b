export type { Finding, FindingEvidence, FindingStatus, Severity } from '../normalize/finding.js';
