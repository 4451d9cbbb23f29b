import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesIn } from '../../src/extract/sentences.js';

const split = (text: string): string[] =>
  sentencesIn(text, { start: 0, end: text.length }).map((at) => text.slice(at.start, at.end));

describe('sentences', () => {
  it.each([
    ['Mr. Hale led it. He left.', ['Mr. Hale led it.', 'He left.']],
    [
      'It met St. Helens and Dr. Roe, e.g. twice. Then it went.',
      ['It met St. Helens and Dr. Roe, e.g. twice.', 'Then it went.'],
    ],
    ['J. Brown and A. B. Cole wrote. We read.', ['J. Brown and A. B. Cole wrote.', 'We read.']],
    ['See www.gov.uk. There is more.', ['See www.gov.uk.', 'There is more.']],
    ['The average was 3.5 cases. No. 4 was late.', ['The average was 3.5 cases.', 'No. 4 was late.']],
    ['Was it enough? No. The rest was.', ['Was it enough?', 'No.', 'The rest was.']],
    ['She said: “It worked.” Others agreed.', ['She said: “It worked.”', 'Others agreed.']],
    ['“Is it safe?” she asked. It was.', ['“Is it safe?” she asked.', 'It was.']],
    ['All met it.¹² Most did well.', ['All met it.¹²', 'Most did well.']],
    ['All met it.12 Most did well.', ['All met it.12', 'Most did well.']],
    ['(It was so.) We left.', ['(It was so.)', 'We left.']],
    ['3. develop the plan', ['3. develop the plan']],
    ['2.4. Reviewing', ['2.4. Reviewing']],
    ['In Sept. 2020 it rose. By Oct. It fell.', ['In Sept. 2020 it rose.', 'By Oct.', 'It fell.']],
    ['One line\nand its next. Two.', ['One line\nand its next.', 'Two.']],
    ['First\n\nsecond', ['First', 'second']],
  ])('splits %j', (text, sentences) => expect(split(text)).toEqual(sentences));

  it('covers all that is not white space, in order', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'B', '.', '?', ' ', '\n', '1', '"', '¹', ')', '😀') }),
        (text) => {
          const whole = sentencesIn(text, { start: 0, end: text.length });
          expect(
            whole
              .map((at) => text.slice(at.start, at.end))
              .join('')
              .replace(/\s/g, ''),
          ).toBe(text.replace(/\s/g, ''));
        },
      ),
    );
  });
});
