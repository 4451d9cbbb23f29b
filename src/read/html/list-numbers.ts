import type { HtmlElement } from './element.js';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

const roman = (number: number): string => {
  const digits: readonly (readonly [number, string])[] = [
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let rest = number;
  let text = '';
  for (const [value, letters] of digits) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
};

/** A number as the list's `type` shows it; numbers that the type has no form for are shown as figures. */
const shown = (number: number, type: string): string => {
  const letter = LETTERS.charAt(number - 1);
  if (type === 'a' && letter !== '') return letter;
  if (type === 'A' && letter !== '') return letter.toUpperCase();
  if (type === 'i' && number > 0 && number < 90) return roman(number);
  if (type === 'I' && number > 0 && number < 90) return roman(number).toUpperCase();
  return String(number);
};

const wholeNumber = (value: string | undefined): number | null =>
  value !== undefined && /^\s*-?\d{1,6}\s*$/.test(value) ? Number(value) : null;

const hidesNumbers = (list: HtmlElement): boolean =>
  /list-style(?:-type)?\s*:[^;]*\bnone\b/i.test(list.attributes['style'] ?? '');

/** The numbers that a browser prints before the items of an `<ol>` (`3.`); none for other lists. */
export const itemLabels = (list: HtmlElement): ReadonlyMap<HtmlElement, string> => {
  const labels = new Map<HtmlElement, string>();
  if (list.name !== 'ol' || hidesNumbers(list)) return labels;
  const items = list.children.filter((child): child is HtmlElement => child.kind === 'element' && child.name === 'li');
  const step = list.attributes['reversed'] === undefined ? 1 : -1;
  let number = wholeNumber(list.attributes['start']) ?? (step === 1 ? 1 : items.length);
  for (const item of items) {
    number = wholeNumber(item.attributes['value']) ?? number;
    labels.set(item, `${shown(number, list.attributes['type'] ?? '1')}.`);
    number += step;
  }
  return labels;
};
