import { describe, expect, it } from 'vitest';
import { findCopies, sketchDocuments, type SketchedFile } from '../../../shared/reading/copies.ts';
import type { SourceFormat } from '../../../shared/reading/line.ts';
import { inventMinutes, readWords } from '../../support/store/invented-minutes.ts';

const june = { day: '4 June 2019', first: 12 };

/** What stands of a file in its outline, as if it had been read in that format. */
function sketch(words: string, format: SourceFormat = 'text'): SketchedFile {
  const { source, draft } = readWords('minutes.txt', words);
  return { format, outline: sketchDocuments(draft.documents, source.lines) };
}

/** The same words as pages print them: lines broken at the margin, a foot on each page. */
function asPages(words: string): string {
  const [head = '', ...rest] = words.split('\n');
  const lines = rest
    .join('\n')
    .replaceAll(/([^\n]{40,60}) /g, '$1\n')
    .split('\n');
  return [head, ...lines.map((line, place) => (place % 20 === 19 ? `${line}\nPage ${(place + 1) / 20}` : line))].join(
    '\n',
  );
}

const otherEvening = inventMinutes({
  ...june,
  items: [
    { title: 'BUDGET', words: 'Three papers were tabled. RESOLVED that the precept be four hundred pounds.' },
    { title: 'SLIPWAY', words: 'Weed made it treacherous; signs had been ordered from Thornby.' },
  ],
});

describe('copies of one meeting', () => {
  it('[C1] are documents of one kind, body and day with nearly the same words', () => {
    const word = sketch(inventMinutes(june), 'docx');
    const others = [sketch(inventMinutes({ ...june, day: '2 July 2019' })), sketch(otherEvening), word];
    expect(findCopies(sketch(asPages(inventMinutes(june)), 'pdf'), others)).toEqual([
      { document: 0, other: word, otherDocument: 0, givesWay: 'this' },
    ]);
  });

  it('[C1] nothing is a copy that names no body or no day', () => {
    const nameless = sketch('Notes\n\n1. Lamps\nThe lamps were out.\n\nRESOLVED that they be mended.');
    expect(nameless.outline).toMatchObject([{ date: null }]);
    expect(findCopies(nameless, [nameless])).toEqual([]);
    const dayless = { ...nameless, outline: nameless.outline.map((one) => ({ ...one, body: 'The Board' })) };
    expect(findCopies(dayless, [dayless])).toEqual([]);
  });

  it('[C2] the format that holds more of a document is read, else the file that came first', () => {
    const words = inventMinutes(june);
    const [pdf, text] = [sketch(words, 'pdf'), sketch(words, 'text')];
    const ways = (format: SourceFormat, others: SketchedFile[]) =>
      findCopies(sketch(words, format), others).map(({ other, givesWay }) => [other.format, givesWay]);
    expect(ways('text', [pdf])).toEqual([['pdf', 'other']]);
    expect(ways('pdf', [pdf])).toEqual([['pdf', 'this']]);
    expect(ways('pdf', [pdf, text])).toEqual([['text', 'this']]);
    expect(ways('docx', [pdf, text])).toEqual([
      ['pdf', 'other'],
      ['text', 'other'],
    ]);
  });

  it('[C2] of a pack only the document that another file holds', () => {
    const minutes = inventMinutes(june);
    const pack = sketch(`${minutes}\n\n\n${inventMinutes({ day: '2 July 2019', first: 16 })}`, 'pdf');
    expect(pack.outline).toHaveLength(2);
    expect(findCopies(pack, [sketch(minutes, 'docx')]).map(({ document }) => document)).toEqual([0]);
  });
});
