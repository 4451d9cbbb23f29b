import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ScoreRecord } from '../../src/normalize/record.js';
import { freshDatabase, rowsOf } from './folder.js';
import { document, evidenceOf, SKETCH_TEXT } from './records.js';

/** The views of the manual page with their columns: a heading a view, a table row a column (or several, by commas). */
const documented = (): ReadonlyMap<string, readonly string[]> => {
  const views = new Map<string, string[]>();
  let columns: string[] | undefined;
  for (const line of readFileSync(new URL('../../docs/views.md', import.meta.url), 'utf8').split('\n')) {
    const heading = /^## `(v_\w+)`/.exec(line)?.[1];
    if (heading !== undefined) {
      columns = [];
      views.set(heading, columns);
    }
    const names = /^\| (`.+?`) \|/.exec(line)?.[1];
    if (names !== undefined && columns) for (const [, name] of names.matchAll(/`(\w+)`/g)) if (name) columns.push(name);
  }
  return views;
};

describe('the views', () => {
  it('have the columns that the manual lists, in its order', () => {
    const db = freshDatabase();
    const views = rowsOf(db, "SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name").map(({ name }) =>
      String(name),
    );
    const manual = documented();
    expect([...manual.keys()].sort()).toEqual(views);
    for (const view of views)
      expect({ view, columns: db.query(`SELECT * FROM ${view}`).columns }).toEqual({ view, columns: manual.get(view) });
  });

  it('show the evidence of a coverage row from its clearest rating, and yes and no as 1 and 0', () => {
    const db = freshDatabase();
    const score: ScoreRecord = {
      printedScore: 20,
      printedMax: 36,
      computedScore: 21,
      computedMax: 36,
      printedOverall: 'good',
      computedOverall: 'good',
      standardsRated: 12,
      standardsExpected: 12,
      possibleLow: 21,
      possibleHigh: 21,
      pointsToLowerBand: 3,
      pointsToHigherBand: 10,
      agrees: false,
      evidence: evidenceOf(SKETCH_TEXT, '20/36'),
      overallEvidence: evidenceOf(SKETCH_TEXT, 'Good'),
    };
    db.save(
      document({
        name: 'a',
        score,
        ratings: [
          { standard: 'staff', origin: 'narrative', evidence: evidenceOf(SKETCH_TEXT, 'Staff') },
          { standard: 'staff', evidence: evidenceOf(SKETCH_TEXT, 'Outstanding') },
        ],
        coverage: [
          { standard: 'staff', standardCode: '1.2', state: 'read', why: null },
          { standard: 'victims', standardCode: null, state: 'absent', why: 'not found' },
        ],
      }),
    );
    expect(rowsOf(db, 'SELECT standard, state, quote, page FROM v_coverage')).toEqual([
      { standard: 'staff', state: 'read', quote: 'Outstanding', page: 1 },
      { standard: 'victims', state: 'absent', quote: null, page: null },
    ]);
    expect(rowsOf(db, 'SELECT agrees, quote, printed_score FROM v_scores')).toEqual([
      { agrees: 0, quote: '20/36', printed_score: 20 },
    ]);
    db.save(document({ name: 'a', score: { ...score, agrees: null, evidence: null } }));
    expect(rowsOf(db, 'SELECT agrees, quote, char_start FROM v_scores')).toEqual([
      { agrees: null, quote: null, char_start: null },
    ]);
  });

  it('find each quote at its offsets, in code points', () => {
    const db = freshDatabase();
    const text = `𝔇unmarsh 🏡 — ${SKETCH_TEXT} 😀`;
    db.save(
      document({
        name: 'a',
        text,
        ratings: [{ evidence: evidenceOf(text, 'Good') }, { evidence: evidenceOf(text, '36. Staff') }],
      }),
    );
    const quotes =
      'SELECT quote, substr(text, char_start + 1, char_end - char_start) AS there FROM v_ratings JOIN v_texts USING (document_id)';
    expect(rowsOf(db, quotes)).toEqual([
      { quote: 'Good', there: 'Good' },
      { quote: '36. Staff', there: '36. Staff' },
    ]);
  });
});
