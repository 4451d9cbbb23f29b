import { z } from 'zod';
import { serviceKeyOf } from '../normalize/identity.js';
import type { TimelineInspection, TimelineRating } from '../present/timeline.js';
import type { InspectionDatabase } from '../store/inspection-database.js';

const inspectionRow = z.tuple([
  z.string(),
  z.string(),
  z.string().nullable(),
  z.string().nullable(),
  z.string().nullable(),
  z.string().nullable(),
  z.string().nullable(),
  z.number().nullable(),
  z.number().nullable(),
  z.number(),
]);
const ratingRow = z.tuple([
  z.string(),
  z.string(),
  z.string().nullable(),
  z.string().nullable(),
  z.string().nullable(),
  z.string().nullable(),
  z.number().nullable(),
  z.number().nullable(),
  z.string(),
  z.string(),
]);

/** The inspections of a service in order of time, with the ratings that each document gives of them. */
export const inspectionsOfService = (database: InspectionDatabase, service: string): readonly TimelineInspection[] => {
  const key = serviceKeyOf(service);
  const ratings = new Map<string, TimelineRating[]>();
  for (const found of database.query(
    `SELECT inspection_id, standard, standard_code, standard_name, rating, scale, level, percent, origin, period FROM v_ratings
     WHERE inspection_id IS NOT NULL AND state = 'read' ORDER BY inspection_id, rating_id`,
  ).rows) {
    const [inspectionId, standard, standardCode, standardName, rating, scale, level, percent, origin, period] =
      ratingRow.parse(found);
    const row = { standard, standardCode, standardName, rating, scale, level, percent, origin, period };
    const known = ratings.get(inspectionId);
    if (known) known.push(row);
    else ratings.set(inspectionId, [row]);
  }
  const rows = [
    ...database.query(
      `SELECT inspection_id, service, framework, published_on, fieldwork_start, fieldwork_end, overall_rating, printed_score, printed_max, documents
       FROM v_inspections ORDER BY coalesce(published_on, fieldwork_end, fieldwork_start), inspection_id`,
    ).rows,
  ].map((found) => inspectionRow.parse(found));
  return rows
    .filter(([, name]) => serviceKeyOf(name) === key)
    .map(
      ([
        inspectionId,
        ,
        framework,
        publishedOn,
        fieldworkStart,
        fieldworkEnd,
        overallRating,
        printedScore,
        printedMax,
        documents,
      ]) => ({
        inspectionId,
        framework,
        publishedOn,
        fieldworkStart,
        fieldworkEnd,
        overallRating,
        printedScore,
        printedMax,
        documents,
        ratings: ratings.get(inspectionId) ?? [],
      }),
    );
};
