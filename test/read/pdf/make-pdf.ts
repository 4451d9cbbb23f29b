import PDFDocument from 'pdfkit';

type Options = ConstructorParameters<typeof PDFDocument>[0];

/** Draws a PDF with pdfkit and gives its bytes. */
export const makePdf = (draw: (pdf: PDFKit.PDFDocument) => void, options: Options = {}): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const pdf = new PDFDocument({ size: 'A4', margin: 0, compress: true, ...options });
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve(Uint8Array.from(Buffer.concat(chunks))));
    pdf.on('error', reject);
    draw(pdf);
    pdf.end();
  });

/** Writes one line with its top left corner at a place. */
export const write = (pdf: PDFKit.PDFDocument, text: string, x: number, y: number, size = 10, bold = false): void => {
  pdf
    .font(bold ? 'Helvetica-Bold' : 'Helvetica')
    .fontSize(size)
    .text(text, x, y, { lineBreak: false });
};

/** Lines of prose, one below the other, 1.25 ems apart. */
export const prose = (pdf: PDFKit.PDFDocument, lines: readonly string[], x: number, y: number, size = 10): void => {
  for (const [index, line] of lines.entries()) write(pdf, line, x, y + index * size * 1.25, size);
};
