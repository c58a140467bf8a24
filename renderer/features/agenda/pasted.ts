import { MOST_MARKUP } from '../../../shared/contract/agenda.ts';

/** What was pasted: the words, and the mark-up that stood beside them on the clipboard, or null. */
export interface Pasted {
  readonly text: string;
  readonly html: string | null;
}

const MOST_TEXT = 200_000;

/** What a clipboard holds, as much of it as an agenda can be; mark-up that is longer than any agenda is left. */
export function readClipboard(data: Pick<DataTransfer, 'getData'>): Pasted {
  const html = data.getData('text/html');
  const text = data.getData('text/plain').slice(0, MOST_TEXT);
  return { text, html: html.trim() === '' || html.length > MOST_MARKUP ? null : html };
}

/** Whether it is more than words for the one field: several lines, or a table. */
export function isSeveralLines({ text }: Pasted): boolean {
  return text.trim().split(/\r?\n/).length > 1;
}
