import { otherSide, printedSide } from '../evidence-sides.js';
import { inspection } from '../example.js';
import { countInWords, listInWords } from '../in-words.js';
import type { Audited, Observation, Rule } from '../rule.js';

/** Sizes of the list as a whole and of what it holds for each addressee. */
const listSizes = ({ record: { recommendations } }: Audited): Set<number> => {
  const addressees = new Map<string, number>();
  for (const { addressee } of recommendations) {
    if (addressee !== null) addressees.set(addressee, (addressees.get(addressee) ?? 0) + 1);
  }
  return new Set([recommendations.length, ...addressees.values()]);
};

const checkReport = (document: Audited): Observation[] => {
  const { summary, recommendations, recommendationCounts } = document.record;
  if (summary.kind !== 'report' || recommendations.length === 0 || recommendationCounts.length === 0) return [];
  const sizes = listSizes(document);
  const counts = recommendationCounts.map(({ count }) => count);
  // Counts by addressee may add up to the list.
  const together = counts.reduce((sum, count) => sum + count, 0);
  if (together === recommendations.length || counts.some((count) => sizes.has(count))) return [];
  const different = [...new Set(counts)];
  return [
    {
      document,
      status: 'open',
      standard: null,
      printed: different.join(' or '),
      expected: String(recommendations.length),
      sentence: `the number of recommendations is given as ${listInWords(different.map(countInWords))}, but ${countInWords(recommendations.length)} ${recommendations.length === 1 ? 'is' : 'are'} listed.`,
      explanation: null,
      uses: [],
      doubts: [],
      evidence: [...printedSide(document, ...recommendationCounts), ...otherSide(document, ...recommendations)],
    },
  ];
};

/** The stated number of recommendations. */
export const recommendationCount: Rule = {
  id: 'recommendation-count',
  severity: 'warning',
  summary: 'The stated number of recommendations is not the number listed.',
  help: 'Reports introduce their recommendations with their number. It is held against the list, and against the part of the list for each addressee: one that fits is enough. A recommendation with parts of its own may be counted either way.',
  check: ({ documents }) => documents.flatMap(checkReport),
  examples: [
    {
      title: 'four are announced and listed',
      given: inspection({ recommendations: 4, recommendationCounts: [4] }),
      findings: [],
    },
    {
      title: 'three and two are announced for two bodies',
      given: inspection({ recommendations: 5, recommendationCounts: [3, 2] }),
      findings: [],
    },
    {
      title: 'five are announced, four listed',
      given: inspection({ recommendations: 4, recommendationCounts: [5] }),
      findings: ['open'],
    },
    { title: 'no list was found', given: inspection({ recommendationCounts: [5] }), findings: [] },
  ],
};
