import type { SourceDocument } from '../../../src/document/source-document.js';
import { findRatings } from '../../../src/extract/ratings/find-ratings.js';
import { findScores } from '../../../src/extract/ratings/scores.js';
import type { RatingStatement, ScoreStatement } from '../../../src/extract/ratings/statement.js';
import type { Section } from '../../../src/extract/section.js';
import { sectionsOf } from '../../../src/extract/sections.js';
import type { Framework } from '../../../src/framework/framework.js';
import { loadFrameworks } from '../../../src/framework/load.js';
import { buildDocument, type Piece } from '../../document/document-builder.js';

const frameworks = loadFrameworks();

/** A framework of the project's data. */
export const frameworkOf = (id: string): Framework => {
  const framework = frameworks.find((candidate) => candidate.id === id);
  if (!framework) throw new Error(`no framework ${id}`);
  return framework;
};

/** A report as the finders read it. */
export interface ReportReading {
  readonly document: SourceDocument;
  readonly framework: Framework;
  readonly sections: readonly Section[];
  readonly statements: readonly RatingStatement[];
  readonly scores: readonly ScoreStatement[];
}

/** Reads a document's ratings and scores under a framework. */
export const readReport = (document: SourceDocument, id: string, place: string | null = null): ReportReading => {
  const framework = frameworkOf(id);
  const sections = sectionsOf(document, framework);
  const statements = findRatings(document, framework, sections, place);
  const tables = statements
    .filter((statement) => statement.origin === 'ratings_table')
    .map((statement) => statement.at);
  return { document, framework, sections, statements, scores: findScores(document, framework, sections, tables) };
};

const said = (statement: RatingStatement): string => {
  const { stated } = statement;
  if (stated.state !== 'read') return stated.state;
  return [stated.rating, stated.percent === null ? null : `${stated.percent}%`]
    .filter((part) => part !== null)
    .join(' ');
};

/** Statements of one origin and period as `standard: rating`, for comparing at a glance. */
export const inShort = (
  reading: ReportReading,
  origin: RatingStatement['origin'] = 'ratings_table',
  period: RatingStatement['period'] = 'current',
): Record<string, string> =>
  Object.fromEntries(
    reading.statements
      .filter((statement) => statement.origin === origin && statement.period === period)
      .map((statement) => [statement.standard, said(statement)]),
  );

/** Reads pieces of a document under a framework. */
export const readPieces = (
  pieces: readonly Piece[],
  id = 'hmip-youth-2018',
  place: string | null = null,
): ReportReading => readReport(buildDocument(pieces), id, place);

/** The words of the evidence of a standard's statement. */
export const quoteOf = (
  reading: ReportReading,
  standard: string,
  origin: RatingStatement['origin'] = 'ratings_table',
): string => {
  const found = reading.statements.find((one) => one.standard === standard && one.origin === origin);
  return found ? reading.document.text.slice(found.at.start, found.at.end) : '';
};
