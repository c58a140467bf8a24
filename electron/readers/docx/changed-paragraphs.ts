import type { ReturnedChange } from '../../../shared/domain/minuting/returned-changes.ts';

/** What became of words while changes were tracked. */
export type Fate = 'same' | 'put-in' | 'taken-out';

/** Words of one paragraph with one fate, by one hand. */
export interface Piece {
  readonly fate: Fate;
  readonly text: string;
  readonly author: string | null;
  readonly isMove: boolean;
}

/** A comment on words, by its id, at a place of the words before any change. */
interface Remark {
  readonly id: string;
  readonly at: number;
}

/**
 * A paragraph as it was before changes were tracked: where its mark was put in it was one with the next, and the next is
 * part of it; where its mark was taken out, the change goes on in the next.
 */
export interface ChangedParagraph {
  readonly pieces: Piece[];
  readonly remarks: Remark[];
  anchor: string | null;
  isAnchorOwn: boolean;
}

/** An empty paragraph behind the bookmark that was met last. */
export function startChanged(anchor: string | null): ChangedParagraph {
  return { pieces: [], remarks: [], anchor, isAnchorOwn: false };
}

/** The words before any change. */
export function wordsBefore({ pieces }: ChangedParagraph): string {
  return pieces.map(({ fate, text }) => (fate === 'put-in' ? '' : text)).join('');
}

/** Whether all of its words were taken out, or put in; an empty one is neither. */
export function isWholly({ pieces }: ChangedParagraph, fate: Fate): boolean {
  return pieces.length > 0 && pieces.every((piece) => piece.fate === fate);
}

/** The changes of a paragraph: what one hand took out and put in at one place is one change. */
export function listChanges(paragraph: ChangedParagraph): ReturnedChange[] {
  const { anchor, isAnchorOwn, pieces } = paragraph;
  const context = wordsBefore(paragraph);
  const changes: ReturnedChange[] = [];
  let at = 0;
  let open: { at: number; removed: string; added: string; author: string | null; moved: boolean } | null = null;
  const close = (): void => {
    if (open === null) return;
    const { moved, ...rest } = open;
    open = null;
    if (rest.removed === '' && rest.added === '') return;
    const isTaken = rest.removed !== '' && rest.added === '';
    const note = !moved ? null : isTaken ? 'Moved away from here.' : 'Moved here from another place.';
    changes.push({ source: 'tracked', context, ...rest, note, anchor, isAnchorOwn });
  };
  for (const { fate, text, author, isMove } of pieces) {
    if (fate === 'same') {
      close();
      at += text.length;
      continue;
    }
    if (open !== null && (open.author !== author || open.moved !== isMove)) close();
    open ??= { at, removed: '', added: '', author, moved: isMove };
    if (fate === 'put-in') open.added += text;
    else {
      open.removed += text;
      at += text.length;
    }
  }
  close();
  return changes;
}
