import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leadingPercent, ratingWords, saysNotRated } from '../../../src/extract/ratings/rating-words.js';
import { frameworkOf } from './report-reading.js';

const scaleOf = (id: string) => {
  const { scale } = frameworkOf(id);
  if (!scale) throw new Error('no scale');
  return scale;
};
const youth = ratingWords(scaleOf('hmip-youth-2018'));
const joint = ratingWords(scaleOf('hmip-fji-2012'));
const ofsted = ratingWords(scaleOf('ofsted-ilacs-2018'));
const lookedAfter = ratingWords(scaleOf('ofsted-slac-2009'));
const coreCase = ratingWords(scaleOf('hmip-cci-2009'));

describe('a text that is a rating', () => {
  it.each([
    ['Good', 'good'],
    ['  OUTSTANDING ☆', 'outstanding'],
    ['Outstanding $\\stackrel{\\wedge}{\\bowtie}$', 'outstanding'],
    ['Requires\nimprovement', 'requires improvement'],
    ['Requires improve ment', 'requires improvement'],
    ['**Good**', 'good'],
    ['‘Inadequate’', 'inadequate'],
    ['Rating: Good', 'good'],
    ['Our rating is: Good.', 'good'],
    ['Good¹²', 'good'],
    ['Good3', 'good'],
    ['Outstanding Image: a drawing of a star', 'outstanding'],
    ['Outstanding ★★★★', 'outstanding'],
  ])('%j', (text, rating) => {
    expect(youth.whole(text)?.rating).toBe(rating);
  });

  it.each([
    'Very good',
    'Good practice',
    'Not good',
    'G ood enough',
    'Adequate',
    'Requires',
    '',
    'Goo',
    'Inadequate or good',
    '29/36',
  ])('is not %j', (text) => {
    expect(youth.whole(text)).toBeNull();
  });

  it('knows the words of its own scale only', () => {
    expect(joint.whole('Unsatisfactory')?.rating).toBe('unsatisfactory');
    expect(joint.whole('Inadequate')).toBeNull();
    expect(ofsted.whole('Requires improvement to be good')?.rating).toBe('requires improvement');
    expect(lookedAfter.whole('Adequate Grade 3')?.rating).toBe('adequate');
    expect(lookedAfter.whole('Grade 4 (Inadequate)')?.rating).toBe('inadequate');
    expect(coreCase.whole('MODERATE improvement required')?.rating).toBe('moderate improvement required');
  });

  it('points at the word itself', () => {
    const text = 'Rating: Requires  improvement ☆';
    const at = youth.whole(text, 100)?.at;
    expect(at && text.slice(at.start - 100, at.end - 100)).toBe('Requires  improvement');
  });

  it('is read from its end, but never out of the middle of a word', () => {
    expect(youth.tail('Staff: Outstanding')?.rating).toBe('outstanding');
    expect(joint.tail('Work was unsatisfactory')?.rating).toBe('unsatisfactory');
    expect(youth.tail('the feelgood')).toBeNull();
  });

  it('stays the same whatever breaks and marks a page puts into it', () => {
    const mark = fc.constantFrom('', ' ', '\n', '\t', '-', '\u00AD', '*', '☆');
    const words = fc.constantFrom('Outstanding', 'Good', 'Requires improvement', 'Inadequate');
    fc.assert(
      fc.property(words, fc.array(mark, { minLength: 20, maxLength: 20 }), (word, marks) => {
        const broken = [...word].map((letter, index) => letter + (marks[index] ?? '')).join('');
        expect(youth.whole(broken)?.rating).toBe(word.toLowerCase());
      }),
    );
  });
});

describe('a text that says that there is no rating', () => {
  it.each([
    'Not rated',
    'not applicable',
    'N/A',
    'No cases',
    'There were no cases',
    'Unrated',
    'Not rated²',
    'Rating: Not rated',
  ])('%j', (text) => {
    expect(saysNotRated(text)).toBe(true);
  });
  it.each(['Good', '', 'No', 'Cases', 'Nottingham', 'National average'])('is not %j', (text) => {
    expect(saysNotRated(text)).toBe(false);
  });
});

describe('a percentage at the head of a text', () => {
  it('is read with its decimals', () => {
    expect(leadingPercent('64% MODERATE improvement required')?.percent).toBe(64);
    expect(leadingPercent('57.5 per cent')?.percent).toBe(57.5);
  });
  it('is none over a hundred, or elsewhere', () => {
    expect(leadingPercent('640%')).toBeNull();
    expect(leadingPercent('a score of 64%')).toBeNull();
  });
});
