import type Database from 'better-sqlite3';
import { z } from 'zod';

/** A document whose text holds what was looked for. */
export interface TextHit {
  readonly documentId: string;
  /** The passage around the clearest match, on one line; what matched stands between `‹` and `›`. */
  readonly passage: string;
}

const hitRow = z.object({ document_id: z.string(), passage: z.string() });
const PIECES = /"([^"]*)"|([^\s"]+)/g;

/** Words, each of which must occur in any of its forms, and phrases in double quotes, as a query of SQLite's full-text search. */
const toMatch = (words: string): string =>
  [...words.matchAll(PIECES)]
    .map((piece) => piece[1] ?? piece[2] ?? '')
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece))
    .map((piece) => `"${piece}"`)
    .join(' ');

/** Looks for words and "phrases" in the stored texts, best match first. No word at all finds nothing. */
export type TextSearch = (words: string, limit?: number) => readonly TextHit[];

/** Binds the full-text search; the statement is prepared once. */
export const textSearch = (db: Database.Database): TextSearch => {
  const select = db.prepare<[string, number]>(
    `SELECT t.document_id, snippet(text_search, 0, '‹', '›', '…', 24) AS passage
     FROM text_search JOIN texts t ON t.text_id = text_search.rowid
     WHERE text_search MATCH ? ORDER BY text_search.rank, t.document_id LIMIT ?`,
  );
  return (words, limit = 50) => {
    const match = toMatch(words.replaceAll('\0', ' '));
    if (match === '') return [];
    return z
      .array(hitRow)
      .parse(select.all(match, limit))
      .map((row) => ({
        documentId: row.document_id,
        passage: row.passage.replace(/\s+/g, ' ').trim(),
      }));
  };
};
