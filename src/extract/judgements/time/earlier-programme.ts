import type { Framework } from '../../../framework/framework.js';
import type { JudgementContext } from '../context.js';
import { says } from '../groups.js';
import type { Mark } from '../marks.js';
import { inForce, isOfKind } from '../scales.js';
import type { Reading } from '../sentence-scope.js';
import { type Tagger, taggerFor } from '../tagger.js';
import type { When } from './period.js';
import { frameOf, isOfThis, isPresent } from './time-frame.js';

/** The programme of an earlier inspection, and the tagger that knows its names. */
export interface EarlierProgramme {
  readonly framework: Framework;
  readonly tagger: Tagger;
}

/** Whether an older programme names things that the document's own does not: on another scale, or other standards on the same. */
const differs = (older: Framework, own: Framework): boolean => {
  const ids = new Set(own.standards.map(({ id }) => id));
  return older.scale?.id !== own.scale?.id || older.standards.some(({ id }) => !ids.has(id));
};

const programmeOf = (year: number, { framework, frameworks, inspectorate }: JudgementContext): Framework | null => {
  if (!framework) return null;
  const then = frameworks.filter(
    (one) => one.inspectorate === inspectorate.id && !one.unrated && isOfKind(one, framework) && inForce(one, year),
  );
  const [programme, other] = then;
  if (!programme || other || programme.id === framework.id || programme.percentages) return null;
  return differs(programme, framework) ? programme : null;
};

/**
 * The older programme by which a service was inspected in a year, made ready to read what a document on a later one tells of it: 'Protecting the public
 * was poor, and so was governance'. Null where the year leaves more than one, or the document's own; where it gave percentages.
 */
export const earlierProgrammes = (
  context: JudgementContext,
  text: string,
): ((year: number) => EarlierProgramme | null) => {
  const known = new Map<number, EarlierProgramme | null>();
  return (year) => {
    const found = known.get(year);
    if (found !== undefined) return found;
    const framework = programmeOf(year, context);
    const made = framework
      ? { framework, tagger: taggerFor({ ...context, framework, publishedYear: year }, text) }
      : null;
    known.set(year, made);
    return made;
  };
};

/** The year of the earlier inspection that all of a sentence tells of, by what it opens with or the sentences before; null where it speaks of now, too. */
export const yearOfAll = (sentence: readonly Mark[], thisYear: number | null, before: When | null): number | null => {
  if (says(sentence, 'now') || isPresent(sentence) || isOfThis(sentence, thisYear)) return null;
  const framed = frameOf(sentence, thisYear, before);
  const date = (framed?.period === 'prior' ? framed.date : null) ?? (before?.period === 'prior' ? before.date : null);
  return date === null ? null : Number(date.slice(0, 4));
};

/** Readings of an earlier inspection alone, on its programme's scale. */
export const onItsScale = (readings: readonly Reading[], { framework }: EarlierProgramme): Reading[] =>
  readings.flatMap((reading) => {
    const { target } = reading;
    const scale = framework.scale?.id;
    if (reading.when.period !== 'prior') return [];
    return [
      target.kind === 'standards' && scale !== undefined ? { ...reading, target: { ...target, scale } } : reading,
    ];
  });
