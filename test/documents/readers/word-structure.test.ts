import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../electron/readers/read-source.ts';
import { isRefusal } from '../../../electron/readers/refusal.ts';
import type { SourceFile } from '../../../shared/reading/line.ts';
import { wordFixtures } from '../../support/word-fixtures.ts';
import { makeWordPackage, type WordParts } from '../../support/word-packages.ts';

const work = mkdtempSync(join(tmpdir(), 'minutebook-word-'));

async function read(bytes: Buffer): Promise<SourceFile> {
  const path = join(work, 'document.docx');
  writeFileSync(path, bytes);
  const answer = await readSource(path);
  if (isRefusal(answer)) throw new Error(answer.sentence);
  return answer;
}

const readParts = async (parts: WordParts) => read(await makeWordPackage(parts));
const linesOf = async (body: string, more: Partial<WordParts> = {}) => (await readParts({ body, ...more })).lines;
const textsOf = async (body: string, more: Partial<WordParts> = {}) =>
  (await linesOf(body, more)).map(({ bullet, text }) => (bullet === null ? text : `${bullet} ${text}`));

const t = (words: string, looks = ''): string =>
  `<w:r>${looks === '' ? '' : `<w:rPr>${looks}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
const p = (inside: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`;
const entry = (words: string, numId: number, level = 0): string =>
  p(t(words), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);

const level = (place: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${place}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const numbering =
  `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%1.%2)')}${level(2, 'lowerRoman', '(%3)')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="38"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1/26"/></w:lvl></w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="2">${level(0, 'upperRoman', '%1')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' +
  '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>' +
  '<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>' +
  '<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>';

describe('numbers of real Word lists become visible', () => {
  it('count on, restart under each entry, and begin anew where the list says so', async () => {
    const body = [
      entry('one', 1),
      entry('a', 1, 1),
      entry('b', 1, 1),
      entry('i', 1, 2),
      p(t('between')),
      entry('two', 1),
      entry('a', 1, 1),
      entry('five', 2),
      entry('minute', 3),
      entry('minute', 3),
      entry('legal', 4),
      entry('legal', 4, 1),
    ].join('');
    expect(await textsOf(body, { numbering })).toEqual([
      ...['1. one', '1.a) a', '1.b) b', '(i) i', 'between', '2. two', '2.a) a', '5. five'],
      ...['38/26 minute', '39/26 minute', 'I legal', '1.1 legal'],
    ]);
  });

  it('come from a paragraph style too, and numId 0 takes them off', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Minute"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr><w:rPr><w:b/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Minute heading"/><w:basedOn w:val="Base"/></w:style>';
    const body =
      p(t('HEADING'), '<w:pStyle w:val="Own"/>') +
      p(t('none'), '<w:pStyle w:val="Own"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    const lines = await linesOf(body, { styles, numbering });
    expect(lines.map(({ bullet, text, style }) => [bullet, text, style])).toEqual([
      ['38/26', 'HEADING', 'Minute heading'],
      [null, 'none', 'Minute heading'],
    ]);
    expect(lines[0]?.marks).toEqual([{ from: 0, to: 7, mark: 'bold' }]);
  });

  it('end quietly where styles go round in a circle', async () => {
    const styles =
      '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>';
    expect(await textsOf(p(t('fine'), '<w:pStyle w:val="A"/>'), { styles })).toEqual(['fine']);
  });
});

describe('tracked changes are read as accepted, and told', () => {
  it('in runs, at the end of paragraphs, and in rows', async () => {
    const body =
      p(
        t('The ') +
          `<w:del><w:r><w:delText>old</w:delText><w:tab/></w:r></w:del><w:ins>${t('new')}</w:ins>` +
          t(' words'),
      ) +
      p(t('joined '), '<w:rPr><w:del/></w:rPr>') +
      p(t('with this')) +
      `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${p(t('gone'))}</w:tc></w:tr><w:tr><w:tc>${p(t('kept'))}</w:tc></w:tr></w:tbl>` +
      p(`<w:moveFrom>${t('moved away')}</w:moveFrom><w:moveTo>${t('moved here')}</w:moveTo>`) +
      p(t('plain', '<w:b w:val="0"/><w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange>'));
    const source = await readParts({ body });
    expect(source.lines.map(({ text }) => text)).toEqual([
      'The new words',
      'joined with this',
      'kept',
      'moved here',
      'plain',
    ]);
    expect(source.lines.at(-1)?.marks).toEqual([]);
    expect(source.notes.join()).toContain('tracked changes (1 insertion, 3 deletions, 1 move)');
  });
});

describe('tables are read row by row', () => {
  it('with merged cells, several paragraphs in a cell, and tables inside cells', async () => {
    const cell = (inside: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
    const body =
      '<w:tbl>' +
      `<w:tr>${cell(p(t('Area')), '<w:vMerge w:val="restart"/>')}${cell(p(t('one')) + p(t('two')))}</w:tr>` +
      `<w:tr>${cell(p(''), '<w:vMerge/>')}${cell(`<w:tbl><w:tr>${cell(p(t('in')))}${cell(p(t('side')))}</w:tr></w:tbl>${p('')}`)}</w:tr>` +
      `<w:tr>${cell(p(t('wide')), '<w:gridSpan w:val="2"/>')}</w:tr>` +
      '</w:tbl>';
    const lines = await linesOf(body + p(t('after')));
    expect(lines.map(({ cells, table, number }) => [number, table, cells])).toEqual([
      [1, 1, ['Area', 'one\ntwo']],
      [2, 1, ['', 'in side']],
      [3, 1, ['wide', '']],
      [4, null, null],
    ]);
  });
});

describe('what else a paragraph holds', () => {
  it('breaks, tabs, hyphens, capitals, fields and symbols are words; hidden text and field codes are not', async () => {
    const body =
      p(
        t('one') +
          '<w:r><w:br/></w:r>' +
          t('two') +
          '<w:r><w:tab/></w:r>' +
          t('three') +
          '<w:r><w:noBreakHyphen/></w:r>' +
          t('four'),
      ) +
      p(
        t('title', '<w:caps/>') +
          t(' secret', '<w:vanish/>') +
          t(' page ') +
          '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r>' +
          t('7'),
      ) +
      p('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>' + t(' done')) +
      p(`<w:hyperlink><w:sdt><w:sdtContent>${t('link')}</w:sdtContent></w:sdt></w:hyperlink>`);
    const source = await readParts({ body });
    expect(source.lines.map(({ text }) => text)).toEqual(['one\ntwo\tthree-four', 'TITLE page 7', '✓ done', 'link']);
    expect(source.notes.join()).toMatch(/hidden/);
  });

  it('text boxes stand once, before their paragraph', async () => {
    const box = `<w:txbxContent>${p(t('in the box'))}</w:txbxContent>`;
    const body = p(
      `<w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>${t('beside it')}`,
    );
    expect(await textsOf(body)).toEqual(['in the box', 'beside it']);
  });

  it('documents in the strict form of the format are read alike', async () => {
    const namespace = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    expect(await textsOf(p(t('strict')), { namespace })).toEqual(['strict']);
  });
});

describe('another program reads the same words', () => {
  const wordsOf = (text: string): string[] =>
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}£]+/u)
      .filter((word) => word !== '');

  it.each(Object.entries(wordFixtures))('in %s', async (_, make) => {
    const bytes = await make();
    const { value } = await mammoth.extractRawText({ buffer: bytes });
    const { lines } = await read(bytes);
    // mammoth leaves out headers, and what capitals and list labels show; both are compared in small letters and without labels.
    const inText = lines.filter(({ region }) => region === 'body');
    expect(inText.flatMap(({ text }) => wordsOf(text))).toEqual(wordsOf(value));
  });
});
