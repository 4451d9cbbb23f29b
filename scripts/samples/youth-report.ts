import { RECOMMENDATIONS } from './banks/prose.js';
import { Composer, type PrintedDocument } from './blocks.js';
import { asWord, printedWord, type RatedStandard, ratedStandards } from './rated-youth-standards.js';
import { emptyTruth, overallBand, POINTS, type Truth } from './truth.js';
import { inWords, printedDate, printedSpell } from './words.js';
import { addCaseDomain, addOrganisation, addResettlement } from './youth-domains.js';
import { addFacts } from './youth-facts.js';
import { addMethodology } from './youth-methodology.js';
import type { YouthReport } from './youth-model.js';
import { addRatingsTable } from './youth-ratings-table.js';

/** The whole report as blocks, with the truth that follows from its content. */
export function composeYouthReport(report: YouthReport): { document: PrintedDocument; truth: Truth } {
  const composer = new Composer();
  const services = report.framework === 'hmip-youth-2018' ? 'youth offending services' : 'youth justice services';
  const title = `An inspection of ${services} in ${report.place}`;
  const truth = emptyTruth('report', report.place, report.framework, title);
  const coverMonth = printedDate(report.print.coverMonth ?? report.published);
  truth.published_on = report.print.coverMonth ?? report.published;
  [truth.fieldwork_start, truth.fieldwork_end] = report.fieldwork;
  const standards = ratedStandards(report);
  scoreTruth(report, standards, truth);

  composer.add({ kind: 'cover', lines: [title, `HM Inspectorate of Probation, ${coverMonth}`] }, { kind: 'break' });
  contents(composer, report, standards);
  imprint(composer, report);
  composer.add({ kind: 'break' });
  opening(composer, report, truth);
  composer.add({ kind: 'break' });
  addRatingsTable(composer, report, standards, truth);
  composer.add({ kind: 'break' });
  recommendations(composer, report, truth);
  composer.heading(1, 'Background');
  composer.para(...report.background);
  addFacts(composer, report, truth);
  composer.add({ kind: 'break' });
  addOrganisation(composer, report, standards, truth);
  composer.add({ kind: 'break' });
  addCaseDomain(composer, report, standards, truth, 'court');
  composer.add({ kind: 'break' });
  addCaseDomain(composer, report, standards, truth, 'out_of_court');
  if (report.resettlement !== undefined) addResettlement(composer, report, truth);
  composer.add({ kind: 'break' });
  addMethodology(composer, report, truth);
  composer.flushNotes();
  truth.findings = [...report.findings];
  for (const standard of standards)
    truth.coverage.push({
      standard: standard.id,
      state:
        report.print.omit?.includes(standard.id) === true
          ? 'absent'
          : standard.rating === null
            ? 'inapplicable'
            : 'read',
    });
  if (truth.coverage.some((entry) => entry.state === 'absent') || report.print.noScore === true)
    truth.status = 'partial';
  return { document: { title, blocks: composer.blocks, notes: composer.notes, layout: report.layout }, truth };
}

function scoreTruth(report: YouthReport, standards: readonly RatedStandard[], truth: Truth): void {
  const points = standards.flatMap((standard) => (standard.rating === null ? [] : [POINTS[standard.rating] ?? 0]));
  const sum = points.reduce((a, b) => a + b, 0);
  const complete = report.print.omit === undefined;
  truth.score = {
    printed_score: report.print.noScore === true ? null : (report.print.score ?? sum),
    printed_max: report.print.noScore === true ? null : (report.print.max ?? 3 * points.length),
    printed_overall: report.print.overall ?? overallBand(sum, points.length),
    computed_score: complete ? sum : null,
    computed_max: complete ? 3 * points.length : null,
    computed_overall: complete ? overallBand(sum, points.length) : null,
  };
}

function contents(composer: Composer, report: YouthReport, standards: readonly RatedStandard[]): void {
  composer.heading(2, 'Contents');
  const domains = [
    ['1. Organisational delivery', 0, 4],
    ['2. Court disposals', 4, 8],
    ['3. Out-of-court disposals', 8, 12],
  ] as const;
  const lines: [string, number][] = [
    [report.foreword === undefined ? 'Introduction' : 'Foreword', 3],
    ['Ratings', 4],
    ['Recommendations', 5],
    ['Background', 5],
    ['Contextual facts', 6],
  ];
  for (const [name, from, to] of domains) {
    lines.push([name, 7 + from]);
    for (const standard of standards.slice(from, to))
      if (report.print.omit?.includes(standard.id) !== true)
        lines.push([`${standard.code}. ${standard.name}`, 7 + from]);
  }
  if (report.resettlement !== undefined) lines.push(['4.1. Resettlement policy and provision', 19]);
  lines.push(['Annexe 1: Methodology', 20]);
  composer.add({
    kind: 'table',
    style: 'plain',
    widths: [9, 1],
    head: [],
    rows: lines.map(([name, page]) => [{ text: name }, { text: String(page) }]),
  });
}

function imprint(composer: Composer, report: YouthReport): void {
  composer.heading(3, 'Acknowledgements');
  composer.para(
    `HM Inspector ${report.inspector} led this inspection with a team of inspectors and operations staff. We are grateful to everyone in ${report.place} who made time for us.`,
    '**The role of HM Inspectorate of Probation**',
    'We inspect youth justice and probation work in England and Wales, report on how well it is done, and do so independently of government. Names in practice examples are not the real ones.',
    `© Crown copyright ${report.published.slice(0, 4)}. ISBN ${report.isbn}`,
    'This text may be used again free of charge, logos excepted, under the Open Government Licence.',
  );
}

function opening(composer: Composer, report: YouthReport, truth: Truth): void {
  const overall = printedWord(report.print.overall ?? asWord(truth.score?.computed_overall));
  const spell =
    report.print.fieldworkText ??
    (report.voice % 2 === 0
      ? `Fieldwork took place between ${printedSpell(report.fieldwork[0], report.fieldwork[1], 'and')}.`
      : `We carried out our fieldwork from ${printedSpell(report.fieldwork[0], report.fieldwork[1], 'to')}.`);
  const verdict = [
    `Overall, ${report.place} ${report.short} was rated as ‘${overall}’.`,
    `We have given ${report.place} ${report.short} an overall rating of ‘${overall}’.`,
    `Our overall rating for ${report.place} ${report.short} is ‘${overall}’.`,
  ][report.voice % 3];
  truth.ratings.push({
    standard: 'overall',
    standard_code: null,
    rating: overall.toLowerCase(),
    percent: null,
    origin: 'narrative',
    period: 'current',
    period_date: null,
  });
  for (const [standard, rating, year] of report.prior ?? [])
    truth.ratings.push({
      standard,
      standard_code: null,
      rating,
      percent: null,
      origin: 'narrative',
      period: 'prior',
      period_date: year,
    });
  const texts = [
    `${report.introduction[0] ?? ''} ${verdict ?? ''}`,
    ...report.introduction.slice(1),
    spell,
    ...(['organisational delivery', 'court disposals', 'out-of-court disposals'] as const).flatMap((name, index) => [
      `**Domain ${inWords(index + 1)} – ${name}**`,
      report.domainNotes[index] ?? '',
    ]),
  ];
  composer.heading(1, report.foreword === undefined ? 'Introduction' : 'Foreword');
  const paras = texts.map((text) => ({ kind: 'para' as const, text }));
  if (report.foreword === 'columns') composer.add({ kind: 'columns', blocks: paras });
  else composer.add(...paras);
  composer.para(
    `**${report.director}**`,
    report.foreword === undefined ? 'Director of Operations' : 'Chief Inspector of Probation',
  );
}

function recommendations(composer: Composer, report: YouthReport, truth: Truth): void {
  composer.heading(1, 'Recommendations');
  const total =
    report.print.recommendations ?? report.recommendations.reduce((sum, [, items]) => sum + items.length, 0);
  composer.para(
    [
      `We make ${inWords(total)} recommendations. If they are put into practice, we believe that children in ${report.place} will be better served and the public better protected.`,
      `Arising from what we found, there are ${inWords(total)} recommendations, each meant to make work with children in ${report.place} better.`,
      `The ${inWords(total)} recommendations below follow from our findings.`,
    ][report.voice % 3] ?? '',
  );
  let position = 0;
  for (const [addressee, items] of report.recommendations) {
    composer.para(`**${addressee} should:**`);
    const texts = items.map((item) => RECOMMENDATIONS[item] ?? '');
    composer.add({
      kind: 'list',
      first: position + 1,
      items: texts.map((text, index) => (index === texts.length - 1 ? `${text}.` : text)),
    });
    for (const text of texts) {
      position += 1;
      truth.recommendations.push({ position, text, addressee: addressee.replace(/^The /u, '') });
    }
  }
}
