import { Extension } from '@tiptap/core';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Selection } from '@tiptap/pm/state';
import { parseActionLine } from '../../../shared/minutes/action-line.ts';
import { parseDecisionLead } from '../../../shared/minutes/decision-lead.ts';
import { isStem } from '../commands/resolution-commands.ts';
import { nodeText } from '../schema/node-text.ts';
import { nodeType } from '../schema/node-types.ts';

/**
 * Whole paragraphs pasted from elsewhere that begin as a decision or an action do become one, in the words that they have;
 * Ctrl+Z takes the whole paste back. What was copied in this editor stays what it was there, and so does what lands in a
 * list, a table or the middle of a line.
 */
export const ReadPasted = Extension.create<{ readonly decisionWord: string }>({
  name: 'readPasted',
  addProseMirrorPlugins() {
    const { decisionWord } = this.options;
    let isOwn = false;
    return [
      new Plugin({
        key: new PluginKey('readPasted'),
        props: {
          transformPastedHTML: (html) => {
            isOwn = /\sdata-pm-slice=/.test(html);
            return html;
          },
          transformPastedText: (text) => {
            isOwn = false;
            return text;
          },
          transformPasted: (slice, view) =>
            isOwn || view.dragging !== null ? slice : readPasted(slice, view.state.selection, decisionWord),
        },
      }),
    ];
  },
});

/** The slice with its decisions and actions made. Its first and last block count as whole where no words join them. */
function readPasted(slice: Slice, selection: Selection, decisionWord: string): Slice {
  const { $from, $to } = selection;
  if ($from.depth > 1 || $to.depth > 1 || slice.openStart > 1 || slice.openEnd > 1) return slice;
  const blocks: readonly Node[] = slice.content.content;
  const last = blocks.length - 1;
  const isWhole = (place: number): boolean =>
    (place > 0 || slice.openStart === 0 || $from.parentOffset === 0) &&
    (place < last || slice.openEnd === 0 || $to.parentOffset === $to.parent.content.size);
  const read: Node[] = [];
  const places = new Set<number>();
  blocks.forEach((block, place) => {
    if (!isWhole(place)) {
      read.push(block);
      return;
    }
    const before = read.at(-1);
    const clauses = before === undefined ? null : toClauses(block, before, decisionWord);
    const made = toDecisionOrAction(block, decisionWord);
    if (clauses !== null || made !== null) places.add(place);
    if (before !== undefined && clauses !== null) read[read.length - 1] = before.copy(before.content.append(clauses));
    else read.push(made ?? block);
  });
  return new Slice(Fragment.from(read), places.has(0) ? 0 : slice.openStart, places.has(last) ? 0 : slice.openEnd);
}

function toDecisionOrAction(block: Node, decisionWord: string): Node | null {
  if (block.type.name !== 'paragraph') return null;
  const { schema } = block.type;
  const words = nodeText(block);
  if (parseActionLine(words) !== null) return nodeType(schema, 'action').create(null, block.content);
  if (parseDecisionLead(words, decisionWord) === null) return null;
  return nodeType(schema, 'resolution').create(null, nodeType(schema, 'resolutionLead').create(null, block.content));
}

/** The clauses that a numbered list gives which follows a stem ("RESOLVED that"); null where it is no such list. */
function toClauses(list: Node, before: Node, decisionWord: string): Fragment | null {
  const lead = before.type.name === 'resolution' && before.childCount === 1 ? before.firstChild : null;
  if (lead === null || list.type.name !== 'orderedList' || !isStem(nodeText(lead), decisionWord)) return null;
  if (list.children.some((item) => item.childCount !== 1)) return null;
  const clause = nodeType(list.type.schema, 'clause');
  return Fragment.from(list.children.map((item) => clause.create(null, item.firstChild?.content)));
}
