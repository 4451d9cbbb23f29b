import type { Anchor } from '../../document/anchor.js';
import type { Block } from '../../document/blocks.js';
import { quoteAt, type SourceDocument } from '../../document/source-document.js';
import { COUNT, countOf } from '../numbers.js';
import type { Section } from '../section.js';
import { sentencesIn } from '../sentences.js';
import { opensEarlierList } from './recommendation-lines.js';
import { type Item, RecommendationList } from './recommendation-list.js';

/** A recommendation as read: its words without number and closing stop, and to whom it is addressed. */
export interface RecommendationStatement {
  readonly position: number;
  readonly text: string;
  readonly addressee: string | null;
  readonly at: Anchor;
}

/** How many recommendations the report says that it makes. */
export interface RecommendationCountStatement {
  readonly count: number;
  readonly at: Anchor;
}

export interface Recommendations {
  readonly recommendations: readonly RecommendationStatement[];
  readonly counts: readonly RecommendationCountStatement[];
}

const COUNTED = new RegExp(
  `(${COUNT})\\s+(?:(?:further|new|key|specific|main|priority|important|following)\\s+){0,2}recommendations?\\b`,
  'giu',
);
const EARLIER =
  /\b(?:previous|last|earlier|prior|former|20\d\d)\b[^.]{0,60}\b(?:inspection|report|recommendations?)\b|\bimplement(?:ed)?\s+(?:all\s+)?(?:of\s+)?(?:the|those|these)\b|\bprogress\b/iu;

const countsInProse = (document: SourceDocument, block: Block): RecommendationCountStatement[] =>
  sentencesIn(document.text, block.at).flatMap((at) => {
    const sentence = document.text.slice(at.start, at.end);
    if (EARLIER.test(sentence)) return [];
    return [...sentence.matchAll(COUNTED)].flatMap((match) => {
      const count = countOf(match[1] ?? '');
      return count === null || count === 0 ? [] : [{ count, at }];
    });
  });

/** Headings under which newer reports on councils list what they ask for (`What needs to improve in this service?`). */
const NEEDS_TO_IMPROVE = /^\W*what\s+(?:still\s+)?needs?\s+to\s+(?:improve|be\s+improved)\b[^.]{0,60}$/iu;

/** The items right below a heading on what needs to improve, up to the first block that is neither an item nor the rest of one. */
const itemsToImprove = (document: SourceDocument, section: Section): readonly Item[] =>
  section.blocks.flatMap((heading, place) => {
    if ((heading.kind !== 'heading' && heading.kind !== 'paragraph') || heading.at.end - heading.at.start > 100)
      return [];
    if (!NEEDS_TO_IMPROVE.test(quoteAt(document, heading.at).trim())) return [];
    const below = section.blocks.slice(place + 1).filter(({ kind }) => kind !== 'furniture' && kind !== 'footnote');
    const end = below.findIndex(
      (block) =>
        block.kind !== 'list_item' && !(block.kind === 'paragraph' && /^\p{Ll}/u.test(quoteAt(document, block.at))),
    );
    const list = new RecommendationList(document);
    const bulleted = below.slice(0, end < 0 ? below.length : end);
    // A numbered paragraph after bullets begins the report's findings.
    const numbered = bulleted.findIndex(
      (block, index) => index > 0 && block.kind === 'list_item' && isNumbered(block) && !isNumbered(bulleted[0]),
    );
    for (const [index, block] of bulleted.slice(0, numbered < 0 ? bulleted.length : numbered).entries())
      list.take(block, bulleted[index + 1]);
    return list.items;
  });

const isNumbered = (block: Block | undefined): boolean =>
  block?.kind === 'list_item' && block.label !== null && /\d/u.test(block.label);

/**
 * The recommendations of a report, in order, from the sections of that name: list items, numbered paragraphs or rows of a
 * table, under the addressee that the line or heading above them names; an item that a page cut goes on in the next block.
 * Reports without such a section list what needs to improve, to nobody in particular. Also every statement of how many recommendations are made, from those sections and from the introduction.
 */
export const findRecommendations = (document: SourceDocument, sections: readonly Section[]): Recommendations => {
  const counts: RecommendationCountStatement[] = [];
  const items = sections.flatMap((section) => {
    if (section.part === 'foreword' || section.part === 'summary')
      for (const block of section.blocks)
        if (block.kind === 'paragraph') counts.push(...countsInProse(document, block));
    if (section.part !== 'recommendations') return itemsToImprove(document, section);
    if (section.headingAt && opensEarlierList(quoteAt(document, section.headingAt))) return [];
    const list = new RecommendationList(document);
    const blocks = section.blocks.filter((block) => block !== section.heading);
    for (const [index, block] of blocks.entries())
      if (list.take(block, blocks[index + 1]) === 'prose') counts.push(...countsInProse(document, block));
    return list.items;
  });
  const recommendations = items
    .filter(({ text }) => text.length > 8)
    .map(({ text, addressee, at }, index) => ({ position: index + 1, text, addressee, at }));
  return { recommendations, counts };
};
