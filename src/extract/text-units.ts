import type { Anchor } from '../document/anchor.js';
import type { SourceDocument } from '../document/source-document.js';

/** A piece of content as a reader meets it: a heading, a paragraph, an item, or a row of a table (pages are often laid out in tables). */
export interface TextUnit {
  readonly at: Anchor;
  /** 1 to 6 for a heading, null for everything else. */
  readonly level: number | null;
  readonly isFootnote: boolean;
}

const units = new WeakMap<SourceDocument, readonly TextUnit[]>();

/** The content of a document in pieces, in order; furniture, figures and empty pieces are left out. */
export const unitsOf = (document: SourceDocument): readonly TextUnit[] => {
  const known = units.get(document);
  if (known) return known;
  const made = document.blocks
    .flatMap((block): TextUnit[] => {
      if (block.kind === 'furniture' || block.kind === 'figure') return [];
      if (block.kind === 'table') return block.rows.map((row) => ({ at: row.at, level: null, isFootnote: false }));
      return [
        { at: block.at, level: block.kind === 'heading' ? block.level : null, isFootnote: block.kind === 'footnote' },
      ];
    })
    .filter(({ at }) => document.text.slice(at.start, at.end).trim() !== '');
  units.set(document, made);
  return made;
};
