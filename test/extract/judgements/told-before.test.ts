import { describe } from 'vitest';
import { check } from './examples.js';
import type { Setting } from './judged.js';

const in2024: Setting = { framework: 'hmip-youth-2021', year: 2024 };
const ofsted: Setting = { framework: 'ofsted-ilacs-2018', year: 2024 };

describe('what goes on with the verb of an earlier inspection', () => {
  check(
    [
      [
        'We last inspected Oakshire YJS in 2019, also awarding it a rating of ‘Requires improvement’.',
        ['overall requires improvement before 2019'],
      ],
      ['We last visited Oakshire YJS in 2019, giving it a rating of ‘Good’.', ['overall good before 2019']],
      // What has been since is of now.
      [
        'Oakshire YJS has improved since it was last inspected in 2019, gaining an overall rating of ‘Good’.',
        ['overall good'],
      ],
    ],
    in2024,
  );
  check(
    [
      [
        'Oakshire’s children’s services were last inspected in May 2019 and upgraded from inadequate (in 2016) to ‘requires improvement to be good’.',
        ['overall inadequate before 2016', 'overall requires improvement before 2019-05'],
      ],
      [
        '“The work has moved on since the inspection in 2019, which judged children’s services to be inadequate,” states Ofsted in its report.',
        ['overall inadequate before 2019'],
      ],
    ],
    ofsted,
  );
});

describe('words of youth justice', () => {
  check([
    [
      'Oakshire Youth Justice Service (YJS) in the West Country was assessed by inspectors as good overall.',
      ['overall good'],
    ],
    ['The service in Westmere was rated good.'],
    [
      'Assessments of children who are serving court sentences were rated ‘Inadequate’.',
      ['court_assessment inadequate'],
    ],
    [
      'The planning and reviews of court cases were ‘Inadequate’.',
      ['court_planning inadequate', 'court_reviewing inadequate'],
    ],
    ['Managers read the reviews of these cases, which were good.'],
  ]);
});
