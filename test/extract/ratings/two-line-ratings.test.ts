import { describe, expect, it } from 'vitest';
import { heading, item, paragraph, table } from '../../document/document-builder.js';
import { inShort, quoteOf, readPieces } from './report-reading.js';

const SIF = 'ofsted-sif-2013';
const front = (...lines: readonly string[]) => readPieces([heading(1, 'Judgements'), paragraph(lines.join('\n'))], SIF);

describe('a rating that was broken over two lines', () => {
  it('is read where its first line is the rating already', () => {
    const words = [
      'Children who need help and protection',
      'Requires improvement\nto be good',
      'Adoption performance',
      'Good',
    ];
    const reading = readPieces([heading(1, 'Judgements'), ...words.map(paragraph)], SIF);
    expect(inShort(reading)).toEqual({ help_and_protection: 'requires improvement', adoption: 'good' });
  });

  it('is read under its label, whether that goes over one line or two', () => {
    const reading = front(
      '1. Children who need help and protection',
      'Requires',
      'Improvement',
      '2. Children looked after and achieving',
      'permanence',
      'Requires',
      'improvement',
      '2.1 Adoption performance',
      'Good',
    );
    expect(inShort(reading)).toEqual({
      help_and_protection: 'requires improvement',
      looked_after: 'requires improvement',
      adoption: 'good',
    });
    expect(quoteOf(reading, 'help_and_protection')).toBe(
      '1. Children who need help and protection\nRequires\nImprovement',
    );
  });

  it('is read where each line is a paragraph of its own', () => {
    const reading = readPieces(
      [
        heading(1, 'Judgements'),
        item('1. Children who need help and protection'),
        paragraph('Requires'),
        paragraph('Improvement'),
        item('2.1 Adoption performance'),
        paragraph('Outstanding'),
      ],
      SIF,
    );
    expect(inShort(reading)).toEqual({ help_and_protection: 'requires improvement', adoption: 'outstanding' });
  });

  it('is read under the heading of a standard', () => {
    const pieces = [heading(2, '2.2. Planning'), paragraph('Requires'), paragraph('improvement')];
    expect(inShort(readPieces([...pieces, paragraph('Plans were late.')]), 'standard_heading')).toEqual({
      court_planning: 'requires improvement',
    });
  });

  it('is read beside its label, the rest of it in the next line', () => {
    expect(
      inShort(
        front(
          '1. Children who need help and protection   Requires',
          '                                           improvement',
          '2.1 Adoption performance                   Good',
        ),
      ),
    ).toEqual({ help_and_protection: 'requires improvement', adoption: 'good' });
  });

  it('is read beside a label that goes over the same two lines', () => {
    const reading = front(
      '2. Children looked after and achieving   Requires',
      'permanence                               improvement',
      '3. Leadership, management and governance Good',
    );
    expect(inShort(reading)).toEqual({ looked_after: 'requires improvement', leadership: 'good' });
    expect(quoteOf(reading, 'looked_after')).toMatch(/^2\. Children looked after[\s\S]*improvement$/);
  });

  it('is quoted whole from a table whose rows are its lines', () => {
    const reading = readPieces(
      [
        heading(1, 'Judgements'),
        table([
          ['2. Children looked after and achieving', 'Requires'],
          ['permanence', 'improvement'],
          ['2.1 Adoption performance', 'Good'],
        ]),
      ],
      SIF,
    );
    expect(inShort(reading)).toEqual({ looked_after: 'requires improvement', adoption: 'good' });
    expect(quoteOf(reading, 'looked_after')).toMatch(/Requires[\s\S]*improvement$/);
  });

  it('is not read from sentences that break there, nor where labels and ratings do not take turns', () => {
    expect(
      inShort(front('Adoption performance requires', 'improvement', 'and the council knows it.', 'Leadership is new.')),
    ).toEqual({});
    const read = inShort(
      front('1. Children who need help and protection', '2.1 Adoption performance', 'Requires', 'improvement', 'Good'),
    );
    expect(new Set(Object.values(read))).not.toContain('requires improvement');
    expect(inShort(front('Staff said what each plan requires', 'improvement of, and by when.'))).toEqual({});
  });
});
