import type { Scale } from './framework.js';

/** The rank of a rating on its scale, null where the scale has no such word. */
export const levelOf = (scale: Scale, rating: string): number | null =>
  scale.ratings.find((word) => word.rating === rating)?.level ?? null;
