import type { Mark } from './marks.js';
import { type PercentReading, rowsIn } from './percent-rows.js';
import { idsAt } from './section-names.js';
import type { DomainScope } from './target.js';

/** Words beside a percentage that make it another's, or a difference. */
const OTHERS =
  /^(?:average|averages|national|nationally|lowest|highest|mean|typical|range|ranged|ranging|above|below|more|higher|lower|better|worse|points?|elsewhere|compared|comparison|than|against)$/i;
const OF_WORK =
  /\b(?:well enough|of the time|of (?:the |its )?(?:work|cases)|sufficient(?:ly)?|done well|good enough|scor\w+|standard|quality|met|up to scratch|satisfactor\w+|figures?|done to|puts?|edged|rose|risen|fell|fallen|\d+ ?%|per ?cent)/i;
const OWN_WORK = /^(?:the )?(?:work|efforts|attempts|steps) (?:to|on|with|towards)\b/i;
const OF_PEOPLE = /^(?:of|were|are|male|female|boys|girls)$/i;
const OF_CHILDREN =
  /\bof (?:the |all )?(?:children|young people|offenders|those|boys|girls|staff|respondents|areas?|services|teams|cases were)\b/i;

const wordsOf = (marks: readonly Mark[]): string => marks.map(({ text }) => text).join(' ');

const isOthers = (marks: readonly Mark[], index: number): boolean => {
  const before = marks.slice(Math.max(0, index - 5), index);
  const after = marks.slice(index + 1, index + 4);
  const stop = after.findIndex(({ kind }) =>
    ['comma', 'stop', 'semicolon', 'percent', 'and', 'open', 'close'].includes(kind),
  );
  const tail = stop < 0 ? after : after.slice(0, stop);
  const last = before.findLastIndex(({ kind }) => ['comma', 'percent', 'standard', 'open', 'close'].includes(kind));
  const near = [...before.slice(last + 1), ...tail];
  return near.some(
    ({ text, kind }) =>
      kind === 'aggregate' ||
      text
        .toLowerCase()
        .split(/\s+/)
        .some((word) => OTHERS.test(word)),
  );
};

/** A sentence that tells what others got: 'The average for all areas is …'. */
const isOfOthers = (marks: readonly Mark[]): boolean => {
  const first = marks.findIndex(({ kind }) => kind === 'percent');
  const opening = marks.slice(0, first);
  if (opening.some(({ kind }) => kind === 'other_service') && !opening.some(({ kind }) => kind === 'service'))
    return true;
  if (opening.some(({ text }) => /^neighbouring$/i.test(text)) && !opening.some(({ kind }) => kind === 'service'))
    return true;
  const average = opening.findIndex(({ text }) =>
    /^(?:the )?(?:average|averages|national|lowest|highest|range)\b/i.test(text),
  );
  const named = opening.findIndex(({ kind }) => kind === 'standard' || kind === 'service');
  return average >= 0 && (named < 0 || average < named);
};

const isWord = ({ kind, text, ratings }: Mark): boolean =>
  kind === 'rating' &&
  ratings.some(({ scale }) => scale !== '') &&
  (/improvement/i.test(text) || /^\p{Lu}{4,}$/u.test(text) || /^(?:drastic|substantial|moderate|minim)/i.test(text));

const NEAR = 5;

/** '63 per cent of the time, and moderate improvement was required in reoffending': the word is of the section named after it. */
const isOfNext = (sentence: readonly Mark[], word: Mark, names: readonly { readonly index: number }[]): boolean => {
  const at = sentence.indexOf(word);
  const next = names.find(({ index }) => index > at);
  const bridge = next ? sentence.slice(at + 1, next.index) : [];
  return (
    bridge.length > 0 &&
    bridge.length < NEAR &&
    bridge.some(({ text }) => /^(?:in|for|on|to)$/i.test(text)) &&
    !bridge.some(({ kind }) => kind === 'and' || kind === 'comma')
  );
};

/**
 * The percentages of a sentence that are a section's own: 'Safeguarding work was done well enough 61% of the time'. Averages, ranges,
 * differences and shares of children are none. Several sections before several percentages are taken in turn. In a row of figures
 * beside a name the last one is the service's own.
 */
export const percentagesIn = (
  sentence: readonly Mark[],
  scope: DomainScope,
  pointedAt: readonly string[],
): PercentReading[] => {
  // 'Work to … came out at 74 per cent': work of its own, though its name is not known.
  const antecedent = OWN_WORK.test(wordsOf(sentence)) ? [] : pointedAt;
  if (!OF_WORK.test(wordsOf(sentence))) return [];
  const names = idsAt(sentence, scope);
  const rows = rowsIn(sentence, names);
  if (rows.length > 0) return rows;
  if (isOfOthers(sentence)) return [];
  const figures = sentence.filter(({ kind }) => kind === 'percent');
  const between = sentence.slice(
    sentence.findIndex(({ kind }) => kind === 'percent'),
    sentence.findLastIndex(({ kind }) => kind === 'percent') + 1,
  );
  if (
    figures.length > 1 &&
    new Set(names.map(({ id }) => id)).size === 1 &&
    between.every(({ kind }) => kind === 'percent')
  ) {
    const percent = figures.at(-1) ?? null;
    return names[0] ? [{ standard: names[0].id, percent, rating: sentence.find(isWord) ?? null, earlier: false }] : [];
  }
  const own = sentence.flatMap((mark, index) => {
    if (mark.kind !== 'percent' || mark.value === null || mark.value > 100 || isOthers(sentence, index)) return [];
    const after = wordsOf(sentence.slice(index + 1, index + 6));
    return OF_PEOPLE.test(sentence[index + 1]?.text ?? '') && OF_CHILDREN.test(after) ? [] : [{ mark, index }];
  });
  const first = own[0]?.index ?? 0;
  const before = [...new Map(names.filter(({ index }) => index < first).map((name) => [name.id, name])).values()];
  const later = names.filter(({ index }) => index > first);
  if (before.length > 1 && before.length === own.length && later.length === 0)
    return before.flatMap(({ id }, at) => ({
      standard: id,
      percent: own[at]?.mark ?? null,
      rating: null,
      earlier: false,
    }));
  const readings: PercentReading[] = [];
  own.forEach(({ mark, index }, at) => {
    const from = sentence[index - 1];
    const next = own[at + 1];
    const earlier =
      from !== undefined &&
      /\bfrom$/i.test(from.text) &&
      next !== undefined &&
      /^(?:to|up to)$/i.test(sentence[next.index - 1]?.text ?? '');
    const moved = at > 0 && readings.at(-1)?.earlier === true && /^(?:to|up to)$/i.test(from?.text ?? '');
    const left = names.findLast(
      (name) => name.index < index && !own.some((other) => other.index > name.index && other.index < index),
    );
    const right = names.find(
      (name) =>
        name.index > index &&
        name.index - index <= 14 &&
        !own.some((other) => other.index > index && other.index < name.index),
    );
    const bridge = right ? sentence.slice(index + 1, right.index) : [];
    const joined =
      right &&
      /\b(?:for|on|in|of)\b/i.test(wordsOf(bridge)) &&
      !bridge.some(({ kind }) => kind === 'and' || kind === 'comma');
    const fronted = right !== undefined && at === 0 && index <= 2 && from?.kind === 'with' && right.index - index <= 8;
    const alone = antecedent.length === 1 && own.length === 1 && names.length === 0 ? antecedent[0] : undefined;
    const next1 = sentence[index + 1];
    const follows =
      right !== undefined &&
      joined === true &&
      right.index - index <= 5 &&
      next1 !== undefined &&
      /^(?:for|on|in|of)$/i.test(next1.text);
    const standard = moved
      ? readings.at(-1)?.standard
      : follows
        ? right?.id
        : (left?.id ?? (joined || fronted ? right?.id : undefined) ?? alone);
    if (standard === undefined || (!moved && readings.some((reading) => reading.standard === standard))) return;
    const until = own[at + 1]?.index ?? names.find((name) => name.index > index)?.index ?? sentence.length;
    const word = sentence.slice(index + 1, until).find(isWord) ?? null;
    const rating = word && isOfNext(sentence, word, names) ? null : word;
    readings.push({ standard, percent: mark, rating, earlier });
  });
  return readings;
};

const PARTS: ReadonlySet<Mark['kind']> = new Set<Mark['kind']>(['break', 'semicolon']);

/** 'The inspectors want to see substantial improvement' and 'that means that …' say what is needed. */
const isDemand = (sentence: readonly Mark[], index: number): boolean =>
  /^means that$/i.test(sentence[index]?.text ?? '') ||
  (/^want/i.test(sentence[index]?.text ?? '') && /^see$/i.test(sentence[index + 2]?.text ?? ''));

const DENIED = /\b(?:no|not|never|without)\b/i;

/**
 * The words for how much improvement was required, with the sections that they are said of: those named beside, all of them ('in all three
 * areas'), or the one that the sentence before speaks of.
 */
export const improvementsIn = (
  sentence: readonly Mark[],
  scope: DomainScope,
  antecedent: readonly string[],
  all: readonly string[],
): PercentReading[] => {
  if (sentence.some(({ kind }) => kind === 'percent') && isOfOthers(sentence)) return [];
  const names = idsAt(sentence, scope);
  const words = sentence.flatMap((mark, index) => (isWord(mark) ? [{ mark, index }] : []));
  if (words.length === 0 || words.length > 2) return [];
  if (
    sentence.some(
      (mark, index) => mark.kind === 'other_service' || (mark.kind === 'unreal' && !isDemand(sentence, index)),
    ) ||
    DENIED.test(wordsOf(sentence.slice(0, words[0]?.index)))
  )
    return [];
  const area = sentence.findIndex(
    ({ kind, text }) => kind === 'area' && /^(?:areas|sections|aspects|elements)$/i.test(text),
  );
  const every =
    area >= 0 && sentence.slice(Math.max(0, area - 3), area).some(({ text }) => /^all(?: three)?$/i.test(text));
  if (words.length === 1 && words[0] && names.length === 0) {
    const rating = words[0].mark;
    const both = antecedent.length === 2 && sentence.some(({ text }) => /^both\b/i.test(text));
    const ids = every ? all : antecedent.length === 1 || both ? antecedent : [];
    const judged =
      sentence.some(
        ({ text, kind }) =>
          /^requir|^need/i.test(text) || kind === 'rating_verb' || kind === 'weak_verb' || kind === 'report',
      ) || /required/i.test(rating.text);
    return judged ? ids.map((standard) => ({ standard, percent: null, rating, earlier: false })) : [];
  }
  const rest = /\b(?:other|others|remaining|rest)\b/i;
  return words.flatMap(({ mark, index }, at) => {
    const end = words[at + 1]?.index ?? sentence.length;
    const others = sentence.slice(index + 1, Math.min(end, index + 7)).some(({ text }) => rest.test(text));
    const named = new Set(names.map(({ id }) => id));
    // 'Drastic in two of the three and substantial in the other': which is which is not said.
    if (others && named.size === 0) return [];
    if (others && !names.some((name) => name.index > index && name.index < end))
      return all
        .filter((id) => !named.has(id))
        .map((standard) => ({ standard, percent: null, rating: mark, earlier: false }));
    const previous = words[at - 1]?.index ?? -1;
    const next = words[at + 1]?.index ?? sentence.length;
    const parts = (place: number): boolean => PARTS.has(sentence[place]?.kind ?? 'word');
    const clause = (name: { readonly index: number }): boolean => {
      const [from, to] = name.index < index ? [name.index, index] : [index, name.index];
      return !sentence.slice(from, to).some((_mark, offset) => parts(from + offset));
    };
    const left = names.filter((name) => name.index > previous && name.index < index && clause(name));
    const right = names.filter((name) => name.index > index && name.index < next && clause(name));
    const bridge = right[0] ? sentence.slice(index + 1, right[0].index) : [];
    const words1 = bridge.filter(
      ({ kind, text }) =>
        kind !== 'quote' &&
        kind !== 'copula' &&
        kind !== 'adverb' &&
        !/^(?:required|needed|improvement|rating_verb)$/i.test(text),
    );
    const joined = words1.length > 0 && words1.length <= 3 && /^(?:in|for|to|on)$/i.test(words1[0]?.text ?? '');
    // 'Moderate improvement was required in safeguarding and substantial improvement in risk of harm'
    const fronted =
      right.length === 0 && left.some(({ index }) => /^(?:in|for|on)$/i.test(sentence[index - 1]?.text ?? ''))
        ? left.slice(-1)
        : left;
    const ids = joined ? right : fronted;
    return [...new Set(ids.map(({ id }) => id))].map((standard) => ({
      standard,
      percent: null,
      rating: mark,
      earlier: false,
    }));
  });
};
