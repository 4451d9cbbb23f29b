import type { Framework } from '../../framework/framework.js';
import type { Inspectorate } from '../../framework/inspectorate.js';
import { literally } from '../literally.js';
import type { JudgementContext } from './context.js';
import { type Criteria, criteriaOf } from './criteria.js';

const timesOf = (text: string, phrases: readonly string[]): number =>
  phrases.length === 0
    ? 0
    : [
        ...text.matchAll(
          new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases.map(literally).join('|')})s?(?![\\p{L}\\p{N}])`, 'giu'),
        ),
      ].length;

/** Characters that are looked through for words for the kind of service. */
const TEXT_OF_KIND = 20_000;

/**
 * Programmes of whose kind of service a text speaks, names of the inspectorate apart. Where it speaks of two kinds, those of which it speaks
 * more than half as often as of the other: a probation officer who works in a youth team makes no probation unit of it.
 */
const ofSpokenKind = (siblings: readonly Framework[], text: string, { names }: Inspectorate): readonly Framework[] => {
  const words = text.slice(0, TEXT_OF_KIND).replace(
    new RegExp(
      `(?:${[...names]
        .sort((a, b) => b.length - a.length)
        .map(literally)
        .join('|')})`,
      'giu',
    ),
    ' ',
  );
  const known = new Map<string, number>();
  const spoken = siblings.map((framework) => {
    const phrases = framework.recognition.requires.map((cue) => cue.phrases ?? []);
    const times = phrases.map((one) => {
      const key = one.join('|');
      const count = known.get(key) ?? timesOf(words, one);
      known.set(key, count);
      return count;
    });
    return { framework, times: times.length === 0 ? 0 : Math.min(...times) };
  });
  const most = Math.max(0, ...spoken.map(({ times }) => times));
  return most === 0 ? siblings : spoken.filter(({ times }) => times * 2 > most).map(({ framework }) => framework);
};

const GIVES = '(?:rated|graded|judged|rating of|rated as|requiring|judged to be|found to be)';
const QUOTE = '["\'‘’“”]';
const NOUN = '(?:rating|grade|judgement|judgment|mark|verdict|score)';

/** How often a text gives a word as a rating: in quotation marks, with a capital after another word, after a verb of rating or before its noun. */
const givesWord = (text: string, words: readonly string[]): boolean => {
  const capitals = words.map((word) => literally(word.charAt(0).toUpperCase() + word.slice(1))).join('|');
  const either = `(?:${words.map(literally).join('|')})`;
  return (
    new RegExp(
      `${QUOTE}${either}${QUOTE}|${GIVES} (?:as |an? )?${either}(?![\\p{L}])|(?<![\\p{L}])${either} (?:overall )?rating`,
      'iu',
    ).test(text) || new RegExp(`\\p{Ll},? (?:${capitals})(?![\\p{L}])`, 'u').test(text)
  );
};

/** Of several programmes those whose scale has words that the text gives as ratings and that no other scale of theirs has. */
const ofGivenWords = (frameworks: readonly Framework[], text: string): readonly Framework[] => {
  const scales = new Map(frameworks.flatMap(({ scale }) => (scale ? [[scale.id, scale] as const] : [])));
  if (scales.size < 2) return frameworks;
  const words = text.slice(0, TEXT_OF_KIND).replace(/\s+/g, ' ');
  const given = new Set(
    [...scales.values()].flatMap(({ id, ratings }) => {
      const others = new Set(
        [...scales.values()].flatMap((other) => (other.id === id ? [] : other.ratings.map(({ rating }) => rating))),
      );
      const own = ratings.map(({ rating }) => rating).filter((rating) => !others.has(rating));
      return own.length > 0 && givesWord(words, own) ? [id] : [];
    }),
  );
  return given.size === 0 ? frameworks : frameworks.filter(({ scale }) => scale !== null && given.has(scale.id));
};

/**
 * Of several programmes those whose scale has the word that the text gives as the overall rating: a release that rates a service 'Good' overall is of
 * no programme that has other words, whatever of that programme's terms it uses.
 */
const ofOverallWord = (frameworks: readonly Framework[], text: string): readonly Framework[] => {
  const words = text.slice(0, TEXT_OF_KIND).replace(/\s+/g, ' ');
  const known = new Set(frameworks.flatMap(({ scale }) => scale?.ratings.map(({ rating }) => rating) ?? []));
  const given = [...known].filter((rating) => {
    const word = `${QUOTE}?${literally(rating)}${QUOTE}?(?![\\p{L}])`;
    return new RegExp(
      `\\boverall (?:${NOUN} )?(?:of |as |is |was |[:–-] )?(?:an? )?${word}|${word} overall\\b`,
      'iu',
    ).test(words);
  });
  const left = frameworks.filter(
    ({ scale, overall }) => overall && scale?.ratings.some(({ rating }) => given.includes(rating)),
  );
  return left.length > 0 ? left : frameworks;
};

/** Names of standards in more than one word. */
const tellingNames = ({ standards }: Framework): readonly string[] =>
  standards.flatMap(({ name, aliases }) => [name, ...aliases].filter((phrase) => phrase.includes(' ')).slice(0, 1));

const PERCENTAGE = /\d\s?(?:%|per\s?cent\b)/i;

/** Whether a stretch of text gives a rating of a programme: one of its words in quotation marks or with a capital, or a percentage where it has these. */
const statesRating = (words: string, { scale, percentages }: Framework): boolean =>
  (percentages && PERCENTAGE.test(words)) ||
  (scale?.ratings.some(({ rating }) => {
    const capital = literally(rating.charAt(0).toUpperCase() + rating.slice(1));
    return (
      new RegExp(`${QUOTE}${literally(rating)}${QUOTE}`, 'i').test(words) ||
      new RegExp(`\\p{Ll}\\W{1,3}${capital}\\b`, 'u').test(words)
    );
  }) ??
    false);

/**
 * Whether a text uses a standard's words as its name: with its capital, or in a sentence that states a rating. 'To reduce the risk of harm to others' is
 * what every service works for.
 */
const usesName = (sentences: readonly string[], name: string, framework: Framework): boolean => {
  const small = name.toLowerCase();
  const capital = small.charAt(0).toUpperCase() + small.slice(1);
  return sentences.some((sentence) => {
    const at = sentence.toLowerCase().indexOf(small);
    if (at < 0 || timesOf(sentence, [name]) === 0) return false;
    const isCapital = capital !== small && sentence.charAt(at) === capital.charAt(0) && at > 0;
    return isCapital || statesRating(sentence, framework);
  });
};

/** Of several programmes those that have most of the standards that a text names. */
const ofNamedStandards = (frameworks: readonly Framework[], text: string): readonly Framework[] => {
  if (frameworks.length < 2) return frameworks;
  const sentences = text.slice(0, TEXT_OF_KIND).split(/(?<=[.!?])\s|\n/u);
  const named = frameworks.map((framework) => ({
    framework,
    names: tellingNames(framework).filter((name) => usesName(sentences, name, framework)).length,
  }));
  const most = Math.max(0, ...named.map(({ names }) => names));
  return named.filter(({ names }) => names === most).map(({ framework }) => framework);
};

/** Programmes that may be meant where none is told: those in force in the document's year whose kind of service it speaks of. */
const possible = (
  siblings: readonly Framework[],
  year: number | null,
  text: string,
  inspectorate: Inspectorate,
): readonly Framework[] => {
  const spoken = ofSpokenKind(siblings, text, inspectorate);
  const inForce = spoken.filter(({ published }) => {
    const from = Number((published.from?.value ?? '0').slice(0, 4));
    const to = Number((published.to?.value ?? '9999').slice(0, 4));
    return year === null || (from <= year && year <= to);
  });
  return ofNamedStandards(ofOverallWord(ofGivenWords(inForce.length > 0 ? inForce : spoken, text), text), text);
};

const began = ({ published, fieldwork }: Framework): string =>
  (published.from?.value ?? fieldwork.from?.value ?? '').slice(0, 4);

/** What a document's judgements may be on. */
export interface Programmes {
  readonly current: Criteria;
  /** The criteria of the older programmes on other scales. */
  readonly earlier: readonly Criteria[];
  /** The document's framework; where none is told, the only one that its year and its words leave. */
  readonly sole: Framework | null;
}

/** The criteria that a document's judgements may be on, and those of the older programmes on other scales. */
export const criteriaFor = (
  { framework, frameworks, inspectorate, publishedYear, kind }: JudgementContext,
  text: string,
): Programmes => {
  const siblings = frameworks.filter((one) => one.inspectorate === inspectorate.id && !one.unrated);
  const meant = framework ? [framework] : possible(siblings, publishedYear, text, inspectorate);
  const [first, second] = meant;
  const sole = first !== undefined && second === undefined ? first : null;
  const earlier = sole ? siblings.filter((one) => began(one) < began(sole) && one.scale?.id !== sole.scale?.id) : [];
  const spoken = kind !== 'report';
  const current = criteriaOf(meant, { year: publishedYear, spoken });
  return { current, earlier: earlier.map((one) => criteriaOf([one], { year: null, spoken })), sole };
};
