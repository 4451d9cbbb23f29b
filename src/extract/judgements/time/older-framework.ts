import type { Framework } from '../../../framework/framework.js';
import { dateExpressionsIn } from '../../date-expressions.js';
import type { JudgementContext } from '../context.js';
import type { JudgementStatement } from '../statement.js';

const GIVEN = `^["'”’]?(?: (?:rating|grade|judge?ment|overall))*`;
/** 'Good under the previous framework in 2015', 'under the inspectorate's old inspection regime'. */
const UNDER_OLDER = new RegExp(
  String.raw`${GIVEN} under (?:(?:the|its|their|\p{Lu}\p{L}+['’]s|the [\p{L} ]{3,30}['’]s) )?(?:previous|old|older|former|earlier) [\p{L}’' ]{0,40}?(?:framework|regime|programme)\b`,
  'iu',
);
/** A framework by a name of its own: 'under the single inspection framework'. */
const UNDER_NAMED = new RegExp(
  String.raw`${GIVEN} under (?:the|its|their|\p{Lu}\p{L}+['’]s) ([\p{L}’' ]{3,40}?) framework\b`,
  'iu',
);
const OF_NOW = /\b(?:new|newer|newest|current|present|latest|revised|tougher|updated|same|this|national)\b/i;

/** Whether what follows a rating names a framework that the document's own is not called by. */
const namesAnother = (after: string, framework: Framework): RegExpExecArray | null => {
  const match = UNDER_NAMED.exec(after);
  const name = match?.[1]?.toLowerCase() ?? '';
  const isOwn = framework.title.toLowerCase().includes(name);
  return match && name.endsWith('inspection') && name !== 'inspection' && !OF_NOW.test(name) && !isOwn ? match : null;
};

/** Characters after the framework's name in which its year may stand. */
const REACH = 40;

/** What was given under an older framework than the document's, an earlier inspection gave, whatever else the sentence says of now. */
export const asUnderOlderFramework = (
  statements: readonly JudgementStatement[],
  text: string,
  { framework }: JudgementContext,
): JudgementStatement[] =>
  statements.map((statement) => {
    const { period, form, at, sentence } = statement;
    if (period !== 'current' || form !== 'rating') return statement;
    const after = text.slice(at.end, sentence.end).replace(/\s/g, ' ');
    const older = UNDER_OLDER.exec(after) ?? (framework ? namesAnother(after, framework) : null);
    if (!older) return statement;
    const from = at.end + older[0].length;
    const rest = text.slice(from, Math.min(sentence.end, from + REACH));
    const date = dateExpressionsIn(text, sentence).find(({ at: { start } }) => start >= from && start < from + REACH);
    const said = date ? (date.end?.value ?? date.start.value) : (/^\s+in ((?:19|20)\d\d)\b/.exec(rest)?.[1] ?? null);
    return { ...statement, period: 'prior', periodDate: said };
  });
