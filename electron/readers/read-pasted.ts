import type { SourceFile } from '../../shared/reading/line.ts';
import { RefusedFile, type Refusal } from './refusal.ts';
import { ensureRunningText } from './running-text.ts';
import { readText } from './text/read-text.ts';

/** What pasted text is called wherever a file's name stands. */
export const pastedName = 'Pasted text';

/**
 * Reads text from the clipboard as if it were a file. Where a browser or Word put mark-up beside the text, that is read,
 * because it still knows headings, lists and tables; where there is nothing in it, the text is.
 *
 * @param html as it stood on the clipboard; null where there was none
 */
export async function readPasted(text: string, html: string | null): Promise<SourceFile | Refusal> {
  try {
    if (html !== null && html.trim() !== '') {
      const page = await readMarkup(html);
      if (page !== null) return page;
    }
    return ensureRunningText(readText(pastedName, Buffer.from(text)));
  } catch (failure) {
    const ending =
      failure instanceof RefusedFile ? failure.ending : 'could not be read. Save it as a text file, and import that.';
    return { ok: false, sentence: `“${pastedName}” ${ending}` };
  }
}

async function readMarkup(html: string): Promise<SourceFile | null> {
  const { readHtmlText } = await import('./html/read-html.ts');
  try {
    return ensureRunningText(readHtmlText(pastedName, html));
  } catch (failure) {
    if (failure instanceof RefusedFile) return null;
    throw failure;
  }
}
