/** A key press as far as a shortcut looks at it. */
export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Names in shortcuts for the keys that DOM events name otherwise. */
const keyNames: Readonly<Record<string, string>> = {
  Left: 'arrowleft',
  Right: 'arrowright',
  Up: 'arrowup',
  Down: 'arrowdown',
  'Page Up': 'pageup',
  'Page Down': 'pagedown',
};

/**
 * Whether a press is the shortcut `Ctrl+Shift+E`: the key and exactly those modifiers. On a Mac the Command key stands
 * for Ctrl, as the menu has it.
 */
export function matchesKeys(press: Press, keys: string, isMac: boolean): boolean {
  const parts = keys.split('+');
  const last = parts.at(-1) ?? '';
  const wants = (modifier: string) => parts.slice(0, -1).includes(modifier);
  const command = isMac ? press.metaKey : press.ctrlKey;
  const other = isMac ? press.ctrlKey : press.metaKey;
  return (
    press.key.toLowerCase() === (keyNames[last] ?? last.toLowerCase()) &&
    command === wants('Ctrl') &&
    !other &&
    press.altKey === wants('Alt') &&
    press.shiftKey === wants('Shift')
  );
}

/** What has the caret, as far as undo cares. */
export type Caret = 'none' | 'field' | 'editor';

/**
 * Whether a press belongs to what is being typed in and not to the window: undo and redo in a field are the field's; an
 * editor takes its own presses before the window sees them, and what it leaves is the window's.
 */
export function belongsToField(id: string, caret: Caret): boolean {
  return caret === 'field' && (id === 'undo' || id === 'redo' || id === 'back' || id === 'forward');
}

/** The caret's kind from the element that has the focus. */
export function caretOf(element: Element | null): Caret {
  if (element === null) return 'none';
  if (element.closest('[contenteditable="true"]') !== null) return 'editor';
  return element.matches('input, textarea') ? 'field' : 'none';
}
