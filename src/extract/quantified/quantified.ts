import type { Anchor } from '../../document/anchor.js';
import type { SourceDocument } from '../../document/source-document.js';
import type { Framework, Standard } from '../../framework/framework.js';
import { findLoosely, squeeze } from '../loose-text.js';
import { domainNamedIn } from '../samples/sample-domain.js';
import type { Section } from '../section.js';
import { sentencesIn } from '../sentences.js';
import { type QuantifierWord, quantifiersIn } from './quantifier.js';
import { polarityOf, stemOf, wordsBeyond } from './statement-words.js';

/** A sentence that says of how many cases something held, tied to a standard and its topics. */
export interface QuantifiedStatement {
  readonly standard: string;
  /** Topics of the key questions that it speaks of; empty where it speaks of all of them. */
  readonly topics: readonly string[];
  readonly quantifier: QuantifierWord;
  readonly count: number | null;
  readonly of: number | null;
  readonly percent: number | null;
  readonly denied: boolean;
  /** The sentence. */
  readonly at: Anchor;
}

const CLAUSES =
  /;\s|\s[–—]\s|,?\s+(?:but|while|whilst|whereas|although|though|however|yet|because|since|so\s+that)\s|,\s+(?:as|with|which|who)\s|,?\s+and\s+(?=(?:in\s+)?(?:almost\s+all|nearly\s+all|all|most|none|few|half|(?:a|the)\s+(?:\p{L}+\s+)?(?:majority|minority))\s)|,\s+and\s+(?=(?:in|we|there|it)\s)/iu;
/** Exceptions and comparisons: the quantifier then holds of something else than the rows. */
const HEDGED =
  /\b(?:except|apart from|other than|bar one|with the exception|compared|than|previous(?:ly)?|last inspection|would|could|should|might|may|need(?:s|ed)? to|if|unless|typically|generally|usually|almost always)\b/iu;
/** Subjects that stand for something said before. */
const ANAPHORA =
  /^\s*(?:(?:and|so)\s+)?(?:this|it|that|they|these|those|such|both|he|she|here|again|the same|likewise|similarly)\b(?!\s+cases)/iu;

const clausesOf = (sentence: string): string[] => sentence.split(CLAUSES).map((clause) => clause.trim());

const isCaseBased = (standard: Standard): boolean => standard.basis !== 'judgement' && standard.keyQuestions.length > 0;

/** Stems of each of a standard's names ('Implementation and delivery', 'Delivery'), to be found together in a clause. */
const namesOf = (standard: Standard): readonly (readonly string[])[] =>
  [standard.name, ...standard.aliases].map((name) =>
    name
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word !== '' && word !== 'and')
      .map(stemOf),
  );

const stemsIn = (clause: string): ReadonlySet<string> =>
  new Set([...clause.toLowerCase().matchAll(/\p{L}+/gu)].map(([word]) => stemOf(word)));

const namedBy = (standard: Standard, stems: ReadonlySet<string>): boolean =>
  namesOf(standard).some((words) => words.every((word) => stems.has(word)));

/** Domains whose name stands in the clause, longest first, so that 'out-of-court disposals' is not 'court disposals'. */
const domainsNamed = (clause: string, framework: Framework): readonly string[] => {
  const loose = squeeze(clause);
  const found = framework.domains.flatMap((domain) => {
    const names = [domain.name, ...domain.aliases].flatMap((name) => [name, name.replace(/s$/u, '')]);
    const [place] = names
      .flatMap((name) => findLoosely(loose, name))
      .sort((a, b) => b.end - b.start - (a.end - a.start));
    return place === undefined ? [] : [{ id: domain.id, ...place }];
  });
  return found
    .filter(
      (one) =>
        !found.some(
          (other) =>
            other !== one &&
            other.start <= one.start &&
            other.end >= one.end &&
            other.end - other.start > one.end - one.start,
        ),
    )
    .map(({ id }) => id);
};

/**
 * The standard that a clause speaks of: that of its section, unless it names another; outside the standards' sections, the one
 * that it names within the domain of the section or one that it names. Null where none or several fit.
 */
const standardOf = (clause: string, section: Section, framework: Framework): Standard | null => {
  const stems = stemsIn(clause);
  const domains = domainsNamed(clause, framework);
  const own = framework.standards.find(({ id }) => id === section.standard) ?? null;
  if (own !== null) {
    if (!isCaseBased(own) || domains.some((domain) => domain !== own.domain)) return null;
    const others = framework.standards.filter(
      (standard) =>
        standard.id !== own.id && standard.domain === own.domain && isCaseBased(standard) && namedBy(standard, stems),
    );
    return others.length === 0 ? own : null;
  }
  const domain = domains.length === 1 ? domains[0] : domains.length === 0 ? section.domain : null;
  const candidates = framework.standards.filter(
    (standard) =>
      isCaseBased(standard) &&
      (framework.domains.length === 0 || standard.domain === domain) &&
      namedBy(standard, stems),
  );
  const [only, ...others] = candidates;
  return only !== undefined && others.length === 0 ? only : null;
};

interface Topics {
  readonly topics: readonly string[];
  /** Stems of the words by which the topics are told. */
  readonly words: ReadonlySet<string>;
}

/** Reports speak of a child's wellbeing, or safety and wellbeing, where the key questions speak of safety. */
const WELLBEING = /\b(?:safety\s+and\s+)?well-?being\b/giu;

const topicsIn = (clause: string, standard: Standard): Topics => {
  const loose = squeeze(clause.replace(WELLBEING, 'safety'));
  const found = standard.keyQuestions.flatMap(({ topic, cues }) => {
    const told = cues.filter((cue) => findLoosely(loose, cue).length > 0);
    return told.length > 0 ? [{ topic, told }] : [];
  });
  return {
    topics: found.map(({ topic }) => topic),
    words: new Set(found.flatMap(({ told }) => told.flatMap((cue) => cue.split(/[^\p{L}]+/u).map(stemOf)))),
  };
};

/** Without a topic, a clause must name the work or the standard as a whole. */
const WHOLE = /\bwork\b|\bstandards?\b|\bquality\b|\brequirements?\b/iu;

const statementIn = (
  clause: string,
  section: Section,
  framework: Framework,
): Omit<QuantifiedStatement, 'at'> | null => {
  const [quantifier, ...others] = quantifiersIn(clause);
  if (quantifier === undefined || quantifier === null || others.length > 0) return null;
  if (HEDGED.test(clause) || ANAPHORA.test(clause)) return null;
  const before = clause.slice(0, quantifier.start);
  const rest = `${before} ${clause.slice(quantifier.end)}`;
  const polarity = polarityOf(rest);
  if (polarity === null) return null;
  // 'was not sufficient in all cases' may deny either of the two.
  if (polarity === 'denied' && /\b(?:not|never|no|nor)\b|n[’']t\b/iu.test(before)) return null;
  const standard = standardOf(clause, section, framework);
  if (standard === null) return null;
  const sample = framework.domains.find(({ id }) => id === standard.domain)?.sample ?? null;
  const kind = domainNamedIn(clause);
  if (kind !== null && (sample === 'court' || sample === 'out_of_court') && kind !== sample) return null;
  const { topics, words } = topicsIn(rest, standard);
  const domainWords = framework.domains
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .flatMap((name) => name.toLowerCase().split(/[^\p{L}]+/u))
    .map(stemOf);
  const allowed = new Set([...namesOf(standard).flat(), ...words, ...domainWords, 'disposal', 'receiv']);
  const cleared =
    polarity === 'denied'
      ? rest.replace(
          /\b(?:not|never|no|insufficient(?:ly)?|inadequate(?:ly)?|unsatisfactory|ineffective|poor(?:ly)?|weak|lack\w*|fail\w*|too little)\b|n[’']t\b/giu,
          ' ',
        )
      : rest;
  if (wordsBeyond(cleared, allowed, topics.length > 0).length > 0) return null;
  if (topics.length === 0 && !WHOLE.test(rest) && !namedBy(standard, stemsIn(rest))) return null;
  const { word, count, of, percent } = quantifier;
  return { standard: standard.id, topics, quantifier: word, count, of, percent, denied: polarity === 'denied' };
};

const PARTS = new Set(['standard', 'domain', 'summary', 'foreword']);

/**
 * Sentences of a report's prose that say of how many cases the work of a standard, or what one of its key questions asks, was good
 * enough. Only statements made of nothing but a quantifier, the standard, its topics and a judgement are read: any other content
 * word may narrow the statement to less than a key question asks, and then the sentence is passed over.
 */
export const findQuantified = (
  document: SourceDocument,
  sections: readonly Section[],
  framework: Framework,
): readonly QuantifiedStatement[] =>
  sections
    .filter(({ part }) => PARTS.has(part))
    .flatMap((section) =>
      section.blocks
        .filter((block) => block.kind === 'paragraph' || block.kind === 'list_item')
        .flatMap((block) => sentencesIn(document.text, block.at))
        .flatMap((at) => {
          const sentence = document.text
            .slice(at.start, at.end)
            .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\[\d+\]/gu, '')
            .replace(/\s+/gu, ' ');
          if (sentence.length > 600 || !/\bcases?\b/iu.test(sentence) || /\?\s*$/u.test(sentence)) return [];
          return clausesOf(sentence).flatMap((clause) => {
            const statement = statementIn(clause, section, framework);
            return statement === null ? [] : [{ ...statement, at }];
          });
        }),
    );
