import { describe, expect, it } from 'vitest';
import { footnote, heading, item, paragraph, table } from '../../document/document-builder.js';
import { brief, rowsOf, standardSection } from './case-rows.js';

const DESISTANCE = 'Does planning focus sufficiently on supporting the child’s desistance?';
const CHILD = 'Does planning focus sufficiently on keeping the child safe?';
const OTHERS = 'Does planning focus sufficiently on keeping other people safe?';
const KEYS = table([
  ['Of the 9 cases inspected', 'Relevant cases', 'Number ‘Yes’'],
  [DESISTANCE, '9', '7'],
  [`${CHILD}²`, '8', '6'],
  [`${OTHERS}³`, '7', '3'],
]);
const PROMPTS = table([
  ['Of the 9 cases inspected:', 'Number ‘Yes’'],
  ['Is the plan written with the child?', '8'],
  ['Where applicable, does the plan heed the wishes of victims?', '5'],
]);

describe('key questions and prompts', () => {
  it('reads both tiers, with denominators, topics and the key question of each prompt', () => {
    const rows = rowsOf(
      standardSection([
        KEYS,
        footnote('2', 'This question is only relevant where there are concerns for the child.'),
        paragraph('The plans were mostly sound.'),
        heading(3, DESISTANCE),
        PROMPTS,
      ]),
    );
    expect(rows.map(brief)).toEqual([
      'key 7/9 of 9 desistance',
      'key 6/8 of 9 child_safety',
      'key 3/7 of 9 others_safety',
      'prompt 8/- of 9 desistance',
      'prompt 5/- of 9 desistance',
    ]);
    expect(rows.map(({ keyQuestion }) => keyQuestion)).toEqual([null, null, null, DESISTANCE, DESISTANCE]);
    expect(rows[1]?.footnotes).toEqual(['This question is only relevant where there are concerns for the child.']);
    expect(rows[1]?.limit).toEqual({ kind: 'unstated' });
    expect(rows[1]?.question).toBe(CHILD);
    expect(rows.every(({ standard, repairs }) => standard === 'court_planning' && repairs.length === 0)).toBe(true);
  });

  it('mends a question above a table whose last words a conversion drew into the header', () => {
    const rows = rowsOf(
      standardSection([
        KEYS,
        paragraph('The plans were mostly sound.'),
        heading(3, 'Does planning focus sufficiently on keeping'),
        table([
          ['other people safe? Of the 7 cases inspected:', 'Number ‘Yes’'],
          ['Does the plan say who might come to harm?', '4'],
        ]),
      ]),
    );
    expect(rows.at(-1)).toMatchObject({ tier: 'prompt', keyQuestion: OTHERS, cases: 7, yes: 4 });
  });

  it.each([
    // A line that ran into the columns has its numbers behind its words.
    [[`${CHILD} 8 6`, '', ''], 'key 6/8 of 9 child_safety'],
    [[`${CHILD} 8`, '', '6'], 'key 6/8 of 9 child_safety'],
    [[`${CHILD} 2 8`, '', '6'], 'key 6/8 of 9 child_safety'],
    [[`${CHILD} 2`, '8', '6'], 'key 6/8 of 9 child_safety'],
    // One number for two columns may be either, or a mark.
    [[`${CHILD} 8`, '', ''], 'key -/- of 9 child_safety'],
  ])('reads %j as %s', (row, expected) => {
    const [read] = rowsOf(
      standardSection(
        [
          table([['Of the 9 cases inspected', 'Relevant cases', 'Number ‘Yes’'], row]),
          footnote('2', 'Only where it matters.'),
        ],
        'text/plain',
      ),
    );
    expect(read && brief(read)).toBe(expected);
  });

  it('reads numbers that stand behind the first line of a question, and says so', () => {
    const [row] = rowsOf(
      standardSection([
        table([
          ['Of the 9 cases inspected', 'Number ‘Yes’'],
          ['Does planning focus sufficiently on keeping 7', ''],
          ['the child safe?', ''],
        ]),
      ]),
    );
    expect(row).toMatchObject({ question: CHILD, yes: 7 });
    expect(row?.repairs).toHaveLength(1);
  });

  it.each([
    [['Of the 9 cases inspected', 'Number ‘Yes’ of relevant cases'], 'unstated'],
    [['Of the 9 cases inspected', 'Relevant cases answered ‘Yes’'], 'unstated'],
    [['Of the 9 cases inspected, where relevant:', 'Number ‘Yes’'], 'unstated'],
    [['Of the 9 cases inspected (where this was applicable)', 'Number ‘Yes’'], 'unstated'],
    [['Of the 9 cases inspected', 'Number ‘Yes’'], 'none'],
  ])('knows that %j counts a part of the cases whose size it does not state: %s', (header, limit) => {
    const [row] = rowsOf(standardSection([table([header, [CHILD, '5']])]));
    expect(row).toMatchObject({ cases: 9, relevant: null, yes: 5, limit: { kind: limit } });
  });

  it.each([
    [['Of the 40 cases inspected', '% ‘Yes’'], ['78%'], 'key -/- of 40 78% desistance'],
    [['Of the 40 cases inspected', '% Yes'], ['78'], 'key -/- of 40 78% desistance'],
    [['', 'Percentage ‘Yes’'], ['78.5%'], 'key -/- of - 78.5% desistance'],
    [['Of the 40 cases inspected', 'Number ‘Yes’', '% ‘Yes’'], ['31', '78%'], 'key 31/- of 40 78% desistance'],
    [
      ['Of the 40 cases inspected', 'Number of relevant cases', 'Number ‘Yes’', '% ‘Yes’'],
      ['38', '31', '82%'],
      'key 31/38 of 40 82% desistance',
    ],
    [['Of the forty cases inspected:', "Number `Yes'"], ['31'], 'key 31/- of 40 desistance'],
    [['Of the 40 cases inspected', 'Yes'], ['31 (78%)'], 'key 31/- of 40 78% desistance'],
    [['Of the 40 cases inspected', 'Yes'], ['31 of 38'], 'key 31/38 of 40 desistance'],
    [['Of the 40 cases inspected', 'Yes', 'No', 'Total'], ['31', '7', '38'], 'key 31/38 of 40 desistance'],
    [
      ['Of the 40 cases inspected', '% ‘Yes’', 'National average % ‘Yes’'],
      ['78%', '66%'],
      'key -/- of 40 78% desistance',
    ],
    [['Of the 1 case with a youth conditional caution:', 'Number ‘Yes’'], ['1'], 'key 1/- of 1 desistance'],
  ])('reads the header %j', (header, values, expected) => {
    expect(rowsOf(standardSection([table([header, [DESISTANCE, ...values]])])).map(brief)).toEqual([expected]);
  });

  it('reads a header over two rows, with spans, and one whose titles stand below its phrase', () => {
    const spanned = table([
      [
        { text: 'Of the 40 cases inspected', rows: 2 },
        { text: 'Answers', columns: 2 },
      ],
      ['Relevant cases', 'Number ‘Yes’'],
      [DESISTANCE, '38', '31'],
    ]);
    expect(rowsOf(standardSection([spanned])).map(brief)).toEqual(['key 31/38 of 40 desistance']);
    const wrapped = table([
      ['Of the 40 cases where there were changes', 'Number'],
      ['in factors related to desistance:', '‘Yes’'],
      ['Does reviewing respond to them?', '31'],
    ]);
    expect(
      rowsOf(standardSection([KEYS, heading(3, DESISTANCE), wrapped]))
        .map(brief)
        .at(-1),
    ).toBe('prompt 31/- of 40 desistance');
    const apart = [
      paragraph('Of the 40 cases inspected:'),
      table([
        ['', 'Number ‘Yes’'],
        [DESISTANCE, '31'],
      ]),
    ];
    expect(rowsOf(standardSection(apart)).map(brief)).toEqual(['key 31/- of 40 desistance']);
  });

  it('takes the topic from the header where the question above the table is missing', () => {
    const limited = table([
      ['Of the 7 cases with factors relevant to keeping other people safe:', 'Number ‘Yes’'],
      ['Does planning address the risks?', '3'],
    ]);
    const rows = rowsOf(standardSection([KEYS, heading(3, CHILD), PROMPTS, limited]));
    expect(rows.slice(3).map(({ keyQuestion }) => keyQuestion)).toEqual([CHILD, CHILD, OTHERS]);
  });

  it('reads the question above a table from a heading that was cut into cells', () => {
    const cut = table([
      ['Does planning focus on supportin', 'n the child’s desistance?'],
      ['-----', '-----'],
    ]);
    const rows = rowsOf(standardSection([KEYS, cut, PROMPTS]));
    expect(rows[3]?.keyQuestion).toBe(DESISTANCE);
  });

  it('keeps prose that begins like a header out', () => {
    const prose = paragraph('Of the nine cases inspected, three were good. Of the 9 cases, two stood out.');
    expect(rowsOf(standardSection([prose]))).toEqual([]);
  });
});

describe('cut and damaged tables', () => {
  const clean = rowsOf(standardSection([KEYS])).map(brief);

  it('joins a table cut by a footnote, with or without a repeated header', () => {
    const header = ['Of the 9 cases inspected', 'Relevant cases', 'Number ‘Yes’'];
    const note = footnote('9', 'The lowest of the key questions decides the rating.');
    for (const again of [[], [header]]) {
      const halves = [
        table([header, [DESISTANCE, '9', '7']]),
        note,
        table([...again, [CHILD, '8', '6'], [OTHERS, '7', '3']]),
      ];
      expect(rowsOf(standardSection(halves)).map(brief)).toEqual(clean);
    }
  });

  it('joins a question wrapped over rows and leaves out what is stray beside its second line', () => {
    const wrapped = table([
      ['Of the 9 cases inspected', 'Relevant cases', 'Number ‘Yes’'],
      [DESISTANCE, '9', '7'],
      ['Does planning focus sufficiently on keeping', '8', '6'],
      ['the child safe?', '0', 'J'],
      [OTHERS, '7', '3'],
    ]);
    const rows = rowsOf(standardSection([wrapped], 'text/plain'));
    expect(rows.map(brief)).toEqual(clean);
    expect(rows[1]?.repairs).toEqual(['left out ‘0’, ‘J’ beside the second line of the question']);
  });

  it('takes the count of a wrapped question from its second line where the first has none', () => {
    const wrapped = table([
      ['Of the 9 cases inspected', 'Number ‘Yes’'],
      ['Does planning focus sufficiently on supporting', ''],
      ['the child’s desistance?', '7'],
    ]);
    const [row] = rowsOf(standardSection([wrapped]));
    expect(row && brief(row)).toBe('key 7/- of 9 desistance');
    expect(row?.repairs).toEqual([]);
  });

  it('takes fused rows apart where the numbers fit in one way only', () => {
    const fused = paragraph(
      `Of the 9 cases inspectedNumber\nof\nrelevant\ncasesNumber\nYes'${DESISTANCE}97${CHILD}2286${OTHERS}73`,
    );
    const note = footnote('22', 'This question is only relevant where there are concerns for the child.');
    const rows = rowsOf(standardSection([fused, note], 'text/plain'));
    expect(rows.map(brief)).toEqual(clean);
    expect(rows[1]?.footnotes).toHaveLength(1);
    expect(rows.every(({ repairs }) => repairs.length === 1)).toBe(true);
  });

  it('takes no number with a per cent sign for a count, whatever title stands above it', () => {
    const fused = paragraph(`Of the 30 cases inspected Number ‘Yes’ ${DESISTANCE} 83%`);
    const [row] = rowsOf(standardSection([fused], 'text/plain'));
    expect(row).toMatchObject({ yes: null, percent: { value: 83, decimals: 0 } });
  });

  it('names fused digits that fit in several ways, and reads none of them', () => {
    const fused = paragraph(`Of the 11 cases inspectedNumber of relevant casesNumber Yes'${DESISTANCE}118`);
    const [row] = rowsOf(standardSection([fused], 'text/plain'));
    expect(row && brief(row)).toBe('key 8/11 of 11 desistance');
    const note = footnote('8', 'This question is only relevant where there is a plan.');
    const [doubtful] = rowsOf(standardSection([fused, note], 'text/plain'));
    expect(doubtful && brief(doubtful)).toBe('key -/- of 11 desistance');
    expect(doubtful?.why).toContain('can be read as');
  });

  it('frees a count from the mark of a footnote that nothing else refers to', () => {
    const glued = table([
      ['Of the 9 cases inspected:', 'Number ‘Yes’'],
      ['Is enforcement taken where it is due?', '314'],
    ]);
    const note = footnote('14', 'This figure refers to the four cases where enforcement was due.');
    const [row] = rowsOf(standardSection([KEYS, heading(3, DESISTANCE), glued, note], 'text/plain')).slice(3);
    expect(row && brief(row)).toBe('prompt 3/- of 9 desistance');
    expect(row?.limit).toEqual({ kind: 'stated', cases: 4 });
    expect(row?.repairs[0]).toContain('‘314’ read as 3 with footnote 14');
  });

  it('reads nothing where a count fits both as printed and with a mark taken off', () => {
    const glued = table([
      ['Of the 40 cases inspected', 'Number ‘Yes’'],
      [DESISTANCE, '34'],
    ]);
    const note = footnote('4', 'Applies where there was a plan only.');
    expect(rowsOf(standardSection([glued, note], 'text/plain'))[0]?.why).toBe(
      '‘34’ can be read as 34, or as 3 with footnote 4',
    );
    // A page whose marks are told from digits prints what it prints.
    expect(rowsOf(standardSection([glued, note], 'text/html'))[0]?.yes).toBe(34);
  });

  it('keeps a count that exceeds its cases as printed, for the audit to see', () => {
    const [row] = rowsOf(
      standardSection([
        table([
          ['Of the 8 cases inspected', 'Number ‘Yes’'],
          [DESISTANCE, '9'],
        ]),
      ]),
    );
    expect(row && brief(row)).toBe('key 9/- of 8 desistance');
  });

  it('takes a letter for a digit only where no other cell of the row holds a count', () => {
    const letters = (cells: readonly string[]) =>
      rowsOf(
        standardSection([
          table([
            ['Of the 9 cases inspected', 'Relevant cases', 'Number ‘Yes’'],
            [DESISTANCE, ...cells],
            [CHILD, '8', '6'],
          ]),
        ]),
      )[0];
    expect(letters(['', 'S'])?.yes).toBe(5);
    expect(letters(['', 'S'])?.repairs[0]).toContain('‘S’ read as 5');
    expect(letters(['7', 'J'])).toMatchObject({ relevant: 7, yes: null, why: 'no answer stands beside the question' });
    expect(letters(['', 'J'])).toMatchObject({ yes: null, why: '‘J’ stands in the place of the count' });
  });

  it('gives a row that lost its count the one number that stands alone later, and names it as repaired', () => {
    const pieces = [
      KEYS,
      heading(3, OTHERS),
      table([
        ['Of the 7 cases with factors related to keeping other people safe:', 'Number ‘Yes’'],
        ['Does planning set controls?', '6'],
      ]),
      paragraph('Where applicable, does planning involve other agencies?'),
      paragraph('Plans for the safety of others were thin.'),
      paragraph('4'),
    ];
    const row = rowsOf(standardSection(pieces, 'text/plain')).at(-1);
    expect(row).toMatchObject({ tier: 'prompt', yes: 4, topic: 'others_safety', cases: 7, why: null });
    expect(row?.repairs[0]).toContain('stands alone on a later line');
    const several = rowsOf(standardSection([...pieces, paragraph('5')], 'text/plain')).at(-1);
    expect(several?.yes).toBeNull();
    expect(several?.why).toContain('several numbers stand alone');
  });

  it('reads tables that a conversion laid out line by line', () => {
    const lines = [
      'Of the 9 cases inspected:',
      'Relevant cases',
      'Number ‘Yes’',
      DESISTANCE,
      '9',
      '7',
      CHILD,
      '8',
      '6',
      OTHERS,
      '7',
      '3',
    ];
    expect(rowsOf(standardSection(lines.map(paragraph), 'text/plain')).map(brief)).toEqual(clean);
    const beside = [
      'Of the 9 cases inspected: Relevant cases Number ‘Yes’',
      `${DESISTANCE} 9 7`,
      `${CHILD} 8 6`,
      `${OTHERS} 7 3`,
    ];
    expect(rowsOf(standardSection(beside.map(paragraph), 'text/plain')).map(brief)).toEqual(clean);
  });

  it('splits no number that stands alone into the values of two columns', () => {
    const lines = [
      'Of the 9 cases inspected:',
      'Relevant cases',
      'Number ‘Yes’',
      DESISTANCE,
      '97',
      CHILD,
      '8 6',
      OTHERS,
      '7 3',
    ];
    const read = rowsOf(standardSection([...lines, 'Words below.'].map(paragraph), 'text/plain'));
    expect(read[0]?.why).toMatch(/holds 1 numbers where 2 are expected/);
    expect(read[1]).toMatchObject({ relevant: 8, yes: 6, why: null });
  });

  it('takes no number before words for a count, as they may be its footnote', () => {
    const lines = [
      'Of the 9 cases inspected:',
      'Number ‘Yes’',
      DESISTANCE,
      '7',
      OTHERS,
      '5',
      'Words of the footnote with that number.',
    ];
    const read = rowsOf(standardSection(lines.map(paragraph), 'text/plain'));
    expect(read[0]).toMatchObject({ yes: 7, why: null });
  });

  it('is silent on tables of other kinds', () => {
    const facts = table([
      ['Total staff headcount', '20.5'],
      ['Average caseload', '10'],
    ]);
    expect(rowsOf(standardSection([facts, item('Is there a plan?', '•')], 'text/html'))).toEqual([]);
    expect(rowsOf(standardSection([KEYS], 'text/html', '1.2. Staff'))).toEqual([]);
  });
});
