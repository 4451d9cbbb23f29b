import type { Framework } from '../framework/framework.js';
import { expectedStandards } from './coverage.js';
import type { CoverageRecord, DocumentKind, DocumentStatus, ScoreRecord } from './record.js';

/** What a readable document was found to hold, as far as its status depends on it. */
export interface FoundParts {
  readonly kind: DocumentKind;
  /** Null where no framework could be told. */
  readonly framework: Framework | null;
  /** Whether the document is about an inspection of a kind that some known framework covers. */
  readonly recognised: boolean;
  readonly fieldworkStart: string | null;
  readonly coverage: readonly CoverageRecord[];
  readonly score: ScoreRecord | null;
  /** Whether the overall rating was read. */
  readonly overallRead: boolean;
  /** Judgements found in a release's or an article's prose. */
  readonly judgements: number;
}

const MOST_NAMED = 4;

const listed = (names: readonly string[]): string => {
  const shown = names.slice(0, MOST_NAMED);
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
};

const missingOfReport = (found: FoundParts, framework: Framework): string[] => {
  const missing: string[] = [];
  if (framework.overall && !found.overallRead) missing.push('the overall rating');
  if (framework.scoring !== null && found.score?.printedScore == null) missing.push('the score');
  const states = new Map(found.coverage.map((row) => [row.standard, row.state]));
  const unrated = expectedStandards(framework, found.fieldworkStart).filter((standard) => {
    const state = states.get(standard.id) ?? 'absent';
    return state !== 'read' && state !== 'inapplicable';
  });
  if (unrated.length > 0) {
    const names = unrated.map((standard) => (standard.code ? `${standard.code} ${standard.name}` : standard.name));
    missing.push(`${unrated.length === 1 ? 'the rating' : 'the ratings'} of ${listed(names)}`);
  }
  return missing;
};

const partial = (reason: string): DocumentStatus => ({ status: 'partial', reason });

/**
 * The status of a document that was read, by the contract: `imported` where all that its framework requires of its kind was
 * found, `partial` with the missing parts named, `unsupported` where it is no inspection of a known framework. Key-question
 * tables don't count yet.
 */
export const documentStatus = (found: FoundParts): DocumentStatus => {
  const { framework, kind } = found;
  if (!found.recognised)
    return {
      status: 'unsupported',
      reason: 'it is no report, release or article on an inspection of a known framework',
    };
  if (kind === 'press_release' || kind === 'news')
    return found.judgements > 0 ? { status: 'imported', reason: null } : partial('no judgement was found in its prose');
  if (framework === null) return partial('nothing in it decides which framework it was inspected under');
  if (framework.unrated) return { status: 'imported', reason: null };
  const missing = missingOfReport(found, framework);
  return missing.length === 0 ? { status: 'imported', reason: null } : partial(`not found: ${missing.join('; ')}`);
};
