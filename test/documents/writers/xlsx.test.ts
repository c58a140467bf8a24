import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { writeXlsx } from '../../../electron/writers/xlsx/write-xlsx.ts';
import { IsoDate } from '../../../shared/domain/calendar.ts';
import type { SheetCell, Workbook } from '../../../shared/layout/calendar/workbook.ts';
import { unzip } from '../../support/documents/read-docx.ts';

const text = (words: string): SheetCell => ({ kind: 'text', text: words });
const date = (day: string): SheetCell => ({ kind: 'date', day: IsoDate.parse(day) });

const hostile = ['=SUM(A1:A2)', '+44 1629', '-1', '@now', '\tcmd', 'a < b & "c"', 'bell\u0007', '  two  spaces '];

const workbook: Workbook = {
  title: 'Timetable of the Vale Board, 2026',
  author: 'Vale Board',
  sheets: [
    {
      name: 'Steps: 2026/27',
      columns: [
        { title: text('Step'), width: 34 },
        { title: date('2026-01-14'), width: 17 },
      ],
      rows: [...hostile.map((words) => [text(words), null]), [text('Dispatch'), date('2026-04-02')]],
    },
    { name: 'steps  2026 27', columns: [], rows: [] },
  ],
};

/** Every element of a part in order, with its attributes; throws where the XML is not well formed. */
function elementsOf(xml: string) {
  const found: { readonly name: string; readonly attributes: Record<string, string>; words: string }[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => void found.push({ name, attributes, words: '' }));
  parser.on('text', (words) => {
    const last = found.at(-1);
    if (last !== undefined) last.words += words;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return found;
}

describe('a workbook', async () => {
  const bytes = await writeXlsx(workbook);
  const parts = await unzip(bytes);
  const part = (name: string) => elementsOf(parts.get(name) ?? '');
  const sheet = part('xl/worksheets/sheet1.xml');
  const cells = sheet.filter(({ name }) => name === 'c').map(({ attributes }) => attributes);

  it('is a package whose parts are well formed and all named', () => {
    const named = part('[Content_Types].xml').flatMap(({ attributes }) => attributes['PartName'] ?? []);
    const own = [...parts.keys()].filter((name) => !name.endsWith('.rels') && !name.startsWith('['));
    expect([...named].sort()).toEqual(own.map((name) => `/${name}`).sort());
    for (const xml of parts.values()) expect(elementsOf(xml).length).toBeGreaterThan(0);
  });

  it('keeps words words, whatever they begin with', () => {
    const words = sheet.filter(({ name }) => name === 't').map((element) => element.words);
    expect(words.slice(1, 1 + hostile.length)).toEqual(hostile.map((one) => one.replace('\u0007', '')));
    expect(sheet.some(({ name }) => name === 'f')).toBe(false);
    const styles = part('xl/styles.xml');
    const formats = styles
      .slice(styles.findIndex(({ name }) => name === 'cellXfs'))
      .filter(({ name }) => name === 'xf');
    const ofWords = cells.filter(({ t }) => t === 'inlineStr').map(({ s }) => formats[Number(s)]?.attributes);
    expect(ofWords).toHaveLength(hostile.length + 2);
    for (const format of ofWords) expect(format).toMatchObject({ quotePrefix: '1', numFmtId: '49' });
  });

  it('prints its title over each page', () => {
    const [head] = sheet.filter(({ name }) => name === 'oddHeader');
    expect(head?.words).toBe(`&L${workbook.title.replaceAll('&', '&&')}&R&P/&N`);
  });

  it('holds real dates, counted as spreadsheets count', () => {
    const days = sheet.filter(({ name }) => name === 'v').map(({ words }) => Number(words));
    // 1 January 2000 is day 36526 of every spreadsheet.
    const since = (day: string) => 36_526 + (Date.parse(day) - Date.parse('2000-01-01')) / 86_400_000;
    expect(days).toEqual([since('2026-01-14'), since('2026-04-02')]);
  });

  it('leaves out empty cells, and orders its elements as the standard does', () => {
    expect(cells.map(({ r }) => r)).toEqual(['A1', 'B1', ...hostile.map((_, at) => `A${at + 2}`), 'A10', 'B10']);
    const order = [
      'sheetPr',
      'dimension',
      'sheetViews',
      'sheetFormatPr',
      'cols',
      'sheetData',
      'pageMargins',
      'pageSetup',
    ];
    expect(sheet.map(({ name }) => name).filter((name) => order.includes(name))).toEqual(order);
  });

  it('names sheets as spreadsheets allow, no two alike, and gives the same bytes each time', async () => {
    const names = part('xl/workbook.xml').flatMap(({ name, attributes }) =>
      name === 'sheet' ? [attributes['name']] : [],
    );
    expect(names).toEqual(['Steps  2026 27', 'steps  2026 27 2']);
    expect(Buffer.from(await writeXlsx(workbook)).equals(Buffer.from(bytes))).toBe(true);
  });
});
