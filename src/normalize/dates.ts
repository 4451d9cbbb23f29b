import type { Anchor } from '../document/anchor.js';
import type { Evidence } from '../document/evidence.js';
import type { FoundDate } from '../extract/found-date.js';
import { daysOf, gapInDays } from './date-spans.js';
import type { Stated, StatedDate } from './record.js';

/** The dates of a document's summary. */
export interface SummaryDates {
  readonly publishedOn: Stated<string> | null;
  readonly fieldworkStart: Stated<string> | null;
  readonly fieldworkEnd: Stated<string> | null;
}

/** What a manifest gives; null where it gives nothing. */
export interface ManifestDates {
  readonly publishedOn: string | null;
  readonly fieldworkStart: string | null;
  readonly fieldworkEnd: string | null;
}

/** Days that sentences may lie from the dates that label or imprint give: further off they speak of another inspection. */
const SAME_INSPECTION = 183;
const STRENGTHS = ['label', 'dateline', 'sentence'] as const;

const isWork = (date: FoundDate): boolean => date.what !== 'published';

const readable = (dates: readonly FoundDate[]): (FoundDate & { readonly value: string })[] =>
  dates.flatMap((date) => (date.reading.value === null ? [] : [{ ...date, value: date.reading.value }]));

/** Leaves out sentences on inspections at another time than the one that labels, or the first sentence, tell of. */
const ofThisInspection = (found: readonly FoundDate[]): FoundDate[] => {
  const work = found.filter(isWork);
  const anchorDate = readable(work).find((date) => date.strength === 'label') ?? readable(work)[0];
  const own = anchorDate ? daysOf(anchorDate.value) : null;
  if (own === null) return [...found];
  const isNear = (value: string): boolean => {
    const days = daysOf(value);
    return days !== null && gapInDays(own, days) <= SAME_INSPECTION;
  };
  // The end of a spell goes with its start.
  const near = new Set(readable(work).flatMap(({ value, spell }) => (spell !== null && isNear(value) ? [spell] : [])));
  return found.filter((date) => {
    if (!isWork(date) || date.strength === 'label' || date.reading.value === null) return true;
    return isNear(date.reading.value) || (date.spell !== null && near.has(date.spell));
  });
};

const earliest = (a: string, b: string): boolean => (daysOf(a)?.from ?? 0) < (daysOf(b)?.from ?? 0);
const latest = (a: string, b: string): boolean => (daysOf(a)?.to ?? 0) > (daysOf(b)?.to ?? 0);

/** The most exact of the strongest dates, first come first served: '5 November 2020' beside the imprint 'November 2020'. */
const publication = (found: readonly FoundDate[]): (FoundDate & { readonly value: string }) | null => {
  const dates = readable(found.filter((date) => !isWork(date)));
  for (const strength of STRENGTHS) {
    const [first, ...others] = dates.filter((date) => date.strength === strength);
    if (!first) continue;
    const finer = [...others, ...dates].find(
      (date) => date.value.length > first.value.length && date.value.startsWith(first.value),
    );
    return finer ?? first;
  }
  return null;
};

/** Dates of the strongest kind and, among them, those of the place that has the most exact ones. */
const spellOf = (
  found: readonly FoundDate[],
  what: 'fieldwork_start' | 'fieldwork_end',
): (FoundDate & { readonly value: string }) | null => {
  const dates = readable(found.filter((date) => date.what === what));
  const strongest =
    STRENGTHS.map((strength) => dates.filter((date) => date.strength === strength)).find((list) => list.length > 0) ??
    [];
  const finest = Math.max(...strongest.map((date) => date.value.length));
  const exact = strongest.filter((date) => date.value.length === finest);
  const [first] = exact;
  if (!first) return null;
  // The spells of one list or one place make one inspection; a second place repeats it.
  const together = exact.filter((date) => date.spell === first.spell || date.place === first.place);
  return together.reduce((best, date) => {
    const better = what === 'fieldwork_start' ? earliest(date.value, best.value) : latest(date.value, best.value);
    return better ? date : best;
  }, first);
};

/**
 * The summary's dates from those that a document states: a manifest's values win and have no evidence, then what is printed,
 * then for the publication date what an HTML page's metadata say. A date that can't be gives none.
 */
export const summaryDates = (
  found: readonly FoundDate[],
  metadataDate: string | null,
  manifest: ManifestDates,
  evidenceAt: (at: Anchor) => Evidence,
): SummaryDates => {
  const own = ofThisInspection(found);
  const stated = (
    date: (FoundDate & { readonly value: string }) | null,
    given: string | null,
  ): Stated<string> | null => {
    if (given !== null) return { value: given, evidence: null };
    return date && { value: date.value, evidence: evidenceAt(date.at) };
  };
  const fromMetadata = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(metadataDate ?? '')?.[0] ?? null;
  const meta = fromMetadata !== null && daysOf(fromMetadata) !== null ? { value: fromMetadata, evidence: null } : null;
  return {
    publishedOn: stated(publication(own), manifest.publishedOn) ?? meta,
    fieldworkStart: stated(spellOf(own, 'fieldwork_start'), manifest.fieldworkStart),
    fieldworkEnd: stated(spellOf(own, 'fieldwork_end'), manifest.fieldworkEnd),
  };
};

/** The dates as the record keeps them, for the rules on dates. */
export const statedDatesOf = (found: readonly FoundDate[], evidenceAt: (at: Anchor) => Evidence): StatedDate[] =>
  ofThisInspection(found).map((date) => ({
    what: date.what,
    value: date.reading.value,
    place: date.place,
    spell: date.spell,
    evidence: evidenceAt(date.at),
  }));
