import type { Anchor } from '../document/anchor.js';
import type { DateReading } from './date-expressions.js';

export type DatePlace = 'cover' | 'first_page' | 'header' | 'footer' | 'prose';

/** How plainly a date is said to be what it is: a label or the issuer beside it, the place that datelines have, or a sentence. */
export type DateStrength = 'label' | 'dateline' | 'sentence';

/** A publication or fieldwork date that a document states, with where and how. */
export interface FoundDate {
  readonly what: 'published' | 'fieldwork_start' | 'fieldwork_end';
  readonly reading: DateReading;
  readonly place: DatePlace;
  readonly strength: DateStrength;
  /** The same for the dates of one stated span or list; null for single dates. */
  readonly spell: number | null;
  readonly at: Anchor;
}

/** What the rules on dates need to know of the document. */
export interface DateContext {
  readonly kind: 'report' | 'press_release' | 'news' | 'other';
  /** Names of the inspectorates, in any order: a line of one of them and a date is an imprint. */
  readonly issuers: readonly string[];
  readonly title: Anchor | null;
  /** Lines above the text, where datelines stand. */
  readonly head: readonly Anchor[];
  /** The stretches of notes to editors. */
  readonly notes: readonly Anchor[];
  /** Whether the document is the paper or the minutes of a meeting: its dateline is the meeting's date. */
  readonly ofMeeting: boolean;
}

/** Whether a date stands in a running head or foot. */
export const isRunning = (place: DatePlace): boolean => place === 'header' || place === 'footer';
