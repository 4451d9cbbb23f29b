import { describe } from 'vitest';
import { check } from './examples.js';

describe('a service that speaks of itself', () => {
  check([
    ['We were rated ‘Good’.', ['overall good']],
    ['Four years ago we required improvement.', ['overall requires improvement before 2018']],
    ['Inspectors told us that we required improvement.', ['overall requires improvement']],
    ['They gave us a ‘Good’.', ['overall good']],
    ['They gave us ‘Outstanding’ for staffing.', ['staff outstanding']],
    ['We have gone from ‘Inadequate’ to ‘Good’.', ['overall good', 'overall inadequate before']],
    ['We require improvement.', ['overall requires improvement']],
    ['“We rated the service ‘Good’,” said the chief inspector.', ['overall good']],
    ['“We rated staffing ‘Good’,” said the chief inspector.', ['staff good']],
    ['“We are a good service,” said Cllr Ann Smith.', []],
    ['We require improvement in our buildings.', []],
    ['“We were rated good,” said the head of service.', ['overall good says service']],
  ]);
});

describe('who says it, after what is said', () => {
  check([
    ['Oakshire Youth Justice Service is outstanding, inspectors have found.', ['overall outstanding']],
    ['The service requires improvement, according to a report out today.', ['overall requires improvement']],
    ['Inspectors say the service is good.', ['overall good']],
    ['Parents say the service is good.', []],
    ['Relations between staff were good, inspectors found.', []],
    ['Inspectors found that outcomes for the service were good.', []],
    ['Inspectors found that planning for safety in court cases was inadequate.', []],
    ['On court orders, inspectors found some strengths: assessments of children’s home life were good.', []],
  ]);
});
