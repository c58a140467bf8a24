import { Editor } from '@tiptap/core';
import { redoDepth, undoDepth } from '@tiptap/pm/history';
import { EditorState, Selection, TextSelection, type Command } from '@tiptap/pm/state';
import { Mapping } from '@tiptap/pm/transform';
import type { MakeId } from '../../shared/domain/ids.ts';
import type { Block, MinuteBody } from '../../shared/minutes/body.ts';
import { insertAction, insertBlocks, insertResolution, insertTable } from './commands/insert-commands.ts';
import type { MinuteChoice, OwnerChoice, PhraseChoice } from './completion/choices.ts';
import { minuteExtensions } from './extensions.ts';
import { changeTable, setFormat, type Format, type TableChange } from './formats.ts';
import { adoptIds } from './ids/adopt-ids.ts';
import { toBody, toDocument } from './json.ts';
import { idOf } from './schema/identity.ts';
import { goThroughHistory, type HistoryEnd } from './typing/undo-history.ts';

export interface MinuteEditorOptions {
  readonly body: MinuteBody;
  readonly words: {
    /** The body's own, as it prints it: RESOLVED, AGREED … */
    readonly decisionWord: string;
    /** Shown while nothing is written yet. */
    readonly placeholder: string;
  };
  /** Names the text for a screen reader: "Minute 41/26, Matters arising". */
  readonly ariaLabel: string;
  readonly editable: boolean;
  /** Makes the id of a new resolution, clause, action or reference. */
  readonly makeId: MakeId;
  /** Everyone who can own an action, those at the meeting first. */
  readonly owners: () => readonly OwnerChoice[];
  /** Earlier minutes whose number starts with the words typed. */
  readonly findMinutes: (query: string) => Promise<readonly MinuteChoice[]>;
  /** Standard phrases, offered after `/` at the start of a paragraph. */
  readonly phrases?: () => readonly PhraseChoice[];
  /** The text changed by the clerk's hand. Says nothing more, so that a keystroke costs nothing: see takeSnapshot. */
  readonly onChange: () => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  /** Ctrl+Z or Ctrl+Y with nothing left to undo or redo in this text: the workspace's turn. */
  readonly onHistoryEnd: (end: HistoryEnd) => void;
}

/** Where the caret goes: an end of the text, a point of the window, or the block with an id. */
export type FocusPlace = 'start' | 'end' | { readonly x: number; readonly y: number } | { readonly id: string };

/** A body on its way to the store, tied to the text that it was taken from. */
export interface Snapshot {
  readonly body: MinuteBody;
  /** Takes over the ids that the store gave; what was typed since stays, and undo knows nothing of it. */
  readonly adopt: (saved: MinuteBody) => void;
}

/**
 * One minute's text with its history. It lives on while it is not on the page: `attach` and `detach` move the same
 * editor in and out, undo included.
 */
export interface MinuteEditor {
  readonly attach: (element: HTMLElement) => void;
  readonly detach: () => void;
  readonly destroy: () => void;
  readonly getBody: () => MinuteBody;
  /** Serialises the text for saving. The last snapshot taken is the one that can adopt. */
  readonly takeSnapshot: () => Snapshot;
  /** Puts another body in place, as after an undo of the workspace; this text's own history starts afresh. */
  readonly setBody: (body: MinuteBody) => void;
  readonly setEditable: (editable: boolean) => void;
  readonly isFocused: () => boolean;
  /** Gives the text the keys again, the caret where it was. Needs the editor to be attached. */
  readonly focus: () => void;
  /** Needs the editor to be attached. */
  readonly focusAt: (place: FocusPlace) => void;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  readonly insertResolution: () => void;
  readonly insertAction: () => void;
  readonly insertTable: (size?: { readonly rows: number; readonly columns: number }) => void;
  /** Turns a mark, a kind of line or a list on or off at the selection; false where it cannot be. */
  readonly setFormat: (format: Format) => boolean;
  /** Adds or removes rows and columns at the caret; false outside a table. */
  readonly changeTable: (change: TableChange) => boolean;
  /** Puts blocks behind the one with the caret, or at the end, in place of an empty paragraph; the caret goes with them. */
  readonly insertBlocks: (blocks: readonly Block[], where?: 'caret' | 'end') => void;
  /** The place of the block with the caret among all, from 0. */
  readonly placeOfCaret: () => number;
}

let made = 0;

/**
 * Makes the editor of one minute, not yet on the page.
 *
 * @throws Error when the body is none of the schema's version; bodies are parsed (shared/minutes/parse-body.ts) before.
 */
export function createMinuteEditor(options: MinuteEditorOptions): MinuteEditor {
  const { decisionWord, placeholder } = options.words;
  const { owners, findMinutes, phrases = () => [], makeId, onHistoryEnd } = options;
  made += 1;
  let { editable } = options;
  const editor = new Editor({
    element: null,
    injectCSS: false,
    enableCoreExtensions: {
      clipboardTextSerializer: false,
      delete: false,
      drop: false,
      paste: false,
      textDirection: false,
    },
    editable,
    extensions: minuteExtensions({
      decisionWord,
      placeholder,
      owners,
      findMinutes,
      phrases,
      makeId,
      onHistoryEnd,
      key: `minute-editor-${made}`,
    }),
    editorProps: {
      attributes: () => ({
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': options.ariaLabel,
        'aria-readonly': String(!editable),
        'data-part': 'minute-editor',
        spellcheck: 'false',
      }),
    },
    onUpdate: options.onChange,
    onFocus: options.onFocus,
    onBlur: options.onBlur,
  });

  setDocument(editor, options.body);

  /** What happened since the last snapshot; null while none waits for its ids. */
  let since: Mapping | null = null;
  editor.on('transaction', ({ transaction, appendedTransactions }) => {
    for (const { mapping } of [transaction, ...appendedTransactions]) since?.appendMapping(mapping);
  });

  const run = (command: Command): boolean => command(editor.state, (tr) => editor.view.dispatch(tr), attachedView());
  const attachedView = () => (editor.isDestroyed ? undefined : editor.view);

  return {
    attach: (element) => editor.mount(element),
    detach: () => editor.unmount(),
    destroy: () => editor.destroy(),
    getBody: () => toBody(editor.state.doc),
    takeSnapshot: () => {
      const { doc } = editor.state;
      const own = new Mapping();
      since = own;
      const adopt = (saved: MinuteBody): void => {
        if (since !== own) return;
        since = null;
        const tr = adoptIds(editor.state.tr, doc, saved, own);
        if (tr !== null) editor.view.dispatch(tr);
      };
      return { body: toBody(doc), adopt };
    },
    setBody: (body) => {
      since = null;
      setDocument(editor, body);
    },
    setEditable: (allowed) => {
      editable = allowed;
      editor.setEditable(allowed, false);
    },
    isFocused: () => attachedView()?.hasFocus() ?? false,
    focus: () => editor.view.focus(),
    focusAt: (place) => {
      const selection = selectionAt(editor, place);
      editor.view.dispatch(editor.state.tr.setSelection(selection).scrollIntoView());
      editor.view.focus();
    },
    canUndo: () => undoDepth(editor.state) > 0,
    canRedo: () => redoDepth(editor.state) > 0,
    undo: () => run(goThroughHistory('undo')),
    redo: () => run(goThroughHistory('redo')),
    insertResolution: () => void run(insertResolution(decisionWord)),
    insertAction: () => void run(insertAction),
    insertTable: (size = { rows: 3, columns: 2 }) => void run(insertTable(size)),
    setFormat: (format) => setFormat(editor, format),
    changeTable: (change) => run(changeTable(change)),
    insertBlocks: (blocks, where = 'caret') => {
      if (where === 'end') editor.view.dispatch(editor.state.tr.setSelection(Selection.atEnd(editor.state.doc)));
      run(insertBlocks(blocks));
    },
    placeOfCaret: () => editor.state.selection.$from.index(0),
  };
}

/** Makes the editor of one minute and puts it into an element of the page. */
export function mountMinuteEditor(element: HTMLElement, options: MinuteEditorOptions): MinuteEditor {
  const editor = createMinuteEditor(options);
  editor.attach(element);
  return editor;
}

function setDocument(editor: Editor, body: MinuteBody): void {
  const doc = toDocument(editor.schema, body);
  const selection = Selection.near(doc.resolve(Math.min(editor.state.selection.from, doc.content.size)));
  editor.view.updateState(EditorState.create({ doc, selection, plugins: [...editor.state.plugins] }));
}

function selectionAt(editor: Editor, place: FocusPlace): Selection {
  const { doc } = editor.state;
  if (place === 'start') return Selection.atStart(doc);
  if (place === 'end') return Selection.atEnd(doc);
  if ('x' in place) {
    const found = editor.view.posAtCoords({ left: place.x, top: place.y });
    return found === null ? Selection.atEnd(doc) : TextSelection.near(doc.resolve(found.pos));
  }
  const places: number[] = [];
  doc.descendants((node, at) => {
    if (idOf(node) === place.id) places.push(at);
  });
  const [at] = places;
  return at === undefined ? Selection.atStart(doc) : Selection.near(doc.resolve(at + 1));
}
