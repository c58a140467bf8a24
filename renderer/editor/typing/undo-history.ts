import { Extension } from '@tiptap/core';
import { history, redo, undo } from '@tiptap/pm/history';
import type { Command } from '@tiptap/pm/state';

/** Which way the clerk went when this editor had nothing more to give back. */
export type HistoryEnd = 'undo' | 'redo';

/**
 * One step back or forth. Tiptap turns the blocks of a text into paragraphs when all of it was selected and it is empty
 * afterwards; after an undo it must stay what it was.
 */
export function goThroughHistory(end: HistoryEnd): Command {
  const command = end === 'undo' ? undo : redo;
  return (state, dispatch) => command(state, dispatch && ((tr) => dispatch(tr.setMeta('preventClearDocument', true))));
}

/**
 * Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z inside the text. Where the editor's own history is used up, `onEnd` passes the wish on
 * to the workspace's undo; the browser's own undo never runs.
 */
export const UndoHistory = Extension.create<{ readonly onEnd: (end: HistoryEnd) => void }>({
  name: 'undoHistory',
  addProseMirrorPlugins: () => [history({ depth: 500 })],
  addKeyboardShortcuts() {
    const go = (end: HistoryEnd) => () => {
      const { state, view } = this.editor;
      if (!goThroughHistory(end)(state, view.dispatch)) this.options.onEnd(end);
      return true;
    };
    const back = go('undo');
    const forth = go('redo');
    return { 'Mod-z': back, 'Mod-Z': forth, 'Shift-Mod-z': forth, 'Mod-y': forth, 'Mod-Y': forth };
  },
});
