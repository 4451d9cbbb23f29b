import { describe } from 'vitest';
import { check } from './examples.js';

describe('what a rating is given for', () => {
  check([
    ['Oakshire was found to be OUTSTANDING for partnership working and joint training.'],
    ['The service was rated “Outstanding” for its partnership work.'],
    ['Oakshire YJS was rated ‘Good’ for mentoring and sport.'],
    ['Oakshire YJS was found to be outstanding for staffing.', ['staff outstanding']],
    ['Oakshire YJS was rated ‘Good’ for the third time.', ['overall good']],
    ['Oakshire won an overall rating of ‘Good’ for its youth justice service.', ['overall good']],
    ['Oakshire was rated good for fostering.', [], { framework: 'ofsted-sif-2013', year: 2016 }],
  ]);
});

describe('parts are not the whole', () => {
  check([
    ['Mentoring and sport at Oakshire were praised, with inspectors rating both areas as “outstanding”.'],
    ['It is a worry that areas of their work – such as the tracking of absences – were rated as ‘Inadequate’.'],
    [
      'Oakshire YJS has been rated “Good” overall by the inspectorate with some areas graded as “Outstanding”.',
      ['overall good'],
    ],
    ['Every part of Oakshire YJS has been rated “inadequate”.', ['overall inadequate']],
    ['Staffing and leadership got better, but child guidance has been judged ‘inadequate’.'],
    ['The service’s resettlement policy and provision was rated ‘Outstanding’.', ['resettlement outstanding']],
    [
      'The service’s resettlement policy and provision was rated ‘Outstanding’.',
      [],
      { framework: 'hmip-youth-2018', year: 2019 },
    ],
    ['Oakshire’s mentoring and sport was rated ‘Outstanding’.'],
    ['Some of the service’s work was judged ‘Inadequate’.'],
    ['Parts of the team’s work were rated ‘Outstanding’.'],
    ['Aspects of Oakshire YJS were rated ‘Inadequate’.'],
  ]);
});

describe('participles and tasks', () => {
  check([
    ['# Oakshire Youth Justice Service delivering ‘Good’ work with families'],
    ['# Oakshire YJS is delivering Outstanding work'],
    ['Delivering ‘Good’'],
    ['At Oakshire YJS the casework on assessing and managing danger was rated “inadequate”.'],
    ['Work with court orders required improvement so that plans are made sooner.'],
    [
      'Planning for court disposals ‘Requires improvement’ so that plans are made sooner.',
      ['court_planning requires improvement'],
    ],
  ]);
});

describe('names of who runs a service', () => {
  check([
    ['The Oakshire Council-run youth justice service has been rated “good”.', ['overall good']],
    ['The Oakshire-based youth justice service has been rated “good”.', ['overall good']],
  ]);
});

describe('sections of which it is not said which is meant', () => {
  check(
    [
      ['Oakshire needed drastic improvement in two of the three areas and substantial improvement in the other.'],
      [
        'Oakshire needed moderate improvement in safeguarding and minimum improvement in the other two.',
        [
          'likelihood_of_reoffending minimum improvement required',
          'risk_of_harm minimum improvement required',
          'safeguarding moderate improvement required',
        ],
      ],
    ],
    { framework: 'hmip-cci-2009', year: 2010 },
  );
});

describe('something of no lexicon beside the name of the service', () => {
  check([
    ['At Oakshire YJS the mentoring of boys was rated “inadequate”.'],
    ['In Oakshire the use of sport was judged ‘Outstanding’.'],
    ['The mentoring at Oakshire YJS was rated “inadequate”.'],
    ['The team’s mentoring was rated “inadequate”.'],
    ['Inspectors rated the mentoring at Oakshire YJS as “outstanding”.'],
    // The service by another word for it, and what it does as a whole.
    ['In Oakshire, the service was judged ‘Inadequate’.', ['overall inadequate']],
    ['The quality of work at Oakshire YJS was rated ‘Good’.', ['overall good']],
  ]);
});
