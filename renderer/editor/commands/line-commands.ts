import { closeHistory } from '@tiptap/pm/history';
import { TextSelection, type Command } from '@tiptap/pm/state';
import { liftListItem } from '@tiptap/pm/schema-list';
import { nodeType } from '../schema/node-types.ts';

/** Blocks of one line, after which ordinary text goes on. */
const lines = new Set(['action', 'subheading', 'chairLine']);

/**
 * Enter in an action line, a subheading or the chair line: a paragraph follows. At its start a paragraph goes in front,
 * so that the line keeps its id; an empty line becomes the paragraph.
 */
export const enterInLine: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!lines.has($from.parent.type.name)) return false;
  const paragraph = nodeType(state.schema, 'paragraph');
  const tr = state.tr;
  if (!empty) tr.deleteSelection();
  const $caret = tr.selection.$from;
  if ($caret.parent.content.size === 0) tr.setNodeMarkup($caret.before(), paragraph);
  else if ($caret.parentOffset === 0) tr.insert($caret.before(), paragraph.create());
  else tr.split($caret.pos, 1, [{ type: paragraph }]);
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Backspace at the start of such a line: it becomes an ordinary paragraph, its words kept. */
export const turnLineIntoParagraph: Command = (state, dispatch) => {
  const { selection } = state;
  if (!(selection instanceof TextSelection) || selection.$cursor === null) return false;
  const { $cursor } = selection;
  if (!lines.has($cursor.parent.type.name) || $cursor.parentOffset > 0) return false;
  const tr = state.tr.setNodeMarkup($cursor.before(), nodeType(state.schema, 'paragraph'));
  dispatch?.(closeHistory(tr).scrollIntoView());
  return true;
};

/** Backspace at the start of an entry of a list: out of the list, a level at a time. */
export const liftEntry: Command = (state, dispatch) => {
  const { selection } = state;
  if (!(selection instanceof TextSelection) || selection.$cursor === null) return false;
  const { $cursor } = selection;
  const inEntry = $cursor.depth >= 3 && $cursor.node(-1).type.name === 'listItem';
  if (!inEntry || $cursor.parentOffset > 0 || $cursor.index(-1) > 0) return false;
  return liftListItem(nodeType(state.schema, 'listItem'))(state, dispatch);
};
