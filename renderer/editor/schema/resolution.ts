import { Node } from '@tiptap/core';
import { identity } from './identity.ts';

/** A decision: its lead, then its clauses. Said to a screen reader as a group of that name. */
export const Resolution = Node.create({
  name: 'resolution',
  group: 'block',
  content: 'resolutionLead clause*',
  defining: true,
  addAttributes: () => identity,
  parseHTML: () => [{ tag: 'div[data-part="resolution"]' }],
  renderHTML: ({ HTMLAttributes }) => [
    'div',
    { 'data-part': 'resolution', role: 'group', 'aria-label': 'Resolution', ...HTMLAttributes },
    0,
  ],
});
