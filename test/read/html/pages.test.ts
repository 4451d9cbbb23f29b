import { describe, expect, test } from 'vitest';
import { outlineOf, readString } from '../outline.js';

const contentOf = async (page: string): Promise<string[]> =>
  outlineOf(await readString(page)).filter((line) => !line.startsWith('x '));

const furnitureOf = async (page: string): Promise<string> =>
  outlineOf(await readString(page))
    .filter((line) => line.startsWith('x '))
    .join('⏎');

const FIRST = 'Inspectors have rated the youth justice service in Ostlebury as ‘Requires improvement’.';
const SECOND = 'Planning was inadequate, they said, but staff were rated good and children trusted them.';

describe('an inspectorate’s page', () => {
  const page = `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">
    <title>Ostlebury Youth Justice Service rated – HM Inspectorate of Probation</title>
    <meta property="og:site_name" content="HM Inspectorate of Probation"><link rel="canonical" href="https://example.org/news/ostlebury">
    <meta property="article:published_time" content="2023-03-14T00:01:00+00:00"><script>var rating = "Outstanding";</script></head>
    <body><a href="#main">Skip to content</a><div role="dialog"><p>We use cookies on this site.</p></div>
    <header><a href="/">HM Inspectorate of Probation</a><nav><ul><li><a href="/n">News</a></li></ul></nav><form role="search"><label>Search</label><input></form></header>
    <p>All content is available under the Open Government Licence v3.0, except where otherwise stated.</p>
    <main id="main"><h1>Ostlebury Youth Justice Service rated</h1><div id="inspection-meta"><dl><dt>Date of publication:</dt><dd>14 March 2023</dd></dl></div>
    <h2>Foreword <a href="#top">(Back to top)</a></h2><p>${FIRST}</p><p>${SECOND}</p>
    <ul class="share"><li><a href="https://x.example/share">Share on X</a></li></ul></main>
    <aside><h2>Related</h2><ul><li><a href="/c">Croydon rated Good</a></li></ul></aside><footer><p>© Crown copyright</p></footer></body></html>`;

  test('is its title, its date and its text', async () => {
    expect(await contentOf(page)).toEqual([
      'h1 Ostlebury Youth Justice Service rated',
      'p Date of publication: 14 March 2023',
      'h2 Foreword',
      `p ${FIRST}`,
      `p ${SECOND}`,
    ]);
  });

  test('what stands around is kept as furniture, scripts are not', async () => {
    const furniture = await furnitureOf(page);
    for (const words of [
      'Skip to content',
      'cookies',
      'News',
      'Open Government Licence',
      '(Back to top)',
      'Share on X',
      'Croydon',
      'Crown',
    ]) {
      expect(furniture).toContain(words);
    }
    expect((await readString(page)).text).not.toContain('var rating');
  });

  test('says its title without the site’s name, its date, address and publisher', async () => {
    expect((await readString(page)).properties).toMatchObject({
      title: 'Ostlebury Youth Justice Service rated',
      publisher: 'HM Inspectorate of Probation',
      published: '2023-03-14T00:01:00+00:00',
      url: 'https://example.org/news/ostlebury',
    });
  });
});

describe('a paper’s page', () => {
  test('on a weblog’s frame: logo as a heading, categories, teasers in the text, comments, widgets', async () => {
    const page = `<html><head><title>Youth team told to improve – The Ostlebury Gazette</title></head><body><div id="page">
      <div><h1><a href="https://gazette.example/">The Ostlebury Gazette</a></h1><ul><li><a href="/s">Sport</a><ul><li><a href="/f">Football</a></li></ul></li></ul></div>
      <div class="post"><span><a href="/category/news">News</a></span><h1>Youth team told to improve</h1>
      <div>Posted on <a href="/2023"><time datetime="2023-03-14">14 March 2023</time></a> by <a href="/jo">Jo Prentice</a></div>
      <p>${FIRST}</p><p>READ MORE: <a href="/x">Marlbrook team outstanding</a></p><p><a href="/y">Carrowby service inadequate, say inspectors</a></p>
      <p>${SECOND}</p><h2>What happens next</h2><p>A re-inspection is expected within a year, the inspectorate confirmed.</p>
      <div><h3><em>Related</em></h3><div><a href="/p1">Thornmere rated inadequate</a><p>March 2, 2023</p></div></div></div>
      <div id="comments"><h2>2 thoughts on “Youth team told to improve”</h2><ol><li><div>Bev says:</div><p>Ours was rated outstanding last year and it is still rubbish, if you ask me, and I would call it poor.</p></li></ol>
      <h3>Leave a Reply</h3><form><textarea></textarea></form></div>
      <div><h2>Recent Posts</h2><ul><li><a href="/a">School rated good</a></li></ul></div></div></body></html>`;
    expect(await contentOf(page)).toEqual([
      'h1 Youth team told to improve',
      'p Posted on 14 March 2023 by Jo Prentice',
      `p ${FIRST}`,
      `p ${SECOND}`,
      'h2 What happens next',
      'p A re-inspection is expected within a year, the inspectorate confirmed.',
    ]);
    expect((await readString(page)).properties).toMatchObject({
      title: 'Youth team told to improve',
      published: '2023-03-14',
    });
  });

  test('of nothing but divisions', async () => {
    const page = `<html><head><title>Youth service 'has turned a corner' | Kelder Post</title></head><body>
      <div><div>Kelder Post</div><div><div><a href="/n">News</a></div><div><a href="/s">Sport</a></div></div></div>
      <div><div>Youth service 'has turned a corner'</div><div><span>Published:</span><span>12 May 2022</span></div>
      <div><div>${FIRST}<br><br>${SECOND}</div><div>Advertisement</div><div>Staff were outstanding.</div></div>
      <div><div>Related stories</div><div><div><a href="/1">Marlbrook rated inadequate</a></div><div>Inspectors find failings.</div></div></div></div>
      <div>© Kelder Media 2022. All rights reserved.</div></body></html>`;
    expect(await contentOf(page)).toEqual([
      "h1 Youth service 'has turned a corner'",
      'p Published: 12 May 2022',
      `p ${FIRST}`,
      `p ${SECOND}`,
      'p Staff were outstanding.',
    ]);
  });

  test('with a registration wall', async () => {
    const page = `<html><head><title>T</title></head><body><h1>Merton team falls short</h1><p>${FIRST}</p><p>${SECOND}</p><p>${FIRST}</p>
      <div><p><b>Want to read on?</b> Subscribe from £9 a month.</p></div><section><h3>More like this</h3><div><h4><a href="/a">Sutton wins award</a></h4></div></section></body></html>`;
    expect(await contentOf(page)).toEqual(['h1 Merton team falls short', `p ${FIRST}`, `p ${SECOND}`, `p ${FIRST}`]);
  });
});

describe('a council’s page', () => {
  test('a form around everything, tables for layout, a menu in a cell, the table pasted from a word processor', async () => {
    const page = `<html><head><title>Agenda item - Youth Justice Inspection - Saltmere Council</title></head><body><form method="post" id="aspnetForm">
      <table width="100%"><tr><td><ul><li><a href="a">Home</a></li><li><a href="b">Your Councillors</a></li></ul></td><td>
      <h1>Agenda item</h1><h2>Youth Justice Inspection</h2><h3>Minutes:</h3>
      <p class="MsoNormal">The Committee considered a report on the inspection of Saltmere Youth Justice Service.</p><p>&nbsp;</p>
      <table border="1"><tr><td><p><b>Standard</b></p></td><td><p><b>Rating</b></p></td></tr><tr><td><p>1.2&nbsp;Staff</p></td><td><p>Requires<br>improvement</p></td></tr></table>
      <p>(i)<span>&nbsp;&nbsp; </span>the sample was small;</p><p>(ii)<span>&nbsp;</span>a plan had been written.</p></td></tr></table></form></body></html>`;
    expect(await contentOf(page)).toEqual([
      'h1 Youth Justice Inspection',
      'h3 Minutes:',
      'p The Committee considered a report on the inspection of Saltmere Youth Justice Service.',
      '#Standard | #Rating / 1.2 Staff | Requires improvement',
      '[(i)] (i) the sample was small;',
      '[(ii)] (ii) a plan had been written.',
    ]);
  });
});

describe('parts that a page folds away or hides', () => {
  test('panels behind their titles are content, hidden words are not', async () => {
    const page = `<html><body><main><h1>An inspection of Northmarsh unit</h1><h2><button aria-expanded="false">Foreword<span aria-hidden="true">+</span></button></h2>
      <div aria-hidden="true"><p>${FIRST} ${SECOND} ${FIRST}</p></div><h2><a href="#" class="toggle">Ratings</a></h2><div><p>Good</p></div>
      <details><summary>Methodology</summary><p>We looked at 40 cases.</p></details><p style="display: none">Poor</p><p hidden>Worse</p></main></body></html>`;
    expect(await contentOf(page)).toEqual([
      'h1 An inspection of Northmarsh unit',
      'h2 Foreword',
      `p ${FIRST} ${SECOND} ${FIRST}`,
      'h2 Ratings',
      'p Good',
      'h3 Methodology',
      'p We looked at 40 cases.',
    ]);
  });

  test('a rating that is only a picture is a figure with its description', async () => {
    expect(
      await contentOf(
        '<html><body><main><h1>The title of it</h1><p>Some words.</p><div><img src="r.png" alt="Overall rating: Good"></div></main></body></html>',
      ),
    ).toContain('fig Overall rating: Good');
  });
});

test('a report pasted in as plain text is read as one', async () => {
  const text = `1.1. Governance and leadership\n\n${FIRST}\n\n1.1\tGovernance\tGood\n1.2\tStaff\tOutstanding\n\n${SECOND}\n`;
  expect(await contentOf(`<html><body><pre>${text}</pre></body></html>`)).toEqual([
    'h3 1.1. Governance and leadership',
    `p ${FIRST}`,
    '1.1 | Governance | Good / 1.2 | Staff | Outstanding',
    `p ${SECOND}`,
  ]);
});
