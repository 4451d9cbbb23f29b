import { describe, expect, test } from 'vitest';
import { outlineOf, readString } from '../outline.js';

/** The outline of a page's content below its title. */
const below = async (markup: string): Promise<string[]> =>
  outlineOf(await readString(`<html><body><main><h1>The title of the page</h1>${markup}</main></body></html>`)).slice(
    1,
  );

describe('tables', () => {
  test('rows and columns that span, headers by th, thead and scope', async () => {
    expect(
      await below(`<table><caption>Table 1: ratings</caption><thead><tr><td>Domain<td>Standard<td>Rating</tr></thead>
        <tr><th rowspan=2>Court<td>Assessment<td>Good</tr><tr><td>Planning<td>Poor</tr><tr><td scope=row colspan=2>All<td></tr></table>`),
    ).toEqual([
      'p Table 1: ratings',
      '#Domain | #Standard | #Rating / #Court{2,1} | Assessment | Good / Planning | Poor / #All{1,2} | ',
    ]);
  });

  test('cells stand on the grid where spans above leave room', async () => {
    const { blocks } = await readString(
      '<html><body><p>Words.</p><table><tr><th rowspan=2>a<th>b<th>c<tr><td>d<td>e</table>',
    );
    const table = blocks.find((block) => block.kind === 'table');
    expect(table?.kind === 'table' && table.rows[1]?.cells.map(({ row, column }) => [row, column])).toEqual([
      [1, 1],
      [1, 2],
    ]);
  });

  test('a span beyond the table’s columns is cut', async () => {
    expect(await below('<table><tr><th colspan=99>Title<tr><td>a<td>b<tr><td>c<td>d</table>')).toEqual([
      '#Title{1,2} / a | b / c | d',
    ]);
  });

  test('cells are one line; a picture speaks only where there are no words', async () => {
    expect(
      await below(
        '<table><tr><th>1.1<td>Good<br>enough <img alt="star"><tr><th>1.2<td><img alt="Outstanding"><tr><th>1.3<td><svg role="img" aria-label="Poor"></svg></table>',
      ),
    ).toEqual(['#1.1 | Good enough / #1.2 | Outstanding / #1.3 | Poor']);
  });

  test('for layout they are no tables: one cell, headings in cells, tables in cells', async () => {
    expect(await below('<table><tr><td><p>Overall rating</p><p>Good</p></td></tr></table>')).toEqual([
      'p Overall rating',
      'p Good',
    ]);
    expect(
      await below('<table><tr><td><h2>Left</h2><p>Words.</p><td><table><tr><th>a<th>b<tr><td>1<td>2</table></table>'),
    ).toEqual(['h2 Left', 'p Words.', '#a | #b / 1 | 2']);
  });

  test('of elements with roles', async () => {
    expect(
      await below(
        '<div role="table"><div role="row"><span role="columnheader">Standard</span><span role="columnheader">Rating</span></div><div role="row"><span role="cell">1.1</span><span role="cell">Good</span></div></div>',
      ),
    ).toEqual(['#Standard | #Rating / 1.1 | Good']);
  });
});

describe('tables of divisions', () => {
  const row = (...cells: string[]): string => `<div>${cells.map((cell) => `<div>${cell}</div>`).join('')}</div>`;

  test('even rows of short divisions are a table', async () => {
    expect(
      await below(
        `<div>${row('1.1', 'Governance', 'Good')}${row('1.2', 'Staff', 'Poor')}${row('1.3', 'Services', 'Good')}</div>`,
      ),
    ).toEqual(['1.1 | Governance | Good / 1.2 | Staff | Poor / 1.3 | Services | Good']);
  });

  test('labels with their values, paragraphs and cards with headings are none', async () => {
    const labelled = [row('Published:', '5 May 2020'), row('Type:', 'Youth'), row('Area:', 'Wales')].join('');
    expect((await below(`<div>${labelled}</div>`))[0]).toBe('p Published: 5 May 2020');
    expect(await below('<div><p>One.</p><p>Two.</p><p>Three.</p></div>')).toHaveLength(3);
    expect(await below(`<div>${row('<h3>A</h3>', 'Words.').repeat(3)}</div>`)).toHaveLength(6);
  });
});

describe('lists', () => {
  test('numbers as the browser prints them, items within items', async () => {
    expect(
      await below(
        '<p>The board should:</p><ol start=3><li>improve plans<ul><li>each month</li></ul></li><li><p>review</p><p>cases.</p></li></ol><ol type=a><li>first</ol>',
      ),
    ).toEqual([
      'p The board should:',
      '[3.] 3. improve plans',
      '  - each month',
      '[4.] 4. review cases.',
      '[a.] a. first',
    ]);
  });

  test('typed numbers and bullets are labels', async () => {
    expect(await below('<p>1. First thing.</p><p>2. Second thing.</p><p>• A point</p><p>7. Alone.</p>')).toEqual([
      '[1.] 1. First thing.',
      '[2.] 2. Second thing.',
      '[•] • A point',
      'p 7. Alone.',
    ]);
  });

  test('definitions are a line each', async () => {
    expect(await below('<dl><dt>Published:</dt><dd>5 May 2020</dd><dt>Type</dt><dd>Youth</dd></dl>')).toEqual([
      'p Published: 5 May 2020',
      'p Type: Youth',
    ]);
  });

  test('a contents list is one paragraph', async () => {
    expect(
      await below(
        '<h2>Contents</h2><table><tr><td>Ratings<td>4<tr><td>1.1. Staff<td>7</table><h2>Ratings</h2><p>Words.</p>',
      ),
    ).toEqual(['h2 Contents', 'p Ratings\t4⏎1.1. Staff\t7', 'h2 Ratings', 'p Words.']);
  });
});

describe('lines', () => {
  test('breaks part lines that stand for themselves and join what was wrapped', async () => {
    expect(
      await below(
        '<p>Overall rating: Good<br>Published: 5 May 2020</p><p>The service had lost<br>several managers.</p><p>One paragraph.<br><br>And another</p>',
      ),
    ).toEqual([
      'p Overall rating: Good',
      'p Published: 5 May 2020',
      'p The service had lost several managers.',
      'p One paragraph.',
      'p And another',
    ]);
  });

  test('blanks of all kinds are one, characters without width none', async () => {
    expect(await below('<p>Requires&nbsp;\n improve\u200Bment,&#8201;super&shy;vision</p>')).toEqual([
      'p Requires improvement, super vision'.replace('super vision', 'supervision'),
    ]);
  });

  test('a line in bold is a heading if it names a part, not if it is a value, a sentence or an addressee', async () => {
    const words = '<p>Words that follow.</p>';
    expect(
      await below(
        `<p><b>Areas for improvement:</b></p>${words}<p><strong>Good</strong></p><p><b>Staff were good.</b></p><p><b>The board should:</b></p>`,
      ),
    ).toEqual([
      'h2 Areas for improvement:',
      'p Words that follow.',
      'p Good',
      'p Staff were good.',
      'p The board should:',
    ]);
  });
});

describe('footnotes', () => {
  test('linked marks, raised or in brackets, and where they lead', async () => {
    const document =
      await readString(`<html><body><h1>The title of the page</h1><p>Taken.<sup><a href="#fn1" id="r1">1</a></sup> Planned.<a href="#fn2">[2]</a> Area of 3 km<sup>2</sup> on the 3<sup>rd</sup>.</p>
      <table><tr><th>Good<sup>3</sup><td>7<sup>3</sup><tr><td>a<td>b</table>
      <h2>Footnotes</h2><ol><li id="fn1">Three cases. <a href="#r1">↩</a></li><li id="fn2"><p>Two cases.</p></li></ol><p><sup>3</sup> Of eight.</p></body></html>`);
    expect(outlineOf(document)).toEqual([
      'h1 The title of the page',
      'p Taken.¹ Planned.² Area of 3 km² on the 3rd.',
      '#Good³ | 7³ / a | b',
      'h2 Footnotes',
      'fn1 ¹ Three cases.',
      'fn2 ² Two cases.',
      'fn3 ³ Of eight.',
    ]);
    expect(document.marks.map(({ label }) => label)).toEqual(['1', '2', '3', '3']);
    for (const { label, at } of document.marks)
      expect('¹²³'[Number(label) - 1]).toBe(document.text.slice(at.start, at.end));
  });

  test('marks that nothing links, known by their footnotes', async () => {
    expect(
      await below(
        '<p>Plans were made.[1] Reviews were late.2 A <i>source</i>[9] is cited.</p><table><tr><th>Yes*<td>7<tr><th>No<td>1</table><p>[1] Two cases.</p><p id="x">* Not all.</p>',
      ),
    ).toEqual([
      'p Plans were made.¹ Reviews were late.2 A source[9] is cited.',
      '#Yes* | 7 / #No | 1',
      'fn1 ¹ Two cases.',
      'fn* * Not all.',
    ]);
  });

  test('of a word processor: links both ways', async () => {
    expect(
      await below(
        '<p>Rated good.<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a></p><div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> By discretion.</p></div>',
      ),
    ).toEqual(['p Rated good.¹', 'fn1 ¹ By discretion.']);
  });

  test('two marks in a row are two', async () => {
    expect(await below('<p>Taken.<sup>1</sup><sup>2</sup> And planned.<sup>3, 4</sup></p>')).toEqual([
      'p Taken.¹ ² And planned.³ ⁴',
    ]);
  });
});
