import { describe, expect, it } from 'vitest';
import type { LineRegion, SourceFile, SourceLine } from '../../../../shared/reading/line.ts';
import { readDocuments } from '../../../../shared/reading/read-documents.ts';

const line = (number: number, text: string, region: LineRegion = 'body'): SourceLine => ({
  ...{ number, text, cells: null, table: null, marks: [], indent: 0, bullet: null, style: null, page: null },
  region,
});
const file = (...lines: SourceLine[]): SourceFile => ({ name: 'minutes.docx', format: 'docx', lines, notes: [] });

describe('[R1] words beside the running text', () => {
  const source = file(
    line(1, 'MINUTES of a meeting of the Dunmere Harbour Board held on 4 June 2026.'),
    line(2, '1/26 APOLOGIES'),
    line(3, 'None.'),
    line(4, 'Dunmere Harbour Board   Page 1', 'footer'),
    line(5, 'Draft until approved', 'header'),
    line(6, 'The board will have to'),
    line(7, 'Dunmere Harbour Board   Page 2', 'footer'),
    line(8, 'Was this the ferry?', 'comment'),
    line(9, 'A box about mooring fees.', 'text-box'),
    line(10, 'The fees of last year.', 'footnote'),
  );
  const [document] = readDocuments(source).documents;

  it('are no part of an item, and each is told once with its words', () => {
    const told = document?.doubts
      .filter(({ code }) => code === 'reader-note')
      .map(({ line: at, message }) => [at, message]);
    expect(told).toEqual([
      [4, 'A page footer (2 times) was left out of the running text: “Dunmere Harbour Board Page 1”.'],
      [5, 'A page header was left out of the running text: “Draft until approved”.'],
      [8, 'A comment was left out of the running text: “Was this the ferry?”.'],
    ]);
    expect(JSON.stringify(document?.items)).not.toMatch(/Page|approved|ferry/);
  });

  it('in footnotes and text boxes stay words of the document', () => {
    expect(JSON.stringify(document?.items)).toMatch(/mooring fees.*last year/);
  });
});
