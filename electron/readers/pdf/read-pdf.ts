import type { SourceFile } from '../../../shared/reading/line.ts';
import { RefusedFile } from '../refusal.ts';
export function readPdf(_name: string, _bytes: Uint8Array): Promise<SourceFile> {
  return Promise.reject(
    new RefusedFile(
      'is a PDF, which this version does not read yet. Open the document it was made from, save that as .docx or as text, and import it.',
    ),
  );
}
