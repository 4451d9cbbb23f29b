import { describe } from 'vitest';
import { check } from './examples.js';

describe('the first rating since a year', () => {
  check([
    [
      'Oakshire Youth Justice Service came out as ‘Inadequate’ overall. It is the first ‘Inadequate’ handed to a youth offending team since May 2019.',
      ['overall inadequate'],
      { year: 2024 },
    ],
    [
      'It was the first ‘Outstanding’ awarded to any youth offending team in the region since 2019, the council said of its rating.',
      [],
      { year: 2024 },
    ],
    ['The verdict is the first “requires improvement” for a unit in the north since 2021.', [], { year: 2024 }],
    [
      'Oakshire has become the first service in the region to be rated ‘Outstanding’ since March 2021.',
      ['overall outstanding'],
      { year: 2024 },
    ],
    [
      "It is the first ‘Good’ rating for Oakshire's children's services since 2013.",
      ['overall good'],
      { framework: 'ofsted-ilacs-2018', year: 2024 },
    ],
  ]);
});
