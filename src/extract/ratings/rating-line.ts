import type { Anchor } from '../../document/anchor.js';
import { leadingPercent, saysNotRated, withoutEarlierAside } from './rating-words.js';
import type { ReportContext } from './report-context.js';
import type { LabelReading } from './standard-labels.js';
import type { StatedRating } from './statement.js';

/** A label and its rating that stand in one line: '1.2 Staff: Outstanding', 'Care leavers is: Good'. */
export interface LabelledRating {
  readonly label: LabelReading;
  readonly labelAt: Anchor;
  readonly stated: StatedRating;
  /** The rating's own words. */
  readonly at: Anchor;
  /** Whether a verb alone joins the two: 'Adoption performance is good' is a sentence, '… leavers is: Good' a heading. */
  readonly sentence: boolean;
}

// What may stand between a label and its rating: dots, dashes, colons, opening quotes, a copula, 'rated as'.
const LINK =
  /(?:[\s:–—\-.…_|*'"‘’“”`(]|\b(?:is|are|was|were|that|it|requires|rated|judged|graded|assessed|as|to be)\b)*$/i;
// The same with words that may also be the label's own ('Overall rating').
const LONG_LINK =
  /(?:[\s:–—\-.…_|*'"‘’“”`(]|\b(?:is|are|was|were|that|it|rated|judged|graded|assessed|as|to be|overall|rating|judge?ment|grade)\b)*$/i;
const NOT_RATED_TAIL =
  /\b(?:not (?:rated|applicable|inspected|judged|graded)|unrated|n\/a|no (?:relevant |eligible |applicable )?cases(?: inspected)?)\W*$/i;
const PERCENT_TAIL = /\b(\d{1,3}(?:\.\d+)?)\s*(?:%|per\s?cent\b)\W*$/i;
const LONGEST_LINE = 260;

/** A verb between label and rating without a colon or a dash, or the rating itself a verb ('requires improvement'). */
const isSentence = (linked: string, rating: string): boolean =>
  !/[:–—|-]/.test(linked) && (/\b(?:is|are|was|were)\b/i.test(linked) || /^requir/.test(rating));

const trimmedAnchor = (text: string, start: number): Anchor => {
  const lead = text.length - text.trimStart().length;
  return { start: start + lead, end: start + Math.max(lead, text.trimEnd().length) };
};

/** A line that consists of a label and its rating; null where anything else is in it. `start` is its offset. */
export const labelledRating = (
  context: ReportContext,
  line: string,
  start: number,
  domain: string | null,
): LabelledRating | null => {
  if (line.length > LONGEST_LINE) return null;
  const text = withoutEarlierAside(line);
  const value = valueAtEnd(context, text, start);
  if (!value) return null;
  const before = text.slice(0, value.at.start - start);
  const rating = text.slice(value.at.start - start, value.at.end - start);
  for (const link of [LINK, LONG_LINK]) {
    const linked = link.exec(before)?.[0] ?? '';
    const labelText = before.slice(0, before.length - linked.length);
    const label = labelText.trim() === '' ? null : context.labels.read(labelText, domain);
    // A second rating in the line: which of the two is meant can't be told.
    if (label && new RegExp(context.words.pattern, 'i').test(labelText)) return null;
    if (label && label.kind !== 'domain')
      return { label, labelAt: trimmedAnchor(labelText, start), ...value, sentence: isSentence(linked, rating) };
  }
  return null;
};

const valueAtEnd = (
  context: ReportContext,
  text: string,
  start: number,
): { stated: StatedRating; at: Anchor } | null => {
  const rating = context.words.tail(text.replace(/[\s.;,:'"’”)]+$/, ''), start);
  if (rating) {
    const percent = context.framework.percentages ? PERCENT_TAIL.exec(text.slice(0, rating.at.start - start)) : null;
    const read = percent ? leadingPercent(percent[0]) : null;
    const at = read && percent ? { start: start + percent.index, end: rating.at.end } : rating.at;
    return { stated: { state: 'read', rating: rating.rating, percent: read?.percent ?? null }, at };
  }
  const none = NOT_RATED_TAIL.exec(text);
  if (none && saysNotRated(none[0])) {
    const at = trimmedAnchor(none[0], start + none.index);
    return { stated: { state: 'inapplicable', words: none[0].trim() }, at };
  }
  const percent = context.framework.percentages ? PERCENT_TAIL.exec(text) : null;
  const read = percent ? leadingPercent(percent[0]) : null;
  if (!percent || !read) return null;
  return {
    stated: { state: 'read', rating: null, percent: read.percent },
    at: trimmedAnchor(percent[0], start + percent.index),
  };
};
