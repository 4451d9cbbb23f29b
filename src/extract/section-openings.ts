import type { Anchor } from '../document/anchor.js';
import type { Block, Heading, Table } from '../document/blocks.js';
import type { SourceDocument } from '../document/source-document.js';
import type { Framework } from '../framework/framework.js';
import { type PartHeading, partHeadingAt } from './part-heading.js';
import type { SectionPart } from './section.js';
import { type NamedPart, partNamedAtStart } from './standard-heading.js';

/** A block that may open a section: a standard's or a domain's heading, or the heading of a part. */
export interface Opening {
  /** Place among the content blocks. */
  readonly index: number;
  readonly named: NamedPart | null;
  readonly part: PartHeading | null;
  readonly block: Block;
  readonly at: Anchor;
  /** The words at `at`. */
  readonly word: string;
}

/** This many openings in a row with next to nothing under them are a list (of contents, of ratings), not headings. */
export const LIST_OF_HEADINGS = 3;
/** Lines of a block or rows of a table that are looked at for a list of headings. */
const LINES_LOOKED_AT = 40;
/** A name alone is a heading only on a line of its own, with at most this much besides (a rating, a page number). */
const BESIDES_A_NAME = 60;

/** Parts whose heading may stand in one block with the list under it. */
const HEADS_A_LIST: ReadonlySet<SectionPart> = new Set(['contents', 'ratings']);

/** What may follow code and name in a heading: nothing, a page number, a capital (a merged line), a colon or a dash. */
const MAY_FOLLOW = /^[\s*_|]*(?:$|[.\u2026\s]*\d{0,3}\s*$|[\p{Lu}$]|[\p{No}]|[:(\p{Pd}\u2022\u2605\u2606]|\(back)/u;
const ENDS_A_NAME_LINE = /^[\s*_|]*(?:[.\u2026\s]*\d{0,3}\s*$|\p{No}*\s*$|[:\p{Pd}\t]|\(back to top\)\s*$)/iu;

const isHeading = (block: Block): block is Heading => block.kind === 'heading';

/** The text of a block that a heading can stand in: for a table its first row, for the rest the block. */
const headOf = (document: SourceDocument, block: Block): Anchor | null => {
  if (block.kind === 'footnote' || block.kind === 'furniture' || block.kind === 'figure') return null;
  if (block.kind !== 'table') return block.at;
  const first = block.rows.find((row) => row.cells.some((cell) => cell.at.end > cell.at.start));
  return first && document.text.slice(first.at.start, first.at.end).trim() !== '' ? first.at : null;
};

const namesInRows = (document: SourceDocument, table: Table, framework: Framework): number => {
  const named = new Set<string>();
  for (const row of table.rows.slice(0, LINES_LOOKED_AT)) {
    const found = partNamedAtStart(document.text, row.at, framework, null);
    if (found) named.add(found.standard?.id ?? found.domain?.id ?? '');
  }
  return named.size;
};

/** How many lines of a block are headings of standards, domains or parts: a block of several is a list of them. */
const headingsInLines = (document: SourceDocument, at: Anchor, framework: Framework | null): number => {
  let start = at.start;
  let headings = 0;
  for (const line of document.text.slice(at.start, at.end).split('\n').slice(0, LINES_LOOKED_AT)) {
    const lineAt = { start, end: start + line.length };
    if (framework !== null && partNamedAtStart(document.text, lineAt, framework, null)) headings += 1;
    else if (partHeadingAt(document.text, lineAt)) headings += 1;
    start += line.length + 1;
  }
  return headings;
};

const isListOfHeadings = (document: SourceDocument, at: Anchor, framework: Framework | null): boolean =>
  document.text.slice(at.start, at.end).includes('\n') && headingsInLines(document, at, framework) >= LIST_OF_HEADINGS;

/** Whether a block that begins with the name of a standard or domain is its heading. */
const isNamedOpening = (document: SourceDocument, block: Block, named: NamedPart, framework: Framework): boolean => {
  const rest = document.text.slice(named.rest.start, named.rest.end);
  if (named.code === null || named.standard === null) {
    // Without a code, or for a domain, the name must have the line for itself, and stand as a heading or alone.
    const besides = (rest.split('\n')[0] ?? '').trim();
    if (besides.length > BESIDES_A_NAME || !ENDS_A_NAME_LINE.test(besides)) return false;
    if (!isHeading(block) && named.code === null && framework.standards.some((standard) => standard.code !== null))
      return false;
  } else if (!isHeading(block) && !MAY_FOLLOW.test(rest)) {
    return false;
  }
  return block.kind !== 'table' || namesInRows(document, block, framework) <= 1;
};

const AREAS_FOR_IMPROVEMENT = /^\W*areas for improvement\W*$/iu;
const ACTION_FOLLOWS = /\bshould take the following actions?\b/iu;

/** The recommendations of a report that calls them its areas for improvement, told by the actions that are asked for right below. */
const actionsOpening = (document: SourceDocument, block: Block, next: Block | undefined): PartHeading | null =>
  isHeading(block) &&
  next !== undefined &&
  AREAS_FOR_IMPROVEMENT.test(document.text.slice(block.at.start, block.at.end)) &&
  ACTION_FOLLOWS.test(document.text.slice(next.at.start, next.at.end))
    ? { part: 'recommendations', at: block.at }
    : null;

/**
 * Every block that may open a section, in order: known headings (of standards, domains and parts), wherever they stand, and
 * headings that nothing is known of. `blocks` are the content blocks.
 */
export const openingsOf = (
  document: SourceDocument,
  blocks: readonly Block[],
  framework: Framework | null,
): Opening[] => {
  const openings: Opening[] = [];
  let domain: string | null = null;
  blocks.forEach((block, index) => {
    const head = headOf(document, block);
    if (head === null) return;
    const lists = block.kind !== 'table' && isListOfHeadings(document, head, framework);
    const begins = framework === null || lists ? null : partNamedAtStart(document.text, head, framework, domain);
    const named =
      framework !== null && begins !== null && isNamedOpening(document, block, begins, framework) ? begins : null;
    const found =
      named === null && block.kind !== 'table'
        ? (partHeadingAt(document.text, head) ?? actionsOpening(document, block, blocks[index + 1]))
        : null;
    const part = found && lists && !HEADS_A_LIST.has(found.part) ? null : found;
    // A domain's name in a block of its own says what the standards after it belong to, even where it is no heading.
    const alone = begins?.standard === null && document.text.slice(begins.rest.start, begins.rest.end).trim() === '';
    if (begins?.domain && (named !== null || alone)) domain = begins.domain.id;
    if (named !== null || part !== null) {
      const at = named?.at ?? part?.at ?? head;
      openings.push({ index, named, part, block, at, word: document.text.slice(at.start, at.end) });
    } else if (isHeading(block)) {
      const word = document.text.slice(block.at.start, block.at.end);
      openings.push({ index, named: null, part: null, block, at: block.at, word });
    }
  });
  return openings;
};

/** What an opening announces, the same for two headings of one thing; null where nothing is known of it. */
export const subjectOf = (opening: Opening): string | null =>
  opening.named
    ? `${opening.named.standard?.id ?? ''}/${opening.named.domain?.id ?? ''}`
    : (opening.part?.part ?? null);
