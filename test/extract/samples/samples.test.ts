import { describe, expect, it } from 'vitest';
import { findSampleDesigns } from '../../../src/extract/samples/sample-design.js';
import { findSamples } from '../../../src/extract/samples/samples.js';
import { sectionsOf } from '../../../src/extract/sections.js';
import { buildDocument, heading, paragraph } from '../../document/document-builder.js';
import { frameworkOf } from '../cases/case-rows.js';

const youth = frameworkOf('hmip-youth-2018');
const read = (title: string, text: string) => {
  const document = buildDocument([heading(1, title), paragraph(text)], 'text/plain');
  const sections = sectionsOf(document, youth);
  const samples = findSamples(document, sections, youth);
  return { samples, designs: findSampleDesigns(document, sections, youth, samples) };
};
const court = (text: string) =>
  read('2. Court disposals', text).samples.map(
    ({ domain, label, cases, partOf }) => `${domain}|${label}|${cases}|${partOf ?? '-'}`,
  );

describe('samples', () => {
  it.each([
    [
      'We took a close look at six community sentences and one custodial sentence.',
      ['court|community sentences|6|-', 'court|custodial sentence|1|-'],
    ],
    [
      'We inspected nine court disposals: seven community sentences and two custodial sentences.',
      [
        'court|court disposals|9|-',
        'court|community sentences|7|court disposals',
        'court|custodial sentences|2|court disposals',
      ],
    ],
    [
      'Inspectors examined 12 cases. These consisted of 10 referral orders and two custodial sentences.',
      ['court|cases|12|-', 'court|referral orders|10|cases', 'court|custodial sentences|2|cases'],
    ],
    ['We read the files of eleven children and spoke to their workers.', ['court|files of children|11|-']],
    [
      'We also inspected six cases in which there was an identifiable victim.',
      ['victims|cases in which there was an identifiable victim|6|-'],
    ],
    ['Twenty-one court disposals were inspected.', ['court|court disposals|21|-']],
    ['We also conducted seven interviews with case managers. We interviewed the workers in three cases.', []],
    ['For the five cases where harm was a factor, we inspected the work done.', []],
    ['We inspected four standards in each case, over two weeks.', []],
    ['In six cases the review was late when we inspected it.', []],
    ['Four of the cases we inspected were late.', []],
  ])('reads %j', (text, expected) => expect(court(text)).toEqual(expected));

  it('tells the domain in the methodology from the counted noun or the heading', () => {
    const { samples } = read(
      'Annexe 1: Methodology',
      'We examined eight court disposals and five out-of-court disposals. Eight of the cases selected had received court orders.',
    );
    expect(samples.map(({ domain, cases, origin }) => [domain, cases, origin])).toEqual([
      ['court', 8, 'methodology'],
      ['out_of_court', 5, 'methodology'],
      ['court', 8, 'methodology'],
    ]);
  });
});

describe('samples of a framework whose cases are of one kind', () => {
  const later = frameworkOf('hmip-youth-2025');
  const read = (text: string) => {
    const document = buildDocument([heading(1, 'Children'), paragraph(text)], 'text/html');
    return findSamples(document, sectionsOf(document, later), later).map(
      ({ domain, label, cases, partOf }) => `${domain}|${label}|${cases}|${partOf ?? '-'}`,
    );
  };

  it.each([
    [
      'We inspected 20 cases of children: 12 on court sentences and eight on other disposals.',
      [
        'casework|cases of children|20|-',
        'court|court sentences|12|cases of children',
        'out_of_court|other disposals|8|cases of children',
      ],
    ],
    // Nothing beside them says which disposals they are other than.
    [
      'We inspected 20 cases of children: 12 on short programmes and eight on other disposals.',
      ['casework|cases of children|20|-', 'casework|other disposals|8|cases of children'],
    ],
  ])('reads %j', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('sample designs', () => {
  it.each([
    [
      'We examined 12 court disposals. The size was set for a confidence level of 80 per cent (with a margin of error of 5).',
      [[80, 5, 12, null, false]],
    ],
    [
      'Of 24 eligible court cases we inspected 12. We examined 12 court disposals, for 95% confidence and a margin of error of five.',
      [[95, 5, 12, 24, false]],
    ],
    [
      'We examined 12 court disposals. All eligible cases were inspected. The confidence level is 80%. The margin of error is 5.',
      [[80, 5, 12, null, true]],
    ],
    ['In some services we may be inspecting all of the cases. All samples meet an 80 per cent confidence level.', []],
  ])('reads %j', (text, expected) => {
    expect(
      read('Annexe 1: Methodology', text).designs.map(({ confidence, margin, sample, eligible, allEligible }) => [
        confidence,
        margin,
        sample,
        eligible,
        allEligible,
      ]),
    ).toEqual(expected);
  });
});
