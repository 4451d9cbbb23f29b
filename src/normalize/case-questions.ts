import type { Anchor } from '../document/anchor.js';
import type { Evidence } from '../document/evidence.js';
import type { CaseRowStatement } from '../extract/cases/case-statement.js';
import type { CaseQuestionRecord } from './record.js';

const WHERE_APPLICABLE = /^where (?:applicable|relevant|appropriate)\b/i;

/**
 * A row's own denominator: as printed in the row, else as a footnote states its size, else the table's; null where a footnote
 * limits the row to a part whose size is not stated.
 */
const denominatorOf = ({ relevant, limit, cases }: CaseRowStatement): number | null => {
  if (relevant !== null) return relevant;
  if (limit.kind === 'stated') return limit.cases;
  return limit.kind === 'unstated' ? null : cases;
};

/** Share in per cent, rounded to two decimals. */
const percentOf = (yes: number, of: number): number => Math.round((10_000 * yes) / of) / 100;

const toRecord = (row: CaseRowStatement, evidence: Evidence): CaseQuestionRecord => {
  const relevantCases = denominatorOf(row);
  // The denominator of a 'Where applicable' prompt is smaller than its table's by a number that only its own row or footnote states.
  const ownDenominator = row.relevant !== null || row.limit.kind === 'stated';
  const computable = ownDenominator || row.tier === 'key' || !WHERE_APPLICABLE.test(row.question);
  return {
    standard: row.standard,
    tier: row.tier,
    keyQuestion: row.keyQuestion,
    topic: row.topic,
    question: row.question,
    cases: row.cases,
    relevantCases,
    yes: row.yes,
    percent: row.percent?.value ?? null,
    percentDecimals: row.percent?.decimals ?? null,
    computedPercent:
      computable && row.yes !== null && relevantCases !== null && relevantCases > 0
        ? percentOf(row.yes, relevantCases)
        : null,
    footnote: row.footnotes.length > 0 ? row.footnotes.join(' ') : null,
    state: row.why === null ? 'read' : 'unreadable',
    why: row.why,
    repaired: row.repairs.length > 0,
    repair: row.repairs.length > 0 ? row.repairs.join('; ') : null,
    evidence,
  };
};

/** The rows of case tables as records, in the order of the text. */
export const normaliseCaseRows = (
  rows: readonly CaseRowStatement[],
  evidenceOf: (at: Anchor) => Evidence,
): readonly CaseQuestionRecord[] => rows.map((row) => toRecord(row, evidenceOf(row.at)));
