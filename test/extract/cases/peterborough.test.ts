import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { evidenceFor } from '../../../src/document/evidence.js';
import { findCaseMaterial } from '../../../src/extract/case-material.js';
import { sectionsOf } from '../../../src/extract/sections.js';
import { normaliseCaseMaterial } from '../../../src/normalize/case-material.js';
import { readDocument } from '../../../src/read/read.js';
import { frameworkOf } from './case-rows.js';

// The published report of 2020 lies beside the project; without it there is nothing to test here.
const SEEDS = fileURLToPath(new URL('../../../../shared/seeds', import.meta.url));
const [file] = existsSync(SEEDS) ? readdirSync(SEEDS).filter((name) => name.startsWith('002_')) : [];

describe.skipIf(file === undefined)('the Peterborough report (skipped: ../shared/seeds is absent)', async () => {
  const youth = frameworkOf('hmip-youth-2018');
  // Vitest runs this body also where it skips what is in it.
  const document = await readDocument(file === undefined ? Buffer.from('absent') : readFileSync(join(SEEDS, file)));
  const material = normaliseCaseMaterial(
    findCaseMaterial(document, sectionsOf(document, youth), youth),
    evidenceFor(document),
  );
  const { caseQuestions } = material;
  const rows = (standard: string, tier: string) =>
    caseQuestions.filter((row) => row.standard === standard && row.tier === tier);

  it('has every row of the case tables', () => {
    const keys = (standard: string) =>
      rows(standard, 'key')
        .map(({ yes, relevantCases }) => `${yes}/${relevantCases}`)
        .join(' ');
    expect(keys('court_assessment')).toBe('7/8 7/8 7/8');
    expect(keys('court_planning')).toBe('8/8 8/8 6/6');
    expect(keys('court_delivery')).toBe('7/7 7/7 5/5');
    expect(keys('court_reviewing')).toBe('8/8 7/8 5/7');
    expect(keys('ooc_assessment')).toBe('4/5 3/5 4/5');
    expect(keys('ooc_planning')).toBe('2/5 3/5 2/5');
    expect(keys('ooc_delivery')).toBe('4/5 4/5 5/5');
    expect(keys('ooc_joint_working')).toBe('5/5 1/1');
    const prompts = [
      'court_assessment',
      'court_planning',
      'court_delivery',
      'court_reviewing',
      'ooc_assessment',
      'ooc_planning',
      'ooc_delivery',
      'ooc_joint_working',
    ].map((standard) =>
      rows(standard, 'prompt')
        .map(({ yes }) => yes)
        .join(''),
    );
    expect(prompts).toEqual(
      [
        '7675756677777',
        '878867888566563',
        '777777377555',
        '88887875664',
        '43444443244',
        '224333453422422',
        '444434344',
        '55534511',
      ].map((text) => text),
    );
    expect(
      caseQuestions.every(
        ({ state, keyQuestion, tier, topic }) =>
          state === 'read' && topic !== null && (tier === 'key') === (keyQuestion === null),
      ),
    ).toBe(true);
    expect(caseQuestions).toHaveLength(117);
  });

  it('names its repairs and the limits of footnotes', () => {
    expect(caseQuestions.filter(({ repaired }) => repaired)).toHaveLength(6);
    const enforcement = rows('court_delivery', 'prompt').find(({ footnote }) => footnote !== null);
    expect(enforcement).toMatchObject({ yes: 3, cases: 8, relevantCases: 3, repaired: true });
    expect(rows('court_reviewing', 'prompt').at(-1)).toMatchObject({ yes: 4, repaired: true, computedPercent: null });
    const third = rows('ooc_planning', 'prompt').slice(-4);
    expect(new Set(third.map(({ keyQuestion }) => keyQuestion))).toEqual(
      new Set([rows('ooc_planning', 'key')[2]?.question]),
    );
  });

  it('has the figures, samples and recommendations', () => {
    const count = (topic: string) => material.facts.filter((fact) => fact.topic === topic).length;
    expect(['population', 'age', 'ethnicity', 'gender', 'caseload', 'staffing'].map(count)).toEqual([3, 4, 6, 4, 6, 2]);
    expect(material.facts.every(({ state }) => state === 'read')).toBe(true);
    expect(
      material.samples.filter(({ origin }) => origin === 'narrative').map(({ cases, partOf }) => [cases, partOf]),
    ).toEqual([
      [7, null],
      [1, null],
      [5, null],
      [1, 'cases'],
      [2, 'cases'],
      [2, 'cases'],
    ]);
    expect(material.sampleDesigns).toMatchObject([
      { domain: 'court', confidence: 80, margin: 5, sample: 8, eligible: null, allEligible: false },
    ]);
    expect(material.recommendations).toHaveLength(4);
    expect(material.recommendationCounts.map(({ count: stated }) => stated)).toEqual([4]);
    const claims = material.methodology.filter(({ subject }) => subject === 'standards' || subject === 'score_range');
    expect(claims).toMatchObject([{ count: 10 }, { low: 0, high: 30 }]);
  });

  it('has two quantified sentences that the rows gainsay, and no other', () => {
    const holds = { all: (share: number) => share === 1, almost_all: (share: number) => share >= 0.8 };
    const gainsaid = material.quantified.filter((sentence) => {
      const { standard, topics, quantifier, denied } = sentence;
      expect(['all', 'almost_all']).toContain(quantifier);
      expect(denied).toBe(false);
      const tied = rows(standard, 'key').filter(({ topic }) => topics.length === 0 || topics.includes(topic ?? ''));
      expect(tied.length).toBeGreaterThan(0);
      const test = quantifier === 'all' ? holds.all : holds.almost_all;
      return tied.some(({ yes, relevantCases }) => !test((yes ?? 0) / (relevantCases ?? 1)));
    });
    expect(material.quantified.length).toBeGreaterThanOrEqual(10);
    expect(gainsaid.map(({ standard, topics }) => [standard, ...topics])).toEqual([
      ['ooc_delivery'],
      ['court_reviewing', 'desistance', 'child_safety'],
    ]);
  });

  it('quotes each row from its label on', () => {
    for (const { question, evidence } of caseQuestions) {
      expect(document.text.slice(evidence.charStart, evidence.charEnd)).toBe(evidence.quote);
      expect(evidence.quote.replace(/\s+/g, ' ').slice(0, 15)).toBe(question.slice(0, 15));
    }
  });
});
