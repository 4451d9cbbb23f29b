import type { PageContent } from './run.js';
import type { StructureElement } from './structure-tree.js';

/** A page as it came out of the file: what it shows, and what the file says of its structure. */
export interface ReadPage {
  readonly content: PageContent;
  readonly structure: StructureElement | null;
}
