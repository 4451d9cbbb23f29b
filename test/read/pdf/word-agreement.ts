import { spawnSync } from 'node:child_process';
import { quoteAt, type SourceDocument } from '../../../src/document/source-document.js';
import { lower } from '../../../src/read/pdf/raised-marks.js';

/** Whether poppler's pdftotext, with which words are compared, is installed. */
export const hasPoppler = (): boolean => !spawnSync('pdftotext', ['-v']).error;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The words that `pdftotext -bbox-layout` finds in a file. */
export const popplerWords = (file: string): string[] => {
  const { stdout } = spawnSync('pdftotext', ['-bbox-layout', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return [...stdout.matchAll(/<word [^>]*>(.*?)<\/word>/g)].map((match) =>
    (match[1] ?? '').replaceAll(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole),
  );
};

/** One spelling for what the two programs write differently: raised digits, soft hyphens, signs of symbol fonts. */
const alike = (word: string): string => lower(word).replaceAll(/[\u00AD\uE000-\uF8FF•▪■◼◻-]/gu, '');

const counted = (words: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words.map(alike)) if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** F1 of a document's words against another program's, whatever their order. */
export const wordAgreement = (document: SourceDocument, words: readonly string[]): number => {
  const own = counted(document.words.map((word) => quoteAt(document, word.at)));
  const other = counted(words);
  let shared = 0;
  for (const [word, count] of own) shared += Math.min(count, other.get(word) ?? 0);
  const total = (counts: Map<string, number>): number => [...counts.values()].reduce((sum, count) => sum + count, 0);
  return (2 * shared) / Math.max(1, total(own) + total(other));
};
