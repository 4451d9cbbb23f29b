import type { Anchor } from '../document/anchor.js';
import type { SourceDocument } from '../document/source-document.js';
import type { Framework } from '../framework/framework.js';
import type { JudgingSentence } from './judgements-given.js';
import { findLoosely, type LooseText, squeeze } from './loose-text.js';
import { headOfStretch, partNamedBy, type StretchHead } from './standard-heading.js';

/** So many of a framework's standards in one sentence that says what was inspected are a list of its areas. */
const LIST_OF_AREAS = 3;
const AREAS = /\b(?:areas?|criteria|aspects|standards|sections)\b/i;
/** A name without its code must have its line almost for itself. */
const BESIDES_A_NAME = 40;
const NOTHING_OR_A_CAPITAL = /^[\s.\d\t]*$|^\s*[\p{Lu}:\t]/u;

/** A piece of layout at whose start a standard may be named. */
interface NamingPlace {
  readonly head: StretchHead;
  readonly kind: 'heading' | 'row' | 'line';
}

const places = new WeakMap<SourceDocument, readonly NamingPlace[]>();

const namingPlaces = (document: SourceDocument): readonly NamingPlace[] => {
  const known = places.get(document);
  if (known) return known;
  const { text } = document;
  const made = document.blocks.flatMap((block): NamingPlace[] => {
    if (block.kind === 'heading') return [{ head: headOfStretch(text, block.at), kind: 'heading' }];
    if (block.kind === 'table') return block.rows.map((row) => ({ head: headOfStretch(text, row.at), kind: 'row' }));
    if (block.kind !== 'list_item' && block.kind !== 'paragraph') return [];
    const head = headOfStretch(text, block.at);
    return head.code === null ? [] : [{ head, kind: 'line' }];
  });
  places.set(document, made);
  return made;
};

/** Ids of the standards that are named at the head of a heading, a table's row or a numbered line, by printed code and name. */
export const standardsInLayout = (document: SourceDocument, framework: Framework): ReadonlySet<string> => {
  const found = new Set<string>();
  const hasCodes = framework.standards.some((standard) => standard.code !== null);
  for (const { head, kind } of namingPlaces(document)) {
    const named = partNamedBy(head, framework, null);
    if (!named?.standard) continue;
    const rest = document.text.slice(named.rest.start, named.rest.end);
    const isAlone = rest.trim().length <= BESIDES_A_NAME;
    const counts =
      kind === 'line'
        ? NOTHING_OR_A_CAPITAL.test(rest)
        : named.code !== null || isAlone || (kind === 'row' && !hasCodes);
    if (counts) found.add(named.standard.id);
  }
  return found;
};

/** A sentence that judges, squeezed once for all frameworks. */
interface JudgingLoosely {
  readonly sentence: JudgingSentence;
  readonly loose: LooseText;
}

/** The sentences of an article that can name standards, squeezed once for all frameworks. */
export interface TellingSentences {
  readonly judging: readonly JudgingLoosely[];
  /** Those that speak of areas, criteria or standards. */
  readonly ofAreas: readonly LooseText[];
}

/** Prepares sentences that judge for `standardsFound`. */
export const judgingLoosely = ({ text }: SourceDocument, judging: readonly JudgingSentence[]): JudgingLoosely[] =>
  judging.map((sentence) => ({ sentence, loose: squeeze(text, sentence.at) }));

/** Prepares those among some sentences that speak of areas, criteria or standards for `standardsFound`. */
export const sentencesOfAreas = ({ text }: SourceDocument, sentences: readonly Anchor[]): LooseText[] =>
  sentences.filter((at) => AREAS.test(text.slice(at.start, at.end))).map((at) => squeeze(text, at));

const cuedIn = (loose: LooseText, framework: Framework): string[] =>
  framework.standards
    .filter((standard) => standard.proseCues.some((cue) => findLoosely(loose, cue).length > 0))
    .map((standard) => standard.id);

/**
 * The standards of a framework that a document judges or lists: named in its layout; named in a sentence that gives a rating of the
 * framework's scale (or a percentage, where its standards print one); or listed as the areas that were inspected.
 */
export const standardsFound = (
  document: SourceDocument,
  framework: Framework,
  { judging, ofAreas }: TellingSentences,
): ReadonlySet<string> => {
  const found = new Set(standardsInLayout(document, framework));
  const words = new Set(framework.scale?.ratings.map((word) => word.rating) ?? []);
  for (const { sentence, loose } of judging) {
    const onScale = sentence.ratings.size > 0 && [...sentence.ratings].every((rating) => words.has(rating));
    if (!onScale && !(framework.percentages && sentence.percent)) continue;
    for (const id of cuedIn(loose, framework)) found.add(id);
  }
  for (const loose of ofAreas) {
    const ids = cuedIn(loose, framework);
    if (ids.length >= LIST_OF_AREAS) for (const id of ids) found.add(id);
  }
  return found;
};
