import type { InspectionMention, MentionDays } from './inspection-mentions.js';

/** A mention with its dates as days. */
export interface Placed {
  readonly mention: InspectionMention;
  readonly days: MentionDays;
}

/** A cluster in the making: documents of later rounds are held against its founders alone, so that no chain of articles joins two inspections. */
export interface Growing {
  readonly founders: readonly Placed[];
  readonly members: Placed[];
}

/** Whether two values don't contradict each other: equal, or one of them not known. */
export const sameOrUnknown = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;
