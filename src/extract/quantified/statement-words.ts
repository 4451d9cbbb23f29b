/** Words of which a statement about a standard's or a key question's quality consists, as stems; the topics' and standards' own come on top. */
const PLAIN_WORDS =
  // function words
  'a an and the of in on to for by with as at or from that which who whom this these those it its is are was were be been being has have had do does did done ' +
  'there we our us i they them their he she his her where when if so both all overall also then whose ' +
  // the inspection and its cases
  'case inspect inspected inspector inspectorate inspection hm probation examine examined sampled relevant applicable apply applied matter mattered term terms respect regard ' +
  'regarding relate related relation relating concern concerns concerning factor issue apparent aspect expect expected found find judged saw see considered rated ' +
  'yos yjs yot yots service staff manager child children young ' +
  // how well it was done
  'sufficient sufficiently insufficient enough good well effective effectively adequate satisfactory standard quality high level meet met meeting requirement work undertaken pay paid ' +
  'attention given focus focused focussed addressed carried out take taken took place clear clearly consistent made';
/** Words that belong to the statement of a key question where its topic is named, and else speak of something narrower. */
const TOPIC_WORDS =
  'support supported supporting supports help helped keep keeping kept promote promoted address safe safety wellbeing other others people person harm risk';

/** A word without the ending that grammar gives it: enough to tell 'planning' and 'planned', 'reviews' and 'reviewing'. */
export const stemOf = (word: string): string => {
  const plain = word.toLowerCase().replace(/[’']s?$/u, '');
  const cut = plain
    .replace(/(?:ations?|ments?)$/u, (ending) => (plain.length - ending.length >= 4 ? '' : ending))
    .replace(/(?:ing|ings|ed|ies|es|ly|s|y|e)$/u, (ending) => (plain.length - ending.length >= 3 ? '' : ending))
    .replace(/(?:iently|ient)$/u, '')
    .replace(/(?:ely|ive|ively)$/u, 'iv');
  return cut.replace(/([b-df-hj-np-rtv-z])\1$/u, '$1');
};

const stemsOf = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(stemOf));
const PLAIN = stemsOf(PLAIN_WORDS);
const WITH_TOPIC = stemsOf(TOPIC_WORDS);

/**
 * Words of a clause that say something beyond the quality of the whole, in lower case: with any of them, the clause may be about less. `allowed` holds the
 * stems of the standard's and its domain's names and of the topics told; `topical` says whether a topic is named.
 */
export const wordsBeyond = (clause: string, allowed: ReadonlySet<string>, topical: boolean): readonly string[] =>
  [...clause.toLowerCase().matchAll(/\p{L}+(?:[’'-]\p{L}+)*/gu)]
    .flatMap(([word]) => word.split('-'))
    .filter((word) => {
      const stem = stemOf(word);
      return !PLAIN.has(stem) && !allowed.has(stem) && !(topical && WITH_TOPIC.has(stem));
    });

/** Words that say that something was done well enough. */
const POSITIVE =
  /\b(?:sufficient(?:ly)?|enough|effective(?:ly)?|adequate(?:ly)?|satisfactor(?:y|ily)|good|well|appropriate(?:ly)?|supported|supports|supporting|focused|focussed|focuses|addressed|kept|helped|promoted|met|meeting|meets|high(?:\s+|-)(?:standard|quality))\b/iu;
const NEGATIVE =
  /\b(?:not|never|no|nor|without|neither|insufficient(?:ly)?|inadequate(?:ly)?|unsatisfactor(?:y|ily)|ineffective(?:ly)?|inappropriate(?:ly)?|poor(?:ly)?|weak|lack(?:ed|ing|s)?|fail(?:ed|s|ing)?|missing|absent|too\s+little)\b|n[’']t\b/giu;
/** Judgements whose denial is no judgement that the work was not good enough. */
const ABOVE_ENOUGH =
  /\b(?:not|n[’']t)\b[^.]{0,30}\b(?:good(?!\s+enough)|high|well(?!\s+enough)|outstanding|excellent|strong)\b/iu;

/** Whether a clause says that the work was good enough (`stated`), that it was not (`denied`), or nothing clear. */
export const polarityOf = (clause: string): 'stated' | 'denied' | null => {
  const denials = [...clause.matchAll(NEGATIVE)];
  if (denials.length > 1 || ABOVE_ENOUGH.test(clause)) return null;
  if (denials.length === 0) return POSITIVE.test(clause) ? 'stated' : null;
  const [denial] = denials;
  // A bare 'not' or 'no' denies only what says that something was enough; the other words deny by themselves.
  return /^(?:not|never|no|nor|without|neither|n[’']t)$/iu.test(denial?.[0] ?? '') && !POSITIVE.test(clause)
    ? null
    : 'denied';
};
