// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Block } from '../../../shared/minutes/body.ts';
import { bodyOf, paragraph, placeEditor } from './editor-on-page.ts';

afterEach(() => document.body.replaceChildren());

const row = (type: 'tableHeader' | 'tableCell', ...words: string[]) => ({
  type: 'tableRow' as const,
  content: words.map((word) => ({ type, content: [paragraph(word)] })),
});
const accounts = {
  type: 'table',
  content: [
    row('tableHeader', 'Payee', 'Amount'),
    row('tableCell', 'Coal merchant', '£13,200.00'),
    row('tableCell', 'Lamp oil', '£80.50'),
    row('tableCell', 'TOTAL', '£13,280.50'),
  ],
} as Block;
const marked = (element: HTMLElement, kind: string) =>
  [...element.querySelectorAll(`[data-figure='${kind}']`)].map(({ textContent }) => textContent);

describe('a table that is being written', () => {
  it('marks amounts and totals as the page prints them', () => {
    const { element } = placeEditor(bodyOf(paragraph('Paid:'), accounts, paragraph()));
    expect(marked(element, 'amount')).toEqual(['Amount', '£13,200.00', '£80.50', '£13,280.50']);
    expect(marked(element, 'total')).toEqual(['TOTAL£13,280.50']);
  });

  it('follows what is typed', () => {
    const { element, editor, type, view } = placeEditor(bodyOf(accounts, paragraph()));
    editor.focusAt('start');
    view.dispatch(view.state.tr.insertText('n/a ', view.state.doc.content.size - 1));
    expect(marked(element, 'amount')).toHaveLength(4);
    // Words in the column of amounts: it is one no more.
    let at = 0;
    view.state.doc.descendants((node, place) => {
      if (node.isText && node.text === '£80.50') at = place;
    });
    view.dispatch(view.state.tr.insertText('about ', at));
    expect(marked(element, 'amount')).toEqual([]);
    expect(marked(element, 'total')).toEqual(['TOTAL£13,280.50']);
    type('x');
    expect(marked(element, 'total')).toHaveLength(1);
  });
});
