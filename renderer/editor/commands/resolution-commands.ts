import { closeHistory } from '@tiptap/pm/history';
import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { TextSelection, type Command, type EditorState, type Transaction } from '@tiptap/pm/state';
import { findDecision } from '../../../shared/minutes/decision-lead.ts';
import { nodeText } from '../schema/node-text.ts';
import { nodeType, type NodeName } from '../schema/node-types.ts';

/** The caret inside a lead or a clause of a resolution. */
interface Place {
  readonly $caret: ResolvedPos;
  /** Before the resolution. */
  readonly at: number;
  readonly resolution: Node;
  /** Which child of the resolution: 0 for the lead. */
  readonly index: number;
}

function placeIn(state: EditorState, name: NodeName): Place | null {
  const { selection } = state;
  if (!(selection instanceof TextSelection) || selection.$cursor === null) return null;
  const { $cursor } = selection;
  if ($cursor.parent.type.name !== name || $cursor.depth !== 2) return null;
  return { $caret: $cursor, at: $cursor.before(1), resolution: $cursor.node(1), index: $cursor.index(1) };
}

/**
 * Whether the words of a lead are only the stem, so that what follows is a clause: nothing after the verb phrase
 * ("RESOLVED that"), or words that end in "that" or a colon ("RESOLVED that meetings be held on:-").
 */
export function isStem(words: string, decisionWord: string): boolean {
  const decision = findDecision(words.trimEnd(), decisionWord);
  if (decision !== null && decision.rest.trim() === '') return true;
  return /(?:\bthat|:[-–—]?)\s*$/i.test(words);
}

/**
 * Enter in the lead. After the stem it starts the clauses; in an empty resolution it gives up on it; with clauses below
 * it makes a first one; else it goes on in a paragraph after the resolution.
 */
export function enterInLead(decisionWord: string): Command {
  return (state, dispatch) => {
    const place = placeIn(state, 'resolutionLead');
    if (place === null) return false;
    const lead = place.$caret.parent;
    const hasClauses = place.resolution.childCount > 1;
    if (lead.content.size === 0 && !hasClauses) return unwrapResolution(state, dispatch);
    const before = nodeText(lead, 0, place.$caret.parentOffset);
    const tr = state.tr;
    if (hasClauses || isStem(before, decisionWord)) startClauses(tr, place.$caret.pos);
    else goOnAfter(tr, place);
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/**
 * Moves what stands after a place in the lead into a new first clause, and the caret with it. Blanks at the end of the
 * lead are taken away.
 *
 * @param id of the clause, where it must have one at once; else it is given with the change.
 */
export function startClauses(tr: Transaction, at: number, id: string | null = null): void {
  const $at = tr.doc.resolve(at);
  const lead = $at.parent;
  const rest = lead.slice($at.parentOffset).content;
  const blanks = /\s*$/.exec(nodeText(lead, 0, $at.parentOffset))?.[0].length ?? 0;
  const end = $at.end();
  tr.delete(at - blanks, end);
  const clauseAt = end - (end - at + blanks) + 1;
  tr.insert(clauseAt, nodeType(tr.doc.type.schema, 'clause').create({ id }, rest));
  tr.setSelection(TextSelection.create(tr.doc, clauseAt + 1));
}

/** Enter in a clause: the next clause. In an empty one, out of the resolution or on to the clause below. */
export const enterInClause: Command = (state, dispatch) => {
  const place = placeIn(state, 'clause');
  if (place === null) return false;
  const { $caret, resolution, index } = place;
  const tr = state.tr;
  if ($caret.parent.content.size === 0) {
    if (index === resolution.childCount - 1) {
      goOnAfter(tr, place);
      tr.delete($caret.before(), $caret.after());
    } else {
      tr.delete($caret.before(), $caret.after());
      tr.setSelection(TextSelection.create(tr.doc, $caret.before() + 1));
    }
  } else if ($caret.parentOffset === 0) {
    tr.insert($caret.before(), nodeType(state.schema, 'clause').create());
  } else {
    tr.split($caret.pos);
  }
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Backspace at the start of a clause: on to the clause above, or back into the lead. */
export const joinClauseBackward: Command = (state, dispatch) => {
  const place = placeIn(state, 'clause');
  if (place === null || place.$caret.parentOffset > 0) return false;
  const { $caret, index } = place;
  const clause = $caret.parent;
  const tr = state.tr;
  const above = place.resolution.child(index - 1);
  const gap = index === 1 && clause.content.size > 0 && /\S$/.test(nodeText(above)) ? ' ' : '';
  const end = $caret.before() - 1;
  tr.delete($caret.before(), $caret.after());
  tr.insert(end, clause.content);
  if (gap !== '') tr.insertText(gap, end);
  tr.setSelection(TextSelection.create(tr.doc, end + gap.length));
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Backspace at the start of the lead: the resolution becomes ordinary paragraphs, its words kept. */
export const unwrapResolution: Command = (state, dispatch) => {
  const place = placeIn(state, 'resolutionLead');
  if (place === null || place.$caret.parentOffset > 0) return false;
  const paragraphs = place.resolution.children.map((part) =>
    nodeType(state.schema, 'paragraph').create(null, part.content),
  );
  const tr = state.tr.replaceWith(place.at, place.at + place.resolution.nodeSize, paragraphs);
  tr.setSelection(TextSelection.create(tr.doc, place.at + 1));
  dispatch?.(closeHistory(tr).scrollIntoView());
  return true;
};

/** Moves what stands after the caret into a new paragraph after the resolution, and the caret with it. */
function goOnAfter(tr: Transaction, { $caret, at, resolution }: Place): void {
  const rest = $caret.parent.slice($caret.parentOffset).content;
  const after = at + resolution.nodeSize;
  tr.insert(after, nodeType(tr.doc.type.schema, 'paragraph').create(null, rest));
  tr.setSelection(TextSelection.create(tr.doc, after + 1));
  tr.delete($caret.pos, $caret.end());
}
