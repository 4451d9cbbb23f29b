import type { Composer } from './blocks.js';
import type { Truth } from './truth.js';
import { capital, inWords } from './words.js';
import type { YouthReport } from './youth-model.js';

const STAR = 'Outstanding {star}';

/** The methodology annexe: samples, bands, points and overall bands. */
export function addMethodology(composer: Composer, report: YouthReport, truth: Truth): void {
  const court = report.print.courtMethodology ?? report.court.cases;
  const ooc = report.outOfCourt.cases;
  composer.heading(1, 'Annexe 1: Methodology');
  composer.heading(2, 'HM Inspectorate of Probation standards');
  composer.para(
    'Our standards rest on evidence, on what the people who use services tell us, and on many years of inspecting. They are published on our website, with the rules and guidance that inspectors follow.',
  );
  composer.heading(2, 'Domain one: organisational delivery');
  composer.para(
    `The ${report.short} sent us evidence ahead of the fieldwork, and the chair of the board gave a presentation. We interviewed ${inWords(Math.max(3, Math.round(report.court.cases / 2)))} case managers and held ${inWords(7 + (report.voice % 4))} meetings with managers, partners and staff.`,
  );
  if (court > 0) {
    composer.heading(2, 'Domain two: court disposals');
    composer.para(
      [
        `We examined ${inWords(court)} court disposals. They began between six and twelve months before the fieldwork.`,
        `${capital(inWords(court))} court disposals were examined, chosen from those that began in the year before we came.`,
      ][report.voice % 2] ?? '',
    );
    sample(truth, 'court', 'court disposals', court);
    margin(composer, report, court);
  }
  if (ooc > 0) {
    composer.heading(2, 'Domain three: out-of-court disposals');
    composer.para(
      [
        `We examined ${inWords(ooc)} out-of-court disposals, delivered in the same period.`,
        `${capital(inWords(ooc))} out-of-court disposals were examined, from the same months.`,
      ][report.voice % 2] ?? '',
    );
    sample(truth, 'out_of_court', 'out-of-court disposals', ooc);
  }
  bands(composer, report);
}

function sample(truth: Truth, domain: string, label: string, cases: number): void {
  truth.samples.push({ domain, label, cases, part_of: null, origin: 'methodology' });
}

function margin(composer: Composer, report: YouthReport, court: number): void {
  if (report.margin === undefined) return;
  const { eligible, everyCase } = report.margin;
  if (everyCase === true)
    composer.para(
      'Every eligible court case was inspected, so that no margin of error arises, whatever the confidence level of 80 per cent that we otherwise aim at.',
    );
  else
    composer.para(
      `${eligible === undefined ? '' : `Of ${eligible} eligible court cases we inspected ${court}. `}The sample of court disposals was set to reach a confidence level of 80 per cent, with a margin of error of 5.`,
    );
}

function bands(composer: Composer, report: YouthReport): void {
  composer.heading(2, 'Ratings explained');
  composer.para(
    'In domain one, the lead inspector proposes one judgement a standard, using every source of evidence.',
    'In the case-based standards, inspectors answer key questions about each case. A standard takes the rating of its lowest key question, since each is an integral part of it.',
  );
  composer.add({
    kind: 'table',
    widths: [5, 4],
    head: [
      [
        { text: 'Lowest banding (key questions)', head: true },
        { text: 'Rating (standard)', head: true },
      ],
    ],
    rows: [
      [{ text: 'Minority: <50%' }, { text: 'Inadequate' }],
      [{ text: 'Too few: 50% to 64%' }, { text: 'Requires improvement' }],
      [{ text: 'Reasonable majority: 65% to 79%' }, { text: 'Good' }],
      [{ text: 'Large majority: 80%+' }, { text: STAR }],
    ],
  });
  composer.para(
    'A panel may use professional discretion where the lowest percentage lies close to a boundary: within five percentage points of it; where another judgement in a single case would change the rating; or where it rests on a sample or sub-sample of five cases or fewer.',
  );
  composer.heading(2, 'Overall provider rating');
  const rated = report.ratings.replaceAll(/[ -]/gu, '').length;
  const residue = report.print.methodology === 'ten standards';
  composer.para(
    residue
      ? 'Simple rules lead to the overall rating. Each of the ten standards is given between 0 and 3 points, as in this table.'
      : `Simple rules lead to the overall rating. Each of the ${inWords(rated)} standards is given between 0 and 3 points, as in this table.`,
  );
  const points = ['Inadequate', 'Requires improvement', 'Good', STAR];
  const scale = (name: string, values: readonly string[]) =>
    composer.add({
      kind: 'table',
      widths: [3, 6],
      head: [
        [
          { text: 'Score', head: true },
          { text: name, head: true },
        ],
      ],
      rows: points.map((rating, index) => [{ text: values[index] ?? '' }, { text: rating }]),
    });
  scale('Rating (standard)', ['0', '1', '2', '3']);
  composer.para(
    `The points are added, which gives an overall rating on a scale of 0 to ${residue ? 30 : 3 * rated}, as in this table. No standard weighs more than another.`,
  );
  const edge = (times: number) => Math.floor((times * rated) / 2);
  scale('Overall rating', [
    `0–${edge(1)}`,
    `${edge(1) + 1}–${edge(3)}`,
    `${edge(3) + 1}–${edge(5)}`,
    `${edge(5) + 1}–${3 * rated}`,
  ]);
  if (report.resettlement !== undefined)
    composer.para('The standard for resettlement is rated separately, and its points are not added.');
}
