import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MinuteId } from '../../../shared/domain/ids.ts';
import type { Block, MinuteBody, ResolutionNode } from '../../../shared/minutes/body.ts';
import { extractProgress } from '../../../shared/minutes/extract.ts';
import { listIdentified } from '../../../shared/minutes/identified-nodes.ts';
import { reconcileIds, type Identified, type IdOwner, type IdPlan } from '../../../shared/minutes/reconcile-ids.ts';

const uuid = (kind: string, number: number): string => `0190a0a0-${kind}-7000-8000-${String(number).padStart(12, '0')}`;
const first = MinuteId.parse(uuid('aaaa', 1));
const second = MinuteId.parse(uuid('aaaa', 2));
const bodyOf = (...content: Block[]): MinuteBody => ({
  schemaVersion: 1,
  doc: { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content },
});
const action = (id: string | null, words = 'Action – PT'): Block => ({
  type: 'action',
  attrs: { id },
  ...(words === '' ? {} : { content: [{ type: 'text', text: words }] }),
});
const paragraph = (words: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
const resolution = (id: string | null, ...clauses: (string | null)[]): ResolutionNode => ({
  type: 'resolution',
  attrs: { id },
  content: [
    { type: 'resolutionLead', content: [{ type: 'text', text: 'RESOLVED that' }] },
    ...clauses.map((its) => ({
      type: 'clause' as const,
      attrs: { id: its },
      content: [{ type: 'text' as const, text: 'it be so' }],
    })),
  ],
});

/** What a store keeps of rows: whose they are, whether live, and the progress that must never be lost. */
interface Row extends IdOwner {
  readonly progress: number;
}
const fates = ['keep', 'insert', 'moveIn', 'revive', 'retire'] as const;

/** The least that a store does with a plan. */
class Workspace {
  readonly bodies = new Map<MinuteId, MinuteBody>();
  readonly rows = new Map<string, Row>();
  private made = 0;

  save(minuteId: MinuteId, after: MinuteBody): IdPlan {
    const before = this.bodies.get(minuteId) ?? null;
    const { body, plan } = reconcileIds(
      { minuteId, before, after },
      (id) => this.rows.get(id) ?? null,
      () => {
        this.made += 1;
        return uuid('bbbb', this.made);
      },
    );
    for (const { kind, id } of plan.insert) {
      expect(this.rows.has(id)).toBe(false);
      this.rows.set(id, { kind, minuteId, live: true, progress: this.rows.size });
    }
    for (const { id } of plan.keep) expect(this.row(id)).toMatchObject({ minuteId, live: true });
    for (const { id, from } of plan.moveIn) {
      expect(this.row(id)).toMatchObject({ minuteId: from, live: false });
      this.rows.set(id, { ...this.row(id), minuteId, live: true });
    }
    for (const { id } of plan.revive) {
      expect(this.row(id)).toMatchObject({ minuteId, live: false });
      this.rows.set(id, { ...this.row(id), live: true });
    }
    for (const { id } of plan.retire) {
      expect(this.row(id)).toMatchObject({ minuteId, live: true });
      this.rows.set(id, { ...this.row(id), live: false });
    }
    this.bodies.set(minuteId, body);
    return plan;
  }

  row(id: string): Row {
    const row = this.rows.get(id);
    if (row === undefined) throw new Error(`no row ${id}`);
    return row;
  }

  body(minuteId: MinuteId): MinuteBody {
    return this.bodies.get(minuteId) ?? bodyOf();
  }
}

const a = uuid('cccc', 1);
const b = uuid('cccc', 2);
const only = (plan: IdPlan): Partial<Record<keyof IdPlan, string[]>> =>
  Object.fromEntries(
    fates.filter((fate) => plan[fate].length > 0).map((fate) => [fate, plan[fate].map(({ id }) => id)]),
  );
const idsOf = (body: MinuteBody) => listIdentified(body).map(({ id }) => id);

describe('the ids of a body that is being saved', () => {
  it('[X4] gives an id to each node without one, a resolution before its clauses', () => {
    const workspace = new Workspace();
    const plan = workspace.save(first, bodyOf(resolution(null, null, null), action(null)));
    expect(plan.insert.map(({ kind }) => kind)).toEqual(['resolution', 'clause', 'clause', 'action']);
    expect(idsOf(workspace.body(first))).toEqual([1, 2, 3, 4].map((number) => uuid('bbbb', number)));
  });

  it('[X4] gives a new id where the row is of another kind', () => {
    const workspace = new Workspace();
    workspace.save(first, bodyOf(action(a)));
    workspace.save(second, bodyOf(resolution(a, b)));
    expect(workspace.row(a)).toMatchObject({ kind: 'action', minuteId: first, live: true });
    expect(idsOf(workspace.body(second))).not.toContain(a);
  });

  it('[X1] keeps the row of a copied block where it stood, wherever the copy is pasted', () => {
    for (const pasted of [
      [action(a), paragraph('x'), action(a), paragraph('y')],
      [paragraph('x'), action(a), action(a), paragraph('y')],
      [paragraph('x'), action(a), paragraph('y'), action(a)],
    ]) {
      const workspace = new Workspace();
      workspace.save(first, bodyOf(paragraph('x'), action(a), paragraph('y')));
      const plan = workspace.save(first, bodyOf(...pasted));
      expect(only(plan)).toMatchObject({ keep: [a], insert: [uuid('bbbb', 1)] });
      const stands = workspace
        .body(first)
        .doc.content.findIndex((block) => block.type === 'action' && block.attrs.id === a);
      const neighbours = workspace.body(first).doc.content;
      expect([neighbours[stands - 1], neighbours[stands + 1]]).toSatisfy(
        (pair: unknown[]) =>
          JSON.stringify(pair[0]) === JSON.stringify(paragraph('x')) ||
          JSON.stringify(pair[1]) === JSON.stringify(paragraph('y')),
      );
    }
  });

  it('[X1] gives a copy in another item its own id and leaves the first alone', () => {
    const workspace = new Workspace();
    workspace.save(first, bodyOf(resolution(a, b)));
    const plan = workspace.save(second, bodyOf(resolution(a, b)));
    expect(only(plan)).toEqual({ insert: [uuid('bbbb', 1), uuid('bbbb', 2)] });
    expect(workspace.row(a)).toMatchObject({ minuteId: first, live: true });
  });

  it('[X2] moves the row of a block that was cut from one item and pasted into another', () => {
    const workspace = new Workspace();
    workspace.save(first, bodyOf(action(a)));
    const { progress } = workspace.row(a);
    expect(only(workspace.save(first, bodyOf()))).toEqual({ retire: [a] });
    expect(only(workspace.save(second, bodyOf(action(a))))).toEqual({ moveIn: [a] });
    expect(workspace.row(a)).toEqual({ kind: 'action', minuteId: second, live: true, progress });
  });

  it('[X3] retires the row of a block that vanished and brings it back on undo', () => {
    const workspace = new Workspace();
    workspace.save(first, bodyOf(action(a), action(b)));
    const { progress } = workspace.row(a);
    expect(only(workspace.save(first, bodyOf(action(b))))).toEqual({ keep: [b], retire: [a] });
    expect(only(workspace.save(first, bodyOf(action(a), action(b))))).toEqual({ keep: [b], revive: [a] });
    expect(workspace.row(a)).toMatchObject({ live: true, progress });
  });

  it('[X3] retires the row of a block that lost its words until it has some again', () => {
    const workspace = new Workspace();
    workspace.save(first, bodyOf(action(a)));
    expect(only(workspace.save(first, bodyOf(action(a, ''))))).toEqual({ retire: [a] });
    expect(idsOf(workspace.body(first))).toEqual([a]);
    expect(only(workspace.save(first, bodyOf(action(a))))).toEqual({ revive: [a] });
  });

  it('[X1] undoes a cut whose block lives elsewhere by now with a new id', () => {
    const workspace = new Workspace();
    workspace.save(first, bodyOf(action(a)));
    workspace.save(first, bodyOf());
    workspace.save(second, bodyOf(action(a)));
    expect(only(workspace.save(first, bodyOf(action(a))))).toEqual({ insert: [uuid('bbbb', 1)] });
    expect(workspace.row(a)).toMatchObject({ minuteId: second, live: true });
  });
});

/** What an editor of one item can do between two savings. */
type Edit =
  | {
      readonly do: 'type';
      readonly item: 0 | 1;
      readonly at: number;
      readonly kind: 'action' | 'resolution' | 'paragraph';
    }
  | { readonly do: 'copy' | 'cut'; readonly item: 0 | 1; readonly at: number }
  | { readonly do: 'paste'; readonly item: 0 | 1; readonly at: number }
  | { readonly do: 'empty'; readonly item: 0 | 1; readonly at: number }
  | { readonly do: 'undo'; readonly item: 0 | 1 };

const item = fc.constantFrom<0 | 1>(0, 1);
const at = fc.nat({ max: 6 });
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    do: fc.constant('type' as const),
    item,
    at,
    kind: fc.constantFrom('action' as const, 'resolution' as const, 'paragraph' as const),
  }),
  fc.record({ do: fc.constantFrom('copy' as const, 'cut' as const), item, at }),
  fc.record({ do: fc.constant('paste' as const), item, at }),
  fc.record({ do: fc.constant('empty' as const), item, at }),
  fc.record({ do: fc.constant('undo' as const), item }),
);

describe('random editing of two items', () => {
  const minutes = [first, second] as const;

  it('[X1][X2][X3][X4] keeps ids unique, rows true to the bodies and progress for ever', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyEdit, fc.boolean()), { maxLength: 40 }), (edits) => {
        const workspace = new Workspace();
        const drafts: [MinuteBody, MinuteBody] = [bodyOf(), bodyOf()];
        const histories: [MinuteBody[], MinuteBody[]] = [[], []];
        let clipboard: Block = paragraph('nothing');
        const progress = new Map<string, number>();

        for (const [edit, pause] of edits) {
          const draft = drafts[edit.item];
          const changed = apply(draft, edit, clipboard, histories[edit.item]);
          if (edit.do === 'copy' || edit.do === 'cut')
            clipboard = draft.doc.content[edit.at % draft.doc.content.length] ?? clipboard;
          if (edit.do !== 'undo' && edit.do !== 'copy') histories[edit.item].push(draft);
          drafts[edit.item] = changed;
          // A change of item saves the item that was left before anything reaches the other.
          if (!pause && edit.do !== 'cut') continue;
          workspace.save(minutes[edit.item], changed);
          drafts[edit.item] = workspace.body(minutes[edit.item]);
          check(workspace, progress);
        }
        for (const index of [0, 1] as const) {
          workspace.save(minutes[index], drafts[index]);
          check(workspace, progress);
          const again = workspace.save(minutes[index], workspace.body(minutes[index]));
          expect([again.insert, again.moveIn, again.revive, again.retire].flat()).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('[X1] a copied block without words takes its own id when both have words', () => {
    const workspace = new Workspace();
    workspace.save(first, bodyOf(action(a, '')));
    workspace.save(second, bodyOf(action(a, '')));
    expect(only(workspace.save(first, bodyOf(action(a))))).toEqual({ insert: [a] });
    const plan = workspace.save(second, bodyOf(action(a)));
    expect(plan.insert.map(({ id }) => id)).not.toContain(a);
    expect(workspace.row(a)).toMatchObject({ minuteId: first, live: true });
  });

  function check(workspace: Workspace, progress: Map<string, number>): void {
    expect(minutes.flatMap((minuteId) => idsOf(workspace.body(minuteId)))).not.toContain(null);
    // A block without words has no row that could say whose it is: a copy of it in another item settles its id with its words.
    const ids = minutes.flatMap((minuteId) => rowsOf(workspace.body(minuteId)).map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const minuteId of minutes) {
      const found = rowsOf(workspace.body(minuteId));
      const live = [...workspace.rows].filter(([, row]) => row.live && row.minuteId === minuteId);
      expect(live.map(([id, { kind }]) => `${kind} ${id}`).sort()).toEqual(
        found.map(({ kind, id }) => `${kind} ${id}`).sort(),
      );
    }
    for (const [id, row] of workspace.rows) {
      expect(progress.get(id) ?? row.progress).toBe(row.progress);
      progress.set(id, row.progress);
    }
    for (const id of progress.keys()) expect(workspace.rows.has(id)).toBe(true);
  }
});

function rowsOf(body: MinuteBody): Identified[] {
  const { resolutions, actions } = extractProgress(body);
  const named = (kind: Identified['kind'], id: string | null): Identified[] => (id === null ? [] : [{ kind, id }]);
  return [
    ...resolutions.flatMap(({ id, clauses }) => [
      ...named('resolution', id),
      ...clauses.flatMap((clause) => named('clause', clause.id)),
    ]),
    ...actions.flatMap(({ id }) => named('action', id)),
  ];
}

function apply(draft: MinuteBody, edit: Edit, clipboard: Block, history: MinuteBody[]): MinuteBody {
  const { content } = draft.doc;
  const place = 'at' in edit ? edit.at % content.length : 0;
  switch (edit.do) {
    case 'type':
      return bodyOf(
        ...content.toSpliced(
          place,
          0,
          { action: action(null), resolution: resolution(null, null), paragraph: paragraph('x') }[edit.kind],
        ),
      );
    case 'copy':
      return draft;
    case 'cut':
      return bodyOf(...content.toSpliced(place, 1));
    case 'paste':
      return bodyOf(...content.toSpliced(place, 0, clipboard));
    case 'empty': {
      const block = content[place];
      return block?.type === 'action' ? bodyOf(...content.with(place, action(block.attrs.id, ''))) : draft;
    }
    case 'undo':
      return history.pop() ?? draft;
  }
}
