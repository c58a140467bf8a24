import { describe, expect, it } from 'vitest';
import { readText } from '../../../electron/readers/text/read-text.ts';
import { readDocuments } from '../../../shared/reading/read-documents.ts';

const linesOf = (text: string) => readText('text.txt', Buffer.from(text)).lines;
const markedOf = (text: string) =>
  linesOf(text).map((line) => [
    line.text,
    ...line.marks.map(({ from, to, mark }) => `${mark} ${line.text.slice(from, to)}`),
  ]);

describe('mark-up debris of a text file', () => {
  it.each([
    ['- **44/26 REPORT** Of the nine', ['44/26 REPORT Of the nine', 'bold 44/26 REPORT']],
    ['43/26 <u>YOUTH GROUP</u>', ['43/26 YOUTH GROUP', 'underline YOUTH GROUP']],
    ['It *must* be <b>now</b>', ['It must be now', 'italic must', 'bold now']],
    ['***both*** ways', ['both ways', 'bold both', 'italic both']],
    ['There^{*} will be none [&]quot;here&quot; &amp; there &#8211; so', ['There* will be none "here" & there – so']],
    ['A&E; 2 < 3 and x<y', ['A&E; 2 < 3 and x<y']],
    ['Performance Report*', ['Performance Report*']],
    ['Scoring 2026* – Target Thoughts*', ['Scoring 2026* – Target Thoughts*']],
    ['10\\. done \\*', ['10. done *']],
    ['Cost** of the bid', ['Cost** of the bid']],
  ])('%s', (line, expected) => {
    expect(markedOf(line)).toEqual([expected]);
  });

  it('goes on in the next line of a paragraph and no further', () => {
    expect(markedOf('**Changes to Working and\nIntegration** now')).toEqual([
      ['Changes to Working and', 'bold Changes to Working and'],
      ['Integration now', 'bold Integration'],
    ]);
    expect(markedOf('**never closed\n\nplain')).toEqual([['never closed', 'bold never closed'], ['plain']]);
  });
});

describe('lines of a text file', () => {
  it('know bullets, indentation, cells and Markdown', () => {
    const text =
      '# Title\n\n  • entry\n–  dash\n1. not a bullet\na\tb\n\tTOTAL\t£1\n\n| x | y |\n|---|---|\n| 1 | 2 |\n---\n';
    expect(
      linesOf(text).map(({ number, text: words, bullet, indent, cells, table, style }) => [
        number,
        words,
        bullet,
        indent,
        cells,
        table,
        style,
      ]),
    ).toEqual([
      [1, 'Title', null, 0, null, null, 'heading 1'],
      [3, 'entry', '•', 12, null, null, null],
      [4, 'dash', '–', 0, null, null, null],
      [5, '1. not a bullet', null, 0, null, null, null],
      [6, 'a\tb', null, 0, ['a', 'b'], 1, null],
      [7, '\tTOTAL\t£1', null, 0, ['', 'TOTAL', '£1'], 1, null],
      [9, 'x\ty', null, 0, ['x', 'y'], 2, null],
      [11, '1\t2', null, 0, ['1', '2'], 2, null],
    ]);
  });
});

describe('long texts', () => {
  const build = (name: string, text: string) => readText(name, Buffer.from(text));
  const documentsOf = (text: string) => readDocuments(build('long.txt', text)).documents;
  const page = Array.from({ length: 40 }, (_, at) =>
    at % 10 === 0
      ? `${at + 100}/26 HEADING NUMBER ${'X'.repeat(at / 10 + 2)} The Board considered it.\n`
      : at % 10 === 9
        ? 'RESOLVED that 1) the report be noted; and 2) the Clerk write.\n\nAction – Clerk/ A Marsh\n'
        : `It was reported that the figures of the ${at} areas had been agreed, and that SG would write (min 12/26 refers) by 3 May.\n`,
  ).join('\n');

  it('are read to their end: every item, decision and action of 200 pages', () => {
    const items = documentsOf(page.repeat(200)).flatMap((document) => document.items);
    const kinds = items.flatMap(({ blocks }) => blocks.map(({ kind }) => kind));
    expect(items).toHaveLength(800);
    expect(kinds.filter((kind) => kind === 'resolution')).toHaveLength(800);
    expect(kinds.filter((kind) => kind === 'action')).toHaveLength(800);
  });

  it.each([
    ['a paragraph on each line', () => page.repeat(360).slice(0, 2_000_000)],
    ['one long line of decisions', () => 'RESOLVED that x. Action: Clerk to do. It was AGREED. '.repeat(9_000)],
    [
      'numbers and nothing else',
      () => Array.from({ length: 60_000 }, (_, at) => `${at % 977}. entry ${at}`).join('\n'),
    ],
    [
      'brackets and stars',
      () =>
        [
          '('.repeat(200_000),
          '1) '.repeat(200_000),
          '**'.repeat(200_000),
          '<u>'.repeat(100_000),
          'a/'.repeat(200_000),
        ].join('\n'),
    ],
    ['blanks', () => `${`${' '.repeat(900)}a`.repeat(1000)}\n${'A '.repeat(400_000)}`],
    ['names', () => `PRESENT\n\n${'Alder Council Birch Council\nA Smith B Jones\n'.repeat(10_000)}`],
  ])('have no cliff: %s', (_, make) => {
    const text = make();
    expect(documentsOf(text).at(-1)?.lines[1]).toBeLessThanOrEqual(text.split('\n').length);
  });
});
