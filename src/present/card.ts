import type { Evidence } from '../document/evidence.js';
import type {
  CaseQuestionRecord,
  FactRecord,
  InspectionRecord,
  JudgementRecord,
  RatingRecord,
  ScoreRecord,
} from '../normalize/record.js';
import type { Robustness } from '../normalize/robustness.js';
import { alignedTable, forTerminal } from './table.js';

const LONGEST_QUOTE = 70;

/** Page and words of a value, short enough for a line. */
export const place = (evidence: Evidence | null): string => {
  if (!evidence) return 'manifest or computed';
  const words = [...forTerminal(evidence.quote).trim()];
  const text = words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE).join('')}…` : words.join('');
  return `${evidence.page === null ? '' : `p. ${evidence.page} `}“${text}”`;
};

/** A rating as it is shown: never a word without its scale where scales could be mixed up. */
export const ratingWords = ({ rating, percent, state }: RatingRecord): string => {
  if (state === 'unreadable') return 'unreadable';
  const words = rating === null ? '' : rating.charAt(0).toUpperCase() + rating.slice(1);
  return percent === null ? words : `${percent}%${words ? ` (${words})` : ''}`;
};

const titled = (title: string, body: string): string => `${title}\n${body.replace(/^/gm, '  ')}`;

const standardLabel = ({ standard, standardCode, standardName }: RatingRecord): string =>
  [standardCode, standardName ?? standard].filter((part) => part !== null).join(' ');

const ratingsPart = (ratings: readonly RatingRecord[], service: string | null): string | null =>
  ratings.length === 0
    ? null
    : titled(
        'Ratings',
        alignedTable(
          ['standard', 'rating', 'scale', 'period', 'read from', 'evidence'],
          ratings.map((row) => [
            row.service === service ? standardLabel(row) : `${row.service ?? '?'}: ${standardLabel(row)}`,
            ratingWords(row),
            row.scale,
            row.period === 'prior' ? `prior${row.periodDate === null ? '' : ` (${row.periodDate})`}` : 'current',
            row.origin.replaceAll('_', ' '),
            place(row.evidence),
          ]),
        ),
      );

const outOf = (score: number | null, max: number | null): string =>
  score === null ? '–' : `${score}/${max === null ? '?' : max}`;

const scorePart = (score: ScoreRecord | null): string | null => {
  if (!score) return null;
  const lines = [
    `printed   ${outOf(score.printedScore, score.printedMax)}  ${score.printedOverall ?? '–'}  ${place(score.evidence)}`,
    `computed  ${outOf(score.computedScore, score.computedMax)}  ${score.computedOverall ?? '–'}  from ${score.standardsRated} of ${score.standardsExpected} standards that count`,
  ];
  if (score.computedScore === null && score.possibleLow !== null && score.possibleHigh !== null) {
    lines.push(`possible  ${score.possibleLow} to ${score.possibleHigh}, as some standards are unread`);
  }
  if (score.pointsToLowerBand !== null)
    lines.push(`${score.pointsToLowerBand} point(s) fewer would lower the overall rating`);
  if (score.pointsToHigherBand !== null) lines.push(`${score.pointsToHigherBand} point(s) more would raise it`);
  return titled('Score', lines.join('\n'));
};

const missingPart = (record: InspectionRecord): string | null => {
  const missing = record.coverage.filter(({ state }) => state !== 'read');
  return missing.length === 0
    ? null
    : titled(
        'Standards without a rating',
        alignedTable(
          ['standard', 'state', 'why'],
          missing.map(({ standard, state, why }) => [standard, state, why]),
        ),
      );
};

const share = ({ yes, relevantCases, percent }: CaseQuestionRecord): string => {
  if (yes !== null) return `${yes}/${relevantCases ?? '?'}`;
  return percent === null ? 'unreadable' : `${percent}%`;
};

const casesPart = (rows: readonly CaseQuestionRecord[]): string | null => {
  if (rows.length === 0) return null;
  const key = rows.filter(({ tier }) => tier === 'key');
  return titled(
    `Key questions (${rows.length - key.length} prompts beside them in v_case_questions)`,
    alignedTable(
      ['standard', 'question', 'yes', '%', 'page', 'repaired'],
      key.map((row) => [
        row.standard,
        row.question,
        share(row),
        row.percent ?? row.computedPercent,
        row.evidence.page,
        row.repair,
      ]),
    ),
  );
};

const orNone = (value: number | null, unit = ''): string => (value === null ? '–' : `${value}${unit}`);

/** How firmly ratings rest on their cases: small samples are what readers of such reports most often overlook. */
const robustnessPart = (rows: readonly Robustness[]): string | null =>
  rows.length === 0
    ? null
    : titled(
        'How firmly the ratings rest on their cases (lowest key question of each standard)',
        alignedTable(
          ['standard', 'lowest', '%', '95% interval', 'its band', 'cases to band below', 'above', 'question'],
          rows.map((row) => [
            row.standardCode ?? row.standard,
            row.yes === null ? '–' : `${row.yes}/${row.relevantCases ?? '?'}`,
            row.percent,
            row.intervalLow === null ? '–' : `${row.intervalLow} to ${orNone(row.intervalHigh)}`,
            row.band,
            orNone(row.casesToLowerBand),
            orNone(row.casesToHigherBand),
            row.question,
          ]),
        ),
      );

const factsPart = (facts: readonly FactRecord[]): string | null =>
  facts.length === 0
    ? null
    : titled(
        'Contextual figures',
        alignedTable(
          ['topic', 'label', 'of', 'value', 'unit', 'as of', 'evidence'],
          facts.map((fact) => [
            fact.topic,
            fact.label,
            fact.subject,
            fact.valueHigh === null ? fact.value : `${fact.value ?? '?'} to ${fact.valueHigh}`,
            fact.unit,
            fact.asOf,
            place(fact.evidence),
          ]),
        ),
      );

const samplesPart = ({ samples }: InspectionRecord): string | null =>
  samples.length === 0
    ? null
    : titled(
        'Cases inspected',
        alignedTable(
          ['domain', 'label', 'cases', 'part of', 'evidence'],
          samples.map((row) => [
            row.domain.replaceAll('_', ' '),
            row.label,
            row.cases,
            row.partOf,
            place(row.evidence),
          ]),
        ),
      );

const recommendationsPart = ({ recommendations }: InspectionRecord): string | null =>
  recommendations.length === 0
    ? null
    : titled(
        'Recommendations',
        recommendations
          .map(({ position, addressee, text, evidence }) => {
            const page = evidence.page === null ? '' : ` (p. ${evidence.page})`;
            return `${position}. ${addressee === null ? '' : `${forTerminal(addressee)}: `}${forTerminal(text)}${page}`;
          })
          .join('\n'),
      );

const judgementsPart = (judgements: readonly JudgementRecord[]): string | null => {
  const others = judgements.filter(({ form, attribution }) => form !== 'rating' || attribution !== 'inspectorate');
  return others.length === 0
    ? null
    : titled(
        'Said in prose, and no rating of the inspectorate',
        alignedTable(
          ['by', 'form', 'standard', 'words', 'evidence'],
          others.map((row) => [
            row.attribution,
            row.form.replaceAll('_', ' '),
            row.standard,
            row.wording,
            place(row.evidence),
          ]),
        ),
      );
};

/** One document as a readable card: all its values, each with its page and words. */
export const documentCard = (path: string, record: InspectionRecord, robustness: readonly Robustness[]): string => {
  const { summary, status } = record;
  const facts: readonly (readonly [string, string | null])[] = [
    ['title', summary.title?.value ?? null],
    ['kind', `${summary.kind}${summary.joint ? ', joint inspection' : ''}`],
    [
      'service',
      summary.service === null
        ? null
        : `${summary.service.value}${summary.serviceKnown ? '' : ' (not in the services data)'}`,
    ],
    ['framework', summary.framework],
    ['published', summary.publishedOn?.value ?? null],
    [
      'fieldwork',
      summary.fieldworkStart === null && summary.fieldworkEnd === null
        ? null
        : `${summary.fieldworkStart?.value ?? '?'} to ${summary.fieldworkEnd?.value ?? '?'}`,
    ],
    ['status', status.reason === null ? status.status : `${status.status}: ${status.reason}`],
  ];
  const head = facts
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name.padEnd(10)} ${forTerminal(value)}`)
    .join('\n');
  return [
    titled(forTerminal(path), head),
    scorePart(record.score),
    ratingsPart(record.ratings, summary.service?.value ?? null),
    missingPart(record),
    casesPart(record.caseQuestions),
    robustnessPart(robustness),
    samplesPart(record),
    factsPart(record.facts),
    recommendationsPart(record),
    judgementsPart(record.judgements),
  ]
    .filter((part) => part !== null)
    .join('\n\n');
};
