import type { Block } from '../../document/blocks.js';
import { opensAnotherMatter } from '../boilerplate.js';
import { headingForm } from '../heading-lines.js';

const LONGEST_TEASER = 200;

/** A line of a list of other stories: short, and no sentence. */
const isTeaser = (block: Block, text: string): boolean => {
  const words = text.slice(block.at.start, block.at.end);
  // A headline stands alone like a heading, but names no part of a document.
  const headline = block.kind === 'heading' && headingForm(words)?.form === 'short';
  const plain = headline || block.kind === 'list_item' || block.kind === 'paragraph';
  return plain && words.length <= LONGEST_TEASER && !/[.;:]["”’']?$/.test(words);
};

const isContent = (block: Block | undefined): boolean => block !== undefined && block.kind !== 'furniture';

/**
 * Turns into furniture what a page's copy says of other matters: a line such as 'Related stories' with the short lines under it.
 * A heading at the very end, with nothing under it, is a line like any other, so it becomes a paragraph.
 */
export const withoutOtherMatters = (blocks: readonly Block[], text: string): Block[] => {
  const result: Block[] = [];
  let aside = false;
  let read = 0;
  for (const block of blocks) {
    const words = text.slice(block.at.start, Math.min(block.at.end, block.at.start + LONGEST_TEASER));
    const opens =
      (block.kind === 'heading' || block.kind === 'paragraph') && read >= 2 && opensAnotherMatter(words) === 'related';
    if (opens) aside = true;
    else if (!isTeaser(block, text)) aside = false;
    if (!aside && isContent(block)) read += 1;
    result.push(aside ? { kind: 'furniture', place: 'other', at: block.at } : block);
  }
  const last = result.findLastIndex(isContent);
  const ending = result[last];
  if (ending?.kind === 'heading' && ending.level > 1) result[last] = { kind: 'paragraph', at: ending.at };
  return result;
};
