import { createHash } from 'node:crypto';
import type { Evidence } from '../../src/document/evidence.js';
import { documentIdOf } from '../../src/normalize/identity.js';
import type { DocumentStatus, InspectionRecord, RatingRecord, Stated } from '../../src/normalize/record.js';
import type { StoredDocument } from '../../src/store/stored-document.js';

/** The hash that stands for the bytes of a document called so. */
export const sha256Of = (name: string): string => createHash('sha256').update(name).digest('hex');

/** Evidence of the first occurrence of words in a text. */
export const evidenceOf = (text: string, words: string): Evidence => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`'${words}' is not in the text`);
  const charStart = [...text.slice(0, start)].length;
  return {
    page: 1,
    quote: words,
    charStart,
    charEnd: charStart + [...words].length,
    box: { x0: 72, y0: 90.5, x1: 300, y1: 104 },
  };
};

const EMPTY = {
  copy: false,
  ratings: [],
  score: null,
  coverage: [],
  caseQuestions: [],
  facts: [],
  samples: [],
  recommendations: [],
  judgements: [],
  quantified: [],
  methodology: [],
  sampleDesigns: [],
  dates: [],
  recommendationCounts: [],
} as const;

/** What a test says of a document; everything else is a plain report of Dunmarsh. */
export interface Sketch {
  readonly name: string;
  readonly kind?: 'report' | 'press_release' | 'news' | 'other';
  readonly service?: string | null;
  readonly inspectorate?: string | null;
  readonly framework?: string | null;
  readonly publishedOn?: string | null;
  readonly fieldwork?: readonly [string, string];
  readonly status?: DocumentStatus;
  readonly text?: string | null;
  readonly ratings?: readonly Partial<RatingRecord>[];
  readonly score?: InspectionRecord['score'];
  readonly coverage?: InspectionRecord['coverage'];
}

/** The text of a sketched document, where it gives none itself. */
export const SKETCH_TEXT = 'Overall, Dunmarsh is rated Good. Its score is 20/36. Staff: Outstanding.';

const stated = (value: string | null): Stated<string> | null => (value === null ? null : { value, evidence: null });

/** A stored document from a sketch; ratings default to an overall Good. */
export const document = (sketch: Sketch): StoredDocument => {
  const text = sketch.text === undefined ? SKETCH_TEXT : sketch.text;
  const rating: RatingRecord = {
    service: null,
    standard: 'overall',
    standardCode: null,
    standardName: null,
    scale: 'hmip-2018',
    rating: 'good',
    level: 2,
    percent: null,
    origin: 'ratings_table',
    period: 'current',
    periodDate: null,
    state: 'read',
    why: null,
    evidence: evidenceOf(SKETCH_TEXT, 'Good'),
  };
  return {
    file: {
      path: `${sketch.name}.pdf`,
      url: null,
      sha256: sha256Of(sketch.name),
      mediaType: 'application/pdf',
      pages: 1,
    },
    text,
    record: {
      ...EMPTY,
      documentId: documentIdOf(sha256Of(sketch.name)),
      summary: {
        kind: sketch.kind ?? 'report',
        title: stated('An inspection'),
        service: stated(sketch.service === undefined ? 'Dunmarsh' : sketch.service),
        serviceKnown: false,
        inspectorate: sketch.inspectorate === undefined ? 'hmip' : sketch.inspectorate,
        framework: sketch.framework === undefined ? 'hmip-youth-2018' : sketch.framework,
        joint: false,
        publishedOn: stated(sketch.publishedOn ?? null),
        fieldworkStart: stated(sketch.fieldwork?.[0] ?? null),
        fieldworkEnd: stated(sketch.fieldwork?.[1] ?? null),
      },
      status: sketch.status ?? { status: 'imported', reason: null },
      ratings: text === null ? [] : (sketch.ratings ?? [{}]).map((part) => ({ ...rating, ...part })),
      score: sketch.score ?? null,
      coverage: sketch.coverage ?? [],
    },
    importedAt: '2026-03-01T09:00:00.000Z',
    extractionVersion: '1',
    manifestHash: '',
  };
};
