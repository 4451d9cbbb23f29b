const RAISED: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((raised, digit) => [String(digit), raised])),
  ...Object.fromEntries([...'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖ'].map((raised, index) => ['abcdefghijklmnop'[index] ?? '', raised])),
};
const PLAIN: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(RAISED).map(([plain, raised]) => [raised, plain]),
);

/** `15` as `¹⁵`; signs without a raised form (`*`, `†`) stay as they are. */
export const toSuperscript = (label: string): string =>
  [...label].map((character) => RAISED[character.toLowerCase()] ?? character).join('');

/** `¹⁵` as `15`; other characters stay as they are. */
export const fromSuperscript = (raised: string): string =>
  [...raised].map((character) => PLAIN[character] ?? character).join('');

/** A run of raised digits. Without flags, for use inside other patterns. */
export const RAISED_DIGITS = '[⁰¹²³⁴⁵⁶⁷⁸⁹]';

/** Whether what stands before a raised 2 or 3 is a unit of length, so that it is a power and no footnote mark (`km²`). */
export const isUnitBefore = (before: string): boolean => /(?:^|[\s\d(])(?:k|c|m)?m$/.test(before.slice(-4));
