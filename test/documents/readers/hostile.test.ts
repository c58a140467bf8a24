import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../electron/readers/read-source.ts';
import { isRefusal } from '../../../electron/readers/refusal.ts';
import { readDocuments } from '../../../shared/reading/read-documents.ts';
import { documentXml, makeWordPackage, makeZip } from '../../support/word-packages.ts';

// None of these may start another program; what LibreOffice does with a bad file is tried in old-word.test.ts.
process.env['MINUTEBOOK_OFFICE'] = '';

const work = mkdtempSync(join(tmpdir(), 'minutebook-hostile-'));

function put(name: string, bytes: Buffer | string): string {
  const path = join(work, name);
  writeFileSync(path, bytes);
  return path;
}

/** The sentence a file is refused with; fails when it is read. */
async function refusalOf(path: string): Promise<string> {
  const answer = await readSource(path);
  if (!isRefusal(answer)) throw new Error(`${path} was read`);
  return answer.sentence;
}

const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const paragraph = '<w:p><w:r><w:t>Words</w:t></w:r></w:p>';
const rels = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';

/** A package whose document part is these bytes. */
const withDocument = (xml: Buffer | string) =>
  makeZip([
    { name: '_rels/.rels', bytes: rels },
    { name: 'word/document.xml', bytes: xml },
  ]);

/** Sets the size that each entry of a zip claims to have when unpacked, in its central directory. */
function claimSize(zip: Buffer, size: number): Buffer {
  const lying = Buffer.from(zip);
  for (
    let at = lying.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = lying.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  ) {
    lying.writeUInt32LE(size, at + 24);
  }
  return lying;
}

const cases: readonly (readonly [name: string, make: () => Buffer | string | Promise<Buffer>, says: RegExp])[] = [
  ['empty.txt', () => '', /is empty/],
  ['blank.txt', () => '\n \n\t\n', /is empty: it holds no words/],
  ['program.txt', () => Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256)), /holds no text/],
  ['zeros.docx', () => Buffer.alloc(4096), /holds no text/],
  ['minutes.pdf', () => '%PDF-1.7\n1 0 obj', /is a damaged PDF/],
  ['minutes.doc', () => Buffer.concat([ole, Buffer.alloc(2048)]), /old Word format/],
  [
    'secret.docx',
    () => Buffer.concat([ole, Buffer.alloc(512), Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(99)]),
    /password/,
  ],
  [
    'scan.png',
    () => Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), Buffer.alloc(600)]),
    /is a picture/,
  ],
  ['one-line.txt', () => Buffer.alloc(50_000_000, 'RESOLVED that '), /a line of more than a million characters/],
  [
    'one-line-utf16.txt',
    () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.alloc(8_000_000, 'a\0')]),
    /a line of more than a million characters/,
  ],
  ['no-zip.docx', () => 'PK\u0003\u0004 and then nothing of a zip', /is damaged/],
  ['archive.docx', () => makeZip([{ name: 'readme.txt', bytes: 'Hello' }]), /zip archive/],
  ['sheet.docx', () => makeZip([{ name: 'xl/workbook.xml', bytes: '<a/>' }]), /spreadsheet/],
  ['slides.docx', () => makeZip([{ name: 'ppt/presentation.xml', bytes: '<a/>' }]), /presentation/],
  ['no-text.docx', () => makeZip([{ name: 'word/styles.xml', bytes: '<a/>' }]), /without its text/],
  ['no-words.docx', () => withDocument(documentXml('<w:p/>')), /is empty: it holds no words/],
  ['cut.docx', async () => (await withDocument(documentXml(paragraph))).subarray(0, 200), /is damaged/],
  ['malformed.docx', () => withDocument('<w:document><w:body>'), /no well-formed XML/],
  [
    'laughs.docx',
    () => withDocument('<!DOCTYPE a [<!ENTITY l "ha"><!ENTITY m "&l;&l;&l;">]><a>&m;</a>'),
    /document type/,
  ],
  [
    'outside.docx',
    () => withDocument('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>'),
    /document type/,
  ],
  ['entity.docx', () => withDocument(documentXml('<w:p><w:r><w:t>&unknown;</w:t></w:r></w:p>')), /no well-formed XML/],
  [
    'deep.docx',
    () => withDocument(documentXml('<w:tbl>'.repeat(20_000) + '</w:tbl>'.repeat(20_000))),
    /deeper than any document/,
  ],
  [
    'many.docx',
    () => makeZip(Array.from({ length: 5_200 }, (_, at) => ({ name: `word/${at}.xml`, bytes: '' }))),
    /more than 5,000 parts/,
  ],
  [
    'bomb.docx',
    () => withDocument(documentXml(`<w:p><w:r><w:t>${' '.repeat(120_000_000)}</w:t></w:r></w:p>`)),
    /unpacks to far more/,
  ],
  ['lying.docx', async () => claimSize(await withDocument(documentXml(paragraph.repeat(5_000))), 1_000), /is damaged/],
  [
    'slip.docx',
    () =>
      makeZip([{ name: 'aaa/document.xml', bytes: documentXml(paragraph) }]).then((zip) =>
        Buffer.from(zip.toString('latin1').replaceAll('aaa/', '../'), 'latin1'),
      ),
    /is damaged/,
  ],
  [
    'endless.docx',
    () =>
      withDocument(
        documentXml(
          `<w:p>${`<w:r><w:t>${Array.from({ length: 2000 }, (_, at) => at).join('x')}</w:t></w:r>`.repeat(700)}</w:p>`,
        ),
      ),
    /a paragraph of millions of characters/,
  ],
];

describe('bad files get one sentence that says what they are and what to do', () => {
  it.each(cases)('%s', async (name, make, says) => {
    const path = put(name, await make());
    const sentence = await refusalOf(path);
    expect(sentence.startsWith(`“${name}” `)).toBe(true);
    expect(sentence).toMatch(says);
    expect(sentence).toMatch(/\b(?:Choose|Open|Save|Unpack|Cut|Check|Take|Ask)\b|choose the document/);
    expect(sentence).not.toMatch(/\b(?:error|invalid|oops|undefined|exception)\b|[/\\]tmp/i);
  });

  it('names that would hide or turn the sentence are printed without doing so', async () => {
    const sentence = await refusalOf(put(`evil\u202Efdp\u0007${'x'.repeat(120)}.docx`, ''));
    expect(sentence).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(sentence.length).toBeLessThan(200);
  });

  it('a folder and a missing file say so', async () => {
    expect(await refusalOf(work)).toMatch(/is a folder/);
    expect(await refusalOf(join(work, 'missing.txt'))).toMatch(/is not there/);
  });
});

describe('odd files that are documents are read', () => {
  const opening = 'MINUTES of a meeting of the Café Board – held on 1 May 2026.';
  const first = async (name: string, bytes: Buffer | string): Promise<string | undefined> => {
    const answer = await readSource(put(name, bytes));
    return isRefusal(answer) ? answer.sentence : answer.lines[0]?.text;
  };

  it.each([
    ['utf8.txt', Buffer.from(opening)],
    ['utf8-bom.txt', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(opening)])],
    ['utf16le-bom.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(opening, 'utf16le')])],
    ['utf16be-bom.txt', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(opening, 'utf16le').swap16()])],
    ['utf16le.txt', Buffer.from(opening, 'utf16le')],
    ['windows.txt', Buffer.from(opening.replace('–', '\u0096').replace('é', '\u00e9'), 'latin1')],
  ])('%s', async (name, bytes) => {
    expect(await first(name, bytes)).toBe(opening);
  });

  it('a UTF-8 file with one damaged byte keeps its other characters and says so', async () => {
    const answer = await readSource(
      put('damaged.txt', Buffer.concat([Buffer.from(`${opening} ééééééééé`), Buffer.from([0xff])])),
    );
    if (isRefusal(answer)) throw new Error(answer.sentence);
    expect(answer.lines[0]?.text.startsWith(opening)).toBe(true);
    expect(answer.notes.join()).toMatch(/could not be read/);
  });

  it('old line ends, form feeds and control characters', async () => {
    const answer = await readSource(put('old.txt', 'one\rtwo\fmore\r\nthree\u0001\u200b'));
    if (isRefusal(answer)) throw new Error(answer.sentence);
    expect(answer.lines.map(({ number, text }) => [number, text])).toEqual([
      [1, 'one'],
      [2, 'two more'],
      [3, 'three'],
    ]);
  });

  it('a line that is long and would never end a bracket', async () => {
    const head =
      'MINUTES of a meeting of the VALE BOARD held on 1 May 2026.\n\n1/26 APOLOGIES\n\nNone.\n\n2/26 MINUTES';
    const path = put('brackets.txt', `${head}${' (min'.repeat(100_000)}\n\n3/26 NEXT\n\nWords.\n`);
    const answer = await readSource(path);
    if (isRefusal(answer)) throw new Error(answer.sentence);
    expect(readDocuments(answer).documents[0]?.items.map(({ number }) => number)).toEqual(['1/26', '2/26', '3/26']);
  });

  it('lists of a level and with a label that no list has', async () => {
    const level = 1_000_000_000;
    const numbering =
      `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="${level}"><w:numFmt w:val="decimal"/>` +
      `<w:lvlText w:val="%9${'x'.repeat(100_000)}"/></w:lvl></w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
    const entry = `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Words</w:t></w:r></w:p>`;
    const answer = await readSource(put('levels.docx', await makeWordPackage({ body: entry.repeat(3), numbering })));
    if (isRefusal(answer)) throw new Error(answer.sentence);
    expect(answer.lines.map(({ text }) => text)).toEqual(['Words', 'Words', 'Words']);
    expect(answer.lines.map(({ bullet }) => bullet?.slice(0, 2))).toEqual(['1x', '2x', '3x']);
    expect(JSON.stringify(answer).length).toBeLessThan(2_000);
  });

  it('a document that the package calls by another name', async () => {
    expect(await first('other.docx', await makeWordPackage({ body: paragraph, part: 'word/document2.xml' }))).toBe(
      'Words',
    );
  });
});

describe('a text that is named like another kind of document', () => {
  it.each(['minutes.docx', 'minutes.DOC'])('is read, and says so: %s', async (name) => {
    const source = await readSource(put(name, 'The hall was let to the band.'));
    if (isRefusal(source)) throw new Error(source.sentence);
    expect(source.format).toBe('text');
    const [document] = readDocuments(source).documents;
    expect(document?.doubts.map(({ code, message }) => [code, message])).toEqual([
      ['reader-note', `“${name}” is named ${name.slice(7).toLowerCase()} but holds plain text; it was read as text.`],
    ]);
  });

  it.each(['minutes.txt', 'minutes.md', 'minutes'])('says nothing of %s', async (name) => {
    const source = await readSource(put(name, 'The hall was let to the band.'));
    expect(isRefusal(source) ? null : source.notes).toEqual([]);
  });
});
