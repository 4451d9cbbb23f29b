import type { Anchor } from '../document/anchor.js';
import type { Block, Heading } from '../document/blocks.js';

/** What part of a document a section is, told from its heading. */
export type SectionPart =
  | 'front'
  | 'contents'
  | 'foreword'
  | 'summary'
  | 'ratings'
  | 'recommendations'
  | 'background'
  | 'contextual_facts'
  | 'domain'
  | 'standard'
  | 'methodology'
  | 'annexe'
  | 'notes_to_editors'
  | 'other';

/**
 * A stretch of a document under one heading. Sections partition the content blocks of a document in order
 * (furniture is left out). A standard's section goes on until the next section that is not a heading within it: the questions
 * that stand as headings inside a standard belong to its section.
 */
export interface Section {
  readonly part: SectionPart;
  /** Id of the standard that the section is about, for `standard`. */
  readonly standard: string | null;
  /** Id of the domain, for `domain` and `standard`. */
  readonly domain: string | null;
  /** The heading; for headings that stand in a paragraph or a table cell, its anchor only. */
  readonly heading: Heading | null;
  readonly headingAt: Anchor | null;
  readonly blocks: readonly Block[];
  readonly at: Anchor;
}
