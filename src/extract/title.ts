import { type Anchor, spanning } from '../document/anchor.js';
import type { SourceDocument } from '../document/source-document.js';
import type { Inspectorate } from '../framework/inspectorate.js';
import { dateExpressionsIn } from './date-expressions.js';
import { squeezedForm } from './loose-text.js';
import { partHeadingAt } from './part-heading.js';
import { anyOf } from './place-names.js';
import { type TextUnit, unitsOf } from './text-units.js';

/** Pieces of content at the head of a document among which its title is looked for. */
const HEAD_UNITS = 14;
const LONGEST = 250;
/** A headline has at least this many words; names of papers, sites and committees have fewer. */
const WORDS_OF_A_HEADLINE = 5;
/** Lines at the head among which the headline stands. */
const HEADLINE_WITHIN = 4;
/** A line that a title may be joined with is no longer. */
const LONGEST_NEIGHBOUR = 60;
/** Lines by which a document says what it is or where it is from, not what it is about. */
const LABELS =
  /^(?:(?:press|news|media)\s+(?:release|notice|statement)(?:\s+from .*)?|news|news and updates|newsroom|press office|embargoed?\b.*|for immediate release|report|official|home|search|menu|skip to .*|(?:date|present|author|meeting|attendance|apologies|category|tags|to|from|cc|ref|our ref|your ref)\s*:.*|by .*|published:?.*|.*\b(?:media cent(?:re|er)|newsroom|press office|news centre)|ISBN.*|.*©.*|(?:minutes|decisions?|resolved|recommendations?|purpose|summary|agenda|issue|details?)\s*:|issue - meetings?|agenda item(?: \d+)?|agenda and (?:draft )?minutes|additional documents:?|related documents:?)$/i;
/** Addresses of pages and people, and what pages say of their pictures. */
const OF_A_PAGE =
  /https?:\/\/|\bwww\.|\S@\S|\b(?:icon|logo)$|\bimage (?:copyright|caption|source|credit)\b|\bgetty images\b|\b(?:photo(?:graph)?|picture|image)(?: credit)?\s*[:–-]|^file (?:photo|image|picture)\b|\b[A-Z]{1,2}\d[A-Z\d]?\s+\d[A-Z]{2}\b|^\d+(?:st|nd|rd|th) floor\b/i;
/** A page's number that a converter left before its title. */
const PAGE_NUMBER = /^\d{1,3}\s+(?=(?:an? )?(?:\p{L}+ ){0,3}?(?:inspection|report)\b)/iu;
const TELLS_OF_AN_INSPECTION =
  /\b(?:re-?)?inspection|inspected|focused visit|monitoring visit|assurance visit|screening|report on\b/i;
const BEGINS_WITH_INSPECTION =
  /^(?:an? )?(?:\w+ )?(?:re-?)?(?:inspection|report|focused|monitoring|short|assurance visit)/i;
/** A line below a place that goes on with its title, unlike 'Inspection domains'. */
const GOES_ON = /\b(?:of|to|on|report|visit|screening)\b/i;
/** A numbered part of a text is no title of the whole. */
const NUMBERED_PART = /^\d{1,2}(?:\.|(?:\.\d{1,2})+\.?)\s+\p{Lu}/u;
/** Where a merged line goes on with what is no longer its title. */
const TITLE_ENDS = /\s+(?:inspection|fieldwork) dates?:|\s+report published:/i;

const words = (document: SourceDocument, at: Anchor): string => document.text.slice(at.start, at.end).trim();

/** A short line with a date is a dateline, whatever stands beside the date (a byline, the name of a paper). */
const isDateline = (text: string): boolean => {
  const [date, ...others] = dateExpressionsIn(text, { start: 0, end: text.length });
  return date !== undefined && others.length === 0 && text.length - (date.at.end - date.at.start) < 45;
};

const isHeadline = (text: string): boolean =>
  text.split(/\s+/).length >= WORDS_OF_A_HEADLINE || TELLS_OF_AN_INSPECTION.test(text);

/** How long the lines of a title are without those of a cover that follow in one block: the issuer with or without a date, or a date. */
const withoutImprint = (text: string, issuers: readonly string[]): number => {
  let end = text.trimEnd().length;
  for (let at = text.lastIndexOf('\n', end - 1); at > 0; at = text.lastIndexOf('\n', end - 1)) {
    const line = squeezedForm(text.slice(at, end));
    if (!isDateline(text.slice(at, end)) && !issuers.some((issuer) => line.startsWith(squeezedForm(issuer)))) break;
    end = at;
  }
  return end - (imprintAtEnd(text.slice(0, end), issuers)?.length ?? 0);
};

/** An issuer's name and a date that a converter set on the title's line: '… in Northby HM Inspectorate of Probation, June 2019'. */
const imprintAtEnd = (text: string, issuers: readonly string[]): string | null => {
  const match = new RegExp(
    `(?<!\\b(?:by|of|from|the|and|for|with))\\s+(?:${anyOf(issuers)})[\\s,|–—-]+(.*)$`,
    'iu',
  ).exec(text);
  return match && match.index > 0 && isDateline(match[1] ?? '') ? match[0] : null;
};

const trimmedAt = (document: SourceDocument, whole: Anchor, issuers: readonly string[]): Anchor => {
  const length = withoutImprint(document.text.slice(whole.start, whole.end), issuers);
  const at = { start: whole.start, end: whole.start + length };
  const text = document.text.slice(at.start, at.end);
  const printed = at.start + Math.max(0, text.search(/[^\s*#_]/));
  const start = printed + (PAGE_NUMBER.exec(document.text.slice(printed, at.end))?.[0].length ?? 0);
  const rest = text.slice(start - at.start);
  const ends = TITLE_ENDS.exec(rest)?.index ?? rest.length;
  return { start, end: start + rest.slice(0, ends).replace(/[\s*#_]+$/, '').length };
};

const couldBeTitle = (document: SourceDocument, unit: TextUnit, issuers: ReadonlySet<string>): boolean => {
  const text = words(document, unit.at);
  if (unit.isFootnote || text.length < 3 || text.length > LONGEST || !/\p{L}{2}/u.test(text)) return false;
  if (LABELS.test(text) || OF_A_PAGE.test(text) || isDateline(text) || issuers.has(squeezedForm(text))) return false;
  if (partHeadingAt(document.text, unit.at) || NUMBERED_PART.test(text)) return false;
  if (unit.level === null && /\t/.test(text)) return false;
  return unit.level !== null || (!/[.;,]$/.test(text) && (text.match(/[.!?]\s/g)?.length ?? 0) < 2);
};

/** A sentence that news begins with: nothing below it is a headline. */
const WORDS_OF_A_LEAD = 12;
const isProse = (text: string): boolean =>
  text.length > LONGEST || (/[\p{Ll}\d][.!?]["'”’]?$/u.test(text) && text.split(/\s+/).length >= WORDS_OF_A_LEAD);

const SALUTATION = /^Dear\s+\p{L}/u;
/** Units of an address above a letter's salutation. */
const ADDRESS = 25;

/** What follows a letter's salutation, where there is one near the head: names and addresses above it are no title, but a heading that tells of an inspection is. */
const bodyOfLetter = (document: SourceDocument): readonly TextUnit[] => {
  const all = unitsOf(document);
  const salutation = all
    .slice(0, ADDRESS)
    .findIndex((unit) => SALUTATION.test(words(document, unit.at)) && unit.at.end - unit.at.start < LONGEST_NEIGHBOUR);
  const above = all
    .slice(0, salutation + 1)
    .findIndex((unit) => unit.level !== null && TELLS_OF_AN_INSPECTION.test(words(document, unit.at)));
  return all.slice(above >= 0 ? above : salutation + 1);
};

/** The lines of one title that the layout set apart: a place above 'Inspection of …', or such a line below a place. */
const withNeighbours = (
  document: SourceDocument,
  found: TextUnit,
  lines: readonly TextUnit[],
  issuers: readonly string[],
  goesOnWithKind: (line: string) => boolean,
): Anchor => {
  const at = trimmedAt(document, found.at, issuers);
  const index = lines.indexOf(found);
  const before = lines[index - 1];
  const after = lines[index + 1];
  const text = words(document, at);
  if (BEGINS_WITH_INSPECTION.test(text)) {
    if (after && goesOnWithKind(words(document, after.at))) return spanning(at, trimmedAt(document, after.at, issuers));
    const isShort = before !== undefined && words(document, before.at).length <= LONGEST_NEIGHBOUR;
    return before && isShort && !/\p{Ll}{2}.*[:?!]/u.test(words(document, before.at))
      ? spanning(trimmedAt(document, before.at, issuers), at)
      : at;
  }
  const next = after ? words(document, after.at) : '';
  return after &&
    BEGINS_WITH_INSPECTION.test(next) &&
    GOES_ON.test(next) &&
    !/[.!?]["'”’]*$/.test(next) &&
    text.length <= LONGEST_NEIGHBOUR
    ? spanning(at, trimmedAt(document, after.at, issuers))
    : at;
};

/**
 * The title of a document: in markup its highest heading; else the headline among the first lines above its text, which is
 * neither a date, a label ('Press release'), the name of an issuer or a paper, nor a sentence. Null where a document begins with
 * its text, as a copied article may.
 */
export const titleOf = (document: SourceDocument, inspectorates: readonly Inspectorate[]): Anchor | null => {
  const issuers = inspectorates.flatMap((inspectorate) => inspectorate.names);
  const names = new Set(issuers.map(squeezedForm));
  const head = bodyOfLetter(document).slice(0, HEAD_UNITS);
  const prose = head.findIndex((unit) => unit.level === null && isProse(words(document, unit.at)));
  const candidates = head.filter((unit) => couldBeTitle(document, unit, names));
  const lines = candidates.filter((unit) => prose < 0 || head.indexOf(unit) < prose);
  const headings = candidates.filter((unit) => unit.level !== null);
  const highest = Math.min(...headings.flatMap((unit) => unit.level ?? []));
  const inMarkup = document.mediaType === 'text/html' || document.mediaType === 'text/markdown';
  const heading = inMarkup ? headings.find((unit) => unit.level === highest) : undefined;
  const line = lines.slice(0, HEADLINE_WITHIN).find((unit) => isHeadline(words(document, unit.at))) ?? lines[0];
  const found = heading ?? line;
  const kinds = inspectorates.flatMap(({ authorityKinds }) => authorityKinds);
  // A line that begins with words for a kind of authority goes on with a title that the page's width broke off.
  const goesOnWithKind = (line: string): boolean =>
    line.length <= LONGEST_NEIGHBOUR && new RegExp(`^(?:${anyOf(kinds)})\\b`, 'iu').test(line);
  return found
    ? withNeighbours(document, found, lines.includes(found) ? lines : candidates, issuers, goesOnWithKind)
    : null;
};
