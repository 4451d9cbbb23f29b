import type { Anchor } from '../../document/anchor.js';
import type { Inspectorate } from '../../framework/inspectorate.js';
import { mentionsByKind, mentionsByName } from '../subject-mentions.js';
import type { JudgementContext } from './context.js';
import { OTHER_BODIES } from './lexicon.js';

/** A service that a sentence names: one of the document's, another one, or one of another programme in the same place. */
export interface ServiceMention {
  readonly at: Anchor;
  readonly name: string;
  readonly kind: 'service' | 'other_service' | 'other_body';
}

const ADULT = /\b(?:PDUs?|CRCs?|NPS|Probation (?:Delivery|Service|Region))\b/i;
const YOUTH = /\b(?:youth|YO[ST]s?|YJ[ST]s?)\b/i;

interface Named {
  readonly at: Anchor;
  readonly name: string;
}

const meet = (a: Anchor, b: Anchor): boolean => a.start < b.end && b.start < a.end;

/** Where names stand in a stretch of text as whole words. */
const bareNames = (text: string, within: Anchor, names: readonly string[]): Named[] => {
  const stretch = text.slice(within.start, within.end);
  return names.flatMap((name) => {
    const found: Named[] = [];
    // 'NORTHFORD – Good': headings in capitals.
    const spelt = stretch.includes(name) ? name : name.toUpperCase();
    let from = stretch.indexOf(spelt);
    while (from >= 0) {
      const end = from + name.length;
      const whole = !/[\p{L}\p{N}]/u.test(stretch.charAt(from - 1)) && !/[\p{L}\p{N}]/u.test(stretch.charAt(end));
      if (whole) found.push({ at: { start: within.start + from, end: within.start + end }, name });
      from = stretch.indexOf(spelt, end);
    }
    return found;
  });
};

/** What follows a council's name where its inspected services are meant: 'Northshire Council's children's services'. */
const inspectedPart = ({ serviceKinds, workKinds }: Inspectorate): RegExp | null => {
  const names = new Set<string>(OTHER_BODIES);
  const kinds = [...serviceKinds, ...workKinds].filter((kind) => names.has(kind));
  const longestFirst = [...new Set(kinds)]
    .sort((a, b) => b.length - a.length)
    .map((kind) => kind.replace(/'/g, "['’]?"));
  return longestFirst.length === 0
    ? null
    : new RegExp(`^(?:['’]s?)?\\s+(?:${longestFirst.join('|')})(?![\\p{L}])`, 'iu');
};

const LONGEST_PART = 60;

/** 'The Northford Council-run service' is Northford's. */
const withoutParticiple = (name: string): string =>
  name
    .replace(
      /\s+(?:(?:City |County |Borough |Metropolitan |District )*Council|Authority|Trust)?[-‐‑](?:run|led|based|funded|managed|wide)$/u,
      '',
    )
    .replace(/(?<=\p{L})[-‐‑](?:run|led|based|funded|managed|wide)$/u, '');

/** Makes the finder of the services that a sentence of a document names, in the order of the text. */
export const serviceMentions = (
  context: JudgementContext,
  stray: readonly string[],
): ((text: string, sentence: Anchor) => ServiceMention[]) => {
  const own = new Set(context.services);
  const ofYouth =
    context.framework?.recognition.requires.some(({ phrases }) => phrases?.some((phrase) => /youth/.test(phrase))) ===
    true;
  // A youth service beside the probation unit of the same place, and the other way round.
  const isOtherKind = (phrase: string): boolean => context.framework !== null && (ofYouth ? ADULT : YOUTH).test(phrase);
  const part = inspectedPart(context.inspectorate);
  const withPart = (text: string, sentence: Anchor, found: Named): Named => {
    const ahead = text.slice(found.at.end, Math.min(sentence.end, found.at.end + LONGEST_PART));
    const length = part?.exec(ahead)?.[0].length ?? 0;
    return length === 0 ? found : { ...found, at: { start: found.at.start, end: found.at.end + length } };
  };
  return (text, sentence) => {
    const byKind = mentionsByKind(text, sentence, context.inspectorate).map(({ place, phrase, name }) => ({
      at: { start: Math.min(place.start, phrase.start), end: Math.max(place.end, phrase.end) },
      name,
    }));
    const byName = mentionsByName(text, sentence, context.inspectorate)
      .filter(({ place }) => !byKind.some(({ at }) => meet(at, place)))
      .map(({ place, name }) => ({ at: place, name }));
    // 'Northford and Southford PDUs' names both, unless it is the name of one.
    const mentions = [...byKind, ...byName].flatMap((found) => {
      const parts = own.has(found.name) ? [] : bareNames(text, found.at, context.services);
      return parts.length > 0 ? parts : [found];
    });
    const whole = mentions.map((found) => withPart(text, sentence, { ...found, name: withoutParticiple(found.name) }));
    // Services of no list have no alias: they are met again by their bare name.
    const again = bareNames(text, sentence, context.services)
      .filter(({ at }) => !whole.some((other) => meet(other.at, at)))
      .map((found) => withPart(text, sentence, found));
    const strangers = bareNames(text, sentence, stray).filter(
      ({ at }) =>
        ![...whole, ...again].some((other) => meet(other.at, at)) &&
        !/^[ \u00a0]\p{Lu}/u.test(text.slice(at.end, at.end + 2)),
    );
    return [...whole, ...again, ...strangers]
      .map((mention): ServiceMention => {
        const other = isOtherKind(text.slice(mention.at.start, mention.at.end));
        return { ...mention, kind: other ? 'other_body' : own.has(mention.name) ? 'service' : 'other_service' };
      })
      .sort((a, b) => a.at.start - b.at.start);
  };
};
