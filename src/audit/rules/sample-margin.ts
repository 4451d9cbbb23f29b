import { firstOfEach, groupBy } from '../../normalize/grouping.js';
import type { SampleDesign } from '../../normalize/record.js';
import { otherSide, printedSide } from '../evidence-sides.js';
import { inspection } from '../example.js';
import { counted, countInWords } from '../in-words.js';
import type { Audited, Observation, Rule } from '../rule.js';
import { mostEligible, requiredSample } from '../sampling.js';
import { isWholeSample } from '../stated-samples.js';

const only = (values: readonly number[]): number | null => {
  const different = new Set(values);
  const [value] = values;
  return different.size === 1 && value !== undefined ? value : null;
};

/** The sample that the claim is about: as stated with it, else the one size that is stated for its domain. */
const sampleOf = ({ record }: Audited, design: SampleDesign): number | null =>
  design.sample ??
  (design.domain === null
    ? null
    : only(
        record.samples
          .filter((sample) => sample.domain === design.domain && isWholeSample(sample))
          .map((sample) => sample.cases),
      ));

const claimInWords = ({ confidence, margin }: SampleDesign): string =>
  `a confidence level of ${confidence}% with a margin of error of ${margin}`;

/** `designs` are all that the document claims of the domain. */
const checkDesign = (document: Audited, design: SampleDesign, designs: readonly SampleDesign[]): Observation[] => {
  if (designs.some((other) => other.allEligible)) return [];
  const sample = sampleOf(document, design);
  const possible = design.confidence > 0 && design.confidence < 100 && design.margin > 0;
  if (sample === null || sample < 1 || !possible) return [];
  const stated = designs.flatMap((other) => (other.eligible === null ? [] : [{ ...other, eligible: other.eligible }]));
  const eligible = design.eligible ?? only(stated.map((other) => other.eligible));
  const common = { document, standard: null, uses: [], doubts: [] };
  const claim = claimInWords(design);
  if (eligible === null) {
    const most = mostEligible(sample, design.confidence, design.margin);
    if (stated.length > 0 || !Number.isFinite(most)) return [];
    return [
      {
        ...common,
        status: 'unverifiable',
        severity: 'note',
        printed: `${design.confidence}%, margin ${design.margin}`,
        expected: `at most ${counted(most, 'eligible case')}`,
        sentence: `${claim} is claimed for a sample of ${countInWords(sample)}, which would hold for up to ${counted(most, 'eligible case')}.`,
        explanation: 'The number of eligible cases is not stated, so that the claim could not be checked.',
        evidence: printedSide(document, design),
      },
    ];
  }
  const needed = requiredSample(eligible, design.confidence, design.margin);
  // A sample of all eligible cases has no error, whatever rounding makes of the formula.
  if (sample >= eligible || sample >= needed) return [];
  return [
    {
      ...common,
      status: 'open',
      printed: `${design.confidence}%, margin ${design.margin}`,
      expected: `a sample of at least ${Math.ceil(needed)}`,
      sentence: `${claim} is claimed for a sample of ${countInWords(sample)} of ${counted(eligible, 'eligible case')}, which takes at least ${Math.ceil(needed)}.`,
      explanation: `A sample of ${sample} would do for up to ${mostEligible(sample, design.confidence, design.margin)} eligible cases.`,
      evidence: [
        ...printedSide(document, design),
        ...otherSide(document, ...stated.filter((other) => other.eligible === eligible)),
      ],
    },
  ];
};

const claimOf = ({ confidence, margin, sample }: SampleDesign): string => JSON.stringify([confidence, margin, sample]);

/** More different claims than any document makes of one domain: what is over that is not checked. */
const MOST_CLAIMS = 50;

const checkDocument = (document: Audited): Observation[] =>
  [...groupBy(document.record.sampleDesigns, (design) => design.domain ?? '').values()].flatMap((designs) =>
    firstOfEach(designs, claimOf)
      .slice(0, MOST_CLAIMS)
      .flatMap((design) => checkDesign(document, design, designs)),
  );

/** What is claimed of the sample's precision. */
export const sampleMargin: Rule = {
  id: 'sample-margin',
  severity: 'warning',
  summary: "The claimed confidence and margin of error can't hold for the sample and the eligible cases stated.",
  help: 'A sample of n out of N eligible cases keeps a margin of error e at a confidence with normal deviate z if n ≥ N·z²p(1 − p) / (e²(N − 1) + z²p(1 − p)), the finite population correction, with p one half, the least favourable (W. G. Cochran, Sampling Techniques). Where N is not stated the finding is a note, `unverifiable`, that says up to what number of eligible cases the claim would hold. Where all eligible cases are said to be inspected there is no sampling error, and the rule is silent.',
  check: ({ documents }) => documents.flatMap(checkDocument),
  examples: [
    {
      title: '45 of 60 eligible cases do',
      given: inspection({ designs: [{ sample: 45, eligible: 60 }] }),
      findings: [],
    },
    { title: '44 of 60 do not', given: inspection({ designs: [{ sample: 44, eligible: 60 }] }), findings: ['open'] },
    {
      title: 'the eligible cases are not stated',
      given: inspection({ designs: [{ sample: 8 }] }),
      findings: ['unverifiable'],
    },
    {
      title: 'all eligible cases are said to be inspected',
      given: inspection({ designs: [{ sample: 8, allEligible: true }] }),
      findings: [],
    },
    { title: 'a sample that does for any number', given: inspection({ designs: [{ sample: 170 }] }), findings: [] },
  ],
};
