import type { Reading } from './sentence-scope.js';

/** Who else is judged or judges in reports of inspections: what they got is not the service's. */
const OTHERS_IN_REPORTS =
  /\b(?:audit\w*|safeguarding (?:children )?boards?|LSCBs?|schools?|providers?|homes?|plans?|self[- ]assess\w*|samples?|thirds?|quarters?|half|cases?)\b/i;
/** 'Good in all areas': the whole is told by its parts, not outright. */
const BY_PARTS = /\b(?:all|every|each)\s+(?:\w+\s+){0,2}(?:areas?|aspects?|standards?|categor(?:y|ies))\b/i;
const BY_OTHERS = /\b(?:audit\w*|safeguarding (?:children )?boards?|self[- ]assess\w*)\b/i;

/**
 * In a report only what is said outright is taken, of a standard by its name, of the service by its name or as the overall rating: its
 * tables and headings say the rest better.
 */
export const isClear = (reading: Reading, sentence: string): boolean => {
  if (reading.form !== 'rating' || !reading.outright) return false;
  const { target } = reading;
  if (target.kind === 'standards') return !BY_OTHERS.test(sentence);
  if (target.kind !== 'overall' || OTHERS_IN_REPORTS.test(sentence) || BY_PARTS.test(sentence)) return false;
  return target.services.length > 0 || /\boverall\b/i.test(sentence);
};

/** How the foreword of a report on a core case inspection tells its sections' percentages. */
export const SCORED_OUTRIGHT = /\bdone\s+well\s+enough\s+\d{1,3}\s?(?:%|per\s?cent)\s+of\s+the\s+time\b/i;
