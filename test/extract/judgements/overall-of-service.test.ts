import { describe } from 'vitest';
import { check } from './examples.js';

describe('an overall rating with the word for the service before the noun', () => {
  check([
    ['These weaknesses led to an overall PDU rating of ‘Requires improvement’.', ['overall requires improvement']],
    ['Oakshire received an overall service rating of ‘Good’.', ['overall good']],
    ['Oakshire was given an overall YJS rating of ‘Good’.', ['overall good']],
  ]);
});
