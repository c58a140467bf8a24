import { describe, it } from 'vitest';
import { expectHarmless, type HostileFile } from '../../support/hostile-files.ts';

const page = (body: string): string => `<!DOCTYPE html><html><body>${body}</body></html>`;

const pages: readonly HostileFile[] = [
  { name: 'nested.html', make: () => page(`${'<div>'.repeat(100_000)}Words`), refused: /nests its parts deeper/ },
  { name: 'nested-tables.html', make: () => page(`${'<table><tr><td>'.repeat(300)}Words`), read: /Words/ },
  { name: 'closed.html', make: () => page(`${'<b>'.repeat(900)}Words${'</x>'.repeat(100_000)}`), read: /Words/ },
  { name: 'attribute.html', make: () => page(`<p title="${'x'.repeat(8_000_000)}">Words`), read: /Words/ },
  {
    name: 'attributes.html',
    make: () => page(`<p ${Array.from({ length: 100_000 }, (_, at) => `a${at}=1`).join(' ')}>Words`),
    read: /Words/,
  },
  { name: 'style.html', make: () => page(`<p style="${'margin-left:'.repeat(200_000)}">Words`), read: /Words/ },
  { name: 'quote.html', make: () => page(`Words<p title="${'<p>'.repeat(1_000_000)}`), read: /Words/ },
  { name: 'remark.html', make: () => page(`Words<!--${'<!--'.repeat(1_000_000)}`), read: /Words/ },
  {
    name: 'program.html',
    make: () => page(`<script>while (true);</script><a href="javascript:alert(1)" onclick="x()">Words</a>`),
    read: /^Words$/,
  },
  {
    name: 'outside.html',
    make: () =>
      page(
        '<img src="http://192.0.2.1/x.png"><link href="http://192.0.2.1/x.css" rel=stylesheet><iframe src="//192.0.2.1"></iframe>Words',
      ),
    read: /^Words$/,
  },
  { name: 'entities.html', make: () => page(`${'&notit;&lt;&#99999999999;&#0;'.repeat(30_000)}Words`) },
  { name: 'nul.html', make: () => page('W\u0000ords\u0000'), read: /W.?ords/ },
  {
    name: 'cells.html',
    make: () => page(`<table>${'<tr><td colspan=999999999 rowspan=999999999>a<td>b'.repeat(3_000)}</table>`),
    read: /a/,
  },
  {
    name: 'lists.html',
    make: () => page(`<ol start=1e308 type=i>${'<li value=-9999999999>a'.repeat(8_000)}`),
    read: /a/,
  },
  { name: 'breaks.html', make: () => page(`${'<br>'.repeat(200_000)}Words`), read: /Words/ },
  { name: 'paragraphs.html', make: () => page('<p>a'.repeat(40_000)), read: /a/ },
  { name: 'spans.html', make: () => page(`<p>${'<b>a</b><i>b</i>'.repeat(50_000)}`), read: /ab/ },
  { name: 'endless.html', make: () => page('word '.repeat(2_000_000)), refused: /paragraph of millions/ },
  {
    name: 'encoding.html',
    make: () => Buffer.from(page('<meta charset="no-such-thing">caf\u00e9'), 'latin1'),
    read: /café/,
  },
  {
    name: 'frames.html',
    make: () => '<html><frameset><frame src="a.htm"></frameset></html>',
    refused: /web page without words/,
  },
  {
    name: 'archive.mht',
    make: () => 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\n--x\r\n',
    refused: /without the page itself/,
  },
  {
    name: 'boundary.mht',
    make: () => `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="-"\r\n\r\n${'--'.repeat(400_000)}`,
    refused: /without the page itself/,
  },
  {
    name: 'quoted.mht',
    make: () =>
      `MIME-Version: 1.0\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>${'=ZZ=4'.repeat(100_000)}=\r\nWords`,
  },
];

const richTexts: readonly HostileFile[] = [
  { name: 'braces.rtf', make: () => `{\\rtf1${'{'.repeat(200_000)}Words`, refused: /nests its parts deeper/ },
  { name: 'closed.rtf', make: () => `{\\rtf1 Words${'}'.repeat(200_000)}`, read: /Words/ },
  { name: 'binary.rtf', make: () => '{\\rtf1 Words\\bin2147483647 x}', read: /^Words$/ },
  { name: 'minus.rtf', make: () => '{\\rtf1\\uc-5\\li-99999\\ansicpg99999999\\u-99999 ?\\bin-9 Words}', read: /Words/ },
  { name: 'fallback.rtf', make: () => '{\\rtf1\\uc1000000\\u65 Words\\par more}', read: /more/ },
  { name: 'cells.rtf', make: () => `{\\rtf1${'\\cell'.repeat(300_000)}\\row Words}`, read: /Words/ },
  { name: 'notes.rtf', make: () => `{\\rtf1 Words${'{\\footnote a}'.repeat(10_000)}}`, read: /Words/ },
  { name: 'nested-notes.rtf', make: () => `{\\rtf1 Words${'{\\footnote a'.repeat(900)}`, read: /a/ },
  {
    name: 'objects.rtf',
    make: () => `{\\rtf1{\\object\\objdata ${'00'.repeat(2_000_000)}}{\\*\\template http://192.0.2.1/x.dotm}Words}`,
    read: /^Words$/,
  },
  { name: 'hexadecimal.rtf', make: () => `{\\rtf1 ${"\\'e9".repeat(300_000)}\\'zz}`, read: /é/ },
  { name: 'marks.rtf', make: () => `{\\rtf1 ${'{\\b a}{\\i b}'.repeat(50_000)}}`, read: /ab/ },
];

const texts: readonly HostileFile[] = [
  { name: 'lines.txt', make: () => 'a\n'.repeat(1_100_000), refused: /more than a million lines/ },
  { name: 'feeds.txt', make: () => `Words${'\f'.repeat(2_000_000)}`, refused: /a line of more than a million/ },
  { name: 'pages.txt', make: () => 'a\n1\n\f'.repeat(20_000), read: /a/ },
  { name: 'nuls.txt', make: () => `Words${'\u0000'.repeat(50)}${'more words '.repeat(1_000)}`, read: /Words/ },
  { name: 'marks.txt', make: () => '\ufeff\ufeff\ufeffWords', read: /Words/ },
  { name: 'halves.txt', make: () => Buffer.from('\ufeffWo\ud800rds\udc00', 'utf16le'), read: /Wo.rds/ },
  {
    name: 'odd.txt',
    make: () => Buffer.concat([Buffer.from('\ufeffWords', 'utf16le'), Buffer.from([0x41])]),
    read: /Words/,
  },
  { name: 'tabs.txt', make: () => `${'\t'.repeat(900_000)}Words` },
  { name: 'pipes.txt', make: () => `|${'a|'.repeat(400_000)}`, read: /a/ },
  { name: 'stars.txt', make: () => `${'*a '.repeat(60_000)}\n${'**'.repeat(60_000)}\nWords` },
  { name: 'signs.txt', make: () => `${'<u '.repeat(60_000)}\n${'&#'.repeat(60_000)}\n${'^{'.repeat(60_000)}Words` },
  {
    name: 'rules.txt',
    make: () => `${'|-'.repeat(200_000)}\n${'- '.repeat(200_000)}\n${'_'.repeat(400_000)}\nWords`,
    read: /Words/,
  },
  { name: 'turned.txt', make: () => '\u202eWords\u2066 of\u2069 a page', read: /^Words of a page$/ },
];

describe('bad web pages get one sentence or are read, in time, and nothing goes to the network', () => {
  it.each(pages)('$name', expectHarmless);
});
describe('bad rich texts get one sentence or are read, in time', () => {
  it.each(richTexts)('$name', expectHarmless);
});
describe('bad texts get one sentence or are read, in time', () => {
  it.each(texts)('$name', expectHarmless);
});
