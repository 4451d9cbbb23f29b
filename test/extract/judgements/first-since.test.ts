import { describe } from 'vitest';
import { check } from './examples.js';

describe('the first rating since a year', () => {
  check([
    [
      'Oakshire Youth Justice Service has received an overall rating of ‘Inadequate’. This is the first ‘Inadequate’ rating given to a youth justice service since July 2020.',
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
