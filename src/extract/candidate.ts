import type { Anchor } from '../document/anchor.js';
import { quotesAt, type SourceDocument } from '../document/source-document.js';
import type { Framework } from '../framework/framework.js';
import type { Inspectorate } from '../framework/inspectorate.js';
import type { DocumentMake } from './document-kind.js';
import type { FoundDate } from './found-date.js';
import { yearOfInspection } from './inspection-told.js';
import { judgingSentences } from './judgements-given.js';
import { type LooseText, squeeze } from './loose-text.js';
import { namesPattern } from './names-pattern.js';
import { type Detection, detect, type Evidence, isBeforeItsProgramme } from './recognition.js';
import { sentencesIn } from './sentences.js';
import { judgingLoosely, sentencesOfAreas, standardsFound } from './standards-found.js';
import { statedCounts } from './stated-counts.js';
import { type Subject, subjectsOf } from './subject.js';
import type { TextRegions } from './text-regions.js';

/** The known rules and bodies. */
export interface Known {
  readonly frameworks: readonly Framework[];
  readonly inspectorates: readonly Inspectorate[];
}

const frameworksByInspectorate = new WeakMap<Known, Map<Inspectorate, readonly Framework[]>>();

/** The frameworks of one inspectorate, always the same list for the same inspectorate. */
export const frameworksOf = (known: Known, inspectorate: Inspectorate): readonly Framework[] => {
  const lists = frameworksByInspectorate.get(known) ?? new Map<Inspectorate, readonly Framework[]>();
  frameworksByInspectorate.set(known, lists);
  const list = lists.get(inspectorate) ?? known.frameworks.filter((one) => one.inspectorate === inspectorate.id);
  lists.set(inspectorate, list);
  return list;
};

const FIRST_HEADINGS = 12;
const RUNNING_HEADS = 40;
/** Characters of prose that are read to tell what a document is. */
const TEXT_OF_A_REPORT = 8_000;
const TEXT_OF_AN_ARTICLE = 30_000;
/** Characters within which a document mentions what it is about, and names who inspects. */
export const TEXT_THAT_MENTIONS = 16_000;

/** The first stretches that together have so many characters; the last one may exceed them. */
const upTo = (stretches: readonly Anchor[], characters: number): Anchor[] => {
  let length = 0;
  return stretches.filter((at) => {
    const room = length < characters;
    length += at.end - at.start;
    return room;
  });
};

const headingsOf = (document: SourceDocument): string =>
  document.blocks
    .filter((block) => block.kind === 'heading')
    .slice(0, FIRST_HEADINGS)
    .map((block) => document.text.slice(block.at.start, block.at.end))
    .join('\n');

/** What a document would be if it were of this inspectorate. */
export interface Candidate {
  readonly inspectorate: Inspectorate;
  readonly subjects: readonly Subject[];
  readonly judges: boolean;
  readonly detection: Detection | null;
  /** Whether it is of a programme before the known ones. */
  readonly isOlder: boolean;
}

/** What a document tells, whichever inspectorate it may be of. */
export interface Told {
  /** The sentences that are read to tell what it is. */
  readonly sentences: readonly Anchor[];
  /** Those of its prose that speak of areas, criteria or standards. */
  readonly ofAreas: readonly LooseText[];
  readonly evidence: Omit<Evidence, 'places' | 'standards' | 'judgements'>;
  readonly places: Omit<Evidence['places'], 'subject'>;
}

/** Gathers what a document of a kind tells by its title, prose and dates, for every inspectorate alike. */
export const toldBy = (
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
      ...statedCounts(quotesAt(document, [...above, ...prose])),
      published: published ?? document.properties.published?.slice(0, 10) ?? null,
      fieldwork,
    },
    places: {
      title: squeeze(quotesAt(document, regions.title ? [regions.title] : [])),
      heading: squeeze(headingsOf(document)),
      running_head: squeeze(quotesAt(document, regions.runningHeads.slice(0, RUNNING_HEADS))),
      opening: squeeze(quotesAt(document, [...above, ...regions.opening])),
      anywhere: squeeze(document.text, { start: 0, end: Math.min(document.text.length, TEXT_THAT_MENTIONS) }),
    },
  };
};

/** Holds what a document tells against the services, frameworks and words of one inspectorate. */
export const candidateFor = (
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
        quotesAt(
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
