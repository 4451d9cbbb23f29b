import PDFDocument from 'pdfkit';

type PdfOptions = ConstructorParameters<typeof PDFDocument>[0];

/** A PDF drawn by a function, as bytes. */
export const drawPdf = (
  draw: (pdf: InstanceType<typeof PDFDocument>) => void,
  options: PdfOptions = {},
): Promise<Buffer> =>
  new Promise((done, fail) => {
    const pdf = new PDFDocument({ size: 'A4', info: { CreationDate: new Date(0) }, ...options });
    const pieces: Buffer[] = [];
    pdf.on('data', (piece: Buffer) => pieces.push(piece));
    pdf.on('end', () => done(Buffer.concat(pieces)));
    pdf.on('error', fail);
    draw(pdf);
    pdf.end();
  });

/** A PDF that opens only with a password. */
export const lockedPdf = (): Promise<Buffer> =>
  drawPdf((pdf) => pdf.text('Nobody reads this.'), { userPassword: 'drawbridge', pdfVersion: '1.7ext3' });

/** A page that holds a drawing and no word, as a scan does. */
export const wordlessPdf = (): Promise<Buffer> => drawPdf((pdf) => pdf.rect(50, 50, 200, 300).fill('#777'));

/** A PDF that lost its end in a broken download. */
export const cutPdf = async (): Promise<Buffer> => {
  const whole = await drawPdf((pdf) => pdf.text('A sentence that is soon cut off.'));
  return whole.subarray(0, Math.floor(whole.length * 0.35));
};

/** A small file whose page shows text millions of times: it would keep a reader busy for minutes. */
export const endlessPdf = (): Promise<Buffer> =>
  drawPdf((pdf) => {
    pdf.text('Again.');
    pdf.addContent(`BT /F1 8 Tf ${'(again) Tj 1 0 Td '.repeat(3_000_000)} ET`);
  });
