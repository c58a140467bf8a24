import type { Answer } from '../../shared/contract/operation.ts';
import type { Workbook } from '../../shared/layout/calendar/workbook.ts';
import { FileNotWritten, writeFileAtomically } from '../writers/write-file.ts';

/** What is written besides documents: a workbook, or a calendar file. */
export type SheetContent =
  { readonly kind: 'workbook'; readonly workbook: Workbook } | { readonly kind: 'calendar'; readonly text: string };

/** Writes a workbook or a calendar file: the whole new one, or on failure the old one stays and the answer says why. */
export async function writeSheet(content: SheetContent, path: string): Promise<Answer<Record<string, never>>> {
  try {
    await writeFileAtomically(path, await bytesOf(content));
    return { ok: true, value: {} };
  } catch (failure) {
    if (!(failure instanceof FileNotWritten)) throw failure;
    return { ok: false, failure: { code: 'write-failed', message: failure.message } };
  }
}

async function bytesOf(content: SheetContent): Promise<Uint8Array> {
  if (content.kind === 'calendar') return Buffer.from(content.text, 'utf8');
  return (await import('../writers/xlsx/write-xlsx.ts')).writeXlsx(content.workbook);
}
