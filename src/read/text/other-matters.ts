import type { Block } from '../../document/blocks.js';
import { opensAnotherMatter } from '../boilerplate.js';

const LONGEST_TEASER = 200;

/** A line of a list of other stories: short, and no sentence. */
const isTeaser = (block: Block, text: string): boolean => {
  const words = text.slice(block.at.start, block.at.end);
  const plain = block.kind === 'list_item' || block.kind === 'paragraph';
  return plain && words.length <= LONGEST_TEASER && !/[.;:]["”’']?$/.test(words);
};

const isContent = (block: Block | undefined): boolean => block !== undefined && block.kind !== 'furniture';

/**
 * Turns into furniture what a page's copy says of other matters: a heading such as 'Related stories' with the short lines under it.
 * A heading at the very end, with nothing under it, is a line like any other, so it becomes a paragraph.
 */
export const withoutOtherMatters = (blocks: readonly Block[], text: string): Block[] => {
  const result: Block[] = [];
  let aside = false;
  for (const block of blocks) {
    if (block.kind === 'heading') {
      const words = text.slice(block.at.start, block.at.end);
      aside = result.filter(isContent).length > 3 && opensAnotherMatter(words) === 'related';
    } else if (!isTeaser(block, text)) {
      aside = false;
    }
    result.push(aside ? { kind: 'furniture', place: 'other', at: block.at } : block);
  }
  const last = result.findLastIndex(isContent);
  const ending = result[last];
  if (ending?.kind === 'heading' && ending.level > 1) result[last] = { kind: 'paragraph', at: ending.at };
  return result;
};
