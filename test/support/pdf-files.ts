import { Buffer } from 'node:buffer';
import { degrees, PDFDocument, StandardFonts } from '@cantoo/pdf-lib';

/** Words on a page: `x` and `y` in points from the top left corner. */
export interface PdfWords {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
  /** Degrees, anticlockwise. */
  readonly turned?: number;
}

export interface PdfSheet {
  readonly words: readonly PdfWords[];
  /** What a viewer turns the page by, clockwise. */
  readonly rotate?: 0 | 90 | 180 | 270;
  readonly width?: number;
  readonly height?: number;
}

/** The bytes of a PDF with these pages, in Helvetica. */
export async function makePdf(sheets: readonly PdfSheet[]): Promise<Buffer> {
  const document = await PDFDocument.create();
  const plain = await document.embedFont(StandardFonts.Helvetica);
  const bold = await document.embedFont(StandardFonts.HelveticaBold);
  for (const { words, rotate = 0, width = 595, height = 842 } of sheets) {
    const page = document.addPage([width, height]);
    page.setRotation(degrees(rotate));
    for (const { text, x, y, size = 11, bold: isBold = false, turned = 0 } of words) {
      page.drawText(text, { x, y: height - y, size, font: isBold ? bold : plain, rotate: degrees(turned) });
    }
  }
  return Buffer.from(await document.save({ useObjectStreams: false }));
}

/** Words one under the other, as a paragraph or list prints them. */
export function stack(texts: readonly string[], x: number, y: number, step = 13): PdfWords[] {
  return texts.map((text, place) => ({ text, x, y: y + place * step }));
}
