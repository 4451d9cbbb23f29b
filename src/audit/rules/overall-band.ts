import { overallBand } from '../../framework/scoring.js';
import { otherSide, printedSide } from '../evidence-sides.js';
import { inspection } from '../example.js';
import { listInWords, ratingInWords } from '../in-words.js';
import { currentRatings, isCertain, settledRating } from '../readings.js';
import type { Audited, FrameworkValue, Observation, Rule } from '../rule.js';
import { type ScoreBasis, scoreBasis } from '../score-basis.js';

const overallOf = ({ document, score }: ScoreBasis): { rating: string; doubts: string[] } | null => {
  const reading = settledRating(document, 'overall');
  if (reading?.rating) return { rating: reading.rating, doubts: [] };
  if (score.printedOverall === null) return null;
  // The score's overall rating is known, but no place settles it: what is doubtful about those places goes with it.
  const readings = currentRatings(document, 'overall');
  const doubts = readings.filter((rating) => !isCertain(rating)).map((rating) => rating.why ?? 'it could not be read');
  const differing = new Set(readings.filter(isCertain).map((rating) => rating.rating)).size > 1;
  return {
    rating: score.printedOverall,
    doubts: differing ? [...doubts, 'the overall rating is given differently in several places'] : doubts,
  };
};

/** Numbers of rated standards that the report leaves possible: the printed maximum is as good a witness as the ratings. */
const standardsOf = ({ score, possible }: ScoreBasis): number[] => {
  const most = possible.max / possible.expected;
  const counts = Array.from({ length: possible.expected - possible.rated + 1 }, (_, index) => possible.rated + index);
  const printed = score.printedMax === null ? null : score.printedMax / most;
  if (printed === null || !Number.isInteger(printed) || printed < 1) return counts.filter((count) => count > 0);
  return counts.includes(printed) ? [printed] : [printed, ...counts.filter((count) => count > 0)];
};

const checkReport = (document: Audited): Observation[] => {
  const basis = scoreBasis(document);
  if (basis === null || basis.possible.expected === 0) return [];
  const overall = overallOf(basis);
  if (overall === null) return [];
  const { framework, score, possible, readings, unread, uses } = basis;
  const printed = score.printedScore;
  // Without a printed score, one computed from less than all ratings is no ground for a finding.
  if (printed === null && unread.length > 0) return [];
  const total = printed ?? possible.low;
  const bands = standardsOf(basis).map((standards) => overallBand(framework, total, standards));
  // A score that can't be has no band: the rules on sum and maximum speak of it.
  if (bands.length === 0 || bands.some((band) => band === null || band.value === overall.rating)) return [];
  const values = bands.filter((band) => band !== null);
  const expected = [...new Set(values.map((band) => band.value))];
  const used: FrameworkValue[] = [...(printed === null ? uses : []), ...values];
  const which = printed === null ? `the ratings add up to ${total}` : `the printed score is ${scoreInWords(score)}`;
  const place = { evidence: score.overallEvidence ?? settledRating(document, 'overall')?.evidence ?? null };
  return [
    {
      document,
      status: 'open',
      standard: 'overall',
      printed: overall.rating,
      expected: expected.join(' or '),
      sentence: `the overall rating is ${ratingInWords(overall.rating)}, but ${which}, which is ${listInWords(expected.map(ratingInWords)).replace(' and ', ' or ')}.`,
      explanation: null,
      uses: used,
      doubts: overall.doubts,
      evidence: [
        ...printedSide(document, place),
        ...(printed === null ? otherSide(document, ...readings) : otherSide(document, { evidence: score.evidence })),
      ],
    },
  ];
};

const scoreInWords = ({ printedScore, printedMax }: ScoreBasis['score']): string =>
  printedMax === null ? String(printedScore) : `${printedScore}/${printedMax}`;

/** The overall rating against the band of the score. */
export const overallBandRule: Rule = {
  id: 'overall-band',
  severity: 'error',
  summary:
    'The printed overall rating is not the band of the printed score (of the computed one where none is printed).',
  help: 'For twelve standards the published table gives Inadequate for 0 to 6 points, Requires improvement for 7 to 18, Good for 19 to 30 and Outstanding for 31 to 36. It is the level nearest to the mean of the points, an exact half going down; for other numbers of standards the framework files say how sure that rule is, and where it is only inferred the finding is a note. No rule limits the overall rating by a single poor standard. Where the printed maximum and the ratings speak of different numbers of standards, the rule fires only if no reading gives the printed rating.',
  check: ({ documents }) => documents.flatMap(checkReport),
  examples: [
    {
      title: '30 of 36 is still Good',
      given: inspection({ score: '30/36', overall: 'good', ratings: 'OOGG OOOO GGGO' }),
      findings: [],
    },
    {
      title: '31 of 36 printed as Good',
      given: inspection({ score: '31/36', overall: 'good', ratings: 'OOOG OOOO GGGO' }),
      findings: ['open'],
    },
    {
      title: 'no score is printed, but the ratings give one',
      given: inspection({ overall: 'good', ratings: 'RRRR RRRR RRRR' }),
      findings: ['open'],
    },
    {
      title: 'no score is printed and a rating was not read',
      given: inspection({ overall: 'good', ratings: 'RRRR RRRR RRR?' }),
      findings: [],
    },
    {
      title: 'eight rated standards: their bands are only inferred, so it is a note',
      given: inspection({ score: '14/24', overall: 'requires improvement', ratings: 'GGOR ---- RROR' }),
      findings: ['open'],
    },
    {
      title: 'the overall rating was read with doubt',
      given: inspection({ score: '25/36', overall: 'outstanding', doubtful: ['overall'], ratings: 'GGOO GIOO RROG' }),
      findings: ['unverifiable'],
    },
  ],
};
