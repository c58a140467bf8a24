import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** Words in the one empty paragraph of an empty body, drawn from an attribute by the style sheet. */
export const Placeholder = Extension.create<{ readonly words: string }>({
  name: 'placeholder',
  addProseMirrorPlugins() {
    const { words } = this.options;
    return [
      new Plugin({
        key: new PluginKey('placeholder'),
        props: {
          decorations: ({ doc }) => {
            const only = doc.firstChild;
            const empty = doc.childCount === 1 && only?.type.name === 'paragraph' && only.content.size === 0;
            if (!empty || words === '') return null;
            return DecorationSet.create(doc, [Decoration.node(0, only.nodeSize, { 'data-placeholder': words })]);
          },
        },
      }),
    ];
  },
});
