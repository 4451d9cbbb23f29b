import { boxOf, type DraftBlock, runsOf } from './draft.js';

const top = (block: DraftBlock): number | null => boxOf(runsOf(block))?.y0 ?? null;

/** Puts blocks that the structure doesn't know between those that it does: before the first one that stands lower on the page. */
export const placeRest = (tagged: readonly DraftBlock[], rest: readonly DraftBlock[]): DraftBlock[] => {
  const blocks = [...tagged];
  for (const block of rest) {
    const y = top(block);
    const at = blocks.findIndex((other) => {
      const otherTop = top(other);
      return y !== null && otherTop !== null && otherTop > y;
    });
    if (at < 0) blocks.push(block);
    else blocks.splice(at, 0, block);
  }
  return blocks;
};
