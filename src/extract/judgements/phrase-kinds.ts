import * as lexicon from './lexicon.js';
import type { MarkKind } from './marks.js';
import { type PhraseIndex, phraseIndex } from './phrase-index.js';

const words = (list: string): string[] => list.split(/\s+/).filter((word) => word !== '');

/** In the order of preference between phrases of the same length. */
const LEXICON: readonly (readonly [MarkKind, readonly string[]])[] = [
  ['negation', lexicon.NEGATIONS],
  ['rating_verb', words(lexicon.RATING_VERBS)],
  ['rating_noun', words(lexicon.RATING_NOUNS)],
  ['other_inspectorate', lexicon.OTHER_INSPECTORATES],
  ['other_body', lexicon.OTHER_BODIES],
  ['aggregate', lexicon.AGGREGATES],
  ['get_verb', [...words(lexicon.GET_VERBS), ...lexicon.GET_PHRASES]],
  ['copula', [...words(lexicon.COPULAS), ...lexicon.COPULA_PHRASES]],
  ['weak_verb', [...words(lexicon.WEAK_RATING_VERBS), 'singled out', 'picked out']],
  ['overall', lexicon.OVERALL],
  ['past', lexicon.PAST],
  ['past_opener', lexicon.PAST_OPENERS],
  ['move', [...words(lexicon.MOVES), ...lexicon.MOVE_PHRASES]],
  ['now', lexicon.NOW],
  ['unreal', lexicon.UNREAL],
  ['pronoun', lexicon.PRONOUNS],
  ['area', words(lexicon.AREAS)],
  ['inspectors', lexicon.INSPECTORS],
  ['service_word', lexicon.SERVICE_WORDS],
  ['authority', lexicon.AUTHORITY_WORDS],
  ['break', lexicon.BREAKS],
  ['subordinate', lexicon.SUBORDINATES],
  ['relative', lexicon.RELATIVES],
  ['report', words(lexicon.REPORTS)],
  ['with', ['with']],
  ['as', ['as', 'to be', 'as being', 'being']],
  ['of', ['of']],
  ['to', ['to', 'into', 'towards']],
  ['preposition', lexicon.PREPOSITIONS],
  ['and', ['and', '&', 'as well as', 'along with', 'together with', 'alongside']],
  ['or', ['or']],
  ['hedge', words(lexicon.HEDGES)],
  ['intensifier', words(lexicon.INTENSIFIERS)],
  ['rank', words(lexicon.RANKS)],
  ['adverb', words(lexicon.ADVERBS)],
];

const RATING_VERBS: ReadonlySet<string> = new Set(words(lexicon.RATING_VERBS));

/** Whether a word is a verb that gives a rating by itself. */
export const isRatingVerb = (word: string): boolean => RATING_VERBS.has(word);

let made: PhraseIndex<MarkKind> | undefined;

/** What every phrase of the lexicon does: made once, the same for all documents. */
export const phraseKinds = (): PhraseIndex<MarkKind> => {
  if (made) return made;
  const index = phraseIndex<MarkKind>();
  for (const [kind, phrases] of LEXICON) for (const phrase of phrases) index.add(phrase, kind);
  for (const phrase of lexicon.NO_NEGATIONS) index.add(phrase, 'word');
  made = index;
  return index;
};
