import { levelOf } from '../../framework/rating.js';
import { firstOfEach, groupBy } from '../../normalize/grouping.js';
import type { RatingRecord } from '../../normalize/record.js';
import { otherSide, printedSide } from '../evidence-sides.js';
import { inspection } from '../example.js';
import { listInWords, ratingInWords, standardInWords } from '../in-words.js';
import { byOrigin, isCertain } from '../readings.js';
import type { Audited, Observation, Rule } from '../rule.js';

const PLACES = {
  ratings_table: 'in the ratings table',
  standard_heading: "at the standard's heading",
  narrative: 'in the text',
  press_release: 'in the text',
  news: 'in the text',
} as const;

/** Whether two readings can't both be right: other words of one scale, or other percentages. */
const disagree = (a: RatingRecord, b: RatingRecord): boolean => {
  if (a.rating !== null && b.rating !== null) return a.scale === b.scale && a.rating !== b.rating;
  return a.percent !== null && b.percent !== null && a.percent !== b.percent;
};

const valueAsPrinted = (rating: RatingRecord): string => rating.rating ?? `${rating.percent}%`;

const valueInWords = (rating: RatingRecord): string =>
  rating.rating === null ? `${rating.percent}%` : ratingInWords(rating.rating);

const checkStandard = (document: Audited, standard: string, readings: readonly RatingRecord[]): Observation[] => {
  const ordered = [...readings].sort(byOrigin);
  const certain = ordered.filter(isCertain);
  // Undamaged readings that differ are a contradiction whatever else was read; a damaged one only raises a question.
  const considered = certain.some((reading) => certain[0] && disagree(certain[0], reading)) ? certain : ordered;
  const [first] = considered;
  if (!first) return [];
  // A value that is given three times is quoted once.
  const others = firstOfEach(
    considered.filter((reading) => disagree(first, reading)),
    valueAsPrinted,
  );
  if (others.length === 0) return [];
  const doubts = [first, ...others].flatMap((reading) => (isCertain(reading) ? [] : (reading.why ?? 'unreadable')));
  const differing = others.map((other) => `${valueInWords(other)} ${PLACES[other.origin]}`);
  return [
    {
      document,
      status: 'open',
      standard,
      printed: valueAsPrinted(first),
      expected: others.map(valueAsPrinted).join(' or '),
      sentence: `${standardInWords(document.framework, standard)} is ${valueInWords(first)} ${PLACES[first.origin]}, but ${listInWords(differing)}.`,
      explanation: levelsApart(document, first, others),
      uses: [],
      doubts,
      evidence: [...printedSide(document, first), ...otherSide(document, ...others)],
    },
  ];
};

const levelsApart = ({ framework }: Audited, first: RatingRecord, others: readonly RatingRecord[]): string | null => {
  const scale = framework?.scale;
  if (!scale || first.rating === null) return null;
  const level = levelOf(scale, first.rating);
  const apart = others.flatMap((other) => {
    const otherLevel = other.rating === null ? null : levelOf(scale, other.rating);
    return level === null || otherLevel === null ? [] : [Math.abs(level - otherLevel)];
  });
  return apart.length === 0
    ? null
    : `The readings are up to ${Math.max(...apart)} of ${scale.ratings.length - 1} levels apart.`;
};

const checkDocument = (document: Audited): Observation[] => {
  const own = document.record.summary.service?.value ?? null;
  const current = document.record.ratings.filter(
    (rating) => rating.period === 'current' && (rating.rating !== null || rating.percent !== null),
  );
  const groups = groupBy(current, (rating) => JSON.stringify([rating.service ?? own, rating.standard]));
  return [...groups.values()].flatMap((readings) =>
    readings[0] ? checkStandard(document, readings[0].standard, readings) : [],
  );
};

/** One standard, two ratings, one document. */
export const ratingDisagreement: Rule = {
  id: 'rating-disagreement',
  severity: 'error',
  summary: 'One standard is rated differently in two places of the same document.',
  help: 'Reports give each rating several times: in the ratings table, at the head of the standard, and in the text. They are held against each other standard by standard (court and out-of-court Assessment are two standards). Ratings of earlier inspections and of other services are not compared. The finding names both sides and does not say which one is right; where one of the readings is damaged it is `unverifiable`; so it is where a sentence of prose takes over what it rates from another clause, or speaks of another time as well.',
  check: ({ documents }) => documents.flatMap(checkDocument),
  examples: [
    {
      title: 'the heading repeats the table',
      given: inspection({ ratings: 'GGOO GIOO RROG', headings: { court_planning: 'inadequate' } }),
      findings: [],
    },
    {
      title: 'the heading gives another rating than the table',
      given: inspection({ ratings: 'GGOO GIOO RROG', headings: { court_planning: 'good' } }),
      findings: ['open'],
    },
    {
      title: 'an earlier inspection gave another rating',
      given: inspection({ ratings: 'GGOO GIOO RROG', prior: { court_planning: 'good' }, priorDate: '2017' }),
      findings: [],
    },
    {
      title: 'the cell of the table is damaged',
      given: inspection({ ratings: 'GGOO GiOO RROG', headings: { court_planning: 'good' } }),
      findings: ['unverifiable'],
    },
  ],
};
