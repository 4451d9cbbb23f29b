import type { Anchor } from '../../../document/anchor.js';
import { dateExpressionsIn } from '../../date-expressions.js';
import type { JudgementContext } from '../context.js';
import type { JudgementStatement } from '../statement.js';

const VISIT = '["\'‘“]?(?:monitoring|focus(?:s)?ed|assurance)["\'’”]? (?:visit|inspection)s?\\b';
/** How a text says that what it tells was found on a visit. */
const TOLD = new RegExp(
  `\\b(?:latest|new|recent|today’s|today's)\\b[^.]{0,60}\\b${VISIT}|\\b(?:letter|findings?)\\b[^.]{0,80}\\b${VISIT}|\\b(?:based on|following|after|on|during) (?:an?|its|their|the|this|Ofsted’s|Ofsted's) (?:\\w+ ){0,2}${VISIT}(?! (?:last|in|the year)\\b)`,
  'iu',
);
/** How it says that there was an inspection that rates. */
const INSPECTED =
  /(?<!(?:rather than|not|than|no|next|before) (?:an?|the|its|their) )\b(?:full|three-week|two-week|standard|short|graded|ILACS)(?: Ofsted| ILACS)? (?:re-?)?inspection\b|\bsingle inspection\b|\b(?:now|today|new|latest|overall) (?:rating|grade|judge?ment)\b/iu;
const LONGEST = 20_000;

const wordsOf = (text: string, prose: readonly Anchor[]): string =>
  prose
    .map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '))
    .join('\n')
    .slice(0, LONGEST);

/** The date that a rating's sentence says, where it says one. */
const dateOf = (text: string, { sentence }: JudgementStatement): string | null => {
  const [date, other] = dateExpressionsIn(text, sentence);
  return date && !other ? (date.end?.value ?? date.start.value) : null;
};

/**
 * Visits between inspections rate nothing: in a text that tells of one, and of no inspection, the ratings are those of the inspection before. Of
 * inspectorates whose programmes have such visits.
 */
export const asToldOnVisit = (
  statements: readonly JudgementStatement[],
  text: string,
  prose: readonly Anchor[],
  { frameworks, inspectorate, kind }: JudgementContext,
): JudgementStatement[] => {
  const visits = frameworks.some(
    (one) =>
      one.inspectorate === inspectorate.id &&
      one.recognition.unrated.some(({ phrases }) => phrases?.some((phrase) => /\bvisit$/.test(phrase))),
  );
  if (!visits || kind === 'report') return [...statements];
  const words = wordsOf(text, prose);
  if (!TOLD.test(words) || INSPECTED.test(words)) return [...statements];
  return statements.map((statement) =>
    statement.period === 'current' && statement.form === 'rating'
      ? { ...statement, period: 'prior', periodDate: dateOf(text, statement) }
      : statement,
  );
};
