import { singleChanges } from '../../framework/scoring.js';
import { otherSide, printedSide } from '../evidence-sides.js';
import { inspection } from '../example.js';
import { counted, countInWords, listInWords, ratingInWords, standardInWords } from '../in-words.js';
import type { Audited, Observation, Rule } from '../rule.js';
import { type ScoreBasis, scoreBasis } from '../score-basis.js';

const changesInWords = ({ framework, outcomes }: ScoreBasis, printed: number): string | null => {
  const changes = singleChanges(framework, outcomes, printed).map(
    ({ standard, from, to }) =>
      `${standardInWords(framework, standard)} (${ratingInWords(from)} to ${ratingInWords(to)})`,
  );
  if (changes.length === 0) return 'No single changed rating would make the two agree.';
  return `A single changed rating would make the two agree: ${changes.join(', ')}.`;
};

const checkReport = (document: Audited): Observation[] => {
  const basis = scoreBasis(document);
  const printed = basis?.score.printedScore ?? null;
  if (basis === null || printed === null || basis.possible.expected === 0) return [];
  const { framework, score, possible, readings, unread, uses } = basis;
  const complete = unread.length === 0;
  const inside = printed >= possible.low && printed <= possible.high;
  if (complete && inside) return [];
  const asPrinted = score.printedMax === null ? String(printed) : `${printed}/${score.printedMax}`;
  const standards = counted(possible.expected, 'standard');
  const that = possible.expected === 1 ? 'that counts' : 'that count';
  const missing = listInWords(unread.map((standard) => standardInWords(framework, standard.id)));
  const common = {
    document,
    standard: null,
    printed: asPrinted,
    uses,
    doubts: [],
    evidence: [...printedSide(document, { evidence: score.evidence }), ...otherSide(document, ...readings)],
  };
  if (complete) {
    return [
      {
        ...common,
        status: 'open',
        expected: `${possible.low}/${possible.max}`,
        sentence: `the printed score is ${asPrinted}, but the ratings of the ${standards} ${that} add up to ${possible.low}.`,
        explanation: changesInWords(basis, printed),
      },
    ];
  }
  const range = `${possible.low} to ${possible.high}`;
  if (!inside) {
    return [
      {
        ...common,
        status: 'open',
        expected: range,
        sentence: `the printed score is ${asPrinted}, but whatever the ratings that were not read (${missing}), those that were allow only ${range}.`,
        explanation: null,
      },
    ];
  }
  return [
    {
      ...common,
      status: 'unverifiable',
      expected: range,
      sentence: `the printed score of ${asPrinted} could not be checked, since of the ${standards} ${that} ${countInWords(possible.rated)} could be read: ${range} is possible.`,
      explanation: `No settled rating was read for ${missing}.`,
    },
  ];
};

/** The printed score against the points of the ratings. */
export const scoreSum: Rule = {
  id: 'score-sum',
  severity: 'error',
  summary: 'The printed score is not the sum of the points of the standards that count.',
  help: 'Since 2018 each standard that counts gives 0 points (Inadequate) to 3 (Outstanding), and the score is their sum, without weights (methodology annexe of the reports; resettlement and other standards outside the score give none). With standards unread the score is wrong for sure only outside the range that they leave; inside it the finding is `unverifiable`. The finding does not say which of the two sides is right: the explanation lists each single rating that, if it were another, would make them agree.',
  check: ({ documents }) => documents.flatMap(checkReport),
  examples: [
    {
      title: 'twelve ratings add up to the printed score; resettlement stays outside',
      given: inspection({ score: '25/36', overall: 'good', ratings: 'GGOO GIOO RROG R' }),
      findings: [],
    },
    {
      title: 'one point too many',
      given: inspection({ score: '26/36', overall: 'good', ratings: 'GGOO GIOO RROG R' }),
      findings: ['open'],
    },
    {
      title: 'unread ratings leave it undecided',
      given: inspection({ score: '25/36', overall: 'good', ratings: 'GGOO GIOO ??O!' }),
      findings: ['unverifiable'],
    },
    {
      title: 'unread ratings cannot excuse it',
      given: inspection({ score: '30/36', overall: 'good', ratings: 'IIII IIII ????' }),
      findings: ['open'],
    },
    {
      title: 'a rating read with doubt is as good as unread',
      given: inspection({ score: '26/36', overall: 'good', ratings: 'GGOO GIOO RROg' }),
      findings: ['unverifiable'],
    },
    {
      title: 'a domain that was not rated gives no points and takes none away',
      given: inspection({ score: '14/24', overall: 'good', ratings: 'GGOR ---- RROR' }),
      findings: [],
    },
  ],
};
