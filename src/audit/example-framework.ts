import type { Certainty, Framework, Scale, Standard } from '../framework/framework.js';

const SOURCE = 'Handbook of the examples';

/** The scale of the examples with points. */
export const EXAMPLE_SCALE: Scale = {
  id: 'hmip-2018',
  ratings: ['inadequate', 'requires improvement', 'good', 'outstanding'].map((rating, level) => ({
    rating,
    level,
    forms: [],
  })),
};

const CASE_TOPICS = ['desistance', 'child_safety', 'others_safety'];

const standard = (
  code: string,
  id: string,
  name: string,
  domain: string,
  topics: readonly string[],
  counts = true,
): Standard => ({
  id,
  code,
  name,
  aliases: [],
  proseCues: [],
  spokenNames: [],
  domain,
  basis: topics.length > 0 ? 'case_data' : 'judgement',
  counts,
  required: counts,
  keyQuestions: topics.map((topic) => ({ topic, cues: [] })),
  since: null,
  certainty: 'verified',
  source: SOURCE,
});

const STANDARDS: readonly Standard[] = [
  standard('1.1', 'governance_leadership', 'Governance and leadership', 'organisational_delivery', []),
  standard('1.2', 'staff', 'Staff', 'organisational_delivery', []),
  standard('1.3', 'partnerships_services', 'Partnerships and services', 'organisational_delivery', []),
  standard('1.4', 'information_facilities', 'Information and facilities', 'organisational_delivery', []),
  standard('2.1', 'court_assessment', 'Assessment', 'court_disposals', CASE_TOPICS),
  standard('2.2', 'court_planning', 'Planning', 'court_disposals', CASE_TOPICS),
  standard('2.3', 'court_delivery', 'Implementation and delivery', 'court_disposals', CASE_TOPICS),
  standard('2.4', 'court_reviewing', 'Reviewing', 'court_disposals', CASE_TOPICS),
  standard('3.1', 'ooc_assessment', 'Assessment', 'out_of_court_disposals', CASE_TOPICS),
  standard('3.2', 'ooc_planning', 'Planning', 'out_of_court_disposals', CASE_TOPICS),
  standard('3.3', 'ooc_delivery', 'Implementation and delivery', 'out_of_court_disposals', CASE_TOPICS),
  standard('3.4', 'ooc_joint_working', 'Joint working', 'out_of_court_disposals', [
    'disposal_recommendations',
    'police_work',
  ]),
  standard('4.1', 'resettlement', 'Resettlement', 'resettlement', [], false),
];

const domain = (id: string, code: string, name: string, sample: Framework['domains'][number]['sample']) => ({
  id,
  code,
  name,
  aliases: [],
  sample,
});

/**
 * A framework for the examples of the rules: twelve standards that count and one that doesn't, with the bands and the
 * discretion that reports since 2018 print. `banding` is how sure its key-question bands are.
 */
export const exampleFramework = (banding: Certainty = 'verified'): Framework => ({
  id: 'example-2018',
  inspectorate: 'example',
  title: 'Inspections of the examples',
  unrated: false,
  scale: EXAMPLE_SCALE,
  domains: [
    domain('organisational_delivery', '1', 'Organisational delivery', null),
    domain('court_disposals', '2', 'Court disposals', 'court'),
    domain('out_of_court_disposals', '3', 'Out-of-court disposals', 'out_of_court'),
    domain('resettlement', '4', 'Resettlement', 'resettlement'),
  ],
  standards: STANDARDS,
  overall: true,
  overallNames: ['Overall rating'],
  scoring: {
    points: {
      value: { inadequate: 0, 'requires improvement': 1, good: 2, outstanding: 3 },
      certainty: 'verified',
      source: SOURCE,
    },
    bands: [
      {
        value: {
          standards: 12,
          from: [
            { score: 0, rating: 'inadequate' },
            { score: 7, rating: 'requires improvement' },
            { score: 19, rating: 'good' },
            { score: 31, rating: 'outstanding' },
          ],
        },
        certainty: 'verified',
        source: SOURCE,
      },
    ],
    meanRule: { value: 'half-down', certainty: 'inferred', source: SOURCE },
  },
  keyQuestionBanding: {
    bands: {
      value: [
        { from: 0, label: 'Minority', rating: 'inadequate' },
        { from: 0.5, label: 'Too few', rating: 'requires improvement' },
        { from: 0.65, label: 'Reasonable majority', rating: 'good' },
        { from: 0.8, label: 'Large majority', rating: 'outstanding' },
      ],
      certainty: banding,
      source: SOURCE,
    },
    discretion: { value: { within: 5, oneCase: true, casesAtMost: 5 }, certainty: banding, source: SOURCE },
  },
  reportHoldsCaseTables: true,
  percentages: false,
  fieldwork: { from: null, to: null },
  published: { from: null, to: null },
  recognition: { rank: 0, requires: [], cues: [], against: [], unrated: [] },
  sources: [SOURCE],
});
