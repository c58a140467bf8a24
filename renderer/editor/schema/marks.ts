import { Mark } from '@tiptap/core';

/** The three marks of a body. Weight and slant that were pasted as style have become these tags in paste/clean-html.ts. */
export const Bold = Mark.create({
  name: 'bold',
  parseHTML: () => [{ tag: 'strong' }, { tag: 'b' }],
  renderHTML: () => ['strong', 0],
  addKeyboardShortcuts() {
    const toggle = () => this.editor.commands.toggleMark(this.name);
    return { 'Mod-b': toggle, 'Mod-B': toggle };
  },
});

export const Italic = Mark.create({
  name: 'italic',
  parseHTML: () => [{ tag: 'em' }, { tag: 'i' }],
  renderHTML: () => ['em', 0],
  addKeyboardShortcuts() {
    const toggle = () => this.editor.commands.toggleMark(this.name);
    return { 'Mod-i': toggle, 'Mod-I': toggle };
  },
});

export const Underline = Mark.create({
  name: 'underline',
  parseHTML: () => [{ tag: 'u' }],
  renderHTML: () => ['u', 0],
  addKeyboardShortcuts() {
    const toggle = () => this.editor.commands.toggleMark(this.name);
    return { 'Mod-u': toggle, 'Mod-U': toggle };
  },
});
