import type { Box } from '../../document/box.js';

/**
 * An unbroken stretch of glyphs of one size on one baseline: a word, or a part of one (a raised footnote mark beside
 * its number is a run of its own). Places are in the page's reading frame: points from the top left corner of the
 * page as it is read, y downwards.
 */
export interface Run {
  /** What it says; raised marks are rewritten to Unicode superscripts by `raiseMarks`. */
  text: string;
  /** 1-based. */
  readonly page: number;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  /** The baseline's y. */
  base: number;
  /** Font size in points. */
  readonly size: number;
  readonly bold: boolean;
  /** The marked content that it belongs to, -1 for none. */
  readonly mcid: number;
  /** 0 for the page's own content, else the number of the form XObject, in painting order, that numbers its own marked content. */
  readonly form: number;
  /** Marked by the file as furniture or decoration. */
  readonly artifact: boolean;
  /** A space stood before it on its line. */
  readonly spaced: boolean;
  /** Quarter turns of the writing, clockwise, against the page's reading frame. */
  turn: number;
  /** Label of the footnote that a raised sign refers to, null for plain text and for raised digits (these show in the text). */
  sign: string | null;
}

/** A thin straight line, or the edge of a box: horizontal where `y0 === y1`, vertical where `x0 === x1`. */
export type Rule = Box;

/** A filled rectangle that is no rule; white ones are left out. */
export type Fill = Box;

/** The place of marked content that holds white space alone: tells the column of an empty cell. */
export interface BlankPlace {
  readonly x: number;
  readonly y: number;
}

/** What one page shows. */
export interface PageContent {
  readonly number: number;
  /** Of the page as displayed, in points. */
  readonly width: number;
  readonly height: number;
  /** Quarter turns, clockwise, that the reading frame is turned against the displayed page: 1 for a table printed sideways. */
  readonly turned: number;
  readonly runs: readonly Run[];
  readonly rules: readonly Rule[];
  readonly fills: readonly Fill[];
  /** By `contentKey`. */
  readonly blanks: ReadonlyMap<number, BlankPlace>;
}

/** One number for a form and a marked content within it. */
export const contentKey = (form: number, mcid: number): number => form * 0x1000000 + mcid;
