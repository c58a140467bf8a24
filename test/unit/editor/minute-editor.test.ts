// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { mountMinuteEditor } from '../../../renderer/editor/create-minute-editor.ts';
import { action, bodyOf, idNumber, inline, paragraph, placeEditor, resolution, viewIn } from './editor-on-page.ts';

afterEach(() => document.body.replaceChildren());
const id = idNumber;

describe('the editor on the page', () => {
  it('is a named text box of several lines', () => {
    const { view, editor } = placeEditor();
    const attribute = (name: string) => view.dom.getAttribute(name);
    expect([attribute('role'), attribute('aria-multiline'), attribute('aria-label')]).toEqual([
      'textbox',
      'true',
      'Minute 41/26',
    ]);
    expect([attribute('aria-readonly'), attribute('contenteditable'), attribute('spellcheck')]).toEqual([
      'false',
      'true',
      'false',
    ]);
    editor.setEditable(false);
    expect([attribute('aria-readonly'), attribute('contenteditable')]).toEqual(['true', 'false']);
  });

  it('puts no style sheet of its own into the page', () => {
    placeEditor();
    expect(document.querySelector('style')).toBeNull();
  });

  it('says what each block is', () => {
    const { element, editor, type } = placeEditor(
      bodyOf(resolution(id(9), 'RESOLVED that', [id(8), 'one'], [id(7), 'two']), action(id(6), 'Action – PT')),
    );
    const said = () => [...element.querySelectorAll('[role="group"]')].map((group) => group.getAttribute('aria-label'));
    expect(said()).toEqual(['Resolution', 'Clause 1', 'Clause 2', 'Action']);
    expect(element.querySelector('strong[data-part="verb"]')?.textContent).toBe('RESOLVED');
    editor.focusAt({ id: id(9) });
    type('x');
    expect(said()).toEqual(['Resolution', 'Clause 1', 'Clause 2', 'Action']);
  });

  it('shows the placeholder only while nothing is written', () => {
    const { element, type } = placeEditor();
    expect(element.querySelector('[data-placeholder]')?.getAttribute('data-placeholder')).toBe('Write here');
    type('a');
    expect(element.querySelector('[data-placeholder]')).toBeNull();
  });

  it('tells of changes by hand, not of moves of the caret', () => {
    const hands = placeEditor(bodyOf(paragraph('a')));
    hands.editor.focusAt('end');
    expect(hands.changes()).toBe(0);
    hands.type('b');
    expect(hands.changes()).toBe(1);
    hands.editor.undo();
    expect(hands.changes()).toBe(2);
  });

  it('keeps text, undo and redo while it is off the page', () => {
    const hands = placeEditor();
    hands.type('RESOLVED that it be so');
    hands.editor.detach();
    expect(hands.element.childElementCount).toBe(0);
    expect(hands.editor.getBody()).toEqual(bodyOf(resolution(id(1), 'RESOLVED that it be so')));
    const elsewhere = document.createElement('div');
    document.body.append(elsewhere);
    hands.editor.attach(elsewhere);
    expect(viewIn(elsewhere).dom.textContent).toBe('RESOLVED that it be so');
    expect(hands.editor.canUndo()).toBe(true);
    while (hands.editor.canUndo()) hands.editor.undo();
    expect(hands.editor.getBody()).toEqual(bodyOf(paragraph()));
    hands.editor.redo();
    expect(hands.editor.getBody()).not.toEqual(bodyOf(paragraph()));
  });

  it('takes ids over while it is off the page', () => {
    const hands = placeEditor(bodyOf(action(id(9), 'Action – PT')));
    const snapshot = hands.editor.takeSnapshot();
    hands.editor.detach();
    snapshot.adopt(bodyOf(action(id(99), 'Action – PT')));
    expect(hands.editor.getBody()).toEqual(bodyOf(action(id(99), 'Action – PT')));
  });

  it('hands Ctrl+Z and Ctrl+Y on when its own history is used up', () => {
    const hands = placeEditor(bodyOf(paragraph('a')));
    expect(hands.press('Mod-z')).toBe(true);
    expect(hands.historyEnds).toEqual(['undo']);
    hands.editor.focusAt('end');
    hands.type('b');
    hands.press('Mod-z');
    hands.press('Mod-y');
    expect(hands.historyEnds).toEqual(['undo']);
    hands.press('Mod-y');
    hands.press('Mod-Shift-Z');
    expect(hands.historyEnds).toEqual(['undo', 'redo', 'redo']);
    expect(hands.blocks()).toEqual([paragraph('ab')]);
  });

  it('starts its history afresh with another body', () => {
    const hands = placeEditor();
    hands.type('a');
    const changes = hands.changes();
    hands.editor.setBody(bodyOf(paragraph('from the store')));
    expect(hands.editor.canUndo()).toBe(false);
    expect(hands.changes()).toBe(changes);
    expect(hands.element.textContent).toContain('from the store');
    hands.editor.focusAt('end');
    hands.type('!');
    expect(hands.blocks()).toEqual([paragraph('from the store!')]);
  });

  it('puts the caret at an end or into a block by its id', () => {
    const hands = placeEditor(bodyOf(paragraph('a'), action(id(9), 'Action – PT'), paragraph('b')));
    hands.editor.focusAt('end');
    hands.type('!');
    hands.editor.focusAt('start');
    hands.type('!');
    hands.editor.focusAt({ id: id(9) });
    hands.type('!');
    expect(hands.blocks()).toEqual([paragraph('!a'), action(id(9), '!Action – PT'), paragraph('b!')]);
    expect(hands.editor.isFocused()).toBe(true);
  });

  it('is gone after destroy', () => {
    const element = document.createElement('div');
    document.body.append(element);
    const never = () => undefined;
    const editor = mountMinuteEditor(element, {
      body: bodyOf(paragraph('a')),
      words: { decisionWord: 'RESOLVED', placeholder: '' },
      ariaLabel: 'Minute',
      editable: true,
      makeId: () => id(1),
      owners: () => [],
      findMinutes: () => Promise.resolve([]),
      onChange: never,
      onFocus: never,
      onBlur: never,
      onHistoryEnd: never,
    });
    expect(element.textContent).toContain('a');
    editor.destroy();
    expect(element.childElementCount).toBe(0);
  });
});

describe('inserting', () => {
  it('puts a resolution in place of an empty paragraph, the caret behind its stem', () => {
    const hands = placeEditor(bodyOf(paragraph('a'), paragraph()));
    hands.editor.focusAt('end');
    hands.editor.insertResolution();
    hands.type('it be so');
    expect(hands.blocks()).toEqual([paragraph('a'), resolution(id(1), 'RESOLVED that it be so')]);
    hands.editor.undo();
    hands.editor.undo();
    expect(hands.blocks()).toEqual([paragraph('a'), paragraph()]);
  });

  it('puts an action after the block with the caret', () => {
    const hands = placeEditor(bodyOf(resolution(id(9), 'RESOLVED that', [id(8), 'one']), paragraph('b')));
    hands.editor.focusAt({ id: id(8) });
    hands.editor.insertAction();
    hands.type('PT');
    expect(hands.blocks()).toEqual([
      resolution(id(9), 'RESOLVED that', [id(8), 'one']),
      action(id(1), 'Action – PT'),
      paragraph('b'),
    ]);
  });

  it('changes the table at the caret and nothing elsewhere', () => {
    const hands = placeEditor(bodyOf(paragraph('a')));
    expect(hands.editor.changeTable('row-below')).toBe(false);
    hands.editor.insertTable({ rows: 2, columns: 2 });
    for (const change of ['row-below', 'column-right', 'column-left', 'row-above', 'delete-column'] as const) {
      expect(hands.editor.changeTable(change)).toBe(true);
    }
    const table = hands.blocks().find((block) => block.type === 'table');
    expect(table?.type === 'table' ? table.content.map((row) => row.content.length) : null).toEqual([3, 3, 3, 3]);
    hands.editor.changeTable('delete-table');
    expect(hands.blocks().some((block) => block.type === 'table')).toBe(false);
  });

  it('turns formats on and off', () => {
    const hands = placeEditor(bodyOf(paragraph('a')));
    hands.editor.setFormat('subheading');
    expect(hands.blocks()).toEqual([{ type: 'subheading', ...inline('a') }]);
    hands.editor.setFormat('subheading');
    hands.editor.setFormat('bulletList');
    expect(hands.blocks()).toEqual([
      { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', ...inline('a') }] }] },
    ]);
    hands.editor.setFormat('bulletList');
    hands.editor.setFormat('chairLine');
    expect(hands.blocks()).toEqual([{ type: 'chairLine', ...inline('a') }]);
  });
});
