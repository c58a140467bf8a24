import type { Input } from '../../../shared/contract/index.ts';
import { ClockTime } from '../../../shared/domain/calendar.ts';
import type { AgendaItemId, MeetingId } from '../../../shared/domain/ids.ts';
import type { Attendance, Movement, Presence } from '../../../shared/domain/meeting.ts';
import { presenceWords } from '../../../shared/domain/wording.ts';
import { now } from '../../gateway/clock.ts';
import { showNotice } from '../../stores/notices.ts';
import { perform, sayReadOnly, showUndoable } from '../../stores/perform.ts';
import { useWorkspaceStore } from '../../stores/workspace.ts';
import type { RoomRow } from './room-view.ts';

/** Marks a row; null: not marked. Answers whether it was done. */
export async function markRow(
  meetingId: MeetingId,
  { line }: RoomRow,
  presence: Presence | null,
  mode: Attendance['mode'] = 'in-person',
): Promise<boolean> {
  if (isClosed()) return false;
  const { attendance, expected } = line;
  if (attendance !== null) {
    if (attendance.presence === presence && attendance.mode === mode) return true;
    const who = { kind: 'row', id: attendance.id, revision: attendance.revision } as const;
    return (await perform('attendance.mark', { meetingId, who, presence, mode })) !== null;
  }
  if (expected === null || presence === null) return false;
  const who = { kind: 'member', membershipId: expected.membershipId } as const;
  return (await perform('attendance.mark', { meetingId, who, presence, mode })) !== null;
}

/** Marks everybody who is not marked. */
export async function markTheRest(meetingId: MeetingId, presence: Presence): Promise<void> {
  if (isClosed()) return;
  const done = await perform('attendance.markRest', { meetingId, presence });
  if (done === null) return;
  const word = presenceWords[presence].toLowerCase();
  if (done.marked === 0) showNotice({ tone: 'news', words: 'Every member is marked already.' });
  else showUndoable(done.marked === 1 ? `1 more is ${word}.` : `${done.marked} more are ${word}.`);
}

/** Notes that somebody comes in or goes out now, at the item that is looked at. */
export async function noteMovement(
  row: RoomRow,
  way: Movement['way'],
  agendaItemId: AgendaItemId | null,
): Promise<void> {
  const { attendance } = row.line;
  if (isClosed()) return;
  if (attendance?.presence !== 'present') {
    showNotice({ tone: 'news', words: `${row.name} is not marked present. Press P first.` });
    return;
  }
  if ((way === 'out') === row.isOut) {
    showNotice({ tone: 'news', words: `${row.name} is ${row.isOut ? 'out of' : 'in'} the room already.` });
    return;
  }
  const movement: Movement = { way, at: ClockTime.parse(now()), agendaItemId, why: null };
  await keepMovements(attendance, [...attendance.movements, movement]);
}

/** Stores somebody's coming and going. Answers whether it was done. */
export async function keepMovements(attendance: Attendance, movements: readonly Movement[]): Promise<boolean> {
  return (await perform('attendance.update', { ...factsOf(attendance), movements: [...movements] })) !== null;
}

/** Puts somebody in the chair; whoever presides gives it back. */
export async function takeChair(meetingId: MeetingId, row: RoomRow): Promise<void> {
  const { attendance } = row.line;
  if (isClosed()) return;
  if (attendance?.presence !== 'present') {
    showNotice({ tone: 'news', words: `${row.name} is not marked present, so they cannot preside. Press P first.` });
    return;
  }
  const done = await perform('attendance.takeChair', { meetingId, id: row.presides ? null : attendance.id });
  if (done !== null) showUndoable(done.id === attendance.id ? `${row.name} is in the chair.` : 'The chair went back.');
}

/** Takes somebody off the attendance. A member stays in the list, not marked. */
export async function takeOff(row: RoomRow): Promise<void> {
  const { attendance } = row.line;
  if (isClosed() || attendance === null) return;
  const removed = await perform('attendance.remove', { id: attendance.id, revision: attendance.revision });
  if (removed !== null) showUndoable(`${row.name} is taken off the attendance.`);
}

/** Puts into the minutes what they do not say yet of the quorum. */
export async function tellQuorum(meetingId: MeetingId): Promise<void> {
  if (isClosed()) return;
  const done = await perform('attendance.tellQuorum', { meetingId });
  if (done !== null) showUndoable('The minutes say when the quorum was lost.');
}

/** What an update always says again. */
export function factsOf(attendance: Attendance): Input<'attendance.update'> {
  const { id, revision, presence, class: of, printedName, organisationName, role } = attendance;
  return { id, revision, presence, class: of, printedName, organisationName, role };
}

function isClosed(): boolean {
  const isReadOnly = useWorkspaceStore.getState().state?.readOnly ?? true;
  if (isReadOnly) sayReadOnly();
  return isReadOnly;
}
