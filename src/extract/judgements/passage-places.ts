import type { Anchor } from '../../document/anchor.js';

/**
 * Finds the passage that a stretch of text lies in, as its place among `passages`, which stand in the order of the text without overlap; -1 where it lies
 * in none. Each search takes time by the logarithm of their number.
 */
export const placesIn = (passages: readonly Anchor[]): ((at: Anchor) => number) => {
  const order = passages.map((at, place) => ({ at, place })).sort((a, b) => a.at.start - b.at.start);
  return ({ start, end }) => {
    let [low, high] = [0, order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((order[middle]?.at.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const found = order[low - 1];
    return found && end <= found.at.end ? found.place : -1;
  };
};
