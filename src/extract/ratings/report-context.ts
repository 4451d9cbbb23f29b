import type { SourceDocument } from '../../document/source-document.js';
import type { Framework, Scale } from '../../framework/framework.js';
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

interface FrameworkWords {
  readonly words: RatingWords;
  readonly labels: StandardLabels;
}

const readers = new WeakMap<Framework, FrameworkWords>();

/** The readers of a framework's words, which serve all of its documents. */
const wordsOf = (framework: Framework, scale: Scale): FrameworkWords => {
  const known = readers.get(framework);
  if (known) return known;
  const made = { words: ratingWords(scale), labels: standardLabels(framework) };
  readers.set(framework, made);
  return made;
};

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
        ...wordsOf(framework, framework.scale),
        whole: wholeSubject(framework, place),
        ownYears,
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
