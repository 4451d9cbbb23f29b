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
