import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { findDecision } from '../../../shared/minutes/decision-lead.ts';
import { changedBlocks } from './changed-blocks.ts';

const key = new PluginKey<DecorationSet>('resolutionLabels');

/**
 * Says "Clause 2" of each clause to a screen reader, whose number the eye gets from a counter, and sets the decision
 * word in strong letters, as the printed page does. Neither is part of the body.
 */
export const ResolutionLabels = Extension.create<{ readonly decisionWord: string }>({
  name: 'resolutionLabels',
  addProseMirrorPlugins() {
    const { decisionWord } = this.options;
    return [
      new Plugin({
        key,
        state: {
          init: (_config, { doc }) => DecorationSet.create(doc, labelsBetween(doc, 0, doc.content.size, decisionWord)),
          apply: (tr, labels) => (tr.docChanged ? relabel(tr, labels, decisionWord) : labels),
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ];
  },
});

/** Moves the labels along and makes those of the changed blocks anew, so that a key costs the same in any text. */
function relabel(tr: Transaction, labels: DecorationSet, decisionWord: string): DecorationSet {
  const { doc } = tr;
  const [first, last] = changedBlocks(tr);
  const moved = labels.map(tr.mapping, doc);
  return moved.remove(moved.find(first, last)).add(doc, labelsBetween(doc, first, last, decisionWord));
}

function labelsBetween(doc: Node, from: number, to: number, decisionWord: string): Decoration[] {
  const labels: Decoration[] = [];
  doc.nodesBetween(from, to, (block, at, parent) => {
    if (parent === doc && block.type.name === 'resolution') labels.push(...labelResolution(block, at, decisionWord));
    return false;
  });
  return labels;
}

function labelResolution(resolution: Node, at: number, decisionWord: string): Decoration[] {
  const labels: Decoration[] = [];
  resolution.forEach((part, offset, index) => {
    const start = at + 1 + offset;
    if (index > 0) labels.push(Decoration.node(start, start + part.nodeSize, { 'aria-label': `Clause ${index}` }));
    const words = index > 0 ? '' : part.textBetween(0, part.content.size, null, '\ufffc');
    const decision = findDecision(words, decisionWord);
    if (decision === null) return;
    const from = start + 1 + decision.before.length;
    labels.push(Decoration.inline(from, from + decision.verb.length, { nodeName: 'strong', 'data-part': 'verb' }));
  });
  return labels;
}
