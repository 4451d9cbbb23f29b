import type { Anchor } from '../document/anchor.js';
import type { SourceDocument } from '../document/source-document.js';
import type { Framework } from '../framework/framework.js';
import type { Inspectorate } from '../framework/inspectorate.js';
import { type DocumentMake, hasTitleOf, isOfMeeting, makeOf } from './document-kind.js';
import {
  reportsAnInspection,
  saysInspectionWasMade,
  tellsOfAnInspection,
  yearOfInspection,
} from './inspection-told.js';
import { isJointInspection } from './joint-inspection.js';
import { judgingSentences } from './judgements-given.js';
import { findLoosely, type LooseText, squeeze } from './loose-text.js';
import { namesPattern, timesNamed } from './names-pattern.js';
import { type Detection, detect, type Evidence, isBeforeItsProgramme } from './recognition.js';
import { sentencesIn } from './sentences.js';
import { judgingLoosely, sentencesOfAreas, standardsFound, standardsInLayout } from './standards-found.js';
import { statedCounts } from './stated-counts.js';
import { type FoundDate, statedDates } from './stated-dates.js';
import { type Subject, subjectsOf } from './subject.js';
import { regionsOf, type TextRegions } from './text-regions.js';
import { titleOf } from './title.js';

/** What a document is. */
export interface Classification {
  readonly kind: DocumentMake | 'other';
  /** Null for `other`, and where nothing in the document decides. */
  readonly framework: Framework | null;
  /** Null for `other`. */
  readonly inspectorate: Inspectorate | null;
  /** Whether it carries no ratings by nature: a screening letter, a focused or monitoring visit. */
  readonly unrated: boolean;
  /** Whether other inspectorates took part. */
  readonly joint: boolean;
  readonly title: Anchor | null;
  /** The services that it is about, in order. */
  readonly subjects: readonly Subject[];
  readonly dates: readonly FoundDate[];
  readonly regions: TextRegions;
}

/** The known rules and bodies. */
export interface Known {
  readonly frameworks: readonly Framework[];
  readonly inspectorates: readonly Inspectorate[];
}

const frameworksByInspectorate = new WeakMap<Known, Map<Inspectorate, readonly Framework[]>>();

/** The frameworks of one inspectorate, always the same list for the same inspectorate. */
const frameworksOf = (known: Known, inspectorate: Inspectorate): readonly Framework[] => {
  const lists = frameworksByInspectorate.get(known) ?? new Map<Inspectorate, readonly Framework[]>();
  frameworksByInspectorate.set(known, lists);
  const list = lists.get(inspectorate) ?? known.frameworks.filter((one) => one.inspectorate === inspectorate.id);
  lists.set(inspectorate, list);
  return list;
};

const FIRST_HEADINGS = 12;
const TEXT_FOR_OTHER_WORK = 700;
/** Characters of prose that are read to tell what a document is. */
const TEXT_OF_A_REPORT = 8_000;
const TEXT_OF_AN_ARTICLE = 30_000;
/** Characters within which a document mentions what it is about, and names who inspects. */
const TEXT_THAT_MENTIONS = 16_000;
/** Characters of the opening in which words for another inspectorate's work tell that a document is about that. */
const TEXT_OF_OTHERS = 300;
/** Sentences in which an article says what it is about. */
const SENTENCES_OF_A_LEAD = 2;
/** The first stretches that together have so many characters; the last one may exceed them. */
const upTo = (stretches: readonly Anchor[], characters: number): Anchor[] => {
  let length = 0;
  return stretches.filter((at) => {
    const room = length < characters;
    length += at.end - at.start;
    return room;
  });
};

const slices = (document: SourceDocument, places: readonly Anchor[]): string =>
  places.map((at) => document.text.slice(at.start, at.end)).join('\n');

const headingsOf = (document: SourceDocument): string =>
  document.blocks
    .filter((block) => block.kind === 'heading')
    .slice(0, FIRST_HEADINGS)
    .map((block) => document.text.slice(block.at.start, block.at.end))
    .join('\n');

const datesFor = (
  document: SourceDocument,
  kind: DocumentMake,
  regions: TextRegions,
  inspectorates: readonly Inspectorate[],
): FoundDate[] =>
  statedDates(document, {
    kind,
    issuers: inspectorates.flatMap((inspectorate) => inspectorate.names),
    title: regions.title,
    head: regions.head,
    notes: regions.notes,
    ofMeeting: isOfMeeting(document, regions),
  });

interface Candidate {
  readonly inspectorate: Inspectorate;
  readonly subjects: readonly Subject[];
  readonly judges: boolean;
  readonly detection: Detection | null;
  /** Whether it is of a programme before the known ones. */
  readonly isOlder: boolean;
}

/** What a document tells, whichever inspectorate it may be of. */
interface Told {
  /** The sentences that are read to tell what it is. */
  readonly sentences: readonly Anchor[];
  /** Those of its prose that speak of areas, criteria or standards. */
  readonly ofAreas: readonly LooseText[];
  readonly evidence: Omit<Evidence, 'places' | 'standards' | 'judgements'>;
  readonly places: Omit<Evidence['places'], 'subject'>;
}

const toldBy = (
  document: SourceDocument,
  kind: DocumentMake,
  regions: TextRegions,
  dates: readonly FoundDate[],
): Told => {
  const sentencesOf = (stretches: readonly Anchor[]): Anchor[] =>
    stretches.flatMap((at) => sentencesIn(document.text, at));
  const above = [...(regions.title ? [regions.title] : []), ...regions.head];
  // What a report is, its layout tells; an article must be read.
  const prose = upTo([...regions.opening, ...regions.body], kind === 'report' ? TEXT_OF_A_REPORT : TEXT_OF_AN_ARTICLE);
  const sentences = sentencesOf(prose);
  const published =
    dates.find((date) => date.what === 'published' && date.reading.value !== null)?.reading.value ?? null;
  const fieldwork =
    dates.findLast((date) => date.what !== 'published' && date.reading.value !== null)?.reading.value ??
    (kind === 'report' ? null : yearOfInspection(document.text.slice(0, TEXT_OF_AN_ARTICLE)));
  return {
    sentences: [...sentencesOf(above), ...sentences],
    ofAreas: sentencesOfAreas(document, sentences),
    evidence: {
      ...statedCounts(slices(document, [...above, ...prose])),
      published: published ?? document.properties.published?.slice(0, 10) ?? null,
      fieldwork,
    },
    places: {
      title: squeeze(slices(document, regions.title ? [regions.title] : [])),
      heading: squeeze(headingsOf(document)),
      running_head: squeeze(slices(document, regions.runningHeads.slice(0, 40))),
      opening: squeeze(slices(document, [...above, ...regions.opening])),
      anywhere: squeeze(document.text, { start: 0, end: Math.min(document.text.length, TEXT_THAT_MENTIONS) }),
    },
  };
};

const candidateFor = (
  document: SourceDocument,
  kind: DocumentMake,
  regions: TextRegions,
  told: Told,
  inspectorate: Inspectorate,
  known: Known,
): Candidate => {
  const frameworks = frameworksOf(known, inspectorate);
  const others = known.inspectorates.filter((other) => other !== inspectorate).flatMap((other) => other.names);
  const names = { own: namesPattern(inspectorate.names), others: namesPattern(others) };
  const judging = judgingSentences(document, told.sentences, frameworks, names);
  const telling = { ofAreas: told.ofAreas, judging: judgingLoosely(document, judging) };
  const subjects = subjectsOf(
    document,
    { ...regions, body: upTo(regions.body, TEXT_OF_AN_ARTICLE) },
    inspectorate,
    kind === 'report',
  );
  const evidence: Evidence = {
    ...told.evidence,
    places: {
      ...told.places,
      subject: squeeze(
        slices(
          document,
          subjects.map(({ phrase }) => phrase),
        ),
      ),
    },
    standards: (framework) => standardsFound(document, framework, telling),
    judgements: new Set(judging.flatMap((sentence) => [...sentence.ratings])),
  };
  const detection = detect(frameworks, evidence);
  const isOlder = detection === null && isBeforeItsProgramme(frameworks, evidence);
  return { inspectorate, subjects, judges: judging.length > 0, detection, isOlder };
};

const saysAny = (text: string, phrases: readonly string[]): boolean => {
  const loose = squeeze(text);
  return phrases.some((phrase) => findLoosely(loose, phrase).length > 0);
};

const doesOtherWork = (document: SourceDocument, regions: TextRegions, known: Known, own: Inspectorate): boolean => {
  const opening = [...(regions.title ? [regions.title] : []), ...regions.head, ...regions.opening];
  const head = slices(document, opening);
  const notes = slices(document, regions.notes).slice(0, TEXT_FOR_OTHER_WORK);
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
const isAnInspection = (
  document: SourceDocument,
  kind: DocumentMake,
  regions: TextRegions,
  candidate: Candidate,
  known: Known,
): boolean => {
  const { inspectorate, subjects, detection, judges } = candidate;
  const title = slices(document, regions.title ? [regions.title] : []);
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
  if (!/inspect/i.test(document.text.slice(0, TEXT_THAT_MENTIONS))) return false;
  if (doesOtherWork(document, regions, known, inspectorate) || isRoundUp(document, regions, subjects)) return false;
  if (!judges && !isToldWithoutRatings(document, kind, regions, candidate)) return false;
  if (inspectorate.inspectsMuchElse && !isOfItsServices(document, regions, candidate)) return false;
  const titleNames = (one: Inspectorate): boolean => timesNamed(title, one.names) > 0;
  if (!titleNames(inspectorate) && known.inspectorates.some(titleNames)) return false;
  const text = document.text.slice(0, TEXT_THAT_MENTIONS);
  const named = timesNamed(text, inspectorate.names);
  const kinds = namesPattern(inspectorate.serviceKinds);
  const byKind =
    !inspectorate.inspectsMuchElse && subjects.some(({ phrase }) => kinds?.test(slices(document, [phrase])) === true);
  const others = known.inspectorates.filter((one) => one !== inspectorate).map(({ names }) => timesNamed(text, names));
  // A name with the word for its kind speaks for the inspectorate that inspects such services.
  return (named > 0 || byKind) && others.every((times) => times <= named + (byKind ? 1 : 0));
};

/** So many authorities, services or reports at once: ten or more, but not 'one of a programme of all 120 areas'. */
const MANY =
  /(?<!\b(?:all|all of the|all the|every one of the|programme of) )\b(?:[1-9]\d{1,2}|dozens of|scores of|hundreds of)\s+(?:[\w’'-]+\s+){0,3}?(?:councils|authorities|services|teams|YOTs|YOSs|areas|departments|reports)\b/i;

/** Whether a text tells in its opening of what many got, and names the one that it comes to only later: a year's results, a league table. */
const isRoundUp = (document: SourceDocument, regions: TextRegions, subjects: readonly Subject[]): boolean => {
  const [first] = regions.opening;
  const lead = first ? sentencesIn(document.text, first).slice(0, SENTENCES_OF_A_LEAD) : [];
  const above = [...(regions.title ? [regions.title] : []), ...regions.head];
  const isNamed = subjects.some(({ at }) =>
    [...above, ...lead].some(({ start, end }) => start <= at.start && at.end <= end),
  );
  return !isNamed && MANY.test(slices(document, [...above, ...regions.opening]));
};

/** Whether a text that gives no rating tells of one service's inspection all the same: in its title or its opening, by name and kind. */
const isToldWithoutRatings = (
  document: SourceDocument,
  kind: DocumentMake,
  regions: TextRegions,
  { inspectorate, subjects }: Candidate,
): boolean => {
  if (inspectorate.inspectsMuchElse) return false;
  const title = slices(document, regions.title ? [regions.title] : []);
  const opening = slices(document, [...regions.head, ...regions.opening]);
  const kinds = namesPattern(inspectorate.serviceKinds);
  const isNamed = subjects.some(({ phrase }) => {
    const inTitle = regions.title !== null && phrase.start >= regions.title.start && phrase.end <= regions.title.end;
    return (inTitle || kind === 'press_release') && kinds?.test(slices(document, [phrase])) === true;
  });
  return isNamed && timesNamed(opening, inspectorate.names) > 0 && tellsOfAnInspection(`${title}\n${opening}`);
};

/** Whether a text on an inspectorate that inspects much else is on one of these services: it says so above or at its beginning, and speaks of no other work of it. */
const isOfItsServices = (document: SourceDocument, regions: TextRegions, { inspectorate }: Candidate): boolean => {
  const work = namesPattern(inspectorate.workKinds);
  const first = slices(document, [
    ...(regions.title ? [regions.title] : []),
    ...regions.head,
    ...regions.opening.slice(0, 2),
  ]);
  return (
    work?.test(first) === true &&
    timesNamed(first, inspectorate.names) > 0 &&
    !saysAny(document.text.slice(0, TEXT_THAT_MENTIONS), inspectorate.otherWork)
  );
};

/**
 * What a document is: its kind from its make, its inspectorate and framework from the data's detection rules, its services and
 * dates. A document that is of no inspection of one service is `other`: false recognition is worse than missing.
 */
export const classify = (document: SourceDocument, known: Known): Classification => {
  const title = titleOf(document, known.inspectorates);
  const regions = regionsOf(document, title);
  const standardHeadings = Math.max(
    0,
    ...known.frameworks.map((framework) => standardsInLayout(document, framework).size),
  );
  const kind = makeOf(document, regions, known.inspectorates, standardHeadings);
  const dates = datesFor(document, kind, regions, known.inspectorates);
  const told = toldBy(document, kind, regions, dates);
  const candidates = known.inspectorates
    .filter((inspectorate) => frameworksOf(known, inspectorate).length > 0)
    .map((inspectorate) => candidateFor(document, kind, regions, told, inspectorate, known))
    .filter((candidate) => isAnInspection(document, kind, regions, candidate, known));
  // The inspectorate whose framework is told with the lowest rank; without one, the one that is named first in the data.
  const rank = (candidate: Candidate): number => candidate.detection?.rank ?? Number.POSITIVE_INFINITY;
  const [best] = [...candidates].sort((a, b) => rank(a) - rank(b));
  const joint = isJointInspection(document.text, {
    title: slices(document, title ? [title] : []),
    opening: slices(document, [...(title ? [title] : []), ...regions.head, ...regions.opening]),
    own: best?.inspectorate.names ?? [],
    partners: known.inspectorates.filter((one) => one !== best?.inspectorate).flatMap((one) => one.names),
  });
  const common = { title, dates, regions, joint };
  if (!best) return { kind: 'other', framework: null, inspectorate: null, unrated: false, subjects: [], ...common };
  const framework = best.detection?.framework ?? null;
  return {
    kind,
    framework,
    inspectorate: best.inspectorate,
    unrated: framework !== null && (framework.unrated || (best.detection?.unrated ?? false)),
    subjects: best.subjects,
    ...common,
  };
};
