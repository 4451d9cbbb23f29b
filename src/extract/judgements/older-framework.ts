import { dateExpressionsIn } from '../date-expressions.js';
import type { JudgementContext } from './context.js';
import type { JudgementStatement } from './statement.js';

/** 'Good under the previous framework in 2015', 'under Ofsted's old inspection regime'. */
const UNDER_OLDER =
  /^["'”’]?(?: (?:rating|grade|judge?ment|overall))* under (?:(?:the|its|their|Ofsted['’]s) )?(?:previous|old|older|former|earlier) [\p{L}’' ]{0,40}?(?:framework|regime|programme)\b/iu;
const UNDER_SINGLE =
  /^["'”’]?(?: (?:rating|grade|judge?ment|overall))* under (?:the |Ofsted['’]s )?(?:previous |old |former )?single inspection framework\b/iu;
const SINGLE = 'ofsted-sif-2013';
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
    const older = UNDER_OLDER.exec(after) ?? (framework && framework.id !== SINGLE ? UNDER_SINGLE.exec(after) : null);
    if (!older) return statement;
    const from = at.end + older[0].length;
    const rest = text.slice(from, Math.min(sentence.end, from + REACH));
    const date = dateExpressionsIn(text, sentence).find(({ at: { start } }) => start >= from && start < from + REACH);
    const said = date ? (date.end?.value ?? date.start.value) : (/^\s+in ((?:19|20)\d\d)\b/.exec(rest)?.[1] ?? null);
    return { ...statement, period: 'prior', periodDate: said };
  });
