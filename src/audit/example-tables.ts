import type { Framework, Standard } from '../framework/framework.js';
import type { CaseQuestionRecord, FactRecord } from '../normalize/record.js';
import type { ExampleDocument } from './example-document.js';
import { quoted } from './example-evidence.js';

const ROW = /^(?<yes>\d+)?(?:(?<percent>[\d.]+)%)?(?:\/(?<relevant>\d+))?(?:\/(?<cases>\d+))?(?<mark>[*?!]?)$/;

const whole = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));

/** Digits after the point as printed. */
const decimalsOf = (printed: string): number => printed.split('.')[1]?.length ?? 0;

/**
 * A row of an example's table: `4/5` is four Yes of five relevant cases, `6/6/8` the same with a sample of eight, `80%/5` a
 * percentage of five cases, `80%` one of cases unknown; `*` marks a repaired row, `?` or `!` an unreadable one.
 */
const rowOf = (
  standard: Standard,
  tier: 'key' | 'prompt',
  topic: string | null,
  printed: string,
  position: number,
): CaseQuestionRecord => {
  const parts = ROW.exec(printed)?.groups ?? {};
  // A number before a percent sign belongs to the percentage.
  const percentPrinted = printed.includes('%') ? printed.slice(0, printed.indexOf('%')) : null;
  const yes = percentPrinted === null ? whole(parts.yes) : null;
  const relevant = whole(parts.relevant);
  const unreadable = parts.mark === '?' || parts.mark === '!';
  const repaired = parts.mark === '*';
  const computed = yes !== null && relevant !== null && relevant > 0 ? (100 * yes) / relevant : null;
  return {
    standard: standard.id,
    tier,
    keyQuestion: tier === 'prompt' ? 'Is enough done first?' : null,
    topic,
    question: tier === 'key' ? `Is enough done about ${topic?.replaceAll('_', ' ') ?? 'it'}?` : 'Are views asked for?',
    cases: whole(parts.cases) ?? relevant,
    relevantCases: relevant,
    yes: unreadable ? null : yes,
    percent: percentPrinted === null || unreadable ? null : Number(percentPrinted),
    percentDecimals: percentPrinted === null ? null : decimalsOf(percentPrinted),
    computedPercent: computed,
    footnote: null,
    state: unreadable ? 'unreadable' : 'read',
    why: unreadable ? 'two counts stand in its cell' : null,
    repaired,
    repair: repaired ? 'a footnote number was taken off the count' : null,
    evidence: quoted(printed, position * 20),
  };
};

/** The rows of an example's tables, in the framework's order. */
export const exampleQuestions = (given: ExampleDocument, framework: Framework | null): CaseQuestionRecord[] =>
  (framework?.standards ?? []).flatMap((standard) => {
    const topics = standard.keyQuestions.map((question) => question.topic);
    const everywhere = given.everyTable ? topics.map(() => '5/5').join(' ') : undefined;
    const key = (given.questions?.[standard.id] ?? everywhere)?.split(' ') ?? [];
    const prompts = given.prompts?.[standard.id]?.split(' ') ?? [];
    return [
      ...key.map((printed, index) => rowOf(standard, 'key', topics[index] ?? null, printed, index)),
      ...prompts.map((printed, index) => rowOf(standard, 'prompt', topics[0] ?? null, printed, key.length + index)),
    ];
  });

/** Facts of an example: each string is one whole in its parts, percentages as printed. */
export const exampleFacts = (shares: readonly string[]): FactRecord[] =>
  shares.flatMap((row, group) =>
    row.split(' ').map((printed, index) => ({
      topic: 'ethnicity',
      label: `Group ${index + 1}`,
      subject: 'service',
      value: printed === '?' ? null : Number(printed),
      valueHigh: null,
      unit: 'percent',
      decimals: decimalsOf(printed),
      asOf: null,
      group: `whole-${group + 1}`,
      state: printed === '?' ? 'unreadable' : 'read',
      why: printed === '?' ? 'no number can be made of it' : null,
      evidence: quoted(`${printed}%`, index * 10),
    })),
  );
