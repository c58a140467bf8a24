import { describe, expect, it } from 'vitest';
import { composeDocument } from '../../../../electron/services/documents/compose-document.ts';
import { getMeetingLife } from '../../../../electron/services/documents/publish.ts';
import type { ServiceContext } from '../../../../electron/services/context.ts';
import { addMinute, listMinutesOf, retitleMinute, saveMinute } from '../../../../electron/services/minutes.ts';
import { getCirculation, sendMinutes } from '../../../../electron/services/minuting/circulate.ts';
import {
  offerConfirmation,
  recordConfirmation,
  signMinutes,
  unlockMinutes,
} from '../../../../electron/services/minuting/confirm.ts';
import { checkEditions, getDifference } from '../../../../electron/services/minuting/editions.ts';
import { getMeeting } from '../../../../electron/store/meetings.ts';
import { getEdition, listStages } from '../../../../electron/store/stages.ts';
import { redo, undo } from '../../../../electron/store/undo.ts';
import { writePlainText } from '../../../../electron/writers/plain-text.ts';
import type { SetToConfirm } from '../../../../shared/contract/circulation.ts';
import { IsoDate } from '../../../../shared/domain/calendar.ts';
import type { Meeting } from '../../../../shared/domain/meeting.ts';
import { aBody, aMeeting, aMinute, bodyOf, paragraph } from '../../../support/store/records.ts';
import { codeOf, wordsOf } from '../../../support/store/refusals.ts';
import { temporaryContext } from '../../../support/store/temporary-workspace.ts';

const on = IsoDate.parse('2026-09-08');
const decidedOn = IsoDate.parse('2026-12-01');

function twoMeetings() {
  const context = temporaryContext();
  const body = aBody(context);
  const meeting = aMeeting(context, body);
  const present = aMinute(context, meeting, 'Welcome', paragraph('Councillor I Pym was welcomed to the Board.'));
  const bids = aMinute(context, meeting, 'Bids', paragraph('The bid for the weir was received.'));
  const next = aMeeting(context, body, decidedOn);
  const confirming = aMinute(context, next, 'Minutes of the last meeting');
  return { context, body, meeting, present, bids, next, confirming };
}

function send(context: ServiceContext, meeting: Meeting, standing: 'with-chair' | 'circulated' = 'circulated') {
  return sendMinutes(context, { meetingId: meeting.id, part: 'open', standing, on, note: null });
}

function setOf(meeting: Meeting, changes: Partial<SetToConfirm> = {}): SetToConfirm {
  return {
    ...{ meetingId: meeting.id, part: 'open', outcome: 'correct', corrections: [], abstained: [] },
    ...{ dissent: null, note: null, signing: null, ...changes },
  };
}

function textOf(context: ServiceContext, meeting: Meeting): string {
  return writePlainText(composeDocument(context.workspace, meeting.id, { kind: 'minutes' }).layout);
}

describe('minutes on their way', () => {
  it('[ED1] [ED2] bear the mark of how far they have come, until they are confirmed', () => {
    const { context, meeting, next } = twoMeetings();
    expect(textOf(context, meeting)).toMatch(/^Draft, not yet approved by the Chair\n/);
    send(context, meeting, 'with-chair');
    expect(getCirculation(context, { meetingId: meeting.id }).parts).toMatchObject([
      { part: 'open', standing: 'with-chair', isLocked: false, changes: 0 },
    ]);
    send(context, meeting);
    expect(textOf(context, meeting)).toMatch(/^Draft, subject to confirmation\n/);
    recordConfirmation(context, { atMeetingId: next.id, minuteId: null, decidedOn, sets: [setOf(meeting)] });
    expect(textOf(context, meeting)).toMatch(/^MINUTES of/);
    expect(listStages(context.workspace, meeting.id).map(({ stage }) => stage)).toEqual([
      ...['draft-minutes', 'circulated', 'confirmed'],
    ]);
  });

  it('[ED3] [ED4] are kept as they left, and go out again from what is kept alone', () => {
    const { context, meeting, bids } = twoMeetings();
    const version = send(context, meeting);
    const choice = { kind: 'edition', id: version.id, readers: 'members' } as const;
    const before = composeDocument(context.workspace, meeting.id, choice);
    saveMinute(context, {
      id: bids.id,
      revision: bids.revision + 1,
      body: bodyOf(paragraph('The bid for the weir was refused.')),
    });
    const after = composeDocument(context.workspace, meeting.id, choice);
    expect(after).toEqual(before);
    expect(after.suggestedName).toBe('Vale Board minutes, as circulated 1 September 2026');
    expect(writePlainText(after.layout)).toContain('The bid for the weir was received.');
    expect(getCirculation(context, { meetingId: meeting.id })).toMatchObject({
      parts: [{ standing: 'circulated', changes: 1 }],
      versions: [{ name: 'Minutes, as circulated', trouble: null }],
      departures: [{ kind: 'circulation', numbers: [{ number: '1/26' }, { number: '2/26' }] }],
    });
  });

  it('[L41] tells what one edition says otherwise than another, and than the minutes now', () => {
    const { context, meeting, bids } = twoMeetings();
    const first = send(context, meeting, 'with-chair');
    const body = bodyOf(paragraph('The bid for the new weir was received.'), paragraph('It will come back.'));
    saveMinute(context, { id: bids.id, revision: bids.revision + 1, body });
    const second = send(context, meeting);
    const sentences = (from: typeof first.id, to: typeof first.id | null) =>
      getDifference(context, { meetingId: meeting.id, from, to }).map(({ sentence }) => sentence);
    expect(sentences(first.id, second.id)).toEqual([
      'Under 2/26 BIDS, “new” was added.',
      'Under 2/26 BIDS, added: “It will come back.”',
    ]);
    expect(sentences(second.id, null)).toEqual([]);
  });

  it('[ED3] what is no longer what left is told where it is opened, written and checked', () => {
    const { context, meeting } = twoMeetings();
    const { id } = send(context, meeting);
    expect(checkEditions(context)).toEqual({ checked: 1, broken: [] });
    const edition = getEdition(context.workspace, id);
    const content = edition?.content.replace('weir', 'pier') ?? '';
    context.workspace.connection.run('UPDATE editions SET content = ? WHERE id = ?', content, id);
    expect(getMeetingLife(context, { meetingId: meeting.id }).editions).toMatchObject([{ isWhole: false }]);
    expect(getCirculation(context, { meetingId: meeting.id }).versions[0]?.trouble).toMatch(/not what went out/);
    expect(checkEditions(context).broken).toMatchObject([{ id, meetingId: meeting.id }]);
    const choice = { kind: 'edition', id, readers: 'members' } as const;
    expect(codeOf(() => composeDocument(context.workspace, meeting.id, choice))).toBe('workspace-unreadable');
    context.workspace.connection.run(
      'UPDATE editions SET content = ?, ordinal = 2 WHERE id = ?',
      edition?.content ?? '',
      id,
    );
    expect(getCirculation(context, { meetingId: meeting.id }).versions[0]?.trouble).toMatch(/beside these minutes/);
  });

  it('nothing is sent where nothing is written', () => {
    const { context, body } = twoMeetings();
    expect(codeOf(() => send(context, aMeeting(context, body, '2026-10-01')))).toBe('input-refused');
  });
});

describe('confirming', () => {
  it('[CF2] [CF5] offers the next meeting, its item, the sets that wait, and who was not there', () => {
    const { context, body, meeting, next, confirming } = twoMeetings();
    const between = aMeeting(context, body, '2026-10-06');
    aMinute(context, between, 'Flood');
    const offer = offerConfirmation(context, { meetingId: meeting.id, atMeetingId: next.id });
    expect(offer).toMatchObject({
      minuteId: confirming.id,
      words: 'confirmed as a correct record',
      chairWord: 'Chair',
    });
    expect(offer.places.map(({ meetingId }) => meetingId)).toEqual([between.id, next.id]);
    expect(offer.sets.map(({ label }) => label)).toEqual(['1 September 2026', '6 October 2026']);
  });

  it('[CF3] [CF4] [LK1] writes the resolution, keeps the circulated text with numbered corrections, and locks', () => {
    const { context, meeting, present, next, confirming } = twoMeetings();
    send(context, meeting);
    const corrections = [
      { minuteId: present.id, place: null, found: 'Councillor I Pym', corrected: 'Councillor J Pym' },
      { minuteId: null, place: 'attendance', found: '', corrected: 'A Vale' },
    ];
    const set = setOf(meeting, { outcome: 'corrected', corrections, abstained: ['B Moor'], dissent: 'He disagreed.' });
    const done = recordConfirmation(context, {
      ...{ atMeetingId: next.id, minuteId: confirming.id, decidedOn, sets: [set] },
    });
    expect(done).toEqual({ locked: [meeting.id], notesAfter: 'ask' });
    const text = textOf(context, meeting);
    expect(text).toContain('Councillor I Pym was welcomed');
    expect(text).toContain('Corrections made at the meeting held on 1 December 2026');
    expect(text).toContain(
      '1. Minute 1/26: for “Councillor I Pym” read “Councillor J Pym”.\n2. Attendance: add “A Vale”.',
    );
    const said = textOf(context, next);
    expect(said).toContain(
      'RESOLVED that the minutes of the meeting of 1 September 2026, subject to the corrections below, be confirmed as a correct record and signed by the Chair.',
    );
    expect(said).toContain('B Moor abstained, not having been at the meeting.');
    expect(said).toContain('The Chair asked that the following be recorded: He disagreed.');
    expect(getCirculation(context, { meetingId: meeting.id })).toMatchObject({
      lockedWhy: 'Confirmed with corrections on 1 December 2026 at the meeting of 1 December 2026, and locked since.',
      confirmations: [{ outcome: 'corrected', corrections: [{}, {}] }],
    });
  });

  it('[LK1] a locked minute is changed by nothing: not by typing, adding, retitling, undo or redo', () => {
    const { context, meeting, present, bids, next } = twoMeetings();
    const edited = saveMinute(context, { id: bids.id, revision: bids.revision, body: bodyOf(paragraph('Typed.')) });
    const confirm = { atMeetingId: next.id, minuteId: null, decidedOn, sets: [setOf(meeting)] };
    recordConfirmation(context, confirm);
    const before = listMinutesOf(context, { meetingId: meeting.id });
    const { revision } = edited.minute;
    const attempts = [
      () => saveMinute(context, { id: bids.id, revision: revision + 1, body: bodyOf(paragraph('No.')) }),
      () => retitleMinute(context, { id: present.id, revision: present.revision + 1, title: 'No' }),
      () => addMinute(context, { meetingId: meeting.id, after: null, title: 'No' }),
      () => send(context, meeting),
    ];
    for (const attempt of attempts) expect(codeOf(attempt)).toBe('locked');
    expect(codeOf(() => recordConfirmation(context, confirm))).toBe('input-refused');
    expect(() => undo(context.workspace, context.now())).toThrow();
    expect(() => redo(context.workspace, context.now())).toThrow();
    expect(listMinutesOf(context, { meetingId: meeting.id })).toEqual(before);
  });

  it('[CF3] what changed since it was circulated is not confirmed unseen', () => {
    const { context, meeting, bids, next } = twoMeetings();
    send(context, meeting);
    saveMinute(context, { id: bids.id, revision: bids.revision + 1, body: bodyOf(paragraph('Something else.')) });
    const confirm = { atMeetingId: next.id, minuteId: null, decidedOn, sets: [setOf(meeting)] };
    expect(wordsOf(() => recordConfirmation(context, confirm))).toMatch(/changed .* after they were circulated/);
    send(context, meeting);
    recordConfirmation(context, confirm);
    expect(getMeeting(context.workspace, meeting.id)?.locked).toBe(true);
  });

  it('[CF2] one item settles several sets, each in its own way', () => {
    const { context, body, meeting, next, confirming } = twoMeetings();
    const between = aMeeting(context, body, '2026-10-06');
    aMinute(context, between, 'Flood');
    const sets = [setOf(meeting), setOf(between, { outcome: 'postponed' })];
    expect(
      recordConfirmation(context, { atMeetingId: next.id, minuteId: confirming.id, decidedOn, sets }).locked,
    ).toEqual([meeting.id]);
    expect(getMeeting(context.workspace, between.id)?.locked).toBe(false);
    expect(textOf(context, next)).toContain(
      'RESOLVED that the confirmation of the minutes of the meeting of 6 October 2026 be postponed.',
    );
  });

  it('[CF6] they are signed on another day, by whom, on which leaves', () => {
    const { context, meeting, next } = twoMeetings();
    recordConfirmation(context, { atMeetingId: next.id, minuteId: null, decidedOn, sets: [setOf(meeting)] });
    const [confirmation] = getCirculation(context, { meetingId: meeting.id }).confirmations;
    if (confirmation === undefined) throw new Error('it was confirmed');
    const signedOn = IsoDate.parse('2026-12-03');
    const signing = { signedOn, signedBy: 'A Vale', leaves: '215–218', leavesInitialled: true };
    const { id, revision } = confirmation;
    expect(signMinutes(context, { id, revision, ...signing })).toMatchObject({ ...signing, decidedOn });
    expect(listStages(context.workspace, meeting.id).at(-1)).toMatchObject({ stage: 'signed', on: signedOn });
  });

  it('[LK2] unlocking is recorded with its reason, and the minutes are confirmed anew', () => {
    const { context, meeting, bids, next } = twoMeetings();
    const unlock = { meetingId: meeting.id, on: decidedOn, reason: 'A name was left out' };
    expect(codeOf(() => unlockMinutes(context, unlock))).toBe('input-refused');
    const confirm = { atMeetingId: next.id, minuteId: null, decidedOn, sets: [setOf(meeting)] };
    recordConfirmation(context, confirm);
    unlockMinutes(context, unlock);
    expect(textOf(context, meeting)).toMatch(/^Unlocked for correction, to be confirmed again\n/);
    expect(listStages(context.workspace, meeting.id).at(-1)).toMatchObject({
      ...{ stage: 'unlocked', note: 'A name was left out' },
    });
    const [, kept] = listMinutesOf(context, { meetingId: meeting.id });
    saveMinute(context, { id: bids.id, revision: kept?.revision ?? 0, body: bodyOf(paragraph('With the name.')) });
    recordConfirmation(context, confirm);
    expect(textOf(context, meeting)).toContain('With the name.');
    expect(getCirculation(context, { meetingId: meeting.id }).versions.map(({ name }) => name)).toEqual([
      ...['Minutes, as confirmed', 'Minutes, as confirmed, 2'],
    ]);
  });
});
