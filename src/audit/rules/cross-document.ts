import { countDifferences } from '../cross-document/counts.js';
import { dateDifferences } from '../cross-document/dates.js';
import { earlierDifferences } from '../cross-document/earlier-inspections.js';
import { ratingDifferences } from '../cross-document/ratings.js';
import { scoreDifferences } from '../cross-document/scores.js';
import { inspection, withEarlier } from '../example.js';
import type { AuditedInspection, Observation, Rule } from '../rule.js';

const check = ({ documents, earlier }: AuditedInspection): Observation[] => {
  const told = documents.filter(({ record }) => record.summary.kind !== 'other');
  const service = told.find(({ record }) => record.summary.service !== null)?.record.summary.service?.value ?? null;
  return [
    ...ratingDifferences(told, service),
    ...scoreDifferences(told),
    ...countDifferences(told),
    ...dateDifferences(told),
    ...earlierDifferences(told, earlier, service),
  ];
};

const REPORT = { score: '25/36', overall: 'good', ratings: 'GGOO GIOO RROG' } as const;
const RELEASE = { kind: 'press_release', fieldwork: null, published: '2020-11-12' } as const;

/** Two documents of one inspection. */
export const crossDocument: Rule = {
  id: 'cross-document',
  severity: 'warning',
  summary: 'Two documents of one inspection disagree on a rating, a score, a count or a date.',
  help: 'The report comes before its copies, these before the press release, and that before articles; the finding is carried by the document with less authority, one for each difference, and quotes both. Judgements on an earlier inspection are held against the report of that inspection where it is in the database and there is no doubt which one is meant. Not flagged: dates at different precision, a release up to a week before or a month after its report, articles of any later day, numbers of standards with or without those outside the score, and parts of a sample. Where one of the two documents gives no date, nothing but its ratings put it with the other, and it may be of another inspection: the difference is `unverifiable`. A council or a journalist may sum up several standards under one word: such a finding is no mistake of the inspectorate.',
  check,
  examples: [
    {
      title: 'a release that agrees, a few days later',
      given: inspection(REPORT, { ...RELEASE, says: { overall: 'good', court_planning: 'inadequate' } }),
      findings: [],
    },
    {
      title: 'an article with another overall rating',
      given: inspection(
        REPORT,
        { ...RELEASE, says: { overall: 'good' } },
        { kind: 'news', fieldwork: null, published: '2020-11-20', says: { overall: 'outstanding' } },
      ),
      findings: ['open'],
    },
    {
      title: 'an article without any date, with another number of standards',
      given: inspection(REPORT, {
        kind: 'news',
        fieldwork: null,
        published: null,
        judgements: [{ wording: 'seven of twelve areas outstanding', count: 7, countOf: 12 }],
      }),
      findings: ['unverifiable'],
    },
    {
      title: 'a release with another score, long before the report',
      given: inspection(REPORT, { ...RELEASE, score: '26/36', published: '2020-09-01' }),
      findings: ['open', 'open'],
    },
    {
      title: 'counts of standards that fit, with and without the one outside the score',
      given: inspection(
        { ...REPORT, ratings: 'GGOO GIOO RROG R' },
        {
          ...RELEASE,
          judgements: [
            { wording: 'five of twelve areas outstanding', count: 5, countOf: 12 },
            { wording: 'nine of thirteen standards good or better', count: 9, countOf: 13 },
          ],
        },
      ),
      findings: [],
    },
    {
      title: 'a count of standards that does not fit',
      given: inspection(REPORT, {
        ...RELEASE,
        judgements: [{ wording: 'seven of twelve areas outstanding', count: 7, countOf: 12 }],
      }),
      findings: ['open'],
    },
    {
      title: 'another number of cases, and another month of fieldwork',
      given: inspection(
        { ...REPORT, samples: [{ cases: 8 }, { cases: 5, domain: 'out_of_court' }] },
        { ...RELEASE, fieldwork: ['2020-06-01', '2020-06-05'], samples: [{ cases: 9 }] },
      ),
      findings: ['open', 'open'],
    },
    {
      title: 'a prior judgement that the earlier report bears out',
      given: withEarlier(inspection({ ...REPORT, prior: { overall: 'requires improvement' }, priorDate: '2018' }), {
        overall: 'requires improvement',
        published: '2018-12',
        fieldwork: ['2018-08-06', '2018-08-10'],
      }),
      findings: [],
    },
    {
      title: 'a prior judgement that the earlier report contradicts',
      given: withEarlier(inspection(REPORT, { ...RELEASE, prior: { overall: 'inadequate' }, priorDate: '2018' }), {
        overall: 'requires improvement',
        published: '2018-12',
        fieldwork: ['2018-08-06', '2018-08-10'],
      }),
      findings: ['open'],
    },
  ],
};
