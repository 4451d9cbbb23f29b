import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { probity } from './run.js';

const folder = mkdtempSync(join(tmpdir(), 'probity-cli-'));
const db = join(folder, 'samples.db');
const WRONG_SCORE = 'data/samples/harrowmere-2022.pdf';
const SOUND = 'data/samples/penwick-and-sarn-2020.html';

const rows = (sql: string, database = db): unknown =>
  JSON.parse(probity(['query', sql, '--db', database, '--format', 'json']).stdout);

beforeAll(() => {
  probity(['import', WRONG_SCORE, SOUND, '--db', db, '--quiet']);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('probity', () => {
  it.each(['import', 'audit', 'show', 'query', 'frameworks'])('explains %s with examples', (command) => {
    const { status, stdout } = probity([command, '--help']);
    expect(status).toBe(0);
    expect(stdout).toContain(`probity ${command}`);
    expect(stdout).toContain('Examples:');
  });

  it('lists no command that does not work yet', () => {
    const { stdout } = probity(['--help']);
    expect(stdout).not.toMatch(/^ {2}(export|serve)\b/m);
  });

  it.each([
    ['no command of that name', ['inspect']],
    ['no path to import', ['import']],
    ['an option that is not there', ['audit', '--loud']],
    ['a format that is not there', ['audit', '--format', 'xml']],
    ['a path that is not there', ['import', 'no/such/folder', '--db', join(folder, 'none.db')]],
    ['a database that is not there', ['audit', '--db', join(folder, 'missing.db')]],
    ['a rule that is not there', ['audit', '--db', db, '--rule', 'sums']],
    ['a framework that is not there', ['frameworks', 'hmip-youth-1066']],
    ['a service that is not there', ['show', 'Nowhere', '--db', db]],
    ['a query that changes something', ['query', 'DELETE FROM documents', '--db', db]],
    ['a query that makes no sense', ['query', 'SELECT FROM', '--db', db]],
    ['jobs below one', ['import', SOUND, '--jobs', '0']],
  ])('ends with 2 and one line on standard error for %s', (_, args) => {
    const { status, stdout, stderr } = probity(args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stderr.trim()).not.toBe('');
  });
});

describe('probity import', () => {
  it('ends with 0 where all was read, and with 3 where something was not', () => {
    const other = join(folder, 'poem.txt');
    writeFileSync(
      other,
      'The owl and the pussycat went to sea.\n\nIn a beautiful boat, with plenty of honey and money.\n',
    );
    expect(probity(['import', SOUND, '--db', join(folder, 'a.db')]).status).toBe(0);
    expect(probity(['import', SOUND, other, '--db', join(folder, 'b.db')]).status).toBe(3);
  });

  it('says what became of each document on standard error and sums up on standard output', () => {
    const { stdout, stderr } = probity(['import', WRONG_SCORE, SOUND, '--db', join(folder, 'c.db')]);
    expect(stderr.trim().split('\n')).toHaveLength(2);
    expect(stderr).toMatch(/^imported +data\/samples\/harrowmere-2022\.pdf .*25\/36/m);
    expect(stdout).toMatch(/^2 files: 2 imported\.$/m);
    expect(stdout).toMatch(/1 error,/);
  });

  it('prints one JSON document and nothing else with --json', () => {
    const { stdout, stderr } = probity(['import', SOUND, '--db', join(folder, 'd.db'), '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      counts: { files: 1, imported: 1 },
      documents: [{ path: SOUND, status: 'imported' }],
    });
    expect(stderr).toBe('');
  });

  it('skips what it knows, and reads it anew with --force', () => {
    const again = probity(['import', WRONG_SCORE, SOUND, '--db', db]);
    expect(again.stdout).toContain('2 known');
    const forced = probity(['import', SOUND, '--db', db, '--force']);
    expect(forced.stdout).not.toContain('known');
  });

  it('gives the same rows whatever the order, the number of workers and the time zone', () => {
    const all =
      "SELECT 'r', rating_id, standard, rating, quote FROM v_ratings UNION ALL SELECT 'f', finding_id, rule, status, message FROM v_findings ORDER BY 1, 2";
    const one = join(folder, 'one.db');
    const two = join(folder, 'two.db');
    probity(['import', WRONG_SCORE, SOUND, '--db', one, '--jobs', '1'], { timeZone: 'Pacific/Kiritimati' });
    probity(['import', SOUND, '--db', two, '--jobs', '2'], { timeZone: 'America/Adak' });
    probity(['import', WRONG_SCORE, '--db', two, '--jobs', '2'], { timeZone: 'America/Adak' });
    expect(rows(all, two)).toEqual(rows(all, one));
  });

  it('takes the same bytes under two names for one document, the first in sorted order', () => {
    const twins = join(folder, 'twins');
    mkdirSync(twins);
    copyFileSync(SOUND, join(twins, 'b.html'));
    copyFileSync(SOUND, join(twins, 'a.html'));
    const database = join(folder, 'twins.db');
    expect(probity(['import', twins, '--db', database]).stdout).toContain('1 same');
    expect(rows('SELECT path FROM v_documents', database)).toEqual([{ path: join(twins, 'a.html') }]);
  });

  it('lets a manifest override service, dates and address, and follows a changed row', () => {
    const manifest = join(folder, 'manifest.csv');
    const database = join(folder, 'manifest.db');
    const copy = join(folder, 'report.html');
    copyFileSync(SOUND, copy);
    writeFileSync(manifest, 'path,url,service,published_on\nreport.html,https://example.org/r,Upper Sarn,2021-01-02\n');
    const args = ['import', copy, '--db', database, '--manifest', manifest];
    expect(probity(args).status).toBe(0);
    const asked = 'SELECT url, service, service_known, published_on FROM v_documents';
    expect(rows(asked, database)).toEqual([
      { url: 'https://example.org/r', service: 'Upper Sarn', service_known: 0, published_on: '2021-01-02' },
    ]);
    writeFileSync(manifest, 'path,published_on\nreport.html,2021-01-09\n');
    expect(probity(args).stdout).not.toContain('known');
    expect(rows('SELECT published_on FROM v_documents', database)).toEqual([{ published_on: '2021-01-09' }]);
  });

  it('refuses a manifest with a date that is none, and names the line', () => {
    const manifest = join(folder, 'wrong.csv');
    writeFileSync(manifest, 'path,published_on\nreport.html,30 February\n');
    const { status, stderr } = probity(['import', SOUND, '--db', join(folder, 'e.db'), '--manifest', manifest]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/wrong\.csv, line 2: published_on/);
  });
});

describe('probity audit', () => {
  it('ends with 1 for open findings at or above --fail-on, else with 0', () => {
    expect(probity(['audit', '--db', db]).status).toBe(1);
    expect(probity(['audit', '--db', db, '--fail-on', 'never']).status).toBe(0);
    expect(probity(['audit', '--db', db, '--service', 'penwick and sarn']).status).toBe(0);
    expect(probity(['audit', '--db', db, '--rule', 'overall-band']).status).toBe(0);
  });

  it('says both sides with page and words', () => {
    const { stdout } = probity(['audit', '--db', db, '--rule', 'score-sum']);
    expect(stdout).toMatch(/printed score is 25\/36/);
    expect(stdout).toMatch(/says page \d+: “25\/36”/);
    expect(stdout).toMatch(/but {2}page \d+: /);
  });

  it('never lets --rule and --service limit what is kept', () => {
    probity(['audit', '--db', db, '--rule', 'overall-band', '--service', 'Penwick and Sarn']);
    expect(rows("SELECT count(*) AS n FROM v_findings WHERE rule = 'score-sum'")).toEqual([{ n: 1 }]);
  });

  it.each(['json', 'sarif'])('writes %s that parses', (format) => {
    const { stdout } = probity(['audit', '--db', db, '--format', format]);
    const parsed = z.record(z.string(), z.unknown()).parse(JSON.parse(stdout));
    expect(Object.keys(parsed).length).toBeGreaterThan(1);
  });

  it('escapes every word of a document in HTML', () => {
    const page = join(folder, 'page.html');
    probity(['audit', '--db', db, '--format', 'html', '--out', page]);
    expect(probity(['audit', '--db', db, '--format', 'html']).stdout).toMatch(/^<!doctype html>/);
    expect(probity(['audit', '--db', db, '--format', 'html']).stdout).not.toMatch(/<script/i);
  });
});

describe('probity show', () => {
  it('shows a service over time, then its documents with page and words', () => {
    const { stdout, status } = probity(['show', 'Harrowmere', '--db', db]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Harrowmere: 1 inspection$/m);
    expect(stdout).toMatch(/printed +25\/36 +good +p\. \d+ “25\/36”/);
    expect(stdout).toContain('score-sum');
  });

  it('shows one document by its path', () => {
    expect(probity(['show', SOUND, '--db', db]).stdout).toContain('Penwick and Sarn');
  });
});

describe('the evidence in the views', () => {
  it('is at its offsets in the stored text, and on a page with a box for PDF', () => {
    for (const view of [
      'v_ratings',
      'v_scores',
      'v_case_questions',
      'v_facts',
      'v_samples',
      'v_recommendations',
      'v_judgements',
      'v_robustness',
    ]) {
      const wrong = `SELECT count(*) AS n FROM ${view} e JOIN v_texts t USING (document_id)
        WHERE e.quote IS NOT NULL AND substr(t.text, e.char_start + 1, e.char_end - e.char_start) <> e.quote`;
      expect(rows(wrong), view).toEqual([{ n: 0 }]);
      const nowhere = `SELECT count(*) AS n FROM ${view} e JOIN v_documents d USING (document_id)
        WHERE d.media_type = 'application/pdf' AND e.quote IS NOT NULL
          AND (e.page IS NULL OR e.x0 IS NULL OR NOT (e.x0 < e.x1 AND e.y0 < e.y1))`;
      expect(rows(nowhere), view).toEqual([{ n: 0 }]);
    }
  });
});
