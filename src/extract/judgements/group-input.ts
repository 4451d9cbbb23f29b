import type { Anchor } from '../../document/anchor.js';
import type { Group } from './groups.js';
import { FILLERS } from './lexicon.js';
import type { Licence } from './licence.js';
import type { Mark, MarkKind } from './marks.js';
import type { Segment } from './segments.js';
import type { Reading, SentenceScope, Thread } from './sentence-scope.js';
import type { DomainScope, Target } from './target.js';
import type { When } from './time/period.js';

const JOINTS: ReadonlySet<MarkKind> = new Set<MarkKind>([
  'and',
  'comma',
  'quote',
  'adverb',
  'standard',
  'earlier_standard',
  'of',
  'preposition',
  'domain',
  'now',
  'colon',
  'number',
  'area',
  'with',
  'break',
  'service',
  'overall',
  'past',
  'date',
  'service_word',
  'as',
  'copula',
  'rank',
  'pronoun',
]);

export const isJoint = ({ kind, text }: Mark): boolean =>
  JOINTS.has(kind) ||
  (kind === 'word' &&
    (FILLERS.has(text.toLowerCase()) ||
      /ly$|^(?:others?|remaining|below|above|lower|higher|notch|behind)$/i.test(text)));

export const spanOf = (first: Mark | undefined, last: Mark | undefined): Anchor => ({
  start: first?.at.start ?? 0,
  end: last?.at.end ?? 0,
});

export interface GroupInput {
  readonly segment: Segment;
  readonly next: Segment | null;
  readonly marks: readonly Mark[];
  readonly group: Group;
  readonly licence: Licence;
  readonly floor: number;
  readonly scope: SentenceScope;
  readonly domains: DomainScope;
  readonly thread: Thread;
  readonly respectively: boolean;
  readonly sentence: readonly Mark[];
  readonly foreign: boolean;
  readonly elsewhere: boolean;
  /** Whether the sentence sets one time against another, so that 'had been' is of the earlier one. */
  readonly contrast: boolean;
  /** The earlier time that the sentence opens with. */
  readonly frame: When | null;
  readonly rated: readonly string[];
  /** Whether inspectors say it: 'the report finds that …'. */
  readonly governed: boolean;
  /** Whether the sentence has told an earlier rating already. */
  readonly priorBefore: boolean;
  /** Whether the sentence itself has. */
  readonly changed: boolean;
  /** Whether inspectors are said to say the whole sentence: '…, inspectors found'. */
  readonly reported: boolean;
  /** How many standards the sentence speaks of in all. */
  readonly total: number | null;
}

export interface GroupReading {
  /** Whether something denies or supposes it: what leans on it is denied, too. */
  readonly denied?: boolean;
  readonly readings: readonly Reading[];
  readonly subject: Target | null;
  readonly end: number;
}
