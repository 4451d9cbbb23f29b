import type { Section } from '../section.js';

/**
 * The sections in which a report explains its method: those of that name, and the unnamed ones that follow them, since the
 * headings of its parts ('Overall provider rating') may stand as high as its own.
 */
export const methodologySections = (sections: readonly Section[]): ReadonlySet<Section> => {
  const found = new Set<Section>();
  let within = false;
  for (const section of sections) {
    const named = section.part === 'methodology' || section.part === 'annexe';
    within =
      named || (within && (section.part === 'other' || section.part === 'ratings' || section.part === 'summary'));
    if (within) found.add(section);
  }
  return found;
};
