import { Node } from '@tiptap/core';
import { identity } from './identity.ts';

/** An action line with all its words, its label included. */
export const Action = Node.create({
  name: 'action',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => identity,
  parseHTML: () => [{ tag: 'p[data-part="action"]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => [
    'p',
    { 'data-part': 'action', role: 'group', 'aria-label': 'Action', ...HTMLAttributes },
    0,
  ],
});
