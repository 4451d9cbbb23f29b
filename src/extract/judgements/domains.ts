import type { Mark } from './marks.js';

/** The domains that marks name, each once, in their order. */
export const domainsIn = (marks: readonly Mark[]): string[] => [
  ...new Set(marks.flatMap(({ domain }) => (domain === null ? [] : [domain]))),
];

/** The only domain that marks name; null where they name none or several. */
export const soleDomain = (marks: readonly Mark[]): string | null => {
  const [domain, other] = domainsIn(marks);
  return domain !== undefined && other === undefined ? domain : null;
};
