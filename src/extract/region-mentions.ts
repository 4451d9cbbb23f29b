import type { Anchor } from '../document/anchor.js';
import type { Inspectorate } from '../framework/inspectorate.js';
import { anyOf } from './place-names.js';
import { mentionAt, type SubjectMention } from './subject-mention.js';

const REGION = String.raw`\s*(?:[-:–—]|\bin\b)\s*(?:the\s+)?(\p{Lu}[\p{L}’',& -]{2,60}?)\s+region\b`;
/** Parts of the country, which name no service elsewhere. */
const PART = '(?:North|South|East|West|Eastern|Central|Midlands|London|Wales)';
const PARTS = String.raw`(${PART}(?:(?:\s+(?:and|&))?[\s-]${PART})*)`;

const named = (text: string, at: Anchor, inspectorate: Inspectorate, pattern: RegExp): SubjectMention[] => {
  const match = pattern.exec(text.slice(at.start, at.end));
  // 'North East probation region': a word in small letters is no part of the name.
  const name = match?.[1]?.replace(/(?:\s+\p{Ll}\p{L}*)+$/u, '');
  if (!match || name === undefined) return [];
  const start = at.start + match.index + match[0].indexOf(name);
  const found = mentionAt(text, { start, end: start + name.length }, inspectorate);
  return found ? [found] : [];
};

/** The region that a title names after the inspectorate's words for the work of a service ('Probation services – North East region'). */
export const mentionOfRegion = (text: string, at: Anchor, inspectorate: Inspectorate): SubjectMention[] =>
  inspectorate.workKinds.length === 0
    ? []
    : named(text, at, inspectorate, new RegExp(String.raw`\b(?:${anyOf(inspectorate.workKinds)})${REGION}`, 'iu'));

/** The division of a service of the whole country that a stretch of text names ('the North West division of the …'). */
export const mentionOfDivision = (text: string, at: Anchor, inspectorate: Inspectorate): SubjectMention[] => {
  if (inspectorate.dividedServices.length === 0) return [];
  const whole = `(?:${anyOf(inspectorate.dividedServices)})`;
  return named(
    text,
    at,
    inspectorate,
    new RegExp(String.raw`\b${PARTS}\s+(?:[Dd]ivision\s+of\s+(?:the\s+)?)?${whole}\b`, 'u'),
  );
};
