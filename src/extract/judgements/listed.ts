import type { Anchor } from '../../document/anchor.js';
import type { Mark } from './marks.js';
import type { Passage } from './passages.js';
import { type Flow, NOW, type Reader } from './reader.js';
import type { Reading } from './sentence-scope.js';
import type { JudgementStatement } from './statement.js';
import { standardsIn, type Target } from './target.js';
import { statementsOf } from './to-statements.js';

/** An item that names a standard, in a list that was announced with its rating: 'The service was rated “Outstanding” for:'. */
export const readListed = (
  reader: Reader,
  sentence: Anchor,
  marks: readonly Mark[],
  flow: Flow,
): JudgementStatement[] => {
  const lead = flow.leadRating;
  if (!lead || marks.length > LONGEST_NAME || marks.some(({ kind }) => kind === 'rating' || kind === 'copula'))
    return [];
  const { ids } = standardsIn(marks, { segment: marks, sentence: marks, context: flow.domain }, true);
  const named = marks.find(({ kind }) => kind === 'standard');
  if (ids.length === 0 || !named) return [];
  const target: Target = { kind: 'standards', ids, from: -1 };
  const reading: Reading = {
    form: 'rating',
    target,
    ratings: [lead.rating],
    when: lead.when,
    at: named.at,
    plain: true,
    outright: true,
    count: null,
    services: [flow.service],
  };
  return statementsOf(reading, sentence, 'inspectorate', reader);
};

/** A line of a list, or a line that holds a name alone where a list was announced. */
export const isListed = (passage: Passage, marks: readonly Mark[]): boolean =>
  passage.kind === 'item' || (passage.kind === 'prose' && marks.length <= LONGEST_BARE && marks.every(isBare));

const LONGEST_BARE = 8;
const isBare = ({ kind, text }: Mark): boolean =>
  ['standard', 'and', 'comma', 'quote', 'of', 'domain', 'preposition', 'stop', 'semicolon'].includes(kind) ||
  /^(?:the|its|our|their|for)$/i.test(text);

/** The rating that announces a list, where the words before the list give just one and deny nothing. */
export const leadOf = (marks: readonly Mark[], flow: Flow): Flow['leadRating'] => {
  const ratings = marks.filter(({ kind }) => kind === 'rating');
  const [rating] = ratings;
  const given = marks.some(
    ({ kind }) => kind === 'rating_verb' || kind === 'get_verb' || kind === 'rating_noun' || kind === 'copula',
  );
  const barred = marks.some(({ kind }) =>
    ['negation', 'unreal', 'other_inspectorate', 'other_service', 'other_body', 'aggregate'].includes(kind),
  );
  return rating && ratings.length === 1 && given && !barred ? { rating, when: flow.before ?? NOW } : null;
};

const LONGEST_NAME = 14;

/** Whether a passage is a line that holds a name alone. */
export const isNamesAlone = ({ document, tagger }: Reader, passage: Passage): boolean => {
  const marks = tagger.marksOf(document.text, passage.at);
  return passage.kind === 'prose' && isListed(passage, marks);
};
