import { readText } from '../../electron/readers/text/read-text.ts';
import type { DraftDocument, DraftItem } from '../../shared/reading/draft.ts';
import { readDocuments } from '../../shared/reading/read-documents.ts';

/** The head of minutes as parish councils print it. */
export const opening =
  'Minutes of the meeting of Larkmoor Parish Council held on Monday 4 May 2026 at 7pm\n\nPresent: Cllr A Ash (Chair), Cllr B Birch, Cllr C Cole\n\n';

/** The first document of a text. */
export function documentOf(text: string, name = 'minutes.txt'): DraftDocument | undefined {
  return readDocuments(readText(name, Buffer.from(text))).documents[0];
}

/** The items of a text under the usual head, each as `number title`; sub-items behind their item, set in by `> `. */
export function itemsOf(text: string, name = 'minutes.txt'): string[] {
  const print = (item: DraftItem, before: string): string[] => [
    `${before}${item.number ?? '?'} ${item.title}`,
    ...item.children.flatMap((child) => print(child, `${before}> `)),
  ];
  return documentOf(opening + text, name)?.items.flatMap((item) => print(item, '')) ?? [];
}
