import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readReturned } from '../../../electron/services/read-returned.ts';
import { temporaryFolder } from '../../support/store/temporary-workspace.ts';
import { makeWordPackage } from '../../support/word-packages.ts';

const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const by = 'w:id="1" w:author="Ada Bell" w:date="2026-09-03T09:00:00Z"';
const ins = (words: string, as = 'ins') => `<w:${as} ${by}>${run(words)}</w:${as}>`;
const del = (words: string, as = 'del') =>
  `<w:${as} ${by}><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:${as}>`;
const paragraph = (content: string, mark = '') =>
  `<w:p>${mark === '' ? '' : `<w:pPr><w:rPr><w:${mark} ${by}/></w:rPr></w:pPr>`}${content}</w:p>`;
const bookmark = (name: string) => `<w:bookmarkStart w:id="9" w:name="${name}"/><w:bookmarkEnd w:id="9"/>`;

async function read(body: string) {
  const file = path.join(temporaryFolder(), 'returned.docx');
  writeFileSync(file, await makeWordPackage({ body }));
  const answer = await readReturned(file);
  if (!answer.ok) throw new Error(answer.failure.message);
  return answer.value.changes.map(({ context, at, removed, added }) => [context, at, removed, added]);
}

it('[PC1] reads what one hand took out and put in at one place as one change, with its place', async () => {
  const body = paragraph(`${run('The river ')}${del('rose')}${ins('fell')}${run(' at ')}${del('noon')}${run('.')}`);
  expect(await read(body)).toEqual([
    ['The river rose at noon.', 10, 'rose', 'fell'],
    ['The river rose at noon.', 18, 'noon', ''],
  ]);
});

it('[PC4] reads new paragraphs, those taken out whole, parted and joined ones', async () => {
  const kept = paragraph(run('It was noted.'));
  expect(await read(paragraph(run('The river rose.'), 'ins') + paragraph(ins('It fell.')) + kept)).toEqual([
    ['The river rose.', 15, '', '\nIt fell.'],
  ]);
  expect(await read(paragraph(ins('It rained.'), 'ins') + paragraph(run('The river rose.')))).toEqual([
    ['The river rose.', 0, '', 'It rained.\n'],
  ]);
  expect(await read(paragraph(del('The river rose.'), 'del') + kept)).toEqual([
    ['The river rose.', 0, 'The river rose.', ''],
  ]);
  expect(await read(paragraph(run('The river rose'), 'ins') + paragraph(run(' and fell.')))).toEqual([
    ['The river rose and fell.', 14, '', '\n'],
  ]);
  expect(await read(paragraph(run('The river rose.'), 'del') + paragraph(run('It fell.')))).toEqual([
    ['The river rose.\nIt fell.', 15, '\n', ''],
  ]);
});

it('reads moved words as taken out here and put in there, and says so', async () => {
  const from = paragraph(
    `${run('First. ')}<w:moveFromRangeStart w:id="3" w:name="move1"/>${del('Second.', 'moveFrom')}<w:moveFromRangeEnd w:id="3"/>`,
  );
  const to = paragraph(`${run('Third. ')}${ins('Second.', 'moveTo')}`);
  const file = path.join(temporaryFolder(), 'returned.docx');
  writeFileSync(file, await makeWordPackage({ body: from + to }));
  const answer = await readReturned(file);
  expect(answer.ok && answer.value.changes).toMatchObject([
    { context: 'First. Second.', at: 7, removed: 'Second.', added: '', note: 'Moved away from here.' },
    { context: 'Third. ', at: 7, removed: '', added: 'Second.', note: 'Moved here from another place.' },
  ]);
});

it('[PC1] reads changes in cells, each in its own, and the bookmark before them', async () => {
  const cell = (content: string) => `<w:tc><w:tcPr/>${paragraph(content)}</w:tc>`;
  const table = `<w:tbl><w:tr>${cell(`${bookmark('mb_0123')}${run('Weir')}`)}${cell(`${run('£')}${del('8')}${ins('9')}${run(',000')}`)}</w:tr></w:tbl>`;
  const file = path.join(temporaryFolder(), 'returned.docx');
  writeFileSync(file, await makeWordPackage({ body: `${table}${paragraph(ins('New.'))}` }));
  const answer = await readReturned(file);
  expect(answer.ok && answer.value.changes).toMatchObject([
    { context: '£8,000', at: 1, removed: '8', added: '9', anchor: 'mb_0123', isAnchorOwn: false, author: 'Ada Bell' },
    { context: '', removed: '', added: 'New.' },
  ]);
});

it('words that were put in and taken out again are no change; a file that is no Word document is refused', async () => {
  const both = `<w:ins ${by}>${del('gone')}</w:ins>`;
  expect(await read(paragraph(`${run('The river rose.')}${both}`))).toEqual([]);
  const file = path.join(temporaryFolder(), 'returned.txt');
  writeFileSync(file, 'The river rose.');
  expect(await readReturned(file)).toMatchObject({ ok: false, failure: { code: 'file-refused' } });
  expect(await readReturned(path.join(temporaryFolder(), 'nothing.docx'))).toMatchObject({ ok: false });
});
