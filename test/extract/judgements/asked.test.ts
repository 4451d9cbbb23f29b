import { describe } from 'vitest';
import { check } from './examples.js';

describe('a question and its answer', () => {
  check([
    ['And staffing? Good.', ['staff good']],
    ['How did governance and leadership fare? ‘Outstanding’.', ['governance_leadership outstanding']],
    ['Staffing? Outstanding. Governance? Inadequate.', ['governance_leadership inadequate', 'staff outstanding']],
    ['Inspectors have been to Oakshire. And the verdict? Good.', ['overall good']],
    ['What was the overall rating? Requires improvement.', ['overall requires improvement']],
    ['Q: How was Oakshire rated? A: Good.', ['overall good']],
    ['What did they make of staffing? ‘Inadequate’, they said.', ['staff inadequate']],
    ['What about planning in court cases? Requires improvement, I am afraid.', ['court_planning requires improvement']],
    ['Is staffing ever easy? Good people are hard to find.', []],
    ['What will the next rating be? Good, one hopes.', []],
    ['And the service next door? Inadequate.', []],
    ['Who could call staffing good? Not the inspectors.', []],
  ]);
});

describe('a sentence that the next one says to be the verdict', () => {
  check([
    ['Oakshire Youth Justice Service is outstanding. That is the verdict of inspectors.', ['overall outstanding']],
    ['Oakshire Youth Justice Service is good. It’s official.', ['overall good']],
    ['Oakshire Youth Justice Service is good. That is what children need.', []],
    ['HMIP’s verdict: requires improvement', ['overall requires improvement']],
  ]);
});

describe('a pronoun in the clause of its standard', () => {
  check([
    ['Inspectors praised staffing and rated it ‘Outstanding’.', ['staff outstanding']],
    ['Inspectors were critical of governance, rating it ‘Inadequate’.', ['governance_leadership inadequate']],
    ['Inspectors liked staffing and governance and rated both ‘Good’.', ['governance_leadership good', 'staff good']],
    ['Inspectors liked the service’s staffing and rated it ‘Good’.', []],
    [
      'A ‘Good’ was awarded for staffing and an ‘Inadequate’ for governance.',
      ['governance_leadership inadequate', 'staff good'],
    ],
    ['Court planning did better, at ‘Good’.', ['court_planning good']],
    ['Staffing was the bright spot, at ‘Outstanding’.', ['staff outstanding']],
    [
      'Staffing was rated ‘Good’, and so it was for governance and resettlement.',
      ['governance_leadership good', 'resettlement good', 'staff good'],
    ],
  ]);
});

describe('all of a domain but some', () => {
  check([
    [
      'All the court standards bar reviewing were ‘Good’.',
      ['court_assessment good', 'court_delivery good', 'court_planning good'],
    ],
    [
      'All the court standards were ‘Good’ apart from reviewing, which was ‘Inadequate’.',
      ['court_assessment good', 'court_delivery good', 'court_planning good', 'court_reviewing inadequate'],
    ],
    ['All the court standards bar one were ‘Good’.', []],
  ]);
});

describe('counts of a number told before', () => {
  check([
    [
      'Inspectors looked at twelve standards. Nine were ‘Good’ and three ‘Outstanding’.',
      ['9 of 12 good', '3 of 12 outstanding'],
    ],
    ['Twelve standards were inspected. Ten of these were ‘Good’.', ['10 of 12 good']],
    [
      'Nine of the twelve standards were ‘Good’. The remaining three were ‘Outstanding’.',
      ['9 of 12 good', '3 of 12 outstanding'],
    ],
    ['Eight were rated ‘Good’ and one ‘Inadequate’.', []],
  ]);
});
