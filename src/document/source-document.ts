import type { Anchor } from './anchor.js';
import type { Block } from './blocks.js';
import type { Box } from './box.js';

export type MediaType = 'application/pdf' | 'text/html' | 'text/markdown' | 'text/plain';

/** A page's size in points (0 where the format has pages without a size, as texts with page breaks) and its part of the text. */
export interface Page {
  /** 1-based. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly at: Anchor;
}

/** A word's place on a page. Words are in the order of the text and don't overlap; white space has no place. */
export interface PlacedWord {
  readonly at: Anchor;
  readonly page: number;
  readonly box: Box;
}

/** A raised mark in running text or in a cell that refers to a footnote: `label` is the plain digits or sign. */
export interface FootnoteMark {
  readonly label: string;
  readonly at: Anchor;
}

/** What the file says of itself: an HTML page's `<meta>` and `<title>`, a PDF's properties, its bookmarks. Never a source of dates for PDF. */
export interface Properties {
  readonly title: string | null;
  /** Site or author as stated, e.g. `og:site_name`. */
  readonly publisher: string | null;
  /** `article:published_time` and the like, ISO as given; HTML only. */
  readonly published: string | null;
  /** The canonical address that the page gives for itself; HTML only. */
  readonly url: string | null;
  /** Titles of a PDF's bookmarks in order, with depth from 0. */
  readonly outline: readonly { readonly title: string; readonly depth: number }[];
  /** The program that made a PDF. */
  readonly producer: string | null;
}

/** A fault that was met and lived with: a page that could not be read, a limit that was reached. */
export interface ReadingIssue {
  /** 1-based, null where it concerns the document. */
  readonly page: number | null;
  readonly message: string;
}

/**
 * A document as every reader yields it: its text once, in reading order, and blocks that point into it.
 *
 * Raised footnote marks stand in the text as Unicode superscripts (`3¹⁵` is 3 with footnote 15) wherever the format
 * tells them apart; `marks` lists them all. Lines of a paragraph are joined by a space in formats with a layout (PDF, HTML);
 * plain text keeps its line breaks. A table's cells are separated by tabs, its rows by line breaks.
 * The text holds no NUL character.
 */
export interface SourceDocument {
  readonly mediaType: MediaType;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly marks: readonly FootnoteMark[];
  /** Empty where the format has no pages. */
  readonly pages: readonly Page[];
  /** Empty where the format has no layout. */
  readonly words: readonly PlacedWord[];
  readonly properties: Properties;
  readonly issues: readonly ReadingIssue[];
}

/** The words at an anchor, as they stand in the text. */
export const quoteAt = (document: SourceDocument, at: Anchor): string => document.text.slice(at.start, at.end);

/** The words at several anchors, one stretch a line. */
export const quotesAt = (document: SourceDocument, places: readonly Anchor[]): string =>
  places.map((at) => quoteAt(document, at)).join('\n');
