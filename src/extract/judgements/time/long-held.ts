import type { JudgementStatement } from '../statement.js';

const LONG =
  'for (?:(?:over|more than|nearly|almost|about|around|at least|well over|the (?:past|last|previous|best part of))(?: an?)?|an?) (?:(?:one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}) )?(?:decades?|years)\\b';
/** 'For over a decade Northford was rated poor': no comma between that and the rating. */
const BEFORE = new RegExp(`\\b${LONG}[^.;:]{0,90}$`, 'i');
/** 'Has been rated poor by inspectors for more than a decade'. */
const AFTER = new RegExp(`^["'”’]*(?: rating)?(?: by [\\p{L}’' ]{2,30}?)? ${LONG}`, 'iu');

const isLongHeld = (text: string, { at, sentence }: JudgementStatement): boolean => {
  const before = text.slice(sentence.start, at.start).replace(/\s+/g, ' ');
  const clause = before.slice(Math.max(before.lastIndexOf(', '), before.lastIndexOf(' but '), 0));
  return BEFORE.test(clause) || AFTER.test(text.slice(at.end, sentence.end).replace(/\s+/g, ' '));
};

/** What a service has been rated for years is what an earlier inspection gave it: such ratings are none of this one. */
export const asLongHeld = (statements: readonly JudgementStatement[], text: string): JudgementStatement[] =>
  statements.map((statement) =>
    statement.period === 'current' && statement.form === 'rating' && isLongHeld(text, statement)
      ? { ...statement, period: 'prior' }
      : statement,
  );
