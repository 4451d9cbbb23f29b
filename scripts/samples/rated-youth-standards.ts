import { CASE_STANDARDS, DOMAIN_ONE } from './banks/standards.js';
import { capital } from './words.js';
import type { Word, YouthReport } from './youth-model.js';

export interface RatedStandard {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** NULL where the report says that the standard was not rated. */
  readonly rating: Word | null;
}
const LETTERS: Readonly<Record<string, Word>> = {
  O: 'outstanding',
  G: 'good',
  R: 'requires improvement',
  I: 'inadequate',
};

/** The twelve standards with their ratings, in printed order; 3.4 as the framework names it. */
export function ratedStandards(report: YouthReport): RatedStandard[] {
  const letters = report.ratings.replaceAll(' ', '');
  const policy = { id: 'ooc_policy_provision', code: '3.4', name: 'Out-of-court disposal policy and provision' };
  return [...DOMAIN_ONE, ...CASE_STANDARDS].map((standard, index) => {
    const named = standard.code === '3.4' && report.framework === 'hmip-youth-2021' ? policy : standard;
    return { id: named.id, code: named.code, name: named.name, rating: LETTERS[letters.charAt(index)] ?? null };
  });
}

export function printedWord(rating: Word): string {
  return capital(rating);
}

/** A rating found by its words, or Good. */
export function asWord(text: string | null | undefined): Word {
  return Object.values(LETTERS).find((word) => word === text) ?? 'good';
}
