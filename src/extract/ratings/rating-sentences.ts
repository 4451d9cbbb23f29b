import type { Anchor } from '../../document/anchor.js';
import type { Block } from '../../document/blocks.js';
import { quoteAt } from '../../document/source-document.js';
import type { Standard } from '../../framework/framework.js';
import type { Section } from '../section.js';
import { sentencesIn } from '../sentences.js';
import { EARLIER_IN_HEADING } from './caption.js';
import { returnsToNow, type Scene, sceneOf } from './other-time.js';
import { outcomePattern, ratedOutcome } from './outcome-sentences.js';
import { explainsRatings, type ReportContext } from './report-context.js';
import { LONGEST_SENTENCE, type RatedSubject, ratedSubject, ratingShapes } from './sentence-shapes.js';
import { OVERALL, type RatingStatement } from './statement.js';

const EMPHASIS = /\*\*|__/g;

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
  if (!context.whole.isStandard(subject, standard)) return false;
  const said = [...stemsOf([subject])].filter((stem) => !shared.has(stem));
  return said.some((stem) => own.has(stem)) && !said.some((stem) => !own.has(stem) && others.includes(stem));
};

// Where words after a name may begin that say whose it is: 'help and protection in Dunmarsh'.
const WHOSE = /\s(?:in|of|for|at|within|across|by)\s/gi;
const MOST_CUTS = 6;
const NARROWING = /\b(?:on|for|across|in|among|amongst|within|with|at|by|of)\b/i;

/** The standard, or `overall`, whose whole name the words are, alone or with the words for the inspected service after it. */
const wholeName = (context: ReportContext, section: Section, subject: string): string | null => {
  const cuts = [...subject.matchAll(WHOSE)].slice(0, MOST_CUTS).map(({ index }) => index);
  for (const end of [subject.length, ...cuts.reverse()]) {
    if (end < subject.length && !context.whole.isService(subject.slice(end))) continue;
    const name = subject.slice(0, end);
    const label = context.labels.read(name, section.domain);
    if (label?.kind !== 'standard' || label.doubt !== null) continue;
    if (label.told === 'name' || (label.told === 'cue' && label.rest === '')) return label.standard;
  }
  return null;
};

/** A phrase of the framework's own that opens a summary and goes on without narrowing it: 'Overall, work to protect children and to …'. */
const summedUp = (context: ReportContext, section: Section, rated: RatedSubject): string | null => {
  const label = context.labels.read(rated.subject, section.domain);
  if (!rated.overall || label?.kind !== 'standard' || label.told !== 'cue' || label.doubt !== null) return null;
  return label.rest !== null && !NARROWING.test(label.rest) ? label.standard : null;
};

// 'In this inspection, …', 'In Dunmarsh, …': an opening that is no part of the subject.
const OPENING = /^(?:in|at|during|for|across)\s([^,]{2,60}),\s+/i;

const standardOf = (context: ReportContext, section: Section, rated: RatedSubject): string | null => {
  const opening = OPENING.exec(rated.subject);
  const subject =
    opening?.[1] !== undefined && context.whole.isService(opening[1])
      ? rated.subject.slice(opening[0].length)
      : rated.subject;
  const own = context.framework.standards.find((standard) => standard.id === section.standard);
  if (own && rated.judged && namesStandard(context, subject, own)) return own.id;
  const named =
    (rated.overall ? wholeName(context, section, `Overall ${subject}`) : null) ??
    wholeName(context, section, subject) ??
    summedUp(context, section, { ...rated, subject });
  if (named !== null) return named;
  if (own || !context.framework.overall || context.labels.read(subject, section.domain) !== null) return null;
  return context.whole.namesService(subject) && (rated.overall || isServicesIn(subject)) ? OVERALL : null;
};

/** 'Children's services in Dunmarsh': the services of a named place as a whole. */
const isServicesIn = (subject: string): boolean =>
  /^(?:[\w'’]+ ){0,3}services (?:in|for|of) (?:the )?\p{Lu}[\w'’.,& -]{2,80}$/u.test(subject);

const MOST_MATCHES = 3;

/**
 * The overall rating in a cell that is a sentence: 'Children's services in Dunmarsh are inadequate', also with the next
 * paragraph's words right after it.
 */
export const overallInCell = (context: ReportContext, section: Section, cell: Anchor): Anchored | null => {
  const text = context.document.text.slice(cell.start, Math.min(cell.end, cell.start + LONGEST_SENTENCE));
  const patterns = ratingShapes(context.words.pattern);
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

const ofAnother = (context: ReportContext, heading: Anchor): boolean => {
  const words = quoteAt(context.document, heading);
  return EARLIER_IN_HEADING.test(words) || sceneOf(words, context.ownYears) === 'elsewhere';
};

/**
 * What a block's sentences leave for those after it: a block that announces ('… found in 2018:'), or that is one sentence, sets the
 * scene for the next; any, for the list under it.
 */
interface Scenes {
  readonly forNext: Scene | null;
  readonly forList: Scene | null;
}
const NO_SCENE: Scenes = { forNext: null, forList: null };

/** The shapes of sentence that are looked for, and the words without which none is there. */
interface Routes {
  readonly patterns: ReturnType<typeof ratingShapes>;
  readonly outcome: RegExp;
  readonly anyRating: RegExp;
}

/** The current ratings that one block's sentences state, and the scene that they leave. */
const readBlock = (
  context: ReportContext,
  section: Section,
  block: Block,
  opened: Scene | null,
  routes: Routes,
): { statements: RatingStatement[]; scenes: Scenes } => {
  let scene = opened;
  const sentences = sentencesIn(context.document.text, block.at);
  const statements = sentences.flatMap((at): RatingStatement[] => {
    const sentence = context.document.text.slice(at.start, at.end);
    if (returnsToNow(sentence, context.ownYears)) scene = null;
    const rated = routes.anyRating.test(sentence.replace(EMPHASIS, ''))
      ? (ratedSubject(context, routes.patterns, at) ?? ratedOutcome(context, section, routes.outcome, at))
      : null;
    // What an earlier inspection found stands in the past; 'Overall effectiveness is good' after it is this one's.
    const isNow = scene === null || (scene === 'earlier' && rated?.present === true);
    const standard = rated && isNow ? standardOf(context, section, rated) : null;
    if (!rated || standard === null) {
      scene = sceneOf(sentence, context.ownYears) ?? scene;
      return [];
    }
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
  const announces = sentences.length === 1 || /:\s*$/.test(quoteAt(context.document, block.at));
  return { statements, scenes: { forNext: announces ? scene : null, forList: scene } };
};

/**
 * Ratings that a report's prose states outright: the overall rating, a standard's by its whole name, and in a standard's own
 * section that standard's. Sentences on earlier inspections, on other bodies, on parts of the service or of the cases, and anything
 * hedged or denied give none; nor do those that follow a sentence about such.
 */
export const ratingsInSentences = (context: ReportContext): RatingStatement[] => {
  const routes = {
    patterns: ratingShapes(context.words.pattern),
    outcome: outcomePattern(context.words.pattern),
    anyRating: new RegExp(context.words.pattern, 'i'),
  };
  return context.sections.flatMap((section) => {
    if (explainsRatings(section) || (section.headingAt !== null && ofAnother(context, section.headingAt))) return [];
    let another = false;
    let scenes = NO_SCENE;
    return section.blocks.flatMap((block): RatingStatement[] => {
      const opened = block.kind === 'list_item' ? scenes.forList : block.kind === 'paragraph' ? scenes.forNext : null;
      if (block.kind === 'heading') another = ofAnother(context, block.at);
      if (another || (block.kind !== 'paragraph' && block.kind !== 'list_item' && block.kind !== 'heading')) {
        scenes = NO_SCENE;
        return [];
      }
      const read = readBlock(context, section, block, opened, routes);
      scenes = block.kind === 'list_item' ? { forNext: null, forList: opened } : read.scenes;
      return read.statements;
    });
  });
};
