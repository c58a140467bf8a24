import { describe, it } from 'vitest';
import { expectHarmless, type HostileFile } from '../../support/hostile-files.ts';
import { documentXml, makeWordPackage, makeZip, type PackageEntry } from '../../support/word-packages.ts';

const words = '<w:p><w:r><w:t>Words</w:t></w:r></w:p>';
const rels = (inside: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
const rel = (type: string, target: string, more = ''): string =>
  `<Relationship Id="${type}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" ${more}/>`;

/** A Word package with these entries beside its document. */
const withEntries = (...more: readonly PackageEntry[]) => makeWordPackage({ body: words, more });
const withDocument = (xml: Buffer | string, ...more: readonly PackageEntry[]) =>
  makeZip([{ name: '_rels/.rels', bytes: rels('') }, { name: 'word/document.xml', bytes: xml }, ...more]);

/** Gives an entry another name of the same length, which the tool that makes zips would refuse. */
function rename(zip: Buffer, from: string, to: string): Buffer {
  return Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1');
}
const renamed = (to: string) => async (): Promise<Buffer> =>
  rename(await withEntries({ name: 'x'.repeat(to.length), bytes: 'evil' }), 'x'.repeat(to.length), to);

/** Marks every entry as a symbolic link, as Unix would store one. */
function asLinks(zip: Buffer): Buffer {
  const made = Buffer.from(zip);
  for (
    let at = made.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = made.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  ) {
    made[at + 5] = 3;
    made.writeUInt32LE(0o120777 * 65_536, at + 38);
  }
  return made;
}
const patched = async (zip: Promise<Buffer>, change: (bytes: Buffer) => void): Promise<Buffer> => {
  const bytes = Buffer.from(await zip);
  change(bytes);
  return bytes;
};
const endOf = (bytes: Buffer): number => bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');

const files: readonly HostileFile[] = [
  { name: 'backslash.docx', make: renamed('..\\..\\evil.xml'), refused: /is damaged/ },
  { name: 'absolute.docx', make: renamed('/etc/evil.xml'), refused: /is damaged/ },
  { name: 'drive.docx', make: renamed('C:\\evil.xml'), refused: /is damaged/ },
  { name: 'unc.docx', make: renamed('\\\\host\\share\\evil'), refused: /is damaged/ },
  { name: 'nul-in-name.docx', make: renamed('word/a\u0000.xml') },
  { name: 'turned-name.docx', make: () => withEntries({ name: 'word/\u202Elmx.exe', bytes: 'x' }), read: /Words/ },
  {
    name: 'reserved.docx',
    make: () => withEntries({ name: 'CON', bytes: 'x' }, { name: 'word/a.', bytes: 'x' }),
    read: /Words/,
  },
  {
    name: 'long-name.docx',
    make: () => withEntries({ name: `word/${'n'.repeat(5_000)}.xml`, bytes: 'x' }),
    read: /Words/,
  },
  { name: 'longest-name.docx', make: () => withEntries({ name: 'n'.repeat(65_000), bytes: 'x' }), read: /Words/ },
  { name: 'links.docx', make: async () => asLinks(await withEntries()), read: /Words/ },
  { name: 'CON.docx', make: () => withEntries(), read: /Words/ },
  { name: 'minutes..docx', make: () => withEntries(), read: /Words/ },
  {
    name: 'twice.docx',
    make: () =>
      withDocument(documentXml(words), {
        name: 'word/document.xml',
        bytes: documentXml(words.replace('Words', 'Other')),
      }),
    read: /^Words$/,
  },
  {
    name: 'nested.docx',
    make: async () => withEntries({ name: 'word/inner.docx', bytes: await withEntries() }),
    read: /^Words$/,
  },
  {
    name: 'zips.docx',
    make: async () => makeZip([{ name: 'a.zip', bytes: await withEntries() }]),
    refused: /zip archive/,
  },
  {
    name: 'bomb-in-styles.docx',
    make: () => makeWordPackage({ body: words, styles: `<!--${' '.repeat(60_000_000)}-->` }),
    refused: /unpacks to far more/,
  },
  {
    name: 'bomb-unused.docx',
    make: () => withEntries({ name: 'word/media/image1.png', bytes: Buffer.alloc(80_000_000) }),
    read: /Words/,
  },
  {
    name: 'count.docx',
    make: () => patched(withEntries(), (bytes) => bytes.writeUInt16LE(4_000, endOf(bytes) + 10)),
    refused: /is damaged/,
  },
  {
    name: 'directory.docx',
    make: () => patched(withEntries(), (bytes) => bytes.writeUInt32LE(4_000_000, endOf(bytes) + 16)),
    refused: /is damaged/,
  },
  {
    name: 'locked.docx',
    make: () =>
      patched(withEntries(), (bytes) => {
        for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4))
          bytes[at + 8] = 1;
      }),
    refused: /password|is damaged/,
  },
  {
    name: 'prefix.docx',
    make: async () => Buffer.concat([await withEntries(), Buffer.alloc(70_000)]),
    refused: /is damaged/,
  },
  {
    name: 'utf16.docx',
    make: () => withDocument(Buffer.from(`\ufeff${documentXml(words).replace('UTF-8', 'UTF-16')}`, 'utf16le')),
    read: /Words/,
  },
  {
    name: 'nul.docx',
    make: () => withDocument(documentXml(words.replace('Words', 'a\u0000b'))),
    refused: /no well-formed XML/,
  },
  {
    name: 'bytes.docx',
    make: () => withDocument(Buffer.from(documentXml(words.replace('Words', '\u00ff\u00fe')), 'latin1')),
  },
  {
    name: 'attribute.docx',
    make: () => withDocument(documentXml(`<w:p w:rsid="${'x'.repeat(9_000_000)}"/>${words}`)),
    read: /Words/,
  },
  {
    name: 'attributes.docx',
    make: () =>
      withDocument(documentXml(`<w:p ${Array.from({ length: 50_000 }, (_, at) => `a${at}="1"`).join(' ')}/>${words}`)),
    read: /Words/,
  },
  {
    name: 'runs.docx',
    make: () => withDocument(documentXml(`<w:p>${'<w:r><w:b/><w:t>a</w:t></w:r>'.repeat(100_000)}</w:p>`)),
  },
  { name: 'empties.docx', make: () => withDocument(documentXml(`${'<w:p/>'.repeat(400_000)}${words}`)), read: /Words/ },
  {
    name: 'spans.docx',
    make: () =>
      withDocument(
        documentXml(
          `<w:tbl>${`<w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>${words}</w:tc></w:tr>`.repeat(2_000)}</w:tbl>`,
        ),
      ),
    read: /Words/,
  },
  {
    name: 'laughs-in-styles.docx',
    make: () =>
      makeZip([
        { name: '_rels/.rels', bytes: rels(rel('officeDocument', 'word/document.xml')) },
        { name: 'word/_rels/document.xml.rels', bytes: rels(rel('styles', 'styles.xml')) },
        { name: 'word/document.xml', bytes: documentXml(words) },
        { name: 'word/styles.xml', bytes: '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>' },
      ]),
    refused: /document type/,
  },
  {
    name: 'relations.docx',
    make: () =>
      makeZip([
        {
          name: '_rels/.rels',
          bytes: rels(rel('officeDocument', '../../../../etc/passwd') + rel('officeDocument', 'word/document.xml')),
        },
        {
          name: 'word/_rels/document.xml.rels',
          bytes: rels(
            rel('styles', 'document.xml') + rel('numbering', '/word/document.xml') + rel('header', 'document.xml'),
          ),
        },
        { name: 'word/document.xml', bytes: documentXml(words) },
      ]),
    refused: /that part is missing/,
  },
  {
    name: 'outside.docx',
    make: () =>
      makeZip([
        { name: '_rels/.rels', bytes: rels(rel('officeDocument', 'word/document.xml')) },
        {
          name: 'word/_rels/document.xml.rels',
          bytes: rels(
            rel('image', 'http://192.0.2.1/beacon.png', 'TargetMode="External"') +
              rel('attachedTemplate', 'file://192.0.2.1/share/evil.dotm', 'TargetMode="External"') +
              rel('header', 'http://192.0.2.1/header.xml', 'TargetMode="External"') +
              rel('hyperlink', 'javascript:alert(1)', 'TargetMode="External"'),
          ),
        },
        {
          name: 'word/document.xml',
          bytes: documentXml(`${words}<w:p><w:r><w:pict><v:imagedata r:id="image"/></w:pict></w:r></w:p>`),
        },
      ]),
    read: /^Words$/,
  },
  {
    name: 'macros.docx',
    make: () => withEntries({ name: 'word/vbaProject.bin', bytes: 'Sub AutoOpen()' }),
    read: /Words/,
  },
  {
    name: 'embedded.docx',
    make: () =>
      withEntries(
        { name: 'word/embeddings/oleObject1.bin', bytes: Buffer.from([0xd0, 0xcf, 0x11, 0xe0]) },
        { name: 'word/activeX/activeX1.bin', bytes: 'x' },
      ),
    read: /Words/,
  },
  {
    name: 'lists.docx',
    make: () =>
      makeWordPackage({
        body: `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Words</w:t></w:r></w:p>`.repeat(50),
        numbering:
          '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="A"/></w:abstractNum>' +
          '<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="A"/><w:numStyleLink w:val="A"/></w:abstractNum>' +
          '<w:num w:numId="1"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="99999999999999999999"/></w:lvlOverride></w:num>',
      }),
    read: /Words/,
  },
  {
    name: 'footnotes.docx',
    make: () => makeWordPackage({ body: words, related: { footnotes: '<w:footnote>'.repeat(300) } }),
    refused: /deeper|well-formed/,
  },
  {
    name: 'deep.odt',
    make: () =>
      makeZip([
        { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text' },
        { name: 'content.xml', bytes: `<a>${'<text:span>'.repeat(9_000)}` },
      ]),
    refused: /deeper than any document/,
  },
  {
    name: 'laughs.odt',
    make: () =>
      makeZip([
        { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text' },
        { name: 'content.xml', bytes: '<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>' },
      ]),
    refused: /document type/,
  },
  {
    name: 'cells.odt',
    make: () =>
      makeZip([
        { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text' },
        {
          name: 'content.xml',
          bytes: `<a>${'<table:table><table:table-row><table:table-cell table:number-columns-repeated="999999999"><text:p>Words</text:p></table:table-cell></table:table-row></table:table>'.repeat(200)}<text:p><text:s text:c="999999999"/>End</text:p></a>`,
        },
      ]),
    read: /Words/,
  },
];

describe('bad packages get one sentence or are read, in time, and nothing goes to the network', () => {
  it.each(files)('$name', expectHarmless);
});
