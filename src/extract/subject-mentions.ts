import { type Anchor, spanning } from '../document/anchor.js';
import { type Inspectorate, serviceNamed } from '../framework/inspectorate.js';
import { isUsedAsName } from './capital-use.js';
import { placeAfter, placeBefore } from './place-names.js';
import { patternsOf } from './service-patterns.js';
import { mention, type SubjectMention, sortedOut } from './subject-mention.js';

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
  if (!byComma) return pieces.length === 2 && pieces.every(standsAlone) ? pieces : [at];
  return lastParted(text, pieces, inspectorate);
};

/** A list with its last two places parted, which stand without a comma ('Northby, Eastby and Southby'), where the text has each without the other. */
const lastParted = (text: string, pieces: readonly Anchor[], inspectorate: Inspectorate): Anchor[] => {
  const last = pieces.at(-1);
  const words = last ? text.slice(last.start, last.end) : '';
  const joint = /\s+(?:and|&)\s+/u.exec(words);
  if (!last || !joint || serviceNamed(inspectorate, words)) return [...pieces];
  const halves = [
    { start: last.start, end: last.start + joint.index },
    { start: last.start + joint.index + joint[0].length, end: last.end },
  ];
  const isAlone = ({ start, end }: Anchor): boolean =>
    text.split(text.slice(start, end)).length > text.split(words).length;
  return halves.every(isAlone) ? [...pieces.slice(0, -1), ...halves] : [...pieces];
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

/** A colon or a dash that ends the words for a kind of service or work. */
const ENDS_WITH_A_STOP = /[:\-\u2013\u2014]\s+$/u;
/** What stands after a place that is all that follows the stop. */
const NOTHING_ELSE = /^\s*(?:$|[,.;:()\n\u2013\u2014-]|(?:and|&)\b)/u;

/** Whether a headline goes on after a stop with words that only its capitals make a name ('Youth offending work: Positive signs in Northby'). */
const isHeadlineOn = (
  text: string,
  link: string,
  place: Anchor,
  ceiling: number,
  inspectorate: Inspectorate,
): boolean =>
  ENDS_WITH_A_STOP.test(link) &&
  !NOTHING_ELSE.test(text.slice(place.end, ceiling)) &&
  serviceNamed(inspectorate, text.slice(place.start, place.end)) === null &&
  !isUsedAsName(text, place.start, false);

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
    if (!place || isHeadlineOn(text, match[0], place, at.end, inspectorate)) continue;
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

const JOINED_BEFORE = /\p{Lu}[\p{L}’'-]*\s+(?:and|&)\s+$/u;

/** Whether a listed name is but half of a body's ('Quarne and Hackney Safeguarding Board'), the other half being no listed name. */
const isOfAJointBody = (text: string, place: Anchor, before: Anchor | undefined): boolean =>
  JOINED_BEFORE.test(text.slice(Math.max(0, place.start - REACH_OF_A_NUMBER), place.start)) &&
  /^\s+\p{Lu}/u.test(text.slice(place.end, place.end + 8)) &&
  (before === undefined || !/^\s+(?:and|&)\s+$/u.test(text.slice(before.end, place.start)));

/** Where a stretch of text names services of the inspectorate's lists, by name alone, longest name first. */
export const mentionsByName = (text: string, at: Anchor, inspectorate: Inspectorate): SubjectMention[] => {
  const { knownName } = patternsOf(inspectorate);
  if (knownName === null) return [];
  const places = [...text.slice(at.start, at.end).matchAll(knownName)].map((match) => ({
    start: at.start + match.index,
    end: at.start + match.index + match[0].length,
  }));
  return places
    .filter((place, index) => !isOfAJointBody(text, place, places[index - 1]))
    .flatMap((place) => mention(text, place, place, inspectorate) ?? []);
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
