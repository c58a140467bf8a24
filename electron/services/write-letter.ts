import type { Answer } from '../../shared/contract/operation.ts';
import type { LetterToSend } from '../../shared/domain/minuting/approvals.ts';
import type { LayoutDocument } from '../../shared/layout/document.ts';
import { writeLetter } from '../writers/eml.ts';
import { makeDocument } from '../writers/make-document.ts';
import { FileNotWritten, writeFileAtomically } from '../writers/write-file.ts';

/** Writes a letter with a Word file of the document: the whole new file, or on failure the old one and a sentence on why. */
export async function writeLetterFile(
  letter: LetterToSend,
  attachmentName: string,
  layout: LayoutDocument,
  path: string,
): Promise<Answer<Record<string, never>>> {
  try {
    const bytes = await makeDocument(layout, 'docx');
    await writeFileAtomically(path, writeLetter({ ...letter, attachment: { name: attachmentName, bytes } }));
    return { ok: true, value: {} };
  } catch (failure) {
    if (!(failure instanceof FileNotWritten)) throw failure;
    return { ok: false, failure: { code: 'write-failed', message: failure.message } };
  }
}
