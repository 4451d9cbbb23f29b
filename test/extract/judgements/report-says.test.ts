import { describe } from 'vitest';
import { check } from './examples.js';

describe('what a report says, and some of what is counted', () => {
  check([
    [
      'A youth offending service in Oakshire requires improvement despite "real strengths", a report says.',
      ['overall requires improvement'],
    ],
    [
      'Oakshire Youth Justice Service requires improvement, a report by inspectors has found.',
      ['overall requires improvement'],
    ],
    [
      'A service in Oakshire requires improvement despite "many strengths" a report says.',
      ['overall requires improvement'],
    ],
    ['The building requires improvement, a report says.'],
    [
      'The team was ‘outstanding’ in seven out of 12 areas assessed – including ‘information and facilities’ – and ‘good’ in the other five areas.',
      ['7 of 12 outstanding', '5 of ? good', 'information_facilities outstanding'],
    ],
    [
      "After getting an ‘Inadequate’ at each of the last two inspections, Oakshire Council's children's services have been judged ‘Good’.",
      ['overall good', 'overall inadequate before'],
      { framework: 'ofsted-ilacs-2018' },
    ],
    [
      'She was new in her post at Oakshire Council when Ofsted judged it “requires improvement” at the last inspection four years ago.',
      ['overall requires improvement before 2016'],
      { framework: 'ofsted-ilacs-2018', year: 2020 },
    ],
    [
      "Work with families, and the progress made by children who need help and protection, were rated 'good'.",
      [],
      { framework: 'ofsted-sif-2013', year: 2014 },
    ],
  ]);
});
