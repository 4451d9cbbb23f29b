import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/read/pdf/read-pdf.js';
import { makePdf, prose, write } from './make-pdf.js';
import { outline, tablesOf } from './outline.js';

const paragraph = [
  'The board met every month and its members knew what they were there to do. They had',
  'asked for a report on each matter that mattered, and most had come in good time for',
  'the meeting.',
];

describe('blocks told from place and type', () => {
  it('tells headings, paragraphs and list items apart', async () => {
    const document = await readPdf(
      await makePdf((pdf) => {
        write(pdf, 'Leadership', 60, 60, 18, true);
        prose(pdf, paragraph, 60, 100);
        prose(pdf, ['A second paragraph begins below some room.'], 60, 150);
        write(pdf, '•', 66, 175);
        write(pdf, 'first point of the list', 80, 175);
        write(pdf, '•', 66, 190);
        write(pdf, 'second point of the list', 80, 190);
      }),
    );
    expect(outline(document, ['heading'])).toEqual(['heading: Leadership']);
    expect(outline(document, ['paragraph'])).toEqual([
      `paragraph: ${paragraph.join(' ')}`,
      'paragraph: A second paragraph begins below some room.',
    ]);
    expect(outline(document, ['list_item'])).toEqual([
      'list_item: • first point of the list',
      'list_item: • second point of the list',
    ]);
  });

  it('finds running heads, page numbers and footnotes, and joins a paragraph over them', async () => {
    const document = await readPdf(
      await makePdf((pdf) => {
        for (const page of [1, 2, 3]) {
          if (page > 1) pdf.addPage();
          write(pdf, 'Inspection of youth services in Quenby', 60, 30, 8);
          write(pdf, `Page ${page} of 3`, 300, 810, 8);
          prose(
            pdf,
            page === 1
              ? [...paragraph.slice(0, 2), 'and the rest of it']
              : [`went on to the next page, to its ${page === 2 ? 'upper' : 'lower'} half.`],
            60,
            page === 1 ? 600 : 140,
          );
          if (page === 1) {
            write(pdf, '1', 60, 744, 5);
            write(pdf, 'Figures were supplied by the service itself.', 64, 746, 8);
          }
        }
      }),
    );
    expect(outline(document, ['furniture']).filter((block) => block.includes('Inspection'))).toHaveLength(3);
    expect(document.blocks.filter((block) => block.kind === 'furniture' && block.place === 'page_number')).toHaveLength(
      3,
    );
    expect(outline(document, ['footnote'])).toEqual(['footnote: ¹ Figures were supplied by the service itself.']);
    expect(document.blocks.find((block) => block.kind === 'footnote')).toMatchObject({ label: '1' });
    expect(document.marks).toEqual([]);
    expect(outline(document, ['paragraph'])[0]).toContain('the rest of it went on to the next page');
    expect(document.pages.map((page) => page.number)).toEqual([1, 2, 3]);
  });

  it('takes neither a contents page nor numbered paragraphs for a table', async () => {
    const document = await readPdf(
      await makePdf((pdf) => {
        write(pdf, 'Contents', 60, 60, 16, true);
        for (const [index, title] of ['Foreword', 'Ratings', 'Recommendations', 'Background', 'Staffing'].entries()) {
          write(pdf, title, 60, 100 + index * 16);
          write(pdf, String(3 + index * 2), 500, 100 + index * 16);
        }
        pdf.addPage();
        for (const [index, text] of paragraph.entries()) {
          write(pdf, String(index + 1), 60, 100 + index * 20);
          write(pdf, text, 90, 100 + index * 20);
        }
      }),
    );
    expect(tablesOf(document)).toEqual([]);
    expect(outline(document, ['paragraph'])).toContain('paragraph: Ratings 5');
  });

  it('takes lines that stand in the same two columns for one block each', async () => {
    const document = await readPdf(
      await makePdf((pdf) => {
        prose(pdf, paragraph, 60, 60);
        write(pdf, 'Ages:', 60, 200);
        write(pdf, 'All', 130, 200);
        write(pdf, 'Published:', 60, 213);
        write(pdf, '4 May 2013', 130, 213);
      }),
    );
    expect(outline(document, ['paragraph']).slice(1)).toEqual([
      'paragraph: Ages: All',
      'paragraph: Published: 4 May 2013',
    ]);
  });
});
