import { boxOf, type DraftBlock, runsOf } from './draft.js';

/** Puts blocks found apart (tables by geometry, text that the structure doesn't know) among a page's others: before the first one in reading order that stands lower in the same column. */
export const placeAmong = (blocks: readonly DraftBlock[], apart: readonly DraftBlock[]): DraftBlock[] => {
  const placed = blocks.map((block) => ({ block, box: boxOf(runsOf(block)) }));
  for (const block of apart) {
    const box = boxOf(runsOf(block));
    const at = box
      ? placed.findIndex(
          (other) => other.box !== null && other.box.y0 > box.y0 && other.box.x0 < box.x1 && other.box.x1 > box.x0,
        )
      : -1;
    placed.splice(at < 0 ? placed.length : at, 0, { block, box });
  }
  return placed.map((each) => each.block);
};
