import type { Anchor } from '../document/anchor.js';
import type { Inspectorate } from '../framework/inspectorate.js';
import { isWrittenPlain } from './capital-use.js';
import { literally } from './literally.js';
import { anyOf } from './place-names.js';

/** Characters of a text in which a name's use is looked at. */
const LOOKED_AT = 60_000;
/** Characters before and after a name that show what it is. */
const BESIDE = 48;
/** Places of a name that are looked at. */
const TIMES = 40;

const IN_A_PLACE = /\b(?:in|across|around|near|from|at|within|throughout|outside|visited|inspected)\s+(?:the\s+)?$/i;
/** A first name right before, and an office after: 'Ada Finch, the chief inspector'. */
const FIRST_NAME = /(?<![\p{L}’'-])\p{Lu}[\p{Ll}’'-]+[^\S\n]+$/u;
const OF_OFFICE =
  /^,\s+(?:the\s+|our\s+|its\s+)?(?:H(?:M|er|is)\b|(?:chief|head|assistant|deputy|leader|director|chair\w*|cabinet|councillor|manager|minister|inspector|acting|interim|executive)\b)/i;
/** What people do and places do not. */
const DOES_AS_A_PERSON =
  /^(?:,[^,.;\n]{0,60},)?\s+(?:said|says|added|adds|told|explained|commented|insisted|noted|concluded|warned|was (?:particularly |especially |also |highly )?(?:critical|pleased|disappointed|impressed|concerned))\b/u;
const OFFICE = /(?:councillor|cllr|mr|mrs|ms|dr|dame|sir|lord|lady|baroness|judge)\.?(?:\s+\p{Lu}[\p{L}’'-]+)?\s+$/iu;

/** Endings of words for things and doings. */
const OF_A_THING = /(?:tion|sion|ment|ship|readiness)s?\b/i;

const placesOf = (text: string, name: string): Anchor[] =>
  [
    ...text
      .slice(0, LOOKED_AT)
      .matchAll(new RegExp(String.raw`(?<![\p{L}\p{N}-])${literally(name)}(?![\p{L}\p{N}]|-\p{L})`, 'gu')),
  ]
    .slice(0, TIMES)
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));

const before = (text: string, at: Anchor): string => text.slice(Math.max(0, at.start - BESIDE), at.start);

/** Whether the name that stands here is somebody's: 'Councillor Ada Kent'. */
export const isOfAPerson = (text: string, at: Anchor): boolean =>
  OFFICE.test(before(text, at)) && !/^\s+(?:council|county|city|borough)/i.test(text.slice(at.end, at.end + BESIDE));

const words = (phrases: readonly string[]): string[] =>
  phrases.flatMap((phrase) =>
    phrase
      .toLowerCase()
      .replace(/[’']/g, '')
      .split(/[^\p{L}]+/u),
  );

/** Words that join the parts of a name, and say nothing of what it names. */
const JOINS_NAMES = /^(?:and|of|the|upon|on|in|with|)$/;

const vocabularies = new WeakMap<Inspectorate, ReadonlySet<string>>();

/** The words that an inspectorate's data use for services, work and titles: they name no place. */
const vocabularyOf = (inspectorate: Inspectorate): ReadonlySet<string> => {
  const known = vocabularies.get(inspectorate);
  if (known) return known;
  const { serviceKinds, authorityKinds, workKinds, otherWork, titles, names } = inspectorate;
  const made = new Set(words([...serviceKinds, ...authorityKinds, ...workKinds, ...otherWork, ...titles, ...names]));
  vocabularies.set(inspectorate, made);
  return made;
};

/**
 * Whether a name that no list has, and that stands beside no word for a service or an authority, can be a place's. A person's name, an
 * abbreviation, a word that the text writes in small letters too and the inspectorate's own words are none; a name that holds one of these words must somewhere have a word for a place
 * before it ('in Northby') or one for a kind of service or authority after it.
 */
export const canBePlace = (text: string, name: string, inspectorate: Inspectorate): boolean => {
  if (name.length <= 6 && name === name.toUpperCase()) return false;
  const vocabulary = vocabularyOf(inspectorate);
  if (OF_A_THING.test(name) || isWrittenPlain(text, name)) return false;
  const own = words([name]).filter((word) => !JOINS_NAMES.test(word));
  if (own.every((word) => vocabulary.has(word))) return false;
  const places = placesOf(text, name);
  const kinds = new RegExp(
    String.raw`^(?:[’'][sS])?\s+(?:${anyOf([...inspectorate.serviceKinds, ...inspectorate.authorityKinds])})\b`,
    'iu',
  );
  const isPerson = places.some((at) => {
    const after = text.slice(at.end, at.end + BESIDE + BESIDE);
    return DOES_AS_A_PERSON.test(after) || (FIRST_NAME.test(before(text, at)) && OF_OFFICE.test(after));
  });
  if (isPerson) return false;
  return (
    !own.some((word) => vocabulary.has(word)) ||
    places.some((at) => IN_A_PLACE.test(before(text, at)) || kinds.test(text.slice(at.end, at.end + BESIDE)))
  );
};
