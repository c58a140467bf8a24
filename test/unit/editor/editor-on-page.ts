import { vi } from 'vitest';
import {
  createMinuteEditor,
  type MinuteEditor,
  type MinuteEditorOptions,
} from '../../../renderer/editor/create-minute-editor.ts';
import type { TiptapEditorHTMLElement } from '@tiptap/core';
import type { EditorView } from '@tiptap/pm/view';
import type { Block, Inline, MinuteBody } from '../../../shared/minutes/body.ts';

/** jsdom lays nothing out; ProseMirror only asks where things are in order to scroll and to place the popup. */
const nowhere = { left: 0, right: 0, top: 0, bottom: 0, width: 0, height: 0, x: 0, y: 0, toJSON: () => ({}) };
Range.prototype.getClientRects = () => Object.assign([nowhere], { item: () => nowhere });
Range.prototype.getBoundingClientRect = () => nowhere;
document.elementFromPoint = () => null;
/** jsdom has no clipboard; ProseMirror makes the event only to pass it on. */
vi.stubGlobal('ClipboardEvent', class extends Event {});

/** A minute editor on a page, with hands. */
export interface TestEditor {
  readonly editor: MinuteEditor;
  readonly view: EditorView;
  readonly element: HTMLElement;
  /** Types as a keyboard would: each character is offered to the editor's rules first. */
  readonly type: (words: string) => void;
  /** Presses a key, `Mod-` for Ctrl; answers whether the editor took it. */
  readonly press: (key: string) => boolean;
  readonly blocks: () => Block[];
  readonly changes: () => number;
  readonly historyEnds: string[];
}

export const idNumber = (number: number): string => `0190b0b0-0000-7000-8000-${String(number).padStart(12, '0')}`;
export const bodyOf = (...content: Block[]): MinuteBody => ({ schemaVersion: 1, doc: { type: 'doc', content } });
export const inline = (words: string): { content?: Inline[] } =>
  words === '' ? {} : { content: [{ type: 'text', text: words }] };
export const paragraph = (words = ''): Block => ({ type: 'paragraph', ...inline(words) });
export const action = (id: string | null, words: string): Block => ({
  type: 'action',
  attrs: { id },
  ...inline(words),
});
export const resolution = (
  id: string | null,
  lead: string,
  ...clauses: (readonly [id: string | null, words: string])[]
): Block => ({
  type: 'resolution',
  attrs: { id },
  content: [
    { type: 'resolutionLead', ...inline(lead) },
    ...clauses.map(([its, words]) => ({ type: 'clause' as const, attrs: { id: its }, ...inline(words) })),
  ],
});

/** Puts an editor on the page; ids that it makes are idNumber(1), idNumber(2) … */
export function placeEditor(
  body: MinuteBody = bodyOf(paragraph()),
  more: Partial<MinuteEditorOptions> = {},
): TestEditor {
  let made = 0;
  let changes = 0;
  const historyEnds: string[] = [];
  const element = document.createElement('div');
  document.body.append(element);
  const editor = createMinuteEditor({
    body,
    words: { decisionWord: 'RESOLVED', placeholder: 'Write here' },
    ariaLabel: 'Minute 41/26',
    editable: true,
    makeId: () => {
      made += 1;
      return idNumber(made);
    },
    owners: () => [],
    findMinutes: () => Promise.resolve([]),
    onChange: () => {
      changes += 1;
    },
    onFocus: () => undefined,
    onBlur: () => undefined,
    onHistoryEnd: (end) => historyEnds.push(end),
    ...more,
  });
  editor.attach(element);
  const view = viewIn(element);
  return {
    editor,
    view,
    element,
    type: (words) => typeInto(view, words),
    press: (key) => pressIn(view, key),
    blocks: () => editor.getBody().doc.content,
    changes: () => changes,
    historyEnds,
  };
}

/** The ProseMirror view of the editor inside an element, as Tiptap leaves it there. */
export function viewIn(element: HTMLElement): EditorView {
  const root = element.querySelector<TiptapEditorHTMLElement>('[role="textbox"]');
  if (root?.editor === undefined) throw new Error('no editor on the page');
  return root.editor.view;
}

function typeInto(view: EditorView, words: string): void {
  view.focus();
  for (const character of words) {
    const { from, to } = view.state.selection;
    const insert = () => view.state.tr.insertText(character, from, to);
    const taken = view.someProp('handleTextInput', (handle) => handle(view, from, to, character, insert) === true);
    if (taken !== true) view.dispatch(insert().scrollIntoView());
  }
}

const keyCodes: Record<string, number> = {
  Enter: 13,
  Backspace: 8,
  Tab: 9,
  Escape: 27,
  ArrowUp: 38,
  ArrowDown: 40,
  Delete: 46,
};

/** A keyboard reaches only what has the focus; without it the page's selection may stand outside of the editor. */
function pressIn(view: EditorView, name: string): boolean {
  view.focus();
  const parts = name.split('-');
  const key = parts.at(-1) ?? '';
  const event = new KeyboardEvent('keydown', {
    key,
    keyCode: keyCodes[key] ?? key.toUpperCase().charCodeAt(0),
    ctrlKey: parts.includes('Mod'),
    shiftKey: parts.includes('Shift'),
    bubbles: true,
    cancelable: true,
  });
  view.dom.dispatchEvent(event);
  return event.defaultPrevented;
}
