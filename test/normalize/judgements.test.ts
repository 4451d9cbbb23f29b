import { describe, expect, it } from 'vitest';
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
         Overall, Oakshire was rated as 'Requires improvement'.
         Inspectors rated planning in court cases as 'Inadequate'.`,
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
