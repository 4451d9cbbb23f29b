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

/** Lists of values by a key of each, in the order of the values. */
export const grouped = <T, K>(values: readonly T[], keyOf: (value: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
};
