import { COUNT, countOf } from '../numbers.js';

export type QuantifierWord = 'all' | 'almost_all' | 'most' | 'half' | 'few' | 'none' | 'count' | 'percent';

/** A quantifier over cases in a clause: which, its numbers where it has some, and the stretch that it takes up (offsets in the clause). */
export interface Quantifier {
  readonly word: QuantifierWord;
  readonly count: number | null;
  readonly of: number | null;
  readonly percent: number | null;
  readonly start: number;
  readonly end: number;
}

/** What may stand between a quantifier and 'cases' without narrowing them to a kind. */
const BETWEEN = `(?:(?:of|the|these|those|our|relevant|inspected|sampled|applicable|examined|court|out[- ]of[- ]court|disposal|${COUNT})\\s+){0,5}`;
const CASES = 'cases?(?!\\s+(?:managers?|workers?|holders?|files?|records?|reviews?|loads?|studies))\\b';
const LEAD = '(?:\\b(?:in|for|of|across|within)\\s+)?';

const pattern = (source: string): RegExp => new RegExp(`${LEAD}${source}`, 'giu');

const PATTERNS: readonly (readonly [QuantifierWord, RegExp])[] = [
  ['almost_all', pattern(`\\b(?:almost|nearly|virtually|practically)\\s+(?:all|every)\\s+${BETWEEN}${CASES}`)],
  ['all', pattern(`\\b(?:all|every(?:\\s+one\\s+of)?)\\s+${BETWEEN}${CASES}`)],
  [
    'most',
    pattern(
      `\\b(?:most|(?:the|a)\\s+(?:(?:large|vast|great|clear|overwhelming|substantial|significant|reasonable)\\s+)?majority)\\s+${BETWEEN}${CASES}`,
    ),
  ],
  ['half', pattern(`\\b(?:(?:about|around|exactly)\\s+)?half\\s+${BETWEEN}${CASES}`)],
  [
    'few',
    pattern(
      `\\b(?:very\\s+few|few|(?:only\\s+)?a\\s+(?:(?:small|significant|sizeable|large)\\s+)?minority)\\s+${BETWEEN}${CASES}`,
    ),
  ],
  ['none', pattern(`\\b(?:none\\s+of\\s+${BETWEEN}${CASES}|no\\s+cases?\\b)`)],
  ['percent', new RegExp(`${LEAD}(\\d{1,3}(?:\\.\\d+)?)\\s?(?:%|per\\s?cent|percent)\\s+${BETWEEN}${CASES}`, 'giu')],
  [
    'count',
    new RegExp(
      `${LEAD}(${COUNT})\\s+(?:out\\s+)?of\\s+(?:the\\s+|these\\s+|those\\s+|our\\s+)?(${COUNT})\\s+${BETWEEN}${CASES}`,
      'giu',
    ),
  ],
];

/** Words before a quantifier that turn it into another: they make it unreadable here. */
const TURNED =
  /\b(?:not(?:\s+quite)?(?:\s+in)?|n[’']t|too|a|over|under|than|nearly|almost|just|only|barely|at\s+least|at\s+most|up\s+to|approximately|roughly|virtually|practically|other)\s*$/iu;

/**
 * The quantifiers over cases in a clause. Those that another word turns ('not in all', 'too few', 'a few', 'more than half', 'at
 * least seven of nine') give null in their place, so that the clause is known to hold one that can't be read.
 */
export const quantifiersIn = (clause: string): readonly (Quantifier | null)[] => {
  if (!/\bcase/i.test(clause)) return [];
  const taken: { start: number; end: number }[] = [];
  const found: (Quantifier | null)[] = [];
  for (const [word, expression] of PATTERNS) {
    for (const match of clause.matchAll(expression)) {
      const start = match.index;
      const end = start + match[0].length;
      if (taken.some((other) => start < other.end && end > other.start)) continue;
      taken.push({ start, end });
      const before = clause
        .slice(0, start + (/^(?:in|for|of|across|within)\s/iu.exec(match[0])?.[0].length ?? 0))
        .replace(/\b(?:in|for|of|across|within)\s*$/iu, '');
      if (TURNED.test(before) || (word !== 'count' && word !== 'percent' && /\bnot\s*$/iu.test(before))) {
        found.push(null);
        continue;
      }
      const count = word === 'count' ? countOf(match[1] ?? '') : null;
      const of = word === 'count' ? countOf(match[2] ?? '') : null;
      const percent = word === 'percent' ? Number(match[1]) : null;
      const sensible = word !== 'count' || (count !== null && of !== null && count <= of);
      found.push(sensible && (percent === null || percent <= 100) ? { word, count, of, percent, start, end } : null);
    }
  }
  return found;
};
