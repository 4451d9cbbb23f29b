import { describe, expect, it } from 'vitest';
import type { RatingJudgement } from '../../src/extract/judgements/statement.js';
import { normaliseJudgements } from '../../src/normalize/judgements.js';
import { piecesOf, type Setting, statementsIn } from '../extract/judgements/judged.js';
import { bareEvidence } from './statement-builder.js';

/** The ratings of a text, each with what is in doubt about it. */
const doubts = (text: string, setting: Setting = {}): string[] => {
  const { document, statements } = statementsIn(piecesOf(text), setting);
  const context = { kind: 'news', text: document.text, evidence: bareEvidence } as const;
  return normaliseJudgements(statements, context).ratings.map(
    ({ standard, rating, why }) => `${standard} ${rating} ${why === null ? 'sure' : 'doubtful'}`,
  );
};

describe('two readings of prose that go against each other', () => {
  it('are both sure where each names what it rates', () => {
    expect(
      doubts(
        `Oakshire Youth Justice Service was rated 'Good' overall.
         Planning in court cases was rated 'Good'.
         Overall, Oakshire is rated as 'Requires improvement'.
         Inspectors now rate planning in court cases as 'Inadequate'.`,
      ),
    ).toEqual([
      'overall good sure',
      'court_planning good sure',
      'overall requires improvement sure',
      'court_planning inadequate sure',
    ]);
  });

  it('are in doubt where one takes what it rates from another clause', () => {
    const rows = doubts(
      `Inspectors looked at planning in court cases, which was rated 'Good'.
       Planning in court cases had gaps. It was rated 'Inadequate'.`,
    );
    expect(rows).toContain('court_planning inadequate doubtful');
  });

  it('are in doubt where one speaks of another year', () => {
    const rows = doubts(
      `Last year the inspectorate rated Oakshire Youth Justice Service 'Good'.
       Oakshire Youth Justice Service was rated 'Inadequate'.`,
      { year: null },
    );
    expect(rows).toEqual(['overall good doubtful', 'overall inadequate sure']);
  });

  it('are in doubt where a section stands under the name of a group', () => {
    const rows = doubts(
      `- Public Protection - Risk of Harm Oakshire gets 55% (National Average 61%) Remark: SUBSTANTIAL improvement required
       - Public Protection - Likelihood of Reoffending Oakshire gets 69% (National Average 72%) Remark: MODERATE improvement required`,
      { framework: 'hmip-cci-2009', year: 2011 },
    );
    const harm = rows.filter((row) => row.startsWith('risk_of_harm'));
    expect(harm.length < 2 || harm.some((row) => row.endsWith('doubtful'))).toBe(true);
  });

  it('leave a rating alone that nothing goes against', () => {
    expect(doubts("Planning in court cases had gaps. It was rated 'Inadequate'.")).toEqual([
      'court_planning inadequate sure',
    ]);
  });
});

describe('a rating that is told twice', () => {
  const prior = (parts: Partial<RatingJudgement>, start: number): RatingJudgement => ({
    form: 'rating',
    standard: 'overall',
    service: 'Oakshire',
    period: 'prior',
    periodDate: '2017',
    speaker: 'inspectorate',
    wording: 'inadequate',
    at: { start, end: start + 10 },
    sentence: { start, end: start + 10 },
    plain: true,
    doubt: null,
    rating: 'inadequate',
    scale: 'ofsted',
    level: 0,
    percent: null,
    ...parts,
  });
  const rows = (...statements: readonly RatingJudgement[]) =>
    normaliseJudgements(statements, { kind: 'news', text: ' '.repeat(99), evidence: bareEvidence }).ratings.map(
      ({ periodDate, scale }) => [periodDate, scale],
    );

  it('is one row, the one that leaves less open', () => {
    const told = prior({}, 20);
    for (const other of [{ scale: null, level: null }, { periodDate: null }, { periodDate: '2017', scale: null }])
      expect(rows(prior(other, 0), told)).toEqual([['2017', 'ofsted']]);
    expect(rows(told, prior({ periodDate: '2017-05' }, 40))).toEqual([['2017-05', 'ofsted']]);
  });

  it('is two rows where two inspections gave it', () => {
    expect(rows(prior({ periodDate: '2013' }, 0), prior({}, 20))).toEqual([
      ['2013', 'ofsted'],
      ['2017', 'ofsted'],
    ]);
  });
});
