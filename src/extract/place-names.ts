import type { Anchor } from '../document/anchor.js';
import { type Inspectorate, serviceNamed } from '../framework/inspectorate.js';
import { literally } from './literally.js';

/** Longest name of a place, several joined places included, in characters. */
const LONGEST = 120;

/** A name stands on one line, unless this ends with a word that joins: what is above a line's end is else another heading or label. */
const GAP = String.raw`[^\S\n]`;
const WORD = String.raw`(?:St\.|\p{Lu}[\p{L}\p{M}]*(?:[’'](?![sS]\b)[\p{L}\p{M}]+)?(?:${GAP}?-${GAP}?[\p{L}\p{M}]+)*)`;
const CONNECTOR = `(?:and|&|upon|on|of|with|le|in|by|y|ac|under)`;
const JOINT = String.raw`(?:${GAP}+(?:and|&|upon|of)${GAP}*\n${GAP}*|${GAP}+${CONNECTOR}(?:${GAP}+the)?${GAP}+|,${GAP}+|${GAP}+(?:d${GAP}+)?)`;
const PLACE_AT_END = new RegExp(String.raw`${WORD}(?:${JOINT}${WORD})*(?=(?:\s[a-z])?\W*$)`, 'u');
const PLACE_AT_START = new RegExp(
  String.raw`^\s*(?:the\s+)?(${WORD}(?:${JOINT}${WORD})*(?:${GAP}-${GAP}?[\p{L}-]+)*)`,
  'u',
);
/** Words between a place and the words for its kind of service that are part of neither. */
const KIND_OF_KIND = /[^\S\n]+(?:combined|integrated|unified|joint|multi-agency|specialist|local|targeted)$/i;

/** Capitalised words that stand before a name, or begin a sentence, and are no part of a place. */
const NOT_OF_A_PLACE = new Set(
  (
    'a an and the this that these those our its their his her in at on for of from by with to but if when while after before since ' +
    'as today yesterday both all each overall how why what where who staff inspectors inspection inspections re-inspection reinspection report reports joint ' +
    'full short core case cases children young people youth justice offending service services team teams review response statement news ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'outstanding good inadequate requires improvement satisfactory unsatisfactory poor hm her his majesty majesty’s probation ' +
    'chief inspector councillor cllr dr mr mrs ms dame sir head manager director board published decision minutes agenda item update local ' +
    'praise concern concerns watchdog exclusive comment opinion however although meanwhile now also new under annexe appendix contents page ' +
    'draft final former neighbouring nearby combined unified it we they there here one two three four five six seven eight nine ten ' +
    'focused focussed monitoring visit letter summary progress quality standards area services’ trust leader leaders council councils ' +
    'so chair chairman chairwoman deputy state states government national notice press probation two unit units delivery care social health education adoption planning assessment assessing reviewing implementation leadership governance partnerships information facilities victims resettlement court orders disposals desistance safeguarding harm senior regional independent work wider single multi-agency ' +
    'screening screenings programme programmes plan strategy hmi hmip ofsted inspectorate arolygiaeth prawf mawrhydi fawrhydi cqc estyn foreword overview executive guidance manual handbook framework introduction background context methodology acknowledgements conclusion findings outcome outcomes home search menu ' +
    'welsh scottish english british irish european childrens action support care ilacs sqs pdu pdus yot yots yos yjs crc crcs nps region regional ' +
    'community communities view sub committee practitioners without adults corporate resources housing ' +
    'isbn cabinet scrutiny panel town village any every some no such following after before besides across within among between unlike like despite meanwhile many most more'
  ).split(' '),
);

const CONNECTORS = /^(?:and|&|upon|on|of|with|le|in|by|y|ac|under|the)$/i;

const COUNTRY = /^(?:england|wales)\W*$/i;
const PART_OF_A_COUNTRY = /^(?:north|south|east|west|mid|central|of)\b/i;

/** Whether a word can be of a place. A country is one only as a part of it, or as a region ('North Wales', 'Wales region'): `before` and `after` stand beside the word. */
const isPlaceWord = (word: string, before: string, after: string): boolean =>
  COUNTRY.test(word)
    ? PART_OF_A_COUNTRY.test(before) || /^\s*region\b/i.test(after)
    : !NOT_OF_A_PLACE.has(word.toLowerCase().replace(/[^\p{L}’'-]/gu, ''));
/** Names of parts of a country that are no place of one service when they stand alone. */
const PART_ALONE =
  /^(?:city|county|borough|metropolitan|district|royal|north|south|east|west|yorkshire|(?:(?:east|west) )?midlands|(?:(?:north|south|east|west|central|inner|outer|greater) )*london|tyneside|teesside|humber|anglia|home counties|(?:north|south)[ -]?(?:east|west))$/i;

/** Cuts what is no part of a place off both ends of a run of capitalised words; null where nothing is left. */
const trimmed = (text: string, at: Anchor): Anchor | null => {
  const words = [...text.slice(at.start, at.end).matchAll(/[^\s,]+/gu)].map((match) => ({
    word: match[0],
    start: at.start + match.index,
    end: at.start + match.index + match[0].length,
  }));
  let first = 0;
  words.forEach(({ word }, index) => {
    // What precedes a word that can't be of a place is no part of it either.
    const [before, after] = [words[index - 1]?.word ?? '', text.slice(words[index]?.end ?? at.end, at.end + 12)];
    if (!CONNECTORS.test(word) && !isPlaceWord(word, before, after)) first = index + 1;
  });
  // A dash that stands between words parts what is no part of a place from the name ('HMI - Northby').
  while (/^[-\u2010-\u2015]+$/.test(words[first]?.word ?? '')) first += 1;
  let last = words.length - 1;
  while (first <= last && CONNECTORS.test(words[first]?.word ?? '')) first += 1;
  while (
    last >= first &&
    (CONNECTORS.test(words[last]?.word ?? '') || /^[-\u2010-\u2015]+$/.test(words[last]?.word ?? ''))
  )
    last -= 1;
  const [from, to] = [words[first], words[last]];
  if (!from || !to || first > last) return null;
  if (from.word.length < 3 && first === last) return null;
  if (PART_ALONE.test(text.slice(from.start, to.end).replace(/\s+/g, ' '))) return null;
  // A converter may have glued the inspectorate's name to the place ('NorthbyHM Inspectorate').
  const glued = /\p{Ll}HM$/u.test(to.word) && /^\s+Inspectorate\b/.test(text.slice(to.end, to.end + 16));
  return { start: from.start, end: glued ? to.end - 2 : to.end };
};

/** Commas join places only in a list that ends with 'and' ('Northby, Eastby and Southby'); else the last item is the place. */
const withoutStrayList = (text: string, at: Anchor): Anchor => {
  const words = text.slice(at.start, at.end);
  const comma = words.lastIndexOf(',');
  if (comma < 0 || /(?:\band\b|&)/.test(words.slice(comma))) return at;
  return { start: at.start + comma + 1 + (words.slice(comma + 1).search(/\S/) ?? 0), end: at.end };
};

/** The name of a place that ends right before an offset ('Northby and Southby| YOS'), null where none does. */
export const placeBefore = (text: string, offset: number, floor = 0): Anchor | null => {
  const from = Math.max(floor, offset - LONGEST);
  const before = text
    .slice(from, offset)
    .replace(/\s*(?:[’'][sS]?|\()?\s*$/u, '')
    .replace(KIND_OF_KIND, '');
  const match = PLACE_AT_END.exec(before);
  if (!match || match.index + match[0].length !== before.length) return null;
  const at = trimmed(text, { start: from + match.index, end: from + match.index + match[0].length });
  return at && withoutStrayList(text, at);
};

/** The name of a place that begins right at an offset ('youth offending services in| Northby'), null where none does. */
export const placeAfter = (text: string, offset: number, ceiling = text.length): Anchor | null => {
  const after = text.slice(offset, Math.min(ceiling, offset + LONGEST));
  const match = PLACE_AT_START.exec(after);
  const name = match?.[1];
  if (!match || name === undefined) return null;
  const start = offset + match[0].length - name.length;
  const words = [...name.matchAll(/[^\s,]+/gu)];
  // A name ends before the first word that is no part of a place ('Northby Youth Offending Team').
  const stop = words.find(
    (word, index) =>
      !CONNECTORS.test(word[0]) &&
      !isPlaceWord(word[0], words[index - 1]?.[0] ?? '', text.slice(start + word.index + word[0].length, ceiling)),
  );
  const end = start + (stop ? stop.index : name.length);
  const at = trimmed(text, { start, end });
  if (!at) return null;
  const printed = text.slice(at.start, at.end);
  const comma = printed.indexOf(',');
  if (comma < 0 || /(?:\band\b|&)/.test(printed.slice(printed.lastIndexOf(',')))) return at;
  return { start: at.start, end: at.start + comma };
};

/** A pattern for any of these phrases, longest first, whatever the white space. */
export const anyOf = (phrases: readonly string[]): string =>
  [...phrases]
    .sort((a, b) => b.length - a.length)
    .map(literally)
    .join('|');

interface AroundAPlace {
  readonly before: RegExp;
  readonly after: RegExp;
}

const aroundPlaces = new WeakMap<Inspectorate, AroundAPlace>();

/** The words for a kind of service or of authority that stand before and after a place's name. */
const aroundAPlace = (inspectorate: Inspectorate): AroundAPlace => {
  const known = aroundPlaces.get(inspectorate);
  if (known) return known;
  const kinds = anyOf([...inspectorate.serviceKinds, ...inspectorate.authorityKinds]);
  const made = {
    before: new RegExp(String.raw`^(?:the\s+)?(?:${anyOf(inspectorate.authorityPrefixes)})\s+(?:the\s+)?`, 'iu'),
    after: new RegExp(String.raw`(?:[’'][sS])?\s+(?:${kinds})(?:\s*\([^)]*\))?\s*$`, 'iu'),
  };
  aroundPlaces.set(inspectorate, made);
  return made;
};

/**
 * A printed name of a service without the words for its kind and for the kind of authority ('London Borough of Northby' and
 * 'Northby City Council' are 'Northby'), unless it is, as it stands, the name of a known service.
 */
export const barePlace = (printed: string, inspectorate: Inspectorate): string => {
  const flat = printed.replace(/\s+/g, ' ').trim();
  if (serviceNamed(inspectorate, flat)) return flat;
  const { before, after } = aroundAPlace(inspectorate);
  let place = flat;
  for (let round = 0; round < 3; round += 1) {
    const shorter = place
      .replace(after, '')
      .replace(/[’'][sS]?$/, '')
      .trim();
    if (shorter === place || shorter === '') break;
    place = shorter;
    if (serviceNamed(inspectorate, place)) return place;
  }
  const withoutArticle = place.replace(/^the\s+/i, '');
  if (serviceNamed(inspectorate, withoutArticle)) return withoutArticle;
  return place.replace(before, '').trim() || place;
};
