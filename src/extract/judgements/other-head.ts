import { FILLERS } from './lexicon.js';
import type { Mark, MarkKind } from './marks.js';

/** Words that may be rated for the service, or that tell of it as a whole. */
const OF_THE_WHOLE =
  /^(?:inspect\p{L}*|re-?inspect\p{L}*|reports?|reviews?|verdicts?|outcomes?|results?|system|operations?|levels?|standards?|whole|entire|new|small|large|troubled|struggling|council\p{L}*|authorit\p{L}+|district|city|town|borough|county|people|probation|youth|offending|justice|department|directorate|arm|division|office|teams?|latest|recent|best|worst|first|second|third|only|one|former|once|unit)$/iu;
const VERBS: readonly MarkKind[] = [
  'copula',
  'rating_verb',
  'get_verb',
  'weak_verb',
  'move',
  'rating',
  'past',
  'rating_noun',
];
const NAMES: readonly MarkKind[] = [
  'service_word',
  'service',
  'overall',
  'area',
  'inspectors',
  'standard',
  'authority',
  'domain',
  'report',
  'relative',
];
const MOST_WORDS = 4;
/** 'The division’s approach to victims', 'its response to parents': how it does a part of its work. */
const WAY_TO = /^(?:approach|response|responses|commitment|attitude|contribution|attention|offer|support|efforts?)$/i;

const isOther = ({ kind, text }: Mark): boolean =>
  kind === 'word' && /^\p{Ll}{3,}$/u.test(text) && !FILLERS.has(text) && !OF_THE_WHOLE.test(text) && !/ly$/.test(text);

/** The service, or the body that owns what follows: 'the council’s care homes'. */
const isService = ({ kind, text }: Mark): boolean =>
  kind === 'service' || kind === 'service_word' || (kind === 'authority' && /[’']s?$/.test(text));

/** A noun that ends here, with nothing of the service's own name in it: words without a verb of their own. */
const isNounPhrase = (marks: readonly Mark[]): boolean =>
  marks.length > 0 &&
  marks.length <= MOST_WORDS + 2 &&
  marks.filter(({ kind }) => kind === 'word').length <= MOST_WORDS &&
  marks.every(
    ({ kind, text }) =>
      kind === 'adverb' || kind === 'quote' || kind === 'of' || (kind === 'word' && !/(?:ed|n['’]t)$/.test(text)),
  ) &&
  marks.some(isOther) &&
  !marks.some(({ kind }) => NAMES.includes(kind));

/** A phrase up to the first preposition or 'and' in it: 'the help' of 'the help for parents', 'approach' of 'approach to victims'. */
const headOf = (marks: readonly Mark[]): readonly Mark[] => {
  const end = marks.findIndex(
    ({ kind }, index) => index > 0 && ['preposition', 'of', 'and', 'to', 'with'].includes(kind),
  );
  return end < 0 ? marks : marks.slice(0, end);
};

/**
 * Whether what is rated is something that no lexicon knows, beside a name of the service that only tells where it is or whose: 'the mentoring at
 * Northford', 'at Northford the mentoring', 'Northford’s mentoring'. `subject` are the marks of the subject, or of the object from its verb on.
 */
export const hasOtherHead = (subject: readonly Mark[]): boolean => {
  const from = VERBS.includes(subject[0]?.kind ?? 'word') ? 1 : 0;
  const rest = subject.slice(from);
  const verb = rest.findIndex(
    ({ kind, text }) => VERBS.includes(kind) || kind === 'as' || /^(?:has|have|had)$/i.test(text),
  );
  const words = verb < 0 ? rest : rest.slice(0, verb);
  const at = words.findIndex(isService);
  const service = words[at];
  const [way, to] = words.slice(at + 1);
  if (service && /[’']s?$/.test(service.text) && WAY_TO.test(way?.text ?? '') && to?.kind === 'to') return true;
  if (!service || words.slice(at + 1).some(isService)) return false;
  const before = words.slice(0, at);
  if (before.some(({ text }) => /^(?:every|all|each)\b/i.test(text))) return false;
  const after = words.slice(at + 1).filter(({ kind }, index) => !(index === 0 && kind === 'comma'));
  // 'The council's achievement of keeping its “outstanding” rating': what its rating is of comes after.
  if (service.kind === 'authority' && after.some(({ kind, text }) => kind === 'of' || /^(?:its|their)$/i.test(text)))
    return false;
  const placed =
    /^(?:at|in|for|within)$/i.test(before[0]?.text ?? '') && before.slice(1).every(({ kind }) => kind === 'adverb');
  if (placed || (/[’']s?$/.test(service.text) && before.every(({ kind }) => kind === 'adverb' || kind === 'break')))
    return isNounPhrase(headOf(after));
  const preposition = before.findLastIndex(({ kind }) => kind === 'preposition' || kind === 'of');
  const joined = preposition > 0 && before.slice(preposition + 1).every(({ kind }) => kind === 'adverb');
  return joined && after.length === 0 && isNounPhrase(before.slice(0, preposition));
};

/** Whether a clause has a subject of its own that no lexicon knows: '…, but child guidance was judged “inadequate”'. */
export const isUnknown = (subject: readonly Mark[]): boolean => {
  const verb = subject.findIndex(({ kind, text }) => VERBS.includes(kind) || /^(?:has|have|had)$/i.test(text));
  return verb > 0 && isNounPhrase(headOf(subject.slice(0, verb)));
};
