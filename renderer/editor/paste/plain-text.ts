import { Extension } from '@tiptap/core';
import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Selection } from '@tiptap/pm/state';
import { nodeText } from '../schema/node-text.ts';

/** Copies as plain text what the page shows: clauses and list entries with their labels, cells of a row parted by tabs. */
export const PlainText = Extension.create({
  name: 'plainText',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('plainText'),
      props: { clipboardTextSerializer: (_slice, view) => plainTextOf(view.state.doc, view.state.selection) },
    }),
  ],
});

/** The selected words; a block that is selected only from its middle on goes without its label. */
export function plainTextOf(doc: Node, selection: Selection): string {
  const lines: string[] = [];
  let lastRow: Node | null = null;
  for (const { $from, $to } of [...selection.ranges].sort((one, other) => one.$from.pos - other.$from.pos)) {
    doc.nodesBetween($from.pos, $to.pos, (node, at) => {
      if (!node.isTextblock) return true;
      const from = Math.max(0, $from.pos - at - 1);
      const words = nodeText(node, from, Math.max(from, Math.min(node.content.size, $to.pos - at - 1)));
      const $at = doc.resolve(at + 1);
      const row = rowOf($at);
      if (row !== null && row === lastRow) lines.push(`${lines.pop() ?? ''}\t${words}`);
      else lines.push(from === 0 ? `${labelOf($at)}${words}` : words);
      lastRow = row;
      return false;
    });
  }
  return lines.join('\n');
}

function rowOf($at: ResolvedPos): Node | null {
  for (let depth = $at.depth; depth > 0; depth -= 1)
    if ($at.node(depth).type.name === 'tableRow') return $at.node(depth);
  return null;
}

function labelOf($at: ResolvedPos): string {
  if ($at.parent.type.name === 'clause') return `${$at.index(-1)}) `;
  if ($at.depth < 3 || $at.node(-1).type.name !== 'listItem' || $at.index(-1) > 0) return '';
  const list = $at.node(-2);
  const level = '  '.repeat(Math.max(0, ($at.depth - 3) / 2));
  if (list.type.name === 'bulletList') return `${level}- `;
  const start: unknown = list.attrs['start'];
  return `${level}${(typeof start === 'number' ? start : 1) + $at.index(-2)}. `;
}
