import { Node } from '@tiptap/core';

/** A heading inside a minute: an indicator, an organisation, a status. Pasted headings of any level become one. */
export const Subheading = Node.create({
  name: 'subheading',
  group: 'block',
  content: 'inline*',
  defining: true,
  parseHTML: () => ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => ({ tag })),
  renderHTML: () => ['h4', { 'data-part': 'subheading' }, 0],
});
