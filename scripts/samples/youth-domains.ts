import { CASEWORK, DONE, IMPROVEMENTS, ORGANISATION, STRENGTHS } from './banks/prose.js';
import { CASE_STANDARDS, type CaseStandard, DEFINITIONS, TOPICS } from './banks/standards.js';
import type { Block, Composer } from './blocks.js';
import { printedWord, type RatedStandard } from './rated-youth-standards.js';
import type { Truth } from './truth.js';
import { capital, inWords, series, wholePercent } from './words.js';
import { addStaffing } from './youth-facts.js';
import type { Word, YouthReport } from './youth-model.js';
import { addPromptTables, keyQuestionTable, lowestShare } from './youth-tables.js';

const DOMAIN_ONE_QUESTIONS: Readonly<Record<string, readonly [string, string]>> = {
  governance_leadership: ['three', 'Is there a clear local vision and strategy for work with children?'],
  staff: ['four', 'Do staffing and workload levels allow for high-quality work?'],
  partnerships_services: [
    'three',
    'Does the partnership have the volume, range and quality of services that children need?',
  ],
  information_facilities: ['four', 'Are policies, premises and systems fit for the purpose?'],
};

/** Domain one: four standards judged by inspectors, in prose. */
export function addOrganisation(
  composer: Composer,
  report: YouthReport,
  standards: readonly RatedStandard[],
  truth: Truth,
): void {
  composer.heading(1, '1. Organisational delivery');
  lists(composer, report, 0);
  composer.para('Well-run organisations are likelier to reach their aims. We inspect against four standards.');
  standards.slice(0, 4).forEach((standard, place) => {
    if (report.print.omit?.includes(standard.id) === true) return;
    const bank = ORGANISATION[standard.id];
    const [count = '', question = ''] = DOMAIN_ONE_QUESTIONS[standard.id] ?? [];
    standardHead(composer, report, standard, truth);
    if (standard.id === 'staff') addStaffing(composer, report, truth);
    composer.para(`We reach our judgement by way of the following ${count} questions, of which we give the first:`);
    composer.heading(4, question);
    const fill = (text: string) => text.replaceAll('{S}', report.short).replaceAll('{P}', report.place);
    const up = standard.rating === 'outstanding' ? 4 : standard.rating === 'good' ? 3 : 1;
    const down = standard.rating === 'outstanding' ? 0 : standard.rating === 'good' ? 1 : 3;
    composer.para(...rotate(bank?.up ?? [], report.voice * 2 + place, up).map(fill));
    composer.para(...rotate(bank?.down ?? [], report.voice, down).map(fill));
    for (const text of report.print.extra?.[standard.id] ?? []) composer.para(text);
  });
}

/** Domain two or three: sample, strengths, and each case-based standard with its tables and prose. */
export function addCaseDomain(
  composer: Composer,
  report: YouthReport,
  standards: readonly RatedStandard[],
  truth: Truth,
  domain: 'court' | 'out_of_court',
): void {
  const court = domain === 'court';
  const { cases, groups } = court ? report.court : report.outOfCourt;
  composer.heading(1, court ? '2. Court disposals' : '3. Out-of-court disposals');
  const chosen = standards.slice(court ? 4 : 8, court ? 8 : 12);
  if (chosen.every((standard) => standard.rating === null)) {
    composer.para(
      `Too few children had received ${court ? 'a court disposal' : 'an out-of-court disposal'} in the period for a sample to be drawn. The four standards of this domain were therefore not rated, and the overall score has a lower maximum.`,
    );
    return;
  }
  composer.para(sampleStatement(report, truth, domain, cases, groups));
  if (report.sampleTables !== undefined) addSampleTable(composer, report, truth, domain);
  for (const text of report.print.extra?.[domain] ?? []) composer.para(text);
  lists(composer, report, court ? 3 : 6);
  composer.para('In each case that we inspect, we look at four standards.');
  for (const standard of chosen) {
    if (report.print.omit?.includes(standard.id) === true) continue;
    const based = CASE_STANDARDS.find((candidate) => candidate.id === standard.id);
    if (based === undefined) policyStandard(composer, report, standard, truth);
    else caseStandard(composer, report, standard, based, truth);
  }
}

function sampleStatement(
  report: YouthReport,
  truth: Truth,
  domain: 'court' | 'out_of_court',
  cases: number,
  groups: YouthReport['court']['groups'],
): string {
  const total = domain === 'court' ? 'court disposals' : 'out-of-court cases';
  truth.samples.push({ domain, label: total, cases, part_of: null, origin: 'narrative' });
  if (report.sampleTables === 'in place of prose')
    return `We inspected ${inWords(cases)} ${total}. The table shows of what kind they were.`;
  for (const group of groups)
    truth.samples.push({ domain, label: group.name, cases: group.cases, part_of: total, origin: 'narrative' });
  const override = domain === 'court' ? report.print.courtIntro : report.print.outOfCourtIntro;
  if (override !== undefined) return override;
  const parts = series(groups.map((group) => `${inWords(group.cases)} ${group.name}`));
  return (
    [
      `For this domain we inspected ${inWords(cases)} ${total}: ${parts}. We also spoke to ${inWords(Math.max(1, Math.floor(cases * 0.7)))} case managers about this work.`,
      `Inspectors looked at ${inWords(cases)} ${total} in detail, consisting of ${parts}.`,
      `We took a sample of ${inWords(cases)} ${total}, made up of ${parts}, and judged the quality of each stage of the work.`,
      `${capital(inWords(cases))} ${total} were inspected, comprising ${parts}.`,
    ][report.voice % 4] ?? ''
  );
}

/** The table of a domain's sample by kind of case, with its total, and its truth. */
function addSampleTable(composer: Composer, report: YouthReport, truth: Truth, domain: 'court' | 'out_of_court'): void {
  const { cases, groups } = domain === 'court' ? report.court : report.outOfCourt;
  const printed = domain === 'court' ? report.print.courtTable : undefined;
  const rows = groups.map(({ name, cases: count }, index): [string, number] => [
    capital(name.replace(/([^s])$/u, '$1s')),
    printed?.[index] ?? count,
  ]);
  for (const [label, count] of rows)
    truth.samples.push({ domain, label, cases: count, part_of: 'Total', origin: 'table' });
  truth.samples.push({ domain, label: 'Total', cases, part_of: null, origin: 'table' });
  composer.add({
    kind: 'table',
    widths: [7, 3],
    head: [
      [
        { text: report.voice % 2 === 0 ? 'Kind of disposal' : 'Type of case', head: true },
        { text: report.voice % 2 === 0 ? 'Cases inspected' : 'Number inspected', head: true },
      ],
    ],
    rows: [...rows, ['Total', cases] as const].map(([label, count]) => [{ text: label }, { text: String(count) }]),
  });
}

function standardHead(composer: Composer, report: YouthReport, standard: RatedStandard, truth: Truth): void {
  composer.heading(2, `${standard.code}. ${standard.name}`);
  if (report.boxPlace === 'before' || CASE_STANDARDS.every((candidate) => candidate.id !== standard.id))
    composer.add(...box(report, standard, truth));
}

function box(report: YouthReport, standard: RatedStandard, truth: Truth): Block[] {
  const based = CASE_STANDARDS.find((candidate) => candidate.id === standard.id);
  const bank = DEFINITIONS[based?.stage ?? standard.id] ?? [];
  const definition = bank[report.voice % bank.length] ?? '';
  const given = report.print.headings?.[standard.id];
  const rating: Word | null = given === undefined ? standard.rating : given;
  if (rating === null) return [{ kind: 'para', text: definition }];
  truth.ratings.push({
    standard: standard.id,
    standard_code: standard.code,
    rating,
    percent: null,
    origin: 'standard_heading',
    period: 'current',
    period_date: null,
  });
  return [{ kind: 'box', definition, rating: printedWord(rating) }];
}

function caseStandard(
  composer: Composer,
  report: YouthReport,
  standard: RatedStandard,
  based: CaseStandard,
  truth: Truth,
): void {
  standardHead(composer, report, standard, truth);
  const mark = composer.note(
    'The lowest of the key questions decides the rating of the standard; see the annexe on methodology.',
  );
  const name = standard.name.toLowerCase();
  composer.para(
    [
      `Our rating${mark} for ${name} rests on these key questions:`,
      `These key questions are the basis of our rating${mark} for ${name}:`,
    ][report.voice % 2] ?? '',
  );
  composer.add(keyQuestionTable(report, based, composer, truth));
  composer.flushNotes();
  if (report.boxPlace === 'after') composer.add(...box(report, standard, truth));
  for (const text of report.print.prose?.[standard.id] ?? usualProse(report, based)) composer.para(text);
  if (report.prompts) addPromptTables(report, based, composer, truth);
  const low = lowestShare(report, based.id);
  const bank = CASEWORK[based.stage];
  const better = low[0] / low[1] >= 0.65;
  composer.para(
    ...rotate(better ? bank.up : bank.down, report.voice + (based.domain === 'court' ? 0 : 1), better ? 2 : 2),
  );
  for (const text of report.print.extra?.[based.id] ?? []) composer.para(text);
}

/** True sentences on the key questions, with a quantifier, a count or a percentage. */
function usualProse(report: YouthReport, standard: CaseStandard): string[] {
  const shares = report.shares[standard.id] ?? [];
  if (standard.stage === 'joint') {
    const [yes, of] = shares[0] ?? [0, 1];
    return [
      `Recommendations to the decision-making panel were well-informed and personal to the child in ${inWords(yes)} of the ${inWords(of)} cases.`,
    ];
  }
  const stage = standard.stage;
  return TOPICS.flatMap((topic, index) => {
    const share = shares[index];
    const [first, second] = DONE[stage][topic];
    const turn = report.voice + index + report.place.length + Number(standard.code.charAt(2));
    if (share === undefined || (turn + index) % 3 === 2) return [];
    return [sentence(share, report.voice % 2 === 0 ? first : second, turn)];
  });
}

function sentence([yes, of]: readonly [number, number], done: string, turn: number): string {
  const frames = [
    () => `In ${quantifier(yes, of)} of the relevant cases, ${done}.`,
    () => `We found that ${done} in ${inWords(yes)} of ${inWords(of)} relevant cases.`,
    () => `${capital(done)} in ${quantifier(yes, of)} of the cases where this mattered.`,
    () => `Inspectors judged that ${done} in ${wholePercent(yes, of)} per cent of relevant cases.`,
    () => `In ${inWords(yes)} out of ${inWords(of)} relevant cases, ${done}.`,
    () => `That ${done} could be seen in ${quantifier(yes, of)} of the cases to which this applies.`,
    () => `Judged case by case, ${done} in ${wholePercent(yes, of)} per cent of those where it was relevant.`,
  ];
  return (frames[turn % frames.length] ?? frames[0])?.() ?? '';
}

/** A word that is true of the share on the contract's scale. */
export function quantifier(yes: number, of: number): string {
  if (yes === of) return 'all';
  if (yes === 0) return 'none';
  const share = yes / of;
  if (share >= 0.8) return 'almost all';
  if (share > 0.55) return 'most';
  if (share >= 0.45) return 'half';
  return 'a minority';
}

function policyStandard(composer: Composer, report: YouthReport, standard: RatedStandard, truth: Truth): void {
  standardHead(composer, report, standard, truth);
  composer.para('We take into account the answers to the following three questions:');
  composer.heading(4, 'Is there a policy for out-of-court provision that promotes high-quality work?');
  composer.para(
    [
      `The policy was rewritten with the police two years ago. It sets out who may be diverted, and how ${report.place} will know whether diversion works.`,
      `Police and ${report.short} share a protocol on out-of-court disposals, which names the disposals on offer and the route to each.`,
    ][report.voice % 2] ?? '',
  );
  composer.heading(4, 'Does provision lead to high-quality, personalised out-of-court work?');
  composer.para('Children on out-of-court disposals can use the same services as those sentenced by a court.');
}

/** Section 4 of the 2021 framework: rated by itself, or not at all. */
export function addResettlement(composer: Composer, report: YouthReport, truth: Truth): void {
  const rating = report.resettlement === undefined || report.resettlement === 'not rated' ? null : report.resettlement;
  composer.heading(1, '4. Resettlement');
  standardHead(
    composer,
    report,
    { id: 'resettlement', code: '4.1', name: 'Resettlement policy and provision', rating },
    truth,
  );
  composer.para(
    rating === null
      ? `No child from ${report.place} left custody in the twelve months before our visit. We looked at the policy, and did not rate the standard.`
      : `The policy for children in custody is clear and was written with the secure estate. Accommodation was settled before release, and education was arranged.`,
  );
}

function lists(composer: Composer, report: YouthReport, offset: number): void {
  composer.para('**Strengths:**');
  composer.add({ kind: 'list', items: rotate(STRENGTHS, report.voice * 3 + offset, 4) });
  composer.para('**Areas for improvement:**');
  composer.add({ kind: 'list', items: rotate(IMPROVEMENTS, report.voice * 2 + offset, 3) });
}

/** `count` items of the bank, beginning at a place that differs from report to report. */
export function rotate(bank: readonly string[], start: number, count: number): string[] {
  return Array.from({ length: Math.min(count, bank.length) }, (_, index) => bank[(start + index) % bank.length] ?? '');
}
