import type { Standard } from '../framework/framework.js';
import type { QuestionShare } from '../framework/key-question-band.js';
import type { CaseQuestionRecord } from '../normalize/record.js';
import type { Audited } from './rule.js';

/** What is doubtful about a row, null where nothing is. */
export const rowDoubt = (row: CaseQuestionRecord): string | null => {
  if (row.state !== 'read' || row.why !== null) return row.why ?? 'the row could not be read';
  return row.repaired ? (row.repair ?? 'the row was repaired') : null;
};

/** The key-question rows of a standard, in the order of the text. */
export const keyRows = ({ record }: Audited, standard: string): CaseQuestionRecord[] =>
  record.caseQuestions.filter((row) => row.standard === standard && row.tier === 'key');

/** The whole counts of so many cases that a percentage with so many decimals may stand for, under any usual rounding. */
export const countsOfPercent = (percent: number, decimals: number, cases: number): number[] => {
  const unit = 10 ** decimals;
  const printed = Math.round(percent * unit);
  const guess = Math.floor((printed * cases) / (100 * unit));
  // Half up, half even, truncation and rounding up all give one of the two neighbours of the exact value.
  return [guess - 1, guess, guess + 1].filter(
    (count) => count >= 0 && count <= cases && Math.abs(count * 100 * unit - printed * cases) < cases,
  );
};

/** The one topic on whose account every case is inspected, while its standard isn't about reviewing. */
const EVERY_CASE = 'desistance';
const REVIEWING = /\breview/i;

/**
 * Whether a row's percentage may rest on fewer cases than its table has: questions on safety leave out cases judged to be of
 * low risk, those on reviewing the cases that needed none, and prompts the cases that they don't fit (published rating
 * method); only a number of relevant cases of the row's own would tell.
 */
export const mayCoverFewer = (row: CaseQuestionRecord): boolean =>
  row.percent !== null &&
  row.relevantCases !== null &&
  row.relevantCases === row.cases &&
  (row.tier === 'prompt' || row.topic !== EVERY_CASE || REVIEWING.test(row.question));

/** Whether a row's count does not give its percentage, of the cases that both should be of. */
export const disagreesWithItself = ({ yes, percent, percentDecimals, relevantCases }: CaseQuestionRecord): boolean =>
  yes !== null &&
  percent !== null &&
  relevantCases !== null &&
  relevantCases > 0 &&
  !countsOfPercent(percent, percentDecimals ?? 0, relevantCases).includes(yes);

/** Whether a row's percentage stands alone, or beside a count that gives it only of fewer cases than the table's. */
const isOfPart = (row: CaseQuestionRecord): boolean =>
  mayCoverFewer(row) && (row.yes === null || disagreesWithItself(row));

/** A row's share, and whether it is only as exact as a printed percentage. */
export interface RowShare {
  readonly share: QuestionShare;
  readonly row: CaseQuestionRecord;
  /** The real number of relevant cases, null where only a percentage is known. */
  readonly relevant: number | null;
}

/**
 * The share of a row: from its count and relevant cases, else from a percentage. A percentage of few cases gives back the
 * count that it came from. Null where the row says neither, or has no relevant case.
 */
export const shareOfRow = (row: CaseQuestionRecord): RowShare | null => {
  const relevant = isOfPart(row) ? null : row.relevantCases;
  if (row.yes !== null && relevant !== null) {
    return relevant > 0 && row.yes <= relevant ? { share: { yes: row.yes, relevant }, row, relevant } : null;
  }
  if (row.percent === null || row.percent < 0 || row.percent > 100) return null;
  const decimals = row.percentDecimals ?? 0;
  if (relevant !== null && relevant > 0) {
    const [count, ...others] = countsOfPercent(row.percent, decimals, relevant);
    if (count !== undefined && others.length === 0) return { share: { yes: count, relevant }, row, relevant };
  }
  const unit = 10 ** decimals;
  return { share: { yes: Math.round(row.percent * unit), relevant: 100 * unit }, row, relevant };
};

/** A row to which no case was relevant: it has no share, and none is missed. */
export const isEmptyRow = (row: CaseQuestionRecord): boolean => row.relevantCases === 0;

/** Whether a standard's rating rests on the shares of its key questions. */
export const isCaseBased = (standard: Standard): boolean =>
  standard.basis === 'case_data' && standard.keyQuestions.length > 0;

/** A share in per cent with a decimal where it has one; with two where one would make it a whole per cent that it is not. */
const percentInWords = ({ yes, relevant }: QuestionShare): string => {
  const percent = (100 * yes) / relevant;
  if (Number.isInteger(percent)) return `${percent}%`;
  const short = percent.toFixed(1);
  return `${short.endsWith('.0') ? percent.toFixed(2) : short}%`;
};

/** `3 of 5 (60%)`, or the percentage alone. */
export const shareInWords = ({ share, row, relevant }: RowShare): string => {
  if (relevant === null || relevant !== share.relevant)
    return row.percent === null ? percentInWords(share) : `${row.percent}%`;
  return `${share.yes} of ${share.relevant} (${percentInWords(share)})`;
};
