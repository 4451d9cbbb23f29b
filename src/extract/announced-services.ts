import type { Anchor } from '../document/anchor.js';
import type { Inspectorate } from '../framework/inspectorate.js';
import { mentionsInTitle } from './bare-mentions.js';
import { literally } from './literally.js';
import { mentionAt, type SubjectMention } from './subject-mention.js';
import { canBePlace, isOfAPerson } from './unsure-names.js';

const NUMBERS: Readonly<Record<string, number>> = { two: 2, both: 2, three: 3, four: 4 };
/** How many services an article says that it is about: 'two youth justice services', 'three reports', 'both councils'. */
const ANNOUNCED =
  /\b(two|both|three|four)\s+(?:[\p{L}’'-]+\s+){0,4}?(?:services|teams|councils|areas|authorities|boroughs|units|reports|inspections|YOTs|YOSs|PDUs)\b/iu;
/** A name is one of the services announced only if the text comes back to it. */
const FEWEST_TIMES = 3;

/** Whether a text uses a name somewhere as that of a place: 'in Northby', 'Northby's', alone on its line, at the head of a paragraph. */
const isPlaced = (text: string, name: string): boolean => {
  const printed = literally(name);
  return new RegExp(
    String.raw`\b(?:in|for|at|to|of|about|from)\s+${printed}\b|\b${printed}[’'](?:s\b|\s)|\n[^\S\n#*]*[#*]*[^\S\n]*${printed}(?:[*:]*[^\S\n]*\n|\s+(?:is|was|has|had|requires|required|did)\b)`,
    'u',
  ).test(text);
};

const timesOf = (text: string, name: string): number =>
  [...text.matchAll(new RegExp(String.raw`(?<![\p{L}\p{N}-])${literally(name)}(?![\p{L}\p{N}]|-\p{L})`, 'gu'))].length;

/** The other one of two places of which the first is a service already named ('Northby and Southby'). */
const withoutOwn = (
  text: string,
  mention: SubjectMention,
  named: readonly SubjectMention[],
  inspectorate: Inspectorate,
): SubjectMention => {
  const { start, end } = mention.place;
  const joint = /\s+(?:and|&)\s+/u.exec(text.slice(start, end));
  const first = joint ? text.slice(start, start + joint.index) : null;
  const isNamed = named.some(({ name, place }) => name === first || text.slice(place.start, place.end) === first);
  if (!joint || !isNamed) return mention;
  return mentionAt(text, { start: start + joint.index + joint[0].length, end }, inspectorate) ?? mention;
};

/**
 * The further services of an article that says in its title or opening that it is about two, three or four, as far as fewer are named:
 * of the places that its opening names and that it comes back to, those that it names most. None where more of them stand out than are missing.
 */
export const announcedBeside = (
  text: string,
  places: { readonly title: Anchor | null; readonly opening: readonly Anchor[] },
  named: readonly SubjectMention[],
  inspectorate: Inspectorate,
): SubjectMention[] => {
  const stretches = [...(places.title ? [places.title] : []), ...places.opening];
  const number = stretches
    .map(({ start, end }) => ANNOUNCED.exec(text.slice(start, end))?.[1]?.toLowerCase())
    .find((word) => word !== undefined);
  const missing = (NUMBERS[number ?? ''] ?? 0) - named.length;
  if (missing <= 0 || named.length === 0) return [];
  // A part of a name stands for the whole.
  const isOwn = (name: string): boolean => named.some((one) => one.name.includes(name) || name.includes(one.name));
  const known = new Set<string>();
  const found = stretches
    .flatMap((at) => mentionsInTitle(text, at, inspectorate))
    .map((mention) => withoutOwn(text, mention, named, inspectorate))
    .filter(({ name }) => !isOwn(name) && !known.has(name) && known.add(name))
    .map((mention) => ({ mention, times: timesOf(text, text.slice(mention.place.start, mention.place.end)) }))
    .filter(({ mention, times }) => {
      const printed = text.slice(mention.place.start, mention.place.end);
      return (
        times >= FEWEST_TIMES &&
        isPlaced(text, printed) &&
        !isOfAPerson(text, mention.place) &&
        canBePlace(text, printed, inspectorate)
      );
    })
    .sort((a, b) => b.times - a.times);
  const standsOut = (found[missing - 1]?.times ?? 0) >= 2 * (found[missing]?.times ?? 0);
  return found.length <= missing || standsOut ? found.slice(0, missing).map(({ mention }) => mention) : [];
};
