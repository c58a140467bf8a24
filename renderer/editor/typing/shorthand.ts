import { Extension, InputRule } from '@tiptap/core';
import { Fragment, Slice, type ResolvedPos } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection, type EditorState } from '@tiptap/pm/state';
import { ReplaceAroundStep } from '@tiptap/pm/transform';
import type { MakeId } from '../../../shared/domain/ids.ts';
import { isStem, startClauses } from '../commands/resolution-commands.ts';
import { nodeText } from '../schema/node-text.ts';
import { nodeType } from '../schema/node-types.ts';

/** What a rule needs to know beside the text. */
interface ShorthandOptions {
  /** The body's own, as it prints it: RESOLVED, AGREED … */
  readonly decisionWord: string;
  readonly makeId: MakeId;
}

/**
 * Words that make a block as they are typed: the decision word a resolution, `1)` a clause, "Action –" an action.
 * Backspace at once takes back only that (Tiptap keeps each rule undoable until the next change), and so does Ctrl+Z.
 */
export const Shorthand = Extension.create<ShorthandOptions>({
  name: 'shorthand',
  addInputRules() {
    return [
      decisionRule(this.options),
      firstClauseRule(this.options),
      nextClauseRule(this.options),
      clauseLabelRule(),
      actionRule(this.options),
    ];
  },
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('shorthand'),
        props: {
          /** The blank that fingers put after `1)` is no part of the clause. */
          handleTextInput: (view, from, _to, text) => {
            const $from = view.state.doc.resolve(from);
            return text === ' ' && $from.parent.type.name === 'clause' && $from.parentOffset === 0;
          },
        },
      }),
    ];
  },
});

/** "RESOLVED " in capitals, or "Resolved that ", at the start of a paragraph. */
function decisionRule({ decisionWord, makeId }: ShorthandOptions): InputRule {
  const word = decisionWord.toUpperCase();
  const capitals = new RegExp(String.raw`^${escapeForPattern(word)}\s$`);
  const spoken = new RegExp(String.raw`^(?:${escapeForPattern(word)}|resolved)\s+that\s$`, 'i');
  return new InputRule({
    find: (text) => (capitals.test(text) || (spoken.test(text) && /^\p{Lu}/u.test(text)) ? { index: 0, text } : null),
    handler: ({ state, range, match }) => {
      const $at = paragraphAt(state, range.from);
      if ($at === null) return null;
      const { tr } = state;
      const lead = nodeType(state.schema, 'resolutionLead').create();
      const wrapper = nodeType(state.schema, 'resolution').create({ id: makeId() }, lead);
      const [start, end] = [$at.before(), $at.after()];
      tr.step(new ReplaceAroundStep(start, end, start + 1, end - 1, new Slice(Fragment.from(wrapper), 0, 0), 2, true));
      const said = match[0];
      if (spoken.test(said)) tr.insertText(`${word} that `, start + 2, start + 2 + said.length);
      return undefined;
    },
  });
}

/** `1)` after the stem of a lead. */
function firstClauseRule({ decisionWord, makeId }: ShorthandOptions): InputRule {
  return new InputRule({
    find: /(?:^|\s)(\(?1\))$/,
    handler: ({ state, range, match }) => {
      const label = match[1] ?? '';
      const from = range.to - label.length;
      const $from = state.doc.resolve(from);
      if ($from.parent.type.name !== 'resolutionLead') return null;
      if (!isStem(nodeText($from.parent, 0, $from.parentOffset), decisionWord)) return null;
      const { tr } = state;
      tr.delete(from, range.to);
      startClauses(tr, from, makeId());
      return undefined;
    },
  });
}

/** `2)` at the start of a paragraph that follows a resolution: its next clause. */
function nextClauseRule({ makeId }: ShorthandOptions): InputRule {
  return new InputRule({
    find: /^\(?\d{1,2}\)$/,
    handler: ({ state, range }) => {
      const $at = paragraphAt(state, range.from);
      const before = $at === null ? null : state.doc.resolve($at.before()).nodeBefore;
      if ($at === null || before?.type.name !== 'resolution') return null;
      const { tr } = state;
      const words = $at.parent.slice(range.to - $at.start()).content;
      const [start, end] = [$at.before(), $at.after()];
      tr.delete(start, end);
      tr.insert(start - 1, nodeType(state.schema, 'clause').create({ id: makeId() }, words));
      tr.setSelection(TextSelection.create(tr.doc, start));
      return undefined;
    },
  });
}

/** A label typed at the start of a clause that has its number already. */
function clauseLabelRule(): InputRule {
  return new InputRule({
    find: /^\(?\d{1,2}\)$/,
    handler: ({ state, range }) => {
      if (state.doc.resolve(range.from).parent.type.name !== 'clause') return null;
      state.tr.delete(range.from, range.to);
      return undefined;
    },
  });
}

/** "Action –", "Action -", "ACTION:" at the start of a paragraph. The words stay as typed. */
function actionRule({ makeId }: ShorthandOptions): InputRule {
  return new InputRule({
    find: /^(?:Actions?|ACTIONS?)(?:\s*[:–—]|\s+-)$/,
    handler: ({ state, range }) => {
      const $at = paragraphAt(state, range.from);
      if ($at === null) return null;
      state.tr.setNodeMarkup($at.before(), nodeType(state.schema, 'action'), { id: makeId() });
      return undefined;
    },
  });
}

/** The place, when it lies in a paragraph of the minute itself, not in a list or a table. */
function paragraphAt(state: EditorState, at: number): ResolvedPos | null {
  const $at = state.doc.resolve(at);
  return $at.parent.type.name === 'paragraph' && $at.depth === 1 ? $at : null;
}

function escapeForPattern(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
