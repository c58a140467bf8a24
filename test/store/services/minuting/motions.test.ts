import { describe, expect, it } from 'vitest';
import { addAgendaItem } from '../../../../electron/services/agenda/agenda.ts';
import { addAttendance, changeAttendance } from '../../../../electron/services/attendance/attendance.ts';
import { beginMinutes, mergeWithNext } from '../../../../electron/services/minuting/drafting.ts';
import {
  dropMotion,
  getMotionRoom,
  listMotionsOf,
  saveMotion,
} from '../../../../electron/services/minuting/motions.ts';
import { removeMinute } from '../../../../electron/services/minutes.ts';
import { mutate } from '../../../../electron/store/change-set.ts';
import { updateMeeting } from '../../../../electron/store/meetings.ts';
import { redo, undo } from '../../../../electron/store/undo.ts';
import type { Input } from '../../../../shared/contract/index.ts';
import type { MinuteId } from '../../../../shared/domain/ids.ts';
import { dump } from '../../../support/store/dump.ts';
import { aBody, aMeeting } from '../../../support/store/records.ts';
import { codeOf } from '../../../support/store/refusals.ts';
import { temporaryContext } from '../../../support/store/temporary-workspace.ts';

const facts = {
  ...{ id: null, revision: null, parentId: null, words: 'that the hall be painted', resolutionId: null },
  ...{ mover: 'Cllr A Vale', moverId: null, seconder: null, seconderId: null, method: 'show-of-hands' },
  ...{ votesFor: 2, votesAgainst: 1, abstained: null, named: [], casting: null, castingBy: null, outcome: 'carried' },
} satisfies Omit<Input<'motions.save'>, 'minuteId'>;

/** Three members and an officer; one member leaves with the second of two items. */
function aRoom() {
  const context = temporaryContext();
  const meeting = aMeeting(context, aBody(context));
  const first = addAgendaItem(context, { meetingId: meeting.id, parentId: null, after: null, title: 'Roads' }).item;
  const second = addAgendaItem(context, {
    meetingId: meeting.id,
    parentId: null,
    after: first.id,
    title: 'Budget',
  }).item;
  const there = { meetingId: meeting.id, presence: 'present', organisationName: null } as const;
  addAttendance(context, { ...there, class: 'member', role: 'Chair', printedName: 'Cllr A Vale' });
  addAttendance(context, { ...there, class: 'member', role: null, printedName: 'Cllr B Moor' });
  const leaver = addAttendance(context, { ...there, class: 'member', role: null, printedName: 'Cllr C Fell' });
  addAttendance(context, { ...there, class: 'in-attendance', role: null, printedName: 'E Clerk' });
  changeAttendance(context, {
    ...{ id: leaver.id, revision: leaver.revision, presence: 'present', class: 'member', role: null },
    ...{ printedName: leaver.printedName, organisationName: null },
    movements: [{ way: 'out', at: null, agendaItemId: second.id, why: null }],
  });
  const [roads, budget] = beginMinutes(context, { meetingId: meeting.id });
  if (roads === undefined || budget === undefined) throw new Error('no minutes');
  return { context, meeting, roads, budget };
}

type Room = ReturnType<typeof aRoom>;
const save = ({ context }: Room, minuteId: MinuteId, more: Partial<Input<'motions.save'>> = {}) =>
  saveMotion(context, { ...facts, minuteId, ...more });
const list = ({ context, meeting }: Room) => listMotionsOf(context, { meetingId: meeting.id });

describe('motions', () => {
  it('[MV4] know who is in the room at their item and may vote', () => {
    const { context, roads, budget } = aRoom();
    const at = (minuteId: MinuteId) => getMotionRoom(context, { minuteId });
    expect(at(roads.id).voters.map(({ name }) => name)).toEqual(['Cllr A Vale', 'Cllr B Moor', 'Cllr C Fell']);
    expect(at(roads.id)).toMatchObject({ chair: 'Cllr A Vale', decisionWord: 'RESOLVED', isBudget: false });
    expect(at(budget.id).voters).toHaveLength(2);
    expect(at(budget.id).present).toHaveLength(3);
    expect(at(budget.id).isBudget).toBe(true);
  });

  it('are stored, changed and taken away, each one step of undo', () => {
    const room = aRoom();
    const { context } = room;
    const before = dump(context.workspace);
    const motion = save(room, room.roads.id);
    const changed = save(room, room.roads.id, { id: motion.id, revision: motion.revision, outcome: 'lost' });
    expect(list(room)).toEqual([changed]);
    expect(codeOf(() => save(room, room.roads.id, { id: motion.id, revision: motion.revision }))).toBe('moved-on');
    dropMotion(context, { id: changed.id, revision: changed.revision });
    expect(list(room)).toEqual([]);
    undo(context.workspace, context.now());
    expect(list(room)[0]?.outcome).toBe('lost');
    undo(context.workspace, context.now());
    undo(context.workspace, context.now());
    expect(dump(context.workspace)).toEqual(before);
    redo(context.workspace, context.now());
    expect(list(room)[0]?.words).toBe('that the hall be painted');
  });

  it('have amendments that go with them, and no motion amends itself', () => {
    const room = aRoom();
    const motion = save(room, room.roads.id);
    const amendment = save(room, room.roads.id, { parentId: motion.id, words: 'to add “in blue”' });
    const circle = { id: motion.id, revision: motion.revision, parentId: amendment.id };
    expect(codeOf(() => save(room, room.roads.id, circle))).toBe('input-refused');
    dropMotion(room.context, { id: motion.id, revision: motion.revision });
    expect(list(room)).toEqual([]);
    undo(room.context.workspace, room.context.now());
    expect(list(room)).toHaveLength(2);
  });

  it('go with a minute that is removed, and along with one that is joined to another', () => {
    const room = aRoom();
    const { context, roads, budget } = room;
    const motion = save(room, budget.id);
    save(room, budget.id, { parentId: motion.id });
    removeMinute(context, { id: budget.id, revision: budget.revision });
    expect(list(room)).toEqual([]);
    undo(context.workspace, context.now());
    expect(list(room)).toHaveLength(2);
    mergeWithNext(context, { id: roads.id, revision: roads.revision });
    expect(list(room).map(({ minuteId, position }) => [minuteId, position])).toEqual([
      [roads.id, 0],
      [roads.id, 1],
    ]);
  });

  it('[LK1] stay as they are once the minutes are locked', () => {
    const room = aRoom();
    const { context, meeting, roads } = room;
    const motion = save(room, roads.id);
    mutate(context.workspace, { label: 'lock', now: context.now() }, (tx) =>
      updateMeeting(tx, { ...meeting, locked: true }),
    );
    expect(codeOf(() => save(room, roads.id))).toBe('locked');
    expect(codeOf(() => dropMotion(context, { id: motion.id, revision: motion.revision }))).toBe('locked');
  });
});
