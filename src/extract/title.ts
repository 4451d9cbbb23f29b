import { type Anchor, spanning } from '../document/anchor.js';
import type { Block } from '../document/blocks.js';
import type { SourceDocument } from '../document/source-document.js';
import type { Inspectorate } from '../framework/inspectorate.js';
import { dateExpressionsIn } from './date-expressions.js';
import { squeezedForm } from './loose-text.js';
import { partHeadingAt } from './part-heading.js';

/** Content blocks at the head of a document among which its title is looked for. */
const HEAD_BLOCKS = 12;
const LONGEST = 250;
/** A headline has at least this many words; names of papers have fewer. */
const WORDS_OF_A_HEADLINE = 5;
/** Lines at the head among which the headline stands. */
const HEADLINE_WITHIN = 4;
/** Lines by which a document says what it is, not what it is about. */
const LABELS =
  /^(?:(?:press|news|media)\s+(?:release|notice|statement)(?:\s+from .*)?|news|news and updates|newsroom|press office|embargoed?\b.*|for immediate release|report|official|home|search|menu|skip to .*|date:?|by .*|published:?.*)$/i;
const TELLS_OF_AN_INSPECTION = /\b(?:re-?)?inspection|inspected|focused visit|monitoring visit|screening|report on\b/i;

const words = (document: SourceDocument, at: Anchor): string => document.text.slice(at.start, at.end).trim();

/** A short line with a date is a dateline, whatever stands beside the date (a byline, the name of a paper). */
const isDateline = (text: string): boolean => {
  const [date, ...others] = dateExpressionsIn(text, { start: 0, end: text.length });
  return date !== undefined && others.length === 0 && text.length - (date.at.end - date.at.start) < 45;
};

const isHeadline = (text: string): boolean =>
  text.split(/\s+/).length >= WORDS_OF_A_HEADLINE || TELLS_OF_AN_INSPECTION.test(text);

const trimmedAt = (document: SourceDocument, at: Anchor): Anchor => {
  const text = document.text.slice(at.start, at.end);
  const start = at.start + Math.max(0, text.search(/[^\s*#_]/));
  const length = text.slice(start - at.start).replace(/[\s*#_]+$/, '').length;
  return { start, end: start + length };
};

const couldBeTitle = (document: SourceDocument, block: Block, issuers: ReadonlySet<string>): boolean => {
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return false;
  const text = words(document, block.at);
  if (text.length < 3 || text.length > LONGEST || !/\p{L}{2}/u.test(text)) return false;
  if (LABELS.test(text) || isDateline(text) || issuers.has(squeezedForm(text))) return false;
  if (partHeadingAt(document.text, block.at)) return false;
  return block.kind === 'heading' || (!/[.;,]$/.test(text) && (text.match(/[.!?]\s/g)?.length ?? 0) < 2);
};

/** Lines of one title that the layout set apart: a place above 'Inspection of …', or the second line of one heading. */
const withNeighbour = (document: SourceDocument, first: Anchor, next: Anchor | null): Anchor => {
  if (next === null || TELLS_OF_AN_INSPECTION.test(words(document, first))) return first;
  const second = words(document, next);
  return TELLS_OF_AN_INSPECTION.test(second) &&
    /^(?:an? )?(?:\w+ )?(?:re-?)?(?:inspection|report|focused|monitoring|short)/i.test(second)
    ? spanning(first, next)
    : first;
};

/**
 * The title of a document: its first heading, or the first line at its head that is neither a date, a label ('Press release'),
 * the name of an issuer nor a sentence of the text. Null where it begins with its text, as a copied article may.
 */
export const titleOf = (document: SourceDocument, inspectorates: readonly Inspectorate[]): Anchor | null => {
  const issuers = new Set(inspectorates.flatMap((inspectorate) => inspectorate.names.map(squeezedForm)));
  const blocks = document.blocks.filter((block) => block.kind !== 'furniture' && block.kind !== 'figure');
  const head = blocks.slice(0, HEAD_BLOCKS);
  const top = head.filter((block) => couldBeTitle(document, block, issuers));
  const levels = top.flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
  const highest = Math.min(...levels);
  const heading = top.find((block) => block.kind === 'heading' && block.level === highest);
  // A document that begins with prose has no title below it, unless the layout says so.
  const firstIsProse = head.findIndex((block) => words(document, block.at).length > LONGEST);
  const lines = top.filter((block) => firstIsProse < 0 || head.indexOf(block) < firstIsProse);
  // The name of a paper, a site or a committee stands above its headlines, and is shorter.
  const line = lines.slice(0, HEADLINE_WITHIN).find((block) => isHeadline(words(document, block.at))) ?? lines[0];
  const inMarkup = document.mediaType !== 'text/plain';
  const found = heading && (inMarkup || heading === line || line === undefined) ? heading : line;
  if (!found) return null;
  const next = blocks[blocks.indexOf(found) + 1];
  const neighbour = next && couldBeTitle(document, next, issuers) ? trimmedAt(document, next.at) : null;
  return withNeighbour(document, trimmedAt(document, found.at), neighbour);
};
