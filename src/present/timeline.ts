import { alignedTable, forTerminal } from './table.js';

/** A rating of one standard as some document gives it. */
export interface TimelineRating {
  readonly standard: string;
  readonly standardName: string | null;
  readonly rating: string | null;
  readonly scale: string | null;
  readonly level: number | null;
  readonly percent: number | null;
  readonly origin: string;
  readonly period: string;
}

export interface TimelineInspection {
  readonly inspectionId: string;
  readonly framework: string | null;
  readonly publishedOn: string | null;
  readonly fieldworkStart: string | null;
  readonly fieldworkEnd: string | null;
  readonly overallRating: string | null;
  readonly printedScore: number | null;
  readonly printedMax: number | null;
  readonly documents: number;
  readonly ratings: readonly TimelineRating[];
}

const words = ({ rating, percent }: TimelineRating): string =>
  [rating, percent === null ? null : `${percent}%`].filter((part) => part !== null).join(' ');

/** The ratings of one inspection by standard: each different reading with the places that give it. */
const ratingTable = (ratings: readonly TimelineRating[]): string => {
  const standards = new Map<string, Map<string, Set<string>>>();
  for (const row of ratings) {
    const readings = standards.get(row.standardName ?? row.standard) ?? new Map<string, Set<string>>();
    // A word means another level on another scale: it is never shown without.
    const reading = `${words(row)}${row.scale === null ? '' : ` [${row.scale}${row.level === null ? '' : `, level ${row.level} of 0 to 3`}]`}`;
    const origins = readings.get(reading) ?? new Set<string>();
    origins.add(`${row.origin.replaceAll('_', ' ')}${row.period === 'prior' ? ' of a later document' : ''}`);
    readings.set(reading, origins);
    standards.set(row.standardName ?? row.standard, readings);
  }
  return alignedTable(
    ['standard', 'rating [scale]', 'said by'],
    [...standards].flatMap(([standard, readings]) =>
      [...readings].map(([reading, origins]) => [standard, reading, [...origins].join(', ')]),
    ),
  );
};

const spell = ({ fieldworkStart, fieldworkEnd }: TimelineInspection): string | null => {
  if (fieldworkStart === null && fieldworkEnd === null) return null;
  return `fieldwork ${fieldworkStart ?? '?'} to ${fieldworkEnd ?? '?'}`;
};

/**
 * A service's inspections in order of time, whatever their programmes: each with its own scale, since words of one scale
 * can't be read on another's.
 */
export const serviceTimeline = (service: string, inspections: readonly TimelineInspection[]): string => {
  const scales = new Set(
    inspections.flatMap(({ ratings }) => ratings.flatMap(({ scale }) => (scale === null ? [] : [scale]))),
  );
  const head = `${forTerminal(service)}: ${inspections.length} ${inspections.length === 1 ? 'inspection' : 'inspections'}`;
  const warning =
    scales.size > 1
      ? `Rated on ${scales.size} scales (${[...scales].join(', ')}): the same word has another meaning on each.\n`
      : '';
  const parts = inspections.map((inspection) => {
    const score =
      inspection.printedScore === null ? null : `${inspection.printedScore}/${inspection.printedMax ?? '?'}`;
    const line = [
      inspection.publishedOn ?? 'no date',
      inspection.framework ?? 'programme unknown',
      inspection.overallRating === null ? null : `overall ${inspection.overallRating}`,
      score,
      spell(inspection),
      `${inspection.documents} ${inspection.documents === 1 ? 'document' : 'documents'}`,
    ]
      .filter((part) => part !== null)
      .join('  ');
    return inspection.ratings.length === 0 ? line : `${line}\n${ratingTable(inspection.ratings).replace(/^/gm, '  ')}`;
  });
  return [`${head}\n${warning}`.trimEnd(), ...parts].join('\n\n');
};
