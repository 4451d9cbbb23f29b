import type { FailureReason } from '../document/reading-error.js';
import type { InspectionRecord } from './record.js';

/** The record of a document that could not be read: nothing but its status. */
export const failedRecord = (documentId: string, reason: FailureReason): InspectionRecord => ({
  documentId,
  summary: {
    kind: 'other',
    title: null,
    service: null,
    serviceKnown: false,
    inspectorate: null,
    framework: null,
    joint: false,
    publishedOn: null,
    fieldworkStart: null,
    fieldworkEnd: null,
  },
  status: { status: 'failed', reason },
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
});
