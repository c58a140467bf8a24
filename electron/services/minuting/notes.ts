import type { Input, Output } from '../../../shared/contract/index.ts';
import { NotesId } from '../../../shared/domain/ids.ts';
import { mutate } from '../../store/change-set.ts';
import { forgetRows } from '../../store/file/forget.ts';
import { updateMeeting } from '../../store/meetings.ts';
import { findNotes, insertNotes, listNotes, updateNotes } from '../../store/minuting/notes.ts';
import { movedOn, Refusal } from '../../store/refusal.ts';
import type { ServiceContext } from '../context.ts';
import { requireMeeting, requireMinute } from './minute-of.ts';

/** Answers `notes.list`. Rule [NT1]. @throws Refusal `not-found` */
export function listNotesOf({ workspace }: ServiceContext, input: Input<'notes.list'>): Output<'notes.list'> {
  const { notesHeld } = requireMeeting(workspace, input.meetingId);
  return { notes: listNotes(workspace, input.meetingId), heldFor: notesHeld };
}

/** Answers `notes.save`. Rules [NT1], [NT2]. @throws Refusal `moved-on`, `not-found` */
export function saveNotes(context: ServiceContext, input: Input<'notes.save'>): Output<'notes.save'> {
  const { workspace, makeId } = context;
  const { meetingId, minuteId, lines } = input;
  const now = context.now();
  const label = minuteId === null ? 'Notes of the meeting' : `Notes of “${requireMinute(workspace, minuteId).title}”`;
  const coalesce = `notes ${meetingId} ${minuteId ?? ''}`;
  return mutate(workspace, { label, now, coalesce }, (tx) => {
    requireMeeting(tx, meetingId);
    const known = findNotes(tx, meetingId, minuteId);
    if (known === undefined) {
      const notes = { id: NotesId.parse(makeId()), meetingId, minuteId, lines, revision: 1 };
      insertNotes(tx, notes);
      return { notes, savedAt: now };
    }
    if (input.revision === null) throw movedOn('notes');
    const changed = { ...known, lines };
    return { notes: { ...changed, revision: updateNotes(tx, changed, input.revision) }, savedAt: now };
  });
}

/** Answers `notes.hold`. Rule [NT4]. @throws Refusal `not-found` */
export function holdNotes(context: ServiceContext, input: Input<'notes.hold'>): Output<'notes.hold'> {
  const label = input.reason === null ? 'Nothing holds the notes any more' : `Notes kept for ${input.reason}`;
  return mutate(context.workspace, { label, now: context.now() }, (tx) => {
    updateMeeting(tx, { ...requireMeeting(tx, input.meetingId), notesHeld: input.reason });
    return { heldFor: input.reason };
  });
}

/** Answers `notes.destroy`. Rules [NT3], [NT4]. @throws Refusal `input-refused` while they are held, `not-found` */
export function destroyNotes({ workspace }: ServiceContext, input: Input<'notes.destroy'>): Output<'notes.destroy'> {
  const { notesHeld } = requireMeeting(workspace, input.meetingId);
  if (notesHeld !== null) {
    throw new Refusal(
      'input-refused',
      `The notes of this meeting are kept for ${notesHeld}. Lift that first, then they can be destroyed.`,
    );
  }
  const ids = listNotes(workspace, input.meetingId).map(({ id }) => id);
  return { destroyed: forgetRows(workspace, 'notes', ids) };
}
