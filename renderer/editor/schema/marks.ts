import { isMacOS, Mark } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

/**
 * Ctrl and a letter, with Caps Lock too, but not with Shift: a keymap takes Ctrl+Shift+I for Ctrl and a capital I, and
 * that is the window's shortcut for a folder.
 */
function onLetter(letter: string, run: () => boolean): Plugin {
  return new Plugin({
    props: {
      handleKeyDown: (_, { key, ctrlKey, metaKey, shiftKey, altKey }) => {
        const [command, other] = isMacOS() ? [metaKey, ctrlKey] : [ctrlKey, metaKey];
        return command && !other && !shiftKey && !altKey && key.toLowerCase() === letter && run();
      },
    },
  });
}

/** The three marks of a body. Weight and slant that were pasted as style have become these tags in paste/clean-html.ts. */
export const Bold = Mark.create({
  name: 'bold',
  parseHTML: () => [{ tag: 'strong' }, { tag: 'b' }],
  renderHTML: () => ['strong', 0],
  addProseMirrorPlugins() {
    return [onLetter('b', () => this.editor.commands.toggleMark(this.name))];
  },
});

export const Italic = Mark.create({
  name: 'italic',
  parseHTML: () => [{ tag: 'em' }, { tag: 'i' }],
  renderHTML: () => ['em', 0],
  addProseMirrorPlugins() {
    return [onLetter('i', () => this.editor.commands.toggleMark(this.name))];
  },
});

export const Underline = Mark.create({
  name: 'underline',
  parseHTML: () => [{ tag: 'u' }],
  renderHTML: () => ['u', 0],
  addProseMirrorPlugins() {
    return [onLetter('u', () => this.editor.commands.toggleMark(this.name))];
  },
});
