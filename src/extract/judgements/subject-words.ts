import { says } from './groups.js';
import type { Mark } from './marks.js';
import { EXCEPT } from './right-list.js';
import type { Segment } from './segments.js';
import { type DomainScope, standardsIn, type Target } from './target.js';

const standards = (ids: readonly string[]): Target => ({ kind: 'standards', ids, from: -1 });

const OF_TIME = /^(?:under|at|against|by)$/i;

/** 'Northford, a borough with many areas of deprivation, was …': what a place is like is no part of what is rated. */
export const withoutApposition = (marks: readonly Mark[]): readonly Mark[] => {
  const comma = marks.findIndex(
    ({ kind }, index) =>
      kind === 'comma' &&
      marks[index - 1]?.kind === 'service' &&
      /^(?:an?|the|one|home)\b/i.test(marks[index + 1]?.text ?? ''),
  );
  const end = comma < 0 ? -1 : marks.findIndex(({ kind }, index) => index > comma + 1 && kind === 'comma');
  if (end < 0 || says(marks.slice(comma, end), 'standard', 'rating')) return marks;
  return [...marks.slice(0, comma), ...marks.slice(end + 1)];
};

/** 'Northford, where staff work hard, has been rated …': nothing in a clause that describes a place is what is rated. */
export const withoutDescription = (marks: readonly Mark[], { opener }: Segment): readonly Mark[] => {
  if (!opener || !/^(?:whose|where)$/i.test(opener.text)) return marks;
  const comma = marks.findLastIndex(
    ({ kind }, index) =>
      kind === 'comma' &&
      (marks[index + 1]?.kind === 'copula' || /^(?:has|have|had)$/i.test(marks[index + 1]?.text ?? '')),
  );
  return comma < 0 ? marks : marks.slice(comma + 1);
};

/** The standards that are left out: 'all court standards bar reviewing'. Null where nothing is; empty where it is not named. */
export const exceptedIn = (marks: readonly Mark[], domains: DomainScope): readonly string[] | null => {
  const at = marks.findIndex(({ kind, text }) => kind === 'subordinate' && EXCEPT.test(text));
  if (at < 0) return null;
  const rest = marks.slice(at + 1);
  const end = rest.findIndex(({ kind }) =>
    ['copula', 'rating_verb', 'get_verb', 'rating', 'relative', 'semicolon'].includes(kind),
  );
  const { ids } = standardsIn(end < 0 ? rest : rest.slice(0, end), domains, true);
  return ids;
};

/** 'Inspectors praised staffing and rated it “outstanding”': what the pronoun after the verb points to in its own clause. */
export const objectBefore = (
  marks: readonly Mark[],
  verb: number,
  object: readonly Mark[],
  domains: DomainScope,
): Target | null => {
  const points = object.some(
    ({ kind, text }) => kind === 'pronoun' && /^(?:it|them|this|that|both|these)$/i.test(text),
  );
  if (!points || says(object, 'standard', 'service', 'service_word', 'area', 'overall')) return null;
  const before = marks.slice(0, verb);
  const { ids } = standardsIn(before, domains, true);
  // '… said the children's services did badly and rated them “poor”'
  const services = before.filter(({ kind, text }) => kind === 'service' && /\bservices$/i.test(text));
  const them = object.some(({ kind, text }) => kind === 'pronoun' && /^them$/i.test(text));
  if (ids.length === 0 && them && services.length === 1 && !says(before, 'area', 'aggregate', 'other_body', 'domain'))
    return { kind: 'overall', services: services.flatMap(({ service }) => service ?? []) };
  if (ids.length === 0) return null;
  if (says(before, 'service', 'service_word')) return { kind: 'foreign' };
  const many = object.some(({ kind, text }) => kind === 'pronoun' && /^(?:them|both|these)$/i.test(text));
  return many === ids.length > 1 ? standards(ids) : { kind: 'foreign' };
};

/** 'Under a different set of standards, Northford was …': without the phrase before the service. */
export const mainOf = (subject: readonly Mark[]): readonly Mark[] => {
  const comma = subject.findLastIndex(({ kind }) => kind === 'comma');
  const main = subject.slice(comma + 1);
  return comma > 0 && OF_TIME.test(subject[0]?.text ?? '') && says(main, 'service', 'service_word') ? main : subject;
};

const REACH_OF_NAME = 6;

/**
 * 'Overall effectiveness', 'the overall effectiveness of the service': a name of the overall rating that stands for it without another noun. That of a
 * school or a board is another.
 */
export const namesOverall = (marks: readonly Mark[]): boolean => {
  const at = marks.findIndex(
    ({ kind, text }) =>
      kind === 'overall' && /^overall (?:effectiveness|result|outcome)\b/i.test(text.replace(/\s+/g, ' ')),
  );
  if (at < 0) return false;
  const next = marks[at + 1];
  if (next?.kind !== 'of' && !/^(?:in|for|at)$/i.test(next?.text ?? '')) return true;
  const whose = marks.slice(at + 2, at + 2 + REACH_OF_NAME);
  return (
    whose.some(({ kind }) => ['service', 'service_word', 'authority', 'inspectors'].includes(kind)) &&
    !says(whose, 'other_body', 'other_service')
  );
};
