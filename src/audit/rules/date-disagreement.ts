import { firstOfEach, groupBy } from '../../normalize/grouping.js';
import type { StatedDate } from '../../normalize/record.js';
import { compareDates, type DateSpan, liesWithin, sameSpan, spanInWords } from '../dates.js';
import { otherSide, printedSide } from '../evidence-sides.js';
import { inspection } from '../example.js';
import { placeInWords } from '../in-words.js';
import type { Audited, Observation, Rule } from '../rule.js';

type Place = StatedDate['place'];

/** One statement of the inspection's dates, from one place. */
interface Spell extends DateSpan {
  readonly place: Place;
  readonly dates: readonly StatedDate[];
}

const spellsOf = (dates: readonly StatedDate[]): Spell[] => {
  const fieldwork = [...dates.entries()].filter(
    ([, date]) => date.what !== 'published' && date.place !== 'metadata' && date.value !== null,
  );
  const groups = groupBy(fieldwork, ([index, { place, spell }]) => JSON.stringify([place, spell ?? `single ${index}`]));
  return [...groups.values()].flatMap((group) => {
    const own = group.map(([, date]) => date);
    const at = (what: StatedDate['what']): string | null => own.find((date) => date.what === what)?.value ?? null;
    const place = own[0]?.place;
    return place ? [{ place, start: at('fieldwork_start'), end: at('fieldwork_end'), dates: own }] : [];
  });
};

/** More statements than any document makes: what is over that is not compared. */
const MOST_SPELLS = 200;

/** Running heads say the same on every page: each version once. */
const differentSpells = (spells: readonly Spell[]): Spell[] =>
  firstOfEach(spells, ({ place, start, end }) => JSON.stringify([place, start, end])).slice(0, MOST_SPELLS);

/** Cover, first page and running heads give the inspection's dates as a whole; prose also speaks of its parts. */
const isPlate = (place: Place): boolean => place !== 'prose';

const DAY = 86_400_000;
/** Days by which a slip of the pen may move one end of a spell. */
const SLIP_DAYS = 2;

const daysApart = (a: string, b: string): number | null => {
  if (a.length !== 10 || b.length !== 10) return null;
  return Math.abs(Date.parse(`${a}T00:00:00Z`) - Date.parse(`${b}T00:00:00Z`)) / DAY;
};

/** The same days of another year, or one end the same and the other a day or two off: no two spells, but two versions of one. */
const looksLikeSlip = (a: DateSpan, b: DateSpan): boolean => {
  if (a.start === null || a.end === null || b.start === null || b.end === null) return false;
  const [starts, ends] = [daysApart(a.start, b.start), daysApart(a.end, b.end)];
  if (starts === null || ends === null) return false;
  const sameDays = a.start.slice(4) === b.start.slice(4) && a.end.slice(4) === b.end.slice(4);
  if (sameDays) return starts > 0;
  return (starts === 0 && ends > 0 && ends <= SLIP_DAYS) || (ends === 0 && starts > 0 && starts <= SLIP_DAYS);
};

/** Whether two spells lap over each other without one being a part of the other. */
const overlapInPart = (a: DateSpan, b: DateSpan): boolean => {
  if (a.start === null || a.end === null || b.start === null || b.end === null) return false;
  const touch = compareDates(a.start, b.end) <= 0 && compareDates(b.start, a.end) <= 0;
  return touch && !liesWithin(a, b) && !liesWithin(b, a);
};

/** Spells of one kind of place that another place gives in full, or of which it gives the whole stretch, are the same. */
const sameStatement = (some: readonly Spell[], others: readonly Spell[]): boolean => {
  const within = (a: readonly Spell[], b: readonly Spell[]): boolean =>
    a.every((spell) => b.some((other) => sameSpan(spell, other)));
  return within(some, others) || within(others, some) || sameSpan(stretchOf(some), stretchOf(others));
};

const stretchOf = (spells: readonly Spell[]): DateSpan => {
  const starts = spells.flatMap(({ start, end }) => start ?? end ?? []).sort();
  const ends = spells.flatMap(({ start, end }) => end ?? start ?? []).sort();
  return { start: starts[0] ?? null, end: ends.at(-1) ?? null };
};

/** The first pair of spells that can't both be the inspection's dates. */
const disagreeingSpells = (spells: readonly Spell[]): readonly [Spell, Spell] | null => {
  const inPlace = (place: Place): Spell[] => spells.filter((spell) => spell.place === place);
  for (const [index, first] of spells.entries()) {
    for (const second of spells.slice(index + 1)) {
      if (sameSpan(first, second)) continue;
      const plates = isPlate(first.place) && isPlate(second.place) && first.place !== second.place;
      if (plates && !sameStatement(inPlace(first.place), inPlace(second.place))) return [first, second];
      if (sameStatement(inPlace(first.place), inPlace(second.place)) && first.place !== second.place) continue;
      if (looksLikeSlip(first, second) || overlapInPart(first, second)) return [first, second];
    }
  }
  return null;
};

const observation = (
  document: Audited,
  what: string,
  first: { readonly words: string; readonly place: Place; readonly dates: readonly StatedDate[] },
  second: { readonly words: string; readonly place: Place; readonly dates: readonly StatedDate[] },
): Observation => ({
  document,
  status: 'open',
  standard: null,
  printed: second.words,
  expected: first.words,
  sentence: `${what} given as ${first.words} ${placeInWords(first.place)}, but as ${second.words} ${placeInWords(second.place)}.`,
  explanation: null,
  uses: [],
  doubts: [],
  evidence: [...printedSide(document, ...second.dates), ...otherSide(document, ...first.dates)],
});

const fieldwork = (document: Audited): Observation[] => {
  const pair = disagreeingSpells(differentSpells(spellsOf(document.record.dates)));
  if (pair === null) return [];
  const [first, second] = pair.map((spell) => ({ ...spell, words: spanInWords(spell) }));
  return first && second ? [observation(document, "the inspection's dates are", first, second)] : [];
};

const publication = (document: Audited): Observation[] => {
  const { record } = document;
  // An article's text dates the report that it speaks of as well as itself.
  const proseCounts = record.summary.kind === 'report';
  const published = record.dates.filter(
    ({ what, place, value }) =>
      what === 'published' && value !== null && place !== 'metadata' && (proseCounts || isPlate(place)),
  );
  const dates = firstOfEach(published, ({ place, value }) => `${place} ${value}`).slice(0, MOST_SPELLS);
  for (const [index, first] of dates.entries()) {
    const second = dates.slice(index + 1).find((date) => compareDates(first.value ?? '', date.value ?? '') !== 0);
    if (!second) continue;
    const side = (date: StatedDate) => ({ words: date.value ?? '', place: date.place, dates: [date] });
    return [observation(document, 'the publication date is', side(first), side(second))];
  }
  return [];
};

/** An example's fieldwork, from one day to another, as one place gives it. */
const spell = (number: number, place: Place, start: string, end: string) => [
  { what: 'fieldwork_start' as const, value: start, place, spell: number },
  { what: 'fieldwork_end' as const, value: end, place, spell: number },
];

/** One date, given differently in two places. */
export const dateDisagreement: Rule = {
  id: 'date-disagreement',
  severity: 'warning',
  summary: "The inspection's dates, or the publication date, are given differently in two places of the same document.",
  help: 'Reports repeat their dates on the cover, on the first page, in running headers and footers and in the text. They are compared at the precision that both have. Cover, first page and running heads must agree, except that one may give only some of the spells of another, or their whole stretch. The text may speak of a spell or a part of the inspection: it disagrees only where it laps over the dates elsewhere, gives the same days of another year, or moves one end by a day or two. There is one finding for the inspection and one for its publication.',
  check: ({ documents }) => documents.flatMap((document) => [...publication(document), ...fieldwork(document)]),
  examples: [
    {
      title: 'the month on the cover, the day in the footer',
      given: inspection({
        dates: [
          { what: 'published', value: '2020-11', place: 'cover' },
          { what: 'published', value: '2020-11-05', place: 'footer' },
        ],
      }),
      findings: [],
    },
    {
      title: 'a footer that was not changed',
      given: inspection({
        dates: [
          ...spell(1, 'first_page', '2021-10-04', '2021-10-15'),
          ...spell(2, 'footer', '2021-10-04', '2021-10-08'),
        ],
      }),
      findings: ['open'],
    },
    {
      title: 'the text speaks of a week of the fortnight',
      given: inspection({
        dates: [
          ...spell(1, 'first_page', '2021-10-04', '2021-10-15'),
          ...spell(2, 'prose', '2021-10-11', '2021-10-15'),
        ],
      }),
      findings: [],
    },
    {
      title: 'the text gives the days of another year',
      given: inspection({
        dates: [...spell(1, 'cover', '2021-10-04', '2021-10-15'), ...spell(2, 'prose', '2020-10-04', '2020-10-15')],
      }),
      findings: ['open'],
    },
    {
      title: 'two publication dates',
      given: inspection({
        dates: [
          { what: 'published', value: '2020-11-05', place: 'cover' },
          { what: 'published', value: '2020-12-05', place: 'header' },
        ],
      }),
      findings: ['open'],
    },
  ],
};
