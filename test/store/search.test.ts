import { describe, expect, it } from 'vitest';
import { freshDatabase } from './folder.js';
import { document } from './records.js';

const saved = () => {
  const db = freshDatabase();
  const put = (name: string, text: string): void => db.save(document({ name, text, ratings: [] }));
  put('a', 'Staff at Dunmarsh planned interventions well. The café was closed.');
  put('b', 'Planning for the safety of other people was insufficient.');
  return { db, put };
};

describe('search', () => {
  it('finds words in all their forms, and phrases as they stand', () => {
    const { db } = saved();
    expect(db.search('planning')).toHaveLength(2);
    expect(db.search('CAFE')).toHaveLength(1);
    expect(db.search('"other people"')[0]?.passage).toContain('‹other people›');
    expect(db.search('"people other"')).toEqual([]);
    expect(db.search('planning insufficient')).toHaveLength(1);
    expect(db.search('planning', 1)).toHaveLength(1);
  });

  it.each(['', '"', '*', 'AND OR NOT', 'NEAR(', 'a"b', 'text:x', '^x', "';--", '\0'])(
    'never trips over %j',
    (words) => {
      expect(Array.isArray(saved().db.search(words))).toBe(true);
    },
  );

  it('forgets the text that was replaced', () => {
    const { db, put } = saved();
    put('b', 'Nothing of note.');
    expect(db.search('insufficient')).toEqual([]);
    expect(db.search('note')).toHaveLength(1);
  });
});
