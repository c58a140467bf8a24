// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { bodyOf, paragraph, placeEditor } from './editor-on-page.ts';

const phrases = () => [
  { id: 'defer', name: 'Defer the item', words: 'RESOLVED that {item} be deferred to {meeting}.' },
  { id: 'motion', name: 'Motion', words: 'Moved by {mover}.\nSeconded by {seconder}.' },
  { id: 'read', name: 'Take as read', words: 'The report was taken as read.' },
];
const offered = () => [...document.querySelectorAll('[role="option"]')].map(({ textContent }) => textContent);

it('`/` in an empty paragraph offers phrases by their words; Tab walks the place-holders, then leaves', () => {
  const { type, press, blocks, view } = placeEditor(bodyOf(paragraph()), { phrases });
  const selected = () => view.state.doc.textBetween(view.state.selection.from, view.state.selection.to);
  type('/');
  expect(offered()).toEqual(['Defer the item', 'Motion', 'Take as read']);
  type('it');
  expect(offered()).toEqual(['Defer the item']);
  expect(press('Enter')).toBe(true);
  expect(blocks().map((block) => block.type)).toEqual(['resolution']);
  expect(selected()).toBe('{item}');
  type('the bid');
  expect(press('Tab')).toBe(true);
  expect(selected()).toBe('{meeting}');
  type('May');
  expect(JSON.stringify(blocks())).toContain('RESOLVED that the bid be deferred to May.');
  expect(press('Tab')).toBe(false);
});

it('a phrase of two lines is two paragraphs, Shift+Tab goes back round, and one undo takes it away', () => {
  const { type, press, blocks, view, editor } = placeEditor(bodyOf(paragraph('First.'), paragraph()), { phrases });
  editor.focusAt('end');
  type('/mot');
  press('Enter');
  expect(blocks()).toEqual([paragraph('First.'), paragraph('Moved by {mover}.'), paragraph('Seconded by {seconder}.')]);
  press('Shift-Tab');
  expect(view.state.doc.textBetween(view.state.selection.from, view.state.selection.to)).toBe('{seconder}');
  editor.undo();
  expect(blocks()[0]).toEqual(paragraph('First.'));
  expect(JSON.stringify(blocks())).not.toContain('mover');
});

it('a slash within words offers nothing', () => {
  const { type } = placeEditor(bodyOf(paragraph('and')), { phrases });
  type('/');
  expect(offered()).toEqual([]);
});
