import type { Anchor } from '../../../document/anchor.js';
import { sentencesIn } from '../../sentences.js';
import { says } from '../groups.js';
import type { Mark, MarkKind } from '../marks.js';
import { type Segment, segmentsOf } from '../segments.js';
import type { Tagger } from '../tagger.js';

const YEAR = /\b(?:19|20)\d\d\b/;

/** Words by which a text dates the inspection that it tells of. */
const OF_THIS_INSPECTION =
  /\b(?:this (?:re-?)?(?:inspection|report|visit)|published|carried out|took place|conducted|fieldwork)\b/i;

const yearsOf = (marks: readonly Mark[]): number[] =>
  marks.flatMap(({ kind, date }) => (kind === 'date' && date !== null ? [Number(date.slice(0, 4))] : []));

const TOLD_BEFORE: ReadonlySet<MarkKind> = new Set<MarkKind>(['past', 'past_opener']);
const HAD = /^ha(?:d|ving)$/i;
const GIVES: ReadonlySet<MarkKind> = new Set<MarkKind>(['rating_verb', 'get_verb', 'weak_verb']);
const BEFORE_VERB: ReadonlySet<MarkKind> = new Set<MarkKind>(['copula', 'inspectors', 'service', 'pronoun']);

/** Whether a clause tells a rating as its news: 'it was rated …', 'inspectors gave it …', not 'the team, rated … in 2018, …'. */
const tellsRating = ({ marks, link }: Segment): boolean =>
  link !== 'relative' &&
  marks.some(({ kind }, index) => {
    if (kind === 'inspectors') return !/^by$/i.test(marks[index - 1]?.text ?? '') && says(marks.slice(index), 'rating');
    if (!GIVES.has(kind)) return kind === 'copula' && marks[index + 1]?.kind === 'rating';
    const before = marks.slice(0, index).findLast((mark) => mark.kind !== 'adverb' && mark.kind !== 'date');
    return before !== undefined && BEFORE_VERB.has(before.kind);
  });

const INSPECTED = /\b(?:re-?)?inspect(?:ed|ion)\b|^visit(?:ed)?$/i;
const SHORT = 4;

/** Whether a sentence gives a rating now that it gives no year: 'it is now rated “good”', '…, in 2018, and is rated “good”'. */
const ratesNow = (marks: readonly Mark[]): boolean =>
  marks.some(({ kind }, index) => {
    if (kind !== 'rating' || says(marks.slice(index + 1, index + SHORT), 'date')) return false;
    const before = marks.slice(Math.max(0, index - SHORT), index);
    return before.some((mark) => mark.kind === 'now' || (mark.kind === 'copula' && /^(?:is|are)$/i.test(mark.text)));
  });

/** 'Back in 2010 the service was …': of then, not of the inspection that the text tells of. */
const BACK_THEN = /\bback in (?:\p{L}+ )?(?:19|20)\d\d\b/iu;

/** What a sentence that tells of no part of the work and of no other service rates: words of the whole; empty for all others. */
const overallWords = (marks: readonly Mark[]): readonly string[] => {
  const others = ['standard', 'domain', 'area', 'number', 'aggregate', 'other_service', 'other_body'] as const;
  if (says(marks, ...others, 'other_inspectorate', 'negation', 'unreal')) return [];
  return marks.flatMap(({ kind, ratings }) => (kind === 'rating' ? ratings.map(({ rating }) => rating) : []));
};

/** Whether a sentence gives the service its rating without a year and without a word of the past: 'it was given an overall rating of “good”'. */
const ratesUndated = (marks: readonly Mark[]): boolean =>
  marks.filter(({ kind }) => kind === 'rating').length === 1 &&
  !says(marks, 'date', 'past', 'past_opener') &&
  says(marks, 'service', 'service_word', 'overall', 'authority') &&
  marks.some(({ kind }) => GIVES.has(kind) || kind === 'overall' || kind === 'move');

/**
 * The year in which the ratings of a text were given that dates its inspection nowhere else: the latest of its clauses that tell a rating or
 * what inspectors did. Null where something is rated now without a year, or the whole is given another rating without one, and where a word
 * of the past stands beside the latest year: then the years that are told may be those before. Where ratings of two years in a row are told,
 * the text is of the year after: the first of them is an earlier one.
 */
const yearOfRatings = (sentences: readonly (readonly Mark[])[]): number | null => {
  const years: number[] = [];
  const before: number[] = [];
  const rated = new Set<number>();
  const undated = new Set<string>();
  const dated = new Set<string>();
  for (const marks of sentences) {
    const rates = says(marks, 'rating');
    const own = yearsOf(marks);
    if (rates && ratesNow(marks) && (own.length > 0 || says(marks, 'now'))) return null;
    if (own.length === 0 && ratesUndated(marks)) for (const word of overallWords(marks)) undated.add(word);
    if (own.length === 0 || !(rates || marks.some(({ text }) => INSPECTED.test(text)))) continue;
    const then = BACK_THEN.test(marks.map(({ text }) => text).join(' '));
    const past = then || marks.some(({ kind, text }) => TOLD_BEFORE.has(kind) && !HAD.test(text));
    const told = rates
      ? segmentsOf(marks).flatMap((segment) => (tellsRating(segment) ? yearsOf(segment.marks) : []))
      : own;
    if ((past && new Set(own).size === 1 && !says(marks, 'now')) || told.length === 0) before.push(Math.max(...own));
    else {
      years.push(Math.max(...told));
      if (rates) for (const word of overallWords(marks)) dated.add(word);
    }
    if (rates) for (const year of own) rated.add(year);
  }
  const another = dated.size > 0 && undated.size > 0 && ![...dated].some((word) => undated.has(word));
  const last = Math.max(...years);
  if (another || years.length === 0 || Math.max(last, ...before) > last) return null;
  return rated.has(last) && rated.has(last - 1) ? last + 1 : last;
};

/**
 * The year that a text gives the inspection it tells of, for documents without a date of their own: the latest in a sentence that dates
 * an inspection or its report without rating anything or speaking of the past; else the one in which its ratings were given. Null where
 * there is none.
 */
export const inspectionYear = (text: string, prose: readonly Anchor[], tagger: Tagger): number | null => {
  const sentences = prose
    .flatMap((at) => sentencesIn(text, at))
    .filter((at) => YEAR.test(text.slice(at.start, at.end)));
  const years = sentences.flatMap((sentence) => {
    if (!OF_THIS_INSPECTION.test(text.slice(sentence.start, sentence.end))) return [];
    const marks = tagger.marksOf(text, sentence);
    if (!says(marks, 'inspectors') || says(marks, 'rating', 'past', 'past_opener')) return [];
    return yearsOf(marks);
  });
  if (years.length > 0) return Math.max(...years);
  if (sentences.length === 0) return null;
  const all = prose.flatMap((at) => sentencesIn(text, at));
  return yearOfRatings(all.map((sentence) => tagger.marksOf(text, sentence)));
};
