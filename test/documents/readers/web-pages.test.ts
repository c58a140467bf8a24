import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPasted } from '../../../electron/readers/read-pasted.ts';
import { readSource } from '../../../electron/readers/read-source.ts';
import { isRefusal } from '../../../electron/readers/refusal.ts';
import type { SourceFile } from '../../../shared/reading/line.ts';
import { wordEntry, wordPage, wordParagraph } from '../../support/word-clipboard.ts';

const work = mkdtempSync(join(tmpdir(), 'minutebook-pages-'));

async function read(bytes: string | Buffer, name = 'page.html'): Promise<SourceFile> {
  const path = join(work, name);
  writeFileSync(path, bytes);
  const answer = await readSource(path);
  if (isRefusal(answer)) throw new Error(answer.sentence);
  return answer;
}
const pageOf = (body: string, head = ''): string =>
  `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;
const shownOf = async (body: string) =>
  (await read(pageOf(body))).lines.map(
    ({ bullet, text, cells }) => cells ?? (bullet === null ? text : `${bullet} ${text}`),
  );

describe('a saved web page', () => {
  it('gives its headings, paragraphs, breaks and marked words; menus, programs and forms are none', async () => {
    const source = await read(
      pageOf(
        '<nav><a href="/">Home</a></nav><script>let a = "<p>no</p>"</script><h2>Agenda &amp; minutes</h2>' +
          '<p>The <b>hall</b> was <span style="font-weight:700">let</span>\n   to the <u>band</u>.</p>' +
          '<div>one<br>two<br><br>three</div><select><option>All years</option></select><p hidden>hidden</p>',
        '<title>Site</title><style>p { color: red }</style>',
      ),
    );
    expect(source.format).toBe('html');
    expect(source.lines.map(({ number, text, style }) => [number, style, text])).toEqual([
      [1, 'heading 2', 'Agenda & minutes'],
      [2, null, 'The hall was let to the band.'],
      [3, null, 'one\ntwo'],
      [4, null, 'three'],
    ]);
    expect(
      source.lines[1]?.marks.map(({ from, to, mark }) => [mark, 'The hall was let to the band.'.slice(from, to)]),
    ).toEqual([
      ['bold', 'hall'],
      ['bold', 'let'],
      ['underline', 'band'],
    ]);
    expect(source.notes).toEqual(['Words that the page does not show were left out.']);
  });

  it('counts its lists as browsers do', async () => {
    expect(
      await shownOf(
        '<ol start="3"><li>c<li value="9">i<ol type="a"><li>x</ol><li>j</ol><ul><li>dot</ul><ol type="i"><li>r</ol>',
      ),
    ).toEqual(['3. c', '9. i', 'a. x', '10. j', '• dot', 'i. r']);
  });

  it('takes the labels that Word writes as words for what they are', async () => {
    const entries = ['1.', 'b)', '·', 'o', '§'].map((label) => wordEntry(label, 'Roads'));
    const lost = '<p><span style="mso-list:Ignore">5.</span></p>';
    const { lines } = await read(wordPage(...entries, wordEntry('2.', ''), lost, wordParagraph('Bridges')));
    expect(lines.map(({ bullet, text }) => [bullet, text])).toEqual([
      ...['1.', 'b)', '•', '•', '•'].map((label) => [label, 'Roads']),
      [null, 'Bridges'],
    ]);
  });

  it('keeps tables of entries, with their joined cells', async () => {
    expect(
      await shownOf(
        '<table><tr><th>Name<th>Vote<tr><td rowspan=2>Cllr Pike<td>For<tr><td>Against<tr><td colspan=2>two members</table>',
      ),
    ).toEqual([
      ['Name', 'Vote'],
      ['Cllr Pike', 'For'],
      ['', 'Against'],
      ['two members', ''],
    ]);
  });

  it('reads along tables that only arrange things, their numbers as labels', async () => {
    const long = 'Members heard that the dredger had been hired and that it would come with the spring tide. '.repeat(
      3,
    );
    expect(
      await shownOf(
        `<table><tr><td>4.<td><p>Dredging</p><p>${long}</p><tr><td>5.<td><p>Fees</p><p>None.</p></table><table role=presentation><tr><td>left<td>right</table>`,
      ),
    ).toEqual(['4. Dredging', long.trim(), '5. Fees', 'None.', 'left', 'right']);
  });

  it('sets what is around its main part apart', async () => {
    const { lines } = await read(pageOf('<p>Council</p><main><p>Minutes</p></main><footer>Contact</footer>'));
    expect(lines.map(({ region, text }) => [region, text])).toEqual([
      ['header', 'Council'],
      ['body', 'Minutes'],
      ['footer', 'Contact'],
    ]);
  });

  it.each([
    ['UTF-8', Buffer.from(pageOf('<p>Café – £5</p>'))],
    [
      'the encoding that it names',
      Buffer.from(pageOf('<p>Caf\u00e9 \u0096 \u00a35</p>', '<meta charset="windows-1252">'), 'latin1'),
    ],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(pageOf('<p>Café – £5</p>'), 'utf16le')])],
    ['entities', Buffer.from(pageOf('<p>Caf&eacute; &#8211; &pound;5</p>'))],
  ])('is decoded by %s', async (_, bytes) => {
    expect((await read(bytes)).lines.map(({ text }) => text)).toEqual(['Café – £5']);
  });

  it('in one file with its pictures is found in it', async () => {
    const archive = (encoding: string, body: string): string =>
      [
        ...[
          'From: <Saved by a browser>',
          'MIME-Version: 1.0',
          'Content-Type: multipart/related;',
          '\tboundary="--part"',
          '',
        ],
        ...['----part', 'Content-Type: image/png', 'Content-Transfer-Encoding: base64', '', 'AAAA'],
        ...['----part', 'Content-Type: text/html; charset="utf-8"', `Content-Transfer-Encoding: ${encoding}`, '', body],
        '----part--',
      ].join('\r\n');
    const page = pageOf('<p>Café</p>');
    const quoted = page.replace('é', '=C3=A9').replace('<body>', '<bo=\r\ndy>').replaceAll('charset=', 'charset=3D');
    expect((await read(archive('quoted-printable', quoted), 'page.mht')).lines[0]?.text).toBe('Café');
    expect((await read(archive('base64', Buffer.from(page).toString('base64')), 'page.mhtml')).lines[0]?.text).toBe(
      'Café',
    );
  });

  it('is known by its name where it begins with words, and by what comes first where a browser left a remark', async () => {
    expect((await read('Minutes of the <b>Board</b><p>1. Fees', 'part.htm')).lines.map(({ text }) => text)).toEqual([
      'Minutes of the Board',
      '1. Fees',
    ]);
    expect((await read(`<!-- saved from url=(0020)about:internet -->\n${pageOf('x')}`, 'odd.txt')).format).toBe('html');
  });
});

describe('pasted text', () => {
  const linesOf = async (text: string, html: string | null) => {
    const answer = await readPasted(text, html);
    return isRefusal(answer) ? answer.sentence : [answer.name, answer.format, ...answer.lines.map((line) => line.text)];
  };

  it('is read like a file, its mark-up rather than its words where there is any', async () => {
    expect(await linesOf('1. Fees\nNone.', null)).toEqual(['Pasted text', 'text', '1. Fees', 'None.']);
    expect(await linesOf('1. Fees', "<meta charset='utf-8'><ol><li>Fees</ol>")).toEqual([
      'Pasted text',
      'html',
      'Fees',
    ]);
    expect(await linesOf('1. Fees', '<img src="x.png">')).toEqual(['Pasted text', 'text', '1. Fees']);
  });

  it('without words says so', async () => {
    expect(await linesOf('  ', null)).toMatch(/^“Pasted text” is empty/);
  });
});
