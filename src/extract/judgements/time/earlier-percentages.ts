import type { Anchor } from '../../../document/anchor.js';
import { UNNAMED } from '../clause-doubt.js';
import type { Mark } from '../marks.js';
import { percentagesIn } from '../percentages.js';
import { type Flow, type Reader, speakerOf } from '../reader.js';
import { scaledRating } from '../scales.js';
import type { JudgementStatement } from '../statement.js';
import { whenSaid } from './period.js';

const OF_WORK = /\b(?:well|good) enough\b|\bof the time\b/i;
/** What sentences before leave, so that 'the figure for risk of harm was 62%' needs no more words. */
const OF_PROGRAMME = /\bcore case inspection\b/i;

/**
 * What a document on a later programme tells of an earlier core case inspection in percentages: 'In 2011 safeguarding work had been done well enough 61%
 * of the time'. Nothing where neither the sentence nor those before it speak of an earlier inspection. `before` are the words of its passage before
 * the sentence.
 */
export const earlierPercentages = (
  reader: Reader,
  marks: readonly Mark[],
  sentence: Anchor,
  flow: Flow,
  before: string,
): JudgementStatement[] => {
  const { context, document, thisYear } = reader;
  if (!marks.some(({ kind }) => kind === 'percent') || marks.some(({ kind }) => kind === 'other_service')) return [];
  const told = OF_WORK.test(before) || OF_PROGRAMME.test(before.replace(/\s+/g, ' '));
  if (!told && !OF_WORK.test(document.text.slice(sentence.start, sentence.end))) return [];
  const programme = context.frameworks.find((one) => one.percentages && one.inspectorate === context.inspectorate.id);
  const scale = programme?.scale?.id;
  const own = whenSaid(marks, thisYear, true);
  const left = flow.before ?? flow.headingWhen;
  const said = own?.period === 'prior' && own.date === null && left?.period === 'prior' ? left : (own ?? left);
  if (scale === undefined || said?.period !== 'prior') return [];
  const ofProgramme = marks.map((mark): Mark => {
    const named = (mark.kind === 'earlier_standard' ? mark.standards : mark.older).filter((one) => one.scale === scale);
    if (named.length > 0) return { ...mark, kind: 'standard', standards: named };
    return mark.kind === 'standard' || mark.kind === 'earlier_standard'
      ? { ...mark, kind: 'word', standards: [] }
      : mark;
  });
  flow.before = said;
  const scope = { segment: ofProgramme, sentence: ofProgramme, context: null };
  return percentagesIn(ofProgramme, scope, []).flatMap(({ standard, percent, rating }): JudgementStatement[] => {
    if (!percent) return [];
    const scaled = rating ? scaledRating(rating, said, context, scale) : null;
    const known = scaled?.state === 'rated' ? scaled : null;
    return [
      {
        form: 'rating',
        standard,
        service: flow.service,
        period: 'prior',
        periodDate: said.date,
        reckoned: said.reckoned ?? null,
        speaker: speakerOf(reader, sentence, percent.at),
        wording: percent.text.replace(/\s+/g, ' '),
        at: percent.at,
        sentence,
        plain: true,
        doubt: UNNAMED,
        rating: known?.rating ?? null,
        scale,
        level: known?.level ?? null,
        percent: percent.value,
      },
    ];
  });
};
