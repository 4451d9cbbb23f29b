import type { Framework, Standard } from '../../framework/framework.js';
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

const missingRatings = (document: Audited, framework: Framework): MissingPart[] => {
  const expected = framework.standards.filter(
    (standard) => (standard.counts || standard.required) && isExpected(document, standard),
  );
  const missing = expected.filter((standard) => !hasRating(document, standard.id));
  const without =
    framework.scoring === null ? "it can't be compared with other places" : "the score can't be checked in full";
  if (missing.length > 1 && missing.length === expected.length) {
    const explanation = `Expected: ${listInWords(missing.map((standard) => standardInWords(framework, standard.id)))}.`;
    return [{ standard: null, part: 'no rating of any standard was found', without, explanation }];
  }
  return missing.map((standard) => ({
    standard: standard.id,
    part: `the rating of ${standardInWords(framework, standard.id)} ${stateInWords(document, standard.id)}`,
    without,
    explanation: null,
  }));
};

/** Whether its rating rests on key questions whose table the report itself should hold. */
const needsTable = (document: Audited, { reportHoldsCaseTables }: Framework, standard: Standard): boolean =>
  reportHoldsCaseTables &&
  standard.basis === 'case_data' &&
  standard.keyQuestions.length > 0 &&
  isExpected(document, standard);

const missingTables = (document: Audited, framework: Framework): MissingPart[] => {
  const expected = framework.standards.filter((standard) => needsTable(document, framework, standard));
  const missing = expected.filter(
    ({ id }) => !document.record.caseQuestions.some((row) => row.standard === id && row.tier === 'key'),
  );
  const without = "ratings can't be held against the cases";
  if (missing.length > 1 && missing.length === expected.length) {
    return [{ standard: null, part: 'no table of key questions was found', without, explanation: null }];
  }
  return missing.map(({ id }) => ({
    standard: id,
    part: `the table of key questions of ${standardInWords(framework, id)} was not found`,
    without,
    explanation: null,
  }));
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
  const parts = [
    ...missingOverall(document, framework),
    ...missingRatings(document, framework),
    ...missingTables(document, framework),
  ];
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
  help: 'What a report of its framework must hold: the overall rating and the score where the framework has them, a rating of every standard that counts or is required (or words that it was not rated), and the key-question tables of its case-based standards where the framework says that the report itself holds them. Something missing is as often lost in reading as left out of the report: the finding is always `unverifiable`. Where every rating or every table is missing, one finding says so.',
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
      title: 'a report whose tables were lost altogether',
      given: inspection({ score: '25/36', overall: 'good', ratings: 'GGOO GIOO RROG' }),
      findings: ['unverifiable'],
    },
  ],
};
