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
import { findLoosely, squeeze } from './loose-text.js';
import { anyOf } from './place-names.js';
import { type Detection, detect, type Evidence, isBeforeItsProgramme } from './recognition.js';
import { sentencesIn } from './sentences.js';
import { standardsFound, standardsInLayout, tellingSentences } from './standards-found.js';
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

const namesPattern = (names: readonly string[]): RegExp | null =>
  names.length > 0 ? new RegExp(`\\b(?:${anyOf(names)})\\b`, 'iu') : null;

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

const candidateFor = (
  document: SourceDocument,
  kind: DocumentMake,
  regions: TextRegions,
  dates: readonly FoundDate[],
  inspectorate: Inspectorate,
  known: Known,
): Candidate => {
  const frameworks = known.frameworks.filter((framework) => framework.inspectorate === inspectorate.id);
  const others = known.inspectorates.filter((other) => other !== inspectorate).flatMap((other) => other.names);
  // What a report is, its layout tells; an article must be read.
  const prose = upTo([...regions.opening, ...regions.body], kind === 'report' ? TEXT_OF_A_REPORT : TEXT_OF_AN_ARTICLE);
  const text = [...(regions.title ? [regions.title] : []), ...regions.head, ...prose];
  const judging = judgingSentences(document, text, frameworks, namesPattern(inspectorate.names), namesPattern(others));
  const telling = tellingSentences(document, judging, prose);
  const subjects = subjectsOf(
    document,
    { ...regions, body: upTo(regions.body, TEXT_OF_AN_ARTICLE) },
    inspectorate,
    kind === 'report',
  );
  const published =
    dates.find((date) => date.what === 'published' && date.reading.value !== null)?.reading.value ?? null;
  const fieldwork =
    dates.findLast((date) => date.what !== 'published' && date.reading.value !== null)?.reading.value ??
    (kind === 'report' ? null : yearOfInspection(document.text.slice(0, TEXT_OF_AN_ARTICLE)));
  const evidence: Evidence = {
    places: {
      title: slices(document, regions.title ? [regions.title] : []),
      heading: headingsOf(document),
      running_head: slices(document, regions.runningHeads.slice(0, 40)),
      subject: subjects.map((subject) => document.text.slice(subject.phrase.start, subject.phrase.end)).join('\n'),
      opening: slices(document, [...(regions.title ? [regions.title] : []), ...regions.head, ...regions.opening]),
      anywhere: document.text.slice(0, TEXT_THAT_MENTIONS),
    },
    standards: (framework) => standardsFound(document, framework, telling),
    judgements: new Set(judging.flatMap((sentence) => [...sentence.ratings])),
    ...statedCounts(slices(document, text)),
    published: published ?? document.properties.published?.slice(0, 10) ?? null,
    fieldwork,
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
  const titleNames = (one: Inspectorate): boolean => timesNamed(title, one) > 0;
  if (!titleNames(inspectorate) && known.inspectorates.some(titleNames)) return false;
  const named = timesNamed(document.text, inspectorate);
  const kinds = namesPattern(inspectorate.serviceKinds);
  const byKind =
    !inspectorate.inspectsMuchElse && subjects.some(({ phrase }) => kinds?.test(slices(document, [phrase])) === true);
  const others = known.inspectorates.filter((one) => one !== inspectorate).map((one) => timesNamed(document.text, one));
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
  return isNamed && timesNamed(opening, inspectorate) > 0 && tellsOfAnInspection(`${title}\n${opening}`);
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
    timesNamed(first, inspectorate) > 0 &&
    !saysAny(document.text.slice(0, TEXT_THAT_MENTIONS), inspectorate.otherWork)
  );
};

const timesNamed = (text: string, inspectorate: Inspectorate): number => {
  const pattern = namesPattern(inspectorate.names);
  return pattern === null
    ? 0
    : [...text.slice(0, TEXT_THAT_MENTIONS).matchAll(new RegExp(pattern.source, 'giu'))].length;
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
  const candidates = known.inspectorates
    .filter((inspectorate) => known.frameworks.some((framework) => framework.inspectorate === inspectorate.id))
    .map((inspectorate) => candidateFor(document, kind, regions, dates, inspectorate, known))
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
