import { type GroupInput, type GroupReading, spanOf } from './group-input.js';
import { says } from './groups.js';
import type { Mark } from './marks.js';
import { onScale } from './sentence-scope.js';
import { standardsIn } from './target.js';
import type { When } from './time/period.js';

const ANNOUNCES =
  /^(?:in|for|on|across) (?:(?:each|all) of )?(?:the following|these) (?:\w+ )?(?:areas?|categor(?:y|ies)|aspects?|standards?|judge?ments?|criteria|headings)$/i;

const wordsOf = (marks: readonly Mark[]): string =>
  marks
    .filter(({ kind }) => kind !== 'quote')
    .map(({ text }) => text)
    .join(' ');

/** 'Rated as good in the following areas: planning, delivery and reviewing': the standards that a colon or a dash brings; null where none do. */
export const readFollowingAreas = (input: GroupInput, when: When): GroupReading | null => {
  const { marks, group, next, domains, scope } = input;
  const rating = marks[group.start];
  if (rating?.kind !== 'rating' || group.ratings.length !== 1 || !onScale(rating, scope)) return null;
  if (!next || (next.link !== 'colon' && next.link !== 'dash') || says(next.marks, 'rating')) return null;
  if (!ANNOUNCES.test(wordsOf(marks.slice(group.end + 1)))) return null;
  if (says(marks, 'other_body', 'other_service', 'other_inspectorate', 'aggregate')) return null;
  const { ids } = standardsIn(next.marks, { ...domains, segment: next.marks });
  if (ids.length === 0) return null;
  return {
    readings: [
      {
        form: 'rating',
        target: { kind: 'standards', ids, from: -1 },
        ratings: [rating],
        when,
        at: spanOf(rating, marks[group.end]),
        plain: true,
        outright: false,
        count: null,
        services: [scope.service],
      },
    ],
    subject: null,
    end: marks.length,
  };
};
