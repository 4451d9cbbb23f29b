import type { SourceDocument } from '../document/source-document.js';
import type { Inspectorate } from '../framework/inspectorate.js';
import { findLoosely, looselyEqual, squeeze } from './loose-text.js';
import { partHeadingAt } from './part-heading.js';
import { anyOf } from './place-names.js';
import { readsAsRelease } from './release-wording.js';
import type { SectionPart } from './section.js';
import { mentionsByKind, mentionsByName } from './subject-mentions.js';
import type { TextRegions } from './text-regions.js';
import { unitsOf } from './text-units.js';

/** What a document is by its make; whether it is of a known inspection is another question. */
export type DocumentMake = 'report' | 'press_release' | 'news';

/** Parts that reports have and articles have not. */
const PARTS_OF_A_REPORT: ReadonlySet<SectionPart> = new Set([
  'contents',
  'foreword',
  'ratings',
  'recommendations',
  'contextual_facts',
  'methodology',
  'annexe',
  'background',
  'summary',
]);
const PARTS_ENOUGH = 3;
/** What an inspectorate says of itself in its reports, not in its releases. */
const IMPRINT =
  /\bcrown copyright\b|\bISBN\b|\bthis inspection was led by\b|\blead inspector\b|\breporting inspector\b|\bled this inspection\b|\breport published:|\bdear\s+\p{Lu}/iu;
/** How reports begin. */
const FIRST_WORDS = /\bthis (?:inspection|report) is (?:part of|one of)\b|\bwe have inspected and rated\b/i;
const PARTS_BELOW_A_TITLE = 2;
const LETTER = /\b(?:this letter|dear\s+\p{Lu}\p{L}+)/u;
/** Labels at the head of a release, and marks at its end. */
const HEAD_LABEL =
  /^\W*(?:press|news|media)\s+(?:release|notice)\b|^\W*embargo|^\W*(?:for immediate release|not for publication)/i;
const END_MARK = /^\W*notes? (?:to|for) (?:the )?editors?\W*$|^\W*ends\W*$/i;
const UNITS_OF_A_HEAD = 8;
const OF_A_COUNCIL = /\b(?:council|borough|county hall|town hall|cabinet|committee)\b/i;
const MEETING =
  /\b(?:minutes|agenda|cabinet|committee|scrutiny|board meeting|decision details|council meeting|present:|apologies|wards? affected|report of (?:the )?(?:director|head|chief|assistant|executive|corporate|strategic|service|cabinet|lead)|report to (?:the )?(?:cabinet|council|committee|members|board|overview)|purpose of (?:the )?report|exempt information|decision maker|management board paper)\b/i;
const READING_TIME = /\b\d+[ -]min(?:ute)?s?\b(?: read)?/gi;
const BYLINE = /(?:^|\n|[|.·]\s*)\W*(?:words |written )?by (?:the )?(?:\p{Lu}\p{L}+|\p{L}+ desk\b)|\breporter\b/iu;
const HEAD_REACH = 1600;
const LINES_OF_A_HEAD = 14;
/** Characters of a text that are read for the voice of a release. */
const READ_AS_RELEASE = 12_000;
const LONGEST_ISSUER = 90;
const LONGEST_LABEL = 120;

const wordsOf = (document: SourceDocument, regions: TextRegions): string =>
  [regions.title, ...regions.head].flatMap((at) => (at ? [document.text.slice(at.start, at.end)] : [])).join('\n');

/** Whether a document is the paper or the minutes of a meeting: told from its head, where an inspectorate's own papers never say so. */
export const isOfMeeting = (document: SourceDocument, regions: TextRegions): boolean => {
  const head = wordsOf(document, regions).replace(READING_TIME, '');
  if (MEETING.test(head)) return true;
  // Articles tell of committees too; they have a byline, which papers of a meeting have not.
  if (BYLINE.test(head)) return false;
  const opening = document.text.slice(0, HEAD_REACH);
  return (opening.match(new RegExp(MEETING.source, 'gi'))?.length ?? 0) >= 2;
};

/** Whether a title has one of an inspectorate's forms that name the kind of work ('Inspection of youth justice services in Northby'). */
export const hasTitleOf = (title: string, inspectorate: Inspectorate): boolean => {
  const work = new RegExp(`(?:${anyOf([...inspectorate.workKinds, ...inspectorate.serviceKinds])})`, 'i');
  return inspectorate.titles.some((form) => {
    const [lead = ''] = form.split('{place}');
    return lead.trim() !== '' && work.test(lead) && new RegExp(`(?:${anyOf([lead.trim()])})`, 'i').test(title);
  });
};

const hasReportTitle = (
  document: SourceDocument,
  regions: TextRegions,
  inspectorates: readonly Inspectorate[],
): boolean => {
  if (regions.title === null) return false;
  const title = document.text.slice(regions.title.start, regions.title.end);
  if (/[‘“"]|\brated\b|\bfinds?\b|\bsays?\b|\bpraise/i.test(title)) return false;
  return inspectorates.some((inspectorate) =>
    inspectorate.titles.some((form) => {
      const [lead = '', tail = ''] = form.split('{place}');
      if (lead.trim() === '') return new RegExp(`(?:${anyOf([tail.trim()])})`, 'i').test(title);
      const start = new RegExp(
        `^\\W*(?:report (?:of|on)\\s+)?(?:(?:an?|the)\\s+)?(?:(?:full|joint|re-?)\\s*)*(?:${anyOf([lead.trim()])})`,
        'i',
      );
      const within = new RegExp(`\\n\\W*(?:re-?)?(?:${anyOf([lead.trim()])})`, 'i');
      return (
        (start.test(title) || within.test(title)) &&
        (tail.trim() === '' || new RegExp(anyOf([tail.trim()]), 'i').test(title))
      );
    }),
  );
};

/** The dates that stand on the front of an inspectorate's report, with who led or when it appeared. */
const INSPECTION_DATES = /\binspection dates?\s*:/i;
const FRONT_MATTER = /\b(?:report published|published|publication date)\s*:|\b(?:lead|reporting) inspector\b/i;
/** Characters in which a front says what was inspected, and gives its dates. */
const NAMED_ON_FRONT = 300;
const DATED_ON_FRONT = 1_200;

/** Whether a text begins with a report's front, however its lines were joined: what was inspected, the inspection's dates, and its inspector or publication. */
const hasFront = (document: SourceDocument, inspectorates: readonly Inspectorate[]): boolean => {
  const front = document.text.slice(0, DATED_ON_FRONT);
  if (!INSPECTION_DATES.test(front) || !FRONT_MATTER.test(front)) return false;
  return inspectorates.some(({ titles }) =>
    titles.some((form) => {
      const [lead = '', tail = ''] = form.split('{place}').map((part) => part.trim());
      const words = [lead, tail].filter((part) => part !== '').map((part) => `(?:${anyOf([part])})`);
      return new RegExp(words.join(String.raw`\s+(?:[^.\n]{1,80}?\s+)?`), 'i').test(front.slice(0, NAMED_ON_FRONT));
    }),
  );
};

const partsOf = (document: SourceDocument): ReadonlySet<SectionPart> => {
  const parts = new Set<SectionPart>();
  for (const block of document.blocks) {
    if (block.kind === 'furniture' || block.kind === 'table' || block.kind === 'footnote') continue;
    for (const line of linesOf(document, block.at)) {
      const part = partHeadingAt(document.text, line)?.part;
      if (part && PARTS_OF_A_REPORT.has(part)) parts.add(part);
    }
  }
  return parts;
};

const linesOf = (document: SourceDocument, at: { start: number; end: number }): { start: number; end: number }[] => {
  const lines = document.text.slice(at.start, at.end).split('\n').slice(0, 40);
  let start = at.start;
  return lines.map((line) => {
    const found = { start, end: start + line.length };
    start = found.end + 1;
    return found;
  });
};

const namesAny = (text: string, phrases: readonly string[]): boolean => {
  const loose = squeeze(text);
  return phrases.some((phrase) => findLoosely(loose, phrase).length > 0);
};

const hasReleaseLabel = (document: SourceDocument): boolean =>
  unitsOf(document).some((unit, index) =>
    linesOf(document, unit.at).some((line) => {
      const text = document.text.slice(line.start, Math.min(line.end, line.start + LONGEST_LABEL));
      return (
        line.end - line.start < LONGEST_LABEL &&
        (END_MARK.test(text) || (index < UNITS_OF_A_HEAD && HEAD_LABEL.test(text)))
      );
    }),
  );

/** The name that a page gives for its site: stated, or the end of its title. */
const siteName = (document: SourceDocument): string | null => {
  const { publisher, title } = document.properties;
  const parts = title?.split(/\s[-|–—]\s/) ?? [];
  return publisher ?? (parts.length > 1 ? (parts.at(-1) ?? null) : null);
};

/** Whether a page is of an inspectorate's own site. */
const isOwnPage = (document: SourceDocument, inspectorates: readonly Inspectorate[]): boolean => {
  if (document.mediaType !== 'text/html') return false;
  const site = siteName(document);
  const { url } = document.properties;
  const furniture = document.blocks.flatMap((block) =>
    block.kind === 'furniture' ? [document.text.slice(block.at.start, block.at.end)] : [],
  );
  const ownName = (text: string, names: readonly string[]): boolean => names.some((name) => looselyEqual(text, name));
  return inspectorates.some(
    ({ names, sites }) =>
      (site !== null && namesAny(site, names)) ||
      furniture.some((text) => text.length < LONGEST_ISSUER && ownName(text, names)) ||
      sites.some((address) => url?.includes(address) === true || furniture.some((text) => text.includes(address))),
  );
};

/** Whether a page that was saved as text says at its head that it is published on an inspectorate's own site. */
const givesOwnAddress = (document: SourceDocument, inspectorates: readonly Inspectorate[]): boolean => {
  const head = document.text.slice(0, HEAD_REACH);
  const stated =
    /\b(?:publication|page|document|release) is available (?:at|from|on):?\s+(?:https?:\/\/)?(\S{4,120})/i.exec(
      head,
    )?.[1];
  return stated !== undefined && inspectorates.some(({ sites }) => sites.some((address) => stated.includes(address)));
};

/** Whether the headline names a service, as a local paper's need not; null where there is none. */
const headlineNames = (
  { text }: SourceDocument,
  { title }: TextRegions,
  inspectorates: readonly Inspectorate[],
): boolean | null =>
  title &&
  inspectorates.some(
    (one) => mentionsByKind(text, title, one).length > 0 || mentionsByName(text, title, one).length > 0,
  );

/** Words that the head of a release has besides its headline: a date and its label. */
const DATE_WORDS =
  /\b(?:published|date|on|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|\d+(?:st|nd|rd|th))\b/gi;

/** Whether nothing but a date stands about the headline: no byline, no name of a paper. */
const isBare = (document: SourceDocument, { head }: TextRegions): boolean =>
  head.every((at) => !/\p{L}{2}/u.test(document.text.slice(at.start, at.end).replace(DATE_WORDS, '')));

/** Who issues a document, by its site and its head lines: true for an inspectorate, false for a council, null if neither is said. */
const issuedByInspectorate = (
  document: SourceDocument,
  regions: TextRegions,
  inspectorates: readonly Inspectorate[],
): boolean | null => {
  if (isOwnPage(document, inspectorates)) return true;
  const site = siteName(document);
  const lines = regions.head.slice(0, LINES_OF_A_HEAD).map((at) => document.text.slice(at.start, at.end));
  const names = inspectorates.flatMap((inspectorate) => inspectorate.names);
  if (lines.some((line) => line.length < LONGEST_ISSUER && namesAny(line, names))) return true;
  return (site !== null && OF_A_COUNCIL.test(site)) || lines.some((line) => OF_A_COUNCIL.test(line)) ? false : null;
};

/** Whether the text speaks for an inspectorate: in the first person, of what was inspected. */
const speaksAsInspectorate = (document: SourceDocument, regions: TextRegions): boolean => {
  const unquoted = [...regions.opening, ...regions.body, ...regions.notes]
    .map((at) => document.text.slice(at.start, at.end))
    .filter((text) => !/^[\s]*[‘“"]/.test(text))
    .join('\n')
    .replace(/[“"][^”"]{0,1500}[”"]/g, '');
  return (
    /\bwe (?:also |have |were |would |made |found |rated |inspected |carried )/i.test(unquoted) &&
    /\bwe (?:also )?(?:inspect|rated|made \w+ recommendations|found|have made)/i.test(unquoted)
  );
};

/**
 * What kind of document it is, by structure and wording alone: a report by its title's form and its parts (contents, ratings,
 * recommendations, methodology) or its imprint; a press release by its label, its end mark or notes to editors, or the inspectorate's
 * own site, unless somebody else issues it; anything else is news (articles, council pages, papers, minutes, blogs).
 */
export const makeOf = (
  document: SourceDocument,
  regions: TextRegions,
  inspectorates: readonly Inspectorate[],
  standardHeadings: number,
): DocumentMake => {
  const meeting = isOfMeeting(document, regions);
  const issuer = issuedByInspectorate(document, regions, inspectorates);
  const release = hasReleaseLabel(document) || regions.notes.length > 0;
  const title = hasReportTitle(document, regions, inspectorates);
  const parts = partsOf(document);
  const opening = document.text.slice(0, 6000);
  const imprint = IMPRINT.test(opening);
  const structured = parts.size >= PARTS_ENOUGH || standardHeadings >= PARTS_ENOUGH;
  if (!meeting && !release) {
    if (title && (structured || imprint || issuer === true || document.pages.length > 0)) return 'report';
    if (title && (speaksAsInspectorate(document, regions) || FIRST_WORDS.test(opening))) return 'report';
    if (FIRST_WORDS.test(opening) && issuer !== false && parts.size >= PARTS_BELOW_A_TITLE) return 'report';
    if (title && issuer !== false && (parts.size >= PARTS_BELOW_A_TITLE || parts.has('foreword'))) return 'report';
    if (imprint && parts.size >= PARTS_ENOUGH && standardHeadings >= PARTS_ENOUGH) return 'report';
    if (LETTER.test(opening) && title) return 'report';
    if (issuer !== false && hasFront(document, inspectorates)) return 'report';
  }
  if (title && structured && imprint && !meeting) return 'report';
  if (release) {
    if (issuer === true) return 'press_release';
    if (issuer === false) return 'news';
    const named = namesAny(
      document.text.slice(0, 3000) + regions.notes.map((at) => document.text.slice(at.start, at.end)).join('\n'),
      inspectorates.flatMap((one) => one.names),
    );
    return named ? 'press_release' : 'news';
  }
  if (!meeting && (isOwnPage(document, inspectorates) || givesOwnAddress(document, inspectorates)))
    return 'press_release';
  if (issuer === true && !meeting && speaksAsInspectorate(document, regions)) return 'press_release';
  const plain = document.mediaType === 'text/plain' || document.mediaType === 'text/markdown';
  const named = headlineNames(document, regions, inspectorates);
  const voice = document.text.slice(0, READ_AS_RELEASE);
  if (plain && !meeting && issuer !== false && named !== false)
    return readsAsRelease(voice, inspectorates, named === true && isBare(document, regions)) ? 'press_release' : 'news';
  return 'news';
};
