import type { SourceFile } from '../../../shared/reading/line.ts';
import { limits, RefusedFile } from '../refusal.ts';
import { decodeText } from './decode.ts';
import { splitTextLines } from './lines-of-text.ts';

/**
 * Reads the bytes of a text file (.txt, .md) in any encoding that `decodeText` knows.
 * @throws RefusedFile when it holds no words or a line too long to be one.
 */
export function readText(name: string, bytes: Uint8Array): SourceFile {
  const { text, notes } = decodeText(bytes);
  refuseEndlessLines(text);
  const { lines, markupRemoved, charactersRemoved } = splitTextLines(text);
  if (lines.length === 0) throw new RefusedFile('is empty: it holds no words. Choose the file that holds the text.');
  return {
    name,
    format: 'text',
    lines,
    notes: [
      ...notes,
      ...(markupRemoved
        ? ['Mark-up left in the text was taken as bold, italics and underline, and not as words.']
        : []),
      ...(charactersRemoved ? ['Control characters that print nothing were left out.'] : []),
    ],
  };
}

function refuseEndlessLines(text: string): void {
  let start = 0;
  let count = 0;
  while (start < text.length) {
    count += 1;
    if (count > limits.lines) {
      throw new RefusedFile('has more than a million lines, too many for one document. Cut it into smaller files.');
    }
    const end = text.indexOf('\n', start);
    const stop = end < 0 ? text.length : end;
    if (stop - start > limits.lineCharacters && !text.slice(start, start + limits.lineCharacters).includes('\r')) {
      throw new RefusedFile(
        'has a line of more than a million characters, so it is no document that people wrote. Check where it comes from, or save it again as text with line breaks.',
      );
    }
    start = stop + 1;
  }
}
