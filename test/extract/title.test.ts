import { describe, expect, it } from 'vitest';
import { titleOf } from '../../src/extract/title.js';
import { buildDocument, heading, type Piece, paragraph, table } from '../document/document-builder.js';
import { known } from './known.js';

const LONG = paragraph(
  'The service that works with children who offend has been told that it must do better. '.repeat(4),
);
const title = (
  pieces: readonly Piece[],
  media: 'text/html' | 'text/plain' | 'application/pdf' = 'text/plain',
): string | null => {
  const document = buildDocument(pieces, media);
  const at = titleOf(document, known.inspectorates);
  return at && document.text.slice(at.start, at.end).replace(/\s+/g, ' ');
};

describe('titleOf', () => {
  it('takes the highest heading of a page', () => {
    expect(
      title([paragraph('Home / News'), heading(1, 'Tarnmouth rated ‘Good’'), heading(2, 'More'), LONG], 'text/html'),
    ).toBe('Tarnmouth rated ‘Good’');
  });

  it('looks past labels, issuers and datelines', () => {
    expect(
      title([
        paragraph('NEWS RELEASE'),
        paragraph('HM Inspectorate of Probation'),
        paragraph('12 March 2019'),
        paragraph('Tarnmouth service needs to do more for victims'),
        LONG,
      ]),
    ).toBe('Tarnmouth service needs to do more for victims');
  });

  it('ends above the issuer and the date that a cover prints in the same block', () => {
    const name = 'An inspection of youth offending services in Tarnmouth';
    expect(title([heading(1, `${name}\nHM Inspectorate of Probation, June 2019`), LONG])).toBe(name);
    expect(title([heading(1, `${name.replace(' in ', '\nin ')}\nJune 2019`), LONG])).toBe(name);
    expect(title([heading(1, `${name} HM Inspectorate of Probation, June 2019`), LONG])).toBe(name);
    const told = 'Tarnmouth praised by HM Inspectorate of Probation';
    expect(title([heading(1, told), LONG])).toBe(told);
  });

  it('is none below a sentence that news begins with', () => {
    expect(
      title([
        paragraph(
          'Youth workers in Tarnmouth have been told by inspectors that their work is now good in every respect.',
        ),
        paragraph('What the Inspectors Said'),
        LONG,
      ]),
    ).toBeNull();
  });

  it('goes on in a line that begins with words for a kind of authority', () => {
    expect(
      title([
        paragraph('Inspection of Tarnmouth Metropolitan'),
        paragraph('Borough Council children’s services'),
        paragraph('Inspection dates: 3 June to 7 June 2019'),
        LONG,
      ]),
    ).toBe('Inspection of Tarnmouth Metropolitan Borough Council children’s services');
    const own = 'Re-inspection of services for children';
    expect(title([paragraph(own), paragraph('Children’s services in Tarnmouth are good'), LONG])).toBe(own);
  });

  it('looks past the name of a paper', () => {
    expect(
      title([paragraph('TARNMOUTH MERCURY'), paragraph('Youth offending team gets top marks from inspectors'), LONG]),
    ).toBe('Youth offending team gets top marks from inspectors');
  });

  it('joins a place with the inspection set below it, in boxes too', () => {
    expect(
      title(
        [paragraph('Tarnmouth Council'), paragraph('Inspection of children’s social care services'), LONG],
        'application/pdf',
      ),
    ).toBe('Tarnmouth Council Inspection of children’s social care services');
    expect(
      title(
        [
          table([
            ['Tarnmouth'],
            ['Inspection of children’s social care services'],
            ['Inspection dates: 3 to 7 June 2019'],
          ]),
        ],
        'application/pdf',
      ),
    ).toBe('Tarnmouth Inspection of children’s social care services');
  });

  it.each([
    'To view this licence, visit: https://archive.example/licence/version/3',
    'Information Desk, Tarn House, Vale Street, Ashby AB1 2CD',
    'Minutes:',
    'Decision:',
    'Issue - meetings',
    'Winter Help Icon',
    'The team of the year. Picture: Tarnmouth Council',
  ])('looks past %j', (line) => {
    const headline = 'Tarnmouth youth justice service rated ‘Good’';
    expect(title([paragraph(line), paragraph(headline), LONG])).toBe(headline);
  });

  it('leaves a page’s number off, and no sentence below joins it', () => {
    expect(title([paragraph('28 Core Case Inspection of youth offending work in Tarnmouth'), LONG])).toBe(
      'Core Case Inspection of youth offending work in Tarnmouth',
    );
    expect(
      title([
        paragraph('Tarnmouth Council’s children’s services judged poor'),
        paragraph('An Ofsted report on Tarnmouth has judged the council’s work as “inadequate”.'),
        LONG,
      ]),
    ).toBe('Tarnmouth Council’s children’s services judged poor');
  });

  it('is null for a text that begins with its text', () => {
    expect(title([LONG, paragraph('Register to go on reading')])).toBeNull();
  });

  it('leaves emphasis marks off its ends', () => {
    expect(title([paragraph('**An inspection of youth offending services in Tarnmouth**'), LONG])).toBe(
      'An inspection of youth offending services in Tarnmouth',
    );
  });
});
