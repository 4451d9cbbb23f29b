import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadFrameworks } from '../../src/framework/load.js';
import { importBatch, type Outcome } from '../../src/pipeline/import-batch.js';
import { DEFAULT_LIMITS, type Limits } from '../../src/pipeline/limits.js';
import { findFiles } from '../../src/pipeline/sources.js';
import { InspectionDatabase } from '../../src/store/inspection-database.js';
import { cutPdf, drawPdf, endlessPdf, lockedPdf, wordlessPdf } from './damaged-files.js';

const folder = mkdtempSync(join(tmpdir(), 'probity-bad-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const importPaths = async (paths: readonly string[], limits: Partial<Limits> = {}, database = ':memory:') => {
  const db = InspectionDatabase.open(
    database === ':memory:' ? join(folder, `${Math.random()}.db`) : database,
    'create',
  );
  const result = await importBatch(db, await findFiles(paths), {
    jobs: 2,
    limits: { ...DEFAULT_LIMITS, ...limits },
    frameworks: loadFrameworks(),
    manifest: new Map(),
    force: false,
    onOutcome: () => undefined,
  });
  return { db, result };
};

const statusOf = (outcomes: readonly Outcome[], name: string) => {
  const outcome = outcomes.find(({ path }) => path.endsWith(name));
  return outcome?.status ? `${outcome.status.status}: ${outcome.status.reason ?? ''}` : outcome?.how;
};

describe('bad input', () => {
  const bad = join(folder, 'bad');

  beforeAll(async () => {
    mkdirSync(bad);
    const files: Readonly<Record<string, Buffer | string>> = {
      'locked.pdf': await lockedPdf(),
      'cut.pdf': await cutPdf(),
      'wordless.pdf': await wordlessPdf(),
      'endless.pdf': await endlessPdf(),
      'nothing.txt': '',
      'blank.txt': ' \n\t\n',
      'recipe.txt': 'Take two eggs and a pound of flour.\n\nBeat them well and leave them to stand for an hour.\n',
      'picture.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]),
    };
    for (const [name, content] of Object.entries(files)) writeFileSync(join(bad, name), content);
    copyFileSync('data/samples/wexcombe-2018.txt', join(bad, 'sound.txt'));
  });

  it('ends each file in its own status, and the sound one among them is read', async () => {
    const { db, result } = await importPaths([bad]);
    const { outcomes } = result;
    expect(statusOf(outcomes, 'locked.pdf')).toBe('failed: encrypted');
    expect(statusOf(outcomes, 'cut.pdf')).toBe('failed: corrupt');
    expect(statusOf(outcomes, 'wordless.pdf')).toBe('failed: no_text');
    expect(statusOf(outcomes, 'endless.pdf')).toMatch(/^failed: (timeout|too_large)$/);
    expect(statusOf(outcomes, 'nothing.txt')).toBe('failed: empty');
    expect(statusOf(outcomes, 'blank.txt')).toBe('failed: empty');
    expect(statusOf(outcomes, 'recipe.txt')).toMatch(/^unsupported/);
    expect(statusOf(outcomes, 'picture.png')).toBe('passed_over');
    expect(statusOf(outcomes, 'sound.txt')).toBe('imported: ');
    for (const { status, message } of outcomes) if (status?.status === 'failed') expect(message).toMatch(/\w+ \w+/);
    const kept = [...db.query("SELECT count(*) FROM v_documents WHERE status = 'failed'").rows];
    expect(kept).toEqual([[6]]);
    db.close();
  });

  it('ends what takes too long, and says how to give it longer', async () => {
    const { db, result } = await importPaths(['data/samples/wexcombe-2018.txt'], { seconds: 0.001 });
    expect(statusOf(result.outcomes, 'wexcombe-2018.txt')).toBe('failed: timeout');
    expect(result.outcomes[0]?.message).toContain('--timeout');
    db.close();
  });

  it('tells a picture that was named itself as unsupported', async () => {
    const { db, result } = await importPaths([join(bad, 'picture.png')]);
    expect(statusOf(result.outcomes, 'picture.png')).toMatch(/^unsupported/);
    db.close();
  });

  it('stops at the limit of pages', async () => {
    const thick = join(folder, 'thick.pdf');
    writeFileSync(
      thick,
      await drawPdf((pdf) => Array.from({ length: 12 }, (_, page) => pdf.text(`Page ${page}`).addPage())),
    );
    const { db, result } = await importPaths([thick], { reading: { ...DEFAULT_LIMITS.reading, pages: 10 } });
    expect(statusOf(result.outcomes, 'thick.pdf')).toBe('failed: too_large');
    db.close();
  });

  it('tells an HTML page from its content, whatever its name', async () => {
    const page = join(folder, 'error.pdf');
    writeFileSync(
      page,
      '<!doctype html><html><head><title>Not found</title></head><body><h1>Not found</h1><p>The page has gone.</p></body></html>',
    );
    const { db, result } = await importPaths([page]);
    expect(statusOf(result.outcomes, 'error.pdf')).toMatch(/^unsupported/);
    expect([...db.query('SELECT media_type FROM v_documents').rows]).toEqual([['text/html']]);
    db.close();
  });
});
