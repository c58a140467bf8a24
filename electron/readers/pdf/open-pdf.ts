import { limits, RefusedFile } from '../refusal.ts';
import { turnUpright, type PdfPage, type TurnedFragment } from './fragments.ts';
import { loadPdfJs, type PdfDocument, type PdfProxyPage } from './pdf-js.ts';

/** A PDF with what could be read of it. */
export interface OpenedPdf {
  /** As many as the file says that it has. */
  readonly pageCount: number;
  /** Pages in order; those that could not be read are left out. */
  readonly pages: readonly PdfPage[];
  readonly unreadable: readonly number[];
}

const damaged =
  'is a damaged PDF: what is in it cannot be found. Open it in a PDF viewer, print or save it as a new PDF, and import that.';
/** After so many pages in a row that cannot be read there are none that can. */
const GIVE_UP_AFTER = 40;

/**
 * Opens a PDF and reads the words of each page with their places. Runs no script of it, fetches nothing, draws nothing.
 *
 * @throws RefusedFile when it is protected, damaged beyond reading, or has more pages than a document does
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const pdfJs = await loadPdfJs();
  const task = pdfJs.open(bytes);
  try {
    const document = await task.document.catch((failure: unknown) => {
      throw new RefusedFile(sentenceFor(failure));
    });
    if (document.numPages > limits.pdfPages) {
      throw new RefusedFile('says that it has more than 5,000 pages. Cut it into smaller documents and import those.');
    }
    const fonts = new Map<string, FontLook>();
    const pages: PdfPage[] = [];
    const unreadable: number[] = [];
    let characters = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await readPage(document, number, fonts).catch(() => null);
      if (page === null) {
        unreadable.push(number);
        if (unreadable.length >= GIVE_UP_AFTER && pages.length === 0) break;
        continue;
      }
      for (const { text } of page.upright) characters += text.length;
      if (characters > limits.textCharacters) {
        throw new RefusedFile(
          'holds more text than any document does. Cut it into smaller documents and import those.',
        );
      }
      pages.push(page);
    }
    if (pages.length === 0) throw new RefusedFile(damaged);
    return { pageCount: document.numPages, pages, unreadable };
  } finally {
    await task.close();
  }
}

function sentenceFor(failure: unknown): string {
  const name = failure instanceof Error ? failure.name : '';
  return name === 'PasswordException'
    ? 'is protected with a password. Open it, save a copy without the password, and import that.'
    : damaged;
}

interface FontLook {
  readonly bold: boolean;
  readonly italic: boolean;
}

async function readPage(document: PdfDocument, number: number, fonts: Map<string, FontLook>): Promise<PdfPage> {
  const page = await document.getPage(number);
  try {
    const { items } = await page.getTextContent();
    await nameFonts(page, new Set(items.map(({ fontName }) => fontName)), fonts);
    const [a, b, c, d, e, f] = page.transform;
    const found = items.flatMap(({ str, transform, width, fontName }): TurnedFragment[] => {
      const [ta = 0, tb = 0, tc = 0, td = 0, te = 0, tf = 0] = transform;
      // The size of the letters and their direction, on the page as it is shown.
      const [across, up] = [a * ta + c * tb, b * ta + d * tb];
      const size = Math.hypot(a * tc + c * td, b * tc + d * td);
      const place = [a * te + c * tf + e, b * te + d * tf + f] as const;
      if (str === '' || ![...place, size, width].every(Number.isFinite) || size <= 0) return [];
      const turn = Math.round((Math.atan2(up, across) * 180) / Math.PI / 5) * 5;
      const look = fonts.get(fontName) ?? { bold: false, italic: false };
      return [{ text: str, x: place[0], y: place[1], width, size, ...look, angle: (turn + 360) % 360 }];
    });
    return turnUpright(number, page.width, page.height, found);
  } finally {
    page.cleanup();
  }
}

/** What fonts look like, by their names. They are told only where the page is prepared for drawing: once for each font. */
async function nameFonts(page: PdfProxyPage, wanted: ReadonlySet<string>, fonts: Map<string, FontLook>): Promise<void> {
  if ([...wanted].every((font) => fonts.has(font))) return;
  const names = await page.fontNames(wanted).catch(() => new Map<string, string>());
  for (const font of wanted) {
    const name = names.get(font) ?? '';
    fonts.set(font, {
      bold: /bold|black|heavy|semibold|demi|[-,]bd|\bbd\b/i.test(name),
      italic: /italic|oblique|[-,](?:it|ita|obl)\b/i.test(name),
    });
  }
}
