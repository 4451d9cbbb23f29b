import type { Anchor } from '../../document/anchor.js';
import { quoteAt } from '../../document/source-document.js';
import type { Standard } from '../../framework/framework.js';
import type { Section } from '../section.js';
import { sentencesIn } from '../sentences.js';
import { bareLetters } from './bare-text.js';
import { EARLIER_IN_HEADING, explainsRatings, type ReportContext } from './report-context.js';
import { OVERALL, type RatingStatement } from './statement.js';

/** A sentence that rates something: the words for what is rated, and the rating's place in the document. */
interface RatedSubject {
  readonly subject: string;
  readonly rating: string;
  readonly at: Anchor;
  /** Whether the sentence says that the rating is the overall one. */
  readonly overall: boolean;
  /** Whether it speaks of rating or judging; 'X is good' alone may be said of anything. */
  readonly judged: boolean;
}

const LONGEST_SENTENCE = 500;
const JUDGED = '(?:rated|judged|graded|assessed)';
const AS = '(?:\\s+(?:overall|as|to\\s+be|as\\s+being))*';
const OPEN = '[\\s\'"(:]*';
const END =
  '(?=[\'")]*(?:\\s+overall\\b)?[\'")]*(?:[.,;:!⁰¹²³⁴⁵⁶⁷⁸⁹]|\\s*$|\\s+(?:because|as|with|overall|and\\s+(?:the|we|our|is\\s+not))\\b))';
const COPULA = '(?:is|was|are|were|has\\s+been|have\\s+been)';

/** A shape of sentence that rates, with the groups `subject` and `rating`. */
interface Shape {
  readonly pattern: RegExp;
  readonly judged: boolean;
}

/** The shapes of a rating sentence; first to match wins. */
const shapes = (rating: string): readonly Shape[] => {
  const word = `${OPEN}(?<rating>${rating})${END}`;
  const subject = '(?<subject>[^.;]{2,200}?)';
  const opening = '^(?:\\d{1,3}\\.\\s+)?(?:overall,?\\s+)?(?:therefore,?\\s+|as\\s+a\\s+result,?\\s+)?';
  return [
    `${opening}we\\s+(?:have\\s+)?(?:therefore\\s+)?${JUDGED}\\s+${subject}${AS}${word}`,
    `${opening}(?:the|our|an)?\\s*(?:graded\\s+)?(?:overall\\s+)?(?:rating|judge?ment|grade)\\s+(?:for|of|about|on)\\s+${subject}\\s+${COPULA}(?:\\s+that\\s+it\\s+(?:is|was))?(?:\\s+that)?${word}`,
    `${opening}(?:the|our)\\s+(?<subject>overall\\s+(?:rating|judge?ment|grade))\\s+${COPULA}(?:\\s+that\\s+[^.;]{2,80}?(?:\\s+(?:is|are))?)?${word}`,
    `(?:given|gave|gives|awarded|received|receives|achieved|achieves|has|have|with)\\s+(?:[^.;]{2,80}?\\s+)?an?\\s+(?<subject>overall\\s+(?:rating|judge?ment|grade))\\s+of${word}`,
    `${opening}${subject}\\s+${COPULA}\\s+(?:therefore\\s+)?${JUDGED}${AS}${word}`,
  ]
    .map((source) => ({ pattern: new RegExp(source, 'id'), judged: true }))
    .concat([
      {
        pattern: new RegExp(`${opening}${subject}\\s+(?:is|was|are|were)(?:\\s+(?:now|therefore))?${word}`, 'id'),
        judged: false,
      },
      // The rating as a verb: 'Leadership requires improvement'.
      { pattern: new RegExp(`${opening}${subject}\\s+(?=requires?\\b)${word}`, 'id'), judged: false },
    ]);
};

// Earlier inspections, other bodies, and what is not said outright: such a sentence rates nothing here.
const NOT_CURRENT =
  /\b(?:previous(?:ly)?|last|prior|earlier|former(?:ly)?|since|then|at the time|had been|in (?:19|20)\d\d|following the (?:19|20)\d\d)\b/i;
const OTHER_BODY =
  /\b(?:cqc|care quality commission|hmic\w*|estyn|peer (?:review|challenge)|self[- ]?assess\w*|safeguarding (?:children )?board|lscb|schools?|providers?|homes?)\b/i;
const NOT_OUTRIGHT =
  /\b(?:would|could|should|may|might|if|not|never|neither|nor|whether|unless|between|target|aims?|aspir\w+|expect\w*|likely|where|when|which|any|each|some|most|many|mostly|generally|largely|partly|nearly|almost)\b/i;
const ANOTHER_VOICE = /\b(?:told us|said|felt|believed?|believes|considered? (?:by|that)|themselves)\b/i;

/** Quotes as plain ones, so that patterns need know one kind only; every offset stays. */
const plainQuotes = (text: string): string => text.replace(/[‘’‛`´]/g, "'").replace(/[“”‟]/g, '"');

const EMPHASIS = /\*\*|__/g;

/** A sentence as patterns read it: plain quotes, no emphasis marks, single spaces (which keeps matching fast), with its offsets. */
const plainSentence = (text: string): { text: string; offsets: readonly number[] } => {
  const plain = plainQuotes(text);
  let kept = '';
  const offsets: number[] = [];
  for (let index = 0; index < plain.length; index += 1) {
    const character = plain.charAt(index);
    const pair = plain.slice(index, index + 2);
    if (pair === '**' || pair === '__') {
      index += 1;
      continue;
    }
    const space = /\s/.test(character);
    if (space && (kept === '' || kept.endsWith(' '))) continue;
    kept += space ? ' ' : character;
    offsets.push(index);
  }
  return { text: kept, offsets };
};

const ratedSubject = (context: ReportContext, patterns: readonly Shape[], at: Anchor): RatedSubject | null => {
  if (at.end - at.start > LONGEST_SENTENCE) return null;
  const { text, offsets } = plainSentence(context.document.text.slice(at.start, at.end));
  for (const { pattern, judged } of patterns) {
    const found = pattern.exec(text);
    const [from, to] = found?.indices?.groups?.rating ?? [0, 0];
    const subject = found?.groups?.subject;
    const rating = context.words.resolve(text.slice(from, to));
    if (!found || subject === undefined || !rating) continue;
    const head = text.slice(0, to);
    // What follows after a comma is another clause: 'rated as Good, up from …' is a rating of this inspection.
    const clause = head + (/^[^,;–—]*/.exec(text.slice(to))?.[0] ?? '');
    if (NOT_CURRENT.test(clause) || OTHER_BODY.test(head) || NOT_OUTRIGHT.test(head) || ANOTHER_VOICE.test(text))
      return null;
    const ratingAt = { start: at.start + (offsets[from] ?? 0), end: at.start + (offsets[to - 1] ?? 0) + 1 };
    const overall = /^\W*(?:\d+\.\s*)?overall\b/i.test(text) || /\boverall\b/i.test(text.slice(0, to + 12));
    return { subject: subject.trim(), rating, at: ratingAt, overall, judged };
  }
  return null;
};

// A service by the words for its kind, with or without its place's name.
const SERVICE =
  /\b(?:services?|teams?|YOS|YOT|YJS|YJT|YPEJS|YJPS|PDU|units?|partnerships?|council|borough|authority|division|region|CRC|NPS|area)\b\W*(?:(?:in|for|of|at)\s+[\w'’.,& -]{2,80})?$/i;

const stemsOf = (names: readonly string[]): Set<string> =>
  new Set(
    names
      .join(' ')
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((word) => word.length >= 5 && !/^(?:quality|their|which|experiences?|progress|effectiveness)$/.test(word))
      .map((word) => word.slice(0, 5)),
  );

/** Whether the words for what is rated name this standard, and no other standard of its domain: 'the planning work', 'this standard'. */
const namesStandard = (context: ReportContext, subject: string, standard: Standard): boolean => {
  if (/^(?:(?:the )?work in )?(?:this|the) (?:standard|area(?: of (?:work|practice))?|section)$/i.test(subject))
    return true;
  const domain = context.framework.domains.find((candidate) => candidate.id === standard.domain);
  const shared = stemsOf(domain ? [domain.name, ...domain.aliases] : []);
  const own = stemsOf([standard.name, ...standard.aliases]);
  const others = context.framework.standards
    .filter((other) => other.domain === standard.domain && other.id !== standard.id)
    .flatMap((other) => [...stemsOf([other.name])]);
  const said = [...stemsOf([subject])].filter((stem) => !shared.has(stem));
  return said.some((stem) => own.has(stem)) && !said.some((stem) => !own.has(stem) && others.includes(stem));
};

const standardOf = (context: ReportContext, section: Section, rated: RatedSubject): string | null => {
  const own = context.framework.standards.find((standard) => standard.id === section.standard);
  if (own && rated.judged && namesStandard(context, rated.subject, own)) return own.id;
  const label = context.labels.read(rated.subject, section.domain);
  if (label?.kind === 'standard' && label.doubt === null) return label.told === 'code' ? null : label.standard;
  if (label !== null || own) return null;
  const aboutService =
    rated.overall &&
    (SERVICE.test(rated.subject) || namesPlace(context, rated.subject)) &&
    !mentionsStandard(context, rated.subject);
  return context.framework.overall && (aboutService || isServicesIn(rated.subject)) ? OVERALL : null;
};

const namesPlace = (context: ReportContext, subject: string): boolean =>
  context.place !== null && bareLetters(subject).startsWith(bareLetters(context.place));

/** 'Children's services in Dunmarsh': the services of a named place as a whole. */
const isServicesIn = (subject: string): boolean =>
  /^(?:[\w'’]+ ){0,3}services (?:in|for|of) (?:the )?\p{Lu}[\w'’.,& -]{2,80}$/u.test(subject);

const mentionsStandard = (context: ReportContext, subject: string): boolean =>
  context.framework.standards.some((standard) =>
    [standard.name, ...standard.aliases].some((name) => {
      const letters = bareLetters(name);
      return letters.length >= 5 && bareLetters(subject).includes(letters);
    }),
  );

const MOST_MATCHES = 3;

/**
 * The overall rating in a cell that is a sentence: 'Children's services in Dunmarsh are inadequate', also with the next
 * paragraph's words right after it.
 */
export const overallInCell = (context: ReportContext, section: Section, cell: Anchor): Anchored | null => {
  const text = context.document.text.slice(cell.start, Math.min(cell.end, cell.start + LONGEST_SENTENCE));
  const patterns = shapes(context.words.pattern);
  let matches = 0;
  for (const found of text.matchAll(new RegExp(context.words.pattern, 'gi'))) {
    matches += 1;
    if (matches > MOST_MATCHES) return null;
    const end = found.index + found[0].length;
    if (!/^(?:\s*$|\s*[.:;]|\s+\p{Lu}\p{Ll})/u.test(text.slice(end))) continue;
    const rated = ratedSubject(context, patterns, { start: cell.start, end: cell.start + end });
    if (rated && standardOf(context, section, rated) === OVERALL)
      return { rating: rated.rating, at: { start: cell.start, end: rated.at.end } };
  }
  return null;
};

/** A rating with the words that state it. */
export interface Anchored {
  readonly rating: string;
  readonly at: Anchor;
}

const inEarlierPart = (context: ReportContext, section: Section): boolean =>
  section.headingAt !== null && EARLIER_IN_HEADING.test(quoteAt(context.document, section.headingAt));

/**
 * Ratings that a report's prose states outright: the overall rating, a standard's by its whole name, and in a standard's own
 * section that standard's. Sentences on earlier inspections, on other bodies, and anything hedged or denied give none.
 */
export const ratingsInSentences = (context: ReportContext): RatingStatement[] => {
  const patterns = shapes(context.words.pattern);
  const anyRating = new RegExp(context.words.pattern, 'i');
  return context.sections.flatMap((section) => {
    if (explainsRatings(section) || inEarlierPart(context, section)) return [];
    let earlier = false;
    return section.blocks.flatMap((block): RatingStatement[] => {
      if (block.kind === 'heading') earlier = EARLIER_IN_HEADING.test(quoteAt(context.document, block.at));
      if (earlier || (block.kind !== 'paragraph' && block.kind !== 'list_item' && block.kind !== 'heading')) return [];
      if (!anyRating.test(quoteAt(context.document, block.at))) return [];
      let aboutEarlier = false;
      return sentencesIn(context.document.text, block.at).flatMap((at): RatingStatement[] => {
        const sentence = context.document.text.slice(at.start, at.end);
        const mayRate = !aboutEarlier && anyRating.test(sentence.replace(EMPHASIS, ''));
        const rated = mayRate ? ratedSubject(context, patterns, at) : null;
        // A sentence about an earlier inspection sets the scene for those after it in its paragraph.
        aboutEarlier ||= EARLIER_IN_HEADING.test(sentence);
        const standard = rated ? standardOf(context, section, rated) : null;
        if (!rated || standard === null) return [];
        return [
          {
            standard,
            code: null,
            name: null,
            stated: { state: 'read', rating: rated.rating, percent: null },
            origin: block.kind === 'heading' ? 'standard_heading' : 'narrative',
            period: 'current',
            periodDate: null,
            at: rated.at,
            doubt: null,
          },
        ];
      });
    });
  });
};
