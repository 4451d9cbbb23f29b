import { jointPrompts, PROMPTS, subSample } from './banks/prompts.js';
import { type CaseStandard, keyQuestions, TOPICS } from './banks/standards.js';
import type { Cell, Composer, Table } from './blocks.js';
import type { CaseRowTruth, Truth } from './truth.js';
import { inWords, wholePercent } from './words.js';
import type { Share, YouthReport } from './youth-model.js';

interface Row {
  readonly question: string;
  readonly mark: string;
  readonly footnote: string | null;
  readonly yes: number;
  readonly relevant: number;
  readonly percent: number;
  /** A mark on the value itself. */
  readonly valueMark?: string;
  readonly truthRelevant?: number | null;
}

const TOPIC_NOTES = [
  [
    '',
    'This question applies only where something bears on the safety of the child.',
    'This question applies only where something bears on the safety of other people.',
  ],
  [
    '',
    'Counted only for children about whom there were concerns for their safety.',
    'Counted only where the child might do harm to somebody else.',
  ],
] as const;

/** The table of a standard's key questions, and its truth. */
export function keyQuestionTable(report: YouthReport, standard: CaseStandard, composer: Composer, truth: Truth): Table {
  const sample = standard.domain === 'court' ? report.court.cases : report.outOfCourt.cases;
  const shares = report.shares[standard.id] ?? [];
  const questions = keyQuestions(standard, report.short);
  const withRelevant = report.print.relevantColumn ?? shares.some(([, relevant]) => relevant !== sample);
  const headMark =
    standard.stage === 'reviewing' && withRelevant
      ? composer.note(
          report.voice % 2 === 0
            ? 'Reviewing is expected only where something changed that bears on desistance or on anybody’s safety.'
            : 'We look for a review where circumstances have altered, and nowhere else.',
        )
      : '';
  const rows = questions.map((question, index): Row => {
    const [yes, relevant] = shares[index] ?? [0, sample];
    const printed = report.print.cells?.[`${standard.id}/${index}`];
    const note =
      withRelevant && standard.stage !== 'reviewing'
        ? standard.stage === 'joint'
          ? index === 1
            ? 'Applies to youth conditional cautions only.'
            : ''
          : standard.stage === 'assessment'
            ? ''
            : (TOPIC_NOTES[report.voice % 2 === 0 ? 0 : 1][index] ?? '')
        : '';
    return {
      question,
      mark: note === '' ? '' : composer.note(note),
      footnote: note === '' ? null : note,
      yes: printed?.yes ?? yes,
      relevant: printed?.relevant ?? relevant,
      percent: printed?.percent ?? wholePercent(yes, relevant),
    };
  });
  record(report, standard, truth, 'key', null, sample, rows, withRelevant);
  return layOut(report, `Of the ${sample} cases inspected${headMark}`, rows, withRelevant);
}

/** The tables of the prompts under each key question, each with its key question as heading, and their truth. */
export function addPromptTables(report: YouthReport, standard: CaseStandard, composer: Composer, truth: Truth): void {
  const sample = standard.domain === 'court' ? report.court.cases : report.outOfCourt.cases;
  const shares = report.shares[standard.id] ?? [];
  keyQuestions(standard, report.short).forEach((question, index) => {
    const [yes, relevant] = shares[index] ?? [0, sample];
    const topic = TOPICS[index] ?? 'desistance';
    const conditional = standard.stage === 'joint' && index === 1;
    const whole = standard.stage === 'assessment' || (topic === 'desistance' && standard.stage !== 'reviewing');
    const cases = whole && !conditional ? sample : relevant;
    const limit = conditional
      ? 'with a youth conditional caution'
      : standard.stage === 'assessment' || standard.stage === 'joint'
        ? 'inspected'
        : subSample(standard.stage, topic, report.voice);
    const bank =
      standard.stage === 'joint' ? (jointPrompts(report.short)[index] ?? []) : PROMPTS[standard.stage][topic];
    const enforcement = standard.id === 'court_delivery' && index === 0 ? report.print.enforcement : undefined;
    const rows = bank.map((prompt, place): Row => {
      const value = promptValue(yes, cases, place, prompt.startsWith('Where applicable'), report.voice + index);
      return {
        question: prompt,
        mark: '',
        footnote: null,
        yes: value,
        relevant: cases,
        percent: wholePercent(value, cases),
      };
    });
    if (enforcement !== undefined) {
      const note = `Enforcement was called for in ${inWords(enforcement[1])} cases, to which this figure relates.`;
      rows.push({
        question: 'Was enforcement action taken where it should have been?',
        mark: '',
        footnote: note,
        yes: enforcement[0],
        relevant: enforcement[1],
        percent: wholePercent(enforcement[0], enforcement[1]),
        valueMark: composer.note(note),
      });
    }
    composer.heading(4, question);
    record(report, standard, truth, 'prompt', question, cases, rows, false);
    composer.add(layOut(report, `Of the ${cases} ${cases === 1 ? 'case' : 'cases'} ${limit}:`, rows, false));
    composer.flushNotes();
  });
}

/** A prompt's count lies near that of its key question; 'Where applicable' prompts lie lower, as their denominators do. */
function promptValue(yes: number, cases: number, place: number, applicable: boolean, voice: number): number {
  const swing = Math.max(1, Math.round(cases / 10));
  const step = ((place * 7 + voice * 3) % 4) - 2;
  return Math.max(0, Math.min(cases, yes + step * swing - (applicable ? swing : 0) + swing));
}

function layOut(report: YouthReport, opening: string, rows: readonly Row[], withRelevant: boolean): Table {
  const head: Cell[] = [{ text: opening, head: true }];
  if (withRelevant)
    head.push({ text: report.voice % 2 === 0 ? 'Number of relevant cases' : 'Relevant cases', head: true });
  if (report.columns !== 'percent') head.push({ text: 'Number ‘Yes’', head: true });
  if (report.columns !== 'count') head.push({ text: '% ‘Yes’', head: true });
  return {
    kind: 'table',
    widths: [10 - 1.5 * (head.length - 1), ...head.slice(1).map(() => 1.5)],
    head: [head],
    rows: rows.map((row) => {
      const cells: Cell[] = [{ text: row.question + row.mark }];
      if (withRelevant) cells.push({ text: String(row.relevant) });
      if (report.columns !== 'percent') cells.push({ text: `${row.yes}${row.valueMark ?? ''}` });
      if (report.columns === 'percent') cells.push({ text: `${row.percent}%${row.valueMark ?? ''}` });
      if (report.columns === 'both') cells.push({ text: `${row.percent}%` });
      return cells;
    }),
  };
}

function record(
  report: YouthReport,
  standard: CaseStandard,
  truth: Truth,
  tier: CaseRowTruth['tier'],
  keyQuestion: string | null,
  cases: number,
  rows: readonly Row[],
  withRelevant: boolean,
): void {
  for (const row of rows)
    truth.case_rows.push({
      standard: standard.id,
      tier,
      key_question: keyQuestion,
      question: row.question,
      cases,
      relevant_cases: withRelevant || row.valueMark !== undefined ? row.relevant : cases,
      yes: report.columns === 'percent' ? null : row.yes,
      percent: report.columns === 'count' ? null : row.percent,
      footnote: row.footnote,
    });
}

/** The lowest share of a standard's key questions, as printed. */
export function lowestShare(report: YouthReport, standard: string): Share {
  return [...(report.shares[standard] ?? [])].sort((a, b) => a[0] / a[1] - b[0] / b[1])[0] ?? [0, 1];
}
