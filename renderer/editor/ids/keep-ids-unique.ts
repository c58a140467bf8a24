import { Extension } from '@tiptap/core';
import type { Fragment, Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Mapping, ReplaceAroundStep, ReplaceStep } from '@tiptap/pm/transform';
import type { MakeId } from '../../../shared/domain/ids.ts';
import { idOf } from '../schema/identity.ts';

/** Types of the nodes that carry an id, as in shared/minutes/identified-nodes.ts. */
const identified = new Set(['resolution', 'clause', 'action', 'reference']);
export const isIdentified = (node: Node): boolean => identified.has(node.type.name);

/**
 * Gives each new resolution, clause, action and reference its id at once, and a pasted or split-off copy an id of its
 * own: the node that stood there before keeps its id (rules [X1] and [X4] of shared/minutes/SPEC.md inside one item; the
 * store applies them across items). The ids belong to the change that made the nodes, so that undo and redo keep them.
 */
export const KeepIdsUnique = Extension.create<{ readonly makeId: MakeId }>({
  name: 'keepIdsUnique',
  addProseMirrorPlugins() {
    const { makeId } = this.options;
    return [
      new Plugin({
        key: new PluginKey('keepIdsUnique'),
        appendTransaction: (transactions, before, after) =>
          transactions.some(bringsIdentified) ? giveIds(transactions, before, after, makeId) : null,
      }),
    ];
  },
});

/** Typing inside a block brings none, so that a keystroke never looks through the document. */
function bringsIdentified(tr: Transaction): boolean {
  return tr.steps.some((step) => {
    if (step instanceof ReplaceStep || step instanceof ReplaceAroundStep) return holdsIdentified(step.slice.content);
    return false;
  });
}

function holdsIdentified(content: Fragment): boolean {
  let found = false;
  content.descendants((node) => {
    found ||= isIdentified(node);
    return !found;
  });
  return found;
}

function giveIds(
  transactions: readonly Transaction[],
  before: EditorState,
  after: EditorState,
  makeId: MakeId,
): Transaction | null {
  const places = new Map<string, number[]>();
  const without: number[] = [];
  after.doc.descendants((node, at) => {
    if (!isIdentified(node)) return;
    const id = idOf(node);
    if (id === null) without.push(at);
    else places.set(id, [...(places.get(id) ?? []), at]);
  });
  const doubles = [...places].filter(([, at]) => at.length > 1);
  const newer = doubles.length === 0 ? [] : newerPlaces(doubles, transactions, before);
  const changed = [...without, ...newer];
  if (changed.length === 0) return null;
  return changed.reduce((tr, at) => tr.setNodeAttribute(at, 'id', makeId()), after.tr);
}

/** Every place of each doubled id but the one to which its old place moved; the first stays where there was none. */
function newerPlaces(
  doubles: readonly (readonly [id: string, at: readonly number[]])[],
  transactions: readonly Transaction[],
  before: EditorState,
): number[] {
  const mapping = new Mapping(transactions.flatMap((tr) => tr.mapping.maps));
  const old = new Map<string, number>();
  before.doc.descendants((node, at) => {
    const id = isIdentified(node) ? idOf(node) : null;
    if (id !== null && !old.has(id)) old.set(id, mapping.map(at, 1));
  });
  return doubles.flatMap(([id, at]) => {
    const stays = at.includes(old.get(id) ?? -1) ? old.get(id) : at[0];
    return at.filter((place) => place !== stays);
  });
}
