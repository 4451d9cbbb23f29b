import { answers, askedIn } from './asked.js';
import { includedAfterDash, namedAfterCount } from './count-reading.js';
import { saidInAll, totalOf } from './counts.js';
import { soleDomain } from './domains.js';
import { formerOrLatter } from './former-latter.js';
import { readGroup } from './group-reading.js';
import { definesScale, groupsOf, says } from './groups.js';
import { licenceOf } from './licence.js';
import type { Mark } from './marks.js';
import { pointingAhead } from './pointing-ahead.js';
import { isReported, isReportedWhole } from './reported.js';
import { type Segment, segmentsOf } from './segments.js';
import type { Reading, SentenceReading, SentenceScope, Thread } from './sentence-scope.js';
import { type DomainScope, standardsIn } from './target.js';
import {
  antecedentOf,
  echoOf,
  gapLicence,
  idsRated,
  leave,
  ofTopic,
  pastOpening,
  ratedTail,
  serviceAt,
  unchanged,
} from './thread.js';
import { ratedNowIn, settled, withHadBeen } from './time/settled-time.js';
import { frameOf, isComparedTo } from './time/time-frame.js';
import { timeLeft } from './time/time-left.js';

/** 'The Care Quality Commission confirmed that …': who says it judges by another scale. */
const isSaidByOthers = (segment: Segment, before: Segment | undefined): boolean =>
  segment.link === 'said' &&
  before !== undefined &&
  says(before.marks, 'other_inspectorate') &&
  !says(before.marks, 'inspectors');

/** 'It judged that …': nobody else judges. */
const judgesThat = (before: Segment | undefined): boolean =>
  before?.marks.at(-1)?.kind === 'rating_verb' &&
  /^(?:judge[sd]?|rated|graded)$/i.test(before.marks.at(-1)?.text ?? '') &&
  says(before.marks, 'pronoun');

/** 'Nine were “good”', 'Nine of these were “good”': of those that the sentence before speaks of. */
const opensWithCount = (sentence: readonly Mark[]): boolean =>
  sentence.slice(0, 3).some(({ kind, value }) => kind === 'number' && value !== null) ||
  sentence.slice(0, 6).some(({ kind, text }) => kind === 'pronoun' && /^(?:these|those|them)$/i.test(text));

/** 'On staffing, Northford was “good” and Southford “inadequate”': what several services are rated on; empty where the sentence opens otherwise. */
const topicOf = (sentence: readonly Mark[], scope: SentenceScope): readonly string[] => {
  if (scope.services.length < 2 || says(sentence, 'overall')) return [];
  if (!/^(?:for|on|in|as for|when it comes? to|when it came to)$/i.test(sentence[0]?.text ?? '')) return [];
  const named = new Set(sentence.flatMap(({ service }) => (service === null ? [] : [service])));
  const comma = sentence.findIndex(({ kind }) => kind === 'comma');
  const opening = sentence.slice(0, comma);
  if (comma < 2 || named.size < 2 || says(opening, 'service', 'other_service', 'rating')) return [];
  return standardsIn(opening, { segment: opening, sentence, context: scope.domain }).ids;
};

/** 'Staffing held on to its “good”, as did governance': what was kept, the other kept, too. */
const keptEchoes = (echoes: readonly Reading[], readings: readonly Reading[]): Reading[] => {
  const [before, now] = readings.slice(-2);
  const kept = before && now && before.when.period === 'prior' && before.target === now.target;
  return kept && now.when.period === 'current' ? echoes.map((one) => ({ ...one, when: before.when })) : [];
};

/** Reads what one sentence (or heading, or item) judges. */
export const readSentence = (sentence: readonly Mark[], scope: SentenceScope): SentenceReading => {
  const readings: Reading[] = [];
  const segments = segmentsOf(sentence);
  const thread: Thread = {
    subject: scope.asked !== null && answers(sentence) ? scope.asked : null,
    nearest: null,
    main: null,
    mainPast: null,
    when: null,
    mainWhen: null,
    service: null,
    licensed: false,
    named: [],
    past: null,
    tells: false,
  };
  const respectively = sentence.some(({ text }) => /^respectively$/i.test(text));
  const reported = says(sentence, 'rating') && isReported(sentence);
  const defines = definesScale(sentence) && !(respectively && says(sentence, 'standard', 'service'));
  const total = totalOf(sentence) ?? (opensWithCount(sentence) ? scope.inAll : null);
  const contrast =
    says(sentence, 'now') ||
    sentence.some(
      ({ date }) => date !== null && (scope.thisYear === null || Number(date.slice(0, 4)) < scope.thisYear),
    ) ||
    sentence.some(({ kind, text }) => kind === 'past' && !/^(?:ha(?:d|ving)|then|once)$/i.test(text));
  const frame = frameOf(sentence, scope.thisYear, scope.before ?? scope.mentioned);
  const standards: string[] = [];
  let service = scope.service;
  let topic = topicOf(sentence, scope);
  let foreign = scope.foreign;
  let elsewhere = scope.elsewhere;
  // Whether 'the former' or 'the latter' pointed at what the sentence before names: the other of them does so, too.
  let twoNamed = false;
  // 'Staffing was poor in 2019, but governance was rated good, as was planning': what is the same as a rating of an open time is open, too.
  let unread = false;
  const hadBeen = new Set<Reading>();
  segments.forEach((segment, number) => {
    const { marks } = segment;
    const domains: DomainScope = { segment: marks, sentence, context: scope.domain };
    if (segment.link === 'relative') {
      thread.main = ratedTail(segments[number - 1]?.marks ?? [], domains) ?? thread.subject;
      thread.mainPast = thread.past;
      thread.subject = thread.nearest ?? antecedentOf(segments[number - 1], thread.subject);
    }
    if (segment.link === 'resume') {
      if (thread.main) thread.subject = thread.main;
      thread.past = thread.mainPast;
    }
    if (says(marks, 'service') || marks.some(({ kind, tokens }) => kind === 'inspectors' && tokens.length > 1))
      foreign = false;
    const first = marks.find(({ kind }) => ['service', 'other_service', 'standard', 'service_word'].includes(kind));
    if (says(marks, 'service')) elsewhere = false;
    else if (first?.kind === 'other_service') elsewhere = true;
    const pointed = formerOrLatter(
      marks,
      thread.named.length > 0 && number > 0 && !twoNamed ? thread.named : scope.antecedent,
    );
    if (pointed) {
      thread.subject = pointed;
      twoNamed = true;
    }
    const before = service;
    const groups = isSaidByOthers(segment, segments[number - 1]) ? [] : groupsOf(marks);
    if (says(marks, 'other_inspectorate') && !says(marks, 'service', 'inspectors')) foreign = true;
    let floor = 0;
    let denied = false;
    for (const [place, group] of groups.entries()) {
      service = serviceAt(marks, group, groups[place + 1], before);
      const governed = segment.link === 'said' || reported || scope.confirmed;
      const licence =
        licenceOf(marks, group.start, floor, scope.headline || scope.item, governed) ??
        gapLicence(marks, group, floor, thread, segment);
      const leansOnDenied = denied && licence !== null && ['gap', 'list', 'bare'].includes(licence.kind);
      if (!licence || defines || leansOnDenied) {
        // '… had proposed Good for staffing, Good for governance': the first is no rating, nor are those after it.
        denied ||= !licence && says(marks.slice(floor, group.start), 'unreal', 'negation');
        // 'Victim work was the weak spot, rated inadequate': an adjective ends no subject.
        if (marks[group.start]?.kind === 'rating') floor = pastOpening(marks, floor, group.end);
        continue;
      }
      const read = readGroup({
        segment,
        next: segments[number + 1] ?? null,
        marks,
        group,
        licence,
        floor,
        scope: { ...scope, service },
        domains,
        thread,
        respectively,
        sentence,
        foreign,
        elsewhere,
        contrast: contrast && !isComparedTo(sentence, segment, segments),
        frame,
        rated: idsRated(readings),
        total,
        priorBefore: readings.some(({ when }) => when.period === 'prior') || scope.before?.period === 'prior',
        changed: readings.some(({ when, form }) => when.period === 'prior' && form === 'rating'),
        reported: scope.confirmed || (reported && isReportedWhole(sentence)),
        governed: says(segments[number - 1]?.marks ?? [], 'inspectors') || judgesThat(segments[number - 1]),
      });
      const had = marks.slice(floor, group.start).some(({ kind, text }) => kind === 'past' && /^had$/i.test(text));
      const told = [...scope.ratedNow, ...ratedNowIn(readings)];
      const settledOnes = read.readings.flatMap(
        (one) => settled(pointingAhead(one, segment, segments[number + 1], domains), scope, had, told) ?? [],
      );
      if (had) for (const one of settledOnes) hadBeen.add(one);
      if (read.readings.length > 0) unread = settledOnes.length === 0;
      readings.push(...ofTopic(settledOnes, topic, scope.services));
      if (read.readings.length > 0) thread.licensed = true;
      denied = read.denied === true;
      if (read.subject) thread.subject = read.subject;
      // 'Whereas governance was good in 2019, it is now …'
      const named = read.subject?.kind === 'standards' && !says(sentence, 'service', 'service_word', 'overall');
      if (named && read.subject?.kind === 'standards' && thread.named.length === 0) thread.named = read.subject.ids;
      const said = read.readings.at(-1);
      if (said) {
        thread.when = said.when;
        const inPassing = segment.past || segment.link === 'relative' || marks[group.start]?.aside === true;
        if (!inPassing) thread.mainWhen = said.when;
        thread.service = service;
      }
      if (read.readings.length === 0 && marks[group.start]?.kind === 'off_scale') continue;
      floor =
        read.readings.length > 0
          ? Math.max(group.end + 1, read.end)
          : Math.max(read.end, pastOpening(marks, floor, group.end));
    }
    service = marks.findLast((mark) => mark.kind === 'service')?.service ?? service;
    if (!defines && !unread) {
      const echoes = echoOf(segment, domains, readings.at(-1) ?? scope.last, { ...scope, service });
      readings.push(...keptEchoes(echoes, readings), ...echoes);
    }
    readings.push(...unchanged(segment, marks, readings.at(-1), scope));
    const ids = leave(thread, segment, domains, scope, contrast);
    if (
      number === 0 &&
      ids.length === 1 &&
      !says(marks, 'rating') &&
      /^(?:for|on|in|as for|when it comes? to|when it came to)$/i.test(marks[0]?.text ?? '') &&
      segments[1]?.link === 'colon'
    )
      topic = ids;
    readings.push(
      ...namedAfterCount(
        readings.at(-1) ?? (number === 0 ? (scope.last ?? undefined) : undefined),
        segment,
        segments[number - 1],
        ids.length > 0 ? ids : includedAfterDash(segment, domains),
      ),
    );
    standards.push(...ids);
  });
  return {
    readings: withHadBeen(readings, hadBeen),
    asked: askedIn(sentence, { segment: sentence, sentence, context: scope.domain }, scope.hasOverall),
    inAll: saidInAll(sentence),
    standards: [...new Set(standards)],
    domain: soleDomain(sentence),
    when: timeLeft(sentence, segments, readings, scope, contrast),
    foreign,
    elsewhere,
    service,
  };
};
