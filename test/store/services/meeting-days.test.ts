import { describe, expect, it } from 'vitest';
import {
  callOffMeeting,
  createMeetings,
  getMeetingPage,
  listMeetings,
  moveMeeting,
} from '../../../electron/services/meetings.ts';
import { undoStep } from '../../../electron/services/undo.ts';
import { IsoDate } from '../../../shared/domain/calendar.ts';
import { aBody, aMeeting, aMinute } from '../../support/store/records.ts';
import { codeOf } from '../../support/store/refusals.ts';
import { temporaryContext } from '../../support/store/temporary-workspace.ts';

const day = (text: string) => IsoDate.parse(text);

describe('the days of meetings', () => {
  it('are planned for a year in one step, each with its kind', () => {
    const context = temporaryContext();
    const body = aBody(context);
    const facts = { title: null, startsAt: null, venue: 'Guildhall', venueConfirmed: false };
    createMeetings(context, {
      bodyId: body.id,
      label: 'The meetings of 2027',
      meetings: [
        { ...facts, heldOn: day('2027-03-10') },
        { ...facts, heldOn: day('2027-05-12'), kind: 'annual' },
      ],
    });
    const rows = listMeetings(context, { bodyId: body.id });
    expect(rows.map(({ heldOn, kind }) => [heldOn, kind])).toEqual([
      ['2027-05-12', 'annual'],
      ['2027-03-10', 'ordinary'],
    ]);
    undoStep(context);
    expect(listMeetings(context, { bodyId: body.id })).toEqual([]);
  });

  it('move, and keep the day first planned for; moved back they were never moved', () => {
    const context = temporaryContext();
    const meeting = aMeeting(context, aBody(context));
    aMinute(context, meeting, 'One');
    const moved = moveMeeting(context, { id: meeting.id, revision: meeting.revision, heldOn: day('2027-01-06') });
    expect(moved).toMatchObject({ heldOn: '2027-01-06', movedFrom: '2026-09-01' });
    expect(listMeetings(context, { bodyId: null })[0]).toMatchObject({ firstNumber: '1/27' });
    const again = moveMeeting(context, { id: meeting.id, revision: moved.revision, heldOn: day('2027-01-13') });
    expect(again.movedFrom).toBe('2026-09-01');
    const back = moveMeeting(context, { id: meeting.id, revision: again.revision, heldOn: day('2026-09-01') });
    expect(back.movedFrom).toBeNull();
    expect(codeOf(() => moveMeeting(context, { id: meeting.id, revision: 1, heldOn: day('2027-02-01') }))).toBe(
      'moved-on',
    );
  });

  it('are called off with a reason, and called on again without it', () => {
    const context = temporaryContext();
    const { id, revision } = aMeeting(context, aBody(context));
    const off = callOffMeeting(context, { id, revision, calledOff: 'postponed', reason: 'Snow' });
    expect(getMeetingPage(context, { id }).meeting).toMatchObject({ calledOff: 'postponed', calledOffReason: 'Snow' });
    callOffMeeting(context, { id, revision: off.revision, calledOff: null, reason: null });
    expect(getMeetingPage(context, { id }).meeting).toMatchObject({ calledOff: null, calledOffReason: null });
  });
});
