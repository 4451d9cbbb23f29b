import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heading, paragraph, table } from '../../document/document-builder.js';
import { inShort, quoteOf, readPieces } from './report-reading.js';

const rows = [
  ['1.1', 'Governance and leadership', 'Good'],
  ['1.2', 'Staff', 'Outstanding ☆'],
  ['2.1', 'Assessment', 'Requires improvement'],
  ['3.1', 'Assessment', 'Inadequate'],
] as const;
const read = {
  governance_leadership: 'good',
  staff: 'outstanding',
  court_assessment: 'requires improvement',
  ooc_assessment: 'inadequate',
};

describe('a table of ratings', () => {
  it('is read with number and name in two cells, domain rows between', () => {
    const pieces = [
      heading(1, 'Ratings'),
      table([
        ['Dunmarsh Youth Offending Service', 'Score', '15/36'],
        ['Overa', 'll rating', 'Requires improvement'],
        ['1.', 'Organisational delivery', ''],
        ...rows.slice(0, 2),
        [{ text: '2. Court disposals', columns: 3 }],
        ...rows.slice(2),
      ]),
    ];
    const reading = readPieces(pieces);
    expect(inShort(reading)).toEqual({ overall: 'requires improvement', ...read });
    expect(quoteOf(reading, 'staff')).toBe('1.2\tStaff\tOutstanding');
    expect(reading.scores).toMatchObject([{ score: 15, max: 36, origin: 'ratings_table' }]);
  });

  it('is read with number and name in one cell', () => {
    const pieces = [heading(1, 'Ratings'), table(rows.map(([code, name, rating]) => [`${code} ${name}`, rating]))];
    expect(inShort(readPieces(pieces))).toEqual(read);
  });

  it('is read with label and rating in one cell', () => {
    const pieces = [heading(1, 'Ratings'), table(rows.map((row) => [row.join(' ')]))];
    expect(inShort(readPieces(pieces))).toEqual(read);
  });

  it('is read by name and domain where the numbers are lost', () => {
    const pieces = [
      heading(1, 'Ratings'),
      table([
        ['Staff', 'Good'],
        ['Court disposals', ''],
        ['Planning', 'Good'],
        ['Out-of-court disposals', ''],
        ['Planning', 'Inadequate'],
      ]),
    ];
    expect(inShort(readPieces(pieces))).toEqual({ staff: 'good', court_planning: 'good', ooc_planning: 'inadequate' });
  });

  it('assigns nothing by position where neither number nor domain is printed', () => {
    const pieces = [
      heading(1, 'Ratings'),
      table([
        ['Staff', 'Good'],
        ['Joint working', 'Good'],
        ['Planning', 'Outstanding'],
      ]),
    ];
    expect(inShort(readPieces(pieces))).toEqual({
      staff: 'good',
      ooc_joint_working: 'good',
      court_planning: 'unreadable',
      ooc_planning: 'unreadable',
    });
  });

  it('is read with rows cut over two or three lines, the rating beside any of them', () => {
    const pieces = [
      heading(1, 'Ratings'),
      table([
        ['1.1', 'Governance and', 'Requires'],
        ['', 'leadership', 'improvement'],
        ['1.2', 'Staff', 'Good'],
        ['1.3', 'Partnerships and', ''],
        ['', '', 'Outstanding'],
        ['', 'services', ''],
        ['1.4', 'Information and facilities', 'Good'],
      ]),
    ];
    expect(inShort(readPieces(pieces))).toEqual({
      governance_leadership: 'requires improvement',
      staff: 'good',
      partnerships_services: 'outstanding',
      information_facilities: 'good',
    });
  });

  it('joins no rating to a label where ratings may stand before or after theirs', () => {
    const pieces = [
      heading(1, 'Ratings'),
      table([
        ['', 'Good'],
        ['1.1 Governance and leadership', ''],
        ['', 'Outstanding'],
        ['1.2 Staff', ''],
        ['1.3 Partnerships and services', 'Good'],
      ]),
    ];
    expect(inShort(readPieces(pieces))).toEqual({
      governance_leadership: 'unreadable',
      staff: 'unreadable',
      partnerships_services: 'good',
    });
  });

  it('says of an empty or damaged cell that it could not be read', () => {
    const pieces = [
      heading(1, 'Ratings'),
      table([['1.1', 'Governance and leadership', ''], ['1.2', 'Staff', 'G\uFFFDod'], ...rows.slice(2)]),
    ];
    const reading = readPieces(pieces);
    expect(inShort(reading)).toMatchObject({ governance_leadership: 'unreadable', staff: 'unreadable' });
    const why = reading.statements.flatMap(({ stated }) => (stated.state === 'unreadable' ? [stated.why] : []));
    expect(why[0]).toContain('empty');
    expect(why[1]).toContain('no rating of the scale');
  });

  it('keeps what is not rated apart, with its words', () => {
    const pieces = [
      heading(1, 'Ratings'),
      table([
        ['3.4', 'Policy and provision', 'Good'],
        ['4.', 'Resettlement', ''],
        ['4.1', 'Resettlement policy and provision¹', 'Not rated'],
      ]),
    ];
    const reading = readPieces(pieces, 'hmip-youth-2021');
    expect(inShort(reading)).toEqual({ ooc_policy_provision: 'good', resettlement: 'inapplicable' });
  });

  it('takes the column of this inspection and keeps the other as an earlier one', () => {
    const headers = ['', 'Standard', 'Rating 2018', 'Rating 2022'];
    const pieces = [
      heading(1, 'Ratings'),
      table(
        [headers, ['1.1', 'Governance and leadership', 'Inadequate', 'Good'], ['1.2', 'Staff', 'Good', 'Outstanding']],
        { headerRows: 1 },
      ),
    ];
    const reading = readPieces(pieces);
    expect(inShort(reading)).toEqual({ governance_leadership: 'good', staff: 'outstanding' });
    expect(inShort(reading, 'ratings_table', 'prior')).toEqual({ governance_leadership: 'inadequate', staff: 'good' });
    expect(reading.statements.find(({ period }) => period === 'prior')?.periodDate).toBe('2018');
    expect(
      reading.statements
        .filter(({ standard }) => standard === 'staff')
        .map(({ at }) => reading.document.text.slice(at.start, at.end)),
    ).toEqual(['1.2\tStaff\tGood', 'Outstanding']);
  });

  it('chooses no column where no header tells', () => {
    const pieces = [
      heading(1, 'Ratings'),
      table([
        ['1.1', 'Governance and leadership', 'Inadequate', 'Good'],
        ['1.2', 'Staff', 'Good', 'Good'],
      ]),
    ];
    expect(inShort(readPieces(pieces))).toEqual({ governance_leadership: 'unreadable', staff: 'unreadable' });
  });

  it('is read across, a standard for each column', () => {
    const pieces = [
      heading(1, 'Ratings'),
      table([
        ['Governance and leadership', 'Staff', 'Joint working'],
        ['Good', 'Good', 'Inadequate'],
      ]),
    ];
    expect(inShort(readPieces(pieces))).toEqual({
      governance_leadership: 'good',
      staff: 'good',
      ooc_joint_working: 'inadequate',
    });
  });

  const judged = (cells: readonly (readonly string[])[]) =>
    readPieces([heading(1, 'Judgements'), table(cells)], 'ofsted-ilacs-2018');

  it('is read with the grade in the first column', () => {
    const cells = [
      ['Grade', 'Judgement'],
      ['Good', 'Overall effectiveness'],
      ['Requires improvement to be good', 'The experiences and progress of care leavers'],
    ];
    expect(inShort(judged(cells))).toEqual({ overall: 'good', care_leavers: 'requires improvement' });
    // A row that is no pair of both: the ratings may be those of the rows above.
    expect(judged([...cells, ['Outstanding', '']]).statements).toEqual([]);
    expect(judged([['Overall effectiveness', ''], ...cells.slice(1)]).statements).toEqual([]);
  });

  it('is read with a mark under one of the grades', () => {
    const header = ['Judgement', 'Inadequate', 'Requires improvement to be good', 'Good', 'Outstanding'];
    const cells = [
      header,
      ['Overall effectiveness', '', '', '✓', ''],
      ['The experiences and progress of care leavers', '✗', '✓', '✗', '✗'],
      ['The experiences and progress of children in care', '', '✓', '✓', ''],
    ];
    const reading = judged(cells);
    expect(inShort(reading)).toEqual({ overall: 'good', care_leavers: 'requires improvement' });
    expect(judged([['Judgement', 'A', 'B', 'Good', 'C'], ...cells.slice(1)]).statements).toEqual([]);
  });

  it('does not depend on the order of its rows', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...rows], { minLength: rows.length }), (shuffled) => {
        const pieces = [heading(1, 'Ratings'), table(shuffled.map((row) => [...row]))];
        expect(inShort(readPieces(pieces))).toEqual(read);
      }),
    );
  });

  it('is not seen in definitions, bands, examples and contents', () => {
    const pieces = [
      heading(1, 'Contents'),
      table([
        ['1.1 Governance and leadership', '7'],
        ['1.2 Staff', '9'],
      ]),
      heading(1, 'How a rating is found'),
      paragraph('An example shows how the scores are added.'),
      table([
        ['1.1', 'Governance and leadership', 'Good'],
        ['1.2', 'Staff', 'Good'],
      ]),
      heading(1, 'Annexe 1: Methodology'),
      table([
        ['Lowest banding', 'Rating (standard)'],
        ['Minority: <50%', 'Inadequate'],
        ['Large majority: 80%+', 'Outstanding'],
      ]),
      table([
        ['Score', 'Rating (overall)'],
        ['0–6', 'Inadequate'],
        ['31–36', 'Outstanding'],
      ]),
      table([
        ['Good', 'The work is mostly sound.'],
        ['Outstanding', 'The work is very strong.'],
      ]),
    ];
    expect(readPieces(pieces).statements).toEqual([]);
  });
});

describe('tables of other programmes', () => {
  it('core case inspections: the own percentage among comparisons, with its word elsewhere', () => {
    const pieces = [
      heading(1, 'Scores'),
      table(
        [
          ['', 'Lowest', 'Highest', 'Average', 'Dunmarsh'],
          ['‘Safeguarding’ work (action to protect the young person)', '37%', '91%', '68%', '64%'],
          ['‘Risk of Harm to others’ work', '36%', '85%', '62%', '57%'],
        ],
        { headerRows: 1 },
      ),
      heading(1, 'Summary'),
      table([
        ['Section', 'Score', 'Judgement'],
        ['Safeguarding', '64%', 'MODERATE improvement required'],
        ['Risk of Harm to others', '57%', 'SUBSTANTIAL improvement required'],
        ['Likelihood of Reoffending', '69% MODERATE improvement required', ''],
      ]),
    ];
    const reading = readPieces(pieces, 'hmip-cci-2009', 'Dunmarsh');
    expect(inShort(reading)).toEqual({
      safeguarding: 'moderate improvement required 64%',
      risk_of_harm: 'substantial improvement required 57%',
      likelihood_of_reoffending: 'moderate improvement required 69%',
    });
    const percents = reading.statements.flatMap(({ stated }) => (stated.state === 'read' ? [stated.percent] : []));
    expect(percents).not.toContain(91);
  });

  it('core case inspections: a box with the section’s name, its explanation and its score', () => {
    const pieces = [
      heading(1, 'Scoring'),
      table([
        [{ text: 'Safeguarding score:', columns: 2 }],
        [{ text: 'The share of the work that was done well enough.', columns: 2 }],
        ['Score: 64%', 'Comment: MODERATE improvement required'],
      ]),
    ];
    expect(inShort(readPieces(pieces, 'hmip-cci-2009'), 'standard_heading')).toEqual({
      safeguarding: 'moderate improvement required 64%',
    });
  });

  it('core case inspections: all sections in one table, each score below its section’s name', () => {
    const pieces = [
      heading(1, 'Scoring'),
      table([
        ['Safeguarding score:', 'The share of the work that was done well enough.'],
        ['Score: 64%', 'Comment: MODERATE improvement required'],
        ['Public Protection – Risk of Harm score:', 'The share of that work that was done well enough.'],
        ['Score: 52%', 'Comment: SUBSTANTIAL improvement required'],
        ['Public Protection – Likelihood of Reoffending score:', 'The share of that work that was done well enough.'],
        ['Score: 77%', 'Comment: MINIMUM improvement required'],
      ]),
    ];
    expect(inShort(readPieces(pieces, 'hmip-cci-2009'))).toEqual({
      safeguarding: 'moderate improvement required 64%',
      risk_of_harm: 'substantial improvement required 52%',
      likelihood_of_reoffending: 'minimum improvement required 77%',
    });
  });

  it('core case inspections: scores of parts are none of the sections’', () => {
    const reading = readPieces(
      [
        heading(1, 'Scores'),
        table([
          ['Safeguarding work', '64%'],
          ['Risk of Harm to others', '57%'],
        ]),
        heading(1, 'Appendix 1 Summary'),
        table([
          ['Section 1: Assessment and sentence planning', '70%'],
          ['1.1 Risk of Harm to others – assessment and planning', '51%'],
          ['1.2 Safeguarding', '49%'],
          ['Safeguarding: outcomes', '50%'],
        ]),
      ],
      'hmip-cci-2009',
    );
    const percents = reading.statements.map(({ standard, stated }) => [
      standard,
      stated.state === 'read' ? stated.percent : stated.state,
    ]);
    expect(percents).toEqual([
      ['safeguarding', 64],
      ['risk_of_harm', 57],
    ]);
  });

  const halves = (own: string) => [
    table([
      [{ text: 'Safeguarding services', columns: 2 }],
      ['Overall effectiveness', 'Good'],
      ['Capacity for improvement', 'Outstanding'],
      [{ text: own, columns: 2 }],
      ['Overall effectiveness', 'Adequate'],
      ['Capacity for improvement', 'Good'],
    ]),
  ];

  it('looked after children: the safeguarding half of a joint report is another subject, in tables, headings and prose', () => {
    const lookedAfter = { overall: 'adequate', capacity_to_improve: 'good' };
    const inTable = readPieces(halves('Services for looked after children'), 'ofsted-slac-2009');
    expect(inShort(inTable)).toEqual(lookedAfter);
    expect(inTable.statements).toHaveLength(2);
    const inHeadings = readPieces(
      [
        heading(2, 'Safeguarding services'),
        heading(3, 'Overall effectiveness'),
        paragraph('Grade 2 (Good)'),
        paragraph('The overall effectiveness of safeguarding services in Dunmarsh is good.'),
        heading(2, 'Services for looked after children'),
        heading(3, 'Overall effectiveness'),
        paragraph('Grade 3 (Adequate)'),
      ],
      'ofsted-slac-2009',
    );
    expect(inHeadings.statements.map(({ standard, stated }) => [standard, stated])).toEqual([
      ['overall', { state: 'read', rating: 'adequate', percent: null }],
    ]);
  });

  it('looked after children: a report on them alone keeps what stands under a heading on safeguarding', () => {
    const reading = readPieces(
      [
        heading(2, 'Safeguarding'),
        table([
          ['Overall effectiveness', 'Good'],
          ['Capacity to improve', 'Good'],
        ]),
      ],
      'ofsted-slac-2009',
    );
    expect(reading.statements).toHaveLength(2);
  });

  it('full joint inspections: criteria by name', () => {
    const pieces = [
      heading(1, 'Summary'),
      table([
        ['Criterion', 'Judgement'],
        ['Reducing the likelihood of reoffending', 'Satisfactory'],
        ['Protecting the child or young person', 'Unsatisfactory'],
        ['Governance and partnerships', 'Poor'],
      ]),
    ];
    expect(inShort(readPieces(pieces, 'hmip-fji-2012'))).toEqual({
      reducing_reoffending: 'satisfactory',
      protecting_children: 'unsatisfactory',
      governance_partnerships: 'poor',
    });
  });

  it('children’s services: the overall judgement in a banner, and not that on the safeguarding board', () => {
    const pieces = [
      table([
        [{ text: 'Children’s services in Dunmarsh require improvement to be good', columns: 2 }],
        ['1. Children who need help and protection', 'Requires improvement'],
        ['2.1 Adoption performance', 'Good'],
        ['3. Leadership, management and governance', 'Inadequate'],
        ['The effectiveness of the Local Safeguarding Children Board (LSCB) is good', ''],
      ]),
    ];
    expect(inShort(readPieces(pieces, 'ofsted-sif-2013'))).toEqual({
      overall: 'requires improvement',
      help_and_protection: 'requires improvement',
      adoption: 'good',
      leadership: 'inadequate',
    });
  });
});
