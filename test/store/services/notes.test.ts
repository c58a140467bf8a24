import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ServiceContext } from '../../../electron/services/context.ts';
import { addMinute, listMinutesOf, removeMinute } from '../../../electron/services/minutes.ts';
import { destroyNotes, holdNotes, listNotesOf, saveNotes } from '../../../electron/services/minuting/notes.ts';
import { redoStep, undoStep } from '../../../electron/services/undo.ts';
import type { MeetingId, MinuteId } from '../../../shared/domain/ids.ts';
import type { NoteLine } from '../../../shared/domain/minuting/records.ts';
import { aBody, aMeeting } from '../../support/store/records.ts';
import { codeOf } from '../../support/store/refusals.ts';
import { temporaryContext } from '../../support/store/temporary-workspace.ts';

function aMinuteWithNotes() {
  const context = temporaryContext();
  const meeting = aMeeting(context, aBody(context));
  const minute = addMinute(context, { meetingId: meeting.id, after: null, title: 'Roads' });
  const line = (text: string): NoteLine => ({ id: context.makeId(), at: context.now(), text, used: false });
  const save = (minuteId: MinuteId | null, revision: number | null, ...texts: string[]) =>
    saveNotes(context, { meetingId: meeting.id, minuteId, revision, lines: texts.map(line) }).notes;
  return { context, meeting, minute, save };
}

const wordsOf = (context: ServiceContext, meetingId: MeetingId) =>
  listNotesOf(context, { meetingId }).notes.map(({ lines }) => lines.map(({ text }) => text));

describe('private notes', () => {
  it('[NT1] belong to a minute or to the meeting, and are saved against the revision that was seen', () => {
    const { context, meeting, minute, save } = aMinuteWithNotes();
    const first = save(minute.id, null, 'PT angry');
    save(null, null, 'cold room');
    expect(save(minute.id, first.revision, 'PT angry', 'bridge by Nov').revision).toBe(2);
    expect(codeOf(() => save(minute.id, 1, 'late'))).toBe('moved-on');
    expect(codeOf(() => save(minute.id, null, 'late'))).toBe('moved-on');
    expect(wordsOf(context, meeting.id)).toEqual([['PT angry', 'bridge by Nov'], ['cold room']]);
  });

  it('go with their minute and come back with it', () => {
    const { context, meeting, minute, save } = aMinuteWithNotes();
    save(minute.id, null, 'PT angry');
    const [now] = listMinutesOf(context, { meetingId: meeting.id });
    removeMinute(context, { id: minute.id, revision: now?.revision ?? 0 });
    expect(wordsOf(context, meeting.id)).toEqual([]);
    undoStep(context);
    expect(wordsOf(context, meeting.id)).toEqual([['PT angry']]);
  });

  it('[NT3] [C10] once destroyed are nowhere in the file, and no undo or redo brings them back', () => {
    const { context, meeting, minute, save } = aMinuteWithNotes();
    const secret = 'unrepeatable-remark-about-the-treasurer';
    const { revision } = save(minute.id, null, secret);
    save(minute.id, revision, secret, 'second line');
    expect(destroyNotes(context, { meetingId: meeting.id })).toEqual({ destroyed: 1 });
    expect(wordsOf(context, meeting.id)).toEqual([]);
    undoStep(context);
    redoStep(context);
    expect(wordsOf(context, meeting.id)).toEqual([]);
    const { name } = context.workspace.connection.database;
    expect(readFileSync(name).includes(secret)).toBe(false);
    expect(readFileSync(`${name}-wal`).includes(secret)).toBe(false);
    expect(JSON.stringify(context.workspace.all('SELECT before FROM changes'))).not.toContain(secret);
  });

  it('[NT4] are not destroyed while something holds them', () => {
    const { context, meeting, minute, save } = aMinuteWithNotes();
    save(minute.id, null, 'PT angry');
    holdNotes(context, { meetingId: meeting.id, reason: 'FOI 26/014' });
    expect(listNotesOf(context, { meetingId: meeting.id }).heldFor).toBe('FOI 26/014');
    expect(codeOf(() => destroyNotes(context, { meetingId: meeting.id }))).toBe('input-refused');
    holdNotes(context, { meetingId: meeting.id, reason: null });
    expect(destroyNotes(context, { meetingId: meeting.id })).toEqual({ destroyed: 1 });
  });
});
