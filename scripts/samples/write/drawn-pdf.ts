import type { PrintedDocument } from '../blocks.js';
export async function writeDrawnPdf(_d: PrintedDocument): Promise<Uint8Array> { return new Uint8Array(); }
