import type { Anchor } from '../document/anchor.js';
import type { Block } from '../document/blocks.js';
import type { SourceDocument } from '../document/source-document.js';
import { type DateExpression, type DateReading, dateExpressionsIn } from './date-expressions.js';
import { sentencesIn } from './sentences.js';

export type DatePlace = 'cover' | 'first_page' | 'header' | 'footer' | 'prose';

/** How plainly a date is said to be what it is: a label or the issuer beside it, the place that datelines have, or a sentence. */
export type DateStrength = 'label' | 'dateline' | 'sentence';

/** A publication or fieldwork date that a document states, with where and how. */
export interface FoundDate {
  readonly what: 'published' | 'fieldwork_start' | 'fieldwork_end';
  readonly reading: DateReading;
  readonly place: DatePlace;
  readonly strength: DateStrength;
  /** The same for the dates of one stated span or list; null for single dates. */
  readonly spell: number | null;
  readonly at: Anchor;
}

/** What the rules on dates need to know of the document. */
export interface DateContext {
  readonly kind: 'report' | 'press_release' | 'news' | 'other';
  /** Names of the inspectorates, in any order: a line of one of them and a date is an imprint. */
  readonly issuers: readonly string[];
  /** Lines above the text, where datelines stand. */
  readonly head: readonly Anchor[];
  /** The stretches of notes to editors. */
  readonly notes: readonly Anchor[];
  /** Whether the document is the paper or the minutes of a meeting: its dateline is the meeting's date. */
  readonly ofMeeting: boolean;
}

const FIELDWORK_LABEL =
  /(?:\b(?:inspection|fieldwork|visit)\s+dates?|\bdates?\s+of\s+(?:the\s+)?(?:inspection|fieldwork|visit)|\bfieldwork)\s*[:\-\u2013\u2014]?\s*$/i;
const FIELDWORK_BEFORE =
  /\b(?:fieldwork|field work|(?:inspection|visit|re-?inspection)\s+(?:\w+\s+){0,4}?(?:took place|was|were|is|has been|being)?\s*(?:carried out|undertaken|conducted|completed|held)?|(?:we|inspectors|they|the team|who)\s+(?:\w+\s+){0,2}?(?:visited|inspected|spent|were on[- ]site)|(?:was|were)\s+inspected|on[- ]site)\b/i;
const FINDINGS_OF_A_VISIT =
  /\bfindings (?:of|from) (?:the|a|an|our|this|\w+) (?:[\p{L}’'-]+ ){0,12}?(?:visit|inspection|screening)\b[^.]{0,120}\b(?:on|between|from|in)\s*$/iu;
const TOOK_PLACE =
  /\b(?:fieldwork|took place|carried out|undertaken|conducted|visited|spent|inspected|on[- ]site|completed)\b/i;
const FIELDWORK_AFTER =
  /^[\s,]*(?:\([^)]*\)\s*)?(?:(?:the|a team of|probation|our)\s+)?inspectors?\s+(?:\w+\s+){0,2}?(?:visited|inspected|spent|came|arrived|looked)\b/i;
const ANOTHER_INSPECTION =
  /\b(?:last|previous(?:ly)?|earlier|prior|first|former(?:ly)?|since|original(?:ly)?|preceding|before|next|follow-?up|other|safeguarding|child protection|thematic|in \d{4})\b/i;
const PUBLISHED_LABEL =
  /(?:^|[\n.|(\u2022])\s*(?:(?:this |the )?(?:report|page|article|story|news|date|first|originally|release|document)\s+)?(?:published(?:\s+(?:on|date))?|publication date|date (?:of publication|published)|published (?:on|date)|posted(?: on)?|issued(?: on)?|released(?: on)?|date of release|release date|date|press release|news release)\s*[:\-\u2013\u2014|]?\s*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s*)?$/i;
const EMBARGO = /\b(?:embargo(?:ed)?|not for (?:publication|release))\b[^.]{0,60}$/i;
const AVAILABLE = /\breport\b[^.]{0,40}\b(?:is|will be)\s+(?:published|available|on)\b.{0,160}$/is;
/** Characters before and after a date that are looked at. */
const REACH_BEFORE = 400;
/** What every date that is read has in it. */
const HAS_A_YEAR = /(?:19|20)\d\d|\d[/.]\d{1,2}[/.]\d/;
const MAY_FOLLOW_DATELINE = 60;

const placeOf = (document: SourceDocument, block: Block, front: Anchor | null): DatePlace => {
  if (block.kind === 'furniture' && block.place === 'header') return 'header';
  if (block.kind === 'furniture' && block.place === 'footer') return 'footer';
  const [first, ...others] = document.pages;
  if (first) {
    if (block.at.start >= first.at.end) return 'prose';
    return others.length > 0 && first.at.end - first.at.start < COVER ? 'cover' : 'first_page';
  }
  return front && block.at.start < front.end ? 'first_page' : 'prose';
};

/** A first page with fewer characters is a cover. */
const COVER = 600;

const spells = (expressions: readonly DateExpression[], from: number): Map<DateExpression, number | null> => {
  const numbers = new Map<DateExpression, number | null>();
  for (const expression of expressions) {
    const inList = expressions.filter((other) => other.list === expression.list).length > 1;
    numbers.set(expression, expression.end !== null || inList ? from + expression.list : null);
  }
  return numbers;
};

const isFieldwork = (sentence: string, start: number, end: number): 'label' | 'sentence' | null => {
  const before = sentence.slice(Math.max(0, start - REACH_BEFORE), start);
  if (FIELDWORK_LABEL.test(before) || FINDINGS_OF_A_VISIT.test(before.slice(-300))) return 'label';
  const near = before.slice(-160);
  if (ANOTHER_INSPECTION.test(near.slice(-60))) return null;
  if (
    FIELDWORK_BEFORE.test(near) &&
    TOOK_PLACE.test(near) &&
    /\b(?:on|in|between|from|during|over|of|for|the|commencing|beginning|starting|week)\s*$/i.test(
      before.replace(/\s+$/, ' '),
    )
  ) {
    return ANOTHER_INSPECTION.test(near) ? null : 'sentence';
  }
  return FIELDWORK_AFTER.test(sentence.slice(end, end + REACH_BEFORE)) ? 'sentence' : null;
};

const isPublished = (
  sentence: string,
  start: number,
  end: number,
  imprint: RegExp,
  context: DateContext,
  inNotes: boolean,
): DateStrength | null => {
  const before = sentence.slice(Math.max(0, start - REACH_BEFORE), start);
  if (EMBARGO.test(before)) return 'label';
  if (PUBLISHED_LABEL.test(before) && sentence.length < 200) return 'label';
  if (start < REACH_BEFORE && imprint.test(before) && sentence.slice(end, end + REACH_BEFORE).trim().length < 20)
    return 'label';
  if (context.kind === 'press_release' && (inNotes || sentence.length < 400) && AVAILABLE.test(before))
    return 'sentence';
  return null;
};

const imprintOf = (issuers: readonly string[]): RegExp => {
  const names = issuers.map((name) =>
    name
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\s+/g, '\\s+')
      .replace(/['’]/g, "[’']"),
  );
  return new RegExp(`^[\\s*]*(?:${names.join('|') || '(?!)'})[\\s,|:\\u2013\\u2014-]*$`, 'i');
};

/** A head line that is a dateline: little but a date, a byline or the place that issues it. */
const isDateline = (line: string, expression: DateExpression, offset: number): boolean => {
  const rest = line.slice(0, expression.at.start - offset) + line.slice(expression.at.end - offset);
  return (
    rest.trim().length <= MAY_FOLLOW_DATELINE &&
    !/\b(?:inspect|fieldwork|visit|updated|reviewed|modified|accessed|since|between|meeting|deadline|closes?|from)\w*/i.test(
      rest,
    )
  );
};

/**
 * Every publication and fieldwork date that a document states, in order, with its place. Publication: a label ('Published:'), an
 * imprint (the inspectorate's name and a date), an embargo, a release's note on when the report is available, a dateline above
 * the text (not on the papers of a meeting). Fieldwork: a label ('Inspection dates'), a span in a report's running heads, or a sentence that says when the inspection was
 * carried out. Dates of other inspections, laws and statistics are neither; without such words a date is left alone.
 */
export const statedDates = (document: SourceDocument, context: DateContext): FoundDate[] => {
  const imprint = imprintOf(context.issuers);
  const heads = new Set(context.head.map((at) => at.start));
  const inNotes = (at: Anchor): boolean => context.notes.some((note) => at.start >= note.start && at.start < note.end);
  const lastHead = context.head.at(-1);
  const front = lastHead ? { start: 0, end: lastHead.end } : null;
  const found: FoundDate[] = [];
  let spell = 1;
  for (const block of document.blocks) {
    if (block.kind === 'figure' || block.kind === 'footnote' || (block.kind === 'furniture' && block.place === 'other'))
      continue;
    if (!HAS_A_YEAR.test(document.text.slice(block.at.start, block.at.end))) continue;
    const stretches = block.kind === 'table' ? block.rows.map((row) => row.at) : sentencesIn(document.text, block.at);
    const place = placeOf(document, block, front);
    for (const stretch of stretches) {
      const sentence = document.text.slice(stretch.start, stretch.end);
      if (!HAS_A_YEAR.test(sentence)) continue;
      const expressions = dateExpressionsIn(document.text, stretch);
      if (expressions.length === 0) continue;
      const numbers = spells(expressions, spell);
      spell += expressions.length;
      const listsOfWork = new Map<number, 'label' | 'sentence'>();
      for (const expression of expressions) {
        const start = expression.at.start - stretch.start;
        const end = expression.at.end - stretch.start;
        const running =
          context.kind === 'report' && (place === 'header' || place === 'footer') && expression.end !== null;
        const work =
          listsOfWork.get(expression.list) ?? isFieldwork(sentence, start, end) ?? (running ? 'label' : null);
        if (work) {
          listsOfWork.set(expression.list, work);
          found.push(...fieldworkDates(expression, numbers.get(expression) ?? null, place, work));
          continue;
        }
        if (expression.end !== null) continue;
        const dateline =
          heads.has(block.at.start) &&
          context.kind !== 'report' &&
          !context.ofMeeting &&
          isDateline(sentence, expression, stretch.start);
        const cover =
          context.kind === 'report' &&
          heads.has(block.at.start) &&
          sentence.trim().length === expression.at.end - expression.at.start;
        const strength =
          isPublished(sentence, start, end, imprint, context, inNotes(stretch)) ??
          (dateline || cover ? 'dateline' : null);
        if (strength)
          found.push({ what: 'published', reading: expression.start, place, strength, spell: null, at: expression.at });
      }
    }
  }
  return withoutRepeats(found);
};

/** A running head repeats its date on every page: it is stated once. */
const withoutRepeats = (found: readonly FoundDate[]): FoundDate[] => {
  const seen = new Set<string>();
  return found.filter((date) => {
    if (date.place !== 'header' && date.place !== 'footer') return true;
    const key = `${date.what} ${date.reading.value ?? ''} ${date.place}`;
    return !seen.has(key) && seen.add(key);
  });
};

const fieldworkDates = (
  expression: DateExpression,
  spell: number | null,
  place: DatePlace,
  strength: 'label' | 'sentence',
): FoundDate[] => {
  const common = { place, strength, spell, at: expression.at };
  const start: FoundDate = { what: 'fieldwork_start', reading: expression.start, ...common };
  if (expression.week) return [start];
  return [start, { what: 'fieldwork_end', reading: expression.end ?? expression.start, ...common }];
};
