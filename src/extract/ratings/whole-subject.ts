import type { Framework, Standard } from '../../framework/framework.js';

/** Tells whether words mean the inspected service, or a standard, as a whole, and no part of it and no other body. */
export interface WholeSubject {
  /** Whether the words name nothing but the inspected service ('the children's services of Dunmarsh'), or nothing at all. */
  readonly isService: (words: string) => boolean;
  /** The same where the words do name the service or its place. */
  readonly namesService: (words: string) => boolean;
  /** Whether, besides the standard's own words and its domain's, nothing stands that narrows or widens what is rated. */
  readonly isStandard: (words: string, standard: Standard) => boolean;
}

// Services as a whole by the words for their kind; in lower case, single spaces, plain quotes, without hyphens.
const KINDS: readonly RegExp[] = [
  /\b(?:local authority |council )?(?:children'?s?|families|family) (?:social (?:care|work) |(?:and|&) (?:family|families|young people'?s?) )?services?\b/g,
  /\bchildren'?s social (?:care|work)\b/g,
  /\bservices for (?:looked after )?children(?: (?:and|&) (?:young people|families))?\b(?! (?:in need|in care|who|with|on|at|and)\b)/g,
  /\byouth (?:justice|offending|support)(?: (?:and|&) [a-z]+)?(?: [a-z]+)? (?:service|team|partnership|unit)s?\b/g,
  /\byouth (?:justice|offending) (?:work|services?)\b/g,
  /\b(?:yos|yot|yjs|yjt|ypejs|yjps|ypjs|pdu|crc|nps)s?\b/g,
  /\b(?:national )?probation (?:delivery unit|service|region|division|area|trust)\b/g,
  /\bcommunity rehabilitation company\b/g,
  /\b(?:the|this|our) (?:service|local authority|authority|council|region|division|unit|area|borough|county)\b/g,
];
const AUTHORITY =
  'council city county borough metropolitan london district unitary royal local authority combined authorities region area division service services';
const PLAIN =
  'the this our its their a an of in for at by to and we it that has have been is are was were being given gave gives awarded receives received achieved achieves with therefore overall rating judgement judgment grade as result hm his her majesty majestys inspectorate probation ofsted inspectors inspection effectiveness quality';
const OF_STANDARD =
  'the this our its their of in for on and overall quality work standard area areas practice section part domain children child childs people young service services yos yot yjs pdu cases all effectiveness';
const PARTS =
  /^(?:adopt\w*|foster\w*|early|educat\w*|schools?|homes?|health\w*|polic\w*|safeguard\w*|partnerships?|virtual|learning|special|adults?|prevent\w*|edge|resid\w*|housing|mental|disab\w*|send|boards?)$/;

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/'s\b|s'(?=\s|$)/g, (found) => (found === "s'" ? 's' : ''))
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const plain = (text: string): string =>
  text
    .replace(/[‘’‛`´]/g, "'")
    .replace(/-/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const PLAIN_WORDS = setOf(`${PLAIN} ${AUTHORITY}`);
const STANDARD_WORDS = setOf(OF_STANDARD);

/** Words as they are compared: short ones whole, longer ones by their first letters, so that endings don't matter. */
const stem = (word: string): string => (word.length >= 5 ? word.slice(0, 5) : word);
const stemsOf = (names: readonly string[]): Set<string> =>
  new Set(names.flatMap((name) => wordsOf(plain(name)).map(stem)));

/** Builds the reader for a framework; `place` is the service's place name as printed, null where it is not known. */
export const wholeSubject = (framework: Framework, place: string | null): WholeSubject => {
  const ofPlace = new Set(place === null ? [] : wordsOf(plain(place)));
  // Where the place is not known, a proper name is taken for it.
  const isPlace = (word: string, text: string): boolean =>
    place !== null
      ? ofPlace.has(word)
      : !PARTS.test(word) && new RegExp(`\\b${word.charAt(0).toUpperCase()}${word.slice(1)}\\b`, 'u').test(text);
  const rest = (words: string): { named: boolean; left: readonly string[] } => {
    const text = plain(words);
    let reduced = text.toLowerCase();
    for (const kind of KINDS) reduced = reduced.replace(kind, ' ');
    const said = wordsOf(reduced).filter((word) => !PLAIN_WORDS.has(word));
    const left = said.filter((word) => !isPlace(word, text));
    return { named: reduced.length !== text.length || said.length > left.length, left };
  };
  const standardStems = new Map(
    framework.standards.map((standard) => {
      const domain = framework.domains.find(({ id }) => id === standard.domain);
      return [
        standard.id,
        stemsOf([standard.name, ...standard.aliases, ...(domain ? [domain.name, ...domain.aliases] : [])]),
      ] as const;
    }),
  );
  return {
    isService: (words) => rest(words).left.length === 0,
    namesService: (words) => {
      const { named, left } = rest(words);
      return named && left.length === 0;
    },
    isStandard: (words, standard) => {
      const own = standardStems.get(standard.id) ?? new Set();
      return wordsOf(plain(words)).every(
        (word) => own.has(stem(word)) || STANDARD_WORDS.has(word) || (place !== null && ofPlace.has(word)),
      );
    },
  };
};
