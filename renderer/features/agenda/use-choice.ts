import { useState } from 'react';
import type { AgendaItemId } from '../../../shared/domain/ids.ts';
import type { LineView } from './agenda-view.ts';

/** Which lines are chosen: the one in focus, and those between it and where the choice began. */
export function useChoice(
  lines: readonly LineView[],
  currentId: AgendaItemId | null,
  onCurrent: (id: AgendaItemId | null) => void,
) {
  const [more, setMore] = useState<ReadonlySet<AgendaItemId>>(new Set());
  const [anchor, setAnchor] = useState<AgendaItemId | null>(null);
  const here = new Set(lines.map(({ item }) => item.id));
  const current = currentId !== null && here.has(currentId) ? currentId : (lines[0]?.item.id ?? null);
  const chosen = new Set([...more].filter((id) => here.has(id)));
  if (current !== null && chosen.size === 0) chosen.add(current);

  const between = (one: AgendaItemId, other: AgendaItemId): Set<AgendaItemId> => {
    const [from, to] = [one, other].map((id) => lines.findIndex(({ item }) => item.id === id)).sort((a, b) => a - b);
    return new Set(lines.slice(from, (to ?? 0) + 1).map(({ item }) => item.id));
  };
  return {
    current,
    chosen: chosen as ReadonlySet<AgendaItemId>,
    /** Chooses one line alone. */
    choose: (id: AgendaItemId) => {
      setMore(new Set());
      setAnchor(id);
      onCurrent(id);
    },
    /** Chooses all from where the choice began to a line. */
    extend: (id: AgendaItemId) => {
      const start = anchor !== null && here.has(anchor) ? anchor : (current ?? id);
      setAnchor(start);
      setMore(between(start, id));
      onCurrent(id);
    },
    /** Adds a line to those that are chosen, or takes it out. */
    toggle: (id: AgendaItemId) => {
      const next = new Set(chosen);
      if (next.has(id)) next.delete(id);
      else next.add(id);
      setMore(next);
      setAnchor(id);
      onCurrent(id);
    },
    chooseAll: () => setMore(here),
    /** Leaves the one in focus chosen alone. */
    single: () => setMore(new Set()),
  };
}
