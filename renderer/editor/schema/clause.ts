import { Node } from '@tiptap/core';
import { identity } from './identity.ts';

/**
 * One clause of a resolution, its words alone. Its number is drawn by a counter and said by the label that
 * decorations/resolution-labels.ts keeps true; paste/plain-text.ts copies it.
 */
export const Clause = Node.create({
  name: 'clause',
  content: 'inline*',
  defining: true,
  addAttributes: () => identity,
  parseHTML: () => [{ tag: 'p[data-part="clause"]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['p', { 'data-part': 'clause', role: 'group', ...HTMLAttributes }, 0],
});
