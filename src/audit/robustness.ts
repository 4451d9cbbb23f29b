import type { Framework, KeyQuestionBanding, Standard } from '../framework/framework.js';
import { bandOfShare, type QuestionShare } from '../framework/key-question-band.js';
import type { Robustness } from '../normalize/robustness.js';
import { isCaseBased, isEmptyRow, keyRows, type RowShare, rowDoubt, shareOfRow } from './case-shares.js';
import type { Audited } from './rule.js';
import { wilsonInterval } from './sampling.js';

/** Least whole number of cases by which the count must fall or rise for the share to leave its band. */
const casesToBands = (
  banding: KeyQuestionBanding,
  { yes, relevant }: QuestionShare,
): { readonly lower: number | null; readonly higher: number | null } => {
  const froms = banding.bands.value.map((band) => Math.round(band.from * 100));
  const own = froms.findLastIndex((from) => yes * 100 >= from * relevant);
  const [from, next] = [froms[own], froms[own + 1]];
  // The most cases that still lie below the band's lower bound, and the least that reach the next.
  const below = own > 0 && from !== undefined ? Math.ceil((from * relevant) / 100) - 1 : null;
  const reached = next === undefined ? null : Math.ceil((next * relevant) / 100);
  return { lower: below === null ? null : yes - below, higher: reached === null ? null : reached - yes };
};

const byShare = (a: RowShare, b: RowShare): number => a.share.yes * b.share.relevant - b.share.yes * a.share.relevant;

const toPercent = (share: number): number => Math.round(share * 1000) / 10;

const robustnessOf = (document: Audited, framework: Framework, standard: Standard): Robustness[] => {
  const rows = keyRows(document, standard.id).filter((row) => !isEmptyRow(row));
  const shares = rows.flatMap((row) => shareOfRow(row) ?? []);
  const lowest = [...shares].sort(byShare)[0];
  if (!lowest) return [];
  const { share, row, relevant } = lowest;
  const counted = relevant === share.relevant;
  const banding = framework.keyQuestionBanding;
  const steps = banding !== null && counted ? casesToBands(banding, share) : { lower: null, higher: null };
  const interval = counted ? wilsonInterval(share.yes, share.relevant) : null;
  return [
    {
      documentId: document.record.documentId,
      standard: standard.id,
      standardCode: standard.code,
      question: row.question,
      yes: counted ? share.yes : null,
      relevantCases: relevant,
      percent: toPercent(share.yes / share.relevant),
      band: banding === null ? null : (bandOfShare(banding, share)?.exact ?? null),
      casesToLowerBand: steps.lower,
      casesToHigherBand: steps.higher,
      intervalLow: interval && toPercent(interval.low),
      intervalHigh: interval && toPercent(interval.high),
      unread: rows.length - shares.length,
      doubtful: rows.some((candidate) => rowDoubt(candidate) !== null),
      evidence: row.evidence,
    },
  ];
};

/**
 * For each case-based standard of a document whose key-question table was read: its lowest key question, the cases that would
 * have to be judged otherwise for the next band up or down, and how wide the share's 95% interval is. Small samples are what
 * readers of such reports most often overlook.
 */
export const robustness = (document: Audited): Robustness[] => {
  const { framework } = document;
  if (framework === null) return [];
  return framework.standards.filter(isCaseBased).flatMap((standard) => robustnessOf(document, framework, standard));
};
