import type { Input } from '../../../../shared/contract/index.ts';
import { ask } from '../../../gateway/bridge.ts';
import { showNotice } from '../../../stores/notices.ts';
import { showUndoable } from '../../../stores/perform.ts';

/** Keeps what is said of a step and says `words`, or why it could not be kept; true where it was kept. */
export async function saveStep(
  { note = null, ...said }: Omit<Input<'meetingSteps.save'>, 'note'> & { readonly note?: string | null },
  words: string,
): Promise<boolean> {
  // Null is a good answer here (nothing is said any more), so `perform` would not tell it from a failure.
  const answer = await ask('meetingSteps.save', { ...said, note });
  if (answer.ok) showUndoable(words);
  else showNotice({ tone: 'care', words: answer.failure.message });
  return answer.ok;
}
