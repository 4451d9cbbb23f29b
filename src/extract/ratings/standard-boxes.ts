import type { Anchor } from '../../document/anchor.js';
import type { Block, Table } from '../../document/blocks.js';
import { quoteAt } from '../../document/source-document.js';
import { EARLIER_IN_HEADING } from './caption.js';
import { labelledRating } from './rating-line.js';
import { isRated, readRows } from './rating-rows.js';
import type { MetRating } from './rating-words.js';
import { saysNotRated } from './rating-words.js';
import { explainsRatings, type ReportContext } from './report-context.js';
import type { LabelReading } from './standard-labels.js';
import { OVERALL, type RatingStatement, type StatedRating } from './statement.js';
import { ratingOverTwoLines } from './two-line-ratings.js';

const LONGEST_BOX = 80;
const LONGEST_OPENING = 900;
const MOST_BOX_ROWS = 3;

/** A rating that stands by itself in a section, with the index of its block. */
interface Box {
  readonly stated: StatedRating;
  readonly at: Anchor;
  readonly index: number;
}

const boxOf = (context: ReportContext, text: string, start: number, index: number): Box | null => {
  if (text.length > LONGEST_BOX) return null;
  const met = context.words.whole(text, start);
  if (met) return { stated: { state: 'read', rating: met.rating, percent: null }, at: met.at, index };
  if (!saysNotRated(text)) return null;
  const words = text.trim();
  const from = start + text.indexOf(words);
  return { stated: { state: 'inapplicable', words }, at: { start: from, end: from + words.length }, index };
};

/** A rating that a paragraph ends in after a full stop: 'High-quality services are delivered. Outstanding'. */
const ratingAfterSentence = (context: ReportContext, text: string, start: number): MetRating | null => {
  if (text.length > LONGEST_OPENING) return null;
  const met = context.words.tail(text, start);
  if (!met) return null;
  const before = text.slice(0, met.at.start - start);
  const capital = /\p{Lu}/u.test(text.charAt(met.at.start - start));
  return capital && /[.!?:][\s⁰¹²³⁴⁵⁶⁷⁸⁹*"'’”]*$/.test(before) ? met : null;
};

/** Whether a small table rates a standard other than the stretch's by its name: then its rating is no box of this one. */
const ratesAnother = (context: ReportContext, { standard, domain }: Stretch, table: Table): boolean =>
  readRows(context, table, domain).some(
    (row) => isRated(row) && row.label?.kind === 'standard' && row.label.standard !== standard,
  );

const boxesIn = (context: ReportContext, section: Stretch): Box[] =>
  section.blocks.flatMap((block, index): Box[] => {
    if (block.kind === 'footnote') return [];
    if (block.kind === 'table') {
      if (block.rows.length > MOST_BOX_ROWS || ratesAnother(context, section, block)) return [];
      return block.rows
        .flatMap((row) => row.cells)
        .map((cell) => boxOf(context, quoteAt(context.document, cell.at), cell.at.start, index))
        .filter((box) => box !== null);
    }
    const text = quoteAt(context.document, block.at);
    if (labelledRating(context, text, block.at.start, section.domain)?.label.kind === 'standard') return [];
    const lines = boxLines(context, block, text, index);
    if (lines.length > 0) return lines;
    const broken = boxOverBlocks(context, text, block, section.blocks[index + 1], index);
    if (broken !== null) return [broken];
    const after = ratingAfterSentence(context, text, block.at.start);
    return after ? [{ stated: { state: 'read', rating: after.rating, percent: null }, at: after.at, index }] : [];
  });

/** The block as a rating, else its lines, or two neighbouring lines ('Requires', 'improvement'), that are ratings. */
const boxLines = (context: ReportContext, block: Block, text: string, index: number): Box[] => {
  const whole = boxOf(context, text, block.at.start, index);
  if (whole) return [whole];
  if (!text.includes('\n') || text.length > LONGEST_OPENING) return [];
  const found: Box[] = [];
  const lines = text.split('\n');
  let from = 0;
  for (let line = 0; line < lines.length; line += 1) {
    const own = lines[line] ?? '';
    const two = `${own}\n${lines[line + 1] ?? ''}`;
    const box = boxOf(context, own, block.at.start + from, index) ?? boxOf(context, two, block.at.start + from, index);
    if (box) found.push(box);
    from += own.length + 1;
  }
  return found;
};

/** Two neighbouring blocks of a line each that are a rating together. */
const boxOverBlocks = (
  context: ReportContext,
  text: string,
  block: Block,
  next: Block | undefined,
  index: number,
): Box | null => {
  if (text.length > LONGEST_BOX || block.kind !== 'paragraph' || next?.kind !== 'paragraph') return null;
  const lines = [block, next].map(({ at }) => ({ text: quoteAt(context.document, at), start: at.start }));
  const [first, second] = lines;
  if (!first || !second || lines.some((line) => line.text.includes('\n'))) return null;
  const read = ratingOverTwoLines(context, first, second, null);
  return read === null || read.label !== null
    ? null
    : { stated: { state: 'read', rating: read.rating, percent: null }, at: read.at, index };
};

const sayTheSame = (a: Box, b: Box): boolean =>
  a.stated.state === b.stated.state &&
  (a.stated.state !== 'read' || (b.stated.state === 'read' && a.stated.rating === b.stated.rating));

/**
 * The one rating box of a standard's stretch. A box at its very end, right before the next standard's heading, may be the
 * next one's: it is left out beside another, and in doubt alone.
 */
const boxOfStretch = (
  boxes: readonly Box[],
  stretch: Stretch,
  next: Stretch | undefined,
): { box: Box; why: string | null } | null => {
  const lastIndex = stretch.blocks.length - 1;
  const beforeNext = (box: Box): boolean =>
    next !== undefined && next.standard !== null && box.index === lastIndex && lastIndex > 3;
  const own = boxes.filter((box) => !beforeNext(box));
  const [first, ...others] = own.length > 0 ? own : boxes;
  if (!first) return null;
  if (own.length === 0) return { box: first, why: 'its rating stands right before the heading of the next standard' };
  if (others.every((other) => sayTheSame(first, other))) return { box: first, why: null };
  return { box: first, why: 'its section shows several ratings by themselves' };
};

/** A run of blocks under the heading of one standard, or of none. */
interface Stretch {
  readonly standard: string | null;
  readonly domain: string | null;
  readonly label: LabelReading | null;
  readonly blocks: readonly Block[];
}

/** The sections, cut again at headings of standards that stand inside them. */
const stretchesOf = (context: ReportContext): Stretch[] =>
  context.sections.flatMap((section) => {
    if (explainsRatings(section)) return [];
    const stretches: { standard: string | null; domain: string | null; label: LabelReading | null; blocks: Block[] }[] =
      [];
    const headingAt = section.headingAt ?? section.heading?.at;
    const label = headingAt ? context.labels.read(quoteAt(context.document, headingAt), section.domain) : null;
    let current = { standard: section.standard, domain: section.domain, label, blocks: [] as Block[] };
    stretches.push(current);
    for (const block of section.blocks) {
      const inner =
        block.kind === 'heading' ? context.labels.read(quoteAt(context.document, block.at), section.domain) : null;
      const standard =
        inner?.kind === 'standard' && inner.told === 'name' && inner.domain === null ? inner.standard : null;
      if ((standard !== null && standard !== current.standard) || inner?.kind === 'domain') {
        current = {
          standard: standard === OVERALL ? null : standard,
          domain: section.domain,
          label: inner,
          blocks: [],
        };
        stretches.push(current);
      }
      current.blocks.push(block);
    }
    return stretches;
  });

const printed = (label: LabelReading | null): { code: string | null; name: string | null } =>
  label?.kind === 'standard' ? { code: label.code, name: label.name } : { code: null, name: null };

/** The rating that each standard's own stretch shows by itself, wherever in it: attached by section, not by adjacency. */
export const ratingsInBoxes = (context: ReportContext): RatingStatement[] => {
  const stretches = stretchesOf(context);
  return stretches.flatMap((stretch, index): RatingStatement[] => {
    const { standard } = stretch;
    if (standard === null) return [];
    const chosen = boxOfStretch(boxesIn(context, stretch), stretch, stretches[index + 1]);
    if (!chosen) return [];
    const stated: StatedRating = chosen.why === null ? chosen.box.stated : { state: 'unreadable', why: chosen.why };
    const base = { standard, origin: 'standard_heading', period: 'current', periodDate: null, doubt: null } as const;
    return [{ ...base, ...printed(stretch.label), stated, at: chosen.box.at }];
  });
};

/** Ratings in headings: '…: good', '2.1 Planning – Outstanding', and a heading of the overall rating with its box right after it. */
export const ratingsInHeadings = (context: ReportContext): RatingStatement[] =>
  context.sections.flatMap((section) => {
    if (explainsRatings(section)) return [];
    return section.blocks.flatMap((block, index): RatingStatement[] => {
      if (block.kind !== 'heading') return [];
      const text = quoteAt(context.document, block.at);
      if (EARLIER_IN_HEADING.test(text)) return [];
      const base = { origin: 'standard_heading', period: 'current', periodDate: null } as const;
      const own = labelledRating(context, text, block.at.start, section.domain);
      if (own?.label.kind === 'standard' && own.label.told === 'name') {
        const { standard, code, name, doubt } = own.label;
        return [{ ...base, standard, code, name, stated: own.stated, at: own.at, doubt }];
      }
      const label = context.labels.read(text, section.domain);
      const next = section.blocks[index + 1];
      if (label?.kind !== 'standard' || label.told !== 'name' || label.standard === section.standard) return [];
      if (!next || next.kind === 'table' || next.kind === 'footnote') return [];
      const firstLine = quoteAt(context.document, next.at).split('\n')[0] ?? '';
      const box = boxOf(context, firstLine, next.at.start, index + 1);
      if (!box) return [];
      const { standard, code, name, doubt } = label;
      return [{ ...base, standard, code, name, stated: box.stated, at: box.at, doubt }];
    });
  });
