import type { Framework } from '../../framework/framework.js';
import { settledJudgements } from './every-judgement.js';
import { inflectionless } from './inflection.js';
import { DOMAIN_CUES } from './lexicon.js';
import type { NamedStandard } from './marks.js';
import { type PhraseIndex, phraseIndex, phraseWords } from './phrase-index.js';
import type { Token } from './tokens.js';

/** Finds what names a standard or a domain of a framework at a token. */
export interface Criteria {
  readonly standardAt: (
    tokens: readonly Token[],
    index: number,
  ) => { standards: readonly NamedStandard[]; length: number } | null;
  readonly domainAt: (tokens: readonly Token[], index: number) => { domain: string; length: number } | null;
  /** The standard with a printed code. */
  readonly byCode: (code: string) => string | null;
  /** Ids of the standards of a domain. */
  readonly ofDomain: (domain: string) => readonly string[];
  /**
   * What 'all areas' or so many of them are, where each is judged on its own word (Ofsted's programmes); 'overall' among them where the number counts
   * it; empty where framework and year do not settle it or the number does not agree.
   */
  readonly everyJudgement: (number: number | null) => readonly string[];
}

/** Names that are common words too: they name a standard only in a list of standards, with a capital, or beside 'standard'. */
const COMMON = new Set(
  'staff services review reviews partnerships children victims governance management casework leadership court-work partnership interventions safeguarding vulnerability resettlement'.split(
    ' ',
  ),
);
/** Of these, the ones that prose uses for the criterion, once a verb of rating speaks of them. */
const COMMON_BUT_SPOKEN = new Set(
  'governance management leadership resettlement safeguarding interventions vulnerability staff partnerships victims'.split(
    ' ',
  ),
);

interface Entry extends NamedStandard {
  readonly official: boolean;
}

const better = (a: { length: number } | null, b: { length: number } | null): boolean =>
  a !== null && (b === null || a.length >= b.length);

const indexStandards = (
  frameworks: readonly Framework[],
  spoken: boolean,
): { exact: PhraseIndex<Entry>; loose: PhraseIndex<Entry> } => {
  const exact = phraseIndex<Entry>();
  const loose = phraseIndex<Entry>(inflectionless);
  const known = new Map<string, Entry>();
  for (const framework of frameworks) {
    for (const standard of framework.standards) {
      const add = (phrase: string, official: boolean): void => {
        const words = phraseWords(phrase);
        const alone = words.length === 1 ? (words[0] ?? '') : '';
        const weak = COMMON.has(alone) && !COMMON_BUT_SPOKEN.has(alone);
        const key = `${standard.id} ${weak}`;
        const entry = known.get(key) ?? {
          id: standard.id,
          domain: standard.domain,
          weak,
          official,
          scale: framework.scale?.id ?? null,
        };
        known.set(key, entry);
        (words.length > 1 ? loose : exact).add(phrase, entry);
        if (official && !weak && /(?:ment|ing)$/.test(alone)) exact.add(`${phrase}s`, entry);
      };
      for (const phrase of [standard.name, ...standard.aliases]) {
        add(phrase, true);
        const [first, second, third] = phrase.split(' and ');
        // 'G&L', as minutes write it.
        if (first && second && third === undefined) add(`${first.charAt(0)} and ${second.charAt(0)}`, true);
      }
      for (const phrase of standard.proseCues) add(phrase, false);
      if (spoken) for (const phrase of standard.spokenNames) add(phrase, false);
    }
  }
  return { exact, loose };
};

const indexDomains = (frameworks: readonly Framework[]): PhraseIndex<string> => {
  const index = phraseIndex<string>();
  for (const framework of frameworks) {
    for (const domain of framework.domains) {
      const cues = domain.sample === null ? [] : DOMAIN_CUES[domain.sample];
      for (const phrase of [domain.name, ...domain.aliases, ...cues]) {
        if (phraseWords(phrase).length > 1 || cues.includes(phrase)) index.add(phrase, domain.id);
      }
    }
  }
  return index;
};

type Named = { standards: readonly NamedStandard[]; length: number };

/**
 * What a phrase names in several frameworks: where all that know it mean the same, that; where they mean other standards of other domains
 * ('planning', once of court cases, once of out-of-court cases, once of all), all of these, so that the domain beside it decides; else null.
 */
const agreed = (founds: readonly (Named | null)[]): Named | null => {
  const longest = Math.max(0, ...founds.map((found) => found?.length ?? 0));
  const known = founds.filter((found): found is Named => found !== null && found.length === longest);
  const [first, ...others] = known;
  const idsOf = (found: Named | undefined): string => [...new Set(found?.standards.map(({ id }) => id))].sort().join();
  if (!first || others.every((other) => idsOf(other) === idsOf(first))) return first ?? null;
  const all = new Map(known.flatMap(({ standards }) => standards.map((one) => [`${one.id} ${one.weak}`, one])));
  const idOf = new Map<string, string>();
  for (const { id, domain } of all.values()) {
    if (domain === null || (idOf.get(domain) ?? id) !== id) return null;
    idOf.set(domain, id);
  }
  return { standards: [...all.values()], length: longest };
};

/** A common word that names a standard in no more than half of the programmes that may be meant ('victims'): in prose it is the word. */
const isDoubtful = (founds: readonly (Named | null)[], { length }: Named, word: string): boolean =>
  length === 1 &&
  COMMON.has(word) &&
  founds.filter((one) => one !== null).length * 2 <= founds.length &&
  founds.length > 1;

const asWeak = ({ standards, length }: Named): Named => ({
  standards: standards.map((one) => ({ ...one, weak: true })),
  length,
});

/** Made once for a framework: every document asks for the same. With the names of speech, and without. */
const spokenFinders = new WeakMap<Framework, Criteria['standardAt']>();
const writtenFinders = new WeakMap<Framework, Criteria['standardAt']>();

const standardFinder = (framework: Framework, spoken: boolean): Criteria['standardAt'] => {
  const finders = spoken ? spokenFinders : writtenFinders;
  const known = finders.get(framework) ?? makeFinder(framework, spoken);
  finders.set(framework, known);
  return known;
};

const makeFinder = (framework: Framework, spoken: boolean): Criteria['standardAt'] => {
  const { exact, loose } = indexStandards([framework], spoken);
  return (tokens, index) => {
    const one = exact.at(tokens, index);
    const many = loose.at(tokens, index);
    const found = better(many, one) ? many : one;
    return found ? { standards: found.values, length: found.length } : null;
  };
};

/** Standards that came into a framework only after a year. */
const laterThan = (frameworks: readonly Framework[], year: number | null): ReadonlySet<string> =>
  new Set(
    frameworks.flatMap(({ standards }) =>
      standards.flatMap(({ id, since }) =>
        year !== null && since !== null && year < Number(since.slice(0, 4)) ? [id] : [],
      ),
    ),
  );

/** The year of the document, null where it is not known, and whether it names criteria as one speaks of them: reports do by their names. */
export interface Reckoning {
  readonly year: number | null;
  readonly spoken: boolean;
}

/** The criteria of a framework; of several, where it is not known which, what they all have in common by name. */
export const criteriaOf = (frameworks: readonly Framework[], { year, spoken }: Reckoning): Criteria => {
  const own = frameworks.map((framework) => standardFinder(framework, spoken));
  const domains = indexDomains(frameworks);
  const later = laterThan(frameworks, year);
  return {
    // A name that means one thing here and another there is none.
    standardAt: (tokens, index) => {
      const founds = own.map((find) => find(tokens, index));
      const found = agreed(founds);
      if (found?.standards.every(({ id }) => later.has(id))) return null;
      return found && isDoubtful(founds, found, tokens[index]?.norm ?? '') ? asWeak(found) : found;
    },
    domainAt: (tokens, index) => {
      const found = domains.at(tokens, index);
      const [domain, other] = found?.values ?? [];
      return found && domain !== undefined && other === undefined ? { domain, length: found.length } : null;
    },
    byCode: (code) => {
      const ids = new Set(
        frameworks.flatMap(({ standards }) => standards.filter((one) => one.code === code).map(({ id }) => id)),
      );
      const [id, other] = ids;
      return id !== undefined && other === undefined ? id : null;
    },
    ofDomain: (domain) => [
      ...new Set(
        frameworks.flatMap((framework) =>
          framework.standards.filter((standard) => standard.domain === domain).map(({ id }) => id),
        ),
      ),
    ],
    everyJudgement: (number) => settledJudgements(frameworks, year, number),
  };
};
