// @vitest-environment jsdom
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { Selection, TextSelection } from '@tiptap/pm/state';
import { listIdentified } from '../../../shared/minutes/identified-nodes.ts';
import { parseBody } from '../../../shared/minutes/parse-body.ts';
import { anyBody } from '../../support/body-arbitrary.ts';
import { placeEditor } from './editor-on-page.ts';

afterEach(() => document.body.replaceChildren());

const htmlPieces = [
  '<p>one</p><p>two</p>',
  '<ul><li>a</li><li>b</li></ul>',
  '<table><tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr></table>',
  '<p data-part="action" data-id="0190b0b0-0000-7000-8000-000000000777" data-pm-slice="0 0 []">Action – PT</p>',
  '<div data-part="resolution" data-pm-slice="0 0 []"><p data-part="lead">RESOLVED that</p><p data-part="clause">x</p></div>',
  'plain',
];

type Hands = ReturnType<typeof placeEditor>;
const acts: readonly ((hands: Hands, chance: number) => void)[] = [
  ({ type }, chance) =>
    type(['RESOLVED that ', '1) ', 'Action – PT', '- ', 'words', '1. ', 'min 4/26'][chance % 7] ?? ''),
  ({ press }) => void press('Enter'),
  ({ press }) => void press('Backspace'),
  ({ press }, chance) => void press(['Delete', 'Tab', 'Shift-Tab', 'Shift-Enter', 'Mod-b'][chance % 5] ?? ''),
  ({ view }, chance) => view.pasteHTML(htmlPieces[chance % htmlPieces.length] ?? ''),
  ({ view }, chance) => {
    const { doc, tr } = view.state;
    view.dispatch(tr.setSelection(Selection.near(doc.resolve(chance % (doc.content.size + 1)))));
  },
  ({ view }, chance) => {
    const { doc, tr } = view.state;
    const [one, other] = [chance % (doc.content.size + 1), (chance * 7) % (doc.content.size + 1)];
    view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(one), doc.resolve(other))));
  },
  ({ editor }) => editor.insertResolution(),
  ({ editor }) => editor.insertTable({ rows: 2, columns: 2 }),
  ({ editor }, chance) =>
    void editor.setFormat(
      (['subheading', 'bulletList', 'orderedList', 'chairLine', 'paragraph'] as const)[chance % 5] ?? 'bold',
    ),
  ({ editor }, chance) =>
    void editor.changeTable(
      (['row-below', 'delete-row', 'column-right', 'delete-column', 'header-row'] as const)[chance % 5] ?? 'row-above',
    ),
  ({ editor }) => void editor.undo(),
  ({ editor }) => void editor.redo(),
];

describe('random editing', () => {
  it('[B3][X1][X4] leaves a true body with single ids after every act, and undo goes back to the start', () => {
    fc.assert(
      fc.property(
        anyBody,
        fc.array(fc.tuple(fc.nat({ max: acts.length - 1 }), fc.nat({ max: 5000 })), { maxLength: 30 }),
        (body, script) => {
          const hands = placeEditor(body);
          const shared = duplicates(listIdentified(body).map(({ id }) => id));
          try {
            for (const [act, chance] of script) {
              acts[act]?.(hands, chance);
              hands.view.state.doc.check();
              const now = hands.editor.getBody();
              expect(parseBody(now)).toEqual({ ok: true, body: now });
              expect(labelled(hands)).toEqual(counted(hands));
              for (const id of duplicates(listIdentified(now).map((place) => place.id))) expect(shared).toContain(id);
            }
            while (hands.editor.canUndo()) hands.editor.undo();
            expect(withoutIds(hands.editor.getBody())).toEqual(withoutIds(body));
          } finally {
            hands.editor.destroy();
          }
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);
});

/** What a screen reader hears of the clauses, and what it should hear. */
function labelled({ element }: Hands): (string | null)[] {
  return [...element.querySelectorAll('[data-part="clause"]')].map((clause) => clause.getAttribute('aria-label'));
}
function counted({ view }: Hands): string[] {
  return view.state.doc.children.flatMap((block) =>
    block.type.name === 'resolution' ? block.children.slice(1).map((_clause, index) => `Clause ${index + 1}`) : [],
  );
}

function duplicates(ids: readonly (string | null)[]): string[] {
  return ids.filter((id, index): id is string => id !== null && ids.indexOf(id) !== index);
}

/** The text of a body with every id blanked: undo need not bring back that a block had none. */
function withoutIds(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body, (key, value: unknown) => (key === 'id' ? null : value)));
}
