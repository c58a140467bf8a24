import type { Notes, NoteLine } from '../../../../shared/domain/minuting/records.ts';
import { Instant } from '../../../../shared/domain/calendar.ts';
import type { MeetingId, MinuteId } from '../../../../shared/domain/ids.ts';
import { createAutosave, type SaveOutcome } from '../../../editor/autosave.ts';
import { createNotesEditor, type NotesEditor } from '../../../editor/notes/create-notes-editor.ts';
import type { LiftAs } from '../../../../shared/minutes/lift-notes.ts';
import { ask } from '../../../gateway/bridge.ts';
import { makeId } from '../../../gateway/make-id.ts';
import { updateQuery } from '../../../gateway/use-query.ts';
import { redo, undo } from '../../../stores/perform.ts';
import { useUnsavedStore, type Holder } from '../../../stores/unsaved.ts';

export interface NotesPlace {
  readonly meetingId: MeetingId;
  readonly minuteId: MinuteId | null;
  readonly label: string;
  readonly isEditable: boolean;
  readonly onLift: (lines: readonly NoteLine[], as: LiftAs) => boolean;
}

/** The notes of one minute while they are on the page: their editor and its saving. */
export interface NotesSession {
  readonly editor: NotesEditor;
  /** Takes over what the store has where nothing waits here (undo, another window). */
  readonly receive: (stored: Notes | undefined) => void;
  /** Stores what is not stored yet, then ends it. */
  readonly close: () => void;
}

/** Opens the notes of a minute, or of the meeting at large. */
export function openNotes(stored: Notes | undefined, place: NotesPlace): NotesSession {
  const { meetingId, minuteId } = place;
  let revision = stored?.revision ?? null;

  const save = async (lines: readonly NoteLine[]): Promise<SaveOutcome> => {
    const answer = await ask('notes.save', { meetingId, minuteId, revision, lines: [...lines] });
    if (answer.ok) {
      const { notes } = answer.value;
      revision = notes.revision;
      updateQuery('notes.list', { meetingId }, (held) => ({ ...held, notes: [...withoutThis(held.notes), notes] }));
      return { ok: true };
    }
    const { code, message } = answer.failure;
    if (code === 'moved-on') await joinStored();
    return { ok: false, retry: code !== 'not-found' && code !== 'read-only', message };
  };
  const withoutThis = (notes: readonly Notes[]) => notes.filter((one) => one.minuteId !== minuteId);

  /** Notes are never worth a question in a meeting: lines that came from elsewhere are put behind those here. */
  const joinStored = async (): Promise<void> => {
    const answer = await ask('notes.list', { meetingId });
    if (!answer.ok) return;
    const theirs = answer.value.notes.find((one) => one.minuteId === minuteId);
    revision = theirs?.revision ?? null;
    const mine = editor.getLines();
    const known = new Set(mine.map(({ id }) => id));
    const added = theirs?.lines.filter(({ id }) => !known.has(id)) ?? [];
    if (added.length > 0) editor.setLines([...mine, ...added]);
  };

  const autosave = createAutosave({
    take: () => editor.getLines(),
    save,
    onState: (state) => {
      const { hold, release } = useUnsavedStore.getState();
      if (state.kind === 'saved') release(holder);
      else hold(holder, state.kind === 'failed' ? state.message : null);
    },
  });
  const holder: Holder = { flush: async () => (await autosave.flush()).kind === 'saved' };

  const editor = createNotesEditor({
    lines: stored?.lines ?? [],
    ariaLabel: place.label,
    editable: place.isEditable,
    makeId,
    now: () => Instant.parse(new Date().toISOString()),
    onChange: () => autosave.changed(),
    onLift: place.onLift,
    onHistoryEnd: (end) => void (end === 'undo' ? undo() : redo()),
  });

  return {
    editor,
    receive(from) {
      if (autosave.isPending() || (from?.revision ?? null) === revision) return;
      if (from !== undefined && revision !== null && from.revision < revision) return;
      revision = from?.revision ?? null;
      editor.setLines(from?.lines ?? []);
    },
    close() {
      const end = async (): Promise<void> => {
        const state = await autosave.flush();
        if (state.kind === 'failed' && state.retrying) {
          setTimeout(() => void end(), 30_000);
          return;
        }
        useUnsavedStore.getState().release(holder);
        autosave.dispose();
        editor.destroy();
      };
      void end();
    },
  };
}
