// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { createNotesEditor, type NotesEditor } from '../../../renderer/editor/notes/create-notes-editor.ts';
import { Instant } from '../../../shared/domain/calendar.ts';
import type { NoteLine } from '../../../shared/domain/minuting/records.ts';
import type { LiftAs } from '../../../shared/minutes/lift-notes.ts';

interface Notes {
  readonly editor: NotesEditor;
  readonly text: HTMLElement;
  readonly lifted: { readonly words: string[]; readonly as: LiftAs }[];
  readonly ends: string[];
  canLift: boolean;
}

const open: NotesEditor[] = [];
afterEach(() => open.splice(0).forEach((editor) => editor.destroy()));

/** Notes on a page; each line that is begun is a second later than the one before. */
function notesOf(...texts: string[]): Notes {
  let made = 0;
  let seconds = 0;
  const later = () => Instant.parse(`2026-06-03T10:00:${String((seconds += 1)).padStart(2, '0')}.000Z`);
  const id = () => `01980000-0000-7000-8000-${String((made += 1)).padStart(12, '0')}`;
  const lifted: Notes['lifted'] = [];
  const ends: string[] = [];
  const lines = texts.map((text): NoteLine => ({ id: id(), at: later(), text, used: false }));
  const element = document.body.appendChild(document.createElement('div'));
  const notes: { canLift: boolean } = { canLift: true };
  const editor = createNotesEditor({
    ...{ lines, ariaLabel: 'Notes', editable: true, makeId: id, now: later, onChange: () => undefined },
    onLift: (taken, as) => {
      lifted.push({ words: taken.map(({ text }) => text), as });
      return notes.canLift;
    },
    onHistoryEnd: (end) => ends.push(end),
  });
  editor.attach(element);
  open.push(editor);
  const text = element.querySelector<HTMLElement>('[data-part="notes-editor"]');
  if (text === null) throw new Error('the notes are not on the page');
  return Object.assign(notes, { editor, text, lifted, ends });
}

function press(
  text: HTMLElement,
  key: string,
  keys: { readonly ctrl?: true; readonly alt?: true; readonly shift?: true } = {},
): void {
  const modifiers = { ctrlKey: keys.ctrl === true, altKey: keys.alt === true, shiftKey: keys.shift === true };
  text.dispatchEvent(new KeyboardEvent('keydown', { key, ...modifiers, bubbles: true, cancelable: true }));
}

describe('the notes of a minute', () => {
  it('[NT2] give each line that is begun its time and its id, once', () => {
    const { editor, text } = notesOf('PT angry', 'bridge by Nov');
    const before = editor.getLines();
    press(text, 'Enter');
    const after = editor.getLines();
    expect(after.slice(0, 2)).toEqual(before);
    expect(after[2]).toMatchObject({ text: '', used: false });
    expect(new Set(after.map(({ id }) => id)).size).toBe(3);
    expect(after[2]?.at).not.toBe(before[1]?.at);
    expect(text.querySelectorAll('[data-line]')).toHaveLength(3);
  });

  it('[NT6] tick the line off that went into the minute, and not one that could not', () => {
    const notes = notesOf('PT angry', 'Action – P Tull');
    press(notes.text, 'Enter', { ctrl: true });
    expect(notes.lifted).toEqual([{ words: ['Action – P Tull'], as: 'by-words' }]);
    expect(notes.editor.getLines().map(({ used }) => used)).toEqual([false, true]);
    press(notes.text, 'u', { ctrl: true, shift: true });
    notes.canLift = false;
    press(notes.text, 'Enter', { alt: true });
    expect(notes.lifted.at(-1)).toEqual({ words: ['Action – P Tull'], as: 'action' });
    expect(notes.editor.getLines().map(({ used }) => used)).toEqual([false, false]);
  });

  it('go back over what was typed here, then hand on to the workspace', () => {
    const { editor, text, ends } = notesOf('PT angry');
    press(text, 'Enter');
    press(text, 'z', { ctrl: true });
    expect(editor.getLines()).toHaveLength(1);
    expect(ends).toEqual([]);
    press(text, 'z', { ctrl: true });
    expect(ends).toEqual(['undo']);
  });

  it('show when a line was begun and whether it was used', () => {
    const { text } = notesOf('PT angry');
    const line = text.querySelector('[data-line]');
    expect(line?.getAttribute('data-at')).toMatch(/^\d\d:\d\d$/);
    press(text, 'u', { ctrl: true, shift: true });
    expect(text.querySelector('[data-line]')?.hasAttribute('data-used')).toBe(true);
  });
});
