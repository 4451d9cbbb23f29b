import type { Evidence } from '../document/evidence.js';
import type { InspectionRecord } from '../normalize/record.js';
import { StoreError } from './store-error.js';

/** Every piece of evidence of a record, with the name of the part that it is of. */
function* evidenceOf(record: InspectionRecord): Generator<readonly [string, Evidence]> {
  const { summary, score } = record;
  for (const stated of [
    summary.title,
    summary.service,
    summary.publishedOn,
    summary.fieldworkStart,
    summary.fieldworkEnd,
  ]) {
    if (stated?.evidence) yield ['summary', stated.evidence];
  }
  if (score?.evidence) yield ['score', score.evidence];
  if (score?.overallEvidence) yield ['score', score.overallEvidence];
  const lists = {
    ratings: record.ratings,
    caseQuestions: record.caseQuestions,
    facts: record.facts,
    samples: record.samples,
    recommendations: record.recommendations,
    judgements: record.judgements,
    quantified: record.quantified,
    methodology: record.methodology,
    sampleDesigns: record.sampleDesigns,
    dates: record.dates,
    recommendationCounts: record.recommendationCounts,
  };
  for (const [name, items] of Object.entries(lists)) for (const { evidence } of items) yield [name, evidence];
}

/** Gives the part of a text between two offsets in code points. */
const slicer = (text: string): ((from: number, to: number) => string) => {
  if (!/[\uD800-\uDFFF]/.test(text)) return (from, to) => text.slice(from, to);
  const units = new Uint32Array(text.length + 1);
  let points = 0;
  for (let unit = 0; unit < text.length; points += 1) {
    units[points] = unit;
    unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
  }
  units[points] = text.length;
  const unitAt = (point: number): number => units[Math.min(point, points)] ?? text.length;
  return (from, to) => text.slice(unitAt(from), unitAt(to));
};

/**
 * Holds every quote of a record against the text that goes into the database with it, so that
 * `substr(text, char_start + 1, char_end - char_start)` is the quote, always. Throws a `StoreError` (`inconsistent`) that
 * names the part and the offset: it would be a defect of Probity, never of the document.
 */
export const checkQuotes = (text: string | null, record: InspectionRecord): void => {
  const slice = text === null ? null : slicer(text);
  for (const [part, { quote, charStart, charEnd }] of evidenceOf(record)) {
    if (
      slice &&
      Number.isInteger(charStart) &&
      charStart >= 0 &&
      charEnd >= charStart &&
      slice(charStart, charEnd) === quote
    )
      continue;
    throw new StoreError(
      'inconsistent',
      `${record.documentId}: a quote in ${part} is not what the text holds at ${charStart} to ${charEnd}. This is a defect of Probity's own: please report it with the file.`,
    );
  }
};
