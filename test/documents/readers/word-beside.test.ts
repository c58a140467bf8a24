import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../electron/readers/read-source.ts';
import { isRefusal } from '../../../electron/readers/refusal.ts';
import type { SourceFile } from '../../../shared/reading/line.ts';
import { makeWordPackage, type WordParts } from '../../support/word-packages.ts';

const work = mkdtempSync(join(tmpdir(), 'minutebook-word-beside-'));

async function read(parts: WordParts): Promise<SourceFile> {
  const path = join(work, 'document.docx');
  writeFileSync(path, await makeWordPackage(parts));
  const answer = await readSource(path);
  if (isRefusal(answer)) throw new Error(answer.sentence);
  return answer;
}
const p = (inside: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`;
const t = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const refer = (what: string, id: number): string => `<w:r><w:${what}Reference w:id="${id}"/></w:r>`;

describe('what stands beside the text of a Word document', () => {
  it('follows the paragraph or row that refers to it; headers and footers come last, each once', async () => {
    const note = (what: string, id: number, words: string): string =>
      `<w:${what} w:id="${id}">${p(t(words))}</w:${what}>`;
    const { lines } = await read({
      body:
        p(t('The fees rose') + refer('footnote', 2)) +
        `<w:tbl><w:tr><w:tc>${p(t('Slip') + refer('endnote', 1))}</w:tc><w:tc>${p(t('£4'))}</w:tc></w:tr></w:tbl>` +
        p(t('The pier') + refer('comment', 7)) +
        p(t('End')),
      related: {
        footnotes: note('footnote', 0, '') + note('footnote', 2, 'By a tenth.'),
        endnotes: note('endnote', 1, 'For a day.'),
        comments: note('comment', 7, 'Which pier?'),
        header: p(t('DUNMERE HARBOUR BOARD')),
        footer: p(t('Page ') + t('1')),
      },
    });
    expect(lines.map(({ number, region, text }) => [number, region, text])).toEqual([
      [1, 'body', 'The fees rose'],
      [2, 'footnote', 'By a tenth.'],
      [3, 'body', 'Slip\t£4'],
      [4, 'footnote', 'For a day.'],
      [5, 'body', 'The pier'],
      [6, 'comment', 'Which pier?'],
      [7, 'body', 'End'],
      [8, 'header', 'DUNMERE HARBOUR BOARD'],
      [9, 'footer', 'Page 1'],
    ]);
  });

  it('in a text box is marked as such', async () => {
    const { lines } = await read({
      body: p(`<w:r><w:txbxContent>${p(t('in the box'))}</w:txbxContent></w:r>${t('beside it')}`),
    });
    expect(lines.map(({ region, text }) => [region, text])).toEqual([
      ['text-box', 'in the box'],
      ['body', 'beside it'],
    ]);
  });

  it('tells of macros and of embedded documents, and opens neither', async () => {
    const { notes } = await read({
      body: `${p(t('Words'))}<w:altChunk/>`,
      more: [{ name: 'word/vbaProject.bin', bytes: 'macro' }],
    });
    expect(notes.join(' ')).toMatch(/embedded in this one was not read.* Macros in the document were left out/);
  });
});

describe('headings of a Word document', () => {
  it('are told by their outline level where their style has another name', async () => {
    const styles =
      '<w:style w:styleId="M"><w:name w:val="Minute title"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>' +
      '<w:style w:styleId="H"><w:name w:val="heading 3"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>';
    const { lines } = await read({
      body:
        p(t('by style'), '<w:pStyle w:val="M"/>') +
        p(t('by name'), '<w:pStyle w:val="H"/>') +
        p(t('by itself'), '<w:outlineLvl w:val="0"/>') +
        p(t('text'), '<w:outlineLvl w:val="9"/>'),
      styles,
    });
    expect(lines.map(({ style }) => style)).toEqual(['heading 2', 'heading 3', 'heading 1', null]);
  });
});
