import { describe } from 'vitest';
import { check } from './examples.js';

const BEFORE = ['overall inadequate before'];

describe('a rating that is gone', () => {
  check([
    ['Inspectors have removed Oakshire’s “inadequate” rating.', BEFORE],
    ['The inspectorate has lifted the service’s inadequate rating.', BEFORE],
    ['Oakshire has had its ‘Inadequate’ rating lifted after a second visit.', BEFORE],
    ['Oakshire’s ‘Inadequate’ rating has now been removed.', BEFORE],
    ['Oakshire Youth Justice Service shed its ‘Inadequate’ rating.', BEFORE],
    ['The watchdog has taken away the team’s “poor” grade.', [], { framework: 'hmip-youth-2021' }],
    // Tenses and dates of what was told.
    ['The mayor shared the news that inspectors had judged the service ‘good’.', ['overall good']],
    [
      'Oakshire YJS has been rated ‘good’ after being previously inadequate. It had been rated ‘requires improvement’ in 2019.',
      ['overall good', 'overall inadequate before', 'overall requires improvement before 2019'],
    ],
    // What it came out of is not what it is.
    ['# Oakshire youth justice service moves out of inadequate'],
    ['Oakshire YJS is no longer inadequate, inspectors found.'],
    ['Oakshire has climbed clear of an ‘Inadequate’ rating.', BEFORE],
    ['Oakshire YJS has pulled itself out of its ‘Inadequate’ rating.', BEFORE],
    ['Oakshire YJS has left behind its ‘Inadequate’ rating.', BEFORE],
    ['Oakshire YJS has put its ‘Inadequate’ rating behind it.', BEFORE],
    ['The inadequate judgement on Oakshire YJS was overturned.', BEFORE],
    ['# Oakshire YJS exits ‘Inadequate’ rating', BEFORE],
    [
      '# Oakshire climbs out of ‘inadequate’\nInspectors removed the service’s “inadequate” rating. Oakshire YJS still “requires improvement”.',
      ['overall inadequate before', 'overall requires improvement'],
    ],
    // A bar that is lifted and a rating that is raised are something else.
    ['The bar on new staff was lifted, and Oakshire YJS was rated “good”.', ['overall good']],
    ['Oakshire has dropped to an ‘Inadequate’ rating.', ['overall inadequate']],
  ]);
});

describe('a rating that is no longer', () => {
  check([
    [
      "Oakshire's children's services are no longer rated inadequate.",
      ['overall inadequate before'],
      { framework: 'ofsted-ilacs-2018' },
    ],
    [
      "Oakshire's children's services are no longer rated inadequate by Ofsted, which has judged them good.",
      ['overall good', 'overall inadequate before'],
      { framework: 'ofsted-ilacs-2018' },
    ],
    ['The service can no longer be rated good.', [], { year: 2024 }],
  ]);
});
