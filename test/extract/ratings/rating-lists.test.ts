import { describe, expect, it } from 'vitest';
import { heading, item, paragraph } from '../../document/document-builder.js';
import { inShort, quoteOf, readPieces } from './report-reading.js';

describe('a list of ratings without a table', () => {
  it('is read line by line', () => {
    const lines =
      '1. Organisational delivery\n1.1 Governance and leadership Good\n1.2 Staff ..... Outstanding\nOverall rating: Good';
    const reading = readPieces([heading(1, 'Ratings'), paragraph(lines)]);
    expect(inShort(reading)).toEqual({ governance_leadership: 'good', staff: 'outstanding', overall: 'good' });
    expect(quoteOf(reading, 'governance_leadership')).toBe('1.1 Governance and leadership Good');
  });

  it('is read from a paragraph that runs it together', () => {
    const run =
      '1. Organisational delivery 1.1 Governance and leadership Good 1.2 Staff Requires improvement 2. Court disposals 2.1 Assessment Inadequate';
    expect(inShort(readPieces([heading(1, 'Ratings'), paragraph(run)]))).toEqual({
      governance_leadership: 'good',
      staff: 'requires improvement',
      court_assessment: 'inadequate',
    });
  });

  it('is read from a list of definitions', () => {
    const pieces = [
      heading(1, 'Ratings'),
      paragraph('Governance and leadership: Good'),
      paragraph('Staff: Outstanding'),
    ];
    expect(inShort(readPieces(pieces))).toEqual({ governance_leadership: 'good', staff: 'outstanding' });
  });

  it('is read where names and ratings take turns, line by line', () => {
    const lines =
      '1.1 Governance and leadership\nGood\n1.2 Staff\nRequires improvement\n1.3 Partnerships and services\nOutstanding';
    expect(inShort(readPieces([heading(1, 'Ratings'), paragraph(lines)]))).toEqual({
      governance_leadership: 'good',
      staff: 'requires improvement',
      partnerships_services: 'outstanding',
    });
  });

  it('is read where a name goes over two lines above its rating', () => {
    const pieces = [
      heading(1, 'Ratings'),
      paragraph('1.1 Governance and\nleadership'),
      paragraph('Good'),
      paragraph('1.3 Partnerships\nand services'),
      paragraph('Outstanding'),
    ];
    expect(inShort(readPieces(pieces))).toEqual({
      governance_leadership: 'good',
      partnerships_services: 'outstanding',
    });
  });

  it('is read where every cell of the table has a line of its own, numbers and score too', () => {
    const cells = [
      'Score',
      'Overall rating',
      'Good',
      '25/36',
      '1.',
      'Organisational delivery',
      '1.1',
      'Governance and leadership',
      'Good',
      '1.2',
      'Staff',
      'Outstanding',
      '2.',
      'Court disposals',
      '2.1',
      'Assessment',
      'Requires improvement',
      '3.',
      'Out-of-court disposals',
      '3.1',
      'Assessment',
      'Not rated',
      '3.2',
      'Planning',
      'Inadequate',
    ];
    expect(inShort(readPieces([heading(1, 'Ratings'), ...cells.map(paragraph)]))).toEqual({
      overall: 'good',
      governance_leadership: 'good',
      staff: 'outstanding',
      court_assessment: 'requires improvement',
      ooc_assessment: 'inapplicable',
      ooc_planning: 'inadequate',
    });
  });

  it('is not read where names and ratings in lines of their own come column by column', () => {
    const cells = ['1.1', 'Governance and leadership', '1.2', 'Staff', 'Good', 'Outstanding'];
    expect(new Set(Object.values(inShort(readPieces([heading(1, 'Ratings'), ...cells.map(paragraph)]))))).toEqual(
      new Set(['unreadable']),
    );
  });

  it('is not read where the ratings follow all the names', () => {
    const lines = '1.1 Governance and leadership\n1.2 Staff\n1.3 Partnerships and services\nGood\nGood\nOutstanding';
    const read = inShort(readPieces([heading(1, 'Ratings'), paragraph(lines)]));
    expect(new Set(Object.values(read))).toEqual(new Set(['unreadable']));
  });

  it('is read from the bullets of a joint inspection', () => {
    const pieces = [
      heading(1, 'Summary'),
      item('Work to reduce reoffending: satisfactory', '•'),
      item('Work to protect the public – good', '•'),
      item('Governance and partnerships: poor', '•'),
    ];
    expect(inShort(readPieces(pieces, 'hmip-fji-2012'))).toEqual({
      reducing_reoffending: 'satisfactory',
      protecting_public: 'good',
      governance_partnerships: 'poor',
    });
  });

  it('is read with the earlier rating in brackets beside, but not with two ratings side by side', () => {
    const lines =
      'Adoption performance: good (2014: inadequate)\nLeadership, management and governance: good outstanding\nExperiences and progress of care leavers: good';
    expect(inShort(readPieces([heading(1, 'Judgements'), paragraph(lines)], 'ofsted-sif-2013'))).toEqual({
      adoption: 'good',
      care_leavers: 'good',
    });
  });

  it('of an earlier inspection is kept as that', () => {
    const pieces = [
      heading(1, 'Background'),
      paragraph('At the previous inspection in 2016 the judgements were:'),
      item('adoption performance: inadequate', '•'),
      item('leadership, management and governance: inadequate', '•'),
    ];
    const reading = readPieces(pieces, 'ofsted-sif-2013');
    expect(inShort(reading)).toEqual({});
    expect(inShort(reading, 'ratings_table', 'prior')).toEqual({ adoption: 'inadequate', leadership: 'inadequate' });
    expect(reading.statements[0]?.periodDate).toBe('2016');
  });

  it('is read with the ratings before the names, where the run can be nothing else', () => {
    const lines = ['Good', 'Overall effectiveness', 'Outstanding', 'The experiences and progress of\nchildren in care'];
    const last = ['Requires improvement\nto be good', 'The experiences and progress of care leavers'];
    const readLines = (texts: readonly string[]) => readPieces(texts.map(paragraph), 'ofsted-ilacs-2018');
    const reading = readLines(['Grade', 'Judgement', ...lines, ...last, 'Children are seen.']);
    expect(reading.statements.map(({ standard, stated, doubt }) => [standard, stated, doubt])).toEqual([
      ['overall', { state: 'read', rating: 'good', percent: null }, null],
      ['care', { state: 'read', rating: 'outstanding', percent: null }, null],
      ['care_leavers', { state: 'read', rating: 'requires improvement', percent: null }, null],
    ]);
    // Without the columns' heads the order is told by the run alone.
    expect(readLines([...lines, ...last]).statements.every(({ doubt }) => doubt !== null)).toBe(true);
  });

  it('keeps to the usual order where names stand first', () => {
    const texts = ['Overall effectiveness', 'Good', 'The experiences and progress of care leavers', 'Outstanding'];
    const reading = readPieces(texts.map(paragraph), 'ofsted-ilacs-2018');
    const told = reading.statements.map(({ standard, stated }) =>
      stated.state === 'read' ? `${standard} ${stated.rating}` : standard,
    );
    expect(told).toContain('care_leavers outstanding');
    expect(told).not.toContain('care_leavers good');
  });

  it('takes no percentage from the middle of a cell: it is that of another area', () => {
    const pieces = ['Lowest', '‘Safeguarding’ work (action 37%\nto protect the young person)', '91%', '68%', '65%'];
    const reading = readPieces([heading(1, 'Foreword'), ...pieces.map(paragraph)], 'hmip-cci-2009');
    expect(reading.statements).toEqual([]);
  });
});
