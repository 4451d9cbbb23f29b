import { anyOf } from './place-names.js';

/** Characters before and after a date that are looked at. */
const REACH = 400;
const FIELDWORK_LABEL =
  /(?:\b(?:inspection|fieldwork|visit)\s+dates?|\bdates?\s+of\s+(?:the\s+)?(?:inspection|fieldwork|visit)|\bfieldwork)\s*[:\-\u2013\u2014]?\s*$/i;
/** 'Fieldwork started May 2022', as the table of ratings has it. */
const FIELDWORK_STARTED =
  /\b(?:date\s+(?:that\s+)?)?(?:fieldwork|inspection)\s+(?:start(?:ed)?(?:\s+date)?|began|commenced)\s*[:\-\u2013\u2014]?\s*$/i;
const FIELDWORK_BEFORE =
  /\b(?:fieldwork|field work|(?:inspection|visit|re-?inspection)[,\s]\s*(?:\w+\s+){0,4}?(?:took place|was|were|is|has been|being)?\s*(?:carried out|undertaken|conducted|completed|held)?|(?:we|inspectors|they|the team|who)\s+(?:\w+\s+){0,2}?(?:visited|inspected|spent|were on[- ]site)|(?:was|were)\s+inspected|on[- ]site)\b/i;
const FINDINGS_OF_A_VISIT =
  /\bfindings (?:of|from) (?:the|a|an|our|this|\w+) (?:[\p{L}’'-]+ ){0,12}?(?:visit|inspection|screening)\b[^.]{0,120}\b(?:on|between|from|in)\s*$/iu;
const TOOK_PLACE =
  /\b(?:fieldwork|took place|carried out|undertaken|conducted|visited|spent|inspected|on[- ]site|completed)\b/i;
const FIELDWORK_AFTER =
  /^[\s,]*(?:\([^)]*\)\s*)?(?:(?:the|a team of|probation|our)\s+)?inspectors?\s+(?:\w+\s+){0,2}?(?:visited|inspected|spent|came|arrived|looked)\b/i;
const ANOTHER_INSPECTION =
  /\b(?:last|previous(?:ly)?|earlier|prior|first|former(?:ly)?|since|original(?:ly)?|preceding|before|next|follow-?up|other|safeguarding|child protection|thematic|in \d{4})\b/i;
/** In articles, the shorter ways of saying when an inspection was: 'following an inspection in …', 'inspected … in …', 'led by … in …'. */
const TOLD_OF_INSPECTION =
  /\b(?:following|after|during|from) (?:an?|its|the|this|their|our) (?:[\w’'-]+ ){0,4}?(?:re-?)?inspection\b[^.;]{0,120}$/i;
const TOLD_OF_VISIT =
  /\b(?:inspectors?|inspectorate|probation)\b[^.;]{0,60}?\b(?:visited|inspected|came to|looked at|spent|carried out)\b[^.;]{0,90}$|\binspected\b[^.;]{0,100}$/i;
/** 'Inspectors led a joint inspection of Northby in …'. */
const MADE_AN_INSPECTION =
  /\b(?:led|conducted|carried out|completed|undertook|made|held) (?:an?|its|the|their|our) (?:[\w’'‘“”"-]+ ){0,4}?[‘“"']?(?:re-?)?inspection\b[^.;]{0,100}$/i;
/** 'The inspection of Northby in …'. */
const THE_INSPECTION =
  /(?<!\b(?:than|at|since|to|of|on|unlike|with) )\b(?:the|this|our|their) (?:[\w’'-]+ ){0,2}?(?:re-?)?inspection(?: of [^.;,]{2,80})?\s+(?:in|between|during)\s+$/i;
/** After the date: 'the inspectorate completed an inspection', 'a full inspection was carried out'. */
const INSPECTION_AFTER =
  /^[\s,]*(?:(?:the\s+)?(?:inspectors?|inspectorate|(?:\p{Lu}[\p{L}’'-]*\s+){1,6})\s*(?:[\p{L}]+\s+){0,4}?(?:led|conducted|carried out|completed|undertook|made|held)\s+(?:an?|its|the|their)\s+(?:[\w’'-]+\s+){0,4}?(?:re-?)?inspection\b|(?:an?|the|our)\s+(?:[\w’'-]+\s+){0,3}?(?:re-?)?inspection\b[^.;]{0,80}?\b(?:was|were)\s+(?:led|conducted|carried out|completed|undertaken|made|held)\b)/u;
const LED_BY =
  /\b(?:led|carried out|conducted|undertaken|completed|made) by (?:(?:the|a team from|inspectors from|inspectors of) )*/i;
const AT_A_TIME = /\b(?:on|in|between|from|during|over|of|for|the|commencing|beginning|starting|week)\s*$/i;
/** The same without words that join a date to something else ('the plan of March'). */
const AT_A_TIME_TOLD =
  /\b(?:on|in|between|from|during|over|weeks? (?:of|commencing|beginning|starting))\s+(?:the\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?$/i;
/** What follows the date of an inspection that a text only looks back to. */
const LOOKS_BACK = /^[\s,]*(?:when|at which|had\b)/i;
/** An inspection that is announced. */
const TO_COME = /\b(?:will|would|shall|due|planned|expected|scheduled|to be|going to)\b/i;
/** Publication and reports have dates of their own. */
const OF_A_REPORT = /\b(?:publish(?:ed|es|ing)?|publication|released|issued|wrote|report(?:ed)?)\b[^.;]{0,80}$/i;

/** The date is of what was published, where nothing on the inspection's time stands between. */
const PUBLISHED_LAST =
  /\b(?:publish(?:ed|es|ing)?|released|issued)\b(?![^.;]*\b(?:inspection|inspected|fieldwork|visit\w*|took place|carried out|undertaken|conducted|completed)\b)[^.;]{0,80}$/i;

/** The names by which a text speaks of those who inspect, as a pattern. */
export const issuerPattern = (issuers: readonly string[]): RegExp =>
  new RegExp(`${LED_BY.source}(?:${issuers.length > 0 ? anyOf(issuers) : '(?!)'})[^.;]{0,40}$`, 'i');

const BEGINS =
  /\b(?:start(?:ed|s|ing)?(?:\s+date)?|beg(?:an|ins|inning)|commenc(?:ed|es|ing))\s*:?\s*(?:(?:on|in|from)\s+)?(?:the\s+)?$/i;
const ENDS = /\b(?:ended|finished|concluded)\s*:?\s*(?:(?:on|in)\s+)?(?:the\s+)?$/i;

/** Which end of the fieldwork a single date is, where the words before it say so: 'Fieldwork started on …'. Null for the whole of it. */
export const endOfFieldwork = (before: string): 'start' | 'end' | null =>
  BEGINS.test(before) ? 'start' : ENDS.test(before) ? 'end' : null;

/** How a stretch of text says that a date in it is when the inspection was. */
export type FieldworkWording = 'label' | 'sentence';

/**
 * Whether a date is said to be that of the inspection's fieldwork: by a label before it ('Inspection dates:'), or by a sentence on when
 * the inspection took place. `start` and `end` are the date's offsets in the sentence; `ledBy` is `issuerPattern`'s. The shorter
 * wordings count in articles and releases only (`told`): a report speaks of many visits, and of its own with a label or in full.
 */
export const fieldworkWording = (
  sentence: string,
  start: number,
  end: number,
  told: boolean,
  ledBy: RegExp,
): FieldworkWording | null => {
  const before = sentence.slice(Math.max(0, start - REACH), start);
  if (FIELDWORK_LABEL.test(before) || FINDINGS_OF_A_VISIT.test(before.slice(-300))) return 'label';
  const near = before.slice(-160);
  if (FIELDWORK_STARTED.test(near) && !ANOTHER_INSPECTION.test(near)) return 'sentence';
  if (ANOTHER_INSPECTION.test(near.slice(-60)) || PUBLISHED_LAST.test(near)) return null;
  if (FIELDWORK_BEFORE.test(near) && TOOK_PLACE.test(near) && AT_A_TIME.test(near)) {
    return ANOTHER_INSPECTION.test(near) ? null : 'sentence';
  }
  if (
    told &&
    AT_A_TIME_TOLD.test(near) &&
    !ANOTHER_INSPECTION.test(near) &&
    !OF_A_REPORT.test(near) &&
    !TO_COME.test(near) &&
    !LOOKS_BACK.test(sentence.slice(end, end + 30)) &&
    (TOLD_OF_INSPECTION.test(near) ||
      TOLD_OF_VISIT.test(near) ||
      MADE_AN_INSPECTION.test(near) ||
      THE_INSPECTION.test(near) ||
      ledBy.test(near))
  )
    return 'sentence';
  const after = sentence.slice(end, end + REACH);
  return FIELDWORK_AFTER.test(after) || (told && AT_A_TIME_TOLD.test(near) && INSPECTION_AFTER.test(after))
    ? 'sentence'
    : null;
};
