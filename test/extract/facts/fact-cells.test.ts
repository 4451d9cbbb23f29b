import { describe, expect, it } from 'vitest';
import { findFacts } from '../../../src/extract/facts/facts.js';
import { sectionsOf } from '../../../src/extract/sections.js';
import { buildDocument, heading, paragraph } from '../../document/document-builder.js';
import { frameworkOf } from '../cases/case-rows.js';

const factsOf = (cells: readonly string[]) => {
  const document = buildDocument([heading(1, 'Contextual facts'), ...cells.map(paragraph)], 'text/plain');
  return findFacts(document, sectionsOf(document, frameworkOf('hmip-youth-2018'))).map(
    ({ topic, label, subject, value }) => `${topic}|${label}|${subject}|${value}`,
  );
};

const LABELS = ['Total population Dunmarsh (2019)1', 'Total youth population (10–17 years) in Dunmarsh'];
const EXPECTED = [
  'population|Total population Dunmarsh (2019)|service|88412',
  'population|Total youth population (10–17 years) in Dunmarsh|service|8107',
];

describe('facts whose cells stand each in a block of its own', () => {
  it('are pairs of value and label in either order', () => {
    const title = 'Population information';
    expect(factsOf([title, '88,412', LABELS[0] ?? '', '8,107', LABELS[1] ?? ''])).toEqual(EXPECTED);
    expect(factsOf([title, LABELS[0] ?? '', '88,412', LABELS[1] ?? '', '8,107'])).toEqual(EXPECTED);
  });

  it('are not read where a figure too many leaves open which belongs to which', () => {
    expect(factsOf(['88,412', LABELS[0] ?? '', '8,107', LABELS[1] ?? '', '412'])).toEqual([]);
    expect(factsOf(['3', LABELS[0] ?? '', '88,412', LABELS[1] ?? '', '8,107'])).toEqual([]);
  });

  it('are read past the mark of a title that fell below it', () => {
    expect(factsOf(['Population information3', '3', LABELS[0] ?? '', '88,412', LABELS[1] ?? '', '8,107'])).toEqual(
      EXPECTED,
    );
  });

  it('are not read from a single pair, nor from what counts something else', () => {
    expect(factsOf(['88,412', LABELS[0] ?? ''])).toEqual([]);
    expect(factsOf(['12', 'Parking spaces at the office', '4', 'Rooms'])).toEqual([]);
  });

  it('are shares of a population under their titles', () => {
    const cells = ['Age', '10–14', '15–17', 'Dunmarsh YOS', '22%', '78%', 'National average', '23%', '77%', 'Gender'];
    expect(factsOf(cells)).toEqual([
      'age|10–14|service|22',
      'age|15–17|service|78',
      'age|10–14|national|23',
      'age|15–17|national|77',
    ]);
  });

  it('are no shares where a row has more or fewer of them than there are titles', () => {
    expect(factsOf(['Gender', 'Male', 'Female', 'Dunmarsh YOS', '84%', '15%', '1%'])).toEqual([]);
    expect(factsOf(['Gender', 'Male', 'Female', 'Dunmarsh YOS', '84%', 'National average', '85%', '15%'])).toEqual([]);
  });
});
