import type { MinuteId } from '../../../shared/domain/ids.ts';
import type { MinuteBody } from '../../../shared/minutes/body.ts';
import type { Minute } from '../../../shared/minutes/minute.ts';
import { type Autosave, createAutosave, type SaveOutcome, type SaveState } from '../../editor/autosave.ts';
import {
  createMinuteEditor,
  type MinuteEditor,
  type MinuteEditorOptions,
  type Snapshot,
} from '../../editor/create-minute-editor.ts';
import { ask } from '../../gateway/bridge.ts';
import { makeId } from '../../gateway/make-id.ts';
import type { Holder } from '../../stores/unsaved.ts';

/** What a session tells those around it. */
export interface SessionSurroundings extends Pick<
  MinuteEditorOptions,
  'words' | 'owners' | 'findMinutes' | 'phrases' | 'onHistoryEnd' | 'editable'
> {
  readonly onSaveState: (session: MinuteSession, state: SaveState) => void;
  /** The minute as the store has it after a save. */
  readonly onSaved: (minute: Minute) => void;
  /** The words were changed elsewhere since they were opened here; nothing is saved until the clerk has chosen. */
  readonly onMovedOn: (session: MinuteSession) => void;
  /** The store has this minute no more; nothing typed in it can be saved. */
  readonly onGone: (session: MinuteSession) => void;
  readonly onFocus: (session: MinuteSession) => void;
}

/** One minute that was written in since its meeting was opened: its editor with its history, and its saving. */
export interface MinuteSession {
  readonly minuteId: MinuteId;
  readonly editor: MinuteEditor;
  /** For the list of what is not stored yet. */
  readonly holder: Holder;
  /** The revision that the words here follow from. */
  readonly revision: () => number;
  readonly isPending: () => boolean;
  readonly flush: () => Promise<SaveState>;
  /** Takes over what the store has, where nothing is waiting here; keeps history when only the revision moved. */
  readonly receive: (minute: Minute) => void;
  /** After `onMovedOn`: the words here replace those in the store, whose revision this is. */
  readonly keepMine: (stored: Minute) => Promise<SaveState>;
  /** After `onMovedOn`: the store's words replace those here. */
  readonly takeTheirs: (stored: Minute) => void;
  /** Saves nothing and tells nothing from now on; the editor stays until `destroy`. */
  readonly giveUp: () => void;
  /** Ends it; what is not saved is given up. */
  readonly destroy: () => void;
}

/** Opens a minute for writing. The editor is not on the page yet. */
export function openSession(minute: Minute, surroundings: SessionSurroundings): MinuteSession {
  let { revision } = minute;
  /** The words as the store has them at `revision`. */
  let stored: MinuteBody = minute.body;

  const save = async (snapshot: Snapshot): Promise<SaveOutcome> => {
    const answer = await ask('minutes.save', { id: minute.id, revision, body: snapshot.body });
    if (answer.ok) {
      revision = answer.value.minute.revision;
      stored = answer.value.minute.body;
      snapshot.adopt(stored);
      surroundings.onSaved(answer.value.minute);
      return { ok: true };
    }
    const { code, message } = answer.failure;
    if (code === 'moved-on') surroundings.onMovedOn(session);
    if (code === 'not-found') surroundings.onGone(session);
    return { ok: false, retry: !hopeless.has(code), message };
  };

  let autosave = startAutosave();
  function startAutosave(): Autosave {
    return createAutosave<Snapshot>({
      take: () => editor.takeSnapshot(),
      save,
      onState: (state) => surroundings.onSaveState(session, state),
    });
  }

  const editor = createMinuteEditor({
    body: minute.body,
    words: surroundings.words,
    ariaLabel: minute.number === null ? minute.title : `Minute ${minute.number}, ${minute.title}`,
    editable: surroundings.editable,
    makeId,
    owners: surroundings.owners,
    findMinutes: surroundings.findMinutes,
    ...(surroundings.phrases !== undefined && { phrases: surroundings.phrases }),
    onChange: () => autosave.changed(),
    onFocus: () => surroundings.onFocus(session),
    onBlur: () => void autosave.flush(),
    onHistoryEnd: surroundings.onHistoryEnd,
  });

  const adopt = (from: Minute) => {
    revision = from.revision;
    if (isSameBody(from.body, stored)) return;
    stored = from.body;
    editor.setBody(from.body);
  };

  const session: MinuteSession = {
    minuteId: minute.id,
    editor,
    holder: { flush: async () => (await autosave.flush()).kind === 'saved' },
    revision: () => revision,
    isPending: () => autosave.isPending(),
    flush: () => autosave.flush(),
    receive(from) {
      if (from.revision <= revision) return;
      if (!autosave.isPending()) adopt(from);
      // Its number or place changed, not its words: what is typed here still follows from them.
      else if (isSameBody(from.body, stored)) revision = from.revision;
    },
    keepMine(from) {
      revision = from.revision;
      stored = from.body;
      autosave.changed();
      return autosave.flush();
    },
    takeTheirs(from) {
      autosave.dispose();
      revision = from.revision;
      stored = from.body;
      editor.setBody(from.body);
      autosave = startAutosave();
      surroundings.onSaveState(session, autosave.state());
    },
    giveUp: () => autosave.dispose(),
    destroy() {
      autosave.dispose();
      editor.destroy();
    },
  };
  return session;
}

/** Failures after which the same save would fail again. */
const hopeless: ReadonlySet<string> = new Set([
  'moved-on',
  'locked',
  'not-found',
  'read-only',
  'no-workspace',
  'input-refused',
]);

function isSameBody(one: MinuteBody, other: MinuteBody): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
