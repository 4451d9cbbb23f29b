import type { Anchor } from '../document/anchor.js';
import { type DateToken, dateTokensIn, HAS_YEAR, MONTHS } from './date-tokens.js';

/** A day, month or year as printed: ISO as exact as printed, null with the reason where there is no such date. */
export interface DateReading {
  readonly value: string | null;
  readonly why: string | null;
}

/** A date or a stretch of dates as printed ('13 October 2023', 'between 17 and 20 August 2020', 'week commencing 3 June 2019'). */
export interface DateExpression {
  readonly at: Anchor;
  readonly start: DateReading;
  /** Null for a single date and where only a week's beginning is given. */
  readonly end: DateReading | null;
  /** Whether only the beginning of a week is printed. */
  readonly week: boolean;
  /** Expressions with the same number stand in one list ('3 to 14 June and 24 to 28 June'). */
  readonly list: number;
}

/** A date whose parts may still have to be taken from its neighbours. */
interface Item {
  day: number | null;
  month: number | null;
  year: number | null;
  week: boolean;
  /** The word or sign between the item before and this one; null for the first. */
  link: 'span' | 'and' | 'comma' | null;
  between: boolean;
  /** Whether 'on' stands between the item before and this one ('between 15 and 18 March, and on 22 March 2021'). */
  on: boolean;
  start: number;
  end: number;
}

const monthOf = (word: string): number => {
  const start = word.slice(0, 3).toLowerCase();
  return MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === start) + 1;
};

const linkOf = (text: string): 'span' | 'and' | 'comma' =>
  text === 'and' || text === '&' ? 'and' : text === ',' ? 'comma' : 'span';

const wholeDate = (token: DateToken): Pick<Item, 'day' | 'month' | 'year'> => {
  const parts = token.text.split(/[-/.]/).map(Number);
  const [first = 0, second = 0, third = 0] = parts;
  if (token.kind === 'iso') return { year: first, month: second, day: third };
  return { day: first, month: second, year: third < 70 ? 2000 + third : third < 100 ? 1900 + third : third };
};

/** Chains of items: dates that stand together, with nothing between them but links. */
const chainsOf = (tokens: readonly DateToken[]): Item[][] => {
  const chains: Item[][] = [];
  let chain: Item[] = [];
  let link: Item['link'] = null;
  let between = false;
  let week = false;
  let on = false;
  let weekday: DateToken | null = null;
  let open: Item | null = null;
  const endChain = (): void => {
    if (chain.length > 0) chains.push(chain);
    chain = [];
    link = null;
    between = false;
    week = false;
    on = false;
    weekday = null;
    open = null;
  };
  const begin = (token: DateToken, parts: Partial<Pick<Item, 'day' | 'month' | 'year'>>): Item => {
    if (chain.length > 0 && link === null) {
      const [keptWeek, keptDay] = [week, weekday];
      endChain();
      week = keptWeek;
      weekday = keptDay;
    }
    const item: Item = {
      day: null,
      month: null,
      year: null,
      ...parts,
      week,
      link,
      between,
      on,
      // The day of the week is a part of the date.
      start: (weekday ?? token).at.start,
      end: token.at.end,
    };
    chain.push(item);
    link = null;
    on = false;
    weekday = null;
    return item;
  };
  const grow = (item: Item, token: DateToken): void => {
    item.end = token.at.end;
  };
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    switch (token.kind) {
      case 'iso':
      case 'slash':
        begin(token, wholeDate(token));
        open = null;
        break;
      case 'day': {
        const day = Number.parseInt(token.text, 10);
        const americanDay =
          open !== null && open.month !== null && open.day === null && open.year === null && link === null;
        const followedByMonth =
          next?.kind === 'month' || (next?.kind === 'filler' && tokens[index + 2]?.kind === 'month');
        if (day < 1 || day > 31) endChain();
        else if (open && americanDay && !followedByMonth) {
          open.day = day;
          grow(open, token);
        } else open = begin(token, { day });
        break;
      }
      case 'month':
        if (open && open.month === null && link === null) {
          open.month = monthOf(token.text);
          grow(open, token);
        } else open = begin(token, { month: monthOf(token.text) });
        break;
      case 'year':
        // 'October 13, 2023': the comma is no link between two dates.
        if (open && open.month !== null && open.year === null && (link === null || link === 'comma')) {
          open.year = Number(token.text);
          grow(open, token);
          link = null;
          open = null;
        } else endChain();
        break;
      case 'link':
        if (weekday !== null && token.text === ',') break;
        if (chain.length === 0) endChain();
        else link = link === null || link === 'comma' ? linkOf(token.text) : link;
        break;
      case 'lead':
        if (chain.length === 0 || link === null) endChain();
        between = true;
        break;
      case 'week':
        if (link === null) endChain();
        week = true;
        break;
      case 'on':
        if (chain.length === 0 || link === null) endChain();
        else on = true;
        break;
      case 'weekday':
        weekday = token;
        break;
      case 'filler':
        break;
      default:
        endChain();
    }
  });
  endChain();
  return chains;
};

/**
 * A chain parted where 'on' joins dates that are no days of one event: only days of one month or the next go together, and only
 * where the first ones take their year from the last ('between 15 and 18 March, and on 22 March 2021').
 */
const partedAtOn = (chain: readonly Item[]): Item[][] => {
  const parts: Item[][] = [];
  let month: number | null = null;
  let year: number | null = null;
  for (const item of chain) {
    const joins = !item.on || (year === null && (month === null || item.month === null || nextTo(month, item.month)));
    const last = parts.at(-1);
    if (last && joins) last.push(item);
    else parts.push([item]);
    month = item.month;
    year = item.year;
  }
  return parts;
};

const nextTo = (month: number, next: number): boolean => next === month || next === (month % 12) + 1;

/** Gives items without month or year those of the next one, else a year that stands before; drops what stays without. */
const completed = (chain: readonly Item[]): Item[] => {
  const items = chain.map((item) => ({ ...item }));
  for (let index = items.length - 2; index >= 0; index -= 1) {
    const item = items[index];
    const next = items[index + 1];
    if (!item || !next) continue;
    if (item.month === null && item.day !== null && next.day !== null) item.month = next.month;
    if (item.year === null && next.year !== null) {
      // 'December to January 2020' begins in the year before.
      item.year = item.month !== null && next.month !== null && item.month > next.month ? next.year - 1 : next.year;
    }
  }
  for (let index = 1; index < items.length; index += 1) {
    const item = items[index];
    const before = items[index - 1];
    if (item && before && item.year === null && item.month !== null) item.year = before.year;
  }
  return items.filter((item) => item.month !== null && item.year !== null);
};

const two = (number: number): string => String(number).padStart(2, '0');

const readingOf = (item: Item): DateReading => {
  const { day, month, year } = item;
  if (month === null || year === null) return { value: null, why: 'no month or year is printed' };
  if (month < 1 || month > 12) return { value: null, why: `there is no month ${month}` };
  if (day === null) return { value: `${year}-${two(month)}`, why: null };
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day < 1 || day > last)
    return { value: null, why: `${MONTHS[month - 1] ?? 'the month'} ${year} has ${last} days` };
  return { value: `${year}-${two(month)}-${two(day)}`, why: null };
};

const expressionsOf = (chain: readonly Item[], list: number): DateExpression[] => {
  const items = completed(chain);
  const expressions: DateExpression[] = [];
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    const next = items[index + 1];
    if (!item) continue;
    const spans = next && !item.week && (next.link === 'span' || (next.link === 'and' && item.between));
    const at = { start: item.start, end: spans && next ? next.end : item.end };
    expressions.push({
      at,
      start: readingOf(item),
      end: spans && next ? readingOf(next) : null,
      week: item.week,
      list,
    });
    if (spans) index += 1;
  }
  return expressions;
};

/**
 * The dates printed in a stretch of text, in order. A month and a year at least must be printed, with the date or with one that
 * it is linked to ('between 17 and 20 August 2020'). Linear in the length of the stretch.
 */
export const dateExpressionsIn = (text: string, at: Anchor): DateExpression[] =>
  HAS_YEAR.test(text.slice(at.start, at.end))
    ? chainsOf(dateTokensIn(text, at))
        .flatMap(partedAtOn)
        .flatMap((chain, list) => expressionsOf(chain, list))
    : [];
