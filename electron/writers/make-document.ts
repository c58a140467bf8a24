import type { LayoutDocument } from '../../shared/layout/document.ts';

/** The kinds of file that a document can be written as. */
export type WrittenFormat = 'docx' | 'txt' | 'html';

/** The bytes of the document in a format; each writer is loaded when it is first needed. */
export async function makeDocument(document: LayoutDocument, format: WrittenFormat): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return (await import('./docx/write-docx.ts')).writeDocx(document);
    case 'txt':
      return Buffer.from((await import('./plain-text.ts')).writePlainText(document), 'utf8');
    case 'html':
      return Buffer.from((await import('./html.ts')).writeHtml(document), 'utf8');
  }
}
