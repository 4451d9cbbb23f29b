import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadFrameworks } from '../../src/framework/load.js';
import { importBatch } from '../../src/pipeline/import-batch.js';
import { DEFAULT_LIMITS } from '../../src/pipeline/limits.js';
import { findFiles } from '../../src/pipeline/sources.js';
import { InspectionDatabase } from '../../src/store/inspection-database.js';
import { rowsOf } from '../store/folder.js';

const folder = mkdtempSync(join(tmpdir(), 'probity-service-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Imports files one after the other, and gives what the database then says of inspections and of differences between documents. */
const importInTurn = async (paths: readonly string[]) => {
  const db = InspectionDatabase.open(join(folder, `${Math.random()}.db`), 'create');
  for (const path of paths)
    await importBatch(db, await findFiles([path]), {
      jobs: 1,
      limits: DEFAULT_LIMITS,
      frameworks: loadFrameworks(),
      manifest: new Map(),
      force: false,
      onOutcome: () => undefined,
    });
  const result = {
    inspections: rowsOf(db, 'SELECT * FROM v_inspections ORDER BY inspection_id'),
    documents: rowsOf(db, 'SELECT path, inspection_id FROM v_documents')
      .map((row) => JSON.stringify(row))
      .sort(),
    findings: rowsOf(
      db,
      "SELECT d.path, f.rule, f.severity, f.status, f.standard, f.printed, f.expected, f.message FROM v_findings f JOIN v_documents d USING (document_id) WHERE f.rule = 'cross-document'",
    ),
  };
  db.close();
  return result;
};

const SET = ['wexcombe-2018.txt', 'wexcombe-release-2018.txt', 'wexcombe-article-2018.html', 'wexcombe-2020.md'].map(
  (name) => join('data/samples', name),
);

describe('a report, a release that agrees, an article that does not, and a re-inspection', () => {
  it('are two inspections with one difference, whatever the order of the files', async () => {
    const forward = await importInTurn(SET);
    expect(forward.inspections).toHaveLength(2);
    expect(forward.findings).toHaveLength(1);
    const [finding] = forward.findings;
    expect(finding).toMatchObject({ status: 'open', severity: 'warning' });
    expect(basename(String(finding?.path))).toBe('wexcombe-article-2018.html');
    expect(await importInTurn([...SET].reverse())).toEqual(forward);
    const releaseFirst = [SET[1], SET[0], SET[3], SET[2]].filter((path) => path !== undefined);
    expect(await importInTurn(releaseFirst)).toEqual(forward);
  }, 120_000);
});
