import { expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.js';
import { normalise } from '../../src/normalize/normalise.js';
import { buildDocument, heading, paragraph } from '../document/document-builder.js';
import { known } from '../extract/known.js';

const levels = (date: string): (number | null)[] => {
  const document = buildDocument([
    heading(1, 'Dunmarsh Youth Justice Service rated ‘Good’'),
    paragraph(date),
    paragraph('Dunmarsh Youth Justice Service was rated ‘Good’ overall by HM Inspectorate of Probation inspectors.'),
  ]);
  const record = normalise('dunmarsh', document, extract(document, known), null);
  return [...record.ratings, ...record.judgements].map(({ level }) => level);
};

it('gives a level only where the framework is known', () => {
  expect(new Set(levels('Published: 12 March 2019'))).toEqual(new Set([2]));
  expect(new Set(levels('By our own pen'))).toEqual(new Set([null]));
});
