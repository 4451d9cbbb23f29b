import { type Anchor, spanning } from '../document/anchor.js';
import { type Inspectorate, serviceNamed } from '../framework/inspectorate.js';
import { isUsedAsName } from './capital-use.js';
import { anyOf, barePlace, placeAfter, placeBefore } from './place-names.js';

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

/** Abbreviations are matched in capitals only. */
const isAbbreviation = (kind: string): boolean => /^[\p{Lu}&]{2,}s?$/u.test(kind);

interface Patterns {
  readonly kind: RegExp;
  readonly authority: RegExp;
  readonly work: RegExp;
  /** Work that a place is said to have: '’s youth justice work'. */
  readonly owned: RegExp;
  readonly prefix: RegExp;
  readonly knownName: RegExp | null;
  readonly knownAtEnd: RegExp | null;
  readonly knownAtStart: RegExp | null;
}

const patterns = new WeakMap<Inspectorate, Patterns>();

/** Makes a pattern's letters match in either case. */
const caseless = (source: string): string =>
  source.replace(/\\.|\(\?[:!<=]|[a-z]/giu, (part) =>
    part.length === 1 ? `[${part.toLowerCase()}${part.toUpperCase()}]` : part,
  );

const either = (list: readonly string[]): string => (list.length > 0 ? anyOf(list) : '(?!)');

const LINK_TO_PLACE = String.raw`(?:\s*(?:\b(?:in|for|across|of)\b\s*:?(?:\s+(?:\w+\s+areas|areas)\b)?|[:\-\u2013\u2014]))\s+`;

const patternsOf = (inspectorate: Inspectorate): Patterns => {
  const known = patterns.get(inspectorate);
  if (known) return known;
  // Abbreviations get a branch of their own: a flag would let them match in lower case.
  const words = caseless(either(inspectorate.serviceKinds.filter((kind) => !isAbbreviation(kind))));
  const short = either(inspectorate.serviceKinds.filter(isAbbreviation));
  const names = inspectorate.services.flatMap((service) => [service.name, ...service.aliases]);
  const listed = names.length > 0 ? `(?:${anyOf(names)})` : null;
  const youthWork = caseless(either(inspectorate.workKinds));
  const made: Patterns = {
    kind: new RegExp(`\\b(?:${words}|${short})\\b`, 'gu'),
    authority: new RegExp(`\\b(?:${caseless(either(inspectorate.authorityKinds))})\\b`, 'gu'),
    work: new RegExp(`\\b(?:${words}|${short}|${youthWork})${LINK_TO_PLACE}`, 'gu'),
    owned: new RegExp(`[’'](?:[sS])?\\s+(?:own\\s+|local\\s+)?(?:${youthWork})\\b`, 'gu'),
    prefix: new RegExp(`\\b(?:${caseless(either(inspectorate.authorityPrefixes))})\\s+`, 'gu'),
    knownName: listed === null ? null : new RegExp(`(?<![\\p{L}\\p{N}-])${listed}(?![\\p{L}\\p{N}]|-\\p{L})`, 'gu'),
    knownAtEnd: listed === null ? null : new RegExp(`(?<![\\p{L}\\p{N}-])${listed}$`, 'u'),
    knownAtStart: listed === null ? null : new RegExp(`^${listed}(?![\\p{L}\\p{N}]|-\\p{L})`, 'u'),
  };
  patterns.set(inspectorate, made);
  return made;
};

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

const mention = (text: string, printed: Anchor, phrase: Anchor, inspectorate: Inspectorate): SubjectMention | null => {
  const found = overLines(text, printed, inspectorate);
  const whole = barePlace(text.slice(found.start, found.end), inspectorate);
  const place = serviceNamed(inspectorate, whole)
    ? found
    : withoutSentenceStart(
        text,
        withoutThoseIn(text, found),
        phrase.end > found.end || phrase.start < found.start,
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

/** A name set in capitals as the text spells it elsewhere. */
const inMixedCase = (text: string, name: string): string => {
  if (name !== name.toUpperCase() || name.length < 4) return name;
  const elsewhere = new RegExp(`\\b${anyOf([name])}\\b`, 'giu');
  for (const match of text.matchAll(elsewhere))
    if (match[0] !== match[0].toUpperCase()) return match[0].replace(/\s+/g, ' ');
  return name;
};

const COUNTED =
  /\b(?:two|three|four|five|six|seven|several|all|both|many|some)\s+(?:(?:north|south|east|west|central|inner|outer|nearby|neighbouring)[ -])*$/i;
/** Characters before a place in which a number may stand that makes it the area of several services. */
const REACH_OF_A_NUMBER = 30;
/** Whether words for a kind are the plural of another kind: 'services' of one service each, unlike 'children's services'. */
const isPlural = (words: string, inspectorate: Inspectorate): boolean => {
  const kind = words
    .replace(/\s*(?:\b(?:in|for|across|of)\b.*|[:\-\u2013\u2014]\s*)$/iu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  return kind.endsWith('s') && inspectorate.serviceKinds.some((other) => other.toLowerCase() === kind.slice(0, -1));
};

/**
 * The places of a list before or after words for several services ('Northby, Eastby and Vale, and Southby'). Commas part a list
 * that has them; a lone 'and' parts two places if it joins no known name and each of them stands elsewhere without the other.
 */
const partedPlaces = (text: string, at: Anchor, plural: boolean, inspectorate: Inspectorate): Anchor[] => {
  const words = text.slice(at.start, at.end);
  if (!plural || serviceNamed(inspectorate, words)) return [at];
  const byComma = /,/.test(words);
  const pieces: Anchor[] = [];
  let start = at.start;
  const joint = byComma ? /,\s*(?:and\s+)?(?:in\s+)?/gu : /\s+(?:and|&)\s+/gu;
  for (const match of words.matchAll(joint)) {
    pieces.push({ start, end: at.start + match.index });
    start = at.start + match.index + match[0].length;
  }
  pieces.push({ start, end: at.end });
  const standsAlone = (piece: Anchor): boolean => {
    const name = text.slice(piece.start, piece.end);
    return serviceNamed(inspectorate, name) !== null || text.split(name).length - text.split(words).length >= 2;
  };
  return byComma || (pieces.length === 2 && pieces.every(standsAlone)) ? pieces : [at];
};

/** Further places of a list, each with its own 'in' ('services in Northby| and in Southby'). */
const furtherPlaces = (text: string, from: number, ceiling: number, plural: boolean): Anchor[] => {
  const found: Anchor[] = [];
  let offset = from;
  for (let count = 0; count < 8; count += 1) {
    const after = text.slice(offset, Math.min(ceiling, offset + 20));
    const link = (plural ? /^,?\s*(?:and\s+)?in\s+|^,\s*and\s+/u : /^,?\s*and\s+in\s+/u).exec(after);
    const place = link && placeAfter(text, offset + link[0].length, ceiling);
    if (!place) break;
    found.push(place);
    offset = place.end;
  }
  return found;
};

const sortedOut = (mentions: readonly SubjectMention[]): SubjectMention[] => {
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

/** Where a stretch of text names services by name and kind, in the order of the text. */
export const mentionsByKind = (text: string, at: Anchor, inspectorate: Inspectorate): SubjectMention[] => {
  const { kind, work, owned } = patternsOf(inspectorate);
  const stretch = text.slice(at.start, at.end);
  const found: SubjectMention[] = [];
  const add = (place: Anchor, phrase: Anchor): void => {
    const made = mention(text, place, spanning(place, phrase), inspectorate);
    if (made) found.push(made);
  };
  for (const match of stretch.matchAll(kind)) {
    const phrase = { start: at.start + match.index, end: at.start + match.index + match[0].length };
    const place = placeBefore(text, phrase.start, at.start);
    // 'Two Northshire services' names the area of several services, not a service.
    if (place && COUNTED.test(text.slice(Math.max(at.start, place.start - REACH_OF_A_NUMBER), place.start))) continue;
    // A bracket that says more than the kind is somebody's office: 'Ada Finch (YOS Manager)'.
    if (/\(\s*$/.test(text.slice(at.start, phrase.start)) && !/^\s*[),;]/.test(text.slice(phrase.end))) continue;
    if (place)
      for (const one of partedPlaces(text, place, isPlural(match[0], inspectorate), inspectorate)) add(one, phrase);
  }
  for (const match of stretch.matchAll(work)) {
    const phrase = { start: at.start + match.index, end: at.start + match.index + match[0].length };
    const place = placeAfter(text, phrase.end, at.end);
    if (!place) continue;
    const plural = isPlural(match[0], inspectorate);
    for (const one of partedPlaces(text, place, plural, inspectorate)) add(one, phrase);
    for (const one of furtherPlaces(text, place.end, at.end, plural)) add(one, phrase);
  }
  for (const match of stretch.matchAll(owned)) {
    const phrase = { start: at.start + match.index, end: at.start + match.index + match[0].length };
    const place = placeBefore(text, phrase.start, at.start);
    if (place) add(place, phrase);
  }
  return sortedOut(found);
};

/** Where a stretch of text names authorities ('Northby City Council', 'London Borough of Southby'). */
export const mentionsByAuthority = (text: string, at: Anchor, inspectorate: Inspectorate): SubjectMention[] => {
  const { authority, prefix } = patternsOf(inspectorate);
  const stretch = text.slice(at.start, at.end);
  const after = [...stretch.matchAll(prefix)].flatMap((match) => {
    const place = placeAfter(text, at.start + match.index + match[0].length, at.end);
    return place ? (mention(text, place, { start: at.start + match.index, end: place.end }, inspectorate) ?? []) : [];
  });
  const before = [...stretch.matchAll(authority)].flatMap((match) => {
    const phrase = { start: at.start + match.index, end: at.start + match.index + match[0].length };
    const place = placeBefore(text, phrase.start, at.start);
    return place ? (mention(text, place, spanning(place, phrase), inspectorate) ?? []) : [];
  });
  const named = [...after, ...before];
  if (named.length === 0) return [];
  const listed = mentionsByName(text, at, inspectorate);
  // 'Northby and City of Southby' may be one listed name.
  return sortedOut(
    named.map((one) => listed.find(({ place }) => place.start < one.phrase.start && place.end >= one.place.end) ?? one),
  );
};

/** Where a stretch of text names services of the inspectorate's lists, by name alone, longest name first. */
export const mentionsByName = (text: string, at: Anchor, inspectorate: Inspectorate): SubjectMention[] => {
  const { knownName } = patternsOf(inspectorate);
  if (knownName === null) return [];
  return [...text.slice(at.start, at.end).matchAll(knownName)].flatMap((match) => {
    const place = { start: at.start + match.index, end: at.start + match.index + match[0].length };
    return mention(text, place, place, inspectorate) ?? [];
  });
};

const GIVEN_A_RATING =
  /,?\s+(?:is|are|was|were|has been|have been|came out|got|received|earned)(?:\s+(?:rated|judged|graded|deemed))?(?:\s+(?:as|an?|overall))*\s+[‘“'"]/gu;

/** A verb of rating right before a place, and what must come after this ('rated| Northby| as Good'). */
const RATES = /\b(?:rated|rates|judged|graded)\s+(?=\p{Lu})/gu;
const AS_A_RATING = /^\s+as\s+(?:an?\s+)?[‘“'"*_]{0,3}\p{Lu}/u;

/** Where a stretch of text gives a rating to a place by its name alone ('Northby was ‘Good’', 'rated Northby as Good'). */
export const mentionsByRating = (text: string, at: Anchor, inspectorate: Inspectorate): SubjectMention[] => {
  const stretch = text.slice(at.start, at.end);
  const before = [...stretch.matchAll(GIVEN_A_RATING)].map((match) =>
    placeBefore(text, at.start + match.index, at.start),
  );
  const after = [...stretch.matchAll(RATES)].map((match) => {
    const place = placeAfter(text, at.start + match.index + match[0].length, at.end);
    return place && AS_A_RATING.test(text.slice(place.end, at.end)) ? place : null;
  });
  return sortedOut(
    [...before, ...after].flatMap((place) => (place ? (mention(text, place, place, inspectorate) ?? []) : [])),
  );
};

const IN_CONTRAST =
  /\b(?:unlike|compared (?:with|to)|in (?:contrast|comparison) (?:to|with)|rather than|(?:better|worse|higher|lower|more|less) than|ahead of|neighbour(?:s|ing)?(?: service)?|nearby|such as|(?:and|or) not)\s+(?:(?:in|at|the|of)\s+)*$/i;
/** 'In contrast, Southby …'. */
const BY_CONTRAST =
  /\b(?:(?:in|by|as a) (?:contrast|comparison)|conversely|elsewhere|on the other hand)\b,?\s+(?:(?:in|at|the)\s+)*$/i;
/** 'Northby YOS is good, while Southby YOS …', but not 'inspectors said that while Northby YOS …': something is told of the first one before. */
const AFTER_ANOTHER = /[^.!?\n]*\p{Lu}[^.!?\n]*[,;]\s+(?:while|whereas)\s+(?:(?:in|at|the|of)\s+)*$/iu;
const REACH_OF_CONTRAST = 60;

/** Whether a service is named only for comparison with the one that a text is about ('unlike Southby YOS', 'neighbouring Southby'). */
export const isInContrast = (text: string, { phrase }: SubjectMention): boolean => {
  const before = text.slice(Math.max(0, phrase.start - REACH_OF_CONTRAST), phrase.start);
  return IN_CONTRAST.test(before) || BY_CONTRAST.test(before) || AFTER_ANOTHER.test(before);
};

const CAPITALS = /(?<![\p{L}\p{N}])\p{Lu}/gu;

const JOINS = /^\s*(?:,\s*(?:and\s+)?|and\s+|&\s*)$/u;

/** The places that stand in one list with a place of a title ('Northby, Eastby and Southby: what inspectors found'). */
export const listedWith = (
  text: string,
  title: Anchor,
  names: ReadonlySet<string>,
  inspectorate: Inspectorate,
): SubjectMention[] => {
  const all = sortedOut([...mentionsByName(text, title, inspectorate), ...mentionsInTitle(text, title, inspectorate)]);
  const lists: SubjectMention[][] = [];
  for (const one of all) {
    const last = lists.at(-1)?.at(-1);
    if (last && JOINS.test(text.slice(last.place.end, one.place.start))) lists.at(-1)?.push(one);
    else lists.push([one]);
  }
  return lists.filter((list) => list.length > 1 && list.some(({ name }) => names.has(name))).flat();
};

/** Names with a capital in a title, whatever stands before them. */
export const mentionsInTitle = (text: string, at: Anchor, inspectorate: Inspectorate): SubjectMention[] =>
  sortedOut(
    [...text.slice(at.start, at.end).matchAll(CAPITALS)].flatMap((match) => {
      const place = placeAfter(text, at.start + match.index, at.end);
      return place && place.start === at.start + match.index ? (mention(text, place, place, inspectorate) ?? []) : [];
    }),
  );

const PLACED = /\b(?:[Ii]n|[Oo]n|[Oo]f|[Ff]or|[Aa]t|[Aa]bout|[Cc]oncerns)\s+(?=\p{Lu})/gu;

/** Names with a capital that a preposition shows to be places, or that begin a stretch ('in Northby', 'Northby must act'). */
export const mentionsByPlace = (text: string, at: Anchor, inspectorate: Inspectorate): SubjectMention[] => {
  const starts = [
    at.start,
    ...[...text.slice(at.start, at.end).matchAll(PLACED)].map((match) => at.start + match.index + match[0].length),
  ];
  return starts.flatMap((start) => {
    const place = placeAfter(text, start, at.end);
    return place ? (mention(text, place, place, inspectorate) ?? []) : [];
  });
};
