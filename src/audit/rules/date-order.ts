import type { Stated, StatedDate } from '../../normalize/record.js';
import { compareDates } from '../dates.js';
import { otherSide, printedSide } from '../evidence-sides.js';
import { inspection } from '../example.js';
import { placeInWords } from '../in-words.js';
import type { Audited, Observation, Rule } from '../rule.js';

const SUBJECTS = {
  published: 'the publication date',
  fieldwork_start: 'the start of the fieldwork',
  fieldwork_end: 'the end of the fieldwork',
} as const;

/** A date as the document itself gives it: a manifest's has no place and takes no part. */
const ownDate = (document: Audited, what: StatedDate['what'], stated: Stated<string> | null): Stated<string> | null => {
  if (stated !== null && stated.evidence !== null) return stated;
  const others = document.record.dates.filter(
    (date) => date.what === what && date.value !== null && date.place !== 'metadata',
  );
  const [first] = others;
  if (!first || first.value === null) return null;
  // Where places disagree, nothing says which of them to order by.
  return others.every((date) => date.value === first.value) ? { value: first.value, evidence: first.evidence } : null;
};

const common = (document: Audited) =>
  ({ document, status: 'open', standard: null, explanation: null, uses: [], doubts: [] }) as const;

const afterPublication = (document: Audited): Observation[] => {
  const { summary } = document.record;
  const published = ownDate(document, 'published', summary.publishedOn);
  const end = ownDate(document, 'fieldwork_end', summary.fieldworkEnd);
  const start = ownDate(document, 'fieldwork_start', summary.fieldworkStart);
  if (published === null) return [];
  const late = [end, start].find((date) => date !== null && compareDates(date.value, published.value) > 0);
  if (!late) return [];
  const verb = late === end ? 'ended' : 'began';
  return [
    {
      ...common(document),
      printed: late.value,
      expected: `by ${published.value}`,
      sentence: `the fieldwork ${verb} on or in ${late.value}, but the publication date is ${published.value}.`,
      evidence: [...printedSide(document, late), ...otherSide(document, published)],
    },
  ];
};

interface Bounds {
  readonly start: Stated<string>;
  readonly end: Stated<string>;
}

const spells = (document: Audited): Bounds[] => {
  const { summary, dates } = document.record;
  const bounds: Bounds[] = [];
  const { fieldworkStart: start, fieldworkEnd: end } = summary;
  if (start?.evidence && end?.evidence) bounds.push({ start, end });
  const ends = new Map(dates.flatMap((date) => (date.what === 'fieldwork_end' ? [[date.spell, date]] : [])));
  for (const first of dates) {
    const last = ends.get(first.spell);
    if (first.what !== 'fieldwork_start' || first.spell === null || first.value === null) continue;
    if (last === undefined || last.value === null) continue;
    bounds.push({
      start: { value: first.value, evidence: first.evidence },
      end: { value: last.value, evidence: last.evidence },
    });
  }
  return bounds;
};

const endBeforeStart = (document: Audited): Observation[] => {
  const seen = new Set<string>();
  return spells(document).flatMap(({ start, end }) => {
    const key = `${start.value} ${end.value}`;
    if (compareDates(end.value, start.value) >= 0 || seen.has(key)) return [];
    seen.add(key);
    return [
      {
        ...common(document),
        printed: end.value,
        expected: `${start.value} or later`,
        sentence: `the fieldwork is said to end on or in ${end.value}, before its start of ${start.value}.`,
        evidence: [...printedSide(document, end), ...otherSide(document, start)],
      },
    ];
  });
};

const impossible = (document: Audited): Observation[] => {
  const seen = new Set<string>();
  return document.record.dates.flatMap((date) => {
    const quote = date.evidence.quote.replaceAll(/\s+/g, ' ');
    const key = `${date.what} ${quote}`;
    if (date.value !== null || seen.has(key)) return [];
    seen.add(key);
    return [
      {
        ...common(document),
        printed: quote,
        expected: null,
        sentence: `${SUBJECTS[date.what]} reads '${quote}' ${placeInWords(date.place)}, which is no date of the calendar.`,
        evidence: printedSide(document, date),
      },
    ];
  });
};

/** Dates that can't be in this order, or can't be at all. */
export const dateOrder: Rule = {
  id: 'date-order',
  severity: 'warning',
  summary: "Fieldwork comes after publication, an end before its start, or a date can't be.",
  help: 'An inspection is published after its fieldwork, and a spell of fieldwork ends no earlier than it begins. Dates are compared at the precision that both have: fieldwork to 20 August 2020 and publication in August 2020 are in order. Dates from a manifest take no part. Where a document gives a date differently in several places, `date-disagreement` speaks of it.',
  check: ({ documents }) =>
    documents.flatMap((document) => [
      ...afterPublication(document),
      ...endBeforeStart(document),
      ...impossible(document),
    ]),
  examples: [
    {
      title: 'fieldwork in August, publication in November',
      given: inspection({ published: '2020-11', fieldwork: ['2020-08-17', '2020-08-20'] }),
      findings: [],
    },
    {
      title: 'the same month is no contradiction',
      given: inspection({ published: '2020-08', fieldwork: ['2020-08-17', '2020-08-20'] }),
      findings: [],
    },
    {
      title: 'published before the fieldwork',
      given: inspection({ published: '2020-07', fieldwork: ['2020-08-17', '2020-08-20'] }),
      findings: ['open'],
    },
    {
      title: 'the end comes before the start',
      given: inspection({ published: '2020-11', fieldwork: ['2020-08-20', '2020-08-17'] }),
      findings: ['open'],
    },
    {
      title: 'a thirtieth of February',
      given: inspection({ published: null, dates: [{ what: 'published', value: null, quote: '30 February 2021' }] }),
      findings: ['open'],
    },
    {
      title: 'the publication date comes from a manifest',
      given: inspection({ published: '2020-07', manifest: true, fieldwork: ['2020-08-17', '2020-08-20'] }),
      findings: [],
    },
  ],
};
