import { type BlankPlace, contentKey, type PageContent, type Run } from './run.js';
import { type ContentLeaf, leavesOf, type StructureElement } from './structure-tree.js';

/** Finds the runs of marked content, each of which is given out once. */
export interface TaggedContent {
  /** The runs of a leaf, in drawing order; empty where they were given out before. */
  take(leaf: ContentLeaf): readonly Run[];
  /** How many runs an element would still give. */
  count(element: StructureElement): number;
  /** Where a leaf that holds white space alone stands. */
  blank(leaf: ContentLeaf): BlankPlace | null;
  /** Runs that no leaf has claimed, decoration not among them, in drawing order. */
  rest(): Run[];
}

/**
 * Sorts a page's runs by their marked content. A form XObject that numbers its own content is matched to the tree's
 * foreign owners in order of appearance, since pdfjs doesn't name the form that it paints; a form whose content the tree
 * counts as the page's own is looked up there.
 */
export const taggedContent = (page: PageContent, root: StructureElement): TaggedContent => {
  const byKey = new Map<number, Run[]>();
  const formsWithContent: number[] = [];
  for (const run of page.runs) {
    if (run.artifact || run.mcid < 0) continue;
    const key = contentKey(run.form, run.mcid);
    const known = byKey.get(key);
    if (known) known.push(run);
    else byKey.set(key, [run]);
    if (run.form > 0 && !formsWithContent.includes(run.form) && formsWithContent.length < 1_000)
      formsWithContent.push(run.form);
  }
  const owners = new Map<string, number>();
  for (const leaf of leavesOf(root)) owners.set(leaf.owner, (owners.get(leaf.owner) ?? 0) + 1);
  // The page itself owns most of the content.
  const own = [...owners].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
  const foreign = [...owners.keys()].filter((owner) => owner !== own);
  const claimed = new Set<number>();

  const keysOf = (leaf: ContentLeaf): number[] => {
    if (leaf.owner !== own) {
      const form = formsWithContent[foreign.indexOf(leaf.owner)];
      return form === undefined ? [] : [contentKey(form, leaf.mcid)];
    }
    // Content that a form inherits from the page has the page's number but the form's place: it may be in several.
    const keys = [contentKey(0, leaf.mcid)];
    if (foreign.length === 0) for (const form of formsWithContent) keys.push(contentKey(form, leaf.mcid));
    return keys;
  };

  return {
    take: (leaf) => {
      const runs: Run[] = [];
      for (const key of keysOf(leaf)) {
        if (claimed.has(key)) continue;
        claimed.add(key);
        const found = byKey.get(key);
        if (found) runs.push(...found);
      }
      return runs;
    },
    count: (element) => {
      let runs = 0;
      for (const leaf of leavesOf(element)) {
        for (const key of keysOf(leaf)) if (!claimed.has(key)) runs += byKey.get(key)?.length ?? 0;
      }
      return runs;
    },
    blank: (leaf) => {
      for (const key of keysOf(leaf)) {
        const place = page.blanks.get(key);
        if (place) return place;
      }
      return null;
    },
    rest: () =>
      page.runs.filter((run) => !run.artifact && !(run.mcid >= 0 && claimed.has(contentKey(run.form, run.mcid)))),
  };
};
