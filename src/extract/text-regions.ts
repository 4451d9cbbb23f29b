import type { Anchor } from '../document/anchor.js';
import type { SourceDocument } from '../document/source-document.js';
import { dateExpressionsIn } from './date-expressions.js';
import { partHeadingAt } from './part-heading.js';
import { unitsOf } from './text-units.js';

/** The parts of a document that differ in how far they can be trusted, whatever its kind. */
export interface TextRegions {
  readonly title: Anchor | null;
  /** Short lines about the title: dates, bylines, labels, issuers. */
  readonly head: readonly Anchor[];
  /** The first paragraphs of the text. */
  readonly opening: readonly Anchor[];
  /** What follows, up to the notes. */
  readonly body: readonly Anchor[];
  /** Notes to editors and what comes after them. */
  readonly notes: readonly Anchor[];
  readonly runningHeads: readonly Anchor[];
}

/** Characters of text that make the opening. */
const OPENING = 900;
/** Pieces above the text that may hold datelines and labels. */
const HEAD_UNITS = 14;
const SHORT_LINE = 140;
/** Characters beside a date on a line that is nothing else: 'Wednesday, '. */
const DATE_AND_DAY = 12;

/** Headings of what a page puts after its text: links to other pages, subscriptions. */
const AFTER_THE_TEXT =
  /^(?:related(?: \w+){0,2}|you (?:may|might) also (?:like|be interested in).*|(?:more|other|latest|in other) (?:news|stories|on this|from us).*|share(?: this)?(?: page| article| story)?(?:\W.*)?|most (?:read|popular)|read (?:more|next)|register now to continue reading|sign up .{0,60}|comments)$/i;

const textOf = (document: SourceDocument, at: Anchor): string => document.text.slice(at.start, at.end).trim();

const isOnlyADate = (text: string): boolean => {
  const [date] = dateExpressionsIn(text, { start: 0, end: text.length });
  return date !== undefined && date.end === null && text.length - (date.at.end - date.at.start) <= DATE_AND_DAY;
};

const isHeadLine = (document: SourceDocument, at: Anchor): boolean => {
  const text = textOf(document, at);
  if (text.length > SHORT_LINE) return false;
  const sentence = /[.!?]["'’”)]?$/.test(text) && text.split(/\s+/).length > 6;
  return !sentence || dateExpressionsIn(text, { start: 0, end: text.length }).length > 0;
};

const isImprint = (document: SourceDocument, at: Anchor): boolean =>
  /\p{L}{3}/u.test(textOf(document, at)) && isHeadLine(document, at);

/** Parts a document into regions; `title` is its title as `titleOf` found it. */
export const regionsOf = (document: SourceDocument, title: Anchor | null): TextRegions => {
  const runningHeads = document.blocks.flatMap((block) =>
    block.kind === 'furniture' && (block.place === 'header' || block.place === 'footer') ? [block.at] : [],
  );
  const head: Anchor[] = [];
  const opening: Anchor[] = [];
  const body: Anchor[] = [];
  const notes: Anchor[] = [];
  let length = 0;
  let inHead = true;
  let inNotes = false;
  for (const [index, unit] of unitsOf(document).entries()) {
    if (unit.isFootnote) continue;
    const text = textOf(document, unit.at);
    if (title && unit.at.start < title.end && unit.at.end > title.start) {
      // What a cover prints below its title in the same block: the issuer, a date.
      const below = { start: title.end, end: unit.at.end };
      if (index < HEAD_UNITS && isImprint(document, below)) head.push(below);
      continue;
    }
    if (index > 2 && text.length < SHORT_LINE && AFTER_THE_TEXT.test(text.replace(/[:\s]+$/, ''))) break;
    if (partHeadingAt(document.text, unit.at)?.part === 'notes_to_editors') inNotes = true;
    if (inNotes) notes.push(unit.at);
    else if (index < HEAD_UNITS && (inHead ? isHeadLine(document, unit.at) : isOnlyADate(text))) head.push(unit.at);
    else {
      inHead = false;
      (length < OPENING ? opening : body).push(unit.at);
      length += text.length;
    }
  }
  return { title, head, opening, body, notes, runningHeads };
};
