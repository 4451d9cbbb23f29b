import type { Inspectorate } from '../framework/inspectorate.js';
import { anyOf } from './place-names.js';

/** Abbreviations are matched in capitals only. */
const isAbbreviation = (kind: string): boolean => /^[\p{Lu}&]{2,}s?$/u.test(kind);

/** The patterns of an inspectorate's words for services, work and authorities, and of its listed names. */
export interface Patterns {
  readonly kind: RegExp;
  readonly authority: RegExp;
  readonly work: RegExp;
  /** Work that a place is said to have: '’s youth justice work'. */
  readonly owned: RegExp;
  readonly prefix: RegExp;
  readonly knownName: RegExp | null;
  readonly knownAtEnd: RegExp | null;
  readonly knownAtStart: RegExp | null;
}

const patterns = new WeakMap<Inspectorate, Patterns>();

/** Makes a pattern's letters match in either case. */
const caseless = (source: string): string =>
  source.replace(/\\.|\(\?[:!<=]|[a-z]/giu, (part) =>
    part.length === 1 ? `[${part.toLowerCase()}${part.toUpperCase()}]` : part,
  );

const either = (list: readonly string[]): string => (list.length > 0 ? anyOf(list) : '(?!)');

const LINK_TO_PLACE = String.raw`(?:\s*(?:\b(?:in|for|across|of)\b\s*:?(?:\s+(?:\w+\s+areas|areas)\b)?|[:\-\u2013\u2014]))\s+`;

/** The patterns of an inspectorate, made once. */
export const patternsOf = (inspectorate: Inspectorate): Patterns => {
  const known = patterns.get(inspectorate);
  if (known) return known;
  // Abbreviations get a branch of their own: a flag would let them match in lower case.
  const words = caseless(either(inspectorate.serviceKinds.filter((kind) => !isAbbreviation(kind))));
  const short = either(inspectorate.serviceKinds.filter(isAbbreviation));
  const names = inspectorate.services.flatMap((service) => [service.name, ...service.aliases]);
  const listed = names.length > 0 ? `(?:${anyOf(names)})` : null;
  const youthWork = caseless(either(inspectorate.workKinds));
  const made: Patterns = {
    kind: new RegExp(`\\b(?:${words}|${short})\\b`, 'gu'),
    authority: new RegExp(`\\b(?:${caseless(either(inspectorate.authorityKinds))})\\b`, 'gu'),
    work: new RegExp(`\\b(?:${words}|${short}|${youthWork})${LINK_TO_PLACE}`, 'gu'),
    owned: new RegExp(`[’'](?:[sS])?\\s+(?:own\\s+|local\\s+)?(?:${youthWork})\\b`, 'gu'),
    prefix: new RegExp(`\\b(?:${caseless(either(inspectorate.authorityPrefixes))})\\s+`, 'gu'),
    knownName: listed === null ? null : new RegExp(`(?<![\\p{L}\\p{N}-])${listed}(?![\\p{L}\\p{N}]|-\\p{L})`, 'gu'),
    knownAtEnd: listed === null ? null : new RegExp(`(?<![\\p{L}\\p{N}-])${listed}$`, 'u'),
    knownAtStart: listed === null ? null : new RegExp(`^${listed}(?![\\p{L}\\p{N}]|-\\p{L})`, 'u'),
  };
  patterns.set(inspectorate, made);
  return made;
};
