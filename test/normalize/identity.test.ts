import { expect, it } from 'vitest';
import { documentIdOf, serviceKeyOf } from '../../src/normalize/identity.js';

it('a document’s id is the start of its hash, never mistaken for a number', () => {
  expect(documentIdOf('1f80f57fedc11ed3'.repeat(4))).toBe('doc-1f80f57fedc11ed3');
});

it.each([
  ['St. Helens', 'st-helens'],
  ['St Helens', 'st-helens'],
  ['Stockton-on-Tees', 'stockton-on-tees'],
  ["King's Lynn", 'kings-lynn'],
  ['King’s Lynn', 'kings-lynn'],
  ['Ynys Môn', 'ynys-mon'],
  ['Kingston & Richmond', 'kingston-and-richmond'],
  ['Kingston and Richmond', 'kingston-and-richmond'],
  ['…', null],
  ['', null],
])('the key of %j is %j', (service, key) => {
  expect(serviceKeyOf(service)).toBe(key);
});
