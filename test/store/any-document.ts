import fc from 'fast-check';
import type { Evidence } from '../../src/document/evidence.js';
import { documentIdOf } from '../../src/normalize/identity.js';
import type {
  CaseQuestionRecord,
  DocumentStatus,
  InspectionRecord,
  MethodologyStatement,
  RatingRecord,
  Stated,
} from '../../src/normalize/record.js';
import type { StoredDocument } from '../../src/store/stored-document.js';
import { sha256Of } from './records.js';

const unicode = fc.string({ unit: 'binary', maxLength: 40 }).map((value) => value.replaceAll('\0', '␀'));
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null, freq: 3 });
const whole = fc.integer({ min: -1_000_000, max: 1_000_000 });
const real = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const list = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(arbitrary, { maxLength: 4 });
const state = fc.constantFrom('read', 'unreadable');
const period = fc.constantFrom('current', 'prior');
const domain = fc.constantFrom('court', 'out_of_court', 'resettlement', 'casework', 'victims');
const isoDate = fc.constantFrom('2020', '2020-11', '2020-11-05', '2019-03-01', '2016');

const evidenceIn = (text: string): fc.Arbitrary<Evidence> => {
  const points = [...text];
  const box = fc.record({ x0: real, y0: real, x1: real, y1: real });
  return fc
    .tuple(fc.nat(points.length), fc.nat(points.length), maybe(fc.integer({ min: 1, max: 60 })), maybe(box))
    .map(([a, b, page, place]) => {
      const charStart = Math.min(a, b);
      const charEnd = Math.max(a, b);
      return { page, quote: points.slice(charStart, charEnd).join(''), charStart, charEnd, box: place };
    });
};

const statusOf: fc.Arbitrary<DocumentStatus> = fc.oneof(
  fc.constant<DocumentStatus>({ status: 'imported', reason: null }),
  unicode.map((reason): DocumentStatus => ({ status: 'partial', reason })),
  unicode.map((reason): DocumentStatus => ({ status: 'unsupported', reason })),
  fc
    .constantFrom('encrypted', 'corrupt', 'empty', 'no_text', 'too_large', 'timeout', 'unreadable')
    .map((reason): DocumentStatus => ({ status: 'failed', reason })),
);

const recordOn = (sha256: string, text: string): fc.Arbitrary<InspectionRecord> => {
  const evidence = evidenceIn(text);
  const place = maybe(evidence);
  const said = (value: fc.Arbitrary<string>): fc.Arbitrary<Stated<string> | null> =>
    maybe(fc.record({ value, evidence: place }));
  const methodology: fc.Arbitrary<MethodologyStatement> = fc.oneof(
    fc.record({ subject: fc.constant('standards'), count: whole, evidence }),
    fc.record({ subject: fc.constant('score_range'), low: real, high: real, evidence }),
    fc.record({ subject: fc.constant('points'), rating: unicode, points: real, evidence }),
    fc.record({ subject: fc.constant('overall_band'), rating: unicode, low: real, high: real, evidence }),
    fc.record({
      subject: fc.constant('key_question_band'),
      rating: unicode,
      from: maybe(real),
      below: maybe(real),
      evidence,
    }),
  );
  const ratings: fc.Arbitrary<RatingRecord> = fc.record({
    service: maybe(fc.oneof(unicode, fc.constantFrom('Dunmarsh', 'Ostlebury'))),
    standard: fc.oneof(unicode, fc.constant('overall')),
    standardCode: maybe(unicode),
    standardName: maybe(unicode),
    scale: maybe(unicode),
    rating: maybe(unicode),
    level: maybe(fc.integer({ min: 0, max: 3 })),
    percent: maybe(real),
    origin: fc.constantFrom('ratings_table', 'standard_heading', 'narrative', 'press_release', 'news'),
    period,
    periodDate: maybe(fc.oneof(isoDate, unicode)),
    state,
    why: maybe(unicode),
    evidence,
  });
  const caseQuestions: fc.Arbitrary<CaseQuestionRecord> = fc.record({
    standard: unicode,
    tier: fc.constantFrom('key', 'prompt'),
    keyQuestion: maybe(unicode),
    topic: maybe(unicode),
    question: unicode,
    cases: maybe(whole),
    relevantCases: maybe(whole),
    yes: maybe(whole),
    percent: maybe(real),
    percentDecimals: maybe(fc.nat(3)),
    computedPercent: maybe(real),
    footnote: maybe(unicode),
    state,
    why: maybe(unicode),
    repaired: fc.boolean(),
    repair: maybe(unicode),
    evidence,
  });
  return fc.record({
    documentId: fc.constant(documentIdOf(sha256)),
    summary: fc.record({
      kind: fc.constantFrom('report', 'press_release', 'news', 'other'),
      title: said(unicode),
      service: said(fc.oneof(unicode, fc.constantFrom('Dunmarsh', 'Ostlebury'))),
      serviceKnown: fc.boolean(),
      inspectorate: maybe(fc.constantFrom('hmip', 'ofsted')),
      framework: maybe(fc.constantFrom('hmip-youth-2018', 'hmip-fji-2012')),
      joint: fc.boolean(),
      publishedOn: said(fc.oneof(isoDate, unicode)),
      fieldworkStart: said(fc.oneof(isoDate, unicode)),
      fieldworkEnd: said(isoDate),
    }),
    status: statusOf,
    copy: fc.boolean(),
    ratings: list(ratings),
    score: maybe(
      fc.record({
        printedScore: maybe(whole),
        printedMax: maybe(whole),
        computedScore: maybe(whole),
        computedMax: maybe(whole),
        printedOverall: maybe(unicode),
        computedOverall: maybe(unicode),
        standardsRated: whole,
        standardsExpected: whole,
        possibleLow: maybe(whole),
        possibleHigh: maybe(whole),
        pointsToLowerBand: maybe(whole),
        pointsToHigherBand: maybe(whole),
        agrees: maybe(fc.boolean()),
        evidence: place,
        overallEvidence: place,
      }),
    ),
    coverage: list(
      fc.record({
        standard: unicode,
        standardCode: maybe(unicode),
        state: fc.constantFrom('read', 'unreadable', 'absent', 'inapplicable'),
        why: maybe(unicode),
      }),
    ),
    caseQuestions: list(caseQuestions),
    facts: list(
      fc.record({
        topic: fc.constantFrom('population', 'age', 'ethnicity', 'gender', 'caseload', 'staffing', 'offence', 'other'),
        label: unicode,
        subject: fc.constantFrom('service', 'national'),
        value: maybe(real),
        valueHigh: maybe(real),
        unit: fc.constantFrom('count', 'percent', 'fte', 'ratio'),
        decimals: fc.nat(4),
        asOf: maybe(unicode),
        group: maybe(unicode),
        state,
        why: maybe(unicode),
        evidence,
      }),
    ),
    samples: list(
      fc.record({
        domain,
        label: unicode,
        cases: whole,
        partOf: maybe(unicode),
        origin: fc.constantFrom('narrative', 'methodology', 'table'),
        evidence,
      }),
    ),
    recommendations: list(fc.record({ position: whole, text: unicode, addressee: maybe(unicode), evidence })),
    judgements: list(
      fc.record({
        service: maybe(fc.oneof(unicode, fc.constant('Ostlebury'))),
        standard: maybe(unicode),
        form: fc.constantFrom('rating', 'off_scale', 'either_or', 'count'),
        rating: maybe(unicode),
        level: maybe(whole),
        scale: maybe(unicode),
        wording: unicode,
        period,
        periodDate: maybe(isoDate),
        attribution: fc.constantFrom('inspectorate', 'service', 'councillor', 'journalist', 'child', 'other'),
        count: maybe(whole),
        countOf: maybe(whole),
        sentence: unicode,
        evidence,
      }),
    ),
    quantified: list(
      fc.record({
        standard: unicode,
        topics: list(unicode),
        quantifier: fc.constantFrom('all', 'almost_all', 'most', 'half', 'few', 'none', 'count', 'percent'),
        count: maybe(whole),
        of: maybe(whole),
        percent: maybe(real),
        denied: fc.boolean(),
        evidence,
      }),
    ),
    methodology: list(methodology),
    sampleDesigns: list(
      fc.record({
        domain: maybe(domain),
        confidence: real,
        margin: real,
        sample: maybe(whole),
        eligible: maybe(whole),
        allEligible: fc.boolean(),
        evidence,
      }),
    ),
    dates: list(
      fc.record({
        what: fc.constantFrom('published', 'fieldwork_start', 'fieldwork_end'),
        value: maybe(unicode),
        place: fc.constantFrom('cover', 'first_page', 'header', 'footer', 'prose', 'metadata'),
        spell: maybe(whole),
        evidence,
      }),
    ),
    recommendationCounts: list(fc.record({ count: whole, evidence })),
  });
};

/** Any document that a reader may hand to the store: a text without NUL, and a record whose evidence points into it. */
export const anyDocument: fc.Arbitrary<StoredDocument> = fc
  .tuple(fc.string({ unit: 'binary', maxLength: 300 }), fc.string())
  .chain(([raw, name]) => {
    const text = raw.replaceAll('\0', '␀');
    const sha256 = sha256Of(name);
    return fc.record({
      file: fc.record({
        path: unicode,
        url: maybe(unicode),
        sha256: fc.constant(sha256),
        mediaType: maybe(fc.constantFrom('application/pdf', 'text/html', 'text/plain')),
        pages: maybe(fc.nat(500)),
      }),
      text: fc.constant(text),
      record: recordOn(sha256, text),
      importedAt: fc.constant('2026-03-01T09:00:00.000Z'),
      extractionVersion: fc.constant('1'),
      manifestHash: fc.constant(''),
    });
  });
