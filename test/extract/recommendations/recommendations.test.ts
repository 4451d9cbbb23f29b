import { describe, expect, it } from 'vitest';
import { findRecommendations } from '../../../src/extract/recommendations/recommendations.js';
import { sectionsOf } from '../../../src/extract/sections.js';
import { buildDocument, heading, item, type Piece, paragraph, table } from '../../document/document-builder.js';
import { frameworkOf } from '../cases/case-rows.js';

const read = (pieces: readonly Piece[]) => {
  const document = buildDocument([heading(1, 'Recommendations'), ...pieces], 'text/plain');
  return findRecommendations(document, sectionsOf(document, frameworkOf('hmip-youth-2018')));
};
const brief = (pieces: readonly Piece[]) =>
  read(pieces).recommendations.map(({ position, text, addressee }) => `${position}|${addressee ?? '-'}|${text}`);

describe('recommendations', () => {
  it('reads numbers, addressees and words, without the closing stop', () => {
    expect(
      brief([
        paragraph('We have made three recommendations that we believe will help.'),
        paragraph('The Dunmarsh Youth Justice Service should:'),
        item('shorten the wait for support', '1.'),
        item('train the staff who write plans.', '2.'),
        paragraph('The chair of the management board should:'),
        item('see that partners attend.', '3.'),
      ]),
    ).toEqual([
      '1|Dunmarsh Youth Justice Service|shorten the wait for support',
      '2|Dunmarsh Youth Justice Service|train the staff who write plans',
      '3|chair of the management board|see that partners attend',
    ]);
  });

  it('counts what is stated, and not the recommendations of an earlier inspection', () => {
    const { counts } = read([
      paragraph('We make 5 recommendations. All four recommendations of the previous inspection were met.'),
      paragraph('There are two further recommendations for partners.'),
    ]);
    expect(counts.map(({ count }) => count)).toEqual([5, 2]);
  });

  it('goes on with an item that a page cut, and numbers on where the printed numbers start afresh', () => {
    expect(
      brief([
        heading(2, 'The management board should:'),
        item('agree with the health partners how', '1.'),
        paragraph('the wait is to be shortened.'),
        heading(2, 'Police'),
        item('share what they know.', '1.'),
      ]),
    ).toEqual([
      '1|management board|agree with the health partners how the wait is to be shortened',
      '2|Police|share what they know',
    ]);
  });

  it('reads the numbered paragraphs of an older report under its question, below the titles of topics, to its strengths', () => {
    const document = buildDocument(
      [
        heading(1, 'What does the local authority need to improve?'),
        heading(2, 'Thresholds'),
        paragraph('98. Agree with schools when a family is referred.'),
        heading(2, 'Consent'),
        paragraph('99. Record who gave consent, and when.'),
        heading(2, 'Priority and immediate action'),
        paragraph('100. No areas were identified for immediate action.'),
        heading(2, 'Oversight by members'),
        paragraph('101. Train the members who hold the service to account.'),
        heading(2, 'The local authority has the following strengths'),
        paragraph('102. Social workers know the children whom they support.'),
      ],
      'text/plain',
    );
    const sections = sectionsOf(document, frameworkOf('ofsted-sif-2013'));
    expect(
      findRecommendations(document, sections).recommendations.map(({ text, addressee }) => [text, addressee]),
    ).toEqual([
      ['Agree with schools when a family is referred', null],
      ['Record who gave consent, and when', null],
      ['Train the members who hold the service to account', null],
    ]);
  });

  it('reads the actions that an older report asks for below its areas for improvement; deadlines are no addressees', () => {
    const document = buildDocument(
      [
        heading(1, 'Areas for improvement'),
        paragraph('15. To improve what is done for children in care, the council should take the following action.'),
        paragraph('Immediately:'),
        item('see every child who waits for a plan', '■'),
        heading(2, 'Within three months:'),
        item('train the carers of older children', '■'),
        heading(1, 'Areas for improvement'),
        paragraph('Plans were late in most of the cases.'),
      ],
      'text/plain',
    );
    const sections = sectionsOf(document, frameworkOf('ofsted-slac-2009'));
    expect(
      findRecommendations(document, sections).recommendations.map(({ text, addressee }) => [text, addressee]),
    ).toEqual([
      ['see every child who waits for a plan', null],
      ['train the carers of older children', null],
    ]);
  });

  it('takes a topic that speaks of a service for no addressee', () => {
    expect(
      brief([
        item('share what they know', '1.'),
        heading(2, 'Views of service users'),
        item('ask those who use the service each year', '2.'),
      ]),
    ).toEqual(['1|-|share what they know', '2|-|ask those who use the service each year']);
  });

  it('reads a table of numbers and words, and bullets without numbers', () => {
    expect(
      brief([
        table([
          ['1', 'Widen the choice of training for older children'],
          ['2', 'Fill the posts that are vacant'],
        ]),
      ]),
    ).toHaveLength(2);
    expect(brief([paragraph('The service should:'), item('write plans that children can read', '•')])).toEqual([
      '1|service|write plans that children can read',
    ]);
  });

  it.each([
    ['Dunmarsh Council should:', 'Dunmarsh Council'],
    ['The Prisons Agency and the Ministry of\nYouth should:', 'Prisons Agency and the Ministry of Youth'],
    ['Dunmarsh Youth Offending\nService should:', 'Dunmarsh Youth Offending Service'],
  ])('ends an item at the line that names whom the next ones are for: %j', (line, addressee) => {
    expect(
      brief([
        paragraph('Dunmarsh YJS should:'),
        item('make plans that children in the\nDale can read', '1.'),
        item(`see that checks are finished\n${line}`, '2.'),
        item('fill the posts that are vacant', '3.'),
      ]),
    ).toEqual([
      '1|Dunmarsh YJS|make plans that children in the Dale can read',
      '2|Dunmarsh YJS|see that checks are finished',
      `3|${addressee}|fill the posts that are vacant`,
    ]);
  });

  it('takes whom it is for from brackets at the end, where no line above names anybody', () => {
    expect(
      brief([
        paragraph('Work after the inspection should see to it that:'),
        item('checks are finished in time (YOT Manager)', '1.'),
        item('the figures reach the board (Chair of the Management Board).', '2.'),
        item('plans use the agreed form (ASSET)', '3.'),
      ]),
    ).toEqual([
      '1|YOT Manager|checks are finished in time',
      '2|Chair of the Management Board|the figures reach the board',
      '3|-|plans use the agreed form (ASSET)',
    ]);
  });

  it.each([
    heading(2, 'Progress against previous recommendations'),
    paragraph('Recommendations from our last report:'),
  ])('leaves the recommendations of an earlier report alone', (title) => {
    expect(
      brief([
        paragraph('Dunmarsh YJS should:'),
        item('fill the posts that are vacant.', '1.'),
        title,
        item('Met: make a plan for every child in custody.', '1.'),
        paragraph('Dunmarsh YJS should:'),
        item('Not met: train the staff who write plans.', '2.'),
      ]),
    ).toEqual(['1|Dunmarsh YJS|fill the posts that are vacant']);
  });
});

describe('what needs to improve', () => {
  const improve = (pieces: readonly Piece[]) => {
    const document = buildDocument([heading(1, 'The service'), ...pieces], 'application/pdf');
    return findRecommendations(document, sectionsOf(document, frameworkOf('ofsted-ilacs-2018'))).recommendations.map(
      ({ text, addressee }) => `${addressee ?? '-'}|${text}`,
    );
  };

  it.each(['What needs to improve?', 'What needs to improve in this service'])('is listed below %j', (title) => {
    expect(
      improve([
        heading(2, title),
        item('The speed of permanence planning for babies.', '◼'),
        item('Visits to children who are placed', '◼'),
        paragraph('far from home.'),
        item('Numbered words of the findings begin here.', '1.'),
        paragraph('Words of the findings.'),
        item('Another list.', '◼'),
      ]),
    ).toEqual(['-|The speed of permanence planning for babies', '-|Visits to children who are placed far from home']);
  });

  it('is not what a sentence says of it', () => {
    expect(
      improve([
        paragraph('Parents are told what needs to improve for their children.'),
        item('A point in a list of another kind.', '◼'),
      ]),
    ).toEqual([]);
  });
});
