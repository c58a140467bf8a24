import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { composeDocument } from '../../../electron/services/documents/compose-document.ts';
import { listMinutesOf } from '../../../electron/services/minutes.ts';
import { keepReturned, settleChange } from '../../../electron/services/minuting/proposed-changes.ts';
import { readReturned } from '../../../electron/services/read-returned.ts';
import { listProposedChanges } from '../../../electron/store/minuting/proposed-changes.ts';
import { undo } from '../../../electron/store/undo.ts';
import { writeDocx } from '../../../electron/writers/docx/write-docx.ts';
import { IsoDate } from '../../../shared/domain/calendar.ts';
import { wordsOf } from '../../../shared/minutes/body-text.ts';
import type { Block, Paragraph } from '../../../shared/minutes/body.ts';
import { recordChanges } from '../../support/documents/office-changes.ts';
import { aBody, aMeeting, aMinute, action, paragraph, resolution } from '../../support/store/records.ts';
import { codeOf } from '../../support/store/refusals.ts';
import { temporaryContext, temporaryFolder } from '../../support/store/temporary-workspace.ts';

const plain = (words: string): Paragraph => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
const cell = (words: string) => ({ type: 'tableCell' as const, content: [plain(words)] });
const table: Block = {
  type: 'table',
  content: [
    { type: 'tableRow', content: [cell('Weir'), cell('£8,000')] },
    { type: 'tableRow', content: [cell('Footbridge'), cell('£1,240')] },
  ],
};
const bullets: Block = {
  type: 'bulletList',
  content: ['Sandbags were handed out.', 'Pumps are on loan.'].map((words) => ({
    type: 'listItem',
    content: [plain(words)],
  })),
};

it('[PC1]–[PC5] reads back what LibreOffice tracked in the draft: four changes taken, one refused', async () => {
  const context = temporaryContext();
  const meeting = aMeeting(context, aBody(context));
  aMinute(context, meeting, 'Flood watch', paragraph('The river rose to the second mark in Merrow.'), bullets);
  const bids = aMinute(
    context,
    meeting,
    'Bids',
    paragraph('Three bids came in, and the one for the weir was the highest of them.'),
    table,
    resolution(null, 'RESOLVED that the bid for the weir be supported.'),
    action(null, 'ACTION: S Goodall to write to the bidders'),
  );
  const draft = await writeDocx(composeDocument(context.workspace, meeting.id, { kind: 'minutes' }).layout);
  const returned = await recordChanges(
    draft,
    ['Ada', 'Pell'],
    [
      { do: 'replace', find: 'second mark', with: 'third mark' },
      { do: 'replace', find: 'Pumps are', with: 'Two pumps are' },
      { do: 'replace', find: '1,240', with: '1,420' },
      { do: 'replace', find: 'be supported', with: 'be deferred' },
      { do: 'write-behind', find: 'highest of them', words: 'Two bidders spoke.' },
      { do: 'comment', find: 'S Goodall', words: 'Was this not me?' },
    ],
  );
  const file = path.join(temporaryFolder(), 'returned.docx');
  writeFileSync(file, returned);
  const read = await readReturned(file);
  if (!read.ok) throw new Error(read.failure.message);
  const receivedOn = IsoDate.parse('2026-09-04');
  const kept = keepReturned(context, { meetingId: meeting.id, approvalId: null, receivedOn, ...read.value });
  expect(kept).toEqual({ kept: 6, unplaced: 0 });
  const changes = listProposedChanges(context.workspace, meeting.id);
  expect(changes.map(({ source, author, removed, added, note }) => [source, author, removed, added, note])).toEqual([
    ['tracked', 'Ada Pell', 'second mark', 'third mark', null],
    ['tracked', 'Ada Pell', 'Pumps are', 'Two pumps are', null],
    ['tracked', 'Ada Pell', '', '\nTwo bidders spoke.', null],
    ['tracked', 'Ada Pell', '1,240', '1,420', null],
    ['tracked', 'Ada Pell', 'be supported', 'be deferred', null],
    ['comment', 'A Reader', '', '', 'Was this not me?'],
  ]);
  const before = listMinutesOf(context, { meetingId: meeting.id });
  expect(changes.slice(2).every(({ minuteId }) => minuteId === bids.id)).toBe(true);

  const settle = (place: number, as: 'taken' | 'refused') => {
    const change = changes[place];
    if (change === undefined) throw new Error('no such change');
    return settleChange(context, {
      id: change.id,
      revision: 1,
      as,
      reason: as === 'refused' ? 'It was carried.' : null,
    });
  };
  for (const place of [0, 1, 2, 3]) settle(place, 'taken');
  settle(4, 'refused');
  const [flood, after] = listMinutesOf(context, { meetingId: meeting.id });
  expect(flood && wordsOf(flood.body)).toBe(
    'The river rose to the third mark in Merrow.\nSandbags were handed out.\nTwo pumps are on loan.',
  );
  expect(after && wordsOf(after.body)).toBe(
    [
      'Three bids came in, and the one for the weir was the highest of them.',
      'Two bidders spoke.',
      ...['Weir\t£8,000', 'Footbridge\t£1,420'],
      'RESOLVED that the bid for the weir be supported.',
      'ACTION: S Goodall to write to the bidders',
    ].join('\n'),
  );
  expect(codeOf(() => settle(0, 'taken'))).toBe('moved-on');
  for (let step = 0; step < 5; step += 1) undo(context.workspace, context.now());
  expect(listMinutesOf(context, { meetingId: meeting.id }).map(({ body }) => body)).toEqual(
    before.map(({ body }) => body),
  );
});
