import type { Anchor } from '../document/anchor.js';
import type { Inspectorate } from '../framework/inspectorate.js';
import { placeAfter, placeBefore } from './place-names.js';
import { mention, type SubjectMention, sortedOut } from './subject-mention.js';
import { mentionsByName } from './subject-mentions.js';

const GIVEN_A_RATING =
  /,?\s+(?:(?:is|are|was|were|has been|have been|came out|got|received|earned)(?:\s+(?:rated|judged|graded|deemed))?(?:\s+(?:as|an?|overall))*\s+[‘“'"]|(?:is|was|were|has been|had been)\s+(?:rated|judged|graded|found to be)(?:\s+(?:as|overall))*\s+(?=\p{Lu}))/gu;

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
