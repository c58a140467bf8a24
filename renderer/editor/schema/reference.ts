import { Node } from '@tiptap/core';
import { identity } from './identity.ts';

/** A reference to another minute, as printed: one thing to the caret, the keys and the clipboard. */
export const Reference = Node.create({
  name: 'reference',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    ...identity,
    printed: {
      default: 'min ?',
      parseHTML: (element: HTMLElement) => element.textContent.replace(/\s+/g, ' ').trim(),
      renderHTML: () => ({}),
    },
    number: {
      default: '?',
      parseHTML: (element: HTMLElement) => element.getAttribute('data-number'),
      renderHTML: ({ number }: Readonly<Record<string, unknown>>) => ({ 'data-number': number }),
    },
  }),
  parseHTML: () => [
    {
      tag: 'span[data-part="reference"]',
      getAttrs: (element) => (element.getAttribute('data-number') && element.textContent.trim() !== '' ? null : false),
    },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [
    'span',
    { 'data-part': 'reference', ...HTMLAttributes },
    String(node.attrs['printed']),
  ],
});
