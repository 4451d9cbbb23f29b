import { describe, expect, it } from 'vitest';
import { findSamples } from '../../../src/extract/samples/samples.js';
import { sectionsOf } from '../../../src/extract/sections.js';
import { buildDocument, heading, paragraph } from '../../document/document-builder.js';
import { frameworkOf } from '../cases/case-rows.js';

const youth = frameworkOf('hmip-youth-2021');

const FOLLOWING =
  'The board met every quarter. It knew the children and their needs, and partners brought staff and skills to the service.';

/** The samples of a domain's opening whose first sentence states a sample of 16, in short. */
const beside = (text: string): readonly string[] => {
  const pieces = [heading(1, '2. Court disposals'), paragraph(`We inspected 16 court disposals. ${text}`)];
  const document = buildDocument(pieces, 'text/html');
  return findSamples(document, sectionsOf(document, youth), youth)
    .slice(1)
    .map(({ domain, label, cases, partOf }) => `${domain}|${label}|${cases}|${partOf ?? '-'}`);
};

describe('cases looked at besides the sample of a domain', () => {
  it.each([
    'We also looked at three custody cases.',
    'In addition, we read five case files.',
    'We further looked at three referral orders.',
    'Colleague inspectors looked at five court cases.',
    'We jointly examined four court cases with our health inspector.',
    'Five court cases were looked at by our police colleague.',
    'Four years ago, we examined 24 court disposals.',
    'In 2016 we inspected 24 court disposals.',
    'In the neighbouring service we inspected 30 court disposals.',
    'Across England and Wales we inspected 540 court disposals.',
    'We had planned to inspect 18 court disposals.',
    'We selected 18 court disposals, of which we inspected 16.',
    'We selected 20 court cases. Four could not be inspected.',
    'We dip sampled five court cases.',
    'We reviewed one case with an unpaid work requirement.',
    'We inspected two cases for children who had moved.',
    'We inspected four cases given no further action.',
    'Inspectors examined Outcome 22 cases.',
    'In spring we inspected seven court cases and in autumn nine court cases.',
    'We inspected eight court cases from each area.',
    'Three court cases were selected as case studies.',
    'We inspected six youth cautions and youth conditional cautions.',
  ])('%j is none', (text) => expect(beside(text)).toEqual([]));

  it('are a sample where they are of another domain', () => {
    expect(beside('We also looked at nine out-of-court disposals.')).toEqual([
      'out_of_court|out-of-court disposals|9|-',
    ]);
  });

  it('are of resettlement where the sentence says so, though a court sentenced the child to custody', () => {
    expect(beside('For resettlement, we inspected three cases that had received a custodial sentence.')).toEqual([
      'resettlement|cases|3|-',
    ]);
  });

  it.each([
    ['that had received a court sentence', 1],
    ['that were managed by the service', 1],
    ['for domain two', 1],
    ['for this question', 0],
    ['that had closed early', 0],
  ])('words that narrow nothing leave a sample one: 16 court cases %s', (words, expected) => {
    expect(beside(`We inspected 16 court cases ${words}.`)).toHaveLength(expected);
  });
});

describe('a resettlement section', () => {
  it.each([
    ['we inspected three cases managed by the service that had received a custodial sentence.', ['resettlement|3']],
    ['we examined two detention and training orders.', ['resettlement|2']],
    ['these came from the 16 court disposals that we inspected.', []],
  ])('never states the court sample: %j', (text, expected) => {
    const document = buildDocument(
      [
        heading(1, '4. Resettlement'),
        heading(2, '4.1. Resettlement policy and provision'),
        paragraph(FOLLOWING),
        paragraph(`To illustrate this, ${text}`),
      ],
      'text/html',
    );
    const samples = findSamples(document, sectionsOf(document, youth), youth);
    expect(samples.map(({ domain, cases }) => `${domain}|${cases}`)).toEqual(expected);
  });
});

describe('lists of parts', () => {
  it.each([
    [
      'They consisted of nine referral orders, four detention and training orders and three youth rehabilitation orders.',
      [9, 4, 3],
    ],
    ['They included three custodial sentences and five referral orders.', []],
    // A number that is not understood may be a part too.
    ['They consisted of nine referral orders, four older ones and two youth rehabilitation orders.', []],
    ['They included 13 community sentences and three custodial sentences.', [13, 3]],
  ])('%j', (text, expected) => {
    const parts = beside(text).filter((sample) => sample.endsWith('|court disposals'));
    expect(parts.map((part) => Number(part.split('|')[2]))).toEqual(expected);
  });
});
