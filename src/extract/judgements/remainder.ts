import type { Mark } from './marks.js';
import type { SentenceScope } from './sentence-scope.js';
import type { DomainScope } from './target.js';

const isOfRemainder = ({ kind, text }: Mark): boolean =>
  [
    'area',
    'number',
    'copula',
    'rating_verb',
    'get_verb',
    'adverb',
    'as',
    'quote',
    'of',
    'pronoun',
    'domain',
    'rank',
  ].includes(kind) ||
  /^(?:other|others|remaining|rest|remainder|all|were|judged|found|case)$/i.test(text) ||
  kind === 'weak_verb';

/** 'The other two standards': those of the domain that the sentence has not rated. */
export const remaining = (
  subject: readonly Mark[],
  { scope, domains }: { readonly scope: SentenceScope; readonly domains: DomainScope },
  rated: readonly string[],
): string[] => {
  const other = subject.findIndex(({ text }) => /^(?:the )?(?:other|others|remaining|rest|remainder)$/i.test(text));
  if (other < 0 || !subject.slice(other).every(isOfRemainder)) return [];
  const number = subject.slice(other).find(({ kind }) => kind === 'number')?.value ?? null;
  const ids = [...new Set(domains.sentence.flatMap(({ domain }) => (domain === null ? [] : [domain])))];
  const domain = ids.length === 1 ? ids[0] : ids.length === 0 ? domains.context : null;
  if (number === null) return [];
  const known = new Set([...rated, ...scope.rated]);
  const all = domain == null ? scope.criteria.everyJudgement(null) : scope.criteria.ofDomain(domain);
  // 'Nine of the 12 … The other three …': of the 12, not of this domain.
  if (scope.countedOf !== null && scope.countedOf !== all.length) return [];
  const left = all.filter((id) => !known.has(id));
  return left.length === number ? left : [];
};
