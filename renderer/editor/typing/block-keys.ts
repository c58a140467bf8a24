import { Extension } from '@tiptap/core';
import { chainCommands } from '@tiptap/pm/commands';
import type { Command } from '@tiptap/pm/state';
import { enterInLine, liftEntry, turnLineIntoParagraph } from '../commands/line-commands.ts';
import { enterInClause, enterInLead, joinClauseBackward, unwrapResolution } from '../commands/resolution-commands.ts';

/** Enter and Backspace where the blocks of minutes differ from ordinary text. */
export const BlockKeys = Extension.create<{ readonly decisionWord: string }>({
  name: 'blockKeys',
  addKeyboardShortcuts() {
    const run = (command: Command) => () => command(this.editor.state, this.editor.view.dispatch);
    const backward = chainCommands(joinClauseBackward, unwrapResolution, turnLineIntoParagraph, liftEntry);
    const backspace = () => this.editor.commands.undoInputRule() || run(backward)();
    return {
      Enter: run(chainCommands(enterInLead(this.options.decisionWord), enterInClause, enterInLine)),
      Backspace: backspace,
      'Shift-Backspace': backspace,
    };
  },
});
