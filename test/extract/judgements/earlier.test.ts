import { describe } from 'vitest';
import { check } from './examples.js';
import type { Setting } from './judged.js';

const NOW: Setting = { year: 2023 };

describe('a rating that was kept', () => {
  check(
    [
      [
        'Oakshire YJS retains the ‘Good’ rating that it was given in 2019.',
        ['overall good', 'overall good before 2019'],
      ],
      ['The service has held on to its ‘Good’ rating.', ['overall good', 'overall good before']],
      ['Staffing remains ‘Good’.', ['staff good', 'staff good before']],
      // In the past tense it may only be told to be good.
      ['Staffing remained ‘Good’.', ['staff good']],
      [
        'Staffing rose from ‘Inadequate’ to ‘Good’ while governance remained ‘Good’.',
        ['governance_leadership good', 'governance_leadership good before', 'staff good', 'staff inadequate before'],
      ],
      ['Only staffing stayed where it was, on ‘Good’.', ['staff good', 'staff good before']],
      [
        'The service was rated ‘Outstanding’ for the second time running.',
        ['overall outstanding', 'overall outstanding before'],
      ],
      ['The service received the same ‘Good’ rating as it did in 2019.', ['overall good', 'overall good before 2019']],
      // 'Again' and 'still' may mean 'also' and 'all the same'.
      ['Planning of court cases was again rated ‘Good’.', ['court_planning good']],
      ['The service was still rated ‘Good’.', ['overall good']],
    ],
    NOW,
  );
});

describe('when an earlier rating was given', () => {
  check(
    [
      ['The service was rated ‘Inadequate’ just three years ago.', ['overall inadequate before 2020']],
      ['The service was rated ‘Inadequate’ less than three years ago.', ['overall inadequate before']],
      ['The service was rated ‘Good’ a year ago.', ['overall good before 2022']],
      // A year that is said outweighs one that is reckoned.
      [
        'At its inspection in 2019 the service was ‘Inadequate’. Four years ago staffing was ‘Inadequate’, too.',
        ['overall inadequate before 2019', 'staff inadequate before 2019'],
      ],
      [
        'Having been rated ‘Inadequate’ in 2019, the service is now ‘Good’.',
        ['overall good', 'overall inadequate before 2019'],
      ],
      [
        'Four years on from an ‘Inadequate’ rating, the service is ‘Good’.',
        ['overall good', 'overall inadequate before'],
      ],
      [
        'Its rating has slipped to ‘Requires improvement’ from ‘Good’.',
        ['overall good before', 'overall requires improvement'],
      ],
      ['Staffing: Good (previously Inadequate)', ['staff good', 'staff inadequate before']],
      ['Its earlier ‘Inadequate’ rating is history.', ['overall inadequate before']],
      ['After two ‘Inadequate’ ratings the service is now ‘Good’.', ['overall good']],
      [
        'Partnerships and services, which were already ‘Good’, are now ‘Outstanding’.',
        ['partnerships_services good before', 'partnerships_services outstanding'],
      ],
      ['The service was rated ‘Good’ when my predecessor’s team called in 2019.', ['overall good before 2019']],
    ],
    NOW,
  );
});

describe('what a rating led to, as articles open', () => {
  check([
    ['Oakshire YJS has been praised after being awarded an ‘Outstanding’ rating.', ['overall outstanding']],
    ['The council has apologised after the service received an ‘Inadequate’ rating.', ['overall inadequate']],
    ['Oakshire YJS has improved after being rated ‘Inadequate’.', ['overall inadequate before']],
    ['Oakshire YJS has been praised, three years after being rated ‘Inadequate’.', ['overall inadequate before']],
  ]);
});

describe('criteria of an older programme', () => {
  check(
    [
      ['In 2014 inspectors rated governance as poor.', ['governance_partnerships poor before 2014']],
      [
        'The inspection before this one, in 2013, had used other criteria, with work to protect the public judged Unsatisfactory and governance Satisfactory.',
        ['governance_partnerships satisfactory before 2013', 'protecting_public unsatisfactory before 2013'],
      ],
      // A standard that no programme of that year, or of that scale, had.
      ['In 2014 inspectors rated staffing as poor.'],
    ],
    NOW,
  );
  check(
    [
      ['The service was inspected in 2022. At that time planning was rated ‘Inadequate’.'],
      ['In 2022 planning was ‘Inadequate’.'],
    ],
    { framework: 'hmip-youth-2025', year: 2026 },
  );
});

describe('an earlier rating told in passing', () => {
  check([
    ['Staffing, inadequate in 2018, is now good.', ['staff good', 'staff inadequate before 2018']],
    [
      'Staffing, rated inadequate three years ago, was judged to be good.',
      ['staff good', 'staff inadequate before 2019'],
    ],
    ['Oakshire YJS, previously inadequate, is now good.', ['overall good', 'overall inadequate before']],
    ['Staffing (‘Inadequate’ in 2018) was ‘Good’.', ['staff good', 'staff inadequate before 2018']],
    ['The service was rated Good under the former manager.', ['overall good before']],
    [
      'The service was rated ‘Inadequate’ overall because of failings under the previous leadership.',
      ['overall inadequate'],
    ],
    ['Oakshire is ‘Good’, up from its previous rating of ‘Inadequate’.', ['overall good', 'overall inadequate before']],
    [
      'The result is an improvement on the ‘Requires improvement’ that it received in 2018.',
      ['overall requires improvement before 2018'],
    ],
    ['The rating replaces the ‘Poor’ that the service was given in 2014.', []],
    [
      'Moving from ‘Inadequate’ to ‘Good’, the service has surprised its critics.',
      ['overall good', 'overall inadequate before'],
    ],
    ['The service has lost its ‘Good’ rating.', ['overall good before']],
    ['The service lost its manager and was rated ‘Inadequate’.', ['overall inadequate']],
    ['Oakshire YJS has shaken off its ‘Inadequate’ tag.', ['overall inadequate before']],
    ['Staffing is unchanged at ‘Good’.', ['staff good', 'staff good before']],
    [
      'Governance has stayed where it was, at requires improvement.',
      ['governance_leadership requires improvement', 'governance_leadership requires improvement before'],
    ],
    [
      'Four years earlier, staffing had been rated ‘Inadequate’ and governance ‘Good’.',
      ['governance_leadership good before 2018', 'staff inadequate before 2018'],
    ],
    ['It was placed in the bottom category, ‘Inadequate’, in 2018.', ['overall inadequate before 2018']],
    ['Our last inspection (2018) resulted in an ‘Inadequate’ rating.', ['overall inadequate before 2018']],
    ['Staffing was rated ‘Good’, two grades higher than in 2018.', ['staff good']],
    ['This is the first ‘Outstanding’ rating awarded since July 2020.', []],
  ]);
});
