import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLoosely, looselyEqual, squeeze, squeezedForm, startsLoosely } from '../../src/extract/loose-text.js';

const quotes = (text: string, phrase: string): string[] =>
  findLoosely(squeeze(text), phrase).map(({ start, end }) => text.slice(start, end));

describe('findLoosely', () => {
  it.each([
    ['1.3 Partners hips and services Good', 'Partnerships and services', 'Partners hips and services'],
    [
      'Outofcourt disposal policy & provision',
      'out-of-court disposal policy and provision',
      'Outofcourt disposal policy & provision',
    ],
    ['Overa\tll rating', 'overall rating', 'Overa\tll rating'],
    ['Requires\nimprovement', 'requires improvement', 'Requires\nimprovement'],
    ['the child\u2019s safety', "child's safety", 'child\u2019s safety'],
    ['Gwynedd ac Ynys M\u00F4n', 'ynys mon', 'Ynys M\u00F4n'],
    ['the e\uFB03cient team', 'efficient', 'e\uFB03cient'],
    ['**Planning**', 'planning', 'Planning'],
  ])('finds in %j the phrase %j', (text, phrase, quote) => {
    expect(quotes(text, phrase)).toEqual([quote]);
  });

  it('does not cut words', () => {
    expect(quotes('staffing and distaff, is Taff', 'staff')).toEqual([]);
    expect(quotes('Staff\u00B9\u2075 and staff.', 'staff')).toEqual(['Staff', 'staff']);
  });

  it('gives anchors into the whole text for a stretch of it', () => {
    const text = 'planning, planning';
    expect(findLoosely(squeeze(text, { start: 9, end: text.length }), 'planning')).toEqual([{ start: 10, end: 18 }]);
  });

  it('counts characters beyond the basic plane as the text does', () => {
    const text = '\u{1F31F}\u{1F31F} good';
    expect(findLoosely(squeeze(text), 'good')).toEqual([{ start: 5, end: 9 }]);
  });

  it('finds a phrase wherever it is put and however it is spaced', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.array(fc.constantFrom('', ' ', '\t', '-\n'), { minLength: 4, maxLength: 4 }),
        (before, after, gaps) => {
          const phrase = [...'good'].map((letter, index) => letter + (index < 3 ? (gaps[index] ?? '') : '')).join('');
          const text = `${before}, ${phrase}, ${after}`;
          const place = before.length + 2;
          expect(findLoosely(squeeze(text), 'good')).toContainEqual({ start: place, end: place + phrase.length });
        },
      ),
    );
  });

  it('knows of every character of a squeezed text which one of the original it comes from', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('', '\u0130 &\u2122', 'e\u0301\uFB03 \u03A3'),
        (one, two) => {
          const text = `${one}${two}${one}`;
          const { squeezed, spans } = squeeze(text);
          const { starts, ends } = spans();
          const pieces = [...new Set(starts)].map((start, index) => {
            const first = starts.indexOf(start);
            const next = [...new Set(starts)][index + 1];
            const length = (next === undefined ? starts.length : starts.indexOf(next)) - first;
            return [
              squeezedForm(text.slice(start, ends[first])).replace('\u03C2', '\u03C3'),
              squeezed.slice(first, first + length).replace('\u03C2', '\u03C3'),
            ];
          });
          expect(starts).toHaveLength(squeezed.length);
          for (const [own, within] of pieces) expect(own).toBe(within);
        },
      ),
    );
  });

  it('comes to the end of a long text that is nearly right all over', () => {
    const text = 'good-'.repeat(200_000);
    expect(findLoosely(squeeze(text), 'goodgoodgoodgoodbad')).toEqual([]);
  });
});

describe('squeezedForm', () => {
  it('is the same for what differs only in breaks', () => {
    expect(looselyEqual('Out-of-court disposals', 'out of court\tdisposals')).toBe(true);
    expect(looselyEqual('Planning', 'Planing')).toBe(false);
    expect(squeezedForm('B&NES')).toBe('bandnes');
  });
});

describe('startsLoosely', () => {
  it('matches at the start only', () => {
    expect(startsLoosely(squeeze('Plan ning is good'), 'planning')).toEqual({ start: 0, end: 9 });
    expect(startsLoosely(squeeze('Good planning'), 'planning')).toBeNull();
  });
});
