import { describe, expect, it } from 'vitest';
import { paragraph } from '../../document/document-builder.js';
import { statementsIn } from './judged.js';

/** Standards with their ratings, as a paragraph that holds line breaks gives them. */
const readIn = (text: string): string[] =>
  statementsIn([paragraph(text)]).statements.flatMap((statement) =>
    statement.form === 'rating' ? [`${statement.standard} ${statement.rating}`] : [],
  );

describe('a paragraph with line breaks', () => {
  it('is running text where full lines go on with a small letter', () => {
    expect(
      readIn(
        'Inspectors liked the way in which the team is led and were pleased to rate\ngovernance and leadership as ‘Good’, while the only thing that held the team\nback, and by some way, was staffing, where they settled on a rating of\n‘Inadequate’. Court planning was rated ‘Good’.',
      ),
    ).toEqual(expect.arrayContaining(['governance_leadership good', 'court_planning good']));
  });

  it('is a list where its lines are short', () => {
    expect(readIn('governance and leadership – Good\nstaff – Outstanding\nresettlement – Inadequate').sort()).toEqual([
      'governance_leadership good',
      'resettlement inadequate',
      'staff outstanding',
    ]);
  });
});
