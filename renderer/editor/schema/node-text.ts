import type { Node } from '@tiptap/pm/model';

/** The words of a textblock between two places inside it: references as printed, a line break as `\n`. */
export function nodeText(node: Node, from = 0, to = node.content.size): string {
  return node.textBetween(from, to, null, (leaf) => {
    const printed: unknown = leaf.attrs['printed'];
    return typeof printed === 'string' ? printed : '\n';
  });
}
