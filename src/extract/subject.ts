import { type Anchor, spanning } from '../document/anchor.js';
import type { SourceDocument } from '../document/source-document.js';
import type { Inspectorate } from '../framework/inspectorate.js';
import { announcedBeside } from './announced-services.js';
import { listedWith, mentionsByPlace, mentionsByRating, mentionsInTitle } from './bare-mentions.js';
import { literally } from './literally.js';
import { squeezedForm } from './loose-text.js';
import { placeAfter } from './place-names.js';
import { mentionOfDivision, mentionOfRegion } from './region-mentions.js';
import { mentionAt, type SubjectMention } from './subject-mention.js';
import { isInContrast, mentionsByAuthority, mentionsByKind, mentionsByName } from './subject-mentions.js';
import { canBePlace, isOfAPerson } from './unsure-names.js';

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
  /** Short lines about the title. */
  readonly head?: readonly Anchor[];
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

/** What comes somewhere after the place in a title that begins with it. */
const INSPECTION_FOLLOWS = /\b(?:re-?)?inspection\s+of\b/i;

/** The place in a title of one of the inspectorate's forms ('An inspection of youth offending services in {place}'). */
const byForm = (text: string, title: Anchor, inspectorate: Inspectorate): SubjectMention[] => {
  for (const form of [...inspectorate.titles].sort((a, b) => b.length - a.length)) {
    const [lead = '', tail = ''] = form.split('{place}').map((part) => part.trim());
    const match = new RegExp(`${literally(lead)}\\s*`, 'iu').exec(text.slice(title.start, title.end));
    const place = match && placeAfter(text, title.start + match.index + match[0].length, title.end);
    // A form that begins with the place is told by what follows it.
    const rest = place ? text.slice(place.end, title.end) : '';
    const follows = lead !== '' || (tail !== '' && INSPECTION_FOLLOWS.test(rest));
    const found = place && follows ? mentionAt(text, place, inspectorate) : null;
    if (found) return [found];
  }
  return [];
};

/** A title whose first line is nothing but a place, as on the covers that set it above 'Inspection of …'. */
const byLine = (text: string, title: Anchor, inspectorate: Inspectorate): SubjectMention[] => {
  const place = placeAfter(text, title.start, title.end);
  if (!place || place.start !== title.start) return [];
  const after = text.slice(place.end, title.end);
  const found = /^\s*(?:$|\n|Inspection|Re-?inspection)/i.test(after) ? mentionAt(text, place, inspectorate) : null;
  return found ? [found] : [];
};

/** Lines below a title among which the place stands that it leaves out. */
const LINES_BELOW = 2;

/** The place on a line of its own below a title that is nothing but one of the inspectorate's forms ('An inspection of youth offending services in' / 'Northby'). */
const byLineBelow = (
  text: string,
  title: Anchor,
  head: readonly Anchor[],
  inspectorate: Inspectorate,
): SubjectMention[] => {
  const isForm = inspectorate.titles.some((form) => {
    const words = form
      .replace('{place}', ' ')
      .replace(/[\s:-]+$/, '')
      .trim();
    return new RegExp(`^\\W*(?:an? |the )?${literally(words)}\\W*$`, 'iu').test(text.slice(title.start, title.end));
  });
  if (!isForm) return [];
  for (const line of head.filter((at) => at.start >= title.end).slice(0, LINES_BELOW)) {
    const place = placeAfter(text, line.start, line.end);
    // Nothing else but the name of who inspects may stand beside it.
    const rest = place && place.start === line.start ? text.slice(place.end, line.end) : null;
    const alone = rest !== null && (rest.trim() === '' || startsWithName(rest, inspectorate));
    const found = place && alone ? mentionAt(text, place, inspectorate) : null;
    if (found) return [found];
  }
  return [];
};

const startsWithName = (words: string, { names }: Inspectorate): boolean =>
  names.some((name) => new RegExp(`^\\s+${literally(name)}\\b`, 'iu').test(words));

const firstOf = (...attempts: readonly (() => SubjectMention[])[]): SubjectMention[] => {
  for (const attempt of attempts) {
    const found = attempt();
    if (found.length > 0) return distinct(found);
  }
  return [];
};

const countsOf = (mentions: readonly SubjectMention[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const mention of mentions) counts.set(keyOf(mention), (counts.get(keyOf(mention)) ?? 0) + 1);
  return counts;
};

/** How often a name stands in a text, with or without words for its kind. */
const timesNamed = (text: string, mention: SubjectMention): number => {
  const printed = text.slice(mention.place.start, mention.place.end);
  return [...text.slice(0, TEXT_COUNTED).matchAll(new RegExp(literally(printed), 'giu'))].length;
};

/** Characters of a text in which names are counted. */
const TEXT_COUNTED = 60_000;
/** Paragraphs in which an article says what it is about. */
const PARAGRAPHS_OF_A_LEAD = 3;
/** Names of which the repetitions are counted, in the order of the text. */
const NAMES_COUNTED = 60;
/** A further service counts as a subject only if the opening names it and the text comes back to it. */
const TIMES_OF_A_SECOND = 3;
/** A name that is no known service and has no word for its kind beside it counts only if it is repeated. */
const TIMES_OF_A_BARE_NAME = 2;

/** The services that a report is about: what its title names, by form, by kind, by authority or alone, else what it names most. */
const reported = (text: string, places: SubjectPlaces, inspectorate: Inspectorate): SubjectMention[] => {
  const { title } = places;
  const cover = [...(title ? [title] : []), ...(places.head ?? [])].reduce<Anchor | null>(
    (whole, at) => (whole ? spanning(whole, at) : at),
    null,
  );
  const inTitle = title
    ? firstOf(
        () => mentionOfRegion(text, title, inspectorate),
        () => mentionsByKind(text, title, inspectorate),
        () => mentionsByAuthority(text, title, inspectorate),
        () => byForm(text, title, inspectorate),
        () => byLine(text, title, inspectorate),
        () => mentionsByName(text, title, inspectorate),
      )
    : [];
  if (inTitle.length > 0) return inTitle;
  return firstOf(
    () => (title ? byLineBelow(text, title, places.head ?? [], inspectorate) : []),
    () => (cover ? mentionsByKind(text, cover, inspectorate) : []),
    () => (cover ? mentionsByAuthority(text, cover, inspectorate) : []),
    () => mostNamed(text, places, inspectorate),
  );
};

const mostNamed = (text: string, places: SubjectPlaces, inspectorate: Inspectorate): SubjectMention[] => {
  const mentions = [...places.opening, ...places.body]
    .flatMap((at) => mentionsByKind(text, at, inspectorate))
    .filter((mention) => !isInContrast(text, mention));
  const counts = countsOf(mentions);
  return distinct(mentions)
    .sort((a, b) => (counts.get(keyOf(b)) ?? 0) - (counts.get(keyOf(a)) ?? 0))
    .slice(0, 1);
};

const isRepeated =
  (text: string, times: number) =>
  (mention: SubjectMention): boolean =>
    timesNamed(text, mention) >= times;

const told = (text: string, places: SubjectPlaces, inspectorate: Inspectorate): SubjectMention[] => {
  const title = places.title ? [places.title] : [];
  const head = places.head ?? [];
  const each = (
    stretches: readonly Anchor[],
    find: (text: string, at: Anchor, inspectorate: Inspectorate) => SubjectMention[],
  ): SubjectMention[] =>
    stretches
      .flatMap((at) => find(text, at, inspectorate))
      .filter((mention) => !isInContrast(text, mention) && !isOfAPerson(text, mention.place));
  const isTwice = isRepeated(text, TIMES_OF_A_BARE_NAME);
  const repeated = (mentions: SubjectMention[]): SubjectMention[] => mentions.slice(0, NAMES_COUNTED).filter(isTwice);
  const shown = (mentions: SubjectMention[]): SubjectMention[] =>
    repeated(mentions).filter(
      ({ known, place }) => known || canBePlace(text, text.slice(place.start, place.end), inspectorate),
    );
  const isInBody = ({ name }: SubjectMention): boolean =>
    [...places.opening, ...places.body].some(({ start, end }) => text.slice(start, end).includes(name));
  return firstOf(
    () => each(title.length > 0 ? title : places.opening.slice(0, 1), mentionOfRegion),
    () => each([...title, ...head, ...places.opening.slice(0, PARAGRAPHS_OF_A_LEAD)], mentionOfDivision).slice(0, 1),
    () => each(title, mentionsByKind),
    () => each(places.opening, mentionsByKind).slice(0, 1),
    () => each(head, mentionsByKind).slice(0, 1),
    () => mostNamed(text, places, inspectorate),
    () => repeated(each(title, mentionsByName)),
    () => each([...title, ...head], mentionsByAuthority),
    () => each(places.opening, mentionsByAuthority).slice(0, 1),
    () => repeated(each(places.opening, mentionsByName)),
    () => shown(each([...title, ...places.opening], mentionsByRating)),
    () => shown(each(title, mentionsInTitle)).filter(isInBody),
    () => shown(each(places.opening, mentionsByPlace)).slice(0, 1),
    () => onlyOne(each(places.opening, mentionsByName)),
    () => onlyOne(each([...places.opening, ...places.body], mentionsByName)),
  );
};

const onlyOne = (mentions: readonly SubjectMention[]): SubjectMention[] => {
  const [only, ...others] = distinct(mentions);
  return only && others.length === 0 ? [only] : [];
};

/** The services of a text with those that its title lists with them and that the text comes back to. */
const withListed = (
  text: string,
  title: Anchor | null,
  named: readonly SubjectMention[],
  inspectorate: Inspectorate,
): SubjectMention[] => {
  if (title === null) return [...named];
  const isTwice = isRepeated(text, TIMES_OF_A_BARE_NAME);
  const listed = listedWith(text, title, new Set(named.map(({ name }) => name)), inspectorate).filter(
    (mention) =>
      isTwice(mention) &&
      (mention.known || canBePlace(text, text.slice(mention.place.start, mention.place.end), inspectorate)),
  );
  return listed.length > 1 ? distinct([...listed, ...named]) : [...named];
};

/**
 * The services that a document is about, in order. A report is about what its title names. An article or a release is about what its
 * title names with the word for its kind ('Northby YOS'), else its opening, else the text; where no name has such a word beside it, the
 * known name or the place that is repeated, else the only known name of the text. To these come the services that the opening names
 * beside them, or gives a rating, and that the text comes back to.
 */
export const subjectsOf = (
  document: SourceDocument,
  places: SubjectPlaces,
  inspectorate: Inspectorate,
  isReport: boolean,
): Subject[] => {
  const { text } = document;
  if (isReport) return reported(text, places, inspectorate).slice(0, 1).map(toSubject);
  const named = told(text, places, inspectorate);
  if (named.length === 0) return [];
  const first = withListed(text, places.title, named, inspectorate);
  const keys = new Set(first.map(keyOf));
  const often = isRepeated(text, TIMES_OF_A_SECOND);
  const further = places.opening
    .flatMap((at) => [...mentionsByKind(text, at, inspectorate), ...mentionsByRating(text, at, inspectorate)])
    .filter((mention) => !keys.has(keyOf(mention)) && !isInContrast(text, mention));
  const repeated = distinct(further.sort((a, b) => a.place.start - b.place.start))
    .slice(0, NAMES_COUNTED)
    .filter(often);
  const all = [...first, ...repeated];
  return [...all, ...announcedBeside(text, places, all, inspectorate)].map(toSubject);
};
