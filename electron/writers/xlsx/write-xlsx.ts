import { Temporal } from 'temporal-polyfill';
import type { Sheet, SheetCell, Workbook } from '../../../shared/layout/calendar/workbook.ts';
import { seal } from '../docx/seal.ts';
import { escapeXml } from '../docx/xml.ts';

/**
 * The bytes of a workbook as SpreadsheetML (ECMA-376 Part 1, 18). Words are inline strings in a style that says `text`
 * and quotes its prefix, so that what begins with = + - or @ stays words, also once it is edited. The same workbook gives
 * the same bytes.
 */
export function writeXlsx(workbook: Workbook): Promise<Uint8Array> {
  const names = sheetNames(workbook.sheets);
  const parts = new Map<string, string>([
    ['[Content_Types].xml', contentTypes(names.length)],
    ['_rels/.rels', relations(documentRelations)],
    ['docProps/core.xml', coreProperties(workbook)],
    ['xl/workbook.xml', workbookXml(names)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...names.map((_, at) => [`worksheet`, `worksheets/sheet${at + 1}.xml`] as const),
        ['styles', 'styles.xml'] as const,
      ]),
    ],
    ['xl/styles.xml', stylesXml],
    ...workbook.sheets.map(
      (sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, workbook.title)] as const,
    ),
  ]);
  return seal(new Map(Array.from(parts, ([path, xml]) => [path, Buffer.from(xml, 'utf8')])));
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const documentRelations = [
  ['officeDocument', 'xl/workbook.xml'],
  ['core', 'docProps/core.xml'],
] as const;

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const lines = targets.map(([kind, target], at) => {
    const type =
      kind === 'core' ? `${packageNamespace}/relationships/metadata/core-properties` : `${relationNamespace}/${kind}`;
    return `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`;
  });
  return `${declaration}<Relationships xmlns="${packageNamespace}/relationships">${lines.join('')}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const part = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}"/>`;
  return [
    `${declaration}<Types xmlns="${packageNamespace}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    part('xl/workbook.xml', `${sheetType}.sheet.main+xml`),
    part('xl/styles.xml', `${sheetType}.styles+xml`),
    ...Array.from({ length: sheets }, (_, at) =>
      part(`xl/worksheets/sheet${at + 1}.xml`, `${sheetType}.worksheet+xml`),
    ),
    '</Types>',
  ].join('');
}

function coreProperties({ title, author }: Workbook): string {
  return [
    `${declaration}<cp:coreProperties xmlns:cp="${packageNamespace}/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator></cp:coreProperties>`,
  ].join('');
}

function workbookXml(names: readonly string[]): string {
  const sheets = names.map((name, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  return `${declaration}<workbook xmlns="${mainNamespace}" xmlns:r="${relationNamespace}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

/** Styles by their place: 0 plain, 1 words, 2 a date, 3 a heading in words, 4 a heading that is a date. */
const styleOf = { text: 1, date: 2 } as const;
const headingStyleOf = { text: 3, date: 4 } as const;
const stylesXml = [
  `${declaration}<styleSheet xmlns="${mainNamespace}">`,
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="ddd\\ d\\ mmm\\ yyyy"/></numFmts>',
  '<fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts>',
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFECE9E1"/><bgColor indexed="64"/></patternFill></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="5">',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1">',
  '<alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">',
  '<alignment horizontal="left" vertical="top"/></xf>',
  '<xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyFont="1" applyFill="1"/>',
  '<xf numFmtId="164" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">',
  '<alignment horizontal="left"/></xf>',
  '</cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('');

function sheetXml({ columns, rows }: Sheet, title: string): string {
  const heading = columns.map(({ title }, at) => cellXml(title, at, 0, headingStyleOf));
  const lines = rows.map((cells, row) =>
    rowXml(
      cells.map((cell, at) => cellXml(cell, at, row + 1, styleOf)),
      row + 1,
    ),
  );
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return [
    `${declaration}<worksheet xmlns="${mainNamespace}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${columnName(Math.max(columns.length - 1, 0))}${rows.length + 1}"/>`,
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>',
    widths.length === 0 ? '' : `<cols>${widths.join('')}</cols>`,
    `<sheetData>${rowXml(heading, 0)}${lines.join('')}</sheetData>`,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    `<headerFooter><oddHeader>${escapeXml(printedHead(title))}</oddHeader></headerFooter>`,
    '</worksheet>',
  ].join('');
}

/** What is printed over each page: the title, and the page of so many. In it a `&` begins a code, and a sheet takes 255 signs. */
function printedHead(title: string): string {
  return `&L${title.slice(0, 100).replaceAll('&', '&&')}&R&P/&N`;
}

function rowXml(cells: readonly string[], row: number): string {
  return `<row r="${row + 1}">${cells.join('')}</row>`;
}

function cellXml(cell: SheetCell, column: number, row: number, styles: typeof styleOf | typeof headingStyleOf): string {
  const at = `r="${columnName(column)}${row + 1}"`;
  if (cell === null) return '';
  if (cell.kind === 'date') return `<c ${at} s="${styles.date}"><v>${serialOf(cell.day)}</v></c>`;
  const words = escapeXml(cell.text.slice(0, longestCell));
  return `<c ${at} s="${styles.text}" t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>`;
}

/** A spreadsheet holds no longer words in one cell. */
const longestCell = 32_767;

/** Days since the last day of 1899, as spreadsheets count them from March 1900 on. */
function serialOf(day: string): number {
  return Temporal.PlainDate.from('1899-12-30').until(Temporal.PlainDate.from(day), { largestUnit: 'days' }).days;
}

function columnName(column: number): string {
  const before = column < 26 ? '' : columnName(Math.floor(column / 26) - 1);
  return before + String.fromCodePoint(65 + (column % 26));
}

/** Names that a spreadsheet takes: at most 31 characters, none of []:*?/\, no two alike. */
function sheetNames(sheets: readonly Sheet[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }, at) => {
    const plain = name
      .replaceAll(/[[\]:*?/\\]/g, ' ')
      .trim()
      .slice(0, 28);
    const own = plain === '' || taken.has(plain.toLowerCase()) ? `${plain} ${at + 1}`.trim() : plain;
    taken.add(own.toLowerCase());
    return own;
  });
}
