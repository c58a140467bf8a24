import type { MeetingId, MinuteVersionId } from '../../../../shared/domain/ids.ts';
import { formatLongDate } from '../../../../shared/text/dates.ts';
import { ask } from '../../../gateway/bridge.ts';
import { dayOf, timeOfDay } from '../../../gateway/clock.ts';
import { updateQuery } from '../../../gateway/use-query.ts';
import { showNotice } from '../../../stores/notices.ts';
import { redo, undo } from '../../../stores/perform.ts';
import type { MinuteSession } from '../session.ts';

/** Where the steps back through versions stand, while the minute reads as the last of them left it. */
const steps = new WeakMap<MinuteSession, { readonly version: MinuteVersionId; readonly words: string }>();

/**
 * Ctrl+Z in a minute whose editor has nothing more to take back: the workspace's last step, or, where no step is left that
 * touched these words, one step back through the versions of the minute. Rule [V4] of `electron/services/SPEC.md`.
 */
export async function undoFurther(session: MinuteSession | undefined, meetingId: MeetingId): Promise<void> {
  // What cannot be stored is told by the undo of the workspace.
  if (session === undefined || (await session.flush()).kind !== 'saved') return undo();
  const words = JSON.stringify(session.editor.getBody());
  const last = steps.get(session);
  const from = last?.words === words ? last.version : null;
  const answer = await ask('versions.stepBack', { minuteId: session.minuteId, revision: session.revision(), from });
  if (!answer.ok) {
    showNotice({ tone: 'care', words: answer.failure.message });
    return;
  }
  if (answer.value === null) return undo();
  const { minute, version, savedAt } = answer.value;
  steps.set(session, { version, words: JSON.stringify(minute.body) });
  session.receive(minute);
  updateQuery('minutes.list', { meetingId }, (minutes) =>
    minutes.map((other) => (other.id === minute.id ? minute : other)),
  );
  showNotice({
    tone: 'done',
    words: `As it read on ${formatLongDate(dayOf(savedAt))} at ${timeOfDay(savedAt)}. Ctrl+Y goes forward again.`,
    step: { words: 'Redo', run: () => void redo() },
  });
}
