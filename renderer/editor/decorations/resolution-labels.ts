import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { findDecision } from '../../../shared/minutes/decision-lead.ts';

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
          init: (_config, state) => labelResolutions(state.doc, decisionWord),
          apply: (tr, labels) => (tr.docChanged ? labelResolutions(tr.doc, decisionWord) : labels),
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ];
  },
});

function labelResolutions(doc: Node, decisionWord: string): DecorationSet {
  const labels: Decoration[] = [];
  doc.forEach((block, at) => {
    if (block.type.name !== 'resolution') return;
    block.forEach((part, offset, index) => {
      const start = at + 1 + offset;
      if (index > 0) {
        labels.push(Decoration.node(start, start + part.nodeSize, { 'aria-label': `Clause ${index}` }));
        return;
      }
      const words = part.textBetween(0, part.content.size, null, '\ufffc');
      const decision = findDecision(words, decisionWord);
      if (decision === null) return;
      const from = start + 1 + decision.before.length;
      const verb = decision.phrase.slice(0, decision.verb.length);
      labels.push(Decoration.inline(from, from + verb.length, { nodeName: 'strong', 'data-part': 'verb' }));
    });
  });
  return labels.length === 0 ? DecorationSet.empty : DecorationSet.create(doc, labels);
}
