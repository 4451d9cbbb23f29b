import type { CaseQuestionRecord } from '../../normalize/record.js';
import { countsOfPercent, mayCoverFewer, rowDoubt } from '../case-shares.js';
import { otherSide, printedSide } from '../evidence-sides.js';
import { inspection } from '../example.js';
import { counted, standardInWords } from '../in-words.js';
import type { Audited, Observation, Rule } from '../rule.js';

/** Prompts that begin so may have a denominator smaller than their table's that is printed nowhere. */
const WHERE_APPLICABLE = /^where (?:applicable|relevant|appropriate)\b/i;

/** Whether the cases that the row's percentage is of may be fewer than the table's, without a number that says so. */
const mayBeOfPart = (row: CaseQuestionRecord): boolean =>
  mayCoverFewer(row) ||
  (row.tier === 'prompt' && WHERE_APPLICABLE.test(row.question) && row.relevantCases === row.cases);

/** Above so many cases a part of them gives every percentage with up to one decimal. */
const MOST_PARTS = 1000;

/**
 * Whether a part of the cases, of whatever size, gives the percentage: with the printed count, where that is near enough to
 * the percentage to be its own; else (a footnote's number, or a column that was lost, may stand for it) with any count.
 */
const fitsSomePart = (percent: number, decimals: number, yes: number | null, cases: number): boolean => {
  if (cases > MOST_PARTS) return true;
  const own = yes !== null && Math.abs(yes - (percent * cases) / 100) <= 1;
  for (let part = cases; part > 0; part -= 1) {
    const counts = countsOfPercent(percent, decimals, part);
    if (own ? counts.includes(yes) : counts.length > 0) return true;
  }
  return false;
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
  const cases = row.relevantCases;
  if (row.percent === null || cases === null || cases < 1 || row.state !== 'read') return [];
  const decimals = row.percentDecimals ?? String(row.percent).split('.')[1]?.length ?? 0;
  if (countsOfPercent(row.percent, decimals, cases).length > 0) return [];
  const part = mayBeOfPart(row);
  if (part && fitsSomePart(row.percent, decimals, row.yes, cases)) return [];
  const printed = `${row.percent.toFixed(decimals)}%`;
  const expected = nearest(row.percent, decimals, cases);
  return [
    {
      document,
      status: 'open',
      standard: row.standard,
      printed,
      expected,
      sentence: `in ${standardInWords(document.framework, row.standard)}, '${row.question}' is printed as ${printed}, which no whole number of ${counted(cases, 'case')}${part ? ', or of any part of them,' : ''} gives.`,
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
  help: "A share of N cases is one of N + 1 values. The rule tries every whole count from none to N and every usual rounding (half up, half to even, truncated, rounded up) at the printed number of decimals. Questions on safety, questions on reviewing and prompts may leave out cases; where a percentage of such a row stands without its own number of cases, it is a finding only if no part of the table's cases gives it, whatever its size. Not tested are rows that a footnote limits to a part of unstated size. The idea is that of the GRIM test (N. Brown, J. Heathers, 2017).",
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
      given: inspection({
        questions: { court_planning: '61.4%/120', court_delivery: '61%/120', ooc_planning: '61.7%/120' },
      }),
      findings: ['open'],
    },
    {
      title: 'a question on safety leaves cases out: 78% may be seven of nine',
      given: inspection({ questions: { court_planning: '70%/10 78%/10 71%/10' } }),
      findings: [],
    },
    {
      title: 'but no part of five cases gives 85%',
      given: inspection({ questions: { court_planning: '60%/5 85%/5 80%/5' } }),
      findings: ['open'],
    },
    {
      title: 'nor does the whole of them where the row states its own number',
      given: inspection({ questions: { court_planning: '60%/5 78%/8/10 80%/5' } }),
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
