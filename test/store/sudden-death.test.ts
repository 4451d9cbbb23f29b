import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { InspectionDatabase } from '../../src/store/inspection-database.js';
import { freshPath, rowsOf } from './folder.js';

const PROGRAM = fileURLToPath(new URL('./saving-forever.ts', import.meta.url));

/** Lets the program save for a while, kills it without warning, and gives the ids that it had acknowledged. */
const killedAfter = (file: string, from: number, milliseconds: number): Promise<readonly string[]> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM, file, String(from)], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    let waiting = true;
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      said += piece;
      if (waiting && said.includes('open\n')) {
        waiting = false;
        setTimeout(() => child.kill('SIGKILL'), milliseconds);
      }
    });
    child.on('error', reject);
    child.on('close', (_, signal) => {
      if (signal === 'SIGKILL') resolve([...said.matchAll(/^saved (.+)\n/gm)].map((line) => line[1] ?? ''));
      else reject(new Error('ended of its own accord'));
    });
  });

it('a process that is killed while it saves leaves every document whole or not there at all', async () => {
  const file = freshPath();
  const acknowledged = new Set<string>();
  for (const [round, milliseconds] of [15, 120, 260, 480].entries()) {
    for (const id of await killedAfter(file, round * 7, milliseconds)) acknowledged.add(id);
    const db = InspectionDatabase.open(file, 'existing');
    const documents = rowsOf(
      db,
      `SELECT d.document_id AS id, d.inspection_id IS NOT NULL AS placed, (SELECT count(*) FROM v_texts t WHERE t.document_id = d.document_id) AS texts,
         (SELECT count(*) FROM v_ratings r WHERE r.document_id = d.document_id AND r.inspection_id = d.inspection_id) AS ratings FROM v_documents d`,
    );
    for (const document of documents) expect(document).toMatchObject({ placed: 1, texts: 1, ratings: 200 });
    const ids = new Set(documents.map(({ id }) => id));
    expect([...acknowledged].filter((id) => !ids.has(id))).toEqual([]);
    expect(db.search('Outstanding', 1000)).toHaveLength(documents.length);
    db.close();
    const raw = new Database(file);
    expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(raw.pragma('foreign_key_check')).toEqual([]);
    raw.exec("INSERT INTO text_search (text_search) VALUES ('integrity-check')");
    raw.close();
  }
  expect(acknowledged.size).toBeGreaterThan(0);
}, 120_000);
