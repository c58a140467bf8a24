import { useRef, useState } from 'react';
import type { Destination } from '../../../shared/domain/agenda/outline.ts';
import type { AgendaItemId, MeetingId } from '../../../shared/domain/ids.ts';
import type { AgendaItem } from '../../../shared/domain/meeting.ts';
import { addLine } from './agenda-changes.ts';
import { inTurn, pageOf } from './agenda-session.ts';

/** A line that is being written and is not there yet. */
export interface Draft {
  readonly where: Destination;
  /** Words that came back because the line could not be added. */
  readonly words: string;
  /** Counts drafts, so that each begins with a field of its own. */
  readonly count: number;
}

/**
 * The line that is being written behind another. Enter keeps it and begins the next; keys come faster than answers, so
 * that each line finds its place when its turn comes.
 */
export function useDraft(meetingId: MeetingId) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const place = useRef<Destination>({ parentId: null, after: null });

  const put = (where: Destination, words = '') => {
    place.current = where;
    setDraft((before) => ({ where, words, count: (before?.count ?? 0) + (words === '' ? 0 : 1) }));
  };
  const keep = async (title: string): Promise<AgendaItem | null> => {
    const item = await addLine(meetingId, title, () => place.current);
    if (item !== null) place.current = { parentId: item.parentId, after: item.id };
    return item;
  };
  return {
    draft,
    /** Begins to write a line at a destination. */
    begin: (where: Destination) => {
      place.current = where;
      setDraft((before) => ({ where, words: '', count: (before?.count ?? 0) + 1 }));
    },
    end: () => setDraft(null),
    /** The line that the next one would stand behind, once all that were kept are there. */
    behind: (): Promise<AgendaItemId | null> =>
      inTurn(() => Promise.resolve(place.current.after ?? place.current.parentId)),
    /** Keeps the words as a line and goes on behind it; where that cannot be, they come back. */
    keepAndGoOn: async (title: string) => {
      const item = await keep(title);
      if (item === null) put(place.current, title);
      else setDraft((now) => (now === null ? null : { ...now, where: place.current }));
    },
    keep,
    /** Makes the line that is being written a sub-item of the one above, or an item again. Answers whether it could. */
    indent: (by: 1 | -1) =>
      inTurn(() => {
        const items = pageOf(meetingId)?.items ?? [];
        const next = by === 1 ? under(place.current, items) : out(place.current);
        if (next !== null) {
          place.current = next;
          setDraft((now) => (now === null ? null : { ...now, where: next }));
        }
        return Promise.resolve(next !== null);
      }),
  };
}

/** What a list needs of the line that is being written. */
export type Drafting = ReturnType<typeof useDraft>;

function under({ parentId, after }: Destination, items: readonly AgendaItem[]): Destination | null {
  const above = items.find(({ id }) => id === after);
  if (parentId !== null || above === undefined || above.rowKind === 'heading') return null;
  const last = items
    .filter((item) => item.parentId === above.id)
    .reduce<AgendaItem | null>((one, item) => (one === null || item.position > one.position ? item : one), null);
  return { parentId: above.id, after: last?.id ?? null };
}

function out({ parentId }: Destination): Destination | null {
  return parentId === null ? null : { parentId: null, after: parentId };
}
