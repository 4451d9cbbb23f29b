import type { Anchor } from '../../document/anchor.js';
import { labelledRating } from './rating-line.js';
import type { MetRating } from './rating-words.js';
import type { ReportContext } from './report-context.js';
import type { LabelReading } from './standard-labels.js';

/** A line of a list with its offset in the document. */
export interface PlacedLine {
  readonly text: string;
  readonly start: number;
}

/** A rating whose words were broken over two lines of a narrow column, with the label beside it where one is. */
export interface TwoLineRating {
  readonly rating: string;
  readonly at: Anchor;
  readonly label: LabelReading | null;
}

const LONGEST_LINE = 160;

/** Where the last word of a line begins. */
const lastWordOf = (line: string): number => line.trimEnd().search(/\S+$/);

/**
 * The rating that the words of two lines make from these offsets on, where neither part is one by itself, or the second goes on with the
 * same rating ('Requires improvement⏎to be good').
 */
const brokenRating = (
  context: ReportContext,
  lines: readonly [PlacedLine, PlacedLine],
  from: readonly [number, number],
): MetRating | null => {
  const [first, second] = [lines[0].text.slice(from[0]), lines[1].text.slice(from[1])];
  if (context.words.whole(second) !== null) return null;
  const found = context.words.whole(`${first} ${second}`);
  const alone = context.words.whole(first);
  if (found === null || (alone !== null && alone.rating !== found.rating)) return null;
  const start = lines[0].start + from[0] + (first.length - first.trimStart().length);
  return { rating: found.rating, at: { start, end: lines[1].start + lines[1].text.trimEnd().length } };
};

/** A column's gap before a word, or a capital that it begins with: 'Staff requires' alone is the beginning of a sentence. */
const standsApart = (line: string, at: number): boolean =>
  /(?:\s{2}|\t|[:–—|-]\s?)$/.test(line.slice(0, at)) || /^\W*\p{Lu}/u.test(line.slice(at));

const wholeName = (context: ReportContext, text: string, domain: string | null): LabelReading | null => {
  const label = context.labels.read(text.replace(/[\s:–—|-]+$/, ''), domain);
  return label?.kind === 'standard' && label.told === 'name' && label.doubt === null ? label : null;
};

/**
 * A rating that was broken over two lines ('Requires⏎Improvement'): alone, beside a label that stands in the first line, or beside one
 * that goes over both lines. A label beside it must be a standard's whole name. Null where two lines are anything else.
 */
export const ratingOverTwoLines = (
  context: ReportContext,
  first: PlacedLine,
  second: PlacedLine,
  domain: string | null,
): TwoLineRating | null => {
  if (first.text.length > LONGEST_LINE || second.text.length > LONGEST_LINE) return null;
  const lines = [first, second] as const;
  const alone = brokenRating(context, lines, [0, 0]);
  if (alone) return { ...alone, label: null };
  const from = [lastWordOf(first.text), lastWordOf(second.text)] as const;
  if (from[0] <= 0 || from[1] < 0 || !standsApart(first.text, from[0])) return null;
  const broken = brokenRating(context, lines, from);
  if (broken === null || labelledRating(context, first.text, first.start, domain) !== null) return null;
  const label = wholeName(context, `${first.text.slice(0, from[0])} ${second.text.slice(0, from[1])}`, domain);
  if (label === null) return null;
  const lead = first.text.length - first.text.trimStart().length;
  return { rating: broken.rating, at: { start: first.start + lead, end: broken.at.end }, label };
};
