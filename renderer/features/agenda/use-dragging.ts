import { type PointerEvent, useRef, useState } from 'react';
import type { AgendaItemId } from '../../../shared/domain/ids.ts';
import type { LineView } from './agenda-view.ts';
import { type DropPlace, findDropPlace } from './drop-place.ts';

/** So far (px) the pointer goes before a press becomes a drag. */
const SLACK = 5;
/** Beyond so many px right of where titles begin, a sub-item is meant. */
const UNDER = 36;
/** Within so many px of an edge of the list it scrolls, by as many a move. */
const EDGE = 36;
const SCROLL = 12;

export interface Dragging {
  readonly ids: ReadonlySet<AgendaItemId>;
  readonly place: DropPlace | null;
  /** Where the line that shows the place is drawn, in px from the top of the scrolled list. */
  readonly top: number;
}

interface Hold {
  readonly id: AgendaItemId;
  readonly x: number;
  readonly y: number;
  readonly pointerId: number;
}

/** Moving lines with the pointer, by the grip at their start. `drop` carries out where they were let go. */
export function useDragging(
  lines: readonly LineView[],
  chosen: ReadonlySet<AgendaItemId>,
  isResting: boolean,
  drop: (ids: ReadonlySet<AgendaItemId>, place: DropPlace) => void,
) {
  const hold = useRef<Hold | null>(null);
  const [dragging, setDragging] = useState<Dragging | null>(null);

  const end = () => {
    hold.current = null;
    setDragging(null);
  };
  return {
    dragging,
    cancel: end,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
        if (isResting || event.button !== 0 || !(event.target instanceof Element)) return;
        if (event.target.closest('[data-grip]') === null) return;
        const id = lines.find(({ item }) => item.id === lineOf(event.target))?.item.id;
        if (id === undefined) return;
        hold.current = { id, x: event.clientX, y: event.clientY, pointerId: event.pointerId };
      },
      onPointerMove: (event: PointerEvent<HTMLDivElement>) => {
        const held = hold.current;
        if (held === null) return;
        if (dragging === null && Math.hypot(event.clientX - held.x, event.clientY - held.y) < SLACK) return;
        const list = event.currentTarget;
        if (!list.hasPointerCapture(held.pointerId)) list.setPointerCapture(held.pointerId);
        scrollAtEdge(list, event.clientY);
        const ids = chosen.has(held.id) ? chosen : new Set([held.id]);
        const rows = [...list.querySelectorAll<HTMLElement>('[data-line]')];
        const middles = rows.map((row) => row.getBoundingClientRect());
        const gap = middles.filter(({ top, height }) => top + height / 2 < event.clientY).length;
        const titleStart = list.querySelector('[data-title-start]')?.getBoundingClientRect().left ?? 0;
        const place = findDropPlace(lines, ids, gap, event.clientX > titleStart + UNDER);
        setDragging({ ids, place, top: place === null ? 0 : edgeBehind(list, rows, place.gap) });
      },
      onPointerUp: () => {
        if (dragging !== null && dragging.place !== null) drop(dragging.ids, dragging.place);
        end();
      },
      onPointerCancel: end,
    },
  };
}

/** The id of the line that a part of the page belongs to. */
export function lineOf(target: EventTarget | null): string | null {
  return target instanceof Element ? (target.closest('[data-line]')?.getAttribute('data-line') ?? null) : null;
}

function edgeBehind(list: HTMLElement, rows: readonly HTMLElement[], gap: number): number {
  const row = rows[gap - 1] ?? rows[0];
  if (row === undefined) return 0;
  const { top, bottom } = row.getBoundingClientRect();
  return (gap === 0 ? top : bottom) - list.getBoundingClientRect().top + list.scrollTop;
}

function scrollAtEdge(list: HTMLElement, y: number): void {
  const { top, bottom } = list.getBoundingClientRect();
  if (y < top + EDGE) list.scrollTop -= SCROLL;
  else if (y > bottom - EDGE) list.scrollTop += SCROLL;
}
