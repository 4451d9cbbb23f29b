import type { Anchor } from '../../document/anchor.js';
import type { Block } from '../../document/blocks.js';
import { quoteAt, type SourceDocument } from '../../document/source-document.js';
import { COUNT, countOf } from '../numbers.js';
import type { Section } from '../section.js';
import { sentencesIn } from '../sentences.js';
import { opensEarlierList } from './recommendation-lines.js';
import { RecommendationList } from './recommendation-list.js';

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
  !/recommendation/i.test(quoteAt(document, block.at))
    ? []
    : sentencesIn(document.text, block.at).flatMap((at) => {
        const sentence = document.text.slice(at.start, at.end);
        if (EARLIER.test(sentence)) return [];
        return [...sentence.matchAll(COUNTED)].flatMap((match) => {
          const count = countOf(match[1] ?? '');
          return count === null || count === 0 ? [] : [{ count, at }];
        });
      });

/** Blocks after one that are looked at to tell whether the list goes on: some titles and what stands below them. */
const BLOCKS_AHEAD = 6;

/**
 * The recommendations of a report, in order, from the sections of that name: list items, numbered paragraphs or rows of a
 * table, under the addressee that the line or heading above them names; an item that a page cut goes on in the next block.
 * Also every statement of how many recommendations are made, from those sections and from the introduction.
 */
export const findRecommendations = (document: SourceDocument, sections: readonly Section[]): Recommendations => {
  const counts: RecommendationCountStatement[] = [];
  const items = sections.flatMap((section) => {
    if (section.part === 'foreword' || section.part === 'summary')
      for (const block of section.blocks)
        if (block.kind === 'paragraph') counts.push(...countsInProse(document, block));
    if (section.part !== 'recommendations') return [];
    if (section.headingAt && opensEarlierList(quoteAt(document, section.headingAt))) return [];
    const list = new RecommendationList(document);
    const blocks = section.blocks.filter((block) => block !== section.heading);
    for (const [index, block] of blocks.entries())
      if (list.take(block, blocks.slice(index + 1, index + 1 + BLOCKS_AHEAD)) === 'prose')
        counts.push(...countsInProse(document, block));
    return list.items;
  });
  const recommendations = items
    .filter(({ text }) => text.length > 8)
    .map(({ text, addressee, at }, index) => ({ position: index + 1, text, addressee, at }));
  return { recommendations, counts };
};
