import { describe } from 'vitest';
import { check } from './examples.js';

describe('turns of releases and papers', () => {
  check([
    [
      'In 2018 Oakshire YJS was rated ‘Inadequate’, but things have changed and it now has an overall rating of ‘Good’ (there are four ratings: ‘Outstanding’, ‘Good’, ‘Requires improvement’ and ‘Inadequate’).',
      ['overall good', 'overall inadequate before 2018'],
    ],
    [
      "Oakshire YJS was rated 'Good' (from a choice of Outstanding, Good, Requires improvement and Inadequate) and planning 'Outstanding'.",
      ['overall good'],
    ],
    [
      'Oakshire Youth Justice Service has been graded “requires improvement to be good”.',
      ['overall requires improvement'],
    ],
    ["Ofsted said in 2021 that the council's schools were “requires improvement to be good”."],
    [
      'Oakshire Council was inspected in the autumn. The overall outcome was “requires improvement to be good”.',
      ['overall requires improvement'],
      { framework: 'ofsted-ilacs-2018', year: 2019 },
    ],
    [
      'The governance and leadership of Oakshire YOS was a real strength, with inspectors rating this as ‘Outstanding’.',
      ['governance_leadership outstanding'],
    ],
    ['Planning was a clear strength of the service, inspectors rating it ‘Outstanding’.'],
    ['Adoption has been singled out as ‘good’.', ['adoption good'], { framework: 'ofsted-sif-2013', year: 2014 }],
    [
      'Inspectors saw both likelihood of reoffending and safeguarding as requiring “moderate” improvements.',
      ['likelihood_of_reoffending moderate improvement required', 'safeguarding moderate improvement required'],
      { framework: 'hmip-cci-2009', year: 2011 },
    ],
    [
      'Risk of harm was regarded as requiring “substantial improvement”.',
      ['risk_of_harm substantial improvement required'],
      { framework: 'hmip-cci-2009', year: 2011 },
    ],
  ]);
});
