import type { BodyId } from '../../shared/domain/ids.ts';
import type { IsoDate } from '../../shared/domain/calendar.ts';
import { describeClosing, describeOlder, type OlderActions } from '../../shared/domain/older-actions.ts';
import { today } from '../gateway/clock.ts';
import { useFilterStore } from './filters.ts';
import { showNotice } from './notices.ts';
import { perform, sayReadOnly, showUndoable } from './perform.ts';
import { goTo } from './route.ts';
import { useWorkspaceStore } from './workspace.ts';

/** Shows the older actions of all bodies on the Actions screen. */
export function seeOlder(): void {
  useFilterStore.getState().change('actions', { standing: 'older', bodyId: null, words: '' });
  goTo({ screen: 'actions' });
}

/** Marks the older actions of a body, or of all, as done, and says how many they were, with the way back. */
export async function closeOlder(bodyId: BodyId | null, heldBefore: IsoDate): Promise<void> {
  if (useWorkspaceStore.getState().state?.readOnly ?? true) {
    sayReadOnly();
    return;
  }
  let closed = 0;
  for (let isMore = true; isMore;) {
    const answer = await perform('actions.closeOlder', { bodyId, heldBefore, today: today() });
    if (answer === null) return;
    closed += answer.closed;
    isMore = answer.isMore;
  }
  if (closed > 0) showUndoable(`${describeClosing(closed)}.`);
  else showNotice({ tone: 'news', words: 'Somebody has updated each of them, so they stay as they are.' });
}

/** The line that tells of older actions, with what can be done about them; null where there are none. */
export function tellOlder(older: OlderActions | undefined) {
  if (older === undefined || older.count === 0) return null;
  return {
    tone: 'news' as const,
    words: describeOlder(older),
    step: { words: 'See them', run: seeOlder },
    otherStep: { words: 'Mark them done', run: () => void closeOlder(null, older.heldBefore) },
  };
}
