import { Plugin, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { Instant } from '../../../shared/domain/calendar.ts';
import type { MakeId } from '../../../shared/domain/ids.ts';

/**
 * Gives every line that was begun by hand its id and its time, once; of two with the same id (a line was parted, or pasted)
 * the later is new. Rule [NT2].
 */
export function stampLines(makeId: MakeId, now: () => Instant): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _before, state) =>
      transactions.some(({ docChanged }) => docChanged) ? stamp(state, makeId, now) : null,
  });
}

function stamp(state: EditorState, makeId: MakeId, now: () => Instant): Transaction | null {
  const seen = new Set<unknown>();
  let tr: Transaction | null = null;
  state.doc.forEach((line, at) => {
    const id: unknown = line.attrs['id'];
    const isNew = id === null ? line.content.size > 0 || state.doc.childCount > 1 : seen.has(id);
    seen.add(id);
    if (!isNew) return;
    tr ??= state.tr;
    tr.setNodeMarkup(at, null, { id: makeId(), at: now(), used: false });
  });
  return tr;
}
