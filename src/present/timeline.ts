import { groupBy } from '../normalize/grouping.js';
import { alignedTable, forTerminal } from './table.js';

/** A rating of one standard as some document gives it. */
export interface TimelineRating {
  readonly standard: string;
  /** As printed, null where the place prints none. */
  readonly standardCode: string | null;
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

/** A rating as some place gives it: never a word without its scale, since it means another level on another one. */
const readingOf = (row: TimelineRating): string =>
  `${words(row)}${row.scale === null ? '' : ` [${row.scale}${row.level === null ? '' : `, level ${row.level} of 0 to 3`}]`}`;

const originOf = ({ origin, period }: TimelineRating): string =>
  `${origin.replaceAll('_', ' ')}${period === 'prior' ? ' of a later document' : ''}`;

/** The ratings of one inspection by standard: each different reading with the places that give it. */
const ratingTable = (ratings: readonly TimelineRating[]): string => {
  const standards = [...groupBy(ratings, ({ standard }) => standard)].map(([standard, rows]) => ({
    code: rows.find(({ standardCode }) => standardCode !== null)?.standardCode ?? '',
    name: rows.find(({ standardName }) => standardName !== null)?.standardName ?? standard,
    rows,
  }));
  standards.sort((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }));
  return alignedTable(
    ['', 'standard', 'rating [scale]', 'said by'],
    standards.flatMap(({ code, name, rows }) =>
      [...groupBy(rows, readingOf)].map(([reading, places]) => [
        code,
        name,
        reading,
        [...new Set(places.map(originOf))].join(', '),
      ]),
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
