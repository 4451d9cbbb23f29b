/** Numbers, dates and lists in the words that the reports use. */
const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A whole number as a word up to twelve, in digits above. */
export function inWords(value: number): string {
  return SMALL[value] ?? String(value);
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** 'a, b and c'. */
export function series(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** `2020-11-05`, `2020-11` or `2020` as printed: '5 November 2020'. */
export function printedDate(iso: string): string {
  const [year = '', month, day] = iso.split('-');
  const name = month === undefined ? '' : `${MONTHS[Number(month) - 1] ?? ''} `;
  return `${day === undefined ? '' : `${Number(day)} `}${name}${year}`;
}

/** A spell of days as printed: '17 and 20 August 2020' or '30 March and 3 April 2020'. */
export function printedSpell(start: string, end: string, joint: string): string {
  const sameMonth = start.slice(0, 7) === end.slice(0, 7);
  const from = sameMonth ? String(Number(start.slice(8))) : printedDate(start).replace(/ \d{4}$/u, '');
  return `${from} ${joint} ${printedDate(end)}`;
}

/** Half up, as the reports round. */
export function wholePercent(yes: number, of: number): number {
  return Math.floor((yes * 100) / of + 0.5);
}

/** `202259` as '202,259'. */
export function thousands(value: number): string {
  return Number.isInteger(value) ? value.toLocaleString('en-GB') : String(value);
}
