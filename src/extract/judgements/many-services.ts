import type { Group } from './groups.js';
import { says } from './groups.js';
import type { Licence } from './licence.js';
import type { Mark, MarkKind } from './marks.js';
import type { SentenceScope } from './sentence-scope.js';

const SERVICES =
  /^(?:services|teams|units|partnerships|councils|authorities|inspections|reports|boroughs|counties|cities|regions|YOTs|YOSs|YJSs|PDUs)$/i;
/** After these a number counts services that a rating was given to, where nothing else is counted. */
const AMONG = /^(?:in|at|for|of|to|among|amongst|across|by)$/i;
const OF_SERVICE: ReadonlySet<MarkKind> = new Set<MarkKind>(['aggregate', 'service_word', 'other_service']);
const IN_NUMBER: ReadonlySet<MarkKind> = new Set<MarkKind>([
  'adverb',
  'number',
  'hedge',
  'rank',
  'of',
  'past',
  'inspectors',
]);
const ENDS: ReadonlySet<MarkKind> = new Set<MarkKind>([
  'stop',
  'comma',
  'semicolon',
  'and',
  'or',
  'break',
  'dash',
  'with',
]);
const VERBS: ReadonlySet<MarkKind> = new Set<MarkKind>(['copula', 'rating_verb', 'get_verb', 'weak_verb', 'rating']);
const REACH = 6;

const isMany = ({ kind, value }: Mark): boolean => kind === 'hedge' || (kind === 'number' && value !== 1);

/** Whether a preposition at `index` is followed by a number of services: 'in seven services', 'for four.', 'in nine of the 16'. */
const countsServices = (marks: readonly Mark[], index: number, scope: SentenceScope): boolean => {
  if (!AMONG.test(marks[index]?.text ?? '')) return false;
  const phrase = marks.slice(index + 1, index + 1 + REACH);
  const stop = phrase.findIndex(({ kind }) => !IN_NUMBER.has(kind));
  const number = stop < 0 ? phrase : phrase.slice(0, stop);
  const counted = number.find(isMany);
  if (!counted || counted.value === scope.services.length) return false;
  const next = stop < 0 ? undefined : phrase[stop];
  if (!next || ENDS.has(next.kind)) return counted.kind === 'number' && !says(number, 'inspectors', 'past');
  return OF_SERVICE.has(next.kind) || SERVICES.test(next.text);
};

/** 'Eight were told that they required improvement and one was “inadequate”': numbers of nothing that is named are of services. */
const opensWithNumber = (sentence: readonly Mark[]): boolean => {
  const at = sentence.findIndex(({ kind }) => !['adverb', 'quote', 'hedge'].includes(kind));
  const [number, verb] = [sentence[at], sentence[at + 1]];
  return (
    number?.kind === 'number' &&
    number.value !== null &&
    verb !== undefined &&
    (VERBS.has(verb.kind) || /^had$/i.test(verb.text))
  );
};

const COUNCILS = /^(?:local )?(?:councils|authorities|boroughs|services|teams|YOTs|YOSs|YJSs|PDUs)$/i;

/** 'Only 46 councils are rated “good”, and three “outstanding”': so many services, none of which is named between. */
const opensWithMany = (before: readonly Mark[], scope: SentenceScope): boolean =>
  before.some(({ kind, value }, index) => {
    if (kind !== 'number' || value === null || value < 2 || value === scope.services.length) return false;
    if (
      ['of', 'preposition'].includes(before[index - 1]?.kind ?? 'word') ||
      /^the$/i.test(before[index - 1]?.text ?? '')
    )
      return false;
    const next = before[index + 1];
    return (
      next !== undefined &&
      COUNCILS.test(next.text) &&
      !says(before.slice(index), 'service', 'standard') &&
      !before
        .slice(index)
        .some(
          (mark, after, all) =>
            mark.kind === 'service_word' &&
            (/^(?:the|our|its|this)\b/i.test(mark.text) || /^(?:the|our|its|this)$/i.test(all[after - 1]?.text ?? '')),
        )
    );
  });

/** 'More children's services judged “inadequate”': so many of them that none is meant. */
const opensWithMore = (sentence: readonly Mark[]): boolean => {
  const [more, services] = sentence.filter(({ kind }) => kind !== 'quote' && kind !== 'break');
  return (
    /^(?:more|most|many|several|some|fewer|few)$/i.test(more?.text ?? '') &&
    services?.kind === 'service_word' &&
    /s$/i.test(services.text)
  );
};

const BETWEEN_NUMBERS = 4;

/** 'Ten of the 17 reports that came out showed a rating of “inadequate”': a number of a number of services, with none named after it. */
const opensWithShare = (before: readonly Mark[]): boolean =>
  before.some((first, index) => {
    if (first.kind !== 'number' || first.value === null || first.value < 2) return false;
    const ahead = before.slice(index + 1);
    const of = ahead[0]?.kind === 'of' || /^out of$/i.test(`${ahead[0]?.text} ${ahead[1]?.text}`);
    const second = ahead.slice(0, BETWEEN_NUMBERS).findIndex(({ kind, value }) => kind === 'number' && value !== null);
    const counted = second < 0 ? [] : ahead.slice(second + 1, second + 1 + BETWEEN_NUMBERS);
    return (
      of && counted.some(({ kind, text }) => kind === 'aggregate' || SERVICES.test(text)) && !says(ahead, 'service')
    );
  });

/**
 * Whether a rating is told of several services at once, as in an annual report: by the number of those that got it ('“inadequate” in seven
 * services', 'with “outstanding” ratings for four') or as what a number of them were told. A count over services rates none of them.
 */
export const isOfManyServices = (
  {
    marks,
    group,
    licence,
    sentence,
    scope,
    total,
  }: {
    readonly marks: readonly Mark[];
    readonly group: Group;
    readonly licence: Licence;
    readonly sentence: readonly Mark[];
    readonly scope: SentenceScope;
    /** How many standards are spoken of in all: then numbers are of them. */
    readonly total: number | null;
  },
  named: boolean,
): boolean => {
  const start = marks[group.start]?.at.start ?? 0;
  const before = sentence.filter(({ at }) => at.end <= start);
  if (opensWithMore(sentence) || opensWithShare(before) || (!named && opensWithMany(before, scope))) return true;
  const rest = marks.slice(group.end + 1);
  const next = rest.findIndex(({ kind }) => kind === 'rating');
  const tail = next < 0 ? rest : rest.slice(0, next);
  const stop = tail.findIndex(({ kind }) => kind === 'comma' || kind === 'stop' || kind === 'semicolon');
  const near = stop < 0 ? tail : tail.slice(0, stop + 1);
  // 'Good in two': without a standard beside it a number may be one of standards.
  if (named && near.some((_mark, index) => countsServices(near, index, scope))) return true;
  return (
    total === null &&
    !says(sentence, 'service', 'area', 'standard') &&
    licence.kind !== 'bare' &&
    opensWithNumber(sentence)
  );
};
