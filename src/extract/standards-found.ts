import type { Anchor } from '../document/anchor.js';
import type { SourceDocument } from '../document/source-document.js';
import type { Framework } from '../framework/framework.js';
import type { JudgingSentence } from './judgements-given.js';
import { findLoosely, squeeze } from './loose-text.js';
import { sentencesIn } from './sentences.js';
import { partNamedAtStart } from './standard-heading.js';

/** So many of a framework's standards in one sentence that says what was inspected are a list of its areas. */
const LIST_OF_AREAS = 3;
const AREAS = /\b(?:areas?|criteria|aspects|standards|sections)\b/i;

const scaleWords = (framework: Framework): ReadonlySet<string> =>
  new Set(framework.scale?.ratings.map((word) => word.rating) ?? []);

/** Ids of the standards that are named at the head of a heading, a table's row or a box, by printed code and by name. */
const namedInLayout = (document: SourceDocument, framework: Framework): Set<string> => {
  const found = new Set<string>();
  const look = (at: Anchor, alone: boolean): void => {
    const named = partNamedAtStart(document.text, at, framework, null);
    if (named?.standard == null) return;
    const needsCode = framework.standards.some((standard) => standard.code !== null);
    const rest = document.text.slice(named.rest.start, named.rest.end);
    if (named.code === null && (needsCode || alone) && rest.trim().length > 40) return;
    found.add(named.standard.id);
  };
  for (const block of document.blocks) {
    if (block.kind === 'heading') look(block.at, true);
    else if (block.kind === 'table') for (const row of block.rows) look(row.at, false);
    else if (block.kind === 'list_item' || block.kind === 'paragraph') {
      const named = partNamedAtStart(document.text, block.at, framework, null);
      if (
        named?.standard &&
        named.code !== null &&
        /^[\s.\d\t]*$|^\s*[\p{Lu}:\t]/u.test(document.text.slice(named.rest.start, named.rest.end))
      )
        found.add(named.standard.id);
    }
  }
  return found;
};

const cuedIn = (document: SourceDocument, at: Anchor, framework: Framework): string[] => {
  const loose = squeeze(document.text, at);
  return framework.standards
    .filter((standard) => standard.proseCues.some((cue) => findLoosely(loose, cue).length > 0))
    .map((standard) => standard.id);
};

/**
 * The standards of a framework that a document judges or lists: named in its layout; named in a sentence that gives a rating of the
 * framework's scale (or a percentage, where its standards print one); or listed as the areas that were inspected.
 */
export const standardsFound = (
  document: SourceDocument,
  framework: Framework,
  judging: readonly JudgingSentence[],
  prose: readonly Anchor[],
): ReadonlySet<string> => {
  const found = namedInLayout(document, framework);
  const words = scaleWords(framework);
  for (const sentence of judging) {
    const onScale = [...sentence.ratings].every((rating) => words.has(rating));
    const judges = (sentence.ratings.size > 0 && onScale) || (framework.percentages && sentence.percent);
    if (judges) for (const id of cuedIn(document, sentence.at, framework)) found.add(id);
  }
  for (const at of prose) {
    for (const sentence of sentencesIn(document.text, at)) {
      if (!AREAS.test(document.text.slice(sentence.start, sentence.end))) continue;
      const ids = cuedIn(document, sentence, framework);
      if (ids.length >= LIST_OF_AREAS) for (const id of ids) found.add(id);
    }
  }
  return found;
};
