import type { Transaction } from '@tiptap/pm/state';

/** From where to where the outermost blocks reach, in the new document, that the steps of a transaction touched. */
export function changedBlocks(tr: Transaction): readonly [first: number, last: number] {
  const [from, to] = changedRange(tr);
  const [start, end] = [tr.doc.resolve(from), tr.doc.resolve(to)];
  return [start.depth === 0 ? from : start.before(1), end.depth === 0 ? to : end.after(1)];
}

function changedRange(tr: Transaction): readonly [from: number, to: number] {
  let from = tr.doc.content.size;
  let to = 0;
  tr.mapping.maps.forEach((map, index) => {
    const later = tr.mapping.slice(index + 1);
    map.forEach((_oldFrom, _oldTo, newFrom, newTo) => {
      from = Math.min(from, later.map(newFrom, -1));
      to = Math.max(to, later.map(newTo, 1));
    });
  });
  return [Math.min(from, to), to];
}
