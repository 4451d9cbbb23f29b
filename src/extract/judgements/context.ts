import type { Framework } from '../../framework/framework.js';
import type { Inspectorate } from '../../framework/inspectorate.js';
import type { Section } from '../section.js';
import type { TextRegions } from '../text-regions.js';

/** What finding judgements needs to know of a document beside its text. */
export interface JudgementContext {
  readonly kind: 'report' | 'press_release' | 'news' | 'other';
  readonly sections: readonly Section[];
  readonly regions: TextRegions;
  /** Null where nothing in the document decides. */
  readonly framework: Framework | null;
  /** All that are known: an earlier inspection may be of an older one. */
  readonly frameworks: readonly Framework[];
  readonly inspectorate: Inspectorate;
  /** The services that it is about, in order, by the names under which they are stored. */
  readonly services: readonly string[];
  /** Of the publication, else of the fieldwork; null where the document does not say. */
  readonly publishedYear: number | null;
}
