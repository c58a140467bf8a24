import type { DraftItem } from '../../../shared/reading/draft.ts';
import type { SourceFile, SourceLine } from '../../../shared/reading/line.ts';
import { readDocuments } from '../../../shared/reading/read-documents.ts';
import { readHtmlText } from '../../readers/html/read-html.ts';
import { pastedName } from '../../readers/read-pasted.ts';
import { RefusedFile } from '../../readers/refusal.ts';
import { readText } from '../../readers/text/read-text.ts';

/**
 * The agenda items that the reader finds in what was pasted; none where there are none. The mark-up that Word, Excel or a
 * browser put beside the text is read first, since it still knows lists, tables and what is bold; the text where the
 * mark-up holds no agenda. Rule [AG20].
 *
 * @param html as it stood on the clipboard; null where there was none
 */
export function readPastedItems(text: string, html: string | null): DraftItem[] {
  const ofPage = html === null ? [] : itemsOf(() => readHtmlText(pastedName, html));
  return ofPage.length > 0 ? ofPage : itemsOf(() => readText(pastedName, Buffer.from(text)));
}

/** The items with a title; what cannot be read has none. */
function itemsOf(read: () => SourceFile): DraftItem[] {
  try {
    const source = read();
    return findItems(source) ?? findItems(underHeading(source)) ?? [];
  } catch (failure) {
    if (failure instanceof RefusedFile) return [];
    throw failure;
  }
}

/**
 * The items of the agendas among the lines, those that have a title; null where a list of items may still be meant, since
 * without its heading one reads like a list of anything, or like minutes where nothing was said.
 */
function findItems(source: SourceFile): DraftItem[] | null {
  const { documents } = readDocuments(source);
  if (documents.every(({ kind }) => kind === 'other' || kind === 'minutes')) return null;
  const agendas = documents.filter(({ kind }) => kind === 'agenda');
  return agendas.flatMap(({ items }) => items.filter(({ title }) => title.trim() !== ''));
}

/** The same lines as those of an agenda. */
function underHeading(source: SourceFile): SourceFile {
  const heading: SourceLine = {
    ...{ number: 1, text: 'AGENDA', marks: [], indent: 0, bullet: null, style: null },
    ...{ page: null, region: 'body', cells: null, table: null },
  };
  return { ...source, lines: [heading, ...source.lines.map((line) => ({ ...line, number: line.number + 1 }))] };
}
