import { describe } from 'vitest';
import { check } from './examples.js';

describe('ratings of several services at once', () => {
  check([
    ['It was a hard year, with 8 of the 15 reports that we brought out showing a rating of ‘Inadequate’.'],
    ['Five were told that they required improvement and two were found to be ‘Inadequate’.'],
    [
      'Only 40 councils are rated ‘good’ for their youth justice services, and no more than three have reached ‘outstanding’.',
    ],
    ['Seven were judged to require improvement.'],
    ['Planning of court cases was rated ‘Inadequate’ in five services.'],
    ['Staffing was rated ‘Inadequate’ in nine of the 14.'],
    ['Staffing was rated ‘Good’ in most services.'],
    ['Leadership fared best, with ‘Outstanding’ ratings for six.'],
    ['There were ‘Inadequate’ ratings for staffing in three teams.'],
  ]);
});

describe('ratings of one service beside a number', () => {
  check([
    ['Oakshire was one of four services to be rated ‘Good’ for staffing.', ['staff good']],
    [
      'Ratings of ‘Good’ were given in three areas: staffing, leadership and resettlement.',
      ['governance_leadership good', 'resettlement good', 'staff good', '3 of ? good'],
    ],
    ['Nine standards were rated ‘Good’.', ['9 of ? good']],
  ]);
  check([['Staffing was rated ‘Good’ in both services.', ['staff good (Oakshire)', 'staff good (Westering)']]], {
    services: ['Oakshire', 'Westering'],
  });
});
