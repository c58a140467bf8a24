import { closeHistory } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { Selection, TextSelection, type Command, type EditorState } from '@tiptap/pm/state';
import type { Block } from '../../../shared/minutes/body.ts';
import { nodeType } from '../schema/node-types.ts';

/** A new resolution after the block with the caret (in place of an empty paragraph), the caret after "RESOLVED that ". */
export function insertResolution(decisionWord: string): Command {
  return (state, dispatch) => {
    const lead = nodeType(state.schema, 'resolutionLead');
    const words = state.schema.text(`${decisionWord} that `);
    const resolution = nodeType(state.schema, 'resolution').create(null, lead.create(null, words));
    return insertBlock(state, dispatch, resolution, (at) => at + 2 + words.nodeSize);
  };
}

/** A new action line in the same way, the caret where its owners go. */
export const insertAction: Command = (state, dispatch) => {
  const words = state.schema.text('Action – ');
  const action = nodeType(state.schema, 'action').create(null, words);
  return insertBlock(state, dispatch, action, (at) => at + 1 + words.nodeSize);
};

/**
 * A new table in the same way, its first row of headings, the caret in its first cell. A table at the end of the text is
 * followed by a paragraph, so that one can go on below it.
 *
 * @param size rows (headings included) and columns, at least one of each.
 */
export function insertTable(size: { readonly rows: number; readonly columns: number }): Command {
  return (state, dispatch) => {
    const rows = Array.from({ length: Math.max(1, size.rows) }, (_row, index) => {
      const cell = nodeType(state.schema, index === 0 && size.rows > 1 ? 'tableHeader' : 'tableCell');
      const cells = Array.from({ length: Math.max(1, size.columns) }, () => cell.createAndFill()).filter(
        (one) => one !== null,
      );
      return nodeType(state.schema, 'tableRow').create(null, cells);
    });
    return insertBlock(state, dispatch, nodeType(state.schema, 'table').create(null, rows), (at) => at + 4);
  };
}

/** Blocks as a body holds them, in the same way, the caret at their end. */
export function insertBlocks(blocks: readonly Block[]): Command {
  return (state, dispatch) => {
    const nodes = blocks.map((block) => state.schema.nodeFromJSON(structuredClone(block)));
    const { at, end } = placeFor(state);
    const tr = state.tr.replaceWith(at, end, nodes);
    const size = nodes.reduce((sum, { nodeSize }) => sum + nodeSize, 0);
    tr.setSelection(Selection.near(tr.doc.resolve(at + size), -1));
    dispatch?.(closeHistory(tr).scrollIntoView());
    return true;
  };
}

/** Behind the block with the caret; an empty paragraph is taken the place of. */
function placeFor(state: EditorState): { readonly at: number; readonly end: number } {
  const { $to } = state.selection;
  const current = $to.depth === 0 ? null : $to.node(1);
  const blank = current?.type.name === 'paragraph' && current.content.size === 0;
  const at = current === null ? $to.pos : blank ? $to.before(1) : $to.after(1);
  return { at, end: current === null ? at : $to.after(1) };
}

function insertBlock(
  state: EditorState,
  dispatch: Parameters<Command>[1],
  block: Node,
  caretIn: (at: number) => number,
): boolean {
  const { at, end } = placeFor(state);
  const last = end === state.doc.content.size && block.type.name === 'table';
  const blocks = last ? [block, nodeType(state.schema, 'paragraph').create()] : [block];
  const tr = state.tr.replaceWith(at, end, blocks);
  tr.setSelection(TextSelection.create(tr.doc, caretIn(at)));
  dispatch?.(closeHistory(tr).scrollIntoView());
  return true;
}
