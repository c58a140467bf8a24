// @vitest-environment jsdom
import { TextSelection } from '@tiptap/pm/state';
import { afterEach, describe, expect, it } from 'vitest';
import type { MinuteBody } from '../../../shared/minutes/body.ts';
import { listIdentified, mapIds } from '../../../shared/minutes/identified-nodes.ts';
import { action, bodyOf, idNumber, paragraph, placeEditor, resolution } from './editor-on-page.ts';

afterEach(() => document.body.replaceChildren());
const id = idNumber;
type Hands = ReturnType<typeof placeEditor>;
const ids = ({ editor }: Hands) => listIdentified(editor.getBody()).map((place) => place.id);

/** Selects from before one block to before another and copies what lies between as the clipboard would carry it. */
function copyBlock({ view }: Hands, index: number): string {
  const from = view.state.doc.children.slice(0, index).reduce((sum, node) => sum + node.nodeSize, 0);
  const slice = view.state.doc.slice(from, from + view.state.doc.child(index).nodeSize);
  return view.serializeForClipboard(slice).dom.innerHTML;
}

/** Puts the caret into the block with an index, at its start. */
function goTo({ view }: Hands, index: number): void {
  const before = view.state.doc.children.slice(0, index).reduce((sum, node) => sum + node.nodeSize, 0);
  view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(before + 1))));
}

describe('ids inside one text', () => {
  it('[X1] keeps the id of a copied block where it stood, whether the copy goes above or below', () => {
    for (const [target, expected] of [
      [0, [id(1), id(9)]],
      [2, [id(9), id(1)]],
    ] as const) {
      const hands = placeEditor(bodyOf(paragraph(), action(id(9), 'Action – PT'), paragraph()));
      const html = copyBlock(hands, 1);
      goTo(hands, target);
      hands.view.pasteHTML(html);
      expect(ids(hands)).toEqual(expected);
    }
  });

  it('[X1] gives each part of a copied resolution an id of its own', () => {
    const hands = placeEditor(bodyOf(resolution(id(9), 'RESOLVED that', [id(8), 'one'], [id(7), 'two']), paragraph()));
    const html = copyBlock(hands, 0);
    goTo(hands, 1);
    hands.view.pasteHTML(html);
    expect(ids(hands)).toEqual([id(9), id(8), id(7), id(1), id(2), id(3)]);
  });

  it('[X1] keeps a block that is cut here and pasted there the same', () => {
    const hands = placeEditor(bodyOf(action(id(9), 'Action – PT'), paragraph('words'), paragraph()));
    const html = copyBlock(hands, 0);
    hands.view.dispatch(hands.view.state.tr.delete(0, hands.view.state.doc.child(0).nodeSize));
    goTo(hands, 1);
    hands.view.pasteHTML(html);
    expect(hands.blocks()).toEqual([paragraph('words'), action(id(9), 'Action – PT')]);
  });

  it('[X3] brings back the id with undo, and the same new id with redo', () => {
    const hands = placeEditor(bodyOf(action(id(9), 'Action – PT'), paragraph()));
    const html = copyBlock(hands, 0);
    goTo(hands, 1);
    hands.view.pasteHTML(html);
    expect(ids(hands)).toEqual([id(9), id(1)]);
    hands.editor.undo();
    expect(ids(hands)).toEqual([id(9)]);
    hands.editor.redo();
    expect(ids(hands)).toEqual([id(9), id(1)]);
    hands.view.dispatch(hands.view.state.tr.delete(0, hands.view.state.doc.child(0).nodeSize));
    expect(ids(hands)).toEqual([id(1)]);
    hands.editor.undo();
    expect(ids(hands)).toEqual([id(9), id(1)]);
  });

  it('[X4] gives an id for what came without, and for an id that is none', () => {
    const hands = placeEditor();
    hands.view.pasteHTML('<p data-part="action" data-id="javascript:1" data-pm-slice="0 0 []">Action – PT</p>');
    hands.editor.focusAt('end');
    hands.editor.insertResolution();
    expect(ids(hands)).toEqual([id(1), id(2)]);
  });
});

describe('ids that the store gave', () => {
  const renumber = (body: MinuteBody, names: Record<string, string>): MinuteBody =>
    mapIds(body, (place) => (place.id === null ? null : (names[place.id] ?? place.id)));

  it('[X1] are taken over while typing goes on, without a step for undo or a change to save', () => {
    const hands = placeEditor(
      bodyOf(paragraph('a'), resolution(id(9), 'RESOLVED that', [id(8), 'one']), action(id(7), 'Action – PT')),
    );
    const snapshot = hands.editor.takeSnapshot();
    hands.editor.focusAt('start');
    hands.type('more ');
    const changes = hands.changes();
    snapshot.adopt(renumber(snapshot.body, { [id(9)]: id(99), [id(7)]: id(77) }));
    expect(ids(hands)).toEqual([id(99), id(8), id(77)]);
    expect(hands.changes()).toBe(changes);
    hands.editor.undo();
    expect(hands.editor.canUndo()).toBe(false);
    expect(hands.blocks()[0]).toEqual(paragraph('a'));
    expect(ids(hands)).toEqual([id(99), id(8), id(77)]);
  });

  it('[X1] pass by a block that has gone or changed its id in the meantime', () => {
    const hands = placeEditor(bodyOf(action(id(9), 'Action – PT'), action(id(8), 'Action – MF')));
    const snapshot = hands.editor.takeSnapshot();
    hands.view.dispatch(hands.view.state.tr.delete(0, hands.view.state.doc.child(0).nodeSize));
    snapshot.adopt(renumber(snapshot.body, { [id(9)]: id(99), [id(8)]: id(88) }));
    expect(ids(hands)).toEqual([id(88)]);
  });

  it('[X1] come from the last snapshot only', () => {
    const hands = placeEditor(bodyOf(action(id(9), 'Action – PT')));
    const first = hands.editor.takeSnapshot();
    const second = hands.editor.takeSnapshot();
    first.adopt(renumber(first.body, { [id(9)]: id(99) }));
    expect(ids(hands)).toEqual([id(9)]);
    second.adopt(renumber(second.body, { [id(9)]: id(98) }));
    expect(ids(hands)).toEqual([id(98)]);
  });
});
