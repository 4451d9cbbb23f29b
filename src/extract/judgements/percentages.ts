import type { Mark } from './marks.js';
import { type DomainScope, standardsIn } from './target.js';

/** A percentage that a core case inspection gives a section, perhaps with the word for it. */
export interface PercentReading {
  readonly standard: string;
  readonly percent: Mark;
  readonly rating: Mark | null;
}

/** Words beside a percentage that make it another's, or a difference. */
const OTHERS =
  /^(?:average|national|nationally|lowest|highest|mean|typical|range|ranged|ranging|above|below|more|higher|lower|better|worse|points?|elsewhere|compared|comparison|against|than)$/i;
const OF_WORK =
  /\b(?:well enough|of the time|of (?:the )?(?:work|cases)|sufficient(?:ly)?|done well|good enough|scored?|standard|quality|met|overall|per cent|required|satisfactor\w+|\d+ ?%)/i;
const OF_PEOPLE = /^(?:of|were|are|male|female|boys|girls)$/i;
const OF_CHILDREN =
  /\bof (?:the )?(?:children|young people|offenders|those|boys|girls|staff|respondents|area|services)\b/i;

const isOthers = (marks: readonly Mark[], index: number): boolean => {
  const before = marks.slice(Math.max(0, index - 4), index);
  const after = marks.slice(index + 1, index + 4);
  const stop = after.findIndex(({ kind }) => kind === 'comma' || kind === 'stop' || kind === 'semicolon');
  const tail = stop < 0 ? after : after.slice(0, stop);
  const words = [
    ...before.slice(before.findLastIndex(({ kind }) => kind === 'comma' || kind === 'percent') + 1),
    ...tail,
  ];
  return words.some(
    ({ text, kind }) =>
      OTHERS.test(text) ||
      kind === 'aggregate' ||
      text
        .toLowerCase()
        .split(/\s+/)
        .some((word) => OTHERS.test(word)),
  );
};

/**
 * The percentages of a sentence that are a section's own: 'Safeguarding work was done well enough 61% of the time'. Averages, ranges,
 * differences and shares of children are none. Several sections before several percentages are taken in turn.
 */
export const percentagesIn = (
  sentence: readonly Mark[],
  scope: DomainScope,
  antecedent: readonly string[],
): PercentReading[] => {
  const text = sentence.map((mark) => mark.text).join(' ');
  if (!OF_WORK.test(text)) return [];
  const own = sentence.flatMap((mark, index) => {
    if (mark.kind !== 'percent' || mark.value === null || mark.value > 100 || isOthers(sentence, index)) return [];
    const after = sentence
      .slice(index + 1, index + 6)
      .map(({ text: word }) => word)
      .join(' ');
    return OF_PEOPLE.test(sentence[index + 1]?.text ?? '') && OF_CHILDREN.test(after) ? [] : [{ mark, index }];
  });
  if (own.length === 0) return [];
  const names = sentence.flatMap((mark, index) => {
    const ids = mark.kind === 'standard' ? standardsIn([mark], scope).ids : [];
    return ids[0] === undefined ? [] : [{ id: ids[0], index }];
  });
  const ratingBeside = (index: number): Mark | null => {
    const next = sentence.slice(index + 1).findIndex(({ kind }) => kind === 'percent' || kind === 'standard');
    const until = next < 0 ? sentence.length : index + 1 + next;
    return sentence.slice(index + 1, until).find(({ kind }) => kind === 'rating') ?? null;
  };
  const firstPercent = own[0]?.index ?? 0;
  const before = [
    ...new Map(names.filter(({ index }) => index < firstPercent).map((name) => [name.id, name])).values(),
  ];
  const afterFirst = names.filter(({ index }) => index > firstPercent);
  if (before.length > 1 && before.length === own.length && afterFirst.length === 0) {
    return before.flatMap(({ id }, at) => {
      const percent = own[at];
      return percent ? [{ standard: id, percent: percent.mark, rating: null }] : [];
    });
  }
  const readings: PercentReading[] = [];
  for (const { mark, index } of own) {
    const left = names.findLast(
      (name) => name.index < index && !own.some((other) => other.index > name.index && other.index < index),
    );
    const right = names.find(
      (name) =>
        name.index > index &&
        name.index - index <= 14 &&
        !own.some((other) => other.index > index && other.index < name.index),
    );
    const joined =
      right &&
      /\b(?:for|on|in|of)\b/i.test(
        sentence
          .slice(index, right.index)
          .map(({ text: word }) => word)
          .join(' '),
      );
    const standard =
      left?.id ??
      (joined ? right?.id : undefined) ??
      (antecedent.length === 1 && own.length === 1 && names.length === 0 ? antecedent[0] : undefined);
    if (standard !== undefined && !readings.some((reading) => reading.standard === standard))
      readings.push({ standard, percent: mark, rating: ratingBeside(index) });
  }
  return readings;
};
