import { type Imported, type ImportTask, importDocument } from './import-document.js';

/** The entry of a worker thread: one document in, its record out. The main thread ends a worker that takes too long. */
export default (task: ImportTask): Promise<Imported> => importDocument(task);
