import type { Anchor } from '../../document/anchor.js';
import { sectionDoubt } from './clause-doubt.js';
import type { Mark } from './marks.js';
import type { PercentReading } from './percent-rows.js';
import { improvementsIn, percentagesIn } from './percentages.js';
import { type Flow, NOW, type Reader, speakerOf } from './reader.js';
import { scaledRating } from './scales.js';
import { sectionsNamed } from './section-names.js';
import type { JudgementStatement } from './statement.js';
import { type DomainScope, standardsIn } from './target.js';
import { type When, whenSaid } from './time/period.js';

const toStatement = (
  { standard, percent, rating, earlier }: PercentReading,
  reader: Reader,
  sentence: Anchor,
  flow: Flow,
  when: When,
): JudgementStatement => {
  const { context } = reader;
  const scaled = rating ? scaledRating(rating, NOW, context) : null;
  const known = scaled?.state === 'rated' ? scaled : null;
  const place = percent ?? rating;
  const at = place?.at ?? sentence;
  return {
    form: 'rating',
    standard,
    service: flow.service,
    period: earlier ? 'prior' : when.period,
    periodDate: when.period === 'prior' ? when.date : null,
    speaker: speakerOf(reader, sentence, at),
    wording: (place?.text ?? '').replace(/\s+/g, ' '),
    at,
    sentence,
    plain: true,
    doubt: sectionDoubt(reader.tagger.marksOf(reader.document.text, sentence), standard, at),
    rating: known?.rating ?? null,
    scale: known?.scale ?? reader.tagger.programme?.scale?.id ?? null,
    level: known?.level ?? null,
    percent: percent?.value ?? null,
  };
};

/** What a sentence of a core case inspection says of its sections, in percentages and in words. */
export const percentStatements = (
  reader: Reader,
  marks: readonly Mark[],
  sentence: Anchor,
  flow: Flow,
): JudgementStatement[] => {
  const framework = reader.tagger.programme;
  const { publishedYear } = reader.context;
  if (!framework) return [];
  const scope: DomainScope = { segment: marks, sentence: marks, context: flow.domain };
  const contrast = marks.some(
    ({ kind, text }) =>
      kind === 'now' || (kind === 'past' && !/^ha(?:d|ving)$/i.test(text)) || /^(?:when|first)$/i.test(text),
  );
  const said = whenSaid(marks, publishedYear, contrast);
  const when: When = said ?? flow.before ?? NOW;
  const all = framework.standards.map(({ id }) => id);
  const percents = percentagesIn(marks, scope, flow.antecedent);
  const words = improvementsIn(marks, scope, flow.antecedent, all).filter(
    ({ standard, rating }) => !percents.some((one) => one.standard === standard && one.rating === rating),
  );
  const named = standardsIn(marks, scope).ids;
  if (named.length > 0) flow.antecedent = named;
  flow.before = said?.period === 'prior' ? said : said === null && percents.length === 0 ? flow.before : null;
  flow.service = marks.findLast((mark) => mark.kind === 'service')?.service ?? flow.service;
  return [...percents, ...words].map((reading) => toStatement(reading, reader, sentence, flow, when));
};

/** The rows of a table of a core case inspection: the last figure of a row is the service's own, the others are lowest, highest and average. */
export const percentRows = (reader: Reader, rows: readonly Anchor[], flow: Flow): JudgementStatement[] => {
  const { document, tagger } = reader;
  let label: readonly Mark[] = [];
  return rows.flatMap((row) => {
    const own = tagger.marksOf(document.text, row);
    const figures = own.filter(({ kind }) => kind === 'percent' || kind === 'number');
    if (!own.some(({ kind }) => kind === 'percent')) {
      label = own;
      return [];
    }
    const scope: DomainScope = { segment: own, sentence: own, context: null };
    const ids = sectionsNamed(own, scope);
    const above = sectionsNamed(label, scope);
    label = [];
    const standard = ids.length === 1 ? ids[0] : ids.length === 0 && above.length === 1 ? above[0] : undefined;
    const percent = figures.findLast(({ kind }) => kind === 'percent') ?? null;
    const words = own.filter(({ kind }) => kind === 'rating');
    if (standard === undefined || percent === null) return [];
    const rating = words.length === 1 ? (words[0] ?? null) : null;
    return [toStatement({ standard, percent, rating, earlier: false }, reader, row, flow, NOW)];
  });
};
