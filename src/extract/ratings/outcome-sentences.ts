import type { Anchor } from '../../document/anchor.js';
import type { Section } from '../section.js';
import { earlierIn, isOfEarlierTime, sceneOf } from './other-time.js';
import type { ReportContext } from './report-context.js';
import {
  ANOTHER_VOICE,
  END,
  LONGEST_SENTENCE,
  NOT_OUTRIGHT,
  OPEN,
  OTHER_BODY,
  plainSentence,
  type RatedSubject,
} from './sentence-shapes.js';

/** Finds the sentences that tell what the findings before came to: '… led to an overall rating of …'. */
export const outcomePattern = (rating: string): RegExp =>
  new RegExp(
    `\\b(?:led|leads?|leading|result(?:ed|s|ing)?)\\s+(?:to|in)\\s+(?:an?|the|our|its)\\s+(?:(?<overall>overall)\\s+(?<whose>[^.,;:]{0,60}?))?(?:rating|judge?ment|grade)(?:\\s+for\\s+(?<for>[^.,;:]{2,60}?))?\\s+of${OPEN}(?<rating>${rating})${END}`,
    'id',
  );

/** A service by its name before the word for its kind: 'Dunmarsh PDU', 'North Dunmarsh Probation Delivery Unit'. */
const NAMED_SERVICE =
  /\b(?:\p{Lu}[\p{L}'-]+ ){1,4}(?:PDU|YOS|YOT|YJS|YJT|CRC|Probation Delivery Unit|Youth (?:Offending|Justice) (?:Service|Team)|Region|Council)\b/gu;
/** Words for the whole inspected service, or for its standards together. */
const WHOLE = /\b(?:overall|standards|PDU|YOS|YOT|YJS|probation delivery unit|the (?:service|region|partnership))\b/i;

/** How many of the framework's standards the words name. */
const standardsNamed = (context: ReportContext, words: string): number => {
  const text = ` ${words.toLowerCase().replace(/[^\p{L}]+/gu, ' ')} `;
  return context.framework.standards.filter((standard) =>
    [standard.name, ...standard.aliases].some((name) => text.includes(` ${name.toLowerCase()} `)),
  ).length;
};

/**
 * The overall rating that a report's own opening gives as the outcome of what it found. What stands before it are its reasons, which
 * may count and hedge as they like; they may not be of an earlier time, another body or another service. Without the word 'overall' it must
 * stand in a foreword, in a sentence on the whole service or on several standards. Never in a standard's or a domain's own
 * section, where the outcome would be its own.
 */
export const ratedOutcome = (
  context: ReportContext,
  section: Section,
  pattern: RegExp,
  at: Anchor,
): RatedSubject | null => {
  if (section.standard !== null || section.domain !== null || at.end - at.start > LONGEST_SENTENCE) return null;
  const { text, offsets } = plainSentence(context.document.text.slice(at.start, at.end));
  const found = pattern.exec(text);
  const [from, to] = found?.indices?.groups?.rating ?? [0, 0];
  const rating = context.words.resolve(text.slice(from, to));
  if (!found || !rating) return null;
  const reasons = text.slice(0, found.index);
  const head = text.slice(0, to);
  // The clause that leads to the rating, without the pronoun that ties it to its reasons.
  const clause = (/[^,;–—]*$/.exec(reasons)?.[0] ?? '').replace(/^\s*(?:all of )?which\b/i, '');
  if (earlierIn(head, context.ownYears) || isOfEarlierTime(text.slice(to), context.ownYears)) return null;
  if (OTHER_BODY.test(head) || ANOTHER_VOICE.test(text) || sceneOf(head, context.ownYears) !== null) return null;
  if (/\b(?:would|could|should|may|might|if|not|never|unless|whether)\b/i.test(clause)) return null;
  if (NOT_OUTRIGHT.test(text.slice(found.index, to))) return null;
  if ([...reasons.matchAll(NAMED_SERVICE)].some(([name]) => !context.whole.isService(name))) return null;
  const { overall, whose, for: target } = found.groups ?? {};
  if (overall === undefined) {
    if (section.part !== 'foreword' || !WHOLE.test(reasons)) return null;
    if (standardsNamed(context, reasons) === 1 && !/\bstandards\b/i.test(reasons)) return null;
  }
  if ([whose, target].some((words) => words !== undefined && !context.whole.isService(words))) return null;
  const place = { start: at.start + (offsets[from] ?? 0), end: at.start + (offsets[to - 1] ?? 0) + 1 };
  return { subject: 'overall rating', rating, at: place, overall: true, judged: true, present: true };
};
