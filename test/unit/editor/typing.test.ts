// @vitest-environment jsdom
import { TextSelection } from '@tiptap/pm/state';
import { afterEach, describe, expect, it } from 'vitest';
import { action, bodyOf, idNumber, paragraph, placeEditor, resolution, inline } from './editor-on-page.ts';
import type { Block } from '../../../shared/minutes/body.ts';

afterEach(() => document.body.replaceChildren());
const id = idNumber;
const caretBlock = ({ view }: ReturnType<typeof placeEditor>) => view.state.selection.$from.parent.type.name;

describe('typing a resolution', () => {
  it('starts one at the decision word and a blank, and goes on in it', () => {
    const hands = placeEditor();
    hands.type('RESOLVED that the plan be noted.');
    expect(hands.blocks()).toEqual([resolution(id(1), 'RESOLVED that the plan be noted.')]);
  });

  it('takes the words that stood in the paragraph along', () => {
    const hands = placeEditor(bodyOf(paragraph('the plan be noted.')));
    hands.editor.focusAt('start');
    hands.type('RESOLVED ');
    expect(hands.blocks()).toEqual([resolution(id(1), 'RESOLVED the plan be noted.')]);
    hands.type('that ');
    expect(hands.blocks()).toEqual([resolution(id(1), 'RESOLVED that the plan be noted.')]);
  });

  it('knows the word of the body, and "Resolved that" in small letters', () => {
    const agreed = placeEditor(bodyOf(paragraph()), { words: { decisionWord: 'Agreed', placeholder: '' } });
    agreed.type('AGREED to');
    expect(agreed.blocks()).toEqual([resolution(id(1), 'AGREED to')]);
    const spoken = placeEditor();
    spoken.type('Resolved that the');
    expect(spoken.blocks()).toEqual([resolution(id(1), 'RESOLVED that the')]);
    const other = placeEditor();
    other.type('AGREED to');
    expect(other.blocks()).toEqual([paragraph('AGREED to')]);
  });

  it.each(['Resolved issues were', 'The Board RESOLVED that', 'resolved that it', 'RESOLVEDLY it'])(
    'leaves "%s" alone',
    (words) => {
      const hands = placeEditor();
      hands.type(words);
      expect(hands.blocks()).toEqual([paragraph(words)]);
    },
  );

  it.each([
    ['RESOLVED ', 'RESOLVED '],
    ['Resolved that ', 'Resolved that '],
  ])('takes back only the block when Backspace follows "%s" at once', (typed, kept) => {
    const hands = placeEditor();
    hands.type(typed);
    expect(hands.press('Backspace')).toBe(true);
    expect(hands.blocks()).toEqual([paragraph(kept)]);
    hands.type('x');
    expect(hands.blocks()).toEqual([paragraph(`${kept}x`)]);
  });

  it('takes back only the block with Ctrl+Z', () => {
    const hands = placeEditor();
    hands.type('RESOLVED ');
    hands.press('Mod-z');
    expect(hands.blocks()).toEqual([paragraph('RESOLVED ')]);
    hands.press('Mod-y');
    expect(hands.blocks()).toEqual([resolution(id(1), 'RESOLVED ')]);
  });

  it('works in paragraphs of the minute only, not in lists and tables', () => {
    const hands = placeEditor();
    hands.type('- RESOLVED that');
    expect(hands.blocks()[0]?.type).toBe('bulletList');
    expect(hands.blocks()).toHaveLength(1);
  });
});

describe('typing clauses', () => {
  it.each([
    ['Enter', '\n'],
    ['1)', '1)'],
    ['1) and a blank', '1) '],
    ['(1)', '(1)'],
  ])('starts them after "that" with %s', (_how, typed) => {
    const hands = placeEditor();
    hands.type('RESOLVED that ');
    if (typed === '\n') hands.press('Enter');
    else hands.type(typed);
    hands.type('the plan be noted; and');
    hands.press('Enter');
    hands.type('2) the rate be set.');
    expect(hands.blocks()).toEqual([
      resolution(id(1), 'RESOLVED that', [id(2), 'the plan be noted; and'], [id(3), 'the rate be set.']),
    ]);
  });

  it('starts them after a stem of more words', () => {
    const hands = placeEditor();
    hands.type('RESOLVED that meetings be held on:-');
    hands.press('Enter');
    hands.type('3 May');
    expect(hands.blocks()).toEqual([resolution(id(1), 'RESOLVED that meetings be held on:-', [id(2), '3 May'])]);
  });

  it('takes back only the clause when Backspace follows at once', () => {
    const hands = placeEditor();
    hands.type('RESOLVED that 1) ');
    hands.press('Backspace');
    expect(hands.blocks()).toEqual([resolution(id(1), 'RESOLVED that 1)')]);
  });

  it('makes clauses of words behind the caret', () => {
    const hands = placeEditor(bodyOf(resolution(id(9), 'RESOLVED that the plan be noted.')));
    hands.view.dispatch(hands.view.state.tr.setSelection(selectionAt(hands, 2 + 'RESOLVED that '.length)));
    hands.press('Enter');
    expect(hands.blocks()).toEqual([resolution(id(9), 'RESOLVED that', [id(1), 'the plan be noted.'])]);
    expect(caretBlock(hands)).toBe('clause');
  });

  it('leaves the resolution with Enter in an empty clause', () => {
    const hands = placeEditor(bodyOf(resolution(id(9), 'RESOLVED that', [id(8), 'the plan be noted.'])));
    hands.editor.focusAt('end');
    hands.press('Enter');
    expect(caretBlock(hands)).toBe('clause');
    hands.press('Enter');
    hands.type('The Board rose.');
    expect(hands.blocks()).toEqual([
      resolution(id(9), 'RESOLVED that', [id(8), 'the plan be noted.']),
      paragraph('The Board rose.'),
    ]);
  });

  it('leaves the resolution with Enter after a lead with words', () => {
    const hands = placeEditor();
    hands.type('RESOLVED that the plan be noted.');
    hands.press('Enter');
    hands.type('Next');
    expect(hands.blocks()).toEqual([resolution(id(1), 'RESOLVED that the plan be noted.'), paragraph('Next')]);
  });

  it('adds a clause from the paragraph below', () => {
    const hands = placeEditor(bodyOf(resolution(id(9), 'RESOLVED that', [id(8), 'one; and']), paragraph('')));
    hands.editor.focusAt('end');
    hands.type('2) two.');
    expect(hands.blocks()).toEqual([resolution(id(9), 'RESOLVED that', [id(8), 'one; and'], [id(1), 'two.'])]);
    const alone = placeEditor();
    alone.type('2) two.');
    expect(alone.blocks()).toEqual([paragraph('2) two.')]);
  });

  it('keeps the id of a clause that is parted at its start, middle or end', () => {
    for (const [at, expected] of [
      [
        0,
        [
          [id(1), ''],
          [id(8), 'one two'],
        ],
      ],
      [
        3,
        [
          [id(8), 'one'],
          [id(1), ' two'],
        ],
      ],
      [
        7,
        [
          [id(8), 'one two'],
          [id(1), ''],
        ],
      ],
    ] as const) {
      const hands = placeEditor(bodyOf(resolution(id(9), 'RESOLVED that', [id(8), 'one two'])));
      const start = 2 + 'RESOLVED that'.length + 2;
      hands.view.dispatch(hands.view.state.tr.setSelection(selectionAt(hands, start + at)));
      hands.press('Enter');
      expect(hands.blocks()).toEqual([resolution(id(9), 'RESOLVED that', ...expected)]);
    }
  });

  it('goes back with Backspace: clause to clause, clause to lead, resolution to paragraphs', () => {
    const hands = placeEditor(bodyOf(resolution(id(9), 'RESOLVED that', [id(8), 'one'], [id(7), 'two'])));
    const startOf = (words: string) => 2 + words.length;
    hands.view.dispatch(hands.view.state.tr.setSelection(selectionAt(hands, startOf('RESOLVED that') + 2 + 3 + 2)));
    hands.press('Backspace');
    expect(hands.blocks()).toEqual([resolution(id(9), 'RESOLVED that', [id(8), 'onetwo'])]);
    hands.view.dispatch(hands.view.state.tr.setSelection(selectionAt(hands, startOf('RESOLVED that') + 2)));
    hands.press('Backspace');
    expect(hands.blocks()).toEqual([resolution(id(9), 'RESOLVED that onetwo')]);
    hands.editor.focusAt('start');
    hands.press('Backspace');
    expect(hands.blocks()).toEqual([paragraph('RESOLVED that onetwo')]);
    hands.press('Mod-z');
    expect(hands.blocks()).toEqual([resolution(id(9), 'RESOLVED that onetwo')]);
  });

  it('gives up on an empty resolution with Enter', () => {
    const hands = placeEditor(bodyOf(resolution(id(9), '')));
    hands.editor.focusAt('start');
    hands.press('Enter');
    expect(hands.blocks()).toEqual([paragraph()]);
  });
});

describe('typing actions', () => {
  it.each(['Action –', 'Action -', 'ACTION:', 'ACTIONS:', 'Action:'])('starts one at "%s"', (label) => {
    const hands = placeEditor();
    hands.type(`${label} PT`);
    expect(hands.blocks()).toEqual([action(id(1), `${label} PT`)]);
    hands.press('Enter');
    hands.type('Next');
    expect(hands.blocks()).toEqual([action(id(1), `${label} PT`), paragraph('Next')]);
  });

  it.each(['Action-plan', 'Action was taken', 'In action:'])('leaves "%s" alone', (words) => {
    const hands = placeEditor();
    hands.type(words);
    expect(hands.blocks()).toEqual([paragraph(words)]);
  });

  it('takes back only the block with Backspace, and the block later from its start', () => {
    const hands = placeEditor();
    hands.type('Action –');
    hands.press('Backspace');
    expect(hands.blocks()).toEqual([paragraph('Action –')]);
    const later = placeEditor(bodyOf(action(id(9), 'Action – PT')));
    later.editor.focusAt('start');
    later.press('Backspace');
    expect(later.blocks()).toEqual([paragraph('Action – PT')]);
  });

  it('keeps the id of the line when Enter is pressed at its start', () => {
    const hands = placeEditor(bodyOf(action(id(9), 'Action – PT')));
    hands.editor.focusAt('start');
    hands.press('Enter');
    expect(hands.blocks()).toEqual([paragraph(), action(id(9), 'Action – PT')]);
  });
});

describe('lists, tables and marks', () => {
  const list = (type: 'bulletList', ...entries: string[]): Block => ({
    type,
    content: entries.map((words) => ({ type: 'listItem', content: [{ type: 'paragraph', ...inline(words) }] })),
  });

  it('makes a list of "- " and leaves it with Enter in an empty entry', () => {
    const hands = placeEditor();
    hands.type('- one');
    hands.press('Enter');
    hands.type('two');
    hands.press('Enter');
    hands.press('Enter');
    hands.type('after');
    expect(hands.blocks()).toEqual([list('bulletList', 'one', 'two'), paragraph('after')]);
  });

  it('makes an ordered list that starts with the number typed', () => {
    const hands = placeEditor();
    hands.type('3. three');
    expect(hands.blocks()[0]).toMatchObject({ type: 'orderedList', attrs: { start: 3 } });
  });

  it('moves an entry down and up with Tab and Shift+Tab, and out of the list with Backspace', () => {
    const hands = placeEditor();
    hands.type('- one');
    hands.press('Enter');
    hands.type('two');
    expect(hands.press('Tab')).toBe(true);
    expect(hands.blocks()).toEqual([
      {
        type: 'bulletList',
        content: [{ type: 'listItem', content: [{ type: 'paragraph', ...inline('one') }, list('bulletList', 'two')] }],
      },
    ]);
    hands.press('Shift-Tab');
    expect(hands.blocks()).toEqual([list('bulletList', 'one', 'two')]);
    hands.view.dispatch(hands.view.state.tr.setSelection(selectionAt(hands, hands.view.state.selection.$from.start())));
    hands.press('Backspace');
    expect(hands.blocks()).toEqual([list('bulletList', 'one'), paragraph('two')]);
  });

  it('lets Tab leave the text, in a list or table after Escape', () => {
    const plain = placeEditor();
    plain.type('words');
    expect(plain.press('Tab')).toBe(false);
    const hands = placeEditor();
    hands.editor.insertTable({ rows: 1, columns: 1 });
    hands.press('Escape');
    expect(hands.press('Tab')).toBe(false);
    hands.type('a');
    hands.press('a');
    expect(hands.press('Tab')).toBe(true);
  });

  it('goes from cell to cell with Tab and adds a row after the last', () => {
    const hands = placeEditor();
    hands.editor.insertTable({ rows: 2, columns: 2 });
    for (const words of ['Area', 'Sum', 'Marsh', '£3', 'Fen']) {
      hands.type(words);
      hands.press('Tab');
    }
    const [table, after] = hands.blocks();
    if (table?.type !== 'table') throw new Error('no table');
    expect(table.content.map((row) => row.content.map((cell) => cell.type))).toEqual([
      ['tableHeader', 'tableHeader'],
      ['tableCell', 'tableCell'],
      ['tableCell', 'tableCell'],
    ]);
    expect(table.content[2]?.content[0]?.content).toEqual([paragraph('Fen')]);
    expect(after).toEqual(paragraph());
  });

  it('leaves Ctrl+Shift+I to the window, and takes Ctrl+I with Caps Lock too', () => {
    const hands = placeEditor();
    expect(hands.press('Shift-Mod-I')).toBe(false);
    hands.type('a');
    expect(hands.press('Mod-I')).toBe(true);
    hands.type('b');
    expect(hands.blocks()).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'a' },
          { type: 'text', text: 'b', marks: [{ type: 'italic' }] },
        ],
      },
    ]);
  });

  it('sets and takes marks with Ctrl+B, Ctrl+I and Ctrl+U', () => {
    const hands = placeEditor();
    hands.press('Mod-b');
    hands.type('a');
    hands.press('Mod-i');
    hands.press('Mod-b');
    hands.type('b');
    hands.press('Mod-u');
    hands.type('c');
    expect(hands.blocks()).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'a', marks: [{ type: 'bold' }] },
          { type: 'text', text: 'b', marks: [{ type: 'italic' }] },
          { type: 'text', text: 'c', marks: [{ type: 'italic' }, { type: 'underline' }] },
        ],
      },
    ]);
  });

  it('breaks a line with Shift+Enter', () => {
    const hands = placeEditor();
    hands.type('a');
    hands.press('Shift-Enter');
    hands.type('b');
    expect(hands.blocks()).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: 'a' }, { type: 'hardBreak' }, { type: 'text', text: 'b' }] },
    ]);
  });
});

function selectionAt({ view }: ReturnType<typeof placeEditor>, at: number) {
  return TextSelection.create(view.state.doc, at);
}
