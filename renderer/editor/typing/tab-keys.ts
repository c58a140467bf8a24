import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { goToPlaceHolder } from './place-holders.ts';

/**
 * Tab and Shift+Tab in lists (a level down, a level up) and tables (next and previous cell, a new row after the last);
 * elsewhere to the next and the previous place-holder in braces. Where none is left, and after Escape, they leave the editor as everywhere in the window (WCAG 2.1.2, no keyboard trap).
 */
export const TabKeys = Extension.create<object, { leaving: boolean }>({
  name: 'tabKeys',
  addStorage: () => ({ leaving: false }),
  addKeyboardShortcuts() {
    const { editor, storage } = this;
    const onward = () => {
      if (storage.leaving) return false;
      if (editor.isActive('listItem')) return editor.commands.sinkListItem('listItem') || true;
      if (!editor.isActive('table')) return goToPlaceHolder(1)(editor.state, editor.view.dispatch);
      return editor.commands.goToNextCell() || editor.chain().addRowAfter().goToNextCell().run();
    };
    const back = () => {
      if (storage.leaving) return false;
      if (editor.isActive('listItem')) return editor.commands.liftListItem('listItem');
      if (editor.isActive('table')) return editor.commands.goToPreviousCell();
      return goToPlaceHolder(-1)(editor.state, editor.view.dispatch);
    };
    return { Tab: onward, 'Shift-Tab': back };
  },
  addProseMirrorPlugins() {
    const { storage } = this;
    return [
      new Plugin({
        key: new PluginKey('tabKeys'),
        props: {
          handleDOMEvents: {
            keydown: (_view, event) => {
              if (event.key === 'Escape') storage.leaving = true;
              else if (event.key !== 'Tab' && event.key !== 'Shift') storage.leaving = false;
              return false;
            },
            focus: () => {
              storage.leaving = false;
              return false;
            },
          },
        },
      }),
    ];
  },
});
