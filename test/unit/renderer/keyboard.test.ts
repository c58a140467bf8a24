// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { commands } from '../../../renderer/app/commands.ts';
import { belongsToField, caretOf, matchesKeys } from '../../../renderer/app/keyboard.ts';
import { shortcuts } from '../../../renderer/features/help/shortcuts.ts';
import { MenuCommand } from '../../../shared/contract/events.ts';

const press = (
  key: string,
  modifiers: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...modifiers,
});

describe('a shortcut', () => {
  it('is the key with exactly its modifiers', () => {
    expect(matchesKeys(press('e', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+E', false)).toBe(true);
    expect(matchesKeys(press('E', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+E', false)).toBe(true);
    expect(matchesKeys(press('e', { ctrlKey: true }), 'Ctrl+Shift+E', false)).toBe(false);
    expect(matchesKeys(press('k', { ctrlKey: true, altKey: true }), 'Ctrl+K', false)).toBe(false);
    expect(matchesKeys(press('ArrowLeft', { altKey: true }), 'Alt+Left', false)).toBe(true);
    expect(matchesKeys(press('F1'), 'F1', false)).toBe(true);
  });

  it('takes the Command key for Ctrl on a Mac, and nowhere else', () => {
    expect(matchesKeys(press('k', { metaKey: true }), 'Ctrl+K', true)).toBe(true);
    expect(matchesKeys(press('k', { ctrlKey: true }), 'Ctrl+K', true)).toBe(false);
    expect(matchesKeys(press('k', { metaKey: true }), 'Ctrl+K', false)).toBe(false);
  });
});

describe('the caret', () => {
  it('leaves undo and the arrows to a field, and everything else to the window', () => {
    expect(belongsToField('undo', 'field')).toBe(true);
    expect(belongsToField('back', 'field')).toBe(true);
    expect(belongsToField('palette', 'field')).toBe(false);
    expect(belongsToField('undo', 'none')).toBe(false);
  });

  it('is told from the element in focus', () => {
    document.body.innerHTML = '<input id="i"><div contenteditable="true"><p id="p"></p></div><button id="b"></button>';
    expect(caretOf(document.querySelector('#i'))).toBe('field');
    expect(caretOf(document.querySelector('#p'))).toBe('editor');
    expect(caretOf(document.querySelector('#b'))).toBe('none');
    expect(caretOf(null)).toBe('none');
  });
});

describe('the commands', () => {
  it('have a name each, and no two the same keys', () => {
    const keys = commands.flatMap((command) => command.keys ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
  });

  it('answer every command of the application menu', () => {
    const ids = new Set(commands.map(({ id }) => id));
    expect(MenuCommand.options.filter((command) => !ids.has(command))).toEqual([]);
  });

  it('stand in the help with their keys', () => {
    const told = shortcuts.flatMap(({ keys }) => keys.map(([keyWords, words]) => `${keyWords} ${words}`)).join('\n');
    const missing = commands.filter(({ keys }) => {
      if (keys === undefined || told.includes(keys)) return false;
      // Ctrl+2 … Ctrl+6 and Alt+Right stand in the line of their neighbour.
      return !/^Ctrl\+[2-6]$/.test(keys);
    });
    expect(missing.map(({ id }) => id)).toEqual([]);
  });
});
