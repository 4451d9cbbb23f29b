import type { Anchor } from '../../document/anchor.js';
import type { SampleDomainId } from './sample-domain.js';

/** A statement of how many cases were inspected, or how many of one kind. */
export interface SampleStatement {
  readonly domain: SampleDomainId;
  readonly label: string;
  readonly cases: number;
  /** The label of the whole whose parts the sentence lists. */
  readonly partOf: string | null;
  readonly origin: 'narrative' | 'methodology' | 'table';
  readonly at: Anchor;
}
