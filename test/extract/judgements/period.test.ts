import { describe } from 'vitest';
import { check } from './examples.js';
import type { Setting } from './judged.js';

const UNDATED: Setting = { framework: null, year: null };
const OF_2024: Setting = { year: 2024 };

describe('the only date of a text without one is this inspection’s', () => {
  check(
    [
      [
        'In a report published on 12 March 2024 HM Inspectorate of Probation rated Oakshire Youth Justice Service ‘Good’.',
        ['overall good'],
      ],
      [
        'HM Inspectorate of Probation led a joint inspection of Oakshire Youth Justice Service in September 2022. The overall rating was ‘Good’.',
        ['overall good'],
      ],
      [
        'The inspection of November 2023 had resulted in an overall rating of ‘Requires improvement’ for Oakshire YJS.',
        ['overall requires improvement'],
      ],
      [
        'Inspectors visited Oakshire YJS in May 2022 and rated it ‘Outstanding’. Leadership was rated ‘Outstanding’.',
        ['governance_leadership outstanding', 'overall outstanding'],
      ],
      [
        'Oakshire YJS was rated ‘Good’ in 2023, having been ‘Inadequate’ in 2019.',
        ['overall good', 'overall inadequate before 2019'],
      ],
      [
        'Oakshire YJS was rated ‘Inadequate’ in 2021. In 2022 it was rated ‘Good’.',
        ['overall good', 'overall inadequate before 2021'],
      ],
      // Where something is rated now, or a word of the past stands beside the year, it is another's.
      [
        'Oakshire YJS was ‘Inadequate’ in 2019. It is now rated ‘Good’.',
        ['overall good', 'overall inadequate before 2019'],
      ],
      ['Oakshire YJS was previously rated ‘Good’ in 2019.', ['overall good before 2019']],
    ],
    UNDATED,
  );
});

describe('words of the past that are not the rating’s', () => {
  check(
    [
      [
        'The service has gone from ‘Inadequate’ to ‘Good’ in its first inspection in three years.',
        ['overall good', 'overall inadequate before'],
      ],
      ['At its first inspection, in 2018, the service was rated ‘Inadequate’.', ['overall inadequate before 2018']],
      [
        'The rating of ‘Requires improvement’ is a sign that the service is addressing previous issues.',
        ['overall requires improvement'],
      ],
      [
        'Staff were thanked for the hard work since the last inspection to achieve the ‘Good’ rating overall.',
        ['overall good'],
      ],
      ['Its overall rating of ‘Good’ reflects work done since the last inspection in 2019.', ['overall good']],
      [
        'Leadership was ‘Inadequate’ and warnings such as a board’s previous failures were missed.',
        ['governance_leadership inadequate'],
      ],
      ['It was the first ‘Inadequate’ given to a youth justice service since July 2020.'],
    ],
    OF_2024,
  );
});

describe('what a part brought the whole down from', () => {
  check(
    [
      [
        'Out-of-court planning dragged the overall rating down from ‘Good’ to ‘Requires improvement’.',
        ['overall requires improvement'],
      ],
      ['Planning for out-of-court disposals pulled the rating down from ‘Good’ to ‘Requires improvement’.'],
      [
        'The meeting heard how ‘Inadequate’ ratings given for leadership and staffing had dragged the overall rating down from ‘Good’ to ‘Requires improvement’.',
        ['governance_leadership inadequate', 'overall requires improvement', 'staff inadequate'],
      ],
      [
        'The service’s rating went down from ‘Good’ to ‘Requires improvement’.',
        ['overall good before', 'overall requires improvement'],
      ],
    ],
    OF_2024,
  );
});

describe('a move that an earlier inspection told', () => {
  check(
    [
      [
        'At the last inspection in 2021 it was the first to leap from ‘Inadequate’ to ‘Outstanding’.',
        ['overall outstanding before 2021'],
      ],
      [
        'In its previous inspection in 2020 the service jumped from ‘Inadequate’ to ‘Good’.',
        ['overall good before 2020'],
      ],
      [
        'At its latest inspection the service jumped from ‘Inadequate’ to ‘Good’.',
        ['overall good', 'overall inadequate before'],
      ],
    ],
    OF_2024,
  );
});

describe('numbers that count no ratings', () => {
  check(
    [
      [
        'Inspectors looked at 12 aspects of its work and gave the service a ‘Requires improvement’ rating.',
        ['overall requires improvement'],
      ],
      ['Only 34% of out-of-court cases were assessed as sufficient for delivery.'],
    ],
    OF_2024,
  );
});
