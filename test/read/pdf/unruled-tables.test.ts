import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/read/pdf/read-pdf.js';
import { makePdf, prose, write } from './make-pdf.js';
import { cellsOf, outline, tablesOf } from './outline.js';

const BODY = [
  'Mentors meet each child weekly and keep notes that their',
  'colleagues can follow without asking for more.',
];

type Piece = readonly [text: string, x: number];

interface Row {
  readonly label: readonly string[];
  readonly values: readonly Piece[];
  readonly bold?: boolean;
}

/** Draws rows without any rules: labels wrapped by 12.5 points, rows `room` points farther apart, values at the label's middle. */
const draw = (pdf: PDFKit.PDFDocument, rows: readonly Row[], top: number, room: number): number => {
  let y = top;
  for (const { label, values, bold = false } of rows) {
    for (const [index, line] of label.entries()) write(pdf, line, 60, y + index * 12.5, 11, bold);
    for (const [text, x] of values) {
      const lines = text.split('\n');
      const from = y + ((label.length - lines.length) / 2) * 12.5;
      for (const [index, line] of lines.entries()) write(pdf, line, x, from + index * 12.5, 11, bold);
    }
    y += label.length * 12.5 + room;
  }
  return y;
};

const tablesIn = async (paint: (pdf: PDFKit.PDFDocument) => void): Promise<string[][][]> => {
  const document = await readPdf(
    await makePdf((pdf) => {
      prose(pdf, BODY, 60, 40, 11);
      paint(pdf);
    }),
  );
  return tablesOf(document).map((table) => cellsOf(document, table));
};

const QUESTIONS: readonly Row[] = [
  {
    label: ['Of the 12 children seen:'],
    values: [
      ['Relevant\nchildren', 389],
      ['Number ‘Yes’', 467],
    ],
    bold: true,
  },
  {
    label: ['Do mentors know what each child is good at, and what would', 'help most?'],
    values: [
      ['12', 451],
      ['9', 531],
    ],
  },
  {
    label: ['Do mentors know who else helps?'],
    values: [
      ['10', 451],
      ['8', 531],
    ],
  },
  {
    label: ['Do mentors keep in touch with the child after the work has', 'ended?'],
    values: [
      ['11', 451],
      ['7', 531],
    ],
  },
];

describe('tables without rules whose rows stand close', () => {
  it('keeps rows of words apart that stand hardly farther from each other than wrapped lines', async () => {
    const rows: Row[] = [
      { label: ['Quenby Mentoring Service'], values: [['Score 7/12', 300]], bold: true },
      { label: ['1. Leading'], values: [], bold: true },
      { label: ['1.1 Governance'], values: [['Good', 300]] },
      { label: ['1.2 Staff'], values: [['Good', 300]] },
      { label: ['2. Mentoring'], values: [], bold: true },
      { label: ['2.1 Meeting'], values: [['Requires improvement', 300]] },
      { label: ['2.2 Keeping in touch'], values: [['Good', 300]] },
    ];
    const tables = await tablesIn((pdf) => draw(pdf, rows, 110, 3));
    expect(tables).toEqual([rows.map((row) => [row.label.join(' '), row.values[0]?.[0] ?? ''])]);
  });

  it('takes words that wrap beside each other for one row', async () => {
    const tables = await tablesIn((pdf) =>
      draw(
        pdf,
        [
          { label: ['Governance of the', 'service'], values: [['Requires\nimprovement', 300]] },
          { label: ['Staff and the work', 'they are given'], values: [['Requires\nimprovement', 300]] },
          { label: ['Mentoring of', 'children'], values: [['Requires\nimprovement', 300]] },
        ],
        110,
        6,
      ),
    );
    expect(tables[0]?.map((row) => row[1])).toEqual(Array(3).fill('Requires improvement'));
  });

  it('finds the columns of figures that stand elsewhere than their titles', async () => {
    const tables = await tablesIn((pdf) => {
      const below = draw(pdf, QUESTIONS, 110, 3);
      prose(pdf, ['In most of what we saw, mentors knew the children well and took their time.'], 60, below + 1, 11);
    });
    expect(tables).toEqual([
      [
        ['Of the 12 children seen:', 'Relevant children', 'Number ‘Yes’'],
        ['Do mentors know what each child is good at, and what would help most?', '12', '9'],
        ['Do mentors know who else helps?', '10', '8'],
        ['Do mentors keep in touch with the child after the work has ended?', '11', '7'],
      ],
    ]);
  });

  it('parts titles that stand a space from each other above two columns of figures', async () => {
    const tables = await tablesIn((pdf) => {
      write(pdf, 'Of the 12 children seen:', 60, 110, 11, true);
      write(pdf, 'Relevant children', 402, 110, 11, true);
      const width = pdf.font('Helvetica-Bold').fontSize(11).widthOfString('Relevant children');
      write(pdf, '% ‘Yes’', 402 + width + 4.4, 110, 11, true);
      draw(
        pdf,
        QUESTIONS.slice(1).map((row) => ({
          ...row,
          values: [
            [row.values[0]?.[0] ?? '', 475],
            ['83.3%', 503],
          ] as Piece[],
        })),
        126,
        3,
      );
    });
    expect(tables[0]?.[0]).toEqual(['Of the 12 children seen:', 'Relevant children', '% ‘Yes’']);
    expect(tables[0]?.[2]).toEqual(['Do mentors know who else helps?', '10', '83.3%']);
  });

  it.each([
    ['a row', 1],
    ['the middle of a row', 2],
  ])('joins a table cut after %s, whose header is set again with little below it', async (_, cut) => {
    const [header, first, second, third] = QUESTIONS;
    if (!header || !first || !second || !third) throw new Error('The table has four rows.');
    const document = await readPdf(
      await makePdf((pdf) => {
        prose(pdf, BODY, 60, 40, 11);
        if (cut === 1) draw(pdf, [header, second], 760, 3);
        else draw(pdf, [header, second, { ...third, label: third.label.slice(0, 1) }], 745, 3);
        pdf.addPage();
        const below = draw(pdf, [header, cut === 1 ? third : { label: ['ended?'], values: [] }], 60, 3);
        prose(pdf, BODY, 60, below + 30, 11);
      }),
    );
    const tables = tablesOf(document).map((table) => cellsOf(document, table));
    expect(tables).toEqual([
      [
        ['Of the 12 children seen:', 'Relevant children', 'Number ‘Yes’'],
        ['Do mentors know who else helps?', '10', '8'],
        ['Do mentors keep in touch with the child after the work has ended?', '11', '7'],
      ],
    ]);
    expect(outline(document, ['heading'])).toEqual([]);
    expect(outline(document, ['furniture'])).toHaveLength(1);
  });

  it('shares labels out by where sentences begin where rows stand no farther apart than wrapped lines', async () => {
    const rows: Row[] = [
      {
        label: ['Do mentors set out what they will do first, and what', 'they leave for later?'],
        values: [['9', 467]],
      },
      { label: ['Do mentors ask the child?'], values: [['8', 467]] },
      { label: ['Where there is a school, do mentors ask what the', 'school has seen?'], values: [['7', 467]] },
      { label: ['Do mentors come again?'], values: [['6', 467]] },
    ];
    const tables = await tablesIn((pdf) => {
      let y = 110;
      for (const { label, values } of rows) {
        write(pdf, values[0]?.[0] ?? '', 467, y, 11);
        for (const [index, line] of label.entries()) write(pdf, line, 60, y + index * 13, 11);
        y += label.length * 13;
      }
    });
    expect(tables).toEqual([rows.map((row) => [row.label.join(' '), row.values[0]?.[0] ?? ''])]);
  });

  it('takes the header and the first row of a table whose second and fourth rows are shaded', async () => {
    const tables = await tablesIn((pdf) => {
      const [header, ...rows] = QUESTIONS;
      if (!header) throw new Error('The table has a header.');
      let y = draw(pdf, [header], 110, 8);
      for (const [index, row] of [...rows, ...rows.slice(1, 2)].entries()) {
        if (index % 2 === 1)
          pdf
            .rect(56, y - 3, 490, row.label.length * 12.5 + 5)
            .fill('#eeeeee')
            .fillColor('black');
        y = draw(pdf, [row], y, 5);
      }
      prose(pdf, BODY, 60, y + 30, 11);
    });
    expect(tables).toHaveLength(1);
    expect(tables[0]?.map((row) => row.slice(1))).toEqual([
      ['Relevant children', 'Number ‘Yes’'],
      ['12', '9'],
      ['10', '8'],
      ['11', '7'],
      ['10', '8'],
    ]);
  });

  it('leaves bold titles and prose, in one column or two, what they are', async () => {
    const lines = (first: string): string[] => [
      first,
      'they had on their books by name and',
      'kept in touch with all of them, week',
      'after week, through the winter and',
      'into the spring of the next year, as',
      'well as they could be asked to do it.',
      'What they had learnt they passed on.',
    ];
    const tables = await tablesIn((pdf) => {
      write(pdf, 'What we saw', 60, 110, 11, true);
      write(pdf, 'What we heard', 310, 110, 11, true);
      prose(pdf, lines('Of 12 mentors 9 knew the children that'), 60, 126, 11);
      prose(pdf, lines('Of 10 parents 8 knew the mentors that'), 310, 126, 11);
    });
    expect(tables).toEqual([]);
  });
});
