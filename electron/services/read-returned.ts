import { basename } from 'node:path';
import type { Answer } from '../../shared/contract/operation.ts';
import type { ReadChanges } from '../../shared/domain/minuting/returned-changes.ts';
import { readChanges } from '../readers/docx/read-changes.ts';
import { RefusedFile } from '../readers/refusal.ts';

/** Reads the changes and comments of a Word file, or says in one sentence why not. */
export async function readReturned(path: string): Promise<Answer<ReadChanges>> {
  try {
    return { ok: true, value: await readChanges(path) };
  } catch (failure) {
    const ending =
      failure instanceof RefusedFile
        ? failure.ending
        : 'could not be read. Open it in Word, save it again, and choose that copy.';
    return { ok: false, failure: { code: 'file-refused', message: `“${basename(path)}” ${ending}` } };
  }
}
