import { expect, it } from 'vitest';
import { serviceKindOf } from '../../src/normalize/service-kind.js';

it.each([
  ['Dunmarsh Youth Justice Service rated', 'youth'],
  ['Dunmarsh YOT', 'youth'],
  ['Dunmarsh PDU rated', 'adult'],
  ['inspection of probation services in Dunmarsh', 'adult'],
  ['Dunmarsh Council', null],
  ['Dunmarsh YJS and Dunmarsh PDU', null],
])('%j is of the kind %s', (words, kind) => {
  expect(serviceKindOf(words)).toBe(kind);
});
