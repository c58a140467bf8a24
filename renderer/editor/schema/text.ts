import { Node } from '@tiptap/core';

/** The whole body: one block at least. */
export const Document = Node.create({ name: 'doc', topNode: true, content: 'block+' });

export const Text = Node.create({ name: 'text', group: 'inline' });

/** A line break inside a paragraph (Shift+Enter). */
export const HardBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  addKeyboardShortcuts() {
    const insertBreak = () => this.editor.commands.insertContent({ type: this.name });
    return { 'Shift-Enter': insertBreak, 'Mod-Enter': () => this.editor.commands.exitCode() };
  },
});
