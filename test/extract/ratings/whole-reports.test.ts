import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { evidenceFor, placeOf } from '../../../src/document/evidence.js';
import { coverageOf } from '../../../src/normalize/coverage.js';
import { ratingRecords, verdictsOf } from '../../../src/normalize/ratings.js';
import { scoreRecord } from '../../../src/normalize/score.js';
import { readDocument } from '../../../src/read/read.js';
import { inShort, type ReportReading, readReport } from './report-reading.js';

const project = fileURLToPath(new URL('../../../', import.meta.url));
const shared = join(project, '../shared');
const readFile = async (path: string, framework: string, place: string | null = null): Promise<ReportReading> =>
  readReport(await readDocument(readFileSync(path)), framework, place);

const truth = z.object({
  files: z.array(z.string()),
  kind: z.string(),
  framework: z.string().nullable(),
  service: z.string().nullable(),
  fieldwork_start: z.string().nullable(),
  ratings: z.array(
    z.object({
      standard: z.string(),
      rating: z.string().nullable(),
      percent: z.number().nullable(),
      origin: z.string(),
      period: z.string(),
    }),
  ),
  score: z
    .object({
      printed_score: z.number().nullable(),
      printed_max: z.number().nullable(),
      computed_score: z.number().nullable(),
    })
    .nullable(),
  coverage: z.array(z.object({ standard: z.string(), state: z.string() })),
});

const expected = join(project, 'test/golden/expected');
const reports = readdirSync(expected)
  .map((name) => truth.safeParse(JSON.parse(readFileSync(join(expected, name), 'utf8'))))
  .flatMap(({ data }) => (data?.kind === 'report' && data.framework !== null ? [data] : []))
  .flatMap((report) => report.files.map((file) => ({ ...report, file, framework: report.framework ?? '' })));

describe('ratings, score and coverage of the fictional reports', () => {
  // Sentences on earlier inspections, and those that follow them, are read by the grammar of prose, not here.
  const key = (row: {
    standard: string;
    rating: string | null;
    percent: number | null;
    origin: string;
    period: string;
  }) => [row.standard, row.origin, row.period, row.rating, row.percent].join(' ');

  it.each(reports.map((report) => [report.file, report] as const))('%s', async (file, report) => {
    const reading = await readFile(join(project, file), report.framework, report.service);
    const verdicts = verdictsOf(reading.statements);
    const evidence = evidenceFor(reading.document);
    const records = ratingRecords(reading.statements, reading.framework, report.service, evidence);
    const inProse = ({ origin }: { origin: string }): boolean => origin === 'narrative';
    const wanted = report.ratings.filter((row) => !inProse(row));
    expect(
      records
        .filter((row) => !inProse(row))
        .map(key)
        .sort(),
    ).toEqual(wanted.map(key).sort());
    expect(report.ratings.map(key)).toEqual(expect.arrayContaining(records.filter(inProse).map(key)));
    const coverage = coverageOf(reading.framework, verdicts, report.fieldwork_start);
    expect(coverage).toEqual(expect.arrayContaining(report.coverage.map((row) => expect.objectContaining(row))));
    const score = scoreRecord(
      reading.framework,
      reading.statements,
      verdicts,
      reading.scores,
      report.fieldwork_start,
      evidence,
    );
    expect(score?.printedScore ?? null).toBe(report.score?.printed_score ?? null);
    expect(score?.printedMax ?? null).toBe(report.score?.printed_max ?? null);
    expect(score?.computedScore ?? null).toBe(report.score?.computed_score ?? null);
    for (const { evidence: place } of records) {
      expect(place.quote).not.toBe('');
      expect([...reading.document.text].slice(place.charStart, place.charEnd).join('')).toBe(place.quote);
      if (reading.document.pages.length > 0) expect(place.page).not.toBeNull();
      if (reading.document.words.length > 0) expect(place.box).not.toBeNull();
    }
  });
});

const seeds = join(shared, 'seeds');
describe.skipIf(!existsSync(seeds))('the seed report (skipped where the shared material is absent)', () => {
  it('has its twelve standards from the table, the headings and the prose, and its score', async () => {
    const name = readdirSync(seeds).find((file) => file.startsWith('002'));
    const reading = await readFile(join(seeds, name ?? ''), 'hmip-youth-2018', 'Peterborough');
    const table = {
      overall: 'good',
      governance_leadership: 'outstanding',
      staff: 'outstanding',
      partnerships_services: 'good',
      information_facilities: 'good',
      court_assessment: 'outstanding',
      court_planning: 'outstanding',
      court_delivery: 'outstanding',
      court_reviewing: 'good',
      ooc_assessment: 'good',
      ooc_planning: 'inadequate',
      ooc_delivery: 'outstanding',
      ooc_joint_working: 'outstanding',
    };
    expect(inShort(reading)).toEqual(table);
    const { overall: _, partnerships_services: __, information_facilities: ___, ...headings } = table;
    expect(inShort(reading, 'standard_heading')).toEqual(headings);
    expect(table).toMatchObject(inShort(reading, 'narrative'));
    expect(reading.scores.map(({ score, max }) => [score, max])).toEqual([[29, 36]]);
    const verdicts = verdictsOf(reading.statements);
    const score = scoreRecord(
      reading.framework,
      reading.statements,
      verdicts,
      reading.scores,
      '2020-08-17',
      evidenceFor(reading.document),
    );
    expect(score).toMatchObject({ computedScore: 29, computedMax: 36, computedOverall: 'good', agrees: true });
  });
});

/** Judgements printed on the first or last pages of real reports, in the order of their frameworks' standards, overall last. */
const JUDGEMENTS: Record<string, string> = {
  'barking-and-dagenham-07-july-2014': 'RRRRRR',
  'barnsley-08-august-2014': 'RRRGRR',
  'birmingham-18-april-2023': 'GGGGG',
  'bournemouth-christchurch-poole-29-january-2025': 'GGGRG',
  'brighton-and-hove-21-august-2018': 'GRG.G',
  'buckinghamshire-11-february-2022': 'RRR.R',
  'cheshire-east-09-january-2020': 'RRR.R',
  'cheshire-east-15-september-2015': 'RRGRRR',
  'cornwall-05-november-2019': 'OGO.O',
  'doncaster-08-april-2022': 'IRR.R',
  'dudley-10-december-2018': 'GRG.R',
  'knowsley-13-june-2017': 'RRGGGR',
  'knowsley-20-january-2025': 'IIRII',
  'leeds-18-december-2018': 'OOG.O',
  'lewisham-31-january-2024': 'GGGGG',
  'medway-pdf-23-august-2013': 'AIIII',
  'norfolk-pdf-16-august-2013': 'IIIII',
  'nottingham-07-january-2019': 'RRR.R',
  'peterborough-18-september-2015': 'RRGRRR',
  'portsmouth-01-september-2014': 'RGGRGR',
  'rutland-12-july-2024': 'GGGGG',
  'shropshire-25-march-2022': 'GRG.G',
  'southend-on-sea-27-august-2019': 'RRR.R',
  'swindon-11-september-2023': 'IIIRI',
  'telford-wrekin-26-august-2016': 'RRGGRR',
  'torbay-05-january-2016': 'IRRRII',
  'walsall-26-november-2021': 'GRG.G',
  'west-berkshire-07-july-2017': 'RGGGGG',
  'west-berkshire-18-may-2015': 'IRRRRI',
  'wiltshire-12-december-2023': 'OGOOO',
  'windsor-maidenhead-19-november-2024': 'GGGOG',
};
const WORDS: Record<string, string> = {
  I: 'inadequate',
  A: 'adequate',
  R: 'requires improvement',
  G: 'good',
  O: 'outstanding',
};

const pdfs = join(shared, 'pdfs');
describe.skipIf(!existsSync(pdfs))('real reports (skipped where the shared material is absent)', () => {
  const frameworkIn = (name: string): string => {
    const year = Number(/\d{4}$/.exec(name)?.[0]);
    return year < 2014 ? 'ofsted-slac-2009' : year < 2018 ? 'ofsted-sif-2013' : 'ofsted-ilacs-2018';
  };

  it.each(Object.entries(JUDGEMENTS))('%s', async (name, letters) => {
    const reading = await readFile(join(pdfs, `ofsted-${name}.pdf`), frameworkIn(name));
    const ids = [...reading.framework.standards.map((standard) => standard.id), 'overall'];
    const wanted = ids.flatMap((id, index) =>
      letters.charAt(index) === '.' ? [] : [[id, WORDS[letters.charAt(index)]]],
    );
    const verdicts = verdictsOf(reading.statements);
    expect([...verdicts].map(([id, { rating }]) => [id, rating]).sort()).toEqual(wanted.sort());
    // The reports don't contradict themselves, so any difference between places is our own.
    expect([...verdicts].filter(([, { doubted }]) => doubted)).toEqual([]);
    for (const { at } of reading.statements)
      expect(placeOf(reading.document, at)).toMatchObject({ box: expect.anything() });
  });
});
