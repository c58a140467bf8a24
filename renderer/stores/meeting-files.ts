import { create } from 'zustand';
import type { MeetingFile } from '../../shared/contract/meeting-files.ts';
import type { AttachedKind } from '../../shared/domain/attached-file.ts';
import type { MeetingId } from '../../shared/domain/ids.ts';
import { revealFile } from './exports.ts';
import { showNotice } from './notices.ts';
import { perform, showUndoable, undo } from './perform.ts';

/** Whether a file is being chosen or attached; one at a time. */
export const useAttaching = create<{ readonly isAttaching: boolean }>()(() => ({ isAttaching: false }));

/** Asks for a scan and attaches it to a meeting; where another meeting has the same file, that is said. */
export async function attachScan(meetingId: MeetingId, kind: AttachedKind): Promise<void> {
  if (useAttaching.getState().isAttaching) return;
  useAttaching.setState({ isAttaching: true });
  try {
    const chosen = await perform('meetingFiles.choose', {});
    if (chosen === null) return;
    const attached = await perform('meetingFiles.attach', { meetingId, kind, token: chosen.token });
    if (attached === null) return;
    const { file, alsoAt } = attached;
    if (alsoAt === null) {
      showUndoable(`“${file.name}” is attached.`);
      return;
    }
    showNotice({
      tone: 'care',
      words: `“${file.name}” is attached. The meeting of ${alsoAt} has the same file: see that it is the right one.`,
      step: { words: 'Undo', run: () => void undo() },
    });
  } finally {
    useAttaching.setState({ isAttaching: false });
  }
}

/** Shows a file of a meeting in the system's own program for it. */
export async function openMeetingFile({ id }: MeetingFile): Promise<void> {
  await perform('meetingFiles.open', { id });
}

/** Writes a copy of a file where the clerk says. */
export async function saveCopyOf({ id }: MeetingFile): Promise<void> {
  const made = await perform('meetingFiles.saveCopy', { id });
  if (made === null) return;
  showNotice({
    tone: 'done',
    words: `${made.fileName} is written.`,
    step: { words: 'Show the file', run: () => void revealFile(made.token) },
  });
}

/** Takes a file off its meeting; undo brings it back. */
export async function removeMeetingFile({ id, revision }: MeetingFile): Promise<void> {
  const removed = await perform('meetingFiles.remove', { id, revision });
  if (removed !== null) showUndoable(`“${removed.name}” is taken off the meeting.`);
}
