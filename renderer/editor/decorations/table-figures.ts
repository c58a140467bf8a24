import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { findFigures } from '../../../shared/layout/compose-table.ts';
import { Table } from '../../../shared/minutes/body.ts';
import { changedBlocks } from './changed-blocks.ts';

const key = new PluginKey<DecorationSet>('tableFigures');

/** Marks amounts and totals of tables for the style sheet, so that a table looks while it is written as it prints. */
export const TableFigures = Extension.create({
  name: 'tableFigures',
  addProseMirrorPlugins: () => [
    new Plugin({
      key,
      state: {
        init: (_config, { doc }) => DecorationSet.create(doc, marksBetween(doc, 0, doc.content.size)),
        apply: (tr, marks) => (tr.docChanged ? markAgain(tr, marks) : marks),
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

/** Only tables that a step touched are looked at: typing elsewhere costs nothing. */
function markAgain(tr: Transaction, marks: DecorationSet): DecorationSet {
  const [first, last] = changedBlocks(tr);
  const moved = marks.map(tr.mapping, tr.doc);
  return moved.remove(moved.find(first, last)).add(tr.doc, marksBetween(tr.doc, first, last));
}

function marksBetween(doc: Node, from: number, to: number): Decoration[] {
  const marks: Decoration[] = [];
  doc.nodesBetween(from, to, (block, at, parent) => {
    if (parent === doc && block.type.name === 'table') marks.push(...markTable(block, at));
    return false;
  });
  return marks;
}

function markTable(table: Node, at: number): Decoration[] {
  const marks: Decoration[] = [];
  const { totals, amounts } = findFigures(Table.parse(table.toJSON()));
  table.forEach((row, rowOffset, rowIndex) => {
    const rowAt = at + 1 + rowOffset;
    if (totals[rowIndex] === true) marks.push(Decoration.node(rowAt, rowAt + row.nodeSize, { 'data-figure': 'total' }));
    row.forEach((cell, offset, index) => {
      const cellAt = rowAt + 1 + offset;
      if (amounts[rowIndex]?.[index] !== true) return;
      marks.push(Decoration.node(cellAt, cellAt + cell.nodeSize, { 'data-figure': 'amount' }));
    });
  });
  return marks;
}
