/**
 * The version of what becomes of a document's bytes: raised with every change to reading, extracting or normalising that can
 * change a row, so that the next import reads known documents anew.
 */
export const EXTRACTION_VERSION = '4';
