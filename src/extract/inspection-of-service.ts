import { quoteAt, quotesAt, type SourceDocument } from '../document/source-document.js';
import type { Inspectorate } from '../framework/inspectorate.js';
import { type Candidate, type Known, TEXT_THAT_MENTIONS } from './candidate.js';
import { type DocumentMake, hasTitleOf, isOfMeeting } from './document-kind.js';
import { reportsAnInspection, saysInspectionWasMade, tellsOfAnInspection } from './inspection-told.js';
import { findLoosely, squeeze } from './loose-text.js';
import { namesPattern, timesNamed } from './names-pattern.js';
import { sentencesIn } from './sentences.js';
import type { Subject } from './subject.js';
import type { TextRegions } from './text-regions.js';

const TEXT_FOR_OTHER_WORK = 700;
/** Characters of the opening in which words for another inspectorate's work tell that a document is about that. */
const TEXT_OF_OTHERS = 300;
/** Sentences in which an article says what it is about. */
const SENTENCES_OF_A_LEAD = 2;

const INSPECTED = /inspect/i;
/** What is said of an inspectorate that is named in the opening (see `isOfItsServices`). */
const INSPECTED_OR_RATED = /inspect|\brat(?:ed|ings?)\b/i;

const saysAny = (text: string, phrases: readonly string[]): boolean => {
  const loose = squeeze(text);
  return phrases.some((phrase) => findLoosely(loose, phrase).length > 0);
};

const doesOtherWork = (document: SourceDocument, regions: TextRegions, known: Known, own: Inspectorate): boolean => {
  const opening = [...(regions.title ? [regions.title] : []), ...regions.head, ...regions.opening];
  const head = quotesAt(document, opening);
  const notes = quotesAt(document, regions.notes).slice(0, TEXT_FOR_OTHER_WORK);
  const elsewhere = known.inspectorates.filter((one) => one !== own).flatMap((one) => one.otherWork);
  return (
    saysAny(`${head.slice(0, TEXT_FOR_OTHER_WORK)}\n${notes}`, own.otherWork) ||
    saysAny(head.slice(0, TEXT_OF_OTHERS), elsewhere)
  );
};

/**
 * Whether a document is of an inspection of one service by this inspectorate. Minutes need not name their own council's service. Where names, titles or standards tell so, that is
 * enough; where only dates and rating words do, no other inspectorate may be named more often.
 */
export const isAnInspection = (
  document: SourceDocument,
  kind: DocumentMake,
  regions: TextRegions,
  candidate: Candidate,
  known: Known,
): boolean => {
  const { inspectorate, subjects, detection, judges } = candidate;
  const title = quotesAt(document, regions.title ? [regions.title] : []);
  if (candidate.isOlder || saysAny(title, inspectorate.otherWork)) return false;
  if (subjects.length === 0)
    return (
      judges &&
      detection?.byName === true &&
      kind === 'news' &&
      isOfMeeting(document, regions) &&
      saysInspectionWasMade(document.text.slice(0, TEXT_THAT_MENTIONS)) &&
      !doesOtherWork(document, regions, known, inspectorate)
    );
  if (detection?.byName === true) return true;
  const isMade = judges || (kind === 'report' && reportsAnInspection(document.text.slice(0, TEXT_THAT_MENTIONS)));
  if (isMade && !inspectorate.inspectsMuchElse && hasTitleOf(title, inspectorate)) return true;
  const speaks = inspectorate.inspectsMuchElse ? INSPECTED_OR_RATED : INSPECTED;
  if (!speaks.test(document.text.slice(0, TEXT_THAT_MENTIONS))) return false;
  if (doesOtherWork(document, regions, known, inspectorate) || isRoundUp(document, regions, subjects)) return false;
  if (inspectorate.inspectsMuchElse && (SEVERAL_COUNCILS.test(title) || isTimeline(document))) return false;
  if (!judges && !isToldWithoutRatings(document, kind, regions, candidate)) return false;
  if (inspectorate.inspectsMuchElse && !isOfItsServices(document, regions, candidate)) return false;
  const titleNames = (one: Inspectorate): boolean => timesNamed(title, one.names) > 0;
  if (!titleNames(inspectorate) && known.inspectorates.some(titleNames)) return false;
  const text = document.text.slice(0, TEXT_THAT_MENTIONS);
  const named = timesNamed(text, inspectorate.names);
  const kinds = [namesPattern(inspectorate.serviceKinds), namesPattern(inspectorate.workKinds)];
  const byKind =
    !inspectorate.inspectsMuchElse &&
    subjects.some(({ phrase }) => kinds.some((pattern) => pattern?.test(quotesAt(document, [phrase])) === true));
  if (named === 0 && !byKind) return false;
  // A name with the word for its kind speaks for the inspectorate that inspects such services.
  const most = named + (byKind ? 1 : 0);
  return known.inspectorates.every((one) => one === inspectorate || timesNamed(text, one.names) <= most);
};

/** So many authorities, services or reports at once: ten or more, but not 'one of a programme of all 120 areas' nor 'good in nine out of 13 areas'. */
const MANY =
  /(?<!\b(?:all|all of the|all the|every one of the|programme of|out of|out of the) )\b(?:[1-9]\d{1,2}|dozens of|scores of|hundreds of)\s+(?!(?:months?|weeks?|days?|years?|hours?|children|people|staff|cases?)\b)(?:[\w’'-]+\s+){0,3}?(?:councils|authorities|services|teams|YOTs|YOSs|areas|departments|reports)\b/i;

/** A headline on several authorities at once. */
const SEVERAL_COUNCILS = /\b(?:councils|authorities|boroughs)\b/i;
/** A paragraph that begins with its date: 'June 2018: …'. */
const DATED_PARAGRAPH =
  /^\W*(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+)?((?:19|20)\d\d)\s*[:\u2013\u2014-]\s/i;
const PARAGRAPHS_OF_A_TIMELINE = 3;

/** Whether a text is the history of a service, year by year: no report on one inspection. */
const isTimeline = (document: SourceDocument): boolean => {
  const years = document.blocks.flatMap(
    ({ at }) => DATED_PARAGRAPH.exec(document.text.slice(at.start, Math.min(at.end, at.start + 40)))?.[1] ?? [],
  );
  return new Set(years).size >= PARAGRAPHS_OF_A_TIMELINE;
};

/** Whether a text tells in its opening of what many got, and names the one that it comes to only later: a year's results, a league table. */
const isRoundUp = (document: SourceDocument, regions: TextRegions, subjects: readonly Subject[]): boolean => {
  const [opening] = regions.opening;
  const lead = opening ? sentencesIn(document.text, opening).slice(0, SENTENCES_OF_A_LEAD) : [];
  const above = [...(regions.title ? [regions.title] : []), ...regions.head];
  const first = quotesAt(document, [...above, ...lead]);
  const isNamed = subjects.some(({ at }) => first.includes(quoteAt(document, at)));
  return !isNamed && MANY.test(quotesAt(document, [...above, ...regions.opening]));
};

/** Whether a text that gives no rating tells of one service's inspection all the same: in its title or its opening, by name and kind. */
const isToldWithoutRatings = (
  document: SourceDocument,
  kind: DocumentMake,
  regions: TextRegions,
  { inspectorate, subjects }: Candidate,
): boolean => {
  if (inspectorate.inspectsMuchElse) return false;
  const title = quotesAt(document, regions.title ? [regions.title] : []);
  const opening = quotesAt(document, [...regions.head, ...regions.opening]);
  const kinds = namesPattern(inspectorate.serviceKinds);
  const isNamed = subjects.some(({ phrase }) => {
    const inTitle = regions.title !== null && phrase.start >= regions.title.start && phrase.end <= regions.title.end;
    return (inTitle || kind === 'press_release') && kinds?.test(quotesAt(document, [phrase])) === true;
  });
  return isNamed && timesNamed(opening, inspectorate.names) > 0 && tellsOfAnInspection(`${title}\n${opening}`);
};

/** Visits between inspections give no rating: what a text on one tells was given before, unless its headline says that it is new. */
const MONITORED = /\bmonitoring visits?\b/i;
const RATED = /\b(?:outstanding|good|requires? improvement|inadequate|rat(?:ed|es|ing)|grade[ds]?|judged)\b/i;
const ENDS_A_SENTENCE = /[.!?][”’"')]*$/u;

/** Whether a text on an inspectorate that inspects much else is on one of these services: it says so above or at its beginning, and speaks of no other work of it. */
const isOfItsServices = (document: SourceDocument, regions: TextRegions, { inspectorate }: Candidate): boolean => {
  const work = namesPattern(inspectorate.workKinds);
  const first = quotesAt(document, [...(regions.title ? [regions.title] : []), ...regions.head, ...regions.opening]);
  if (work?.test(first) !== true || timesNamed(first, inspectorate.names) === 0) return false;
  const title = quotesAt(document, regions.title ? [regions.title] : []);
  if (MONITORED.test(first) && !RATED.test(title)) return false;
  // Headlines of other pages that stand below the text are no sentences.
  const sentences = regions.body
    .flatMap((at) => sentencesIn(document.text, at))
    .map((at) => quotesAt(document, [at]))
    .filter((sentence) => ENDS_A_SENTENCE.test(sentence) && timesNamed(sentence, inspectorate.names) > 0);
  return !saysAny([first, ...sentences].join('\n'), inspectorate.otherWork);
};
