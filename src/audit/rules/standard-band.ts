import type { Framework, Standard } from '../../framework/framework.js';
import { discretionTest, standardBand } from '../../framework/key-question-band.js';
import {
  disagreesWithItself,
  isCaseBased,
  isEmptyRow,
  keyRows,
  type RowShare,
  rowDoubt,
  shareInWords,
  shareOfRow,
} from '../case-shares.js';
import { otherSide, printedSide } from '../evidence-sides.js';
import { inspection } from '../example.js';
import { exampleFramework } from '../example-framework.js';
import { listInWords, ratingInWords, standardInWords } from '../in-words.js';
import { settledRating } from '../readings.js';
import type { Audited, Observation, Rule } from '../rule.js';

interface Questions {
  readonly shares: readonly RowShare[];
  /** Why the lowest share may be another than that of the rows that could be read. */
  readonly doubts: readonly string[];
}

const questionsOf = (document: Audited, standard: Standard): Questions => {
  const rows = keyRows(document, standard.id).filter((row) => !isEmptyRow(row));
  const shares = rows.flatMap((row) => shareOfRow(row) ?? []);
  const doubts = rows.flatMap((row) => rowDoubt(row) ?? []);
  if (rows.some(disagreesWithItself)) doubts.push("a key question's count and its percentage don't agree");
  if (shares.length < rows.length) doubts.push('a key question has no share that could be read');
  // Rows without relevant cases are there, so that nothing is missing.
  const found = keyRows(document, standard.id).length;
  if (found < standard.keyQuestions.length)
    doubts.push(`only ${found} of ${standard.keyQuestions.length} key questions were found`);
  return { shares, doubts };
};

const checkStandard = (document: Audited, framework: Framework, standard: Standard): Observation[] => {
  const banding = framework.keyQuestionBanding;
  const reading = settledRating(document, standard.id);
  if (banding === null || reading === null || reading.rating === null) return [];
  const { shares, doubts } = questionsOf(document, standard);
  const band = standardBand(
    banding,
    shares.map(({ share }) => share),
  );
  if (band === null || band.exact === reading.rating || band.rounded === reading.rating) return [];
  const lowest = shares.filter(({ share }) => band.lowest.includes(share));
  const discretion = discretionTest(framework, band, reading.rating);
  const permitted = discretion?.permits ?? false;
  // Of a bare percentage nobody can tell how few cases it rests on, or what one case would change.
  const sizeUnknown = !permitted && discretion?.bandsAway === 1 && lowest.some(({ relevant }) => relevant === null);
  const bands = [...new Set([band.exact, band.rounded])];
  const questions = listInWords(lowest.map((share) => `${shareInWords(share)} for '${share.row.question}'`));
  return [
    {
      document,
      status: permitted ? 'explained' : 'open',
      standard: standard.id,
      printed: reading.rating,
      expected: bands.join(' or '),
      sentence: `${standardInWords(framework, standard.id)} is rated ${ratingInWords(reading.rating)}, but its lowest key question stands at ${questions}, which is the band of ${bands.map(ratingInWords).join(' or ')}.`,
      explanation: explain(discretion),
      uses: [banding.bands, standard, ...(banding.discretion === null ? [] : [banding.discretion])],
      doubts: sizeUnknown ? [...doubts, 'the number of relevant cases behind the percentage is not stated'] : doubts,
      evidence: [...printedSide(document, reading), ...otherSide(document, ...lowest.map(({ row }) => row))],
    },
  ];
};

const explain = (discretion: ReturnType<typeof discretionTest>): string | null => {
  if (discretion === null) return null;
  if (discretion.permits) {
    const grounds = discretion.grounds.map((ground) => ground.arithmetic).join('; ');
    return `The framework's professional discretion permits a rating one band away: ${grounds}.`;
  }
  if (discretion.bandsAway > 1)
    return `The rating is ${discretion.bandsAway} bands away; professional discretion reaches one.`;
  return 'None of the grounds for professional discretion holds.';
};

/** A case-based standard's rating against its lowest key question. */
export const standardBandRule: Rule = {
  id: 'standard-band',
  severity: 'warning',
  summary: "A case-based standard's rating is not the band of its lowest key question.",
  help: "Since 2018 a standard that rests on cases takes the band of its lowest key question, each taken over its own relevant cases: below 50% Inadequate, from 50% Requires improvement, from 65% Good, from 80% Outstanding (methodology annexe). Nothing says how shares are rounded, so a rating is right if either the exact share or the share rounded half up to a whole per cent gives it. Prompts below the key questions don't count. A ratings panel may use professional discretion: a rating one band away is `explained` where the lowest share lies within five percentage points of the boundary between the two bands, or one case more or less in that question would reach the printed band, or the question rests on five cases or fewer. Where a key question is missing, repaired or unreadable, the lowest one may be another, and the finding is `unverifiable`.",
  check: ({ documents }) =>
    documents.flatMap((document) => {
      const { framework, record } = document;
      if (framework === null || record.summary.kind !== 'report') return [];
      return framework.standards
        .filter(isCaseBased)
        .flatMap((standard) => checkStandard(document, framework, standard));
    }),
  examples: [
    {
      title: 'the lowest of three is 71%: Good',
      given: inspection({ narrative: { court_reviewing: 'good' }, questions: { court_reviewing: '8/8 7/8 5/7' } }),
      findings: [],
    },
    {
      title: 'exactly 64.7%, rounded 65%: either band is right',
      given: inspection({ headings: { court_planning: 'good' }, questions: { court_planning: '22/34 30/34 31/34' } }),
      findings: [],
    },
    {
      title: 'a low prompt changes nothing',
      given: inspection({
        headings: { court_planning: 'good' },
        questions: { court_planning: '30/40 32/40 30/40' },
        prompts: { court_planning: '12/40' },
      }),
      findings: [],
    },
    {
      title: 'one band above the lowest question, and no ground for discretion',
      given: inspection({ headings: { court_planning: 'good' }, questions: { court_planning: '22/40 32/40 30/40' } }),
      findings: ['open'],
    },
    {
      title: 'one band above, but on five cases',
      given: inspection({ headings: { ooc_assessment: 'good' }, questions: { ooc_assessment: '4/5 3/5 4/5' } }),
      findings: ['explained'],
    },
    {
      title: 'one band above, five points from the boundary',
      given: inspection({ headings: { court_planning: 'good' }, questions: { court_planning: '24/40 32/40 30/40' } }),
      findings: ['explained'],
    },
    {
      title: 'two bands above: discretion does not reach so far',
      given: inspection({ headings: { ooc_planning: 'good' }, questions: { ooc_planning: '2/5 4/5 4/5' } }),
      findings: ['open'],
    },
    {
      title: 'a repaired count might be another',
      given: inspection({ headings: { court_planning: 'good' }, questions: { court_planning: '22/40* 32/40 30/40' } }),
      findings: ['unverifiable'],
    },
    {
      title: 'a percentage whose cases are not stated',
      given: inspection({ headings: { court_planning: 'good' }, questions: { court_planning: '55% 80% 75%' } }),
      findings: ['unverifiable'],
    },
    {
      title: 'a percentage that may be of fewer cases than the table has',
      given: inspection({
        headings: { court_planning: 'good' },
        questions: { court_planning: '80%/10 56%/10 80%/10' },
      }),
      findings: ['unverifiable'],
    },
    {
      title: 'a count of relevant cases whose number is not stated',
      given: inspection({ headings: { court_planning: 'good' }, questions: { court_planning: '36/40 22 38/40' } }),
      findings: ['unverifiable'],
    },
    {
      title: 'bands that are only inferred give a note',
      given: inspection({
        framework: exampleFramework('inferred'),
        headings: { court_planning: 'good' },
        questions: { court_planning: '22/40 32/40 30/40' },
      }),
      findings: ['open'],
    },
  ],
};
