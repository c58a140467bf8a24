import type { Answer } from '../../shared/contract/operation.ts';
import type { LayoutDocument } from '../../shared/layout/document.ts';
import { makeDocument, type WrittenFormat } from '../writers/make-document.ts';
import { FileNotWritten, writeFileAtomically } from '../writers/write-file.ts';

/** Writes a document to a file: the whole new one, or on failure the old one stays and the answer says why. */
export async function writeDocument(
  layout: LayoutDocument,
  format: WrittenFormat,
  path: string,
): Promise<Answer<Record<string, never>>> {
  try {
    await writeFileAtomically(path, await makeDocument(layout, format));
    return { ok: true, value: {} };
  } catch (failure) {
    if (!(failure instanceof FileNotWritten)) throw failure;
    return { ok: false, failure: { code: 'write-failed', message: failure.message } };
  }
}
