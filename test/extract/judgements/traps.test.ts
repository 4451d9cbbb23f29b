import { describe } from 'vitest';
import { check } from './examples.js';
import type { Setting } from './judged.js';

const OLD: Setting = { framework: 'hmip-fji-2012', year: 2016 };

describe('definitions of scales', () => {
  check([
    ['There are four ratings: good, satisfactory, unsatisfactory and poor.', [], OLD],
    ["We use a four-point scale: 'Outstanding', 'Good', 'Requires improvement' and 'Inadequate'."],
    ['Services can be rated Outstanding, Good, Requires improvement or Inadequate.'],
    ['Ratings range from inadequate to outstanding.'],
    ['The inspectorate gives each service one of four grades – outstanding, good, requires improvement or poor.'],
  ]);
});

describe('adjectives', () => {
  check([
    ['Assessment of the risk of harm was generally good.', [], OLD],
    ['Staff were good at understanding the lives of children.'],
    ['There was some good work by case managers.'],
    ['Inspectors found good practice in planning and outstanding examples of joint work.'],
    ['There was widespread poor practice, and education results were poor.', [], OLD],
    ['The service has made good progress, but there are outstanding issues.'],
    ['Children had outstanding court matters.'],
    ['Planning requires improvement before the summer.'],
    ['Management oversight is not good enough.'],
    ['The service is good and getting better.'],
    ['A good board is a curious board.'],
    ['Inadequate staffing left children waiting.'],
    ['Partners have a good understanding of resettlement needs.'],
  ]);
});

describe('other voices', () => {
  check([
    ['“My worker was outstanding and I would rate her as outstanding every day,” said one child.'],
    ['“This is impressive and outstanding work all round,” the Chief Inspector said.'],
    ['Councillor Ann Reeve said: “This is a result with outstanding features and our team is outstanding.”'],
    ['Chief Inspector Good said the service had far to go.'],
  ]);
});

describe('denied and supposed', () => {
  check([
    ["The service was not rated 'Inadequate' on any standard."],
    ['No area was judged “unsatisfactory” or “poor”.', [], OLD],
    ["The service was only spared an 'Inadequate' rating by better work elsewhere."],
    ['It would have been rated good had it been better led.'],
    ['We hope to be rated outstanding next time.'],
    ['The team is aiming for an outstanding rating at its next inspection.'],
    ['The service narrowly missed out on an Outstanding rating.'],
    ['It was one point short of a Good rating.'],
    ['Planning for out-of-court disposals is still too variable to be judged as good.'],
    ['To be rated good, the service must do more for victims.'],
    ['The inspectors stopped short of an outstanding rating, and nothing was inadequate.'],
    ['The board had proposed Good for staffing and Requires improvement for governance in its self-assessment.'],
  ]);
});

describe('other services, bodies and many at once', () => {
  check([
    ['The former regional service, Westmere YOT, was rated inadequate and later disbanded.'],
    ['Eight services were rated ‘Requires improvement’.'],
    ['Seven in ten services were good or outstanding.'],
    ['The council was earlier graded ‘Outstanding’ by Ofsted.'],
    ['Ofsted rated the children’s home good.'],
    ['The council’s children’s services were judged inadequate in 2019.'],
    ["Westmere Youth Justice Service was rated 'Inadequate' in the same month."],
    ['Leeds Youth Justice Service was inspected too. It was rated inadequate, and its staffing was rated poor.'],
    [
      "# Oakshire YJS rated 'Good'\n## Leeds Youth Justice Service\nThe service was rated ‘Inadequate’. Staffing was rated ‘Good’.",
      ['overall good'],
    ],
    ['This is the only inadequate rating among the services inspected so far.'],
  ]);
});

describe('figures that are no ratings', () => {
  check([
    ['The report makes six recommendations.'],
    [
      'Of the children, 73 per cent are male; reoffending stands at 42.5%.',
      [],
      { framework: 'hmip-cci-2009', year: 2011 },
    ],
    ['Work to keep others safe was sufficient in one of nine cases.'],
    ['Four of the five areas have a board.'],
  ]);
});

describe('a trap beside a judgement', () => {
  check([
    ["The service was rated 'Good', though it was not rated 'Outstanding' on any standard.", ['overall good']],
    [
      'Oakshire YJS was rated good by HM Inspectorate of Probation; its children’s services are rated outstanding by Ofsted.',
      ['overall good'],
    ],
    [
      'The sentence was served very well; work to ensure that the sentence was served was good.',
      ['sentence_served good'],
      OLD,
    ],
    [
      "# Oakshire YJS rated 'Good'\nNotes to editors\n- The Inspectorate uses four ratings: 'Outstanding', 'Good', 'Requires improvement' and 'Inadequate'.\n- We rated resettlement separately as 'Outstanding'.",
      ['overall good', 'resettlement outstanding'],
    ],
  ]);
});

const UNDATED: Setting = { year: null };

describe('years in a text without a date', () => {
  check([
    ['The team, which was judged ‘Inadequate’ in 2018, has a new board.', ['overall inadequate before 2018'], UNDATED],
    [
      'Visitors admired Oakshire, graded ‘Inadequate’ in 2019, for its garden.',
      ['overall inadequate before 2019'],
      UNDATED,
    ],
    [
      'Now with a full board, the service rated ‘Inadequate’ in 2019 is hiring.',
      ['overall inadequate before 2019'],
      UNDATED,
    ],
    [
      'The inspection took place in May 2021. Oakshire YJS was rated ‘Good’ in 2021 and ‘Inadequate’ in 2018.',
      ['overall good', 'overall inadequate before 2018'],
      UNDATED,
    ],
    [
      'Oakshire YJS, found by inspectors to be ‘Inadequate’ in 2018, has improved and is rated ‘Good’.',
      ['overall inadequate before 2018', 'overall good'],
      UNDATED,
    ],
    ['Inspected in 2019 and again this year, Oakshire YJS is now rated ‘Good’.', ['overall good'], UNDATED],
  ]);
});

describe('a part is not the whole', () => {
  check([
    ['Oakshire got a rating of ‘Outstanding’ specifically for its leadership.', ['governance_leadership outstanding']],
    ['Oakshire received an ‘Outstanding’ rating for its help to parents.'],
    ['The service’s help for parents, which was separately rated ‘Outstanding’, goes on.'],
    ['The report commends the service’s work with parents (family sessions), which was rated ‘Outstanding’.'],
    ['Oakshire YJS was once part of the former Four Dales service, which received an ‘Inadequate’ rating in 2018.'],
    ['Oakshire YJS left the former Four Dales partnership, which was rated ‘Inadequate’.'],
  ]);
});

describe('what a service was kept from', () => {
  check([
    ['The service was only rescued from an overall ‘Inadequate’ rating by its work on diversion.'],
    ['The team was pulled back from an ‘Inadequate’ rating by its court staff.'],
    ['Oakshire YJS was kept out of the ‘Inadequate’ category.'],
    ['An ‘Inadequate’ rating was narrowly avoided.'],
    ['Good court staff were all that prevented an overall rating of ‘Inadequate’.'],
    ['Strong court staff saved the service from an ‘Inadequate’ rating.'],
    ['Oakshire YJS has risen from an ‘Inadequate’ rating to ‘Good’.', ['overall inadequate before', 'overall good']],
  ]);
});

describe('standards out of plain words', () => {
  const unknown: Setting = { framework: null };
  check([
    ['Probation Services in three areas have each been rated ‘Inadequate’.', [], unknown],
    ['Peer reviews were rated ‘Good’.', [], unknown],
    ['Staffing was rated ‘Poor’.', [], unknown],
  ]);
});
