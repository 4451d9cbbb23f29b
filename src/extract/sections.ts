import { spanning } from '../document/anchor.js';
import type { Block, Heading } from '../document/blocks.js';
import type { SourceDocument } from '../document/source-document.js';
import type { Framework } from '../framework/framework.js';
import { headingLists, pagedContents } from './heading-lists.js';
import type { Section, SectionPart } from './section.js';
import { type Opening, openingsOf } from './section-openings.js';

/** A section that has begun: all but its blocks. */
type Begun = Pick<Section, 'part' | 'standard' | 'domain' | 'heading' | 'headingAt'>;

const FRONT: Begun = { part: 'front', standard: null, domain: null, heading: null, headingAt: null };

/** Parts that speak of each domain in turn: a domain's heading in them begins no chapter on that domain. */
const SUMMARISING: ReadonlySet<SectionPart> = new Set(['foreword', 'summary']);
/** Lines that, inside a standard and without being headings of the layout, belong to it ('Rating', 'Summary'). */
const WITHIN_A_STANDARD: ReadonlySet<SectionPart> = new Set(['ratings', 'summary', 'background']);
/** Parts that a heading of their own level, unknown to us, does not end (the addressees of recommendations). */
const HOLDS_HEADINGS: ReadonlySet<SectionPart> = new Set([
  'standard',
  'domain',
  'recommendations',
  'foreword',
  'summary',
]);

const headingOf = (block: Block): Heading | null => (block.kind === 'heading' ? block : null);

const afterNamed = (current: Begun, opening: Opening, seen: ReadonlySet<string>): Begun | null => {
  const { named } = opening;
  if (named === null) return null;
  const standard = named.standard?.id ?? null;
  const domain = named.domain?.id ?? null;
  const begun = { standard, domain, heading: headingOf(opening.block), headingAt: opening.at };
  if (current.part === 'notes_to_editors') return null;
  if (current.part === 'methodology') {
    // A methodology names standards and domains in general; a chapter on one may follow it where it stands in front.
    const isBare = named.code === null && named.standard?.code !== null;
    if (standard === null || isBare || seen.has(standard)) return null;
  }
  if (standard !== null) return { part: 'standard', ...begun };
  return { part: SUMMARISING.has(current.part) ? current.part : 'domain', ...begun };
};

const afterPart = (current: Begun, opening: Opening, parts: ReadonlySet<SectionPart>): Begun | null => {
  if (opening.part === null) return null;
  const heading = headingOf(opening.block);
  if (current.standard !== null && WITHIN_A_STANDARD.has(opening.part.part)) {
    if (heading === null || (current.heading !== null && heading.level > current.heading.level)) return null;
  }
  const introduces = opening.part.part === 'summary' && parts.has('foreword') && /introduction/i.test(opening.word);
  const part = introduces ? 'background' : opening.part.part;
  return { part, standard: null, domain: null, heading, headingAt: opening.at };
};

const afterUnknown = (current: Begun, opening: Opening): Begun | null => {
  const heading = headingOf(opening.block);
  if (heading === null || current.heading === null) return null;
  const ends = HOLDS_HEADINGS.has(current.part)
    ? heading.level < current.heading.level
    : heading.level <= current.heading.level;
  return ends ? { part: 'other', standard: null, domain: null, heading, headingAt: opening.at } : null;
};

/**
 * The sections of a document, in order: they partition its content blocks (all but the furniture). Headings are known by their
 * words wherever they stand (a heading, a line of its own, the start of a merged line, the first row of a box), standards and
 * domains by printed code and name. The contents list is one section; entries of it and of the ratings table open none.
 * Headings that nothing is known of, such as the key questions in a standard, stay in the section that they stand in, unless the
 * layout sets them above its heading. Without a framework there are no standards and domains.
 */
export const sectionsOf = (document: SourceDocument, framework: Framework | null): Section[] => {
  const blocks = document.blocks.filter((block) => block.kind !== 'furniture');
  const all = openingsOf(document, blocks, framework);
  const contents = pagedContents(document, blocks, all);
  const openings = all.filter(({ index }) => !contents.some(({ start, end }) => index >= start && index < end));
  const lists = headingLists(openings, document.text.length);
  const layoutHasLevels = document.mediaType !== 'text/plain';
  const starts = new Map<number, Begun>(contents.map(({ end }) => [end, FRONT]));
  const standards = new Set<string>();
  const parts = new Set<SectionPart>();
  let current: Begun = FRONT;
  for (const opening of openings) {
    if (lists.entries.has(opening)) {
      if (lists.lastOfContents.has(opening)) {
        current = FRONT;
        starts.set(opening.index + 1, current);
      }
      continue;
    }
    const next =
      afterNamed(current, opening, standards) ??
      afterPart(current, opening, parts) ??
      (opening.named === null && opening.part === null && layoutHasLevels ? afterUnknown(current, opening) : null);
    if (next === null) continue;
    if (next.standard !== null) standards.add(next.standard);
    parts.add(next.part);
    starts.set(opening.index, next);
    current = next;
  }
  return partition(blocks, starts);
};

const partition = (blocks: readonly Block[], starts: ReadonlyMap<number, Begun>): Section[] => {
  const sections: Section[] = [];
  let begun = FRONT;
  let held: Block[] = [];
  const close = (): void => {
    const [first] = held;
    const last = held.at(-1);
    if (first && last) sections.push({ ...begun, blocks: held, at: spanning(first.at, last.at) });
  };
  blocks.forEach((block, index) => {
    const next = starts.get(index);
    if (next !== undefined) {
      close();
      begun = next;
      held = [];
    }
    held.push(block);
  });
  close();
  return sections;
};
