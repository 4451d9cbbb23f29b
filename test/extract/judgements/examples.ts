import { expect, it } from 'vitest';
import { judged, type Setting } from './judged.js';

/** A text, what it judges (nothing by default), and how it is to be read. */
export type Example = readonly [text: string, expected?: readonly string[], setting?: Setting];

/** One test for each example; the order of what is judged is left open. */
export const check = (examples: readonly Example[], common: Setting = {}): void => {
  it.each(
    examples.map(([text, expected, setting]) => ({ text, expected: expected ?? [], setting: setting ?? common })),
  )('$text', ({ text, expected, setting }) => {
    expect(judged(text, setting).sort()).toEqual([...expected].sort());
  });
};
