import { describe } from 'vitest';
import { check } from './examples.js';

describe('an undated text that tells the rating of another year', () => {
  check([
    [
      "Back in 2010 children's services in Oakshire were condemned as “inadequate” by Ofsted.\nThe latest inspection has lifted the council's rating to “requires improvement”.",
      ['overall inadequate before 2010', 'overall requires improvement'],
      { framework: 'ofsted-sif-2013', year: null },
    ],
    [
      'Oakshire Youth Justice Service has been upgraded to “good” by HM Inspectorate of Probation.\nIts previous inspection in 2019 had rated it “requires improvement”.',
      ['overall good', 'overall requires improvement before 2019'],
      { framework: null, year: null },
    ],
    [
      "Oakshire Youth Justice Service has moved up to 'Good', HM Inspectorate of Probation has announced. It was rated 'Inadequate' in 2018.",
      ['overall good', 'overall inadequate before 2018'],
      { framework: null, year: null },
    ],
    [
      'Oakshire YJS was handed a “requires improvement” overall. In 2019, inspectors found it to be “good” overall.',
      ['overall good before 2019', 'overall requires improvement'],
      { framework: null, year: null },
    ],
    [
      "Oakshire Youth Justice Service was inspected in 2022. Inspectors rated it 'Good' overall in 2022.",
      ['overall good'],
      { framework: null, year: null },
    ],
    [
      "Oakshire Youth Justice Service has an overall rating of 'Good'. In 2022 inspectors rated it 'Good'.",
      ['overall good'],
      { framework: null, year: null },
    ],
  ]);
});
