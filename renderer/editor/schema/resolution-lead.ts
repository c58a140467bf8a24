import { Node } from '@tiptap/core';

/** "RESOLVED that the Board notes the report", or the stem "RESOLVED that" before a list of clauses. */
export const ResolutionLead = Node.create({
  name: 'resolutionLead',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'p[data-part="lead"]', priority: 60 }],
  renderHTML: () => ['p', { 'data-part': 'lead' }, 0],
});
