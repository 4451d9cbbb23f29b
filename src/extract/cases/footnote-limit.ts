import { countsIn } from '../numbers.js';
import type { FootnoteLimit } from './case-statement.js';

/** Words by which a footnote says that a question or figure concerns a part of the cases. */
const LIMITS =
  /\bonly\b|\bapplies\b|\bapply\b|\bapplicable\b|\brelevant\b|\bexclud|\bleav\w+ out|\bomit|\bconfined\b|\blimited\b|\brestricted\b|\bcounted\b|\brefers? to\b|\brelates?\b|\brelating\b|\bbased on\b|\bout of\b|\bwhere (?:there|the|this|it|a|an|something|we|action|enforcement)\b|\bcalled for\b|\bwe (?:only )?(?:expect|look)/iu;
const OF_CASES =
  /\bcases?\b|\bchild(?:ren)?\b|\bdisposals?\b|\bcautions?\b|\bquestion\b|\bfigure\b|\bapplies\b|\bcounted\b|\breview/iu;
const CASES_AFTER = /^\s+(?:[\p{L}-]+\s+){0,3}?(?:cases?|children|disposals?|cautions?)\b/iu;
/** Explanations of how a rating comes about, or of a word: they limit no row. */
const GENERAL = /\brating\b.*\b(?:driven|decide[sd]?|lowest)\b|\blowest\b.*\bkey questions?\b|^https?:/iu;

/**
 * What a footnote makes of the denominator of the row that bears its mark: 'This figure refers to the three cases where …' states
 * it, 'This question is only relevant in cases where …' limits it without saying how many cases remain.
 */
export const limitIn = (footnote: string): FootnoteLimit => {
  if (GENERAL.test(footnote) || !LIMITS.test(footnote) || !OF_CASES.test(footnote)) return { kind: 'none' };
  const within = { start: 0, end: footnote.length };
  const stated = countsIn(footnote, within).filter(({ at }) => CASES_AFTER.test(footnote.slice(at.end, at.end + 60)));
  const sizes = new Set(stated.map(({ count }) => count));
  const [only] = sizes;
  if (sizes.size === 1 && only !== undefined && !/\bexclud|\bleav\w+ out|\bomit|\bexcept/iu.test(footnote))
    return { kind: 'stated', cases: only };
  return { kind: 'unstated' };
};
