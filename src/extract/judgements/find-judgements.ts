import type { Anchor } from '../../document/anchor.js';
import type { SourceDocument } from '../../document/source-document.js';
import { sentencesIn } from '../sentences.js';
import type { JudgementContext } from './context.js';
import { readLine, readTable } from './lines.js';
import type { Mark } from './marks.js';
import { type Passage, passagesOf, type TablePassage } from './passages.js';
import { percentagesIn } from './percentages.js';
import type { When } from './period.js';
import { scaledRating } from './scales.js';
import { type Reading, readSentence } from './sentence.js';
import { reportedBy, type Speech, speechIn } from './speech.js';
import type { JudgementStatement, Speaker } from './statement.js';
import { type Tagger, taggerFor } from './tagger.js';
import type { DomainScope, Target } from './target.js';

const OVERALL = 'overall';
const NOW: When = { period: 'current', date: null };

/** What the text before leaves for what follows. */
interface Flow {
  domain: string | null;
  headingDomain: string | null;
  antecedent: readonly string[];
  before: When | null;
  foreign: boolean;
  service: string | null;
}

interface Reader {
  readonly document: SourceDocument;
  readonly context: JudgementContext;
  readonly tagger: Tagger;
  readonly speeches: readonly Speech[];
}

const idsOf = (target: Target): (string | null)[] => {
  switch (target.kind) {
    case 'standards':
      return [...target.ids];
    case 'overall':
      return [OVERALL];
    case 'domain':
      return [null];
    case 'foreign':
      return [];
  }
};

const servicesOf = (target: Target, service: string | null): (string | null)[] =>
  target.kind === 'overall' && target.services.length > 0 ? [...target.services] : [service];

const wordingOf = (ratings: readonly Mark[]): string =>
  ratings.map(({ text }) => text.replace(/\s+/g, ' ')).join(' or ');

/** A reading as statements: one for each service and standard. */
const statementsOf = (reading: Reading, sentence: Anchor, speaker: Speaker, reader: Reader): JudgementStatement[] => {
  const { context } = reader;
  const [rating] = reading.ratings;
  if (!rating) return [];
  const common = {
    period: reading.when.period,
    periodDate: reading.when.date,
    speaker,
    wording: wordingOf(reading.ratings),
    at: reading.at,
    sentence,
    plain: reading.plain,
  };
  if (reading.form === 'count' && reading.count) {
    const ratings = reading.ratings.flatMap((mark) => {
      const scaled = scaledRating(mark, reading.when, context);
      return scaled.state === 'rated' ? [scaled.rating] : [];
    });
    return [
      {
        ...common,
        form: 'count',
        standard: null,
        service: reading.service,
        count: reading.count.count,
        of: reading.count.of,
        ratings,
      },
    ];
  }
  return servicesOf(reading.target, reading.service).flatMap((service) =>
    idsOf(reading.target).map((standard): JudgementStatement => {
      const place = { ...common, standard, service };
      if (reading.form === 'off_scale') return { ...place, form: 'off_scale' };
      const scaled = scaledRating(rating, reading.when, context);
      if (reading.form === 'either_or') {
        const ratings = reading.ratings.flatMap((mark) => {
          const one = scaledRating(mark, reading.when, context);
          return one.state === 'rated' ? [one.rating] : [];
        });
        return { ...place, form: 'either_or', ratings };
      }
      if (scaled.state === 'off_scale') return { ...place, form: 'off_scale' };
      return {
        ...place,
        form: 'rating',
        rating: scaled.rating,
        scale: scaled.scale,
        level: scaled.level,
        percent: null,
      };
    }),
  );
};

const speakerOf = (reader: Reader, sentence: Anchor, at: Anchor): Speaker => {
  const speech = reader.speeches.find((one) => one.at.start <= at.start && one.at.end >= at.end);
  if (speech) return speech.speaker;
  return reportedBy(reader.document.text.slice(sentence.start, sentence.end)) ?? 'inspectorate';
};

/** In a report only what is said outright is taken: its tables and headings say the rest better. */
const isClear = (reading: Reading): boolean =>
  reading.form === 'rating' &&
  reading.plain &&
  reading.target.kind !== 'domain' &&
  reading.ratings.every((mark) => mark.quoted || mark.capital || reading.plain);

const hasRatingWord = (marks: readonly Mark[]): boolean =>
  marks.some(({ kind }) => kind === 'rating' || kind === 'off_scale');

/** Whether a passage of short lines is a list that a converter or an author set as one paragraph. */
const linesOf = (text: string, at: Anchor, tagger: Tagger): Anchor[] => {
  const words = text.slice(at.start, at.end);
  if (!words.includes('\n')) return [at];
  const lines: Anchor[] = [];
  let start = at.start;
  for (const line of words.split('\n')) {
    const lead = line.length - line.trimStart().length;
    if (line.trim() !== '') lines.push({ start: start + lead, end: start + line.trimEnd().length });
    start += line.length + 1;
  }
  if (lines.some(({ start: from, end }) => end - from > 110)) return [at];
  const rated = lines.filter((line) => hasRatingWord(tagger.marksOf(text, line)));
  return rated.length >= 2 && rated.length * 2 >= lines.length ? lines : [at];
};

const emptyFlow = (context: JudgementContext): Flow => ({
  domain: null,
  headingDomain: null,
  antecedent: [],
  before: null,
  foreign: false,
  service: context.services[0] ?? null,
});

const soleDomain = (marks: readonly Mark[]): string | null => {
  const domains = [...new Set(marks.flatMap(({ domain }) => (domain === null ? [] : [domain])))];
  return domains.length === 1 ? (domains[0] ?? null) : null;
};

const percentStatements = (
  reader: Reader,
  marks: readonly Mark[],
  sentence: Anchor,
  flow: Flow,
): JudgementStatement[] => {
  const { context } = reader;
  const scope: DomainScope = { segment: marks, sentence: marks, context: flow.domain };
  const prior = marks.some(({ kind }) => kind === 'past' || kind === 'past_opener');
  if (prior) return [];
  return percentagesIn(marks, scope, flow.antecedent).map(({ standard, percent, rating }) => {
    const scaled = rating ? scaledRating(rating, NOW, context) : null;
    const known = scaled?.state === 'rated' ? scaled : null;
    return {
      form: 'rating',
      standard,
      service: flow.service,
      period: 'current',
      periodDate: null,
      speaker: speakerOf(reader, sentence, percent.at),
      wording: percent.text.replace(/\s+/g, ' '),
      at: percent.at,
      sentence,
      plain: true,
      rating: known?.rating ?? null,
      scale: context.framework?.scale?.id ?? null,
      level: known?.level ?? null,
      percent: percent.value,
    };
  });
};

const readSentenceAt = (
  reader: Reader,
  passage: Passage,
  sentence: Anchor,
  flow: Flow,
  first: boolean,
): JudgementStatement[] => {
  const { document, context, tagger } = reader;
  const marks = tagger.marksOf(document.text, sentence);
  const { framework } = context;
  const listed =
    passage.kind === 'item' || passage.kind === 'heading' || (first && sentence.end - sentence.start < 160);
  const scope: DomainScope = { segment: marks, sentence: marks, context: flow.domain };
  const line = listed && context.kind !== 'report' && passage.kind !== 'note' ? readLine(marks, scope) : null;
  const percents =
    framework?.percentages === true && context.kind !== 'report'
      ? percentStatements(reader, marks, sentence, flow)
      : [];
  if (line) {
    const target: Target =
      line.ids.length > 0
        ? { kind: 'standards', ids: line.ids, from: -1 }
        : line.overall
          ? { kind: 'overall', services: [] }
          : { kind: 'domain', id: line.domain ?? '' };
    const reading: Reading = {
      form: 'rating',
      target,
      ratings: [line.rating],
      when: flow.before ?? NOW,
      at: {
        start: Math.min(line.from.at.start, line.rating.at.start),
        end: Math.max(line.rating.at.end, line.from === line.rating ? line.rating.at.end : line.from.at.end),
      },
      plain: true,
      count: null,
      service: flow.service,
    };
    const percentIds = new Set(percents.map(({ standard }) => standard));
    const statements = statementsOf(reading, sentence, speakerOf(reader, sentence, line.rating.at), reader);
    return [...statements.filter(({ standard }) => !percentIds.has(standard)), ...percents];
  }
  const read = readSentence(marks, {
    criteria: tagger.criteria,
    scale: tagger.scale,
    hasOverall: framework === null || framework.overall,
    proseRatings: framework !== null && !framework.overall,
    headline: passage.kind === 'headline' || passage.kind === 'heading',
    item: passage.kind === 'item',
    thisYear: context.publishedYear,
    domain: flow.domain,
    antecedent: flow.antecedent,
    before: flow.before,
    foreign: flow.foreign,
    services: context.services,
    service: flow.service,
  });
  flow.antecedent = read.standards.length > 0 ? read.standards : flow.antecedent;
  if (read.domain !== null) flow.domain = read.domain;
  flow.before = read.when;
  flow.foreign = read.foreign;
  flow.service = read.service;
  const readings = read.readings.filter((reading) =>
    context.kind === 'report'
      ? isClear(reading)
      : passage.kind !== 'note' || (reading.form === 'rating' && reading.plain),
  );
  const statements = readings.flatMap((reading) => {
    const [rating] = reading.ratings;
    return statementsOf(reading, sentence, rating ? speakerOf(reader, sentence, rating.at) : 'inspectorate', reader);
  });
  const percentIds = new Set(percents.map(({ standard }) => standard));
  return [...statements.filter(({ standard, form }) => form !== 'rating' || !percentIds.has(standard)), ...percents];
};

const readPassage = (reader: Reader, passage: Passage, flow: Flow): JudgementStatement[] => {
  const { document, tagger } = reader;
  const sectionDomain = passage.section?.domain ?? null;
  if (passage.kind === 'heading') {
    flow.headingDomain = soleDomain(tagger.marksOf(document.text, passage.at));
  }
  flow.domain = flow.headingDomain ?? sectionDomain ?? (passage.kind === 'item' ? flow.domain : null);
  if (passage.kind !== 'item') {
    flow.antecedent = [];
    flow.before = null;
    flow.foreign = false;
  }
  return linesOf(document.text, passage.at, tagger).flatMap((line) =>
    sentencesIn(document.text, line).flatMap((sentence, index) =>
      readSentenceAt(reader, passage, sentence, flow, index === 0),
    ),
  );
};

const readTablePassage = (reader: Reader, { table, section }: TablePassage, flow: Flow): JudgementStatement[] => {
  const { document, tagger, context } = reader;
  const scopeFor = (marks: readonly Mark[], domain: string | null): DomainScope => ({
    segment: marks,
    sentence: marks,
    context: domain ?? flow.headingDomain ?? section?.domain ?? null,
  });
  return readTable(document.text, table, (at) => tagger.marksOf(document.text, at), scopeFor).flatMap((cell) => {
    const target: Target = cell.overall
      ? { kind: 'overall', services: [] }
      : { kind: 'standards', ids: cell.ids, from: -1 };
    const reading: Reading = {
      form: 'rating',
      target,
      ratings: [cell.rating],
      when: { period: cell.period, date: cell.date },
      at: cell.at,
      plain: true,
      count: null,
      service: flow.service,
    };
    return context.framework?.percentages ? [] : statementsOf(reading, cell.at, 'inspectorate', reader);
  });
};

/**
 * What a document's prose, lists and tables judge, in the order of the text: of releases and articles all of it, of a report's foreword
 * and findings what they say outright. Judgements on other services and by other bodies are left out; those of earlier inspections are
 * `prior`. Every statement's anchor holds its rating words.
 */
export const findJudgements = (document: SourceDocument, context: JudgementContext): JudgementStatement[] => {
  if (context.kind === 'other') return [];
  const tagger = taggerFor(context);
  const passages = passagesOf(document, context);
  const prose = passages.flatMap((passage) => (passage.kind === 'table' ? [] : [passage.at]));
  const reader: Reader = { document, context, tagger, speeches: speechIn(document.text, prose) };
  const flow = emptyFlow(context);
  return passages
    .flatMap((passage) =>
      passage.kind === 'table' ? readTablePassage(reader, passage, flow) : readPassage(reader, passage, flow),
    )
    .filter(({ speaker }) => speaker !== 'child');
};
