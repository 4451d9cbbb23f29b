import type { Framework, Standard } from '../../framework/framework.js';
import { isCaseBased, keyRows } from '../case-shares.js';
import { inspection } from '../example.js';
import { listInWords, standardInWords } from '../in-words.js';
import { currentRatings } from '../readings.js';
import type { Audited, Observation, Rule } from '../rule.js';
import { isExpected } from '../score-basis.js';

interface MissingPart {
  readonly standard: string | null;
  readonly part: string;
  /** What can't be checked without it. */
  readonly without: string;
  readonly explanation: string | null;
}

const hasRating = (document: Audited, standard: string): boolean =>
  currentRatings(document, standard).some((rating) => rating.state === 'read');

const stateInWords = (document: Audited, standard: string): string => {
  const coverage = document.record.coverage.find((candidate) => candidate.standard === standard);
  if (coverage?.state !== 'unreadable') return 'was not found';
  return `was found but could not be read${coverage.why === null ? '' : ` (${coverage.why})`}`;
};

/** Whether its rating rests on key questions whose table the report itself should hold. */
const needsTable = ({ reportHoldsCaseTables }: Framework, standard: Standard): boolean =>
  reportHoldsCaseTables && isCaseBased(standard);

const hasTable = (document: Audited, { id }: Standard): boolean => keyRows(document, id).length > 0;

const WITHOUT_TABLE = "ratings can't be held against the cases";

const withoutRating = (framework: Framework): string =>
  framework.scoring === null ? "it can't be compared with other places" : "the score can't be checked in full";

/** What is missing of all standards alike, in one part each. */
const missingThroughout = (
  framework: Framework,
  unrated: readonly Standard[],
  untabled: readonly Standard[],
): MissingPart[] => {
  const names = listInWords(unrated.map((standard) => standardInWords(framework, standard.id)));
  const parts: MissingPart[] = [];
  if (unrated.length > 0) {
    const without = withoutRating(framework);
    parts.push({
      standard: null,
      part: 'no rating of any standard was found',
      without,
      explanation: `Expected: ${names}.`,
    });
  }
  if (untabled.length > 0) {
    parts.push({
      standard: null,
      part: 'no table of key questions was found',
      without: WITHOUT_TABLE,
      explanation: null,
    });
  }
  return parts;
};

const missingOf = (
  document: Audited,
  framework: Framework,
  standard: Standard,
  rating: boolean,
  table: boolean,
): MissingPart => {
  const name = standardInWords(framework, standard.id);
  const without = rating ? withoutRating(framework) : WITHOUT_TABLE;
  const state = stateInWords(document, standard.id);
  const part = !rating
    ? `the table of key questions of ${name} was not found`
    : `the rating of ${name} ${state}${table ? ', nor the table of its key questions' : ''}`;
  return { standard: standard.id, part, without, explanation: null };
};

/** One part for each standard of which the rating, the table of key questions or both are missing. */
const missingStandards = (document: Audited, framework: Framework): MissingPart[] => {
  const expected = framework.standards.filter((standard) => standard.required && isExpected(document, standard));
  const tabled = expected.filter((standard) => needsTable(framework, standard));
  const unrated = expected.filter((standard) => !hasRating(document, standard.id));
  const untabled = tabled.filter((standard) => !hasTable(document, standard));
  const allUnrated = unrated.length > 1 && unrated.length === expected.length;
  const allUntabled = untabled.length > 1 && untabled.length === tabled.length;
  const single = expected.flatMap((standard) => {
    const rating = !allUnrated && unrated.includes(standard);
    const table = !allUntabled && untabled.includes(standard);
    return rating || table ? [missingOf(document, framework, standard, rating, table)] : [];
  });
  return [...missingThroughout(framework, allUnrated ? unrated : [], allUntabled ? untabled : []), ...single];
};

const missingOverall = (document: Audited, framework: Framework): MissingPart[] => {
  const { score } = document.record;
  const parts: MissingPart[] = [];
  if (framework.overall && !hasRating(document, 'overall') && (score?.printedOverall ?? null) === null) {
    const without = "it can't be held against the standards";
    parts.push({ standard: 'overall', part: 'the overall rating was not found', without, explanation: null });
  }
  if (framework.scoring !== null && (score?.printedScore ?? null) === null) {
    const without = "it can't be held against the ratings";
    parts.push({ standard: null, part: 'the score was not found', without, explanation: null });
  }
  return parts;
};

/** A letter on a visit between inspections: complete as it is, though nothing in it is rated. */
const isUnratedByNature = ({ record, framework }: Audited): boolean =>
  framework?.unrated === true ||
  (record.status.status === 'imported' && record.ratings.length === 0 && (record.score?.printedScore ?? null) === null);

const checkReport = (document: Audited): Observation[] => {
  const { record, framework } = document;
  if (record.summary.kind !== 'report' || framework === null || isUnratedByNature(document)) return [];
  const parts = [...missingOverall(document, framework), ...missingStandards(document, framework)];
  return parts.map(({ standard, part, without, explanation }) => ({
    document,
    status: 'unverifiable',
    standard,
    printed: null,
    expected: null,
    sentence: `${part}, so that ${without}.`,
    explanation,
    uses: [],
    doubts: [],
    evidence: [],
  }));
};

/** A required part that was not found. */
export const missingPart: Rule = {
  id: 'missing-part',
  severity: 'note',
  summary: 'A part that the framework requires was not found, so that rules that need it could not run.',
  help: 'What a report of its framework must hold: the overall rating and the score where the framework has them, a rating of every required standard (or words that it was not rated), and the key-question tables of its case-based standards where the framework says that the report itself holds them. Something missing is as often lost in reading as left out of the report: the finding is always `unverifiable`. Of one standard the rating and the table make one finding; where every rating or every table is missing, one finding says so.',
  check: ({ documents }) => documents.flatMap(checkReport),
  examples: [
    {
      title: 'a letter on a visit, which rates nothing',
      given: inspection({}),
      findings: [],
    },
    {
      title: 'everything is there',
      given: inspection({ score: '25/36', overall: 'good', ratings: 'GGOO GIOO RROG', everyTable: true }),
      findings: [],
    },
    {
      title: 'optional standards may be missing, and some are said not to be rated',
      given: inspection({ score: '14/24', overall: 'good', ratings: 'GGOR ---- RROR ?', everyTable: true }),
      findings: [],
    },
    {
      title: 'one rating and the score were not found',
      given: inspection({ overall: 'good', ratings: 'GGOO G?OO RROG', everyTable: true }),
      findings: ['unverifiable', 'unverifiable'],
    },
    {
      title: 'a standard of which neither rating nor table was found',
      given: inspection({
        score: '25/36',
        overall: 'good',
        ratings: 'GGOO GIOO RRO?',
        questions: {
          court_assessment: '5/5 5/5 5/5',
          court_planning: '2/5 5/5 5/5',
          court_delivery: '5/5 5/5 5/5',
          court_reviewing: '5/5 5/5 5/5',
          ooc_assessment: '3/5 5/5 5/5',
          ooc_planning: '3/5 5/5 5/5',
          ooc_delivery: '5/5 5/5 5/5',
        },
      }),
      findings: ['unverifiable'],
    },
    {
      title: 'a report whose tables were lost altogether',
      given: inspection({ score: '25/36', overall: 'good', ratings: 'GGOO GIOO RROG' }),
      findings: ['unverifiable'],
    },
  ],
};
