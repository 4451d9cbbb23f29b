import type { Anchor } from '../../document/anchor.js';
import type { Framework } from '../../framework/framework.js';
import { dateExpressionsIn } from '../date-expressions.js';
import { countOf } from '../numbers.js';
import { mentionsByKind, mentionsByName } from '../subject-mentions.js';
import type { JudgementContext } from './context.js';
import { type Criteria, criteriaOf } from './criteria.js';
import * as lexicon from './lexicon.js';
import type { Mark, MarkKind, NamedStandard, RatingReading } from './marks.js';
import { type PhraseIndex, phraseIndex } from './phrase-index.js';
import { type Token, tokensIn } from './tokens.js';

/** Makes marks of sentences, for one document. */
export interface Tagger {
  readonly criteria: Criteria;
  /** The scale of this inspection, and those of the inspectorate's other programmes. */
  readonly scale: string | null;
  readonly marksOf: (text: string, sentence: Anchor) => Mark[];
}

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
  ['weak_verb', words(lexicon.WEAK_RATING_VERBS)],
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

const SIGNS: Readonly<Record<string, MarkKind>> = {
  ',': 'comma',
  ';': 'semicolon',
  ':': 'colon',
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
  '–': 'dash',
  '—': 'dash',
  '-': 'dash',
  '−': 'dash',
  '|': 'colon',
  '=': 'colon',
  '•': 'semicolon',
  '·': 'semicolon',
};
const QUOTE = /^["'‘’“”`*_«»]$/u;
const STOP = /^[.!?…]$/;

const baseLexicon = (): PhraseIndex<MarkKind> => {
  const index = phraseIndex<MarkKind>();
  for (const [kind, phrases] of LEXICON) for (const phrase of phrases) index.add(phrase, kind);
  for (const phrase of lexicon.NO_NEGATIONS) index.add(phrase, 'word');
  return index;
};

let lexiconOnce: PhraseIndex<MarkKind> | undefined;

const ratingIndex = (frameworks: readonly Framework[], inspectorate: string): PhraseIndex<RatingReading> => {
  const index = phraseIndex<RatingReading>();
  const known = new Set<string>();
  for (const { scale, inspectorate: body } of frameworks) {
    if (!scale || body !== inspectorate || known.has(scale.id)) continue;
    known.add(scale.id);
    for (const { rating, level, forms } of scale.ratings) {
      const reading = { scale: scale.id, rating, level };
      for (const form of [rating, ...forms]) index.add(form, reading);
    }
  }
  return index;
};

/** Rating words of one word that are common words too unless 'improvement' stands near ('a substantial fall'). */
const NEEDS_IMPROVEMENT = new Set(['drastic', 'substantial', 'moderate', 'minimum', 'minimal']);

type RatingAt = { readonly values: readonly RatingReading[]; readonly length: number };

interface Draft {
  readonly kind: MarkKind;
  readonly length: number;
  readonly extra?: Partial<Mark>;
}

const isQuoted = (text: string, at: Anchor): boolean =>
  /["'‘’“”`*_]\s?$/.test(text.slice(Math.max(0, at.start - 2), at.start)) &&
  /^\s?[.,;:!]?["'‘’“”`*_]/.test(text.slice(at.end, at.end + 3));

/** A capital that neither the sentence's beginning nor a heading in capitals explains. */
const hasCapital = (text: string, sentence: Anchor, at: Anchor): boolean => {
  if (!/^\p{Lu}/u.test(text.slice(at.start, at.end))) return false;
  const before = text.slice(sentence.start, at.start).replace(/[\s"'‘’“”`*_•(\d.)-]+$/u, '');
  return before !== '' && !/[.!?:\n]$/.test(before);
};

/** Names of the inspectorate in the lexicon of one document. */
const bodiesOf = (context: JudgementContext): PhraseIndex<MarkKind> => {
  const index = phraseIndex<MarkKind>();
  for (const name of context.inspectorate.names) index.add(name, 'inspectors');
  return index;
};

/** Programmes that may be meant where none is told: those in force in the document's year whose kind of service it speaks of. */
const possible = (siblings: readonly Framework[], year: number | null, text: string): readonly Framework[] => {
  const spoken = siblings.filter(({ recognition }) =>
    recognition.requires.every(
      ({ phrases }) => !phrases || phrases.some((phrase) => text.toLowerCase().includes(phrase)),
    ),
  );
  const inForce = spoken.filter(({ published }) => {
    const from = Number((published.from?.value ?? '0').slice(0, 4));
    const to = Number((published.to?.value ?? '9999').slice(0, 4));
    return year === null || (from <= year && year <= to);
  });
  return inForce.length > 0 ? inForce : spoken.length > 0 ? spoken : siblings;
};

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

/** Makes the tagger of a document; `text` is all of its text. */
export const taggerFor = (context: JudgementContext, text: string): Tagger => {
  lexiconOnce ??= baseLexicon();
  const base = lexiconOnce;
  const bodies = bodiesOf(context);
  for (const name of shortNames(text)) bodies.add(name, 'service_word');
  const siblings = context.frameworks.filter(
    (framework) => framework.inspectorate === context.inspectorate.id && !framework.unrated,
  );
  const criteria = criteriaOf(
    context.framework ? [context.framework] : possible(siblings, context.publishedYear, text),
  );
  const began = (framework: Framework): string =>
    framework.published.from?.value ?? framework.fieldwork.from?.value ?? '';
  const { framework: ownFramework } = context;
  const earlier = ownFramework
    ? siblings.filter(
        (framework) =>
          began(framework).slice(0, 4) < began(ownFramework).slice(0, 4) &&
          framework.scale?.id !== ownFramework.scale?.id,
      )
    : [];
  const earlierCriteria = earlier.map((framework) => criteriaOf([framework]));
  const ratings = ratingIndex(context.frameworks, context.inspectorate.id);
  const own = new Set(context.services);
  const offScale = phraseIndex<true>();
  for (const phrase of lexicon.OFF_SCALE_WORDS) offScale.add(phrase, true);

  const improvement = ratings.at(tokensIn('requires improvement', { start: 0, end: 20 }), 0)?.values ?? [];
  /** 'RI', as minutes write it. */
  const shortRating = (tokens: readonly Token[], index: number): RatingAt | null =>
    tokens[index]?.text === 'RI' && improvement.length > 0 ? { values: improvement, length: 1 } : null;

  const scaleRatings = context.framework?.scale?.ratings ?? [];
  const ends = { top: scaleRatings.at(-1), bottom: scaleRatings[0] };
  const hasRating = (tokens: readonly Token[], from: number, to: number): boolean => {
    for (let at = Math.max(0, from); at < Math.min(tokens.length, to); at += 1) if (ratings.at(tokens, at)) return true;
    return false;
  };
  /** 'The highest grade', 'bottom marks': the rating at that end of the scale, where none is named beside. */
  const ranked = (tokens: readonly Token[], index: number): RatingAt | null => {
    const norm = tokens[index]?.norm ?? '';
    const end = lexicon.TOP.has(norm) ? ends.top : lexicon.BOTTOM.has(norm) ? ends.bottom : undefined;
    if (!end || /^(?:second|next|third)$/.test(tokens[index - 1]?.norm ?? '')) return null;
    let at = index + 1;
    while (lexicon.RANK_FILLERS.has(tokens[at]?.norm ?? '')) at += 1;
    if (!lexicon.RANKED.has(tokens[at]?.norm ?? '')) return null;
    if (hasRating(tokens, index - 8, at + 7) || /^(?:of|in|since|ever|among)$/.test(tokens[at + 1]?.norm ?? ''))
      return null;
    const scale = context.framework?.scale?.id ?? '';
    return { values: [{ scale, rating: end.rating, level: end.level }], length: at - index + 1 };
  };

  // A youth service beside the probation unit of the same place, and the other way round.
  const ofYouth =
    context.framework?.recognition.requires.some(({ phrases }) => phrases?.some((phrase) => /youth/.test(phrase))) ===
    true;
  const isOtherKind = (phrase: string): boolean =>
    context.framework !== null &&
    (ofYouth
      ? /\b(?:PDUs?|CRCs?|NPS|Probation (?:Delivery|Service|Region))\b/i
      : /\b(?:youth|YO[ST]s?|YJ[ST]s?)\b/i
    ).test(phrase);

  const servicesIn = (text: string, sentence: Anchor): { at: Anchor; name: string }[] => {
    const byKind = mentionsByKind(text, sentence, context.inspectorate).map(({ place, phrase, name }) => ({
      at: { start: Math.min(place.start, phrase.start), end: Math.max(place.end, phrase.end) },
      name,
    }));
    const overlaps = (at: Anchor): boolean =>
      byKind.some((other) => other.at.start < at.end && at.start < other.at.end);
    const byName = mentionsByName(text, sentence, context.inspectorate)
      .filter(({ place }) => !overlaps(place))
      .map(({ place, name }) => ({ at: place, name }));
    const ownIn = (at: Anchor): { at: Anchor; name: string }[] => {
      const words = text.slice(at.start, at.end);
      return [...own].flatMap((name) => {
        const from = words.indexOf(name);
        return from < 0 ? [] : [{ at: { start: at.start + from, end: at.start + from + name.length }, name }];
      });
    };
    // 'Northford and Southford PDUs' names both, unless it is the name of one.
    const all = [...byKind, ...byName].flatMap((found) => {
      const parts = own.has(found.name) ? [] : ownIn(found.at);
      return parts.length > 0 ? parts : [found];
    });
    // Services of no list have no alias: they are met again by their bare name.
    for (const name of own) {
      let from = text.indexOf(name, sentence.start);
      while (from >= 0 && from + name.length <= sentence.end) {
        const at = { start: from, end: from + name.length };
        const whole = !/[\p{L}\p{N}]/u.test(text.charAt(from - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at.end));
        if (whole && !all.some((other) => other.at.start < at.end && at.start < other.at.end)) all.push({ at, name });
        from = text.indexOf(name, at.end);
      }
    }
    return all.sort((a, b) => a.at.start - b.at.start);
  };

  /** A criterion of an older programme, for what is said of inspections before. */
  const earlierAt = (
    tokens: readonly Token[],
    index: number,
  ): { standards: readonly NamedStandard[]; length: number } | null => {
    const found = earlierCriteria.flatMap((one) => one.standardAt(tokens, index) ?? []);
    const length = Math.max(0, ...found.map((one) => one.length));
    const standards = found.filter((one) => one.length === length).flatMap((one) => one.standards);
    return length > 0 ? { standards, length } : null;
  };

  const domainWithin = (tokens: readonly Token[], index: number, length: number): string | null => {
    for (let at = index; at < index + length; at += 1) {
      const domain = criteria.domainAt(tokens, at);
      if (domain && at + domain.length <= index + length) return domain.domain;
    }
    return null;
  };

  /** 'Leadership, staffing and services': a common word that ends a list of standards. */
  const isListed = (tokens: readonly Token[], index: number): boolean => {
    let at = index - 1;
    while (/^(?:and|,|its|their|the)$/.test(tokens[at]?.norm ?? '')) at -= 1;
    if (at === index - 1) return false;
    for (let back = at; back > at - 4 && back >= 0; back -= 1) {
      const before = criteria.standardAt(tokens, back);
      if (before && back + before.length === at + 1 && before.standards.some(({ weak }) => !weak)) return true;
    }
    return false;
  };

  const draftAt = (text: string, sentence: Anchor, tokens: readonly Token[], index: number): Draft => {
    const token = tokens[index];
    if (!token) return { kind: 'word', length: 1 };
    const standard = criteria.standardAt(tokens, index) ?? verbForm(criteria, tokens, index);
    const domain = criteria.domainAt(tokens, index);
    const end = ranked(tokens, index);
    const rating = ratings.at(tokens, index) ?? shortRating(tokens, index) ?? end;
    const phrase = base.at(tokens, index);
    const body = bodies.at(tokens, index);
    const off = offScale.at(tokens, index);
    const spanOf = (length: number): Anchor => ({
      start: token.at.start,
      end: tokens[index + length - 1]?.at.end ?? token.at.end,
    });
    const longestOther = Math.max(phrase?.length ?? 0, body?.length ?? 0);
    // Ofsted's 'requires improvement to be good'.
    const toBeGood = /^to be good/i.test(
      tokens
        .slice(index + (rating?.length ?? 0), index + (rating?.length ?? 0) + 3)
        .map(({ norm }) => norm)
        .join(' '),
    );
    if (rating && toBeGood && !rating.values.some(({ rating: word }) => word.includes('to be good')))
      return { kind: 'other_inspectorate', length: rating.length + 3 };
    if (rating && rating.length >= longestOther && rating.length >= (standard?.length ?? 0)) {
      const at = spanOf(rating.length);
      const bare = rating.length === 1 && NEEDS_IMPROVEMENT.has(token.norm);
      const near = bare && /improvement/i.test(text.slice(sentence.start, sentence.end));
      if (!bare || near)
        return {
          kind: 'rating',
          length: rating.length,
          extra: {
            ratings: rating.values,
            quoted: isQuoted(text, at),
            capital: rating === end || hasCapital(text, sentence, at),
          },
        };
    }
    if (domain && domain.length >= longestOther && domain.length > (standard?.length ?? 0))
      return { kind: 'domain', length: domain.length, extra: { domain: domain.domain } };
    if (standard && standard.length >= longestOther) {
      const weak = standard.standards.every((one) => one.weak);
      const rated = weak && (isRatedNext(tokens, index + standard.length) || isListed(tokens, index));
      if (!weak || !phrase || rated || hasCapital(text, sentence, spanOf(standard.length)))
        return {
          kind: 'standard',
          length: standard.length,
          extra: {
            standards: weak && rated ? standard.standards.map((one) => ({ ...one, weak: false })) : standard.standards,
            domain: domainWithin(tokens, index, standard.length),
          },
        };
    }
    const before = earlierAt(tokens, index);
    if (before && before.length > longestOther)
      return { kind: 'earlier_standard', length: before.length, extra: { standards: before.standards } };
    if (body && body.length >= (phrase?.length ?? 0))
      return { kind: body.values[0] ?? 'inspectors', length: body.length };
    if (off && off.length > (phrase?.length ?? 0)) {
      const at = spanOf(off.length);
      return {
        kind: 'off_scale',
        length: off.length,
        extra: { quoted: isQuoted(text, at), capital: hasCapital(text, sentence, at) },
      };
    }
    const kind = phrase?.values[0];
    if (!standard && !rating && isPerfect(tokens, index)) return { kind: 'past', length: 1 };
    if (
      context.framework?.percentages &&
      lexicon.NEEDS.has(token.norm) &&
      ratings.at(tokens, firstWord(tokens, index + 1))
    )
      return { kind: 'rating_verb', length: 1 };
    // The month, not the possibility.
    if (kind === 'unreal' && token.text === 'May') return { kind: 'word', length: 1 };
    // 'Then came …' goes on with a story.
    if (kind === 'past' && token.text === 'Then') return { kind: 'word', length: 1 };
    const isCount = phrase?.length === 1 && countOf(token.norm) !== null;
    if (phrase && kind !== undefined && !isCount) return { kind, length: phrase.length };
    return signOrWord(text, tokens, index, token);
  };

  return {
    criteria,
    scale: context.framework?.scale?.id ?? null,
    marksOf: (text, sentence) => {
      const tokens = tokensIn(text, sentence);
      const services = servicesIn(text, sentence);
      const dates = dateExpressionsIn(text, sentence);
      const marks: Mark[] = [];
      let depth = 0;
      let index = 0;
      while (index < tokens.length) {
        const token = tokens[index];
        if (!token) break;
        const covering = (at: Anchor): number => {
          let length = 0;
          while ((tokens[index + length]?.at.start ?? Number.POSITIVE_INFINITY) < at.end) length += 1;
          return Math.max(1, length);
        };
        const service = services.find(({ at }) => at.start === token.at.start);
        const date = dates.find(({ at }) => at.start === token.at.start);
        let draft: Draft;
        if (service) {
          draft = {
            kind: isOtherKind(text.slice(service.at.start, service.at.end))
              ? 'other_body'
              : own.has(service.name)
                ? 'service'
                : 'other_service',
            length: covering(service.at),
            extra: { service: service.name },
          };
        } else if (date)
          draft = { kind: 'date', length: covering(date.at), extra: { date: date.end?.value ?? date.start.value } };
        else draft = draftAt(text, sentence, tokens, index);
        const taken = tokens.slice(index, index + draft.length);
        const end = taken.at(-1)?.at.end ?? token.at.end;
        if (draft.kind === 'open') depth += 1;
        marks.push({
          kind: draft.kind,
          at: { start: token.at.start, end },
          text: text.slice(token.at.start, end),
          tokens: taken,
          ratings: [],
          quoted: false,
          capital: false,
          standards: [],
          domain: null,
          service: null,
          value: null,
          date: null,
          aside: depth > 0,
          ...draft.extra,
        });
        if (draft.kind === 'close') depth = Math.max(0, depth - 1);
        index += draft.length;
      }
      return marks;
    },
  };
};

/** 'Services were judged …': a common word that is rated is a standard's name. */
const isRatedNext = (tokens: readonly Token[], index: number): boolean => {
  let at = index;
  while (/^(?:were|was|are|is|been|has|have|also|both|only|there|as)$/.test(tokens[at]?.norm ?? '')) at += 1;
  const verbs = words(lexicon.RATING_VERBS);
  return at > index && (verbs.includes(tokens[at]?.norm ?? '') || QUOTE.test(tokens[at]?.text ?? ''));
};

const firstWord = (tokens: readonly Token[], index: number): number => {
  let at = index;
  while (tokens[at] && QUOTE.test(tokens[at]?.text ?? '')) at += 1;
  return at;
};

/** 'Had been', 'had received', 'last inspected': of a time before the one that the text tells of. */
const isPerfect = (tokens: readonly Token[], index: number): boolean => {
  const norm = tokens[index]?.norm;
  let at = index + 1;
  while (/^(?:also|previously|both|all|each|only|just|not|already|twice|earlier|once)$/.test(tokens[at]?.norm ?? ''))
    at += 1;
  const next = tokens[at]?.norm ?? '';
  if (norm === 'had' || norm === 'having') return /ed$/.test(next) || lexicon.PARTICIPLES.has(next);
  return norm === 'last' && next !== '' && !lexicon.TIMES.has(next);
};

/** 'How the service delivers and reviews court work' names standards by their verbs. */
const verbForm = (criteria: Criteria, tokens: readonly Token[], index: number): ReturnType<Criteria['standardAt']> => {
  const token = tokens[index];
  const name = token ? lexicon.STANDARD_VERBS.get(token.norm) : undefined;
  if (!token || name === undefined) return null;
  const asked = tokens.slice(Math.max(0, index - 9), index).some(({ norm }) => norm === 'how' || norm === 'way');
  return asked ? criteria.standardAt([{ ...token, norm: name }], 0) : null;
};

const signOrWord = (text: string, tokens: readonly Token[], index: number, token: Token): Draft => {
  const sign = SIGNS[token.text];
  if (sign) return { kind: sign, length: 1 };
  if (QUOTE.test(token.text)) return { kind: 'quote', length: 1 };
  if (STOP.test(token.text)) return { kind: 'stop', length: 1 };
  if (/^(?:19|20)\d\d$/.test(token.text) && !/^\s*(?:%|per ?cent)/i.test(text.slice(token.at.end, token.at.end + 10)))
    return { kind: 'date', length: 1, extra: { date: token.text } };
  if (/^\d+(?:\.\d+)?$/.test(token.text)) {
    const next = tokens[index + 1]?.norm;
    const after = tokens[index + 2]?.norm;
    if (next === '%' || next === 'percent') return { kind: 'percent', length: 2, extra: { value: Number(token.text) } };
    if (next === 'per' && after === 'cent') return { kind: 'percent', length: 3, extra: { value: Number(token.text) } };
    return { kind: 'number', length: 1, extra: { value: Number(token.text) } };
  }
  const tens = tokens[index + 1] ? countOf(`${token.norm} ${tokens[index + 1]?.norm ?? ''}`) : null;
  const count = countOf(token.norm);
  if (count !== null) {
    const joined = tens !== null && tens > 20 && count >= 20;
    const length = joined ? 2 : 1;
    const value = joined ? tens : count;
    const next = tokens[index + length]?.norm;
    const after = tokens[index + length + 1]?.norm;
    if (next === 'percent' || next === '%') return { kind: 'percent', length: length + 1, extra: { value } };
    if (next === 'per' && after === 'cent') return { kind: 'percent', length: length + 2, extra: { value } };
    return { kind: 'number', length, extra: { value } };
  }
  return { kind: 'word', length: 1 };
};
