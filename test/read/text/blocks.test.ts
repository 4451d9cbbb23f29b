import { describe, expect, test } from 'vitest';
import { outline, readString } from '../outline.js';

const PROSE =
  'The service knows its children well, and they told us that they feel heard by the people who work with them.';

describe('headings', () => {
  test('by number, name, annexe, capitals, question and phrase; a value alone on its line is none', async () => {
    const text = `An inspection of youth offending services in Dunmarsh\n\nIntroduction\n\n${PROSE}\n\n2. Court disposals\n\nStrengths:\n\n- ${PROSE}\n\n2.1. Assessment\n\nOutstanding\n\nRequires improvement\n\nDoes assessment look at what keeps the child safe?\n\n${PROSE}\n\nInvolvement of children and their parents\n\n${PROSE}\n\nAnnexe 1: Methodology\n\nRatings explained\n\n${PROSE}\n\nNOTES TO EDITORS\n\n${PROSE}`;
    expect((await outline(text)).filter((line) => !line.includes('told us'))).toEqual([
      'h1 An inspection of youth offending services in Dunmarsh',
      'h2 Introduction',
      'h2 2. Court disposals',
      'h3 Strengths:',
      'h3 2.1. Assessment',
      'p Outstanding',
      'p Requires improvement',
      'h5 Does assessment look at what keeps the child safe?',
      'h4 Involvement of children and their parents',
      'h2 Annexe 1: Methodology',
      'h3 Ratings explained',
      'h3 NOTES TO EDITORS',
    ]);
  });

  test('of Markdown: hashes, rules below, bold; anchors leave the markup out', async () => {
    expect(
      await outline(
        `# Title of it #\n\nSecond\n------\n\n**1.2. Staff**\n\n${PROSE}\n\n**Good**\n\n### **Deep**\n\n${PROSE}`,
      ),
    ).toEqual(['h1 Title of it', 'h2 Second', 'h3 1.2. Staff', `p ${PROSE}`, 'p **Good**', 'h3 Deep', `p ${PROSE}`]);
  });

  test('dates, addresses, people with an office and what leads on are none', async () => {
    const lines = [
      '14 July 2010',
      'HM Inspectorate of Probation, May 2020',
      'www.example.org',
      'Ada Venn Director of Operations',
      'The board should:',
      'ENDS',
    ];
    for (const line of lines)
      expect(await outline(`${PROSE}\n\n${line}\n\n${PROSE}`)).toEqual([`p ${PROSE}`, `p ${line}`, `p ${PROSE}`]);
  });

  test('three and more numbered names with nothing between are the rows of a lost table', async () => {
    expect(
      await outline(`${PROSE}\n\n1.1 Governance and leadership Good\n\n1.2 Staff Outstanding\n\n1.3 Partnerships Good`),
    ).toEqual([
      `p ${PROSE}`,
      'p 1.1 Governance and leadership Good',
      'p 1.2 Staff Outstanding',
      'p 1.3 Partnerships Good',
    ]);
  });

  test('a link back to the top and a picture’s description are no part of one', async () => {
    expect(
      await outline(
        `## Foreword (Back to top)\n\n${PROSE}\n\n1.4. Information and facilities Image: Comparison of th\n\n${PROSE}`,
      ),
    ).toEqual([
      'h2 Foreword',
      'x (Back to top)',
      `p ${PROSE}`,
      'h3 1.4. Information and facilities',
      'fig Image: Comparison of th',
      `p ${PROSE}`,
    ]);
  });

  test('a letterhead stands above the title', async () => {
    const blocks = await outline(
      `PRESS NOTICE\nHM Inspectorate of Probation\nFor immediate release: 9 November 2011\n\nREPORT ON YOUTH OFFENDING WORK IN DUNMARSH\n\n${PROSE}`,
    );
    expect(blocks.slice(0, 4)).toEqual([
      'h2 PRESS NOTICE',
      'p HM Inspectorate of Probation',
      'p For immediate release: 9 November 2011',
      'h1 REPORT ON YOUTH OFFENDING WORK IN DUNMARSH',
    ]);
  });
});

describe('paragraphs and lists', () => {
  test('wrapped lines belong together, lines of whole paragraphs do not', async () => {
    const wrapped =
      'The service had lost several of its managers in\nthe year before and those who stayed had carried\ntheir work as well as their own. Planning had\nsuffered most.\nReviews had not.';
    expect(await outline(wrapped)).toEqual([`p ${wrapped.split('\n').slice(0, 4).join('⏎')}`, 'p Reviews had not.']);
    expect(await outline(`${PROSE}\n${PROSE}\n${PROSE}\nHe said so.`)).toHaveLength(4);
  });

  test('fused rows stay one paragraph', async () => {
    const fused =
      'Of the 8 cases inspectedNumber\nof\nrelevant\ncasesNumber\nYes’Does planning focus on supporting the\nchild’s desistance?88Does it keep the child\nsafe?1088';
    expect(await outline(`${PROSE}\n\n${fused}\n\n${PROSE}`)).toEqual([
      `p ${PROSE}`,
      `p ${fused.replaceAll('\n', '⏎')}`,
      `p ${PROSE}`,
    ]);
  });

  test('list items with their labels and depth; a bullet alone on its line takes the next', async () => {
    expect(
      await outline(
        'Inspectors found that:\n\n  • work was good;\n  • plans were late.\n\n- 1. improve plans\n- 2. review cases\n    - each month\n-\nFree access',
      ),
    ).toEqual([
      'p Inspectors found that:',
      '[•] • work was good;',
      '[•] • plans were late.',
      '[1.] - 1. improve plans',
      '[2.] - 2. review cases',
      '  [-] - each month',
      '[-] -⏎Free access',
    ]);
  });

  test('notes to editors are a list, a number alone is none', async () => {
    expect(
      await outline(
        `${PROSE}\n\n– ENDS –\nNotes to editors\n\n1. The report is on the website.\n\n2. Fieldwork took place in July 2023.\n\n4`,
      ),
    ).toEqual([
      `p ${PROSE}`,
      'p – ENDS –',
      'h2 Notes to editors',
      '[1.] 1. The report is on the website.',
      '[2.] 2. Fieldwork took place in July 2023.',
      'p 4',
    ]);
  });
});

describe('contents lists', () => {
  test('are one paragraph under their heading', async () => {
    const list = 'Introduction\t\nRatings\t5\n1. Organisational delivery\t\n1.1. Staff\t9\nAnnexe 1: Methodology\t';
    expect(await outline(`Contents\n\n${list}\n\nAcknowledgements\n\n${PROSE}\n\nIntroduction\n\n${PROSE}`)).toEqual([
      'h2 Contents',
      `p ${list.trimEnd().replaceAll('\n', '⏎')}`,
      'h2 Acknowledgements',
      `p ${PROSE}`,
      'h2 Introduction',
      `p ${PROSE}`,
    ]);
  });

  test('without page numbers, where each entry comes again', async () => {
    expect(await outline(`Contents\n\nForeword\n\nRatings\n\nForeword\n\n${PROSE}\n\nRatings\n\n${PROSE}`)).toEqual([
      'h2 Contents',
      'p Foreword⏎⏎Ratings',
      'h2 Foreword',
      `p ${PROSE}`,
      'h2 Ratings',
      `p ${PROSE}`,
    ]);
  });

  test('without a heading, by their dots; and as a table of pipes', async () => {
    expect(await outline(`Foreword ........ 3\nRatings ......... 4\nBackground ...... 6\n\n${PROSE}`)).toHaveLength(2);
    expect(
      await outline(`## Contents\n\n| Ratings | 3 |\n|---|---|\n| 1.1. Staff | 4 |\n\n## Ratings\n\n${PROSE}`),
    ).toEqual(['h2 Contents', 'p Ratings | 3 |⏎|---|---|⏎| 1.1. Staff | 4', 'h2 Ratings', `p ${PROSE}`]);
  });
});

describe('footnotes', () => {
  test('raised, in brackets, plain where a mark exists, and signs', async () => {
    const { blocks, marks, text } = await readString(
      'Enforcement was taken.¹⁵ Plans were made.[2] The rating6 is low. Yes*\n\n¹⁵ Three cases.\n\n[2] Two cases.\n\n6 The lowest decides it.\n\n* Not all cases.\n\n9 Marsh Street is the address of the service.',
    );
    expect(blocks.flatMap((block) => (block.kind === 'footnote' ? [block.label] : []))).toEqual(['15', '2', '6', '*']);
    expect(marks.map(({ label, at }) => `${label}:${text.slice(at.start, at.end)}`)).toEqual([
      '15:¹⁵',
      '2:[2]',
      '6:6',
      '*:*',
    ]);
    expect(text.slice(blocks.at(-1)?.at.start)).toContain('Marsh Street');
    expect(blocks.at(-1)?.kind).toBe('paragraph');
  });

  test('powers are no marks, figures in cells are left alone', async () => {
    expect((await readString('An area of 12 km² and 3 m³.')).marks).toEqual([]);
    expect((await readString('Is it enforced?\t315\n\n¹⁵ Three cases.')).marks).toEqual([]);
  });
});

describe('furniture', () => {
  test('a registration wall and all that follows', async () => {
    expect(
      await outline(
        `${PROSE}\n${PROSE}\n${PROSE}\nRegister Now to Continue Reading\nThank you for visiting.\n-\nFree access`,
      ),
    ).toEqual([
      `p ${PROSE}`,
      `p ${PROSE}`,
      `p ${PROSE}`,
      'x Register Now to Continue Reading⏎Thank you for visiting.⏎-⏎Free access',
    ]);
  });

  test('a link to the comments at the top of an article ends nothing, above the comments it does', async () => {
    const top = `Team told to improve\n\n${PROSE}\n\n${PROSE}\nHave your say\n\n${PROSE}\n\n${PROSE}\n\n${PROSE}\n\n${PROSE}\n\n${PROSE}`;
    expect((await outline(top)).filter((line) => line.includes('told us'))).toHaveLength(7);
    const below = `Team told to improve\n\n${PROSE}\n\n${PROSE}\n\nHave your say\n\nRubbish, all of it.`;
    expect((await outline(below)).some((line) => /^(?:p|h\d) (?:Have|Rubbish)/.test(line))).toBe(false);
  });

  test('sharing, licences, other stories, comments', async () => {
    expect(
      (
        await outline(
          `${PROSE}\n\nShare this article\n\n© Crown copyright 2020\n\n${PROSE}\n\nRelated stories\n\nMarlbrook rated inadequate\n\nComments (3)\n\n**Bev** – Ours was rated poor.`,
        )
      ).map((line) => line.slice(0, 12)),
    ).toEqual([
      'p The servic',
      'x Share this',
      'x © Crown co',
      'p The servic',
      'x Related st',
      'x Marlbrook ',
      'x Comments (',
      'x **Bev** – ',
    ]);
  });

  test('page numbers that count up, and running heads beside them', async () => {
    const page = (number: number): string =>
      `${PROSE}\n\n${PROSE}\n\nInspection of services: Dunmarsh\n\n${number}\n\n`;
    const blocks = await outline([3, 4, 5].map(page).join(''));
    expect(blocks.filter((line) => line.startsWith('x'))).toEqual(
      [3, 4, 5].flatMap((n) => ['x Inspection of services: Dunmarsh', `x ${n}`]),
    );
  });
});
