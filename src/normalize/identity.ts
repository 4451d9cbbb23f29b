/** The id of a document: from the hexadecimal SHA-256 of its bytes, so that the same bytes are the same document everywhere. */
export const documentIdOf = (sha256: string): string => `doc-${sha256.slice(0, 16)}`;

/**
 * The form of a service's name by which documents are brought together and which stands in an inspection's id: lower
 * case, letters and digits of any script, '&' as 'and', anything else a hyphen ('St. Helens' is `st-helens`). Null for a name without any.
 */
export const serviceKeyOf = (service: string): string | null => {
  const key = service
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return key === '' ? null : key;
};
