import type { Anchor } from '../document/anchor.js';
import type { SourceDocument } from '../document/source-document.js';
import { type Inspectorate, serviceNamed } from '../framework/inspectorate.js';
import { squeezedForm } from './loose-text.js';
import { barePlace, placeAfter } from './place-names.js';
import { mentionsByKind, mentionsByName, type SubjectMention } from './subject-mentions.js';

/** A service that a document is about, with its clearest place in the text. */
export interface Subject {
  /** The listed name where the lists have it, else the place as printed. */
  readonly name: string;
  readonly known: boolean;
  /** The place's name. */
  readonly at: Anchor;
  /** Name and kind of service together. */
  readonly phrase: Anchor;
}

/** Where a document's subject is looked for. */
export interface SubjectPlaces {
  readonly title: Anchor | null;
  /** The first paragraphs of its text, in order, without the title. */
  readonly opening: readonly Anchor[];
  /** The rest of its text, without notes, related links and furniture. */
  readonly body: readonly Anchor[];
}

const toSubject = ({ name, known, place, phrase }: SubjectMention): Subject => ({ name, known, at: place, phrase });

const keyOf = (mention: { readonly name: string }): string => squeezedForm(mention.name);

const distinct = (mentions: readonly SubjectMention[]): SubjectMention[] => {
  const seen = new Set<string>();
  return mentions.filter((mention) => !seen.has(keyOf(mention)) && seen.add(keyOf(mention)));
};

const literally = (words: string): string =>
  words
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/ /g, '\\s+')
    .replace(/['’]/g, "[’']");

const mentionAt = (text: string, place: Anchor, inspectorate: Inspectorate): SubjectMention | null => {
  const bare = barePlace(text.slice(place.start, place.end), inspectorate);
  const service = serviceNamed(inspectorate, bare);
  return bare === '' ? null : { place, phrase: place, name: service?.name ?? bare, known: service !== null };
};

/** The place in a title of one of the inspectorate's forms ('An inspection of youth offending services in {place}'). */
const byForm = (text: string, title: Anchor, inspectorate: Inspectorate): SubjectMention | null => {
  for (const form of [...inspectorate.titles].sort((a, b) => b.length - a.length)) {
    const lead = form.slice(0, form.indexOf('{place}')).trim();
    const match = new RegExp(`${literally(lead)}\\s*`, 'iu').exec(text.slice(title.start, title.end));
    const place = match && placeAfter(text, title.start + match.index + match[0].length, title.end);
    const found = place && mentionAt(text, place, inspectorate);
    if (found) return found;
  }
  return null;
};

const byPrefix = (text: string, title: Anchor, inspectorate: Inspectorate): SubjectMention | null => {
  for (const prefix of inspectorate.authorityPrefixes) {
    const match = new RegExp(`\\b${literally(prefix)}\\s+`, 'iu').exec(text.slice(title.start, title.end));
    const place = match && placeAfter(text, title.start + match.index + match[0].length, title.end);
    const found = place && mentionAt(text, place, inspectorate);
    if (found) return found;
  }
  return null;
};

/** A title whose first line is nothing but a place, as on the covers that set it above 'Inspection of …'. */
const byLine = (text: string, title: Anchor, inspectorate: Inspectorate): SubjectMention | null => {
  const place = placeAfter(text, title.start, title.end);
  if (!place || place.start !== title.start) return null;
  const after = text.slice(place.end, title.end);
  return /^\s*(?:$|\n|Inspection|Re-?inspection)/i.test(after) ? mentionAt(text, place, inspectorate) : null;
};

const inTitle = (text: string, title: Anchor, inspectorate: Inspectorate): SubjectMention[] => {
  const named = mentionsByName(text, title, inspectorate);
  const kinds = mentionsByKind(text, title, inspectorate);
  if (kinds.length > 0) return kinds;
  const formed =
    byPrefix(text, title, inspectorate) ?? byForm(text, title, inspectorate) ?? byLine(text, title, inspectorate);
  return formed ? [formed] : named;
};

const countsOf = (mentions: readonly SubjectMention[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const mention of mentions) counts.set(keyOf(mention), (counts.get(keyOf(mention)) ?? 0) + 1);
  return counts;
};

/** A further service counts as a subject only if the opening names it and the text comes back to it. */
const MENTIONS_OF_A_SECOND = 3;

/**
 * The services that a document is about, in order: those that its title names; without any, the one that the opening names first
 * and the text most; without that, the only service that the text names at all. In an article on several, those that share title or
 * opening and are come back to. Mentions by name and kind ('Northby YOS') count before names alone.
 */
export const subjectsOf = (document: SourceDocument, places: SubjectPlaces, inspectorate: Inspectorate): Subject[] => {
  const { text } = document;
  const title = places.title ? distinct(inTitle(text, places.title, inspectorate)) : [];
  const opening = places.opening.flatMap((at) => mentionsByKind(text, at, inspectorate));
  const body = places.body.flatMap((at) => mentionsByKind(text, at, inspectorate));
  const counts = countsOf([...opening, ...body]);
  const often = (mention: SubjectMention): boolean => (counts.get(keyOf(mention)) ?? 0) >= MENTIONS_OF_A_SECOND;
  if (title.length > 0) {
    const further = distinct(opening).filter(
      (mention) => often(mention) && !title.some((one) => keyOf(one) === keyOf(mention)),
    );
    const confirmed = title.filter((mention) => title.length === 1 || counts.has(keyOf(mention)) || mention.known);
    return [...(confirmed.length > 0 ? confirmed : title), ...further].map(toSubject);
  }
  const inOpening = distinct(opening);
  if (inOpening.length > 0) {
    const [first, ...rest] = inOpening;
    return first ? [first, ...rest.filter(often)].map(toSubject) : [];
  }
  const byKind = distinct(body);
  const most = [...byKind].sort((a, b) => (counts.get(keyOf(b)) ?? 0) - (counts.get(keyOf(a)) ?? 0))[0];
  if (most) return [toSubject(most)];
  const names = distinct([...places.opening, ...places.body].flatMap((at) => mentionsByName(text, at, inspectorate)));
  const [only, ...others] = names;
  return only && others.length === 0 ? [toSubject(only)] : [];
};
