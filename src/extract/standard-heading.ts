import type { Anchor } from '../document/anchor.js';
import type { Domain, Framework, Standard } from '../framework/framework.js';
import { type LooseText, squeeze, squeezedForm, startsLoosely } from './loose-text.js';

/** A standard or a domain of a framework named at the start of a text, by printed code and name. */
export interface NamedPart {
  readonly standard: Standard | null;
  readonly domain: Domain | null;
  /** The code as printed (`3.1.`, `P 1.2`), null where none is. */
  readonly code: string | null;
  /** Code and name. */
  readonly at: Anchor;
  /** Code and name, and a rating or the name's repetition where these follow. */
  readonly rest: Anchor;
}

/** Longest text that is looked at: a code, a name and what may be merged with them. */
const REACH = 300;
const PRINTED_CODE =
  /^[\s*_#>|]*(?:(?:domain|section|standard|part)[\s\p{Pd}]+(?<word>one|two|three|four|[1-9])\b|(?<code>[A-Z]?\s?[1-9](?:\s?\.\s?[1-9]\d?)?))\s*[.:)\p{Pd}]*\s*/iu;
const CODE_WORDS: Readonly<Record<string, string>> = { one: '1', two: '2', three: '3', four: '4' };
const NUMBER = /[A-Z]?\s?(\d)(?:\s?\.\s?(\d+))?/i;

const plainCode = (printed: string): string => {
  const parts = NUMBER.exec(printed);
  return parts === null ? printed : parts[2] === undefined ? (parts[1] ?? '') : `${parts[1]}.${parts[2]}`;
};

/** So many letters tell at a glance that no name of a framework starts a text. */
const GLANCE = 3;
/** Characters within which so many letters are nearly always found. */
const REACH_OF_GLANCE = 12;

const beginnings = new WeakMap<Framework, ReadonlySet<string>>();

/** The first letters of all names of a framework's standards and domains. */
const beginningsOf = (framework: Framework): ReadonlySet<string> => {
  const known = beginnings.get(framework);
  if (known) return known;
  const named = [...framework.standards, ...framework.domains];
  const made = new Set(named.flatMap(namesOf).map((name) => squeezedForm(name).slice(0, GLANCE)));
  beginnings.set(framework, made);
  return made;
};

type Named = { readonly name: string; readonly aliases: readonly string[] };

const sortedNames = new WeakMap<Named, readonly string[]>();

/** Longest name first, so that 'Governance and partnerships' is not read as 'Governance'. */
const namesOf = (named: Named): readonly string[] => {
  const known = sortedNames.get(named);
  if (known) return known;
  const names = [named.name, ...named.aliases].sort((a, b) => b.length - a.length);
  sortedNames.set(named, names);
  return names;
};

const nameAtStart = (loose: LooseText, named: Named): Anchor | null => {
  for (const name of namesOf(named)) {
    const at = startsLoosely(loose, name);
    if (at) return at;
  }
  return null;
};

interface Candidate {
  readonly standard: Standard | null;
  readonly domain: Domain | null;
  /** The framework's own code. */
  readonly code: string | null;
  readonly at: Anchor;
}

const candidatesFor = (loose: LooseText, framework: Framework): Candidate[] => [
  ...framework.standards.flatMap((standard) => {
    const at = nameAtStart(loose, standard);
    const domain = framework.domains.find((one) => one.id === standard.domain) ?? null;
    return at ? [{ standard, domain, code: standard.code, at }] : [];
  }),
  ...framework.domains.flatMap((domain) => {
    const at = nameAtStart(loose, domain);
    return at ? [{ standard: null, domain, code: domain.code, at }] : [];
  }),
];

const length = (anchor: Anchor): number => anchor.end - anchor.start;

/** The start of a stretch of text, taken apart once to be held against the names of several frameworks. */
export interface StretchHead {
  readonly at: Anchor;
  /** The code as printed and as plain figures (`P 1.2` is `1.2`), null where none is. */
  readonly printedCode: string | null;
  readonly code: string | null;
  /** Where the code begins. */
  readonly codeStart: number;
  /** The first letters of what follows the code. */
  readonly beginning: string;
  /** What follows the code. */
  readonly loose: () => LooseText;
}

/** Takes the start of a stretch of text apart into a printed code, if there is one, and what follows it. */
export const headOfStretch = (text: string, at: Anchor): StretchHead => {
  const head: Anchor = { start: at.start, end: Math.min(at.end, at.start + REACH) };
  const printed = PRINTED_CODE.exec(text.slice(head.start, head.end));
  const codeText = printed?.groups?.code;
  const wordText = printed?.groups?.word;
  const word = wordText?.toLowerCase();
  const named = { start: head.start + (printed?.[0].length ?? 0), end: head.end };
  let loose: LooseText | null = null;
  const squeezed = (): LooseText => {
    loose ??= squeeze(text, named);
    return loose;
  };
  const glanced = squeezedForm(text.slice(named.start, Math.min(named.end, named.start + REACH_OF_GLANCE)));
  return {
    at,
    printedCode: codeText ?? wordText ?? null,
    code: codeText !== undefined ? plainCode(codeText) : word !== undefined ? (CODE_WORDS[word] ?? word) : null,
    codeStart: head.start + Math.max(0, printed?.[0].search(/\S/) ?? 0),
    beginning: (glanced.length < GLANCE ? squeezed().squeezed : glanced).slice(0, GLANCE),
    loose: squeezed,
  };
};

/** The standard or domain that a stretch of text starts with: `partNamedBy` its head. */
export const partNamedAtStart = (
  text: string,
  at: Anchor,
  framework: Framework,
  domainContext: string | null,
): NamedPart | null => partNamedBy(headOfStretch(text, at), framework, domainContext);

/**
 * The standard or domain that a stretch of text starts with. With a printed code, code and name must belong together (a
 * code's letter, as in `P 1.2`, is no part of it). Without one, the longest name that fits decides; where standards share it
 * (as 'Planning' of two domains does), the domain that the text stands in decides, and without that nothing does.
 */
export const partNamedBy = (
  head: StretchHead,
  framework: Framework,
  domainContext: string | null,
): NamedPart | null => {
  const { code, beginning } = head;
  if (beginning.length >= GLANCE && !beginningsOf(framework).has(beginning)) return null;
  const all = candidatesFor(head.loose(), framework);
  const coded = all.filter((one) => code === null || one.code === null || plainCode(one.code) === code);
  // A framework's own codes may be only inferred; a name that no other standard has then outweighs them.
  const candidates = coded.length > 0 ? coded : all.filter((one) => one.standard?.certainty === 'inferred');
  const longest = Math.max(...candidates.map((candidate) => length(candidate.at)));
  const fitting = candidates.filter((candidate) => length(candidate.at) === longest);
  const [only, ...others] = fitting.length > 1 ? fitting.filter((one) => inContext(one, code, domainContext)) : fitting;
  if (only === undefined || others.length > 0) return null;
  return {
    standard: only.standard,
    domain: only.domain,
    code: head.printedCode,
    at: head.printedCode === null ? only.at : { start: head.codeStart, end: only.at.end },
    rest: { start: only.at.end, end: head.at.end },
  };
};

const inContext = (candidate: Candidate, code: string | null, domainContext: string | null): boolean =>
  code !== null
    ? (candidate.standard !== null) === code.includes('.')
    : candidate.standard !== null && candidate.domain?.id === domainContext;
