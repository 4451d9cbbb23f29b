import type { Framework, Standard } from '../framework/framework.js';
import type { StandardVerdict } from './ratings.js';
import type { CoverageRecord } from './record.js';

/**
 * Whether a standard belongs to an inspection: one that was added while the framework ran belongs to fieldwork from that day on.
 * With the fieldwork's date unknown it does not, so that its absence is never held against a report.
 */
const inForce = (standard: Standard, fieldworkStart: string | null): boolean =>
  standard.since === null ||
  (fieldworkStart !== null && fieldworkStart >= standard.since.slice(0, fieldworkStart.length));

/** The standards that a report of the framework must speak of. `fieldworkStart` is an ISO date, as exact as known. */
export const expectedStandards = (framework: Framework, fieldworkStart: string | null): readonly Standard[] =>
  framework.standards.filter((standard) => standard.required && inForce(standard, fieldworkStart));

/**
 * What became of each standard that the framework expects of a report, in the framework's order; standards that it may leave
 * out (resettlement, optional criteria) are listed where the report speaks of them.
 */
export const coverageOf = (
  framework: Framework,
  verdicts: ReadonlyMap<string, StandardVerdict>,
  fieldworkStart: string | null,
): CoverageRecord[] => {
  const expected = new Set(expectedStandards(framework, fieldworkStart).map((standard) => standard.id));
  return framework.standards.flatMap((standard): CoverageRecord[] => {
    const verdict = verdicts.get(standard.id);
    if (!verdict && !expected.has(standard.id)) return [];
    const { id, code } = standard;
    if (!verdict) return [{ standard: id, standardCode: code, state: 'absent', why: 'no rating of it was found' }];
    return [{ standard: id, standardCode: verdict.code ?? code, state: verdict.state, why: verdict.why }];
  });
};
