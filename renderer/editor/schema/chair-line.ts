import { Node } from '@tiptap/core';

/** "Councillor Mrs A Vale – in the Chair", on a line of its own. */
export const ChairLine = Node.create({
  name: 'chairLine',
  group: 'block',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'p[data-part="chair-line"]', priority: 60 }],
  renderHTML: () => ['p', { 'data-part': 'chair-line' }, 0],
});
