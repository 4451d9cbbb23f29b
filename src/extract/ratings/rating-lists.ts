import { type Anchor, spanning } from '../../document/anchor.js';
import { quoteAt } from '../../document/source-document.js';
import type { Section } from '../section.js';
import { captionOf } from './caption.js';
import { labelledRating } from './rating-line.js';
import { saysNotRated } from './rating-words.js';
import { explainsRatings, onlyYear, type ReportContext } from './report-context.js';
import type { LabelReading } from './standard-labels.js';
import { OVERALL, type RatingStatement, type StatedRating } from './statement.js';
import { type PlacedLine, ratingOverTwoLines } from './two-line-ratings.js';

/** A line of a list of ratings that lost its table: a label with its rating, one of them alone, or a domain's heading. */
type ListLine =
  | {
      readonly kind: 'rated';
      readonly label: LabelReading;
      readonly stated: StatedRating;
      readonly at: Anchor;
      readonly sentence: boolean;
    }
  | { readonly kind: 'label'; readonly label: LabelReading; readonly at: Anchor }
  | { readonly kind: 'rating'; readonly stated: StatedRating; readonly at: Anchor }
  | { readonly kind: 'domain'; readonly domain: string };

const LONGEST_LINE = 260;
const LONGEST_LABEL = 120;
const LONGEST_FUSED = 3000;
/** Lines of one section that are looked at: many times what a report's longest section has. */
const MOST_LINES = 4000;
// A number as standards and domains have it, before a name: where a list that was run together is cut again.
const NUMBERED = /(?<![\w.,])(?:[PR]\s?)?\d{1,2}\.(?:\s?\d{1,2}\b\.?)?(?=\s{0,3}[A-Z])/g;

const linesOf = (text: string, start: number): PlacedLine[] => {
  const lines: PlacedLine[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    lines.push({ text: line, start: start + from });
    from += line.length + 1;
  }
  return lines;
};

// Where the other rows of a table of ratings begin, when it was run together.
const ROW = /\b(?:overall (?:rating|judge?ment|effectiveness)|domain (?:one|two|three|four|[1-4])|score)\b/gi;

/**
 * A paragraph that runs three or more numbered names together, cut at the numbers; in a section of ratings, any line cut at the
 * rows that such a table has besides.
 */
const cutAtRows = (line: PlacedLine, ofRatings: boolean): PlacedLine[] => {
  if (line.text.length > LONGEST_FUSED) return [line];
  const numbers = [...line.text.matchAll(NUMBERED)].map((match) => match.index);
  const rows = ofRatings ? [...line.text.matchAll(ROW)].map((match) => match.index) : [];
  const cuts = [...(numbers.length < 3 ? [] : numbers), ...rows].sort((a, b) => a - b);
  if (cuts.length === 0) return [line];
  const bounds = [...new Set([0, ...cuts, line.text.length])];
  return bounds
    .slice(0, -1)
    .map((from, index) => ({ text: line.text.slice(from, bounds[index + 1]), start: line.start + from }));
};

/** Labels that a line may be known by: never a number alone. */
const isLineLabel = (label: LabelReading): boolean => label.kind !== 'standard' || label.told !== 'code';

const readLine = (context: ReportContext, line: PlacedLine, domain: string | null): ListLine | null => {
  const text = line.text.replace(/^[\s•●▪◼◦‣*·–—-]+/, (lead) => ' '.repeat(lead.length));
  if (text.trim() === '' || text.length > LONGEST_LINE) return null;
  const mayRate = context.framework.percentages || context.words.mayRate(text);
  if (!mayRate && text.length > LONGEST_LABEL) return null;
  const whole = mayRate ? context.words.whole(text, line.start) : null;
  if (whole) return { kind: 'rating', stated: { state: 'read', rating: whole.rating, percent: null }, at: whole.at };
  if (mayRate && saysNotRated(text)) {
    const words = text.trim();
    const start = line.start + text.indexOf(words);
    return { kind: 'rating', stated: { state: 'inapplicable', words }, at: { start, end: start + words.length } };
  }
  // A bracket that does not close: the line is a piece of a table's cell, and the percentage the first of its row, not its own.
  const isPiece = context.framework.percentages && /\([^)]*$/.test(text);
  const rated = mayRate && !isPiece ? labelledRating(context, text, line.start, domain) : null;
  if (rated && isLineLabel(rated.label)) {
    const between = context.document.text.slice(rated.labelAt.end, rated.at.start);
    const at = /^\s*$/.test(between) ? spanning(rated.labelAt, rated.at) : rated.at;
    return { kind: 'rated', label: rated.label, stated: rated.stated, at, sentence: rated.sentence };
  }
  const label = context.labels.read(text, domain);
  if (!label) return null;
  if (label.kind === 'domain') return { kind: 'domain', domain: label.domain };
  if (label.kind === 'standard' && label.told !== 'name') return null;
  const trimmed = text.trim();
  const start = line.start + text.indexOf(trimmed);
  return { kind: 'label', label, at: { start, end: start + trimmed.length } };
};

/**
 * Pairs of a label's line and the rating's line after it. Columns that a converter wrote one after the other (names, then
 * ratings) look alike where they meet, so a run in which two ratings follow each other, or with a single pair, gives none.
 */
const paired = (lines: readonly ListLine[]): ListLine[] => {
  const kinds = lines.filter((line) => line.kind !== 'domain');
  const pairs = kinds.filter((line, index) => line.kind === 'label' && kinds[index + 1]?.kind === 'rating').length;
  const ratings = kinds.filter((line) => line.kind === 'rating').length;
  const alternating = pairs >= 2 && pairs === ratings;
  const result: ListLine[] = [];
  for (let index = 0; index < kinds.length; index += 1) {
    const line = kinds[index];
    const next = kinds[index + 1];
    if (!line) break;
    if (line.kind === 'label' && next?.kind === 'rating' && alternating) {
      result.push({
        kind: 'rated',
        label: line.label,
        stated: next.stated,
        at: spanning(line.at, next.at),
        sentence: false,
      });
      index += 1;
    } else result.push(line);
  }
  return result;
};

const standardsIn = (lines: readonly ListLine[]): Set<string> =>
  new Set(
    lines.flatMap((line) => (line.kind === 'rated' && line.label.kind === 'standard' ? [line.label.standard] : [])),
  );

// A cell of a ratings table that holds no name and no rating: its number ('1.1', 'P 2.1', '3.'), or the score with its label.
const NUMBER_ALONE = /^(?:[PR]\s?)?\d{1,2}\.(?:\s?\d{1,2}\.?)?$/;
const SCORE_ALONE =
  /^(?:(?:overall|total)\s)?score:?(?:\s\d{1,2}\s?\/\s?\d{1,2})?$|^\d{1,2}\s?(?:\/|out of)\s?\d{1,2}$/i;

const isCellBetween = (text: string): boolean => NUMBER_ALONE.test(text) || SCORE_ALONE.test(text);

/** The number of a standard on a line of its own, read with the line after it, which holds the name. */
const readNumbered = (
  context: ReportContext,
  [number, name]: readonly (SectionLine | null)[],
  domain: string | null,
): { found: ListLine; count: number } | null => {
  if (!number || !name || !NUMBER_ALONE.test(number.text.trim())) return null;
  const { start } = number;
  const found = readLine(
    context,
    { text: context.document.text.slice(start, name.start + name.text.length), start },
    domain,
  );
  return found?.kind === 'label' || found?.kind === 'rated' || found?.kind === 'domain' ? { found, count: 2 } : null;
};

const MOST_LINES_OF_LABEL = 4;

/**
 * A label that goes over several lines of its block (`The experiences and progress of⏎care leavers`), with how many they are:
 * the longest that is a standard's whole name. Null where no lines together are one.
 */
const readWrapped = (
  context: ReportContext,
  lines: readonly PlacedLine[],
  domain: string | null,
): { found: ListLine; count: number } | null => {
  const [first] = lines;
  if (first === undefined || first.text.length > LONGEST_LABEL) return null;
  for (let count = Math.min(MOST_LINES_OF_LABEL, lines.length); count > 1; count -= 1) {
    const last = lines[count - 1];
    if (last === undefined) continue;
    const text = context.document.text.slice(first.start, last.start + last.text.length);
    if (text.length > LONGEST_LINE || text.includes('\n\n')) continue;
    // A line that is a row by itself is no part of a label.
    const apart = lines.slice(0, count).some((line) => {
      const own = readLine(context, line, domain);
      return own?.kind === 'rated' || own?.kind === 'rating';
    });
    if (apart) continue;
    const found = readLine(context, { text, start: first.start }, domain);
    if (found?.kind === 'label' && found.label.kind === 'standard' && found.label.doubt === null)
      return { found, count };
  }
  return null;
};

/** A line of a section with its block; null where a table parts two lines. */
type SectionLine = PlacedLine & { readonly block: number };

const linesOfSection = (context: ReportContext, section: Section): (SectionLine | null)[] =>
  section.blocks.flatMap((block, index): (SectionLine | null)[] => {
    if (block.kind === 'footnote' || block.kind === 'figure') return [];
    if (block.kind === 'table') return [null];
    return linesOf(quoteAt(context.document, block.at), block.at.start)
      .flatMap((line) => cutAtRows(line, section.part === 'ratings'))
      .filter((line) => line.text.trim() !== '')
      .map((line) => ({ ...line, block: index }));
  });

/** What two lines together are where a rating was broken over them. */
const readTwoLines = (
  context: ReportContext,
  [first, second]: readonly (SectionLine | null)[],
  domain: string | null,
): { found: ListLine; count: number } | null => {
  const read = first && second ? ratingOverTwoLines(context, first, second, domain) : null;
  if (read === null) return null;
  const stated = { state: 'read', rating: read.rating, percent: null } as const;
  const found: ListLine =
    read.label === null
      ? { kind: 'rating', stated, at: read.at }
      : { kind: 'rated', label: read.label, stated, at: read.at, sentence: false };
  return { found, count: 2 };
};

/**
 * The runs of list lines in a section's blocks: anything else between two lines ends a run, save in a section of ratings the
 * cells of a table besides names and ratings.
 */
const runsIn = (context: ReportContext, section: Section): { lines: ListLine[]; first: number }[] => {
  const runs: { lines: ListLine[]; first: number }[] = [];
  let domain = section.domain;
  let run: ListLine[] = [];
  let first = 0;
  const close = (): void => {
    if (run.length > 0) runs.push({ lines: run, first });
    run = [];
  };
  const isOfRatings = section.part === 'ratings';
  const lines = linesOfSection(context, section);
  for (let at = 0; at < Math.min(lines.length, MOST_LINES); at += 1) {
    const line = lines[at];
    if (!line) {
      close();
      continue;
    }
    const ahead = lines.slice(at, at + MOST_LINES_OF_LABEL);
    const end = ahead.findIndex((other) => other?.block !== line.block);
    const inBlock = ahead.slice(0, end < 0 ? ahead.length : end).filter((other) => other !== null);
    const several =
      (isOfRatings ? readNumbered(context, ahead, domain) : null) ??
      readTwoLines(context, ahead, domain) ??
      readWrapped(context, inBlock, domain);
    if (several !== null) at += several.count - 1;
    const found = several?.found ?? readLine(context, line, domain);
    if (!found) {
      if (isOfRatings && isCellBetween(line.text.trim())) continue;
      close();
      continue;
    }
    if (run.length === 0) first = line.block;
    if (found.kind === 'domain') domain = found.domain;
    run.push(found);
  }
  close();
  return runs;
};

/**
 * Ratings in a list without a table: lines of label and rating, or a label's line and a rating's line in turn. A run of
 * two standards or more is a ratings table that lost its lines; a line alone is a standard's heading.
 */
export const ratingsInLists = (context: ReportContext, section: Section): RatingStatement[] => {
  if (explainsRatings(section)) return [];
  return runsIn(context, section).flatMap(({ lines, first }) => {
    const caption = captionOf(context, section, first);
    if (caption.example) return [];
    const read = paired(lines);
    const standards = standardsIn(read);
    const list = standards.size >= 2;
    const period = caption.earlier
      ? ({ period: 'prior', periodDate: onlyYear(caption.text) } as const)
      : ({ period: 'current', periodDate: null } as const);
    return read.flatMap((line): RatingStatement[] => {
      if (line.kind === 'domain' || line.kind === 'rating') return [];
      const { label } = line;
      if (label.kind !== 'standard') return [];
      const named = {
        standard: label.standard,
        code: label.code,
        name: label.name,
        origin: 'ratings_table',
        ...period,
      } as const;
      if (line.kind === 'label') {
        if (section.part !== 'ratings' || !lines.some((other) => other.kind === 'rating' || other.kind === 'rated'))
          return [];
        const why = 'it is named in the list of ratings, but no rating stands with it alone';
        return [{ ...named, stated: { state: 'unreadable', why }, at: line.at, doubt: null }];
      }
      if (list || section.part === 'ratings' || label.standard === OVERALL)
        return [{ ...named, stated: line.stated, at: line.at, doubt: label.doubt }];
      if (line.sentence) return [];
      // A line of its own that is a standard's whole name and a rating is a heading, whatever the reader saw it as.
      if (label.code === null && (lines.length > 1 || label.told !== 'name' || label.doubt !== null)) return [];
      return [{ ...named, origin: 'standard_heading', stated: line.stated, at: line.at, doubt: label.doubt }];
    });
  });
};
