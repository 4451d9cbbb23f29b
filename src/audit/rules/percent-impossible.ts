import type { CaseQuestionRecord } from '../../normalize/record.js';
import { countsOfPercent, rowDoubt } from '../case-shares.js';
import { otherSide, printedSide } from '../evidence-sides.js';
import { inspection } from '../example.js';
import { counted, standardInWords } from '../in-words.js';
import type { Audited, Observation, Rule } from '../rule.js';

/** Prompts that begin so may have a denominator smaller than their table's that is printed nowhere. */
const WHERE_APPLICABLE = /^where (?:applicable|relevant|appropriate)\b/i;

/** The whole number that the row's percentage is of, null where it isn't stated beyond doubt. */
const denominatorOf = (row: CaseQuestionRecord): number | null => {
  if (row.relevantCases === null) return null;
  const own = row.relevantCases !== row.cases;
  const unstated = row.tier === 'prompt' && WHERE_APPLICABLE.test(row.question) && !own;
  return unstated ? null : row.relevantCases;
};

/** The nearest percentages that whole counts give, for the finding. */
const nearest = (percent: number, decimals: number, cases: number): string => {
  const below = Math.min(Math.floor((percent * cases) / 100), cases);
  return [below, below + 1]
    .filter((count) => count <= cases)
    .map((count) => `${((100 * count) / cases).toFixed(Math.max(decimals, 1))}% (${count} of ${cases})`)
    .join(' or ');
};

const checkRow = (document: Audited, row: CaseQuestionRecord): Observation[] => {
  const cases = denominatorOf(row);
  if (row.percent === null || cases === null || cases < 1 || row.state !== 'read') return [];
  const decimals = row.percentDecimals ?? String(row.percent).split('.')[1]?.length ?? 0;
  if (countsOfPercent(row.percent, decimals, cases).length > 0) return [];
  const printed = `${row.percent.toFixed(decimals)}%`;
  const expected = nearest(row.percent, decimals, cases);
  return [
    {
      document,
      status: 'open',
      standard: row.standard,
      printed,
      expected,
      sentence: `in ${standardInWords(document.framework, row.standard)}, '${row.question}' is printed as ${printed}, which no whole number of ${counted(cases, 'case')} gives.`,
      explanation: `The nearest are ${expected}.`,
      uses: [],
      doubts: [rowDoubt(row) ?? []].flat(),
      evidence: [...printedSide(document, row), ...otherSide(document, row)],
    },
  ];
};

/** Percentages that no whole count gives. */
export const percentImpossible: Rule = {
  id: 'percent-impossible',
  severity: 'error',
  summary: "A printed percentage can't come from any whole count of the stated cases.",
  help: "A share of N cases is one of N + 1 values. The rule tries every whole count from none to N and every usual rounding (half up, half to even, truncated, rounded up) at the printed number of decimals. Percentages of prompts that begin 'Where applicable' are not tested unless their own number of cases is stated, nor are rows that a footnote limits to a part of unstated size. The idea is that of the GRIM test (N. Brown, J. Heathers, 2017).",
  check: ({ documents }) =>
    documents.flatMap((document) => document.record.caseQuestions.flatMap((row) => checkRow(document, row))),
  examples: [
    {
      title: '63% of 8 cases is five, rounded',
      given: inspection({ questions: { court_planning: '63%/8' } }),
      findings: [],
    },
    {
      title: '62% of 8 cases is five, cut off',
      given: inspection({ questions: { court_planning: '62%/8' } }),
      findings: [],
    },
    {
      title: '60% of 8 cases is no whole count',
      given: inspection({ questions: { court_planning: '60%/8' } }),
      findings: ['open'],
    },
    {
      title: 'of 120 cases every whole per cent is possible, but not every decimal',
      given: inspection({ questions: { court_planning: '61%/120 61.7%/120 61.4%/120' } }),
      findings: ['open'],
    },
    { title: 'the cases are not stated', given: inspection({ questions: { court_planning: '60%' } }), findings: [] },
    {
      title: 'a repaired percentage',
      given: inspection({ questions: { court_planning: '60%/8*' } }),
      findings: ['unverifiable'],
    },
  ],
};
