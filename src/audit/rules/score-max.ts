import { otherSide, printedSide } from '../evidence-sides.js';
import { inspection } from '../example.js';
import { counted } from '../in-words.js';
import type { Audited, Observation, Rule } from '../rule.js';
import { scoreBasis } from '../score-basis.js';

/** Maxima that are possible where unread standards may turn out not to be rated at all. */
const possibleMaxima = (most: number, rated: number, expected: number): number[] => {
  const least = Math.max(rated, 1);
  return Array.from({ length: Math.max(expected - least + 1, 0) }, (_, index) => most * (least + index));
};

const checkReport = (document: Audited): Observation[] => {
  const basis = scoreBasis(document);
  const printed = basis?.score.printedMax ?? null;
  if (basis === null || printed === null || basis.possible.expected === 0) return [];
  const { score, possible, readings, unread, uses } = basis;
  const most = possible.max / possible.expected;
  const maxima = possibleMaxima(most, possible.rated, possible.expected);
  if (maxima.includes(printed)) return [];
  const [least] = maxima;
  const allowed = unread.length === 0 || least === undefined ? String(possible.max) : `${least} to ${possible.max}`;
  const standards =
    unread.length === 0
      ? `the ${counted(possible.expected, 'standard')} that count and are rated can give ${allowed}`
      : `of the ${counted(possible.expected, 'standard')} that count ${possible.rated} could be read, which allows ${allowed}`;
  return [
    {
      document,
      status: 'open',
      standard: null,
      printed: score.printedScore === null ? String(printed) : `${score.printedScore}/${printed}`,
      expected: allowed,
      sentence: `the printed maximum of the score is ${printed}, but at ${most} points for each standard ${standards}.`,
      explanation: null,
      uses,
      doubts: [],
      evidence: [...printedSide(document, { evidence: score.evidence }), ...otherSide(document, ...readings)],
    },
  ];
};

/** The printed maximum of the score against the standards that are rated. */
export const scoreMax: Rule = {
  id: 'score-max',
  severity: 'error',
  summary: 'The printed maximum is not three points for each standard that counts and is rated.',
  help: 'The best rating gives three points, so twelve standards make a maximum of 36. Where a report says that some standards were not rated, the maximum shrinks with them. With standards unread the rule fires only where no number of rated standards between those read and those expected gives the printed maximum. A standard whose rating was missed altogether is then no mistake of the report.',
  check: ({ documents }) => documents.flatMap(checkReport),
  examples: [
    {
      title: 'twelve standards, 36 points',
      given: inspection({ score: '25/36', overall: 'good', ratings: 'GGOO GIOO RROG' }),
      findings: [],
    },
    {
      title: 'twelve standards, 30 points',
      given: inspection({ score: '25/30', overall: 'good', ratings: 'GGOO GIOO RROG' }),
      findings: ['open'],
    },
    {
      title: 'four standards said not to be rated',
      given: inspection({ score: '14/24', overall: 'good', ratings: 'GGOR ---- RROR' }),
      findings: [],
    },
    {
      title: 'four standards said not to be rated, but the full maximum',
      given: inspection({ score: '14/36', overall: 'good', ratings: 'GGOR ---- RROR' }),
      findings: ['open'],
    },
    {
      title: 'unread standards might not be rated',
      given: inspection({ score: '14/24', overall: 'good', ratings: 'GGOR ???? RROR' }),
      findings: [],
    },
  ],
};
