import { buffer } from 'node:stream/consumers';
import type * as DocxLibrary from 'docx';
import { fromBufferPromise } from 'yauzl';
import type { LayoutDocument, ListBlock, ParagraphStyle, Running } from '../../../shared/layout/document.ts';
import { markLines } from '../../../shared/layout/standing.ts';
import { bulletSigns, countingAt, resolveLook } from '../../../shared/layout/look.ts';
import { toJustification, wordStyles, writeStyles } from './styles.ts';
import { escapeXml, toTwips } from './xml.ts';

type Docx = typeof DocxLibrary;

/** A list of the document and how deep it is nested (0 outermost). */
export interface PlacedList {
  readonly list: ListBlock;
  readonly depth: number;
}

/** A package without its body. */
export interface DocumentPackage {
  /** Files by their paths. */
  readonly parts: Map<string, Buffer>;
  /** `word/document.xml` up to and from the place of the body's blocks. */
  readonly beforeBody: string;
  readonly afterBody: string;
  /** The numbering instance of each list, in the order given. */
  readonly numberingIds: readonly string[];
}

/** Word has nine levels; a list nested deeper is drawn at the ninth. */
const deepest = 8;

/** The level that Word draws a list's entries at. */
export function levelOf(depth: number): number {
  return Math.min(depth, deepest);
}

/**
 * Makes everything of a .docx but the body's blocks: relationships, content types, settings, numbering, header and
 * footer by `docx`, styles and properties by us. The document given to `docx` holds one empty paragraph a list, so that
 * it hands out a numbering instance for each; they are read back here and give way to the body.
 */
export async function makePackage(document: LayoutDocument, lists: readonly PlacedList[]): Promise<DocumentPackage> {
  // Loading the library costs as much as writing twenty pages, so only writing a document pays for it.
  const docx = await import('docx');
  const head = [...markLines(document), ...document.header];
  const shell = new docx.Document({
    compatibility: { version: 15 },
    numbering: { config: collectNumberings(docx, document, lists) },
    sections: [
      {
        properties: { page: toPage(document) },
        ...(head.length > 0 && {
          headers: { default: new docx.Header({ children: head.map((line) => toParagraph(docx, line)) }) },
        }),
        ...(document.footer.length > 0 && {
          footers: { default: new docx.Footer({ children: document.footer.map((line) => toParagraph(docx, line)) }) },
        }),
        children: lists.map(
          ({ list, depth }, instance) =>
            new docx.Paragraph({
              numbering: {
                reference: nameNumbering(list, depth, instance),
                level: levelOf(depth),
                instance,
                custom: true,
              },
            }),
        ),
      },
    ],
  });
  const zipped = await docx.Packer.pack(shell, 'uint8array', undefined, [
    { path: 'word/styles.xml', data: writeStyles(document) },
    { path: 'docProps/core.xml', data: writeProperties(document) },
    { path: 'docProps/app.xml', data: applicationProperties },
  ]);
  const parts = await unzip(Buffer.from(zipped.buffer, zipped.byteOffset, zipped.byteLength));
  const main = parts.get('word/document.xml')?.toString('utf8') ?? '';
  const bodyAt = main.indexOf('<w:body>') + '<w:body>'.length;
  const sectionAt = main.lastIndexOf('<w:sectPr');
  const numberingIds = Array.from(
    main.slice(bodyAt, sectionAt).matchAll(/<w:numId w:val="(\d+)"/g),
    ([, id]) => id ?? '',
  );
  if (sectionAt < bodyAt || numberingIds.length !== lists.length) {
    throw new Error('the docx library wrote a package of another shape than expected');
  }
  return { parts, beforeBody: main.slice(0, bodyAt), afterBody: main.slice(sectionAt), numberingIds };
}

function toPage({ page: { width, height, margin } }: LayoutDocument) {
  return {
    size: { width: toTwips(width), height: toTwips(height) },
    margin: {
      top: toTwips(margin.top),
      right: toTwips(margin.right),
      bottom: toTwips(margin.bottom),
      left: toTwips(margin.left),
      // The running lines stand in the middle of the margins.
      header: toTwips(margin.top / 2),
      footer: toTwips(margin.bottom / 2),
    },
  };
}

function toParagraph(docx: Docx, line: Running) {
  return new docx.Paragraph({
    style: wordStyles.running.id,
    alignment: toJustification(line.align) as 'left' | 'center' | 'right' | 'both',
    children: line.parts.map((part) => {
      switch (part.kind) {
        case 'text':
          return new docx.TextRun(part.text);
        case 'page-number':
          return new docx.TextRun({ children: [docx.PageNumber.CURRENT] });
        case 'page-count':
          return new docx.TextRun({ children: [docx.PageNumber.TOTAL_PAGES] });
      }
    }),
  });
}

/**
 * Lists of one kind share a definition. A nested list has its own: Word counts on from the last list of the same
 * definition at inner levels, where `docx` writes no restart.
 */
function nameNumbering(list: ListBlock, depth: number, instance: number): string {
  const start = list.marker === 'bullet' ? '' : `-from-${list.start}`;
  return depth === 0 ? `${list.marker}${start}` : `${list.marker}${start}-nested-${instance}`;
}

function collectNumberings(docx: Docx, document: LayoutDocument, lists: readonly PlacedList[]) {
  const named = new Map(lists.map((placed, instance) => [nameNumbering(placed.list, placed.depth, instance), placed]));
  return Array.from(named, ([reference, placed]) => ({
    reference,
    levels: Array.from({ length: deepest + 1 }, (_, level) => toLevel(docx, document, placed, level)),
  }));
}

function toLevel(docx: Docx, document: LayoutDocument, { list, depth: ownDepth }: PlacedList, depth: number) {
  const style: ParagraphStyle = list.entries[0]?.style ?? 'list-item';
  const look = resolveLook(document.styles, style);
  const formats = {
    decimal: docx.LevelFormat.DECIMAL,
    letter: docx.LevelFormat.LOWER_LETTER,
    roman: docx.LevelFormat.LOWER_ROMAN,
  };
  const isBullet = list.marker === 'bullet';
  return {
    level: depth,
    format: isBullet ? docx.LevelFormat.BULLET : formats[countingAt(depth)],
    text: isBullet
      ? (bulletSigns[depth % bulletSigns.length] ?? bulletSigns[0])
      : `%${depth + 1}${list.marker === 'clause' ? ')' : '.'}`,
    alignment: docx.AlignmentType.LEFT,
    start: depth === levelOf(ownDepth) && !isBullet ? list.start : 1,
    style: {
      paragraph: { indent: { left: toTwips(look.indent + depth * look.hanging), hanging: toTwips(look.hanging) } },
    },
  };
}

/** `docProps/core.xml`. The day of the document stands for its time of making, so that the same input gives the same bytes. */
function writeProperties({ title, subject, author, language, date }: LayoutDocument): string {
  const times =
    date === null
      ? ''
      : ['created', 'modified']
          .map((name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${name}>`)
          .join('');
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ' +
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(subject)}</dc:subject>` +
    `<dc:creator>${escapeXml(author)}</dc:creator><dc:language>${language}</dc:language>${times}</cp:coreProperties>`
  );
}

const applicationProperties =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">' +
  '<Application>Minutebook</Application></Properties>';

async function unzip(zipped: Buffer): Promise<Map<string, Buffer>> {
  const archive = await fromBufferPromise(zipped);
  const reading: Promise<[string, Buffer]>[] = [];
  for await (const entry of archive.eachEntry()) {
    reading.push(archive.openReadStreamPromise(entry).then(async (part) => [entry.fileName, await buffer(part)]));
  }
  return new Map(await Promise.all(reading));
}
