import { says } from './groups.js';
import type { Mark } from './marks.js';

/** A report without its name: 'a report says', 'a new report by inspectors has found'. */
const A_REPORT =
  'an? (?:(?:new|latest|official|damning|critical|glowing|inspection|watchdog) )*report(?: by [^,.]{2,40}?)?';
const WHO = `(?:(?:the |HM )?(?:inspectors|inspectorate(?: of probation)?|watchdog|report|they)|${A_REPORT})`;
const FOUND = `${WHO} (?:(?:also|have|has|had) )?(?:said|says?|found|concluded|ruled|warned|noted|added|declared)`;

/** Inspectors who say what stands before them: '… requires improvement, inspectors found'. */
const REPORTED = new RegExp(
  `[,"”’'] (?:${FOUND}\\b(?! (?:that|the|it|in)\\b)|(?:says?|said) (?:the )?(?:inspectors|inspectorate|watchdog|report)\\b|according to (?:(?:an?|the|its|their|HM|new|latest|official|damning|glowing|government) )*(?:inspectors?|inspectorate|watchdog|report|inspection)\\b)`,
  'i',
);

/** Where it ends the sentence, all of the sentence is what was found. */
const REPORTED_WHOLE = new RegExp(
  `[,"”’'] (?:${FOUND}(?: today| this week)?|(?:says?|said) (?:the )?(?:inspectors|inspectorate|watchdog|report)|according to [^,]{0,80})[ .!”"’']*$`,
  'i',
);

const textOf = (sentence: readonly Mark[]): string => sentence.map(({ text }) => text).join(' ');

/** Whether inspectors are said to say what stands before them in a sentence: '… requires improvement, inspectors found.' */
export const isReported = (sentence: readonly Mark[]): boolean =>
  says(sentence, 'inspectors', 'pronoun') && REPORTED.test(textOf(sentence));

/** Whether they are said to say all of it. */
export const isReportedWhole = (sentence: readonly Mark[]): boolean => REPORTED_WHOLE.test(textOf(sentence));
