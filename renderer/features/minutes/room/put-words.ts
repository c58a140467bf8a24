import type { Block } from '../../../../shared/minutes/body.ts';
import type { Minute } from '../../../../shared/minutes/minute.ts';
import { openMinute, useSessionStore, type WritingSettings } from '../session-store.ts';

/** Puts blocks into a minute behind the caret, or at its end where nobody writes in it, as ordinary words. */
export function putIntoMinute(minute: Minute, blocks: readonly Block[], settings: WritingSettings): void {
  if (blocks.length === 0) return;
  const isOpen = useSessionStore.getState().sessions.has(minute.id);
  if (!isOpen) openMinute(minute, 'end', settings);
  useSessionStore
    .getState()
    .sessions.get(minute.id)
    ?.editor.insertBlocks(blocks, isOpen ? 'caret' : 'end');
}

/** A paragraph of plain words. */
export function toParagraph(words: string): Block {
  return { type: 'paragraph', content: [{ type: 'text', text: words }] };
}

/** A resolution of one clause under an id of its own. */
export function toResolution(words: string, id: string | null): Block {
  return {
    type: 'resolution',
    attrs: { id },
    content: [{ type: 'resolutionLead', content: [{ type: 'text', text: words }] }],
  };
}
