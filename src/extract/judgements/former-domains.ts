import { domainsIn } from './domains.js';
import type { Mark } from './marks.js';

/** Two domains in the order in which a sentence named them, null where none did. */
export type TwoDomains = readonly [former: string, latter: string] | null;

const POINTS = /^the\s+(former|latter)$/i;
const OF_CASES = /^(?:in|for|of|with|on|among)$/i;

/** The two domains that a sentence sets side by side ('14 court cases and 26 out-of-court ones'), for those after it; `before` where it names none. */
export const twoDomainsOf = (sentence: readonly Mark[], before: TwoDomains): TwoDomains => {
  const named = sentence.flatMap(({ domain }) => (domain === null ? [] : [domain]));
  if (named.length === 0) return before;
  const [former, latter, third] = domainsIn(sentence);
  return former !== undefined && latter !== undefined && third === undefined ? [former, latter] : null;
};

/** 'In the former, planning was …': the words for one of two domains as that domain; a sentence as it is where no two are known. */
export const withPointedDomains = (sentence: readonly Mark[], domains: TwoDomains): readonly Mark[] => {
  if (domains === null) return sentence;
  return sentence.map((mark, index) => {
    const word = POINTS.exec(mark.text)?.[1]?.toLowerCase();
    if (word === undefined || !OF_CASES.test(sentence[index - 1]?.text ?? '')) return mark;
    return { ...mark, kind: 'domain', text: 'those cases', domain: domains[word === 'former' ? 0 : 1] };
  });
};
