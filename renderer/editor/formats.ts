import type { Editor } from '@tiptap/core';
import type { Command } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  toggleHeaderRow,
} from '@tiptap/pm/tables';

/** What a toolbar or a menu can set at the selection. */
export type Format =
  'bold' | 'italic' | 'underline' | 'paragraph' | 'subheading' | 'chairLine' | 'bulletList' | 'orderedList';

/** What a toolbar or a menu can do to the table at the caret. */
export type TableChange =
  | 'row-above'
  | 'row-below'
  | 'column-left'
  | 'column-right'
  | 'header-row'
  | 'delete-row'
  | 'delete-column'
  | 'delete-table';

/** Turns a format on, or off where it is on already. */
export function setFormat(editor: Editor, format: Format): boolean {
  switch (format) {
    case 'bold':
    case 'italic':
    case 'underline':
      return editor.commands.toggleMark(format);
    case 'paragraph':
      return editor.commands.setNode(format);
    case 'subheading':
    case 'chairLine':
      return editor.commands.toggleNode(format, 'paragraph');
    case 'bulletList':
    case 'orderedList':
      return editor.commands.toggleList(format, 'listItem');
  }
}

/** The command of a change to a table. */
export function changeTable(change: TableChange): Command {
  const commands: Record<TableChange, Command> = {
    'row-above': addRowBefore,
    'row-below': addRowAfter,
    'column-left': addColumnBefore,
    'column-right': addColumnAfter,
    'header-row': toggleHeaderRow,
    'delete-row': deleteRow,
    'delete-column': deleteColumn,
    'delete-table': deleteTable,
  };
  return commands[change];
}
