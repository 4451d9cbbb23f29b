import { type Anchor, spanning } from '../document/anchor.js';
import type { Block } from '../document/blocks.js';
import type { SourceDocument } from '../document/source-document.js';
import { type DateExpression, dateExpressionsIn } from './date-expressions.js';
import { endOfFieldwork, fieldworkWording, issuerPattern } from './fieldwork-wording.js';
import { type DateContext, type DatePlace, type DateStrength, type FoundDate, isRunning } from './found-date.js';
import { literally } from './literally.js';
import { ownDates, withoutRepeats } from './own-dates.js';
import { runningHeadDate } from './running-head-dates.js';
import { sentencesIn } from './sentences.js';

const PUBLISHED_LABEL =
  /(?:^|[\n.|(\u2022*_])\s*(?:(?:this |the )?(?:report|page|article|story|news|date|first|originally|release|document)\s+)?(?:published(?:\s+(?:on|date))?|publication date|date (?:of publication|published)|published (?:on|date)|posted(?: on)?|issued(?: on)?|released(?: on)?|date of release|release date|date|press release|news release)\s*[:\-\u2013\u2014|]?\s*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s*)?$/i;
/** The same within running text, where a converter made one line of a cover. */
const LABEL_IN_TEXT = /\b(?:report published|publication date|date of publication|date published)\s*:\s*$/i;
const EMBARGO = /\b(?:embargo(?:ed)?|not for (?:publication|release))\b[^.]{0,60}$/i;
const AVAILABLE = /\breport\b[^.]{0,40}\b(?:is|will be)\s+(?:published|available|on)\b.{0,160}$/is;
/** A sentence of an article that says when the report appeared. */
const REPORT_PUBLISHED =
  /(?:\breports?\b[^.;]{0,60}\b(?:was|were|is|has been)\s+(?:\w+ly\s+)?(?:published|released|issued)\b[^.;]{0,40}|\b(?:published|released|issued) (?:its|their|the|a|an) (?:\w+ ){0,4}?report\b[^.;]{0,40})\b(?:on|in)\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?:the\s+)?$/i;
/** The same in passing: 'rated in their inspection of Northby, published on …'. */
const PUBLISHED_IN_PASSING =
  /\b(?:inspection(?! reports)|report|judgement|findings)\b[^.;]{0,80}?\bpublished\s+(?:on|in)\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?:the\s+)?$/i;
/** The day of writing with its date: 'published today (3 May 2019)'. */
const TODAY =
  /\b(?:today|this (?:morning|afternoon|evening))(?:,\s+|\s*\(\s*)(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?:the\s+)?$/i;
const ANOTHER_REPORT =
  /\b(?:last|previous|earlier|prior|first|former|annual|thematic|next|draft|progress|plan|original|serious case)\b/i;
/** Characters before and after a date that are looked at. */
const REACH_BEFORE = 400;
/** Characters before a date in which words say that it is but the beginning or the end. */
const WORDS_OF_AN_END = 60;
/** A line of a report's cover that is nothing but a year. */
const LONE_YEAR = /^\s*((?:19|20)\d\d)\s*$/;
/** What every date that is read has in it. */
const HAS_A_YEAR = /(?:19|20)\d\d|\d[/.]\d{1,2}[/.]\d/;
const MAY_FOLLOW_DATELINE = 60;
/** A label that stands alone is no longer. */
const LONGEST_LABEL = 40;

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
  if (LABEL_IN_TEXT.test(before) || (PUBLISHED_LABEL.test(before) && sentence.length < 200)) return 'label';
  if (start < REACH_BEFORE && imprint.test(before) && sentence.slice(end, end + REACH_BEFORE).trim().length < 20)
    return 'label';
  const tells = REPORT_PUBLISHED.test(before) || (!context.ofMeeting && PUBLISHED_IN_PASSING.test(before));
  if (context.kind !== 'report' && TODAY.test(before)) return 'sentence';
  if (context.kind !== 'report' && tells && !ANOTHER_REPORT.test(before.slice(-120))) return 'sentence';
  if (context.kind === 'press_release' && (inNotes || sentence.length < 400) && AVAILABLE.test(before))
    return 'sentence';
  return null;
};

const imprintOf = (issuers: readonly string[], from: string): RegExp => {
  const names = issuers.map(literally);
  return new RegExp(`${from}(?:${names.join('|') || '(?!)'})[\\s,|:\\u2013\\u2014-]*$`, 'i');
};

/** What parts the pieces of a page's head line: 'Posted on 3 May 2021 | Filed under: …'. */
const BETWEEN_PIECES = /[|\u00B7\u2022]/;

/** A head line, or the piece of one, that is a dateline: little but a date, a byline or the place that issues it. */
const isDateline = (line: string, expression: DateExpression, offset: number): boolean => {
  const before =
    line
      .slice(0, expression.at.start - offset)
      .split(BETWEEN_PIECES)
      .at(-1) ?? '';
  const after = line.slice(expression.at.end - offset).split(BETWEEN_PIECES)[0] ?? '';
  const rest = before + after;
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
 * the text (not on the papers of a meeting). Fieldwork: a label ('Inspection dates'), a report's running heads (see `runningHeadDate`), or a sentence that says when the
 * inspection was carried out. Dates of other inspections, laws and statistics are neither; without such words a date is left alone.
 */
export const statedDates = (document: SourceDocument, context: DateContext): FoundDate[] => {
  const imprint = imprintOf(context.issuers, String.raw`^[\s*]*`);
  // A converter may have set the place before the imprint on its line.
  const imprintWithin = imprintOf(context.issuers, String.raw`^[^.;]{0,80}\b`);
  const starts = new Set(context.head.map((at) => at.start));
  const ends = new Set(context.head.map((at) => at.end));
  // A cover's block may hold the title and, in its last lines, what belongs to the head.
  const isOfHead = ({ kind, at }: Block): boolean =>
    starts.has(at.start) || ((kind === 'heading' || kind === 'paragraph') && ends.has(at.end));
  const inNotes = (at: Anchor): boolean => context.notes.some((note) => at.start >= note.start && at.start < note.end);
  const lastHead = context.head.at(-1);
  const front = lastHead ? { start: 0, end: lastHead.end } : null;
  const found: FoundDate[] = [];
  const title = context.title && document.text.slice(context.title.start, context.title.end);
  const ledBy = issuerPattern(context.issuers);
  const told = context.kind !== 'report';
  let spell = 1;
  let above: Anchor | null = null;
  for (const block of document.blocks) {
    const label = above;
    above = labelAlone(document, block);
    if (block.kind === 'figure' || block.kind === 'footnote' || (block.kind === 'furniture' && block.place === 'other'))
      continue;
    if (!HAS_A_YEAR.test(document.text.slice(block.at.start, block.at.end))) continue;
    const [first, ...others] =
      block.kind === 'table' ? block.rows.map((row) => row.at) : sentencesIn(document.text, block.at);
    const stretches = first && label !== null ? [spanning(label, first), ...others] : first ? [first, ...others] : [];
    const place = placeOf(document, block, front);
    for (const stretch of stretches) {
      const sentence = document.text.slice(stretch.start, stretch.end);
      if (!HAS_A_YEAR.test(sentence)) continue;
      const expressions = dateExpressionsIn(document.text, stretch);
      if (expressions.length === 0) {
        const year = told || !isOfHead(block) ? null : LONE_YEAR.exec(sentence);
        if (year?.[1] !== undefined) {
          const start = stretch.start + sentence.indexOf(year[1]);
          const reading = { value: year[1], why: null };
          const at = { start, end: start + year[1].length };
          found.push({ what: 'published', reading, place, strength: 'dateline', spell: null, at });
        }
        continue;
      }
      const numbers = spells(expressions, spell);
      spell += expressions.length;
      const listsOfWork = new Map<number, 'label' | 'sentence'>();
      const endsOfLists = new Map<number, 'start' | 'end' | null>();
      for (const expression of expressions) {
        const start = expression.at.start - stretch.start;
        const end = expression.at.end - stretch.start;
        const running =
          context.kind === 'report' && isRunning(place)
            ? runningHeadDate(sentence, expression, stretch.start, title)
            : null;
        const work =
          listsOfWork.get(expression.list) ??
          fieldworkWording(sentence, start, end, told, ledBy) ??
          (running === 'fieldwork' ? 'label' : null);
        if (work) {
          listsOfWork.set(expression.list, work);
          const words = sentence.slice(Math.max(0, start - WORDS_OF_AN_END), start);
          const only = endsOfLists.get(expression.list) ?? (expression.end === null ? endOfFieldwork(words) : null);
          endsOfLists.set(expression.list, only);
          found.push(...fieldworkDates(expression, numbers.get(expression) ?? null, place, work, only));
          continue;
        }
        if (expression.end !== null) continue;
        const dateline =
          isOfHead(block) &&
          context.kind !== 'report' &&
          !context.ofMeeting &&
          isDateline(sentence, expression, stretch.start);
        const cover =
          context.kind === 'report' &&
          isOfHead(block) &&
          sentence.trim().length === expression.at.end - expression.at.start;
        const imprinted =
          context.kind === 'report' &&
          isOfHead(block) &&
          imprintWithin.test(sentence.slice(0, start)) &&
          sentence.slice(end).trim() === '';
        const strength =
          isPublished(sentence, start, end, imprint, context, inNotes(stretch)) ??
          (imprinted ? 'label' : null) ??
          (dateline || cover || running === 'published' ? 'dateline' : null);
        if (strength)
          found.push({ what: 'published', reading: expression.start, place, strength, spell: null, at: expression.at });
      }
    }
  }
  return withoutRepeats(ownDates(found, document, context));
};

/** A block that is nothing but a label ('Inspection dates:'), as a text without columns sets it above its value. */
const labelAlone = (document: SourceDocument, block: Block): Anchor | null =>
  (block.kind === 'paragraph' || block.kind === 'heading') &&
  block.at.end - block.at.start <= LONGEST_LABEL &&
  /\p{L}\s*:\s*$/u.test(document.text.slice(block.at.start, block.at.end))
    ? block.at
    : null;

const fieldworkDates = (
  expression: DateExpression,
  spell: number | null,
  place: DatePlace,
  strength: 'label' | 'sentence',
  only: 'start' | 'end' | null,
): FoundDate[] => {
  const common = { place, strength, spell, at: expression.at };
  const start: FoundDate = { what: 'fieldwork_start', reading: expression.start, ...common };
  if (expression.week || only === 'start') return [start];
  const end: FoundDate = { what: 'fieldwork_end', reading: expression.end ?? expression.start, ...common };
  return only === 'end' ? [end] : [start, end];
};
