import { expect, it } from 'vitest';
import {
  addClosed,
  changeClosed,
  dropClosed,
  getCalendar,
  listClosed,
  saveMeetingStep,
} from '../../../electron/services/calendar.ts';
import { createPerson } from '../../../electron/services/people/people.ts';
import { addMembership } from '../../../electron/services/people/seats.ts';
import { undoStep } from '../../../electron/services/undo.ts';
import { mutate } from '../../../electron/store/change-set.ts';
import { insertStage } from '../../../electron/store/stages.ts';
import { newMembershipFacts, newPersonFacts } from '../../../shared/domain/body.ts';
import { IsoDate } from '../../../shared/domain/calendar.ts';
import { MeetingStageId } from '../../../shared/domain/ids.ts';
import { aBody, aMeeting } from '../../support/store/records.ts';
import { codeOf } from '../../support/store/refusals.ts';
import { temporaryContext } from '../../support/store/temporary-workspace.ts';

const day = (text: string) => IsoDate.parse(text);

it('a year holds its meetings, what was said of their steps, closed days, and who sits on two bodies', () => {
  const context = temporaryContext();
  const board = aBody(context);
  const other = aBody(context, 'Other Board');
  const meeting = aMeeting(context, board, '2026-06-03');
  aMeeting(context, board, '2027-01-06');
  aMeeting(context, other, '2026-06-03');
  const { id: personId } = createPerson(context, { ...newPersonFacts, title: null, name: 'Sally Goodman' });
  for (const bodyId of [board.id, other.id]) {
    addMembership(context, { ...newMembershipFacts, bodyId, personId, organisationId: null, to: day('2026-12-31') });
  }
  const closed = { bodyId: null, from: day('2026-05-25'), to: day('2026-05-29'), name: 'Half-term', counts: true };
  addClosed(context, closed);
  const said = { meetingId: meeting.id, stepId: 'dispatch', note: null };
  saveMeetingStep(context, { ...said, dueOn: day('2026-05-22'), doneOn: null });
  saveMeetingStep(context, { ...said, dueOn: day('2026-05-22'), doneOn: day('2026-05-21') });
  const stage = { stage: 'agenda-published' as const, note: null, editionId: null, revision: 1 };
  mutate(context.workspace, { label: 'Publishing', now: context.now() }, (tx) => {
    for (const on of ['2026-05-26', '2026-05-22']) {
      const id = MeetingStageId.parse(context.makeId());
      insertStage(tx, { ...stage, id, meetingId: meeting.id, on: day(on), recordedAt: context.now() });
    }
  });
  const year = { from: day('2026-01-01'), to: day('2026-12-31') };
  const found = getCalendar(context, { bodyId: null, ...year });
  expect(found.meetings).toHaveLength(2);
  expect(found.steps).toMatchObject([{ stepId: 'dispatch', dueOn: '2026-05-22', doneOn: '2026-05-21' }]);
  expect(found.closedDays).toMatchObject([closed]);
  expect(found.seats).toEqual(
    [board.id, other.id].map((bodyId) => ({ bodyId, personId, name: 'Sally Goodman', from: null, to: '2026-12-31' })),
  );
  expect(found.published).toEqual([{ meetingId: meeting.id, on: '2026-05-22' }]);
  expect(getCalendar(context, { bodyId: board.id, ...year }).meetings.map(({ id }) => id)).toEqual([meeting.id]);
  const later = getCalendar(context, { bodyId: null, from: day('2027-01-01'), to: day('2027-12-31') });
  expect(later).toMatchObject({ meetings: [{ heldOn: '2027-01-06' }], seats: [], published: [] });
  expect(saveMeetingStep(context, { ...said, dueOn: null, doneOn: null })).toBeNull();
  expect(getCalendar(context, { bodyId: null, ...year }).steps).toEqual([]);
  undoStep(context);
  expect(getCalendar(context, { bodyId: null, ...year }).steps).toHaveLength(1);
});

it('closed days end no earlier than they begin, change, and go', () => {
  const context = temporaryContext();
  const days = {
    bodyId: null,
    from: day('2026-12-24'),
    to: day('2027-01-01'),
    name: 'Town Hall closed',
    counts: false,
  };
  expect(codeOf(() => addClosed(context, { ...days, to: day('2026-12-23') }))).toBe('input-refused');
  const added = addClosed(context, days);
  const { id, revision } = changeClosed(context, { ...added, name: 'Offices closed' });
  expect(listClosed(context, { bodyId: null })).toMatchObject([{ name: 'Offices closed' }]);
  expect(codeOf(() => dropClosed(context, { id, revision: revision + 1 }))).toBe('moved-on');
  dropClosed(context, { id, revision });
  expect(listClosed(context, { bodyId: null })).toEqual([]);
});
