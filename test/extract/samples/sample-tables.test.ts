import { describe, expect, it } from 'vitest';
import { findCaseMaterial } from '../../../src/extract/case-material.js';
import { sectionsOf } from '../../../src/extract/sections.js';
import {
  type BuiltCell,
  buildDocument,
  heading,
  type Piece,
  paragraph,
  table,
} from '../../document/document-builder.js';
import { frameworkOf } from '../cases/case-rows.js';

const youth = frameworkOf('hmip-youth-2018');
const material = (pieces: readonly Piece[]) => {
  const document = buildDocument(pieces);
  return findCaseMaterial(document, sectionsOf(document, youth), youth);
};
const samples = (pieces: readonly Piece[]) =>
  material(pieces)
    .samples.filter(({ origin }) => origin === 'table')
    .map(({ domain, label, cases, partOf }) => `${domain}|${label}|${cases}|${partOf ?? '-'}`);
const inChapter = (chapter: string, lead: Piece, rows: readonly (readonly BuiltCell[])[]) =>
  samples([heading(1, chapter), lead, table(rows, { headerRows: 1 })]);

const COURT = '2. Court disposals';
const KINDS = [
  ['Community sentences', '12'],
  ['Custodial sentences', '3'],
  ['Total', '15'],
];
const READ = ['court|Community sentences|12|Total', 'court|Custodial sentences|3|Total', 'court|Total|15|-'];

describe('tables of a sample’s parts', () => {
  it('are told by their own titles', () => {
    expect(inChapter(COURT, paragraph('Words.'), [['Type of case', 'Number inspected'], ...KINDS])).toEqual(READ);
    expect(
      inChapter(COURT, paragraph('Words.'), [
        ['Type of case', 'Number inspected', '%'],
        ['Community sentences', '12', '80'],
        ['Custodial sentences', '3', '20'],
        ['Total', '15', '100'],
      ]),
    ).toEqual(READ);
    expect(inChapter('Contextual facts', paragraph('Words.'), [['Type of case', 'Cases inspected'], ...KINDS])).toEqual(
      READ,
    );
  });

  it('are told by the line above them', () => {
    expect(inChapter(COURT, heading(4, 'Cases in our sample'), [['Kind', 'Number'], ...KINDS])).toEqual(READ);
    expect(
      inChapter('Annexe 1: Methodology', paragraph('The court cases that we inspected were these:'), [
        ['Kind', 'Number'],
        ...KINDS,
      ]),
    ).toEqual(READ);
  });

  it('may name the domains in their rows, in rows above the kinds, or in a column', () => {
    expect(
      inChapter('Annexe 1: Methodology', paragraph('Words.'), [
        ['Cases inspected', 'Number'],
        ['Post-court', '8'],
        ['Out-of-court', '5'],
        ['Total', '13'],
      ]),
    ).toEqual(['court|Post-court|8|Total', 'out_of_court|Out-of-court|5|Total', 'casework|Total|13|-']);
    expect(
      inChapter('Annexe 1: Methodology', paragraph('Words.'), [
        ['Cases inspected', 'Number'],
        ['Court disposals', '15'],
        ['Community sentences', '12'],
        ['Custodial sentences', '3'],
        ['Out-of-court disposals', '5'],
        ['Youth cautions', '2'],
        ['Community resolutions', '3'],
        ['Total', '20'],
      ]),
    ).toEqual([
      'court|Court disposals|15|Total',
      'court|Community sentences|12|Court disposals',
      'court|Custodial sentences|3|Court disposals',
      'out_of_court|Out-of-court disposals|5|Total',
      'out_of_court|Youth cautions|2|Out-of-court disposals',
      'out_of_court|Community resolutions|3|Out-of-court disposals',
      'casework|Total|20|-',
    ]);
    expect(
      inChapter('Annexe 1: Methodology', paragraph('Words.'), [
        ['Domain', 'Kind of case', 'Inspected'],
        [{ text: 'Court', rows: 2 }, 'Community sentences', '12'],
        ['Custodial sentences', '3'],
        [{ text: 'Out of court', rows: 2 }, 'Youth cautions', '2'],
        ['Community resolutions', '3'],
      ]),
    ).toEqual([
      'court|Community sentences|12|-',
      'court|Custodial sentences|3|-',
      'out_of_court|Youth cautions|2|-',
      'out_of_court|Community resolutions|3|-',
    ]);
  });

  it('may lie on their side', () => {
    expect(
      inChapter(COURT, paragraph('Words.'), [
        ['', 'Community sentences', 'Custodial sentences', 'Total'],
        ['Number inspected', '12', '3', '15'],
      ]),
    ).toEqual(READ);
  });

  it.each<[string, Piece, readonly (readonly string[])[]]>([
    ['caseload', heading(4, 'Caseload data'), [['Current caseload', 'Number'], ...KINDS]],
    [
      'disposals of the year before',
      paragraph('Courts sentenced 15 children last year.'),
      [['Kind', 'Number'], ...KINDS],
    ],
    [
      'offences',
      paragraph('In the cases inspected, the offences were these:'),
      [
        ['Offence', 'Number'],
        ['Violence against the person', '9'],
        ['Theft', '6'],
      ],
    ],
    [
      'questions',
      paragraph('The table shows the cases inspected:'),
      [
        ['Of the 15 cases inspected', 'Number ‘Yes’'],
        ['Does assessment of court orders suffice?', '12'],
        ['Does planning of sentences suffice?', '3'],
      ],
    ],
    [
      'eligible cases',
      paragraph('Words.'),
      [['Type of case', 'Eligible cases, of which a part was inspected'], ...KINDS],
    ],
    [
      'a number that can’t be read',
      paragraph('Words.'),
      [
        ['Type of case', 'Number inspected'],
        ['Community sentences', '1 2'],
        ['Custodial sentences', '3'],
        ['Total', '15'],
      ],
    ],
  ])('are not taken from tables of %s', (_, lead, rows) => expect(inChapter(COURT, lead, rows)).toEqual([]));

  it('are no facts', () => {
    const pieces = [
      heading(1, 'Contextual facts'),
      table([['Type of case', 'Number inspected'], ...KINDS], { headerRows: 1 }),
    ];
    expect(material(pieces).facts).toEqual([]);
  });

  it('leave open what belongs to what where neither reading adds up', () => {
    expect(
      inChapter(COURT, paragraph('Words.'), [
        ['Cases inspected', 'Number'],
        ['Court disposals', '15'],
        ['Community sentences', '12'],
        ['Custodial sentences', '3'],
        ['Total', '16'],
      ]),
    ).toEqual([
      'court|Court disposals|15|-',
      'court|Community sentences|12|-',
      'court|Custodial sentences|3|-',
      'court|Total|16|-',
    ]);
  });
});
