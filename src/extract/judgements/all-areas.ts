import { rightOf } from './around-rating.js';
import { isForeign } from './doubts.js';
import { type GroupInput, type GroupReading, spanOf } from './group-input.js';
import { says } from './groups.js';
import type { Mark, MarkKind } from './marks.js';
import { onScale, type Reading } from './sentence-scope.js';
import { subjectOf } from './subject.js';
import type { Target } from './target.js';
import type { When } from './time/period.js';

const NUMBERS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7 };
const NUMBER = 'two|three|four|five|six|seven|[2-7]';
const KINDS = '(?:(?:key|main|judge?ment|inspection|inspected|judged|graded|rated|assessed|individual|ofsted) )*';
const AREAS =
  '(?:areas?|categor(?:y|ies)|judge?ments?|aspects?|criteri(?:a|on)|headings?|themes?|strands?|elements?|fields?)';
const EVERY = `(?:all|every|each)(?: (?:single|one))?(?: of)?(?: (?:the|its|their|our))?(?: (${NUMBER}))?(?: of (?:the|its|their))? ${KINDS}${AREAS}`;
const OF_INSPECTION =
  '(?: (?:of (?:focus|judge?ment|the inspection|inspection)|inspected|assessed|judged|examined|covered|looked at|it looked at))?';

/** 'In all four areas', 'across every category inspected', right after the rating. */
const AFTER = new RegExp(
  `^(?:(?:again|overall|too|once more|ratings?|grades?|judge?ments?|marks?) )*(?:in|across|on|for|under) ${EVERY}${OF_INSPECTION}(?= (?:[,.;:!?–—()-]|by|and|for|while|with|including)|$)`,
  'i',
);
/** 'All four judgements', 'every one of the areas inspected', as all that a verb of rating has before it. */
const BEFORE = new RegExp(`^${EVERY}${OF_INSPECTION}(?: (?:was|were|is|are|being|has been|have been))?$`, 'i');
const CLEAN_SWEEP = /\b(?:a|the) clean sweep of$/i;
/** 'All areas but one': not all of them. */
const BUT =
  /\b(?:except|excepting|excluding|bar|barring|save for|apart from|besides|other than|but (?:one|two|three|for|not|the))\b/i;
const OTHERS: readonly MarkKind[] = ['other_body', 'other_service', 'other_inspectorate', 'aggregate'];
/** What may stand beside a pronoun for the service: 'it found them to be outstanding in all areas'. */
const BESIDE_PRONOUN: readonly MarkKind[] = [
  'pronoun',
  'rating_verb',
  'weak_verb',
  'get_verb',
  'copula',
  'as',
  'adverb',
  'inspectors',
  'to',
  'and',
  'comma',
];

const wordsOf = (marks: readonly Mark[]): string =>
  marks
    .filter(({ kind }) => kind !== 'quote')
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ');

const numberOf = (match: RegExpExecArray): number | null => {
  const word = match[1]?.toLowerCase();
  return word === undefined ? null : (NUMBERS[word] ?? Number(word));
};

/** What stands before the rating, where the rating's own words are cut off: the service as a whole, or null. */
const wholeBefore = (input: GroupInput): Target | null => {
  const { marks, group, floor, scope } = input;
  const { target } = subjectOf({ ...input, marks: marks.slice(0, group.end + 1) }, input.rated);
  if (target) return target.kind === 'overall' ? target : null;
  const before = marks.slice(floor, group.start).filter(({ kind }) => kind !== 'quote');
  const onlyPronoun =
    says(before, 'pronoun') && before.every(({ kind, text }) => BESIDE_PRONOUN.includes(kind) || /^found$/i.test(text));
  return onlyPronoun && scope.service !== null && !scope.topical ? { kind: 'overall', services: [] } : null;
};

/** How a clause says that every judgement was alike. */
interface SaidOfAll {
  readonly number: number | null;
  /** The service, where it is said of that. */
  readonly whole: Target | null;
  /** How many marks after the rating say it. */
  readonly used: number;
}

/** How many marks hold the first words of a stretch. */
const marksUsed = (rest: readonly Mark[], words: string): number => {
  const at = rest.findIndex((_mark, index) => wordsOf(rest.slice(0, index + 1)).length >= words.length);
  return at < 0 ? 0 : at + 1;
};

const saidOfAll = (input: GroupInput): SaidOfAll | null => {
  const { marks, group, licence, floor } = input;
  const rest = marks.slice(group.end + 1);
  const tail = wordsOf(rest);
  const end = marks[group.end]?.at.end ?? 0;
  if (BUT.test(wordsOf(input.sentence.filter(({ at }) => at.start >= end)))) return null;
  const before = wordsOf(marks.slice(floor, group.start));
  const after = AFTER.exec(tail);
  if (after) {
    const whole = wholeBefore(input);
    return whole ? { number: numberOf(after), whole, used: marksUsed(rest, after[0]) } : null;
  }
  const next = marks[rightOf(marks, group.end)];
  // 'A clean sweep of “outstanding” ratings', 'a clean sweep of “good”'.
  if (CLEAN_SWEEP.test(before) && (next === undefined || next.kind === 'rating_noun' || !/^\s*\w/.test(tail))) {
    const whole: Target = { kind: 'overall', services: [] };
    return input.scope.service === null ? null : { number: null, whole, used: 0 };
  }
  const named = BEFORE.exec(wordsOf(marks.slice(floor, licence.verb)));
  const told = ['verb', 'copula', 'get', 'noun'].includes(licence.kind);
  return named && told && floor === 0 ? { number: numberOf(named), whole: null, used: 0 } : null;
};

/**
 * 'Good in all four areas', 'outstanding across every category', 'all five judgements were good': a rating of each judgement that the framework of the
 * document's year has, where that is settled and the number agrees. Said of the service, it is the overall rating, too; null where it is no such thing.
 */
export const readAllAreas = (input: GroupInput, when: When): GroupReading | null => {
  const { marks, group, licence, scope, sentence } = input;
  const [rating, last] = [marks[group.start], marks[group.end]];
  if (!rating || !last || rating.kind !== 'rating' || group.ratings.length !== 1 || when.period !== 'current')
    return null;
  if (!onScale(rating, scope) || scope.criteria.everyJudgement(null).length === 0) return null;
  if (says(marks, ...OTHERS) || scope.elsewhere || input.foreign) return null;
  const said = saidOfAll(input);
  const all = said ? scope.criteria.everyJudgement(said.number) : [];
  if (!said || all.length === 0 || isForeign(marks, group, licence, sentence, false, scope)) return null;
  const ids = all.filter((id) => id !== 'overall');
  const services =
    said.whole?.kind === 'overall' && said.whole.services.length > 0 ? said.whole.services : [scope.service];
  const base = {
    form: 'rating' as const,
    when,
    ratings: [rating],
    at: spanOf(rating, last),
    plain: true,
    outright: false,
    count: null,
    services,
  };
  const whole: Target | null = said.whole ?? (all.includes('overall') ? { kind: 'overall', services: [] } : null);
  const readings: Reading[] = [
    { ...base, target: { kind: 'standards', ids, from: -1 } },
    ...(whole ? [{ ...base, target: whole }] : []),
  ];
  return { readings, subject: whole, end: group.end + 1 + said.used };
};
