import { type Anchor, within } from '../../document/anchor.js';
import type { SourceDocument } from '../../document/source-document.js';
import type { Framework } from '../../framework/framework.js';
import type { Section } from '../section.js';
import { gradesFirst } from './grades-first.js';
import { otherSubjects } from './other-subjects.js';
import { ratingsInLists } from './rating-lists.js';
import { ratingsInSentences } from './rating-sentences.js';
import { ratingsInTable } from './rating-tables.js';
import { reportContext } from './report-context.js';
import { ratingsInBoxes, ratingsInHeadings } from './standard-boxes.js';
import type { RatingStatement } from './statement.js';

/** What else is known of a document when its ratings are read. */
export interface ToldOfReport {
  /** Years of the inspection and of its report. */
  readonly ownYears: ReadonlySet<number>;
  /** Places of rating words that the grammar of prose takes for an earlier inspection's, or for another voice's. */
  readonly ofOthers: readonly Anchor[];
}

const NOTHING_TOLD: ToldOfReport = { ownYears: new Set(), ofOthers: [] };

/** Two routes that come to the same words have made one statement. */
const sameWords = (statement: RatingStatement): string => [statement.standard, statement.at.end].join(' ');

/**
 * Every rating that a report states, by all routes (tables, lists, headings and boxes of standards, sentences), in the order of
 * the text; each statement has its own place, so one standard has as many as the report states. `place` is the service's
 * place name as printed, for tables that compare areas. A sentence whose rating words are told to be another's or an earlier
 * inspection's states none. Empty where the framework rates nothing.
 */
export const findRatings = (
  document: SourceDocument,
  framework: Framework,
  sections: readonly Section[],
  place: string | null,
  told: ToldOfReport = NOTHING_TOLD,
): RatingStatement[] => {
  const context = reportContext(document, framework, sections, place, told.ownYears);
  if (context === null) return [];
  const found = [
    ...sections.flatMap((section) =>
      section.blocks.flatMap((block, index) =>
        block.kind === 'table' ? ratingsInTable(context, section, index, block) : [],
      ),
    ),
    ...sections.flatMap((section) => ratingsInLists(context, section)),
    ...ratingsInBoxes(context),
    ...ratingsInHeadings(context),
    ...ratingsInSentences(context).filter(({ at }) => !told.ofOthers.some((other) => within(at, other))),
  ];
  const elsewhere = otherSubjects(context);
  const turned = gradesFirst(context);
  const unique = new Map<string, RatingStatement>();
  const usual = found.filter(({ at }) => !turned.stretches.some((stretch) => within(at, stretch)));
  for (const statement of [...usual, ...turned.statements]) {
    if (elsewhere.some((part) => within(statement.at, part))) continue;
    const key = sameWords(statement);
    if (!unique.has(key)) unique.set(key, statement);
  }
  return [...unique.values()].sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
};
