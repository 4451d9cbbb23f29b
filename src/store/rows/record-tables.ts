import type Database from 'better-sqlite3';
import { serviceKeyOf } from '../../normalize/identity.js';
import type { InspectionRecord } from '../../normalize/record.js';
import type { StoredDocument } from '../stored-document.js';
import { caseQuestionRows } from './case-question-rows.js';
import { coverageRows } from './coverage-rows.js';
import { documentRow } from './document-row.js';
import { factRows } from './fact-rows.js';
import { judgementRows } from './judgement-rows.js';
import { ratingRows } from './rating-rows.js';
import { recommendationRows } from './recommendation-rows.js';
import { recordParts } from './record-parts.js';
import { sampleRows } from './sample-rows.js';
import { scoreRow } from './score-row.js';

/** All tables of a record: what goes in comes out equal. */
export interface RecordTables {
  readonly insert: (document: StoredDocument, paths: readonly string[]) => void;
  /** Null for an id that is not there. */
  readonly read: (documentId: string) => InspectionRecord | null;
}

/** Binds the tables of records; the statements are prepared once. */
export const recordTables = (db: Database.Database): RecordTables => {
  const head = documentRow(db);
  const ratings = ratingRows(db);
  const score = scoreRow(db);
  const coverage = coverageRows(db);
  const caseQuestions = caseQuestionRows(db);
  const facts = factRows(db);
  const samples = sampleRows(db);
  const recommendations = recommendationRows(db);
  const judgements = judgementRows(db);
  const parts = recordParts(db);
  return {
    insert: (document, paths) => {
      const { record } = document;
      const { documentId } = record;
      const service = record.summary.service;
      const owner = { documentId, serviceKey: service ? serviceKeyOf(service.value) : null };
      head.insert(document, paths);
      ratings.insert(owner, record.ratings);
      score.insert(documentId, record.score);
      coverage.insert(owner, record.coverage);
      caseQuestions.insert(owner, record.caseQuestions);
      facts.insert(owner, record.facts);
      samples.insert(owner, record.samples);
      recommendations.insert(owner, record.recommendations);
      judgements.insert(owner, record.judgements);
      parts.insert(documentId, record);
    },
    read: (documentId) => {
      const own = head.read(documentId);
      if (!own) return null;
      return {
        documentId,
        summary: own.summary,
        status: own.status,
        copy: own.copy,
        ratings: ratings.read(documentId),
        score: score.read(documentId),
        coverage: coverage.read(documentId),
        caseQuestions: caseQuestions.read(documentId),
        facts: facts.read(documentId),
        samples: samples.read(documentId),
        recommendations: recommendations.read(documentId),
        judgements: judgements.read(documentId),
        ...parts.read(documentId),
      };
    },
  };
};
