import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../electron/readers/read-source.ts';
import { isRefusal } from '../../../electron/readers/refusal.ts';
import { makeZip, type PackageEntry } from '../../support/word-packages.ts';

const work = mkdtempSync(join(tmpdir(), 'minutebook-odt-'));
const names = ['office', 'text', 'table', 'style', 'fo', 'draw', 'dc', 'manifest']
  .map((prefix) => `xmlns:${prefix}="urn:${prefix}"`)
  .join(' ');

async function answerFor(body: string, styles = '', more: readonly PackageEntry[] = [], kind = 'text') {
  const path = join(work, 'document.odt');
  const bytes = await makeZip([
    { name: 'mimetype', bytes: `application/vnd.oasis.opendocument.${kind}`, compress: false },
    {
      name: 'content.xml',
      bytes: `<office:document-content ${names}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    },
    ...more,
  ]);
  writeFileSync(path, bytes);
  return await readSource(path);
}

async function read(body: string, styles = '', more: readonly PackageEntry[] = []) {
  const answer = await answerFor(body, styles, more);
  if (isRefusal(answer)) throw new Error(answer.sentence);
  return answer;
}
const p = (inside: string, style = ''): string => `<text:p text:style-name="${style}">${inside}</text:p>`;

describe('an OpenDocument text', () => {
  it('gives paragraphs with marks by their styles, and blanks as they were set', async () => {
    const styles =
      '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Heading_20_1"><style:paragraph-properties fo:margin-left="1.27cm"/></style:style>' +
      '<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>' +
      '<style:style style:name="T1" style:family="text"><style:text-properties style:text-underline-style="solid" fo:font-weight="normal"/></style:style>';
    const { lines, format } = await read(
      p('FEES <text:span text:style-name="T1">rose</text:span><text:s text:c="2"/>a<text:tab/>lot', 'P1') +
        p('') +
        p('next'),
      styles,
    );
    expect(format).toBe('odt');
    expect(lines.map(({ number, text, style, indent }) => [number, text, style, indent])).toEqual([
      [1, 'FEES rose  a\tlot', 'Heading 1', 36],
      [3, 'next', null, 0],
    ]);
    expect(lines[0]?.marks).toEqual([
      { from: 0, to: 5, mark: 'bold' },
      { from: 5, to: 9, mark: 'underline' },
      { from: 9, to: 16, mark: 'bold' },
    ]);
  });

  it('counts lists and numbered headings', async () => {
    const level = (at: number, format: string, suffix: string, shown = 1): string =>
      `<text:list-level-style-number text:level="${at}" style:num-format="${format}" style:num-suffix="${suffix}" text:display-levels="${shown}"/>`;
    const styles =
      `<text:list-style style:name="L1">${level(1, '1', '.')}${level(2, 'a', ')', 2)}</text:list-style>` +
      '<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="–"/></text:list-style>' +
      `<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/></text:outline-style>`;
    const item = (inside: string): string => `<text:list-item>${inside}</text:list-item>`;
    const list = (style: string, ...items: string[]): string =>
      `<text:list text:style-name="${style}">${items.map(item).join('')}</text:list>`;
    const { lines } = await read(
      list('L1', p('one') + p('more'), p('two') + `<text:list>${item(p('deep'))}</text:list>`) +
        list('L2', p('dash')) +
        list('L1', p('anew')) +
        '<text:h text:outline-level="1">First</text:h><text:h text:outline-level="1">Second</text:h>',
      styles,
    );
    expect(lines.map(({ bullet, text }) => [bullet, text])).toEqual([
      ['1.', 'one'],
      [null, 'more'],
      ['2.', 'two'],
      ['2.a)', 'deep'],
      ['–', 'dash'],
      ['1.', 'anew'],
      ['1.', 'First'],
      ['2.', 'Second'],
    ]);
  });

  it('keeps tables, notes, comments, boxes and headers where they belong', async () => {
    const cell = (inside: string): string => `<table:table-cell>${inside}</table:table-cell>`;
    const { lines, notes } = await read(
      '<text:tracked-changes><text:changed-region>x</text:changed-region></text:tracked-changes>' +
        p(
          'Fees<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>In full.</text:p></text:note-body></text:note> rose',
        ) +
        `<table:table><table:table-row>${cell(p('Payee'))}${cell(p('a') + p('b'))}</table:table-row>` +
        `<table:table-row><table:table-cell table:number-columns-spanned="2">${p('wide')}</table:table-cell><table:covered-table-cell/></table:table-row></table:table>` +
        p('<office:annotation><dc:creator>A</dc:creator><text:p>Why?</text:p></office:annotation>So') +
        p('<draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box></draw:frame>beside'),
      '',
      [
        {
          name: 'styles.xml',
          bytes: `<office:document-styles ${names}><style:header><text:p>Board</text:p></style:header></office:document-styles>`,
        },
      ],
    );
    expect(lines.map(({ region, cells, text }) => [region, cells ?? text])).toEqual([
      ['body', 'Fees rose'],
      ['footnote', 'In full.'],
      ['body', ['Payee', 'a\nb']],
      ['body', ['wide', '']],
      ['body', 'So'],
      ['text-box', 'boxed'],
      ['body', 'beside'],
      ['comment', 'Why?'],
      ['header', 'Board'],
    ]);
    expect(notes.join(' ')).toMatch(/tracked changes.*text boxes/);
  });

  it.each([
    ['a spreadsheet', 'spreadsheet', [], /is a spreadsheet/],
    ['a presentation', 'presentation', [], /is no text document/],
    [
      'protected',
      'text',
      [
        {
          name: 'META-INF/manifest.xml',
          bytes: `<manifest:manifest ${names}><manifest:encryption-data/></manifest:manifest>`,
        },
      ],
      /protected with a password/,
    ],
    ['empty', 'text', [], /is empty/],
  ] as const)('says so where it is %s', async (_, kind, more, says) => {
    const answer = await answerFor('', '', more, kind);
    expect(isRefusal(answer) ? answer.sentence : 'read').toMatch(says);
  });
});
