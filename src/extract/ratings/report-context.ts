import type { Block } from '../../document/blocks.js';
import { quoteAt, type SourceDocument } from '../../document/source-document.js';
import type { Framework } from '../../framework/framework.js';
import type { Section } from '../section.js';
import { type RatingWords, ratingWords } from './rating-words.js';
import { type StandardLabels, standardLabels } from './standard-labels.js';
import { type WholeSubject, wholeSubject } from './whole-subject.js';

/** What every route to a report's ratings needs: the document with its sections, and the framework's words. */
export interface ReportContext {
  readonly document: SourceDocument;
  readonly framework: Framework;
  readonly sections: readonly Section[];
  /** Place name of the service as printed, null where it is not known. */
  readonly place: string | null;
  readonly words: RatingWords;
  readonly labels: StandardLabels;
  readonly whole: WholeSubject;
  /** Years of this inspection and of its report; empty where the document says none. */
  readonly ownYears: ReadonlySet<number>;
}

/** The context of a report; null where its framework has no scale, and so no ratings. */
export const reportContext = (
  document: SourceDocument,
  framework: Framework,
  sections: readonly Section[],
  place: string | null,
  ownYears: ReadonlySet<number> = new Set(),
): ReportContext | null =>
  framework.scale === null || framework.unrated
    ? null
    : {
        document,
        framework,
        sections,
        place,
        words: ratingWords(framework.scale),
        labels: standardLabels(framework),
        whole: wholeSubject(framework, place),
        ownYears,
      };

const EXAMPLE = /\b(?:examples?|illustrat\w+|hypothetical|imaginary|fictional|for instance)\b/i;
/** Words that make a heading or a caption one of an earlier inspection. */
export const EARLIER_IN_HEADING =
  /\b(?:previous|last|earlier|former|prior)\s+(?:\S+\s+){0,3}?(?:inspections?|ratings?|judge?ments?|report)\b/i;
const THIS_INSPECTION = /\b(?:this (?:inspection|report|time)|current(?:ly)?)\b/i;
const LONGEST_CAPTION = 300;

/** What the words right over a table or a list (its section's heading, the paragraph before it) make of it. */
export interface Caption {
  readonly example: boolean;
  /** Whether it is said to show an earlier inspection. */
  readonly earlier: boolean;
  readonly text: string;
}

/** The end of a paragraph that introduces what follows: all of a short one, more of one that ends in a colon. */
const introduction = (words: string): string => {
  if (words.length <= LONGEST_CAPTION) return words;
  return /:\s*$/.test(words) ? words.slice(-2 * LONGEST_CAPTION) : '';
};

/** The caption of the block with this index in its section. */
export const captionOf = (context: ReportContext, section: Section, index: number): Caption => {
  const before: Block | undefined = section.blocks[index - 1];
  const parts = [section.headingAt ? quoteAt(context.document, section.headingAt) : ''];
  if (before && (before.kind === 'paragraph' || before.kind === 'heading' || before.kind === 'list_item'))
    parts.push(introduction(quoteAt(context.document, before.at)));
  const text = parts.join('\n');
  return { example: EXAMPLE.test(text), earlier: EARLIER_IN_HEADING.test(text) && !THIS_INSPECTION.test(text), text };
};

/** Sections whose tables and lists explain or announce ratings but give none. */
export const explainsRatings = (section: Section): boolean =>
  section.part === 'contents' || section.part === 'methodology' || section.part === 'notes_to_editors';

/** The only year in a text, null where there is none or more than one. */
export const onlyYear = (text: string): string | null => {
  const years = new Set(text.match(/\b(?:19|20)\d{2}\b/g) ?? []);
  const [year, ...others] = years;
  return year !== undefined && others.length === 0 ? year : null;
};
