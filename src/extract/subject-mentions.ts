import { type Anchor, spanning } from '../document/anchor.js';
import { type Inspectorate, serviceNamed } from '../framework/inspectorate.js';
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
  readonly work: RegExp;
  readonly knownName: RegExp | null;
}

const patterns = new WeakMap<Inspectorate, Patterns>();

const patternsOf = (inspectorate: Inspectorate): Patterns => {
  const known = patterns.get(inspectorate);
  if (known) return known;
  const words = inspectorate.serviceKinds.filter((kind) => !isAbbreviation(kind));
  const short = inspectorate.serviceKinds.filter(isAbbreviation);
  // 'i' would let abbreviations match in lower case, so that they get a pass of their own.
  const either = (list: readonly string[]): string => (list.length > 0 ? anyOf(list) : '(?!)');
  const names = inspectorate.services.flatMap((service) => [service.name, ...service.aliases]);
  const made: Patterns = {
    kind: new RegExp(`\\b(?:(?<words>${caseless(either(words))})|(?<short>${either(short)}))\\b`, 'gu'),
    work: new RegExp(
      `\\b(?:${caseless(either(words))}|${caseless('youth\\s+(?:offending|justice)(?:\\s+(?:work|provision))?')})s?(?:\\s+(?:work\\s+)?(?:with\\s+children\\s+and\\s+victims\\s+)?)?(?:\\s*(?:in|for|across|of|:|-|\u2013|\u2014))\\s+`,
      'gu',
    ),
    knownName:
      names.length > 0 ? new RegExp(`(?<![\\p{L}\\p{N}-])(?:${anyOf(names)})(?![\\p{L}\\p{N}]|-\\p{L})`, 'gu') : null,
  };
  patterns.set(inspectorate, made);
  return made;
};

/** Makes a pattern's letters match in either case. */
const caseless = (source: string): string =>
  source.replace(/\\.|\(\?[:!<=]|[a-z]/giu, (part) =>
    part.length === 1 ? `[${part.toLowerCase()}${part.toUpperCase()}]` : part,
  );

const mention = (text: string, place: Anchor, phrase: Anchor, inspectorate: Inspectorate): SubjectMention | null => {
  const bare = barePlace(text.slice(place.start, place.end), inspectorate);
  if (bare === '') return null;
  const service = serviceNamed(inspectorate, bare);
  return { place, phrase, name: service?.name ?? bare, known: service !== null };
};

/** Where a stretch of text names services by name and kind, in the order of the text. */
export const mentionsByKind = (text: string, at: Anchor, inspectorate: Inspectorate): SubjectMention[] => {
  const { kind, work } = patternsOf(inspectorate);
  const stretch = text.slice(at.start, at.end);
  const found: SubjectMention[] = [];
  const add = (place: Anchor | null, phrase: Anchor): void => {
    const made = place && mention(text, place, spanning(place, phrase), inspectorate);
    if (made && !found.some((other) => other.place.start < made.place.end && made.place.start < other.place.end))
      found.push(made);
  };
  for (const match of stretch.matchAll(kind)) {
    const phrase = { start: at.start + match.index, end: at.start + match.index + match[0].length };
    add(placeBefore(text, phrase.start, at.start), phrase);
  }
  for (const match of stretch.matchAll(work)) {
    const phrase = { start: at.start + match.index, end: at.start + match.index + match[0].length };
    add(placeAfter(text, phrase.end, at.end), phrase);
  }
  return found.sort((a, b) => a.place.start - b.place.start);
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
