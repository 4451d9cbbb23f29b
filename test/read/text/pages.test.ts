import { describe, expect, it } from 'vitest';
import { quoteAt } from '../../../src/document/source-document.js';
import { outlineOf, readString } from '../outline.js';

const PAGES = ['the centre of the town', 'the three schools', 'the old harbour', 'its new bridge'].map(
  (place, index) =>
    `Inspection of services in Dunmarsh\n\nThe teams that we met work near ${place}, and the families there know them well.\n\n${index + 1}`,
);

describe('a text with page breaks', () => {
  it('has pages, whose breaks are line breaks in the stored text', async () => {
    const document = await readString(`${PAGES.join('\n\f')}\n\f`);
    expect(document.pages.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(document.text).not.toContain('\f');
    const harbour = document.text.indexOf('harbour');
    expect(document.pages.find(({ at }) => at.start <= harbour && harbour < at.end)?.number).toBe(3);
    expect((await readString(PAGES.join('\n'))).pages).toEqual([]);
  });

  it('has running heads and page numbers at the edges of its pages alone', async () => {
    const document = await readString(PAGES.join('\n\f'));
    const furniture = document.blocks.filter(({ kind }) => kind === 'furniture');
    expect(furniture.map((block) => quoteAt(document, block.at))).toEqual(
      [1, 2, 3, 4].flatMap((number) => ['Inspection of services in Dunmarsh', String(number)]),
    );
  });

  it('keeps a line that comes back inside its pages', async () => {
    const pages = PAGES.map((page) =>
      page.replace('\n\nThe', '\n\nWords of their own.\n\nOf the 9 cases inspected\n\nThe'),
    );
    const kept = outlineOf(await readString(pages.join('\n\f'))).filter((line) => /9 cases/.test(line));
    expect(kept).toHaveLength(4);
  });

  it('keeps a cell that ends several pages, since it stands inside them as often', async () => {
    const pages = PAGES.map((page) => {
      const [head, text, number] = page.split('\n\n');
      return [head, 'Staff', 'Good', 'Premises', 'Good', text, 'Training', 'Good', number].join('\n\n');
    });
    const kept = outlineOf(await readString(pages.join('\n\f'))).filter((line) => /: Good$|\bGood$/.test(line));
    expect(kept).toHaveLength(12);
  });

  it('has footnotes at the feet of its pages, label and words parted by a blank line, where the page has their marks', async () => {
    const noted = (place: string, index: number, foot: string): string => {
      const [first, second] = [2 * index + 1, 2 * index + 2];
      const text = `The caseload${first} near ${place} is that of March, and the board${second} knows it well.`;
      return `Inspection of services in Dunmarsh\n\n${text}\n\n${foot}\n\n${index + 20}`;
    };
    const places = ['the mill', 'the weir', 'the ford', 'the lock'];
    const labels = async (foot: (place: string, index: number) => string): Promise<string[]> => {
      const pages = places.map((place, index) => noted(place, index, foot(place, index)));
      const { blocks } = await readString(pages.join('\n\f'));
      return blocks.flatMap((block) => (block.kind === 'footnote' ? block.label : []));
    };
    const notes = (place: string, index: number): string =>
      `${2 * index + 1}\n\nSupplied by those at ${place}.\n\n${2 * index + 2}\n\nAt ${place} it meets every quarter.`;
    expect(await labels(notes)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    // A count that stands above a sentence has no mark on its page.
    expect(await labels((place) => `9\n\nAll nine at ${place} were seen again.`)).toEqual([]);
  });
});
