import type { Anchor } from '../document/anchor.js';
import { type Inspectorate, serviceNamed } from '../framework/inspectorate.js';
import { isUsedAsName } from './capital-use.js';
import { anyOf, barePlace } from './place-names.js';
import { patternsOf } from './service-patterns.js';

/** A place in a text that names a service ('Northby Youth Offending Service', 'youth justice services in Northby'). */
export interface SubjectMention {
  /** The place's name alone. */
  readonly place: Anchor;
  /** Name and kind of service together. */
  readonly phrase: Anchor;
  /** Name without the words for the kind, as printed; the listed name where the inspectorate's lists have it. */
  readonly name: string;
  readonly known: boolean;
}

/** A name that is joined with another one is no mere beginning of a sentence ('Northby and Southby PDU'). */
const JOINED = /^\p{Lu}[\p{L}\p{M}’'-]*(?:[^\S\n]+\p{Lu}[\p{L}\p{M}’'-]*)*[^\S\n]+(?:and|&)[^\S\n]+\p{Lu}/u;

/**
 * A place without words that have a capital only because they begin a sentence ('Again Northby YOS'); null where nothing is left.
 * `beside` says whether words for a kind stand beside it: those speak for a name, unless a listed one follows ('Ahead of Hull YOS').
 */
const withoutSentenceStart = (
  text: string,
  place: Anchor,
  beside: boolean,
  inspectorate: Inspectorate,
): Anchor | null => {
  if (isUsedAsName(text, place.start, false) || JOINED.test(text.slice(place.start, place.end))) return place;
  const from = (start: number): string => text.slice(start, place.end);
  const starts = [...from(place.start).matchAll(/\p{Lu}\S*/gu)].map((word) => place.start + word.index);
  const endsListed = starts.some((start) => serviceNamed(inspectorate, from(start)) !== null);
  const first = starts.find(
    (start) => isUsedAsName(text, start, beside && !endsListed) || serviceNamed(inspectorate, from(start)) !== null,
  );
  return first === undefined ? null : { start: first, end: place.end };
};

/** Characters before and after a place in which the rest of its name is looked for on the next line. */
const NEXT_LINE = 60;

/** A place of which a line's end cut off a part, whole, if its name is a listed one ('Bath and North East' / 'Somerset'). */
const overLines = (text: string, place: Anchor, inspectorate: Inspectorate): Anchor => {
  const { knownAtEnd, knownAtStart } = patternsOf(inspectorate);
  if (/\n[^\S\n]*$/.test(text.slice(Math.max(0, place.start - 8), place.start))) {
    const from = Math.max(0, place.start - NEXT_LINE);
    const match = knownAtEnd?.exec(text.slice(from, place.end));
    if (match && from + match.index < place.start) return { start: from + match.index, end: place.end };
  }
  if (/^[^\S\n]*\n/.test(text.slice(place.end, place.end + 8))) {
    const match = knownAtStart?.exec(text.slice(place.start, place.end + NEXT_LINE));
    if (match && match[0].length > place.end - place.start)
      return { start: place.start, end: place.start + match[0].length };
  }
  return place;
};

const IN = /[^\S\n]+in[^\S\n]+/gu;

/** A place without the people who are said to be in it ('Practitioners in Northby'); a name with 'in' is one that the text repeats. */
const withoutThoseIn = (text: string, place: Anchor): Anchor => {
  const words = text.slice(place.start, place.end);
  const last = [...words.matchAll(IN)].at(-1);
  if (last === undefined || text.split(words).length > 2) return place;
  return { start: place.start + last.index + last[0].length, end: place.end };
};

/** Words in capitals as short as this may be letters that stand for other words. */
const LONGEST_ABBREVIATION = 3;

const isInCapitals = (words: string): boolean => words === words.toUpperCase();

/** What names a service where a place is printed, `phrase` being the place with the words for its kind; null where it names none. */
export const mention = (
  text: string,
  printed: Anchor,
  phrase: Anchor,
  inspectorate: Inspectorate,
): SubjectMention | null => {
  const found = overLines(text, printed, inspectorate);
  const whole = barePlace(text.slice(found.start, found.end), inspectorate);
  const place = serviceNamed(inspectorate, whole)
    ? found
    : withoutSentenceStart(
        text,
        withoutThoseIn(text, found),
        phrase.end > found.end || (phrase.start < found.start && !isInCapitals(text.slice(phrase.start, found.end))),
        inspectorate,
      );
  if (!place) return null;
  const bare = place === found ? whole : barePlace(text.slice(place.start, place.end), inspectorate);
  if (bare === '' || inspectorate.serviceKinds.includes(bare)) return null;
  const service = serviceNamed(inspectorate, bare);
  const start = phrase.start === printed.start ? place.start : phrase.start;
  return {
    place,
    phrase: { start, end: phrase.end },
    name: service?.name ?? inMixedCase(text, bare),
    known: service !== null,
  };
};

/** Words that keep their small letters within a name. */
const SMALL_WORDS = /(?<=\s|-)(?:and|of|the|upon|on|in|with|by|le|under|y|ac)(?=\s|-)/giu;

/** A name set in capitals as the text spells it elsewhere, else with a capital for each word: capitals are a heading's, not the name's. */
const inMixedCase = (text: string, name: string): string => {
  if (!isInCapitals(name) || name.length <= LONGEST_ABBREVIATION) return name;
  const elsewhere = new RegExp(`\\b${anyOf([name])}\\b`, 'giu');
  for (const match of text.matchAll(elsewhere)) if (!isInCapitals(match[0])) return match[0].replace(/\s+/g, ' ');
  return name
    .toLowerCase()
    .replace(/(?<![\p{L}’'])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(SMALL_WORDS, (word) => word.toLowerCase());
};

/** A name of which a line's end cut off words for the kind of authority, without these: 'Northby Metropolitan' above 'Borough Council'. */
const withoutKindOverLines = (text: string, place: Anchor, inspectorate: Inspectorate): string | null => {
  if (!/^[^\S\n]*\n/.test(text.slice(place.end, place.end + NEXT_LINE)) || inspectorate.authorityKinds.length === 0)
    return null;
  const reach = text.slice(place.start, place.end + NEXT_LINE).replace(/\s+/g, ' ');
  const kind = new RegExp(`\\s(?:${anyOf(inspectorate.authorityKinds)})\\b`, 'iu').exec(reach);
  return kind !== null && kind.index < place.end - place.start ? reach.slice(0, kind.index) : null;
};

/** What names a service at a place that is known to hold its name; null where nothing is left without the words for its kind. */
export const mentionAt = (text: string, place: Anchor, inspectorate: Inspectorate): SubjectMention | null => {
  const printed = text.slice(place.start, place.end);
  const bare = barePlace(withoutKindOverLines(text, place, inspectorate) ?? printed, inspectorate);
  const service = serviceNamed(inspectorate, bare);
  return bare === '' ? null : { place, phrase: place, name: service?.name ?? bare, known: service !== null };
};

/** Mentions in the order of the text; of two that overlap, the one that was found first. */
export const sortedOut = (mentions: readonly SubjectMention[]): SubjectMention[] => {
  // Of two that overlap, the one that was found first stays: the sort keeps the order of equals.
  const kept: SubjectMention[] = [];
  const order = new Map(mentions.map((one, index) => [one, index]));
  for (const one of [...mentions].sort((a, b) => a.place.start - b.place.start)) {
    const last = kept.at(-1);
    if (last === undefined || last.place.end <= one.place.start) kept.push(one);
    else if ((order.get(one) ?? 0) < (order.get(last) ?? 0)) kept[kept.length - 1] = one;
  }
  return kept;
};
