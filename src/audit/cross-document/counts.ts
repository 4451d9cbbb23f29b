import type { Framework } from '../../framework/framework.js';
import type { JudgementRecord } from '../../normalize/record.js';
import { countInWords } from '../in-words.js';
import { settledRating } from '../readings.js';
import type { Audited, Observation } from '../rule.js';
import { isExpected } from '../score-basis.js';
import { difference, documentInWords } from './comparison.js';

/** How many standards a report rates, and which ratings it gives: with and without those outside the score. */
interface Tally {
  readonly size: number;
  readonly ratings: readonly string[];
}

const talliesOf = (report: Audited, framework: Framework): Tally[] => {
  const expected = framework.standards.filter((standard) => isExpected(report, standard));
  const rated = expected.map((standard) => ({ standard, rating: settledRating(report, standard.id)?.rating ?? null }));
  const main = rated.filter(({ standard }) => standard.counts || (framework.scoring === null && standard.required));
  // Only a report that was read whole can be counted.
  if (main.length === 0 || main.some(({ rating }) => rating === null)) return [];
  const all = rated.filter(({ rating }) => rating !== null);
  return [main, all].map((rows) => ({ size: rows.length, ratings: rows.flatMap(({ rating }) => rating ?? []) }));
};

/** What any of the sizes make together; of the few domains of a framework. */
const totalsOf = (sizes: readonly number[]): number[] => {
  const totals = [0];
  for (const size of sizes) totals.push(...totals.map((total) => total + size));
  return totals;
};

/** Numbers of standards that a sentence may speak of: any domains together, with or without what is outside the score. */
const namedSizes = (framework: Framework): Set<number> => {
  const sizes = framework.domains.map(
    ({ id }) => framework.standards.filter((standard) => standard.domain === id).length,
  );
  return new Set([...totalsOf(sizes), framework.standards.length]);
};

const escaped = (phrase: string): string => phrase.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The ratings that a count speaks of ('good or better'); null where its words leave that open. */
const ratingsCounted = (framework: Framework, text: string): Set<string> | null => {
  const named = (framework.scale?.ratings ?? []).filter((word) =>
    [word.rating, ...word.forms].some((form) => new RegExp(`\\b${escaped(form)}\\b`).test(text)),
  );
  const [first, second] = named;
  if (!first || named.length > 2) return null;
  if (second) {
    const either = new RegExp(
      `\\b(?:${escaped(first.rating)} or ${escaped(second.rating)}|${escaped(second.rating)} or ${escaped(first.rating)})\\b`,
    );
    return either.test(text) ? new Set([first.rating, second.rating]) : null;
  }
  if (!/\b(?:or|and) (?:better|above|higher)\b|\bat least\b/.test(text)) return new Set([first.rating]);
  return new Set(framework.scale?.ratings.filter((word) => word.level >= first.level).map((word) => word.rating));
};

const countDifference = (
  document: Audited,
  report: Audited,
  framework: Framework,
  judgement: JudgementRecord,
): Observation[] => {
  const { count, countOf } = judgement;
  const tallies = talliesOf(report, framework);
  if (count === null || tallies.length === 0) return [];
  const said = `${documentInWords(document)} counts ${countInWords(count)}${countOf === null ? '' : ` of ${countInWords(countOf)}`} standards ('${judgement.wording}')`;
  const sized = tallies.filter(({ size }) => countOf === null || size === countOf);
  const places = { document, value: countOf === null ? String(count) : `${count} of ${countOf}`, places: [judgement] };
  if (sized.length === 0) {
    if (countOf === null || namedSizes(framework).has(countOf)) return [];
    const sizes = [...new Set(tallies.map(({ size }) => size))].map(countInWords).join(' or ');
    return [
      difference(
        places,
        { document: report, value: sizes, places: [] },
        null,
        `${said}, but ${documentInWords(report)} rates ${sizes}.`,
      ),
    ];
  }
  const counted = ratingsCounted(framework, judgement.wording.toLowerCase());
  if (counted === null) return [];
  const numbers = [...new Set(sized.map(({ ratings }) => ratings.filter((rating) => counted.has(rating)).length))];
  if (numbers.includes(count)) return [];
  const expected = numbers.map(countInWords).join(' or ');
  const rated = framework.standards.flatMap((standard) => settledRating(report, standard.id) ?? []);
  const fitting = rated.filter(({ rating }) => rating !== null && counted.has(rating));
  return [
    difference(
      places,
      { document: report, value: numbers.join(' or '), places: fitting },
      null,
      `${said}, but the ratings of ${documentInWords(report)} make it ${expected}.`,
    ),
  ];
};

const ratingCounts = (document: Audited, report: Audited): Observation[] => {
  const { framework } = report;
  if (framework === null) return [];
  return document.record.judgements
    .filter(
      (judgement) =>
        judgement.form === 'count' &&
        judgement.attribution === 'inspectorate' &&
        judgement.period === 'current' &&
        judgement.standard === null &&
        (judgement.service ?? report.record.summary.service?.value) === report.record.summary.service?.value,
    )
    .flatMap((judgement) => countDifference(document, report, framework, judgement));
};

/** Every total that the report's own samples can make: any one statement, or the wholes of several domains together. */
const sampleSizes = (report: Audited): Set<number> => {
  const { samples } = report.record;
  const wholes = new Map<string, number>();
  for (const sample of samples) {
    if (sample.partOf === null) wholes.set(sample.domain, Math.max(wholes.get(sample.domain) ?? 0, sample.cases));
  }
  const sums = totalsOf([...wholes.values()]);
  return new Set([...samples.map((sample) => sample.cases), ...sums]);
};

const sampleCounts = (document: Audited, report: Audited): Observation[] => {
  const sizes = sampleSizes(report);
  return document.record.samples.flatMap((sample) => {
    const own = report.record.samples.filter(({ domain, partOf }) => domain === sample.domain && partOf === null);
    const [first] = own;
    if (sample.partOf !== null || !first || sizes.has(sample.cases)) return [];
    return [
      difference(
        { document, value: String(sample.cases), places: [sample] },
        { document: report, value: [...new Set(own.map(({ cases }) => cases))].join(' or '), places: [first] },
        null,
        `${documentInWords(document)} speaks of ${countInWords(sample.cases)} ${sample.label} inspected, but ${documentInWords(report)} of ${countInWords(first.cases)}.`,
      ),
    ];
  });
};

const recommendationCounts = (document: Audited, report: Audited): Observation[] => {
  const { recommendations, recommendationCounts: stated } = report.record;
  const [first] = document.record.recommendationCounts;
  if (!first || recommendations.length === 0) return [];
  const addressed = new Map<string, number>();
  for (const { addressee } of recommendations)
    if (addressee !== null) addressed.set(addressee, (addressed.get(addressee) ?? 0) + 1);
  const known = new Set([recommendations.length, ...addressed.values(), ...stated.map(({ count }) => count)]);
  if (document.record.recommendationCounts.some(({ count }) => known.has(count))) return [];
  return [
    difference(
      { document, value: String(first.count), places: [first] },
      { document: report, value: String(recommendations.length), places: recommendations },
      null,
      `${documentInWords(document)} speaks of ${countInWords(first.count)} recommendations, but ${documentInWords(report)} lists ${countInWords(recommendations.length)}.`,
    ),
  ];
};

/** Counts of standards, cases and recommendations in other documents, against the report. */
export const countDifferences = (documents: readonly Audited[]): Observation[] => {
  const report = documents.find(({ record }) => record.summary.kind === 'report');
  if (!report) return [];
  return documents
    .filter(({ record }) => record.summary.kind !== 'report')
    .flatMap((document) => [
      ...ratingCounts(document, report),
      ...sampleCounts(document, report),
      ...recommendationCounts(document, report),
    ]);
};
