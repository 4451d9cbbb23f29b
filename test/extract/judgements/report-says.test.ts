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
      'The service was rated as ‘outstanding’ in nine out of 13 key areas assessed – including ‘partnerships and services’ and ‘implementation and delivery’ - and ‘good’ in the remaining four areas.',
      ['9 of 13 outstanding', '4 of ? good', 'partnerships_services outstanding'],
    ],
    [
      "After receiving an ‘Inadequate’ rating following the last two inspections, Oakshire Council's children's services have been judged ‘Good’.",
      ['overall good', 'overall inadequate before'],
      { framework: 'ofsted-ilacs-2018' },
    ],
    [
      'Councillor Lowe had been leader of Oakshire Council for three weeks when Ofsted judged the council as “requires improvement” following the last inspection four years ago.',
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
