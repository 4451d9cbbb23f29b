import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { evidenceFor } from '../../../src/document/evidence.js';
import { classify } from '../../../src/extract/classification.js';
import { findJudgements } from '../../../src/extract/judgements/find-judgements.js';
import { sectionsOf } from '../../../src/extract/sections.js';
import { loadFrameworks } from '../../../src/framework/load.js';
import { loadInspectorates } from '../../../src/framework/load-inspectorates.js';
import { normaliseJudgements } from '../../../src/normalize/judgements.js';
import { readDocument } from '../../../src/read/read.js';

const SEEDS = fileURLToPath(new URL('../../../../shared/seeds/', import.meta.url));
const frameworks = loadFrameworks();
const inspectorates = loadInspectorates();

const ratingsOf = async (number: string): Promise<string[]> => {
  const name = readdirSync(SEEDS).find((candidate) => candidate.startsWith(number));
  const document = await readDocument(readFileSync(`${SEEDS}${name}`));
  const found = classify(document, { frameworks, inspectorates });
  if (!found.inspectorate) throw new Error('not recognised');
  const published = found.dates.find(({ reading }) => reading.value !== null)?.reading.value ?? null;
  const statements = findJudgements(document, {
    kind: found.kind,
    sections: sectionsOf(document, found.framework),
    regions: found.regions,
    framework: found.framework,
    frameworks,
    inspectorate: found.inspectorate,
    services: found.subjects.map((subject) => subject.name),
    publishedYear: published === null ? null : Number(published.slice(0, 4)),
  });
  const { ratings } = normaliseJudgements(statements, {
    kind: found.kind,
    text: document.text,
    evidence: evidenceFor(document),
  });
  return ratings
    .map(
      ({ service, standard, rating, scale, level, period, origin }) =>
        `${service}: ${standard} ${rating} (${scale} ${level}) ${period} ${origin}`,
    )
    .sort();
};

/** The shared material is no part of the project: without it these tests are skipped. */
describe.skipIf(!existsSync(SEEDS))('the seed documents', () => {
  it('Peterborough 2014: two criteria, nothing from the quotation or the notice', async () => {
    expect(await ratingsOf('000')).toEqual([
      'Peterborough: protecting_children good (hmip-2012 3) current news',
      'Peterborough: sentence_served good (hmip-2012 3) current news',
    ]);
  });

  it('Cambridgeshire: five criteria, nothing from the notes', async () => {
    expect(await ratingsOf('001')).toEqual([
      'Cambridgeshire: governance_partnerships satisfactory (hmip-2012 2) current press_release',
      'Cambridgeshire: protecting_children satisfactory (hmip-2012 2) current press_release',
      'Cambridgeshire: protecting_public satisfactory (hmip-2012 2) current press_release',
      'Cambridgeshire: reducing_reoffending satisfactory (hmip-2012 2) current press_release',
      'Cambridgeshire: sentence_served good (hmip-2012 3) current press_release',
    ]);
  });

  it('Portsmouth: six criteria now, three at the inspection before', async () => {
    expect(await ratingsOf('003')).toEqual([
      'Portsmouth: governance_partnerships poor (hmip-2012 0) prior news',
      'Portsmouth: governance_partnerships satisfactory (hmip-2012 2) current news',
      'Portsmouth: interventions satisfactory (hmip-2012 2) current news',
      'Portsmouth: protecting_children good (hmip-2012 3) current news',
      'Portsmouth: protecting_public poor (hmip-2012 0) prior news',
      'Portsmouth: protecting_public satisfactory (hmip-2012 2) current news',
      'Portsmouth: reducing_reoffending poor (hmip-2012 0) prior news',
      'Portsmouth: reducing_reoffending satisfactory (hmip-2012 2) current news',
      'Portsmouth: sentence_served good (hmip-2012 3) current news',
    ]);
  });

  it('Northamptonshire: overall and resettlement', async () => {
    expect(await ratingsOf('004')).toEqual([
      'Northamptonshire: overall good (hmip-2018 2) current press_release',
      'Northamptonshire: resettlement outstanding (hmip-2018 3) current press_release',
    ]);
  });

  it("the Peterborough report's prose agrees with its table", async () => {
    const table: Readonly<Record<string, string>> = {
      overall: 'good',
      governance_leadership: 'outstanding',
      staff: 'outstanding',
      partnerships_services: 'good',
      information_facilities: 'good',
      court_assessment: 'outstanding',
      court_planning: 'outstanding',
      court_delivery: 'outstanding',
      court_reviewing: 'good',
      ooc_assessment: 'good',
      ooc_planning: 'inadequate',
      ooc_delivery: 'outstanding',
      ooc_joint_working: 'outstanding',
    };
    const read = await ratingsOf('002');
    expect(read).toContain('Peterborough: overall good (hmip-2018 2) current narrative');
    for (const row of read) {
      const [, standard = '', rating = ''] = /: (\w+) (\w+)/.exec(row) ?? [];
      expect(table[standard]).toBe(rating);
    }
  });
});
