import type { Block } from '../document/blocks.js';
import type { SourceDocument } from '../document/source-document.js';
import { LIST_OF_HEADINGS, type Opening, subjectOf } from './section-openings.js';

/** Characters under a heading up to which it counts as having nothing under it. */
const NEXT_TO_NOTHING = 90;

/** Headings that are only entries of a list of headings. */
export interface HeadingLists {
  readonly entries: ReadonlySet<Opening>;
  /** The last entry of each contents list: what follows it is no longer contents. */
  readonly lastOfContents: ReadonlySet<Opening>;
}

const bodyLength = (opening: Opening, next: Opening | undefined, end: number): number =>
  (next?.at.start ?? end) - opening.at.end;

/** A run's heading that is a real one: 'Contents', or 'Ratings' with the rated standards listed under it. */
const headsItsRun = (run: readonly Opening[], at: number): boolean => {
  const part = run[at]?.part?.part;
  if (part === 'contents') return true;
  return part === 'ratings' && run[0]?.part?.part !== 'contents' && run[at + 1]?.named != null;
};

/**
 * Finds runs of known headings with next to nothing under them: a contents list, or a ratings table set as lines. The entry
 * after a run has under it whatever follows the list; it belongs to the run if its heading comes again later and has not come in
 * the run itself. `end` is the end of the text.
 */
export const headingLists = (openings: readonly Opening[], end: number): HeadingLists => {
  const known = openings.filter((opening) => subjectOf(opening) !== null);
  const entries = new Set<Opening>();
  const lastOfContents = new Set<Opening>();
  const laterSubjects = new Map<string | null, number>();
  known.forEach((opening, at) => {
    laterSubjects.set(subjectOf(opening), at);
  });
  const close = (run: readonly Opening[], follower: number): void => {
    if (run.length < LIST_OF_HEADINGS) return;
    run.forEach((entry, at) => {
      if (!headsItsRun(run, at)) entries.add(entry);
    });
    const next = known[follower];
    const again = next !== undefined && (laterSubjects.get(subjectOf(next)) ?? 0) > follower;
    const isEntry = next !== undefined && again && !run.some((entry) => subjectOf(entry) === subjectOf(next));
    if (isEntry) entries.add(next);
    const last = isEntry ? next : run.at(-1);
    if (last && run.some((entry) => entry.part?.part === 'contents')) lastOfContents.add(last);
  };
  let run: Opening[] = [];
  known.forEach((opening, at) => {
    if (bodyLength(opening, known[at + 1], end) <= NEXT_TO_NOTHING) {
      run.push(opening);
      return;
    }
    close(run, at);
    run = [];
  });
  close(run, known.length);
  return { entries, lastOfContents };
};

/** Longest entry of a contents list. */
const LONGEST_ENTRY = 200;
const ENDS_WITH_A_PAGE = /\d{1,3}\s*$/;
/** Entries of two lines have their page on the second: so many blocks without one are looked past. */
const WITHOUT_A_PAGE = 1;

/** A contents list whose entries end with page numbers: places among the content blocks, `end` being the first after it. */
export interface PagedContents {
  readonly start: number;
  readonly end: number;
}

/** The contents lists with page numbers: blocks that go on after a heading 'Contents' as long as they end with a number. */
export const pagedContents = (
  document: SourceDocument,
  blocks: readonly Block[],
  openings: readonly Opening[],
): PagedContents[] =>
  openings
    .filter((opening) => opening.part?.part === 'contents')
    .map(({ index }) => {
      let end = index + 1;
      let without = 0;
      for (let at = index + 1; at < blocks.length; at += 1) {
        const block = blocks[at];
        if (!block || block.kind === 'table' || block.at.end - block.at.start > LONGEST_ENTRY) break;
        if (ENDS_WITH_A_PAGE.test(document.text.slice(block.at.start, block.at.end))) {
          end = at + 1;
          without = 0;
        } else if (without >= WITHOUT_A_PAGE) break;
        else without += 1;
      }
      return { start: index + 1, end };
    })
    .filter(({ start, end }) => end - start >= LIST_OF_HEADINGS);
