import { describe } from 'vitest';
import { check } from './examples.js';
import type { Setting } from './judged.js';

const untold: Setting = { framework: null, year: null };

describe('the programme that a text may mean', () => {
  check(
    [
      // Terms of a programme of percentages in a text that gives an overall rating.
      [
        'Oakshire Youth Justice Service has been given an overall rating of ‘Good’. Its plans keep down the risk of harm to others.',
        ['overall good'],
      ],
      [
        'Oakshire YOT was judged good overall. Managers know the likelihood of reoffending and the risk of harm to others.',
        ['overall good'],
      ],
      // Said of everybody's work, such words are no name.
      [
        'Inspectors rated Oakshire Youth Justice Service ‘Requires improvement’. It does not always see the risk of harm to others.',
        ['overall requires improvement'],
      ],
      // As names they tell the programme still.
      [
        'At Oakshire YOT the risk of harm to others work was done well enough 61 per cent of the time.',
        ['risk_of_harm 61%'],
        { framework: null, year: 2010 },
      ],
      // Common words that few of the possible programmes have for a standard are words.
      [
        'Oakshire Youth Justice Service was rated ‘Good’ overall. Its contact with victims also required improvement so that more of them are asked.',
        ['overall good'],
      ],
      [
        'Oakshire Youth Justice Service was rated ‘Good’ overall. Resettlement was rated ‘Outstanding’.',
        ['overall good', 'resettlement outstanding'],
      ],
    ],
    untold,
  );
});
