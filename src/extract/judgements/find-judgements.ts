import type { Anchor } from '../../document/anchor.js';
import type { SourceDocument } from '../../document/source-document.js';
import { sentencesIn } from '../sentences.js';
import { countedOf, listedAfter, NOTHING_ANNOUNCED, withNamed } from './announced.js';
import { linesOf } from './broken-lists.js';
import type { JudgementContext } from './context.js';
import { soleDomain } from './domains.js';
import { twoDomainsOf, withPointedDomains } from './former-domains.js';
import { announcesOwnView, confirms, earlierHeading, isLineHeading, turnsTo } from './line-headings.js';
import { readLine, timeOfLine } from './lines.js';
import { isListed, isNamesAlone, leadOf, readListed } from './listed.js';
import type { Mark } from './marks.js';
import { isOfOthers, isOurs } from './of-others.js';
import { type Passage, passagesOf } from './passages.js';
import { percentStatements } from './percent-statements.js';
import { isPointing, isTopic } from './pronoun-topic.js';
import { type Flow, flowFor, NOW, type Reader, speakerOf } from './reader.js';
import { isClear, SCORED_OUTRIGHT } from './report-prose.js';
import { canHaveBeenRated } from './scales.js';
import { readSentence } from './sentence.js';
import type { Reading, SentenceReading, SentenceScope } from './sentence-scope.js';
import { statedWords, withSettledScale } from './settled-scale.js';
import { speechIn } from './speech.js';
import type { JudgementStatement } from './statement.js';
import { readTablePassage } from './table-passage.js';
import { taggerFor } from './tagger.js';
import type { Target } from './target.js';
import { idsRated } from './thread.js';
import { earlierPercentages } from './time/earlier-percentages.js';
import { earlierProgrammes, onItsScale, yearOfAll } from './time/earlier-programme.js';
import { asFirstSince } from './time/first-since.js';
import { inspectionYear } from './time/inspection-year.js';
import { asLongHeld } from './time/long-held.js';
import { asUnderOlderFramework } from './time/older-framework.js';
import { whenSaid } from './time/period.js';
import { withoutUnclearScenes } from './time/scene.js';
import { ratedNowIn } from './time/settled-time.js';
import { withoutSecondVerdicts } from './time/two-verdicts.js';
import { asToldOnVisit } from './time/visit-texts.js';
import { withDates } from './time/with-dates.js';
import { yearOfReading } from './time/year-of-reading.js';
import { statementsOf } from './to-statements.js';
import { withoutUnplaced } from './unplaced.js';

const LONGEST_LINE = 160;

/** A line of a list: 'Planning – Good'; null where a sentence is none. Of a line of which the time is open nothing is read. */
const readLineAt = (
  reader: Reader,
  passage: Passage,
  sentence: Anchor,
  marks: readonly Mark[],
  flow: Flow,
  first: boolean,
): JudgementStatement[] | null => {
  const short = first && sentence.end - sentence.start < LONGEST_LINE;
  if (passage.kind === 'note' || reader.context.kind === 'report') return null;
  if (passage.kind !== 'item' && passage.kind !== 'heading' && !short) return null;
  const line = readLine(marks, { segment: marks, sentence: marks, context: flow.domain }, reader.tagger.criteria);
  if (!line) return null;
  const when = timeOfLine(marks, line.rating, reader.thisYear) ?? flow.before ?? flow.headingWhen ?? NOW;
  if (when === 'open') return [];
  flow.service = marks.findLast((mark) => mark.kind === 'service')?.service ?? flow.service;
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
    when,
    at: {
      start: Math.min(line.from.at.start, line.rating.at.start),
      end: Math.max(line.rating.at.end, line.from.at.end),
    },
    plain: true,
    outright: true,
    count: null,
    services: [flow.service],
  };
  const statements = statementsOf(reading, sentence, speakerOf(reader, sentence, line.rating.at), reader);
  return statements.length > 0 ? statements : null;
};

/** What a sentence tells of an inspection by an older programme, read in that programme's terms; null where it tells nothing so. */
const readEarlier = (
  reader: Reader,
  marks: readonly Mark[],
  sentence: Anchor,
  scope: SentenceScope,
): { read: SentenceReading; reader: Reader } | null => {
  const year = yearOfAll(marks, reader.thisYear, scope.before);
  const programme = year === null ? null : reader.programmeIn(year);
  if (!programme) return null;
  const { tagger, framework } = programme;
  const read = readSentence(tagger.marksOf(reader.document.text, sentence), {
    ...scope,
    criteria: tagger.criteria,
    scale: tagger.scale,
    hasOverall: framework.overall,
    proseRatings: !framework.overall,
  });
  const readings = onItsScale(read.readings, programme);
  return readings.length > 0 ? { read: { ...read, readings }, reader: { ...reader, tagger } } : null;
};

const readSentenceAt = (
  reader: Reader,
  passage: Passage,
  sentence: Anchor,
  flow: Flow,
  first: boolean,
  after: Anchor | undefined,
): JudgementStatement[] => {
  const { document, context, tagger } = reader;
  const { framework } = context;
  if (flow.ownView) return [];
  const said = tagger.marksOf(document.text, sentence);
  const marks = withPointedDomains(said, flow.twoDomains);
  if (marks.every((mark, index) => mark === said[index])) flow.twoDomains = twoDomainsOf(said, flow.twoDomains);
  if (tagger.programme?.percentages) {
    const words = document.text.slice(sentence.start, sentence.end);
    const isRead = passage.kind !== 'note' && (context.kind !== 'report' || SCORED_OUTRIGHT.test(words));
    return isRead ? percentStatements(reader, marks, sentence, flow) : [];
  }
  const wordsBefore = document.text.slice(passage.at.start, sentence.start);
  const before = earlierPercentages(reader, marks, sentence, flow, wordsBefore);
  if (before.length > 0) return before;
  const listed = first && isListed(passage, marks) ? readListed(reader, sentence, marks, flow) : [];
  if (listed.length > 0) return listed;
  flow.ofOthers = isOfOthers(marks, flow, context.inspectorate);
  if (flow.ofOthers && !isOurs(marks, context.inspectorate)) return [];
  const line =
    flow.elsewhere && !marks.some(({ kind }) => kind === 'service')
      ? null
      : readLineAt(reader, passage, sentence, marks, flow, first);
  if (line !== null) return line;
  const scope: SentenceScope = {
    criteria: tagger.criteria,
    scale: tagger.scale,
    hasOverall: framework === null || framework.overall,
    proseRatings: framework !== null && !framework.overall,
    asked: flow.asked,
    inAll: flow.inAll,
    confirmed: after !== undefined && confirms(document.text.slice(after.start, after.end)),
    headline: passage.kind === 'headline' || passage.kind === 'heading',
    item: passage.kind === 'item',
    thisYear: reader.thisYear,
    domain: flow.domain,
    antecedent: flow.antecedent,
    last: flow.last,
    rated: flow.rated,
    ratedNow: flow.ratedNow,
    mentioned: flow.mentioned,
    countedOf: countedOf(flow.announced),
    topical: flow.topical,
    ofStandards: flow.ofStandards,
    before: flow.before,
    foreign: flow.foreign,
    elsewhere: flow.elsewhere,
    services: context.services,
    service: flow.service,
  };
  const earlier = readEarlier(reader, marks, sentence, scope);
  const read = earlier?.read ?? readSentence(marks, scope);
  if (read.standards.length > 0) flow.antecedent = read.standards;
  flow.asked = read.asked;
  flow.inAll = read.inAll;
  // 'In 2019 staffing was “poor”. By 2021 it was “good”. Today it is …': the pronoun hands on what it points to.
  const handsOn = read.standards.length === 0 && isPointing(marks);
  flow.topical = read.standards.length > 0 || (flow.topical && handsOn);
  flow.ofStandards = handsOn ? flow.ofStandards : read.standards.length > 0 && isTopic(marks);
  if (read.domain !== null) flow.domain = read.domain;
  flow.last = read.readings.at(-1) ?? flow.last;
  flow.before = read.when;
  flow.foreign = read.foreign;
  flow.elsewhere = read.elsewhere;
  flow.service = read.service;
  const domains = { segment: marks, sentence: marks, context: flow.domain };
  const counted = withNamed(marks, read.readings, flow, domains, tagger.criteria);
  flow.announced = counted.announced;
  flow.rated = [...flow.rated, ...idsRated(read.readings)];
  flow.ratedNow = [...flow.ratedNow, ...ratedNowIn(read.readings)];
  const mentioned = whenSaid(marks, reader.thisYear, true);
  flow.mentioned = mentioned?.period === 'prior' ? mentioned : null;
  flow.judged ||= read.readings.length > 0;
  const readings = [...read.readings, ...counted.named].filter((reading) =>
    context.kind === 'report'
      ? isClear(reading, document.text.slice(sentence.start, sentence.end))
      : passage.kind !== 'note' || (reading.form === 'rating' && reading.plain),
  );
  return readings.flatMap((reading) => {
    const [rating] = reading.ratings;
    const speaker = rating ? speakerOf(reader, sentence, rating.at) : 'inspectorate';
    return statementsOf(reading, sentence, speaker, earlier?.reader ?? reader);
  });
};

const readPassage = (reader: Reader, passage: Passage, flow: Flow): JudgementStatement[] => {
  const { document, tagger } = reader;
  const sectionDomain = passage.section?.domain ?? null;
  const lineMarks = passage.kind === 'prose' ? tagger.marksOf(document.text, passage.at) : [];
  if (passage.kind === 'prose' && isLineHeading(document.text, passage.at, lineMarks)) {
    const when = earlierHeading(document.text, passage.at, lineMarks, reader.thisYear);
    flow.ownView = false;
    flow.headingDomain = soleDomain(lineMarks) ?? (when ? null : flow.headingDomain);
    // 'This year': the list of the earlier inspection is over.
    if (when || lineMarks.some(({ kind }) => kind === 'now' || kind === 'inspectors' || kind === 'date'))
      flow.headingWhen = when;
  }
  if (passage.kind === 'heading') {
    const marks = tagger.marksOf(document.text, passage.at);
    flow.ownView = false;
    flow.headingWhen = earlierHeading(document.text, passage.at, marks, reader.thisYear);
    flow.headingDomain = soleDomain(marks);
    flow.headingElsewhere =
      marks.some(({ kind }) => kind === 'other_service') && !marks.some(({ kind }) => kind === 'service');
    flow.announced = NOTHING_ANNOUNCED;
    flow.service = marks.findLast((mark) => mark.kind === 'service')?.service ?? flow.service;
  }
  flow.domain = flow.headingDomain ?? sectionDomain ?? (passage.kind === 'item' ? flow.domain : null);
  flow.inAll = null;
  if (passage.kind === 'heading') flow.asked = null;
  if (passage.kind !== 'item') {
    flow.antecedent = [];
    flow.twoDomains = null;
    flow.rated = [];
    flow.ratedNow = [];
    flow.last = null;
    flow.topical = false;
    flow.ofStandards = false;
    flow.foreign = false;
    flow.turned = turnsTo(document.text, passage.at, lineMarks) ?? flow.turned;
    if (passage.kind === 'heading' || passage.kind === 'headline') flow.turned = false;
    flow.elsewhere = flow.headingElsewhere || flow.turned;
  }
  flow.before = (passage.kind === 'item' ? flow.lead : null) ?? (passage.kind === 'heading' ? null : flow.headingWhen);
  if (
    flow.ownView &&
    passage.kind === 'prose' &&
    /[.!?]["”’]?\s*$/.test(document.text.slice(passage.at.start, passage.at.end))
  )
    flow.ownView = false;
  const statements = linesOf(document.text, passage.at, tagger).flatMap((line) =>
    sentencesIn(document.text, line).flatMap((sentence, index, all) =>
      readSentenceAt(reader, passage, sentence, flow, index === 0, all[index + 1]),
    ),
  );
  flow.ownView ||= announcesOwnView(document.text.slice(passage.at.start, passage.at.end));
  const leads = /:\s*$/.test(document.text.slice(passage.at.start, passage.at.end));
  if (passage.kind !== 'item') {
    flow.lead = leads ? flow.before : null;
    const [last] = leads ? sentencesIn(document.text, passage.at).slice(-1) : [];
    const marks = last ? tagger.marksOf(document.text, last) : [];
    if (!(flow.leadRating !== null && statements.length > 0 && !leads && isNamesAlone(reader, passage)))
      flow.leadRating = last ? (leadOf(marks, flow) ?? listedAfter(marks, flow.announced)) : null;
  }
  return statements;
};

/**
 * What a document's prose, lists and tables judge, in the order of the text: of releases and articles all of it, of a report's foreword
 * and findings what they say outright. Judgements on other services and by other bodies are left out; those of earlier inspections are
 * `prior`. Every statement's anchor holds its rating words.
 */
export const findJudgements = (document: SourceDocument, context: JudgementContext): JudgementStatement[] => {
  if (context.kind === 'other') return [];
  const tagger = taggerFor(context, document.text);
  const passages = passagesOf(document, context);
  const prose = passages.flatMap((passage) => (passage.kind === 'table' ? [] : [passage.at]));
  const thisYear = yearOfReading(document.text, inspectionYear(document.text, prose, tagger), context);
  const programmeIn = earlierProgrammes(context, document.text);
  const reader: Reader = { document, context, tagger, thisYear, programmeIn, speeches: speechIn(document.text, prose) };
  const flow = flowFor(context);
  const statements = passages.flatMap((passage) =>
    passage.kind === 'table' ? readTablePassage(reader, passage, flow) : readPassage(reader, passage, flow),
  );
  const heard = statements.filter(({ speaker }) => speaker !== 'child');
  const told = asUnderOlderFramework(heard, document.text, context);
  const placed = withoutUnplaced(told, document.text, prose, tagger);
  const timed = asToldOnVisit(
    asFirstSince(asLongHeld(placed, document.text), document.text),
    document.text,
    prose,
    context,
  );
  const clear =
    context.kind === 'report'
      ? timed
      : withoutSecondVerdicts(withoutUnclearScenes(timed, document.text, prose, thisYear), document.text, prose);
  const dated = withDates(withSettledScale(clear, context, statedWords(document.text, prose, reader)));
  return dated.filter((statement) => canHaveBeenRated(statement, context));
};
