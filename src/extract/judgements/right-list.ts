import { domainsIn } from './domains.js';
import { FILLERS } from './lexicon.js';
import type { Mark, MarkKind } from './marks.js';
import { type DomainScope, isName, standardsIn } from './target.js';

const isListGlue = (mark: Mark): boolean =>
  [
    'and',
    'comma',
    'quote',
    'adverb',
    'of',
    'preposition',
    'domain',
    'service',
    'service_word',
    'area',
    'as',
    'or',
    'to',
    'colon',
  ].includes(mark.kind) ||
  (mark.kind === 'word' && FILLERS.has(mark.text.toLowerCase()));

const MAY_PRECEDE_LIST: ReadonlySet<MarkKind> = new Set<MarkKind>([
  'adverb',
  'quote',
  'rank',
  'number',
  'area',
  'of',
  'overall',
  'service_word',
  'service',
  'with',
  'domain',
  'subordinate',
  'comma',
  'colon',
  'dash',
  'as',
  'rating_noun',
  'now',
  'hedge',
  'inspectors',
  'date',
  'past',
]);

/** What follows these is left out of what is rated. */
export const EXCEPT =
  /^(?:except|excluding|other than|apart from|besides|and not|despite|bar|save|aside from|but for|with the exception|all but)/i;

export interface RightList {
  readonly ids: readonly string[];
  readonly named: number;
  /** Index after the last mark that was used. */
  readonly end: number;
  readonly domain: string | null;
}

const VERBS: ReadonlySet<MarkKind> = new Set<MarkKind>(['copula', 'rating_verb', 'get_verb', 'rating', 'weak_verb']);

/**
 * The standards that follow a rating and that it is said of: 'good for planning and delivery', 'outstanding in two areas: …'.
 * `open` tells that the list need not be joined by a preposition ('Outstanding: planning').
 */
export const rightList = (
  marks: readonly Mark[],
  index: number,
  scope: DomainScope,
  open: boolean,
): RightList | null => {
  let at = index + 1;
  let joined = open;
  let fillers = 0;
  while (marks[at]) {
    const mark = marks[at];
    if (!mark) break;
    if (mark.kind === 'standard' && isName(marks, at)) break;
    if (joined && mark.kind === 'relative' && /^that$/i.test(mark.text)) {
      at += 1;
      continue;
    }
    if (mark.kind === 'preposition' || mark.kind === 'to') {
      if (mark.kind === 'preposition' && /^(?:under|over|against)$/i.test(mark.text)) return null;
      joined = true;
    } else if (mark.kind === 'colon' || mark.kind === 'dash') joined = true;
    else if (mark.kind === 'subordinate' && EXCEPT.test(mark.text)) return null;
    else if (mark.kind === 'word' && joined && FILLERS.has(mark.text.toLowerCase())) fillers += 1;
    else if (
      mark.kind === 'word' &&
      /^(?:specifically|particularly|solely|only|purely|namely|especially)$/i.test(mark.text)
    )
      fillers += 1;
    else if (!MAY_PRECEDE_LIST.has(mark.kind)) {
      if (!(mark.kind === 'word' && joined && fillers < 4)) return null;
      fillers += 1;
    } else if (mark.kind === 'comma' && !joined && marks[at + 1]?.kind !== 'preposition') return null;
    at += 1;
    if (at - index > 22) return null;
  }
  if (!joined || marks[at]?.kind !== 'standard') return null;
  const start = at;
  let last = at;
  while (marks[at]) {
    const mark = marks[at];
    if (!mark) break;
    if (mark.kind === 'standard') last = at;
    else if (!isListGlue(mark)) break;
    at += 1;
  }
  // 'good for planning, and delivery was outstanding': what a verb follows begins the next clause.
  const next = marks[at];
  const parted = marks.slice(last + 1, at).some(({ kind }) => kind === 'and' || kind === 'comma' || kind === 'or');
  if (next && VERBS.has(next.kind) && !parted) {
    if (last === start) return null;
    let cut = last;
    while (cut > start && marks[cut]?.kind !== 'and' && marks[cut]?.kind !== 'comma') cut -= 1;
    if (cut > start) {
      at = cut;
      last = cut - 1;
    }
  }
  const list = marks.slice(start, Math.max(last + 1, start + 1));
  const domainAfter = marks.slice(start, at);
  const found = standardsIn(list, {
    ...scope,
    segment: domainsIn(domainAfter).length > 0 ? domainAfter : scope.segment,
  });
  return {
    ids: found.ids,
    named: found.named,
    end: Math.max(last + 1, start + 1),
    domain: domainsIn(domainAfter)[0] ?? null,
  };
};
