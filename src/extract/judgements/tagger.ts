import type { Anchor } from '../../document/anchor.js';
import type { Framework } from '../../framework/framework.js';
import { dateExpressionsIn } from '../date-expressions.js';
import { countOf } from '../numbers.js';
import type { JudgementContext } from './context.js';
import type { Criteria } from './criteria.js';
import { ownWorkOf } from './inspected-work.js';
import { NEEDS, OFF_SCALE_WORDS, RATING_NOUNS } from './lexicon.js';
import type { Mark, MarkKind } from './marks.js';
import {
  earlierAt,
  hasCapital,
  isFirstFor,
  isQuoted,
  NEEDS_IMPROVEMENT,
  type Place,
  ratingDraft,
  spanAt,
  standardDraft,
} from './name-drafts.js';
import { type PhraseIndex, phraseIndex } from './phrase-index.js';
import { phraseKinds } from './phrase-kinds.js';
import { criteriaFor } from './programmes.js';
import { ratingForms } from './rating-forms.js';
import { withoutScaleAsides } from './scale-asides.js';
import { serviceMentions } from './service-mentions.js';
import { strayPlaces } from './stray-places.js';
import { type Token, tokensIn } from './tokens.js';
import { type Draft, firstWord, isOurselves, isPerfect, isRatingVerbHere, signOrWord, verbForm } from './word-kinds.js';

/** Makes marks of sentences, for one document. */
export interface Tagger {
  readonly criteria: Criteria;
  /** The inspection's programme; where the document does not tell it, the only one that may be meant, else null. */
  readonly programme: Framework | null;
  /** The scale of this inspection, and those of the inspectorate's other programmes. */
  readonly scale: string | null;
  readonly marksOf: (text: string, sentence: Anchor) => readonly Mark[];
}

/** Short names that the text gives a service in parentheses: 'Northby Youth Justice Service (NYJS)'. */
const shortNames = (text: string): string[] => [
  ...new Set(
    [
      ...text
        .slice(0, 20_000)
        .matchAll(
          /(?:Service|Team|Partnership|Unit|Company|Division)s?\s+\((?:the\s+)?[‘'"“]?(\p{Lu}{2,7})[’'"”]?\)/gu,
        ),
    ].flatMap((match) => match[1] ?? []),
  ),
];

/** What the inspectorate's programmes call the overall rating, where that is no word for a rating with 'overall' before it ('overall effectiveness'). */
const overallNames = ({ frameworks, inspectorate }: JudgementContext): string[] => {
  const nouns = new Set(RATING_NOUNS.split(' '));
  return frameworks
    .filter((one) => one.inspectorate === inspectorate.id)
    .flatMap((one) => one.overallNames)
    .filter((name) => {
      const words = name.toLowerCase().split(/\s+/);
      return words.length > 1 && !nouns.has(words.at(-1) ?? '');
    });
};

/** The inspectorate by its names, and the short names that the text gives a service. */
const namesIn = (context: JudgementContext, text: string): PhraseIndex<MarkKind> => {
  const index = phraseIndex<MarkKind>();
  for (const name of context.inspectorate.names) index.add(name, 'inspectors');
  for (const name of shortNames(text)) index.add(name, 'service_word');
  for (const work of ownWorkOf(context.inspectorate)) index.add(work, 'service_word');
  for (const name of overallNames(context)) index.add(name, 'overall');
  return index;
};

const offScaleWords = (): PhraseIndex<true> => {
  const index = phraseIndex<true>();
  for (const phrase of OFF_SCALE_WORDS) index.add(phrase, true);
  return index;
};

const LAST_YEAR_OF_COMPANIES = 2021;
const phraseText = (tokens: readonly Token[], index: number, length: number): string =>
  tokens
    .slice(index, index + length)
    .map(({ norm }) => norm)
    .join(' ');

const CONTRACTED = /^(it|they)[’'](?:s|re)$/i;
const MOST_REMEMBERED = 5000;

/** Makes the tagger of a document; `text` is all of its text. */
export const taggerFor = (context: JudgementContext, text: string): Tagger => {
  const phrases = phraseKinds();
  const names = namesIn(context, text);
  const ratings = ratingForms(context);
  const offScale = offScaleWords();
  const services = serviceMentions(context, strayPlaces(text, context));
  const { current: criteria, earlier, sole } = criteriaFor(context, text);
  const needs = sole?.percentages === true;
  const ofUnits = (context.publishedYear ?? 0) > LAST_YEAR_OF_COMPANIES;

  const lexiconDraft = (place: Place, named: boolean): Draft => {
    const { tokens, index } = place;
    const token = tokens[index];
    if (!token) return { kind: 'word', length: 1 };
    const phrase = phrases.at(tokens, index);
    const kind = phrase?.values[0];
    if (!named && isPerfect(tokens, index)) return { kind: 'past', length: 1 };
    const needed = NEEDS.has(token.norm) ? firstWord(tokens, index + 1) : null;
    const byNeed = needed !== null && (needs || NEEDS_IMPROVEMENT.has(tokens[needed]?.norm ?? ''));
    if (byNeed && ratings.at(tokens, needed)) return { kind: 'rating_verb', length: 1 };
    // 'Only one of the nine reports': no verb.
    const before = tokens[index - 1]?.norm ?? '';
    if (
      token.norm === 'reports' &&
      (countOf(before) !== null || /^(?:the|these|those|all|both|other|of|recent|my)$/.test(before))
    )
      return { kind: 'aggregate', length: 1 };
    if (token.norm === 'so' && ratings.at(tokens, index + 1)?.length === 1) return { kind: 'hedge', length: 1 };
    if (isRatingVerbHere(tokens, index)) return { kind: 'rating_verb', length: 1 };
    if (isOurselves(tokens, index, (at) => ratings.at(tokens, at) !== null)) return { kind: 'service_word', length: 1 };
    // The month, not the possibility; and 'Then came …' goes on with a story.
    if (kind === 'unreal' && token.text === 'May') return { kind: 'word', length: 1 };
    if (kind === 'past' && token.text === 'Then') return { kind: 'word', length: 1 };
    // 'At the time of the meeting': no time before it.
    const said = kind === 'past' ? phraseText(tokens, index, phrase?.length ?? 1) : '';
    if (/\bat the time$/.test(said) && tokens[index + (phrase?.length ?? 1)]?.norm === 'of')
      return { kind: 'word', length: 1 };
    // 'Its first inspection in three years', 'since 2019': this one.
    if (phrase && kind === 'past' && isFirstFor(tokens, index, phrase.length))
      return { kind: 'now', length: phrase.length };
    if (token.norm === 'already' && /^(?:was|were|had)$/.test(tokens[index - 1]?.norm ?? ''))
      return { kind: 'past', length: 1 };
    // Rehabilitation companies ended in 2021: what is told of one since is of a predecessor.
    if (
      kind === 'service_word' &&
      /\b(?:company|crc)$/i.test(phraseText(tokens, index, phrase?.length ?? 1)) &&
      ofUnits
    )
      return { kind: 'other_body', length: phrase?.length ?? 1 };
    // 'The area's youth service': no area of the work.
    if (kind === 'area' && /[’']s$/.test(token.text)) return { kind: 'word', length: 1 };
    const isCount = phrase?.length === 1 && countOf(token.norm) !== null;
    return phrase && kind !== undefined && !isCount
      ? { kind, length: phrase.length }
      : signOrWord(place.text, tokens, index, token);
  };

  const draftAt = (place: Place): Draft => {
    const { tokens, index } = place;
    const phrase = phrases.at(tokens, index)?.length ?? 0;
    const name = names.at(tokens, index);
    const other = Math.max(phrase, name?.length ?? 0);
    const standard = criteria.standardAt(tokens, index) ?? verbForm(criteria, tokens, index);
    const rating = ratings.at(tokens, index);
    if (rating && rating.length >= other && rating.length >= (standard?.length ?? 0)) {
      const draft = ratingDraft(place, rating);
      if (draft) return draft;
    }
    const domain = criteria.domainAt(tokens, index);
    if (domain && domain.length >= other && domain.length > (standard?.length ?? 0))
      return { kind: 'domain', length: domain.length, extra: { domain: domain.domain } };
    if (standard && standard.length >= other) {
      const draft = standardDraft(place, criteria, standard, phrase > 0);
      const older = draft ? earlierAt(earlier, tokens, index) : null;
      if (draft)
        return older?.length === draft.length ? { ...draft, extra: { ...draft.extra, older: older.standards } } : draft;
    }
    const before = earlierAt(earlier, tokens, index);
    if (before && before.length > other)
      return { kind: 'earlier_standard', length: before.length, extra: { standards: before.standards } };
    if (name && name.length >= phrase) return { kind: name.values[0] ?? 'inspectors', length: name.length };
    const off = offScale.at(tokens, index);
    if (off && off.length > phrase) {
      const at = spanAt(place, off.length);
      const capital = hasCapital(place.text, place.sentence, at);
      return { kind: 'off_scale', length: off.length, extra: { quoted: isQuoted(place.text, at), capital } };
    }
    return lexiconDraft(place, standard !== null || rating !== null);
  };

  // The steps of reading ask for the same sentences again and again.
  const memory = new Map<string, readonly Mark[]>();

  const marksOf = (source: string, sentence: Anchor): readonly Mark[] => {
    const key = `${sentence.start}-${sentence.end}`;
    const known = source === text ? memory.get(key) : undefined;
    if (known) return known;
    const marks = withoutScaleAsides(madeOf(source, sentence));
    if (source === text && memory.size < MOST_REMEMBERED) memory.set(key, marks);
    return marks;
  };

  const madeOf = (source: string, sentence: Anchor): Mark[] => {
    const tokens = tokensIn(source, sentence);
    const mentions = services(source, sentence);
    const dates = dateExpressionsIn(source, sentence);
    const marks: Mark[] = [];
    let depth = 0;
    let index = 0;
    while (index < tokens.length) {
      const start = tokens[index]?.at.start ?? 0;
      const covering = (at: Anchor): number => {
        let length = 1;
        while ((tokens[index + length]?.at.start ?? Number.POSITIVE_INFINITY) < at.end) length += 1;
        return length;
      };
      const mention = mentions.find(({ at }) => at.start === start);
      const date = dates.find(({ at }) => at.start === start);
      const draft: Draft = mention
        ? { kind: mention.kind, length: covering(mention.at), extra: { service: mention.name } }
        : date
          ? { kind: 'date', length: covering(date.at), extra: { date: date.end?.value ?? date.start.value } }
          : draftAt({ text: source, sentence, tokens, index });
      const taken = tokens.slice(index, index + draft.length);
      const end = taken.at(-1)?.at.end ?? start;
      if (draft.kind === 'open') depth += 1;
      marks.push({
        kind: draft.kind,
        at: { start, end },
        text: source.slice(start, end),
        tokens: taken,
        ratings: [],
        quoted: false,
        capital: false,
        standards: [],
        older: [],
        domain: null,
        service: null,
        value: null,
        date: null,
        aside: depth > 0,
        ...draft.extra,
      });
      // 'It's “good”': the verb that the pronoun holds.
      const pronoun = marks.at(-1);
      const held = draft.kind === 'pronoun' ? CONTRACTED.exec(pronoun?.text ?? '') : null;
      if (pronoun && held) {
        const part = { start: start + (held[1]?.length ?? 0), end };
        marks.splice(
          -1,
          1,
          { ...pronoun, text: held[1] ?? '' },
          { ...pronoun, kind: 'copula', text: /s$/i.test(pronoun.text) ? 'is' : 'are', at: part },
        );
      }
      if (draft.kind === 'close') depth = Math.max(0, depth - 1);
      index += draft.length;
    }
    return marks;
  };

  return { criteria, programme: sole, scale: context.framework?.scale?.id ?? null, marksOf };
};
