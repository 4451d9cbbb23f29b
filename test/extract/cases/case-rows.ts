import type { MediaType, SourceDocument } from '../../../src/document/source-document.js';
import type { CaseRowStatement } from '../../../src/extract/cases/case-statement.js';
import { findCaseRows } from '../../../src/extract/cases/case-tables.js';
import { sectionsOf } from '../../../src/extract/sections.js';
import { loadFrameworks } from '../../../src/framework/load.js';
import { buildDocument, heading, type Piece, paragraph } from '../../document/document-builder.js';

const FRAMEWORKS = loadFrameworks();

/** The framework with an id, for tests. */
export const frameworkOf = (id: string) => {
  const framework = FRAMEWORKS.find((candidate) => candidate.id === id);
  if (framework === undefined) throw new Error(`no framework ${id}`);
  return framework;
};

const youth = frameworkOf('hmip-youth-2018');

/** A document with the section of a standard, its usual opening, and the pieces given. */
export const standardSection = (
  pieces: readonly Piece[],
  mediaType: MediaType = 'text/html',
  title = '2.2. Planning',
): SourceDocument =>
  buildDocument(
    [
      heading(1, title.startsWith('3') ? '3. Out-of-court disposals' : '2. Court disposals'),
      heading(2, title),
      paragraph('Our rating for this standard is based on the following key questions:'),
      ...pieces,
    ],
    mediaType,
  );

/** The rows of a document of the youth framework of 2018. */
export const rowsOf = (document: SourceDocument): readonly CaseRowStatement[] =>
  findCaseRows(document, sectionsOf(document, youth), youth);

/** A row in short: tier, counts and sample. */
export const brief = (row: CaseRowStatement): string =>
  `${row.tier} ${row.yes ?? '-'}/${row.relevant ?? '-'} of ${row.cases ?? '-'}${row.percent === null ? '' : ` ${row.percent.value}%`}${row.topic === null ? '' : ` ${row.topic}`}`;
