import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../electron/readers/read-source.ts';
import { isRefusal } from '../../../electron/readers/refusal.ts';
import type { SourceFile } from '../../../shared/reading/line.ts';
import { makePdf, stack, type PdfSheet, type PdfWords } from '../../support/pdf-files.ts';

const work = mkdtempSync(join(tmpdir(), 'minutebook-pdf-'));

async function read(...sheets: readonly PdfSheet[]): Promise<SourceFile> {
  const path = join(work, 'document.pdf');
  writeFileSync(path, await makePdf(sheets));
  const answer = await readSource(path);
  if (isRefusal(answer)) throw new Error(answer.sentence);
  return answer;
}
const page = (...words: readonly (PdfWords | readonly PdfWords[])[]): PdfSheet => ({ words: words.flat() });
const textsOf = async (...sheets: readonly PdfSheet[]) => (await read(...sheets)).lines.map(({ text }) => text);

const wrapped = [
  'The harbour master told members that the dredging had been put off until the spring tides and',
  'that the buoys by the old slip would be painted by then. He had asked three firms for a price and',
  'two had answered.',
];

describe('paragraphs of a PDF', () => {
  it('are put together from their lines, and kept apart by space, by short lines and by numbers', async () => {
    const texts = await textsOf(
      page(
        stack(wrapped, 72, 100),
        stack(['The ferry had run on all but two days.', 'A short line is not gone on with.'], 72, 160),
        stack(['1. Apologies', '2. Minutes of the meeting held on 4 June 2026'], 72, 200),
        stack(
          [
            '12/26 MOORINGS There were twenty-two boats on the list, and members thought that too',
            '13/26 LIGHTS The lamp at the end of the pier was out.',
          ],
          72,
          240,
        ),
      ),
    );
    expect(texts).toEqual([
      wrapped.join(' '),
      'The ferry had run on all but two days.',
      'A short line is not gone on with.',
      '1. Apologies',
      '2. Minutes of the meeting held on 4 June 2026',
      '12/26 MOORINGS There were twenty-two boats on the list, and members thought that too',
      '13/26 LIGHTS The lamp at the end of the pier was out.',
    ]);
  });

  it('go on over the end of a page, with running heads, feet and page numbers apart', async () => {
    const sheet = (number: number, lines: readonly string[]): PdfSheet =>
      page({ text: 'Dunmere Harbour Board – 4 June 2026', x: 72, y: 40, size: 9 }, stack(lines, 72, 100), {
        text: `Page ${number} of 3`,
        x: 270,
        y: 800,
        size: 9,
      });
    const source = await read(
      sheet(1, [wrapped[0] ?? '', wrapped[1]?.replace('two had', 'of them') ?? '']),
      sheet(2, ['two had answered.', 'Members thanked him.']),
      sheet(3, ['There being no other business the meeting ended.']),
    );
    expect(source.lines.map(({ page: at, region, text }) => [at, region, text])).toEqual([
      // What opens the file is how documents begin, even where it runs on.
      [1, 'body', 'Dunmere Harbour Board – 4 June 2026'],
      [1, 'body', wrapped.join(' ')],
      [1, 'footer', 'Page 1 of 3'],
      [2, 'header', 'Dunmere Harbour Board – 4 June 2026'],
      [2, 'body', 'Members thanked him.'],
      [2, 'footer', 'Page 2 of 3'],
      [3, 'header', 'Dunmere Harbour Board – 4 June 2026'],
      [3, 'body', 'There being no other business the meeting ended.'],
      [3, 'footer', 'Page 3 of 3'],
    ]);
  });

  it('know bullets, indentation, bold words and gaps', async () => {
    const source = await read(
      page(
        { text: '7/26', x: 72, y: 100, bold: true },
        { text: 'FINANCE', x: 108, y: 100, bold: true },
        { text: 'The accounts were noted.', x: 165, y: 100 },
        { text: '•', x: 90, y: 140 },
        { text: 'the rent of the boathouse', x: 108, y: 140 },
      ),
    );
    expect(
      source.lines.map(({ number, text, bullet, indent, marks }) => [number, bullet, indent, text, marks]),
    ).toEqual([
      [1, null, 0, '7/26 FINANCE The accounts were noted.', [{ from: 0, to: 12, mark: 'bold' }]],
      [3, '•', 18, 'the rent of the boathouse', []],
    ]);
  });

  it('join words that a hyphen divides, and leave those that have one', async () => {
    const long = (end: string): string =>
      `It was said at some length, for the good of the order of the day, that the ${end}`;
    const texts = await textsOf(
      page(
        stack([long('well-'), 'being of the crew came first.'], 72, 100),
        stack([long('commit-'), 'tee had met.'], 72, 140),
        stack(['The committee and its well-being.'], 72, 180),
      ),
    );
    expect(texts).toEqual([
      `${long('well-being')} of the crew came first.`,
      `${long('committee')} had met.`,
      'The committee and its well-being.',
    ]);
  });
});

describe('the order in which a page is read', () => {
  const column = (start: string): string[] =>
    Array.from({ length: 12 }, (_, place) => `${start} line ${place + 1} fills all of its column`);

  it('takes columns of running text one after the other, between what runs across', async () => {
    const texts = await textsOf(
      page(
        { text: 'NEWSLETTER OF THE HARBOUR BOARD, WITH THE MINUTES OF ITS LAST MEETING IN FULL', x: 72, y: 80 },
        stack(column('left'), 72, 120),
        stack(column('right'), 320, 120),
        { text: 'Printed by the Board at its own cost and given away to everybody who has a mooring.', x: 72, y: 320 },
      ),
    );
    expect(texts.join(' ').match(/\w+ line \d+|Printed/g)).toEqual([
      ...column('left').map((text) => text.split(' fills')[0]),
      ...column('right').map((text) => text.split(' fills')[0]),
      'Printed',
    ]);
  });

  it('follows the page as it is shown, however it was turned', async () => {
    const words = ['First of the page', 'Second of the page'];
    const upright = await textsOf(page(stack(words, 72, 100)));
    expect(upright).toEqual(words);
    // The words run up the sheet, and a viewer turns it; or nobody does.
    const up = words.map((text, place): PdfWords => ({ text, x: 100 + place * 13, y: 700, turned: 90 }));
    expect(await textsOf({ words: up, rotate: 90 })).toEqual(words);
    expect(await textsOf({ words: up })).toEqual(words);
  });

  it('keeps words across the page apart from those on it', async () => {
    const source = await read(page(stack(wrapped, 72, 100), { text: 'DRAFT', x: 200, y: 600, size: 60, turned: 45 }));
    expect(source.lines.map(({ region, text }) => [region, text])).toEqual([
      ['body', wrapped.join(' ')],
      ['header', 'DRAFT'],
    ]);
  });
});

describe('tables of a PDF', () => {
  const row = (y: number, ...cells: readonly (readonly [x: number, text: string])[]): PdfWords[] =>
    cells.map(([x, text]) => ({ text, x, y }));

  it('have their cells by where they stand, wrapped ones as one', async () => {
    const { lines } = await read(
      page(
        stack(['The payments were:'], 72, 80),
        row(120, [78, 'Payee'], [220, 'For'], [430, 'Amount']),
        row(140, [78, 'Fell Farm'], [220, 'Hay for the ponies on the green, brought'], [440, '£88.20']),
        row(153, [220, 'in two loads']),
        row(173, [78, 'Z Ash'], [220, 'Salary'], [436, '£310.00']),
        row(193, [220, 'TOTAL'], [436, '£398.20']),
        stack(['RESOLVED that these be paid.'], 72, 230),
      ),
    );
    expect(lines.map(({ table, cells, text }) => [table, cells ?? text])).toEqual([
      [null, 'The payments were:'],
      [1, ['Payee', 'For', 'Amount']],
      [1, ['Fell Farm', 'Hay for the ponies on the green, brought in two loads', '£88.20']],
      [1, ['Z Ash', 'Salary', '£310.00']],
      [1, ['', 'TOTAL', '£398.20']],
      [null, 'RESOLVED that these be paid.'],
    ]);
  });

  it('are not seen in numbered paragraphs, nor in a row with a wide blank', async () => {
    const source = await read(
      page(
        row(100, [72, '1.'], [108, 'Apologies']),
        row(113, [72, '2.'], [108, 'Minutes']),
        row(126, [72, '3.'], [108, 'Any other business']),
        row(170, [72, 'Signed'], [300, 'Date']),
      ),
    );
    expect(source.lines.map(({ cells, text }) => [cells, text])).toEqual([
      [null, '1. Apologies'],
      [null, '2. Minutes'],
      [null, '3. Any other business'],
      [null, 'Signed    Date'],
    ]);
  });

  it('that are two lists side by side keep each list together', async () => {
    const { lines } = await read(
      page(
        row(100, [72, 'Dunmere Council'], [300, 'Harbour Trust']),
        row(113, [72, 'A Pike'], [300, 'C Salmon']),
        row(126, [72, 'B Roach'], [300, 'D Trout']),
        row(139, [300, 'E Bream']),
      ),
    );
    expect(lines.map(({ cells }) => cells)).toEqual([
      ['Dunmere Council\nA Pike\nB Roach', 'Harbour Trust\nC Salmon\nD Trout\nE Bream'],
    ]);
  });
});

describe('a PDF that cannot be read, or not wholly', () => {
  const refusalOf = async (bytes: Buffer): Promise<string> => {
    const path = join(work, 'bad.pdf');
    writeFileSync(path, bytes);
    const answer = await readSource(path);
    return isRefusal(answer) ? answer.sentence : `read: ${answer.lines.map(({ text }) => text).join(' / ')}`;
  };

  it('says that it is a scan where it holds no words', async () => {
    expect(await refusalOf(await makePdf([page(), page()]))).toMatch(/^“bad\.pdf” is a PDF without words: .* scanner/);
  });

  it('says which pages hold no words', async () => {
    const source = await read(page(stack(wrapped, 72, 100)), page(), page());
    expect(source.notes).toEqual(['Pages 2, 3 of 3 held no words, as scanned pages do.']);
  });

  it('reads what is there of a file that was cut off, and says so', async () => {
    const whole = await makePdf([page(stack(wrapped, 72, 100))]);
    const path = join(work, 'cut.pdf');
    writeFileSync(path, whole.subarray(0, whole.lastIndexOf('xref')));
    const answer = await readSource(path);
    if (isRefusal(answer)) throw new Error(answer.sentence);
    expect(answer.lines.map(({ text }) => text)).toEqual([wrapped.join(' ')]);
    expect(answer.notes).toEqual(['The PDF is cut off at its end; what is there was read.']);
  });

  it('says in one sentence that it is damaged, or protected', async () => {
    expect(await refusalOf(Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog'))).toMatch(/is a damaged PDF/);
    const { PDFDocument } = await import('@cantoo/pdf-lib');
    const secret = await PDFDocument.create();
    secret.addPage();
    secret.encrypt({ userPassword: 'harbour', ownerPassword: 'mole' });
    expect(await refusalOf(Buffer.from(await secret.save()))).toMatch(/is protected with a password/);
  });
});
