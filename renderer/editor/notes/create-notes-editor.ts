import { baseKeymap } from '@tiptap/pm/commands';
import { history, redo, undo } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import { EditorState, Selection } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import type { Instant } from '../../../shared/domain/calendar.ts';
import type { MakeId } from '../../../shared/domain/ids.ts';
import type { NoteLine } from '../../../shared/domain/minuting/records.ts';
import type { LiftAs } from '../../../shared/minutes/lift-notes.ts';
import { noteSchema, toNoteDocument, toNoteLines } from './note-lines.ts';
import { stampLines } from './stamp-lines.ts';

export interface NotesEditorOptions {
  readonly lines: readonly NoteLine[];
  readonly ariaLabel: string;
  readonly editable: boolean;
  readonly makeId: MakeId;
  readonly now: () => Instant;
  readonly onChange: () => void;
  /** The lines that are selected, or that with the caret, are to go into the minute; answers whether they went. */
  readonly onLift: (lines: readonly NoteLine[], as: LiftAs) => boolean;
  /** Ctrl+Z with nothing left to undo here. */
  readonly onHistoryEnd: (end: 'undo' | 'redo') => void;
}

/** The rough notes of one minute. */
export interface NotesEditor {
  readonly attach: (element: HTMLElement) => void;
  readonly getLines: () => NoteLine[];
  readonly setLines: (lines: readonly NoteLine[]) => void;
  readonly focus: () => void;
  /** Sends the selected lines into the minute and ticks them off. */
  readonly lift: (as: LiftAs) => void;
  /** Ticks the selected lines off, or takes the tick back where all have it. */
  readonly toggleUsed: () => void;
  readonly isFocused: () => boolean;
  readonly destroy: () => void;
}

/** Makes the notes editor: bare lines, Enter for the next, Ctrl+Enter lifts into the minute. */
export function createNotesEditor(options: NotesEditorOptions): NotesEditor {
  const place = document.createElement('div');
  const view = new EditorView(
    { mount: place },
    {
      state: makeState(options.lines),
      editable: () => options.editable,
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': options.ariaLabel,
        'data-part': 'notes-editor',
        spellcheck: 'false',
      },
      dispatchTransaction(transaction) {
        view.updateState(view.state.apply(transaction));
        if (transaction.docChanged) options.onChange();
      },
    },
  );

  function makeState(lines: readonly NoteLine[]): EditorState {
    const doc = toNoteDocument(lines);
    return EditorState.create({
      schema: noteSchema,
      doc,
      selection: Selection.atEnd(doc),
      plugins: [
        stampLines(options.makeId, options.now),
        history(),
        keymap({
          'Mod-Enter': () => lift('by-words'),
          'Mod-Shift-Enter': () => lift('resolution'),
          'Alt-Enter': () => lift('action'),
          'Mod-Shift-u': () => toggleUsed(),
          'Mod-z': (state, dispatch) => undo(state, dispatch) || end('undo'),
          'Mod-y': (state, dispatch) => redo(state, dispatch) || end('redo'),
          'Shift-Mod-z': (state, dispatch) => redo(state, dispatch) || end('redo'),
        }),
        keymap(baseKeymap),
      ],
    });
  }

  const end = (which: 'undo' | 'redo'): boolean => {
    options.onHistoryEnd(which);
    return true;
  };

  const places = (): { readonly first: number; readonly last: number } => {
    const { $from, $to } = view.state.selection;
    return { first: $from.index(0), last: $to.index(0) };
  };

  function lift(as: LiftAs): boolean {
    const { first, last } = places();
    const lines = linesBetween(first, last).filter(({ text }) => text.trim() !== '');
    if (lines.length > 0 && options.onLift(lines, as)) mark(first, last, true);
    return true;
  }

  function toggleUsed(): boolean {
    const { first, last } = places();
    mark(
      first,
      last,
      linesBetween(first, last).some(({ used }) => !used),
    );
    return true;
  }

  function linesBetween(first: number, last: number): NoteLine[] {
    const kept: NoteLine[] = [];
    view.state.doc.forEach((node, _at, index) => {
      if (index >= first && index <= last) kept.push(...toNoteLines(noteSchema.node('doc', null, [node])));
    });
    return kept;
  }

  function mark(first: number, last: number, used: boolean): void {
    const { tr } = view.state;
    view.state.doc.forEach((node, at, index) => {
      if (index >= first && index <= last && node.attrs['id'] !== null) tr.setNodeAttribute(at, 'used', used);
    });
    view.dispatch(tr);
  }

  return {
    attach: (element) => element.replaceChildren(view.dom),
    getLines: () => toNoteLines(view.state.doc),
    setLines: (lines) => view.updateState(makeState(lines)),
    focus: () => view.focus(),
    lift: (as) => void lift(as),
    toggleUsed: () => void toggleUsed(),
    isFocused: () => view.hasFocus(),
    destroy: () => view.destroy(),
  };
}
