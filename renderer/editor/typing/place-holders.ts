import type { Node } from '@tiptap/pm/model';
import { TextSelection, type Command } from '@tiptap/pm/state';
import { findPlaceHolders } from '../../../shared/minutes/phrases.ts';

interface Place {
  readonly from: number;
  readonly to: number;
}

/** The place-holders in braces that are still in a text, in reading order. */
export function listPlaceHolders(doc: Node): Place[] {
  const places: Place[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, null, '\ufffc');
    for (const { from, to } of findPlaceHolders(text)) places.push({ from: at + 1 + from, to: at + 1 + to });
    return false;
  });
  return places;
}

/** Selects the next or the previous place-holder, round the end of the text; nothing where none is left. */
export function goToPlaceHolder(by: 1 | -1): Command {
  return (state, dispatch) => {
    const { from, to } = state.selection;
    const places = listPlaceHolders(state.doc);
    const next =
      by === 1
        ? (places.find((place) => place.from >= to) ?? places[0])
        : (places.findLast((place) => place.to <= from) ?? places.at(-1));
    if (next === undefined) return false;
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, next.from, next.to)).scrollIntoView());
    return true;
  };
}
