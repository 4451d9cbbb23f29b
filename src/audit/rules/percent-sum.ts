import { groupBy } from '../../normalize/grouping.js';
import type { FactRecord } from '../../normalize/record.js';
import { otherSide, printedSide } from '../evidence-sides.js';
import { inspection } from '../example.js';
import { countInWords } from '../in-words.js';
import type { Audited, Observation, Rule } from '../rule.js';

const wholes = (facts: readonly FactRecord[]): FactRecord[][] => {
  const parts = facts.filter((fact) => fact.group !== null && fact.unit === 'percent');
  return [...groupBy(parts, (fact) => JSON.stringify([fact.group, fact.subject])).values()];
};

const SUBJECTS = { service: 'the service', national: 'the country' } as const;

const checkWhole = (document: Audited, parts: readonly FactRecord[]): Observation[] => {
  const [first, ...others] = parts;
  if (!first || others.length === 0) return [];
  const read = parts.every((fact) => fact.state === 'read' && fact.value !== null && fact.valueHigh === null);
  // A part that was not read leaves the sum open: nothing can be said of it.
  if (!read) return [];
  const decimals = Math.max(...parts.map((fact) => fact.decimals));
  const unit = 10 ** decimals;
  const sum = parts.reduce((total, fact) => total + Math.round((fact.value ?? 0) * unit), 0);
  // Half a unit of its own precision for each part.
  const tolerance = parts.reduce((total, fact) => total + 10 ** (decimals - fact.decimals) / 2, 0);
  if (Math.abs(sum - 100 * unit) < tolerance) return [];
  const total = (sum / unit).toFixed(decimals);
  const values = parts.map((fact) => (fact.value ?? 0).toFixed(fact.decimals)).join(' + ');
  return [
    {
      document,
      status: 'open',
      standard: null,
      printed: total,
      expected: '100',
      sentence: `the ${countInWords(parts.length)} percentages by ${first.topic} of ${SUBJECTS[first.subject]} add up to ${total} (${values}), further from 100 than rounding allows.`,
      explanation: null,
      uses: [],
      doubts: parts.flatMap((fact) => fact.why ?? []),
      evidence: [...printedSide(document, first), ...otherSide(document, ...others)],
    },
  ];
};

/** Parts of a whole in per cent. */
export const percentSum: Rule = {
  id: 'percent-sum',
  severity: 'warning',
  summary: 'The parts of a whole, in per cent, miss 100 by more than rounding allows.',
  help: 'Each rounded part may be off by half a unit of its printed precision, so n parts may miss 100 by less than n/2 units: three whole percentages by one, not by two. Groups with a part that was not read are left alone. Parts that overlap, or of which one was left out because its number is too small to print, are no mistake.',
  check: ({ documents }) =>
    documents.flatMap((document) => wholes(document.record.facts).flatMap((parts) => checkWhole(document, parts))),
  examples: [
    { title: 'three parts make 100', given: inspection({ shares: ['75 19 6'] }), findings: [] },
    { title: 'three parts miss it by one', given: inspection({ shares: ['75 19 5'] }), findings: [] },
    { title: 'three parts miss it by two', given: inspection({ shares: ['75 19 8'] }), findings: ['open'] },
    { title: 'two parts miss it by one', given: inspection({ shares: ['22 79'] }), findings: ['open'] },
    {
      title: 'with decimals the allowance is finer',
      given: inspection({ shares: ['75.2 19.1 5.5'] }),
      findings: ['open'],
    },
    { title: 'a part could not be read', given: inspection({ shares: ['75 19 ?'] }), findings: [] },
  ],
};
