import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../../electron/dev/project.ts';
import { createDocumentJobs } from '../../../electron/platform/document-jobs.ts';
import { expectHarmless, type HostileFile } from '../../support/hostile-files.ts';
import { makePdf } from '../../support/pdf-files.ts';

const stream = (words: string, more = ''): string => `<< /Length ${words.length} ${more}>> stream\n${words}\nendstream`;
const shows = 'BT /F1 12 Tf 72 700 Td (Words of the page) Tj ET';
const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';

interface Pieces {
  readonly catalog?: string;
  readonly pages?: string;
  readonly page?: string;
  readonly content?: string;
  readonly font?: string;
  readonly more?: readonly string[];
  readonly trailer?: string;
  /** Added to every place in the table of places. */
  readonly off?: number;
}

/** A PDF written by hand: objects 1 catalog, 2 pages, 3 page, 4 content, 5 font, then more. */
function pdf(pieces: Pieces): Buffer {
  const objects = [
    pieces.catalog ?? '<< /Type /Catalog /Pages 2 0 R >>',
    pieces.pages ?? '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    pieces.page ??
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    pieces.content ?? stream(shows),
    pieces.font ?? font,
    ...(pieces.more ?? []),
  ];
  let text = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place + (pieces.off ?? 0);
  });
  const start = text.length;
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = pieces.trailer ?? '';
  text += `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${places.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF`;
  return Buffer.from(text, 'latin1');
}
const page = (resources: string): string =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << ${resources} >> >>`;
const packed = (bytes: Buffer): string => stream(deflateSync(bytes).toString('latin1'), '/Filter /FlateDecode ');

const files: readonly HostileFile[] = [
  { name: 'plain.pdf', make: () => pdf({}), read: /^Words of the page$/ },
  { name: 'nothing.pdf', make: () => '%PDF-1.7\n%%EOF', refused: /is a damaged PDF/ },
  {
    name: 'junk.pdf',
    make: () => Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(3_000_000, '\u0007<<[')]),
    refused: /damaged PDF/,
  },
  { name: 'wrong-places.pdf', make: () => pdf({ off: 7_777 }), read: /Words/ },
  { name: 'ring-of-pages.pdf', make: () => pdf({ pages: '<< /Type /Pages /Kids [2 0 R 3 0 R 2 0 R] /Count 3 >>' }) },
  { name: 'ring-of-parents.pdf', make: () => pdf({ page: '<< /Type /Page /Parent 3 0 R /Contents 4 0 R >>' }) },
  { name: 'many-pages.pdf', make: () => pdf({ pages: '<< /Type /Pages /Kids [3 0 R] /Count 2147483647 >>' }) },
  { name: 'minus-pages.pdf', make: () => pdf({ pages: '<< /Type /Pages /Kids [3 0 R] /Count -5 >>' }) },
  {
    name: 'same-page.pdf',
    make: () => pdf({ pages: `<< /Type /Pages /Kids [${'3 0 R '.repeat(6_000)}] /Count 6000 >>` }),
  },
  { name: 'no-pages.pdf', make: () => pdf({ pages: '<< /Type /Pages /Kids [] /Count 0 >>' }), refused: /PDF/ },
  { name: 'ring-of-lengths.pdf', make: () => pdf({ content: `<< /Length 4 0 R >> stream\n${shows}\nendstream` }) },
  { name: 'ring-of-objects.pdf', make: () => pdf({ more: ['7 0 R', '6 0 R'], font: '6 0 R' }) },
  { name: 'ring-of-tables.pdf', make: () => pdf({ trailer: '/Prev 9' }) },
  {
    name: 'form-in-itself.pdf',
    make: () =>
      pdf({
        content: stream(`${shows} /X Do`),
        page: page('/Font << /F1 5 0 R >> /XObject << /X 6 0 R >>'),
        more: [
          stream(
            `${shows} /X Do /X Do`,
            '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >> ',
          ),
        ],
      }),
  },
  {
    name: 'forms-in-forms.pdf',
    make: () =>
      pdf({
        content: stream('/X Do'),
        page: page('/XObject << /X 6 0 R >>'),
        more: Array.from({ length: 12 }, (_, at) =>
          stream(
            '/X Do '.repeat(8),
            `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${at + 7} 0 R >> >> `,
          ),
        ),
      }),
  },
  { name: 'bomb.pdf', make: () => pdf({ content: packed(Buffer.alloc(60_000_000, ' ')) }) },
  {
    name: 'bombs.pdf',
    make: () =>
      pdf({
        content: stream(
          deflateSync(deflateSync(Buffer.alloc(60_000_000))).toString('latin1'),
          '/Filter [/FlateDecode /FlateDecode] ',
        ),
      }),
  },
  { name: 'deep-dictionary.pdf', make: () => pdf({ more: ['<< /A '.repeat(50_000)], font: '6 0 R' }) },
  { name: 'deep-states.pdf', make: () => pdf({ content: stream(`${'q '.repeat(3_000)}${shows}`) }) },
  { name: 'strings.pdf', make: () => pdf({ content: stream(`BT /F1 12 Tf (${'('.repeat(300_000)}`) }) },
  {
    name: 'many-words.pdf',
    make: () => pdf({ content: stream(`BT /F1 1 Tf ${'1 0 Td (ab) Tj '.repeat(30_000)}ET`) }),
    read: /ab/,
  },
  {
    name: 'same-place.pdf',
    make: () => pdf({ content: stream(`BT /F1 12 Tf 72 700 Td ${'(ab) Tj -9 0 Td '.repeat(20_000)}ET`) }),
  },
  {
    name: 'many-lines.pdf',
    make: () =>
      pdf({ content: stream(`BT /F1 1 Tf 72 830 Td ${'0 -0.1 Td (a) Tj 40 0 Td (b) Tj -40 0 Td '.repeat(8_000)}ET`) }),
    read: /a/,
  },
  {
    name: 'no-numbers.pdf',
    make: () => pdf({ content: stream('BT /F1 1e999 Tf 1e38 -1e38 1e38 NaN 1e308 1e308 Tm (Words) Tj ET') }),
  },
  { name: 'huge-page.pdf', make: () => pdf({ page: page('/Font << /F1 5 0 R >>').replace('595 842', '1e30 1e30') }) },
  {
    name: 'script.pdf',
    make: () =>
      pdf({
        catalog:
          '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /AA << /WC << /S /URI /URI (http://192.0.2.1/) >> >> >>',
      }),
    read: /^Words of the page$/,
  },
  {
    name: 'outside.pdf',
    make: () => pdf({ content: `<< /Length 0 /F << /FS /URL /F (http://192.0.2.1/words) >> >> stream\n\nendstream` }),
    refused: /without words/,
  },
  {
    name: 'attachment.pdf',
    make: () =>
      pdf({
        catalog: '<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(evil.exe) 6 0 R] >> >> >>',
        more: ['<< /Type /Filespec /F (evil.exe) >>'],
      }),
    read: /Words/,
  },
  {
    name: 'letters-unknown.pdf',
    make: () =>
      pdf({
        content: stream(`BT /F1 12 Tf 72 700 Td <${'00410042'.repeat(60)}> Tj ET`),
        font: '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /ToUnicode 7 0 R /DescendantFonts [6 0 R] >>',
        more: [
          '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>',
          stream('begincmap 1 beginbfrange <0000> <FFFF> <E000> endbfrange endcmap'),
        ],
      }),
    refused: /does not say which letters its shapes are|without words/,
  },
  {
    name: 'map-of-letters.pdf',
    make: () =>
      pdf({
        font: `${font.slice(0, -2)} /ToUnicode 6 0 R >>`,
        more: [stream(`begincmap ${'1 beginbfrange <00000000> <FFFFFFFF> <0000> endbfrange '.repeat(2_000)}endcmap`)],
      }),
  },
  {
    name: 'font-in-itself.pdf',
    make: () =>
      pdf({
        font: '<< /Type /Font /Subtype /Type3 /FontMatrix [1 0 0 1 0 0] /CharProcs << /W 4 0 R >> /Encoding << /Differences [87 /W] >> /Resources << /Font << /F1 5 0 R >> >> >>',
      }),
  },
  {
    name: 'picture-without-end.pdf',
    make: () => pdf({ content: stream(`${shows} BI /W 99999 /H 99999 /BPC 8 /CS /RGB ID ${'x'.repeat(100_000)}`) }),
  },
  {
    name: 'locked.pdf',
    make: () => pdf({ trailer: '/Encrypt << /Filter /Standard /V 9 /R 9 /O (x) /U (y) /P -1 >> /ID [(a) (b)]' }),
    refused: /PDF|password/,
  },
  { name: 'late.pdf', make: () => Buffer.concat([Buffer.alloc(900, ' '), pdf({})]), read: /Words/ },
  { name: 'tail.pdf', make: () => Buffer.concat([pdf({}), Buffer.alloc(500_000, 'x')]), read: /Words/ },
  { name: 'named.docx', make: () => pdf({}), read: /Words/ },
  ...[0.1, 0.3, 0.5, 0.7, 0.9].map((share) => ({
    name: `cut-${share}.pdf`,
    make: async () => {
      const whole = await makePdf([{ words: [{ text: 'Words of the page', x: 72, y: 100 }] }]);
      return whole.subarray(0, Math.floor(whole.length * share));
    },
  })),
];

describe('bad PDFs get one sentence or are read, in time, and nothing goes to the network', () => {
  it.each(files)('$name', expectHarmless);

  it('one nested deeper than pdf.js can go ends with a sentence, in the process that reads it', async () => {
    const endless = join(mkdtempSync(join(tmpdir(), 'minutebook-endless-')), 'endless.pdf');
    writeFileSync(endless, pdf({ content: stream(`${'['.repeat(200_000)} ${shows}`) }));
    const { readDocument } = createDocumentJobs(join(projectRoot, 'electron', 'document-process.ts'));
    const answer = await readDocument(endless, new AbortController().signal);
    expect(answer).toMatchObject({ ok: false, failure: { code: 'file-refused' } });
  });
});
