import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type ReactNode,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { bindClasses } from '../class-names.ts';
import styles from './long-list.module.css';

const cx = bindClasses(styles);

/** First and last place, both included. */
export type Places = readonly [first: number, last: number];

export interface LongListProps<T> {
  readonly label: string;
  readonly items: readonly T[];
  /** The place that has the cursor; null: none yet. */
  readonly chosen: number | null;
  readonly onChoose: (place: number) => void;
  /** Places that belong together and are marked; brought into sight when they change. */
  readonly marked?: Places | null;
  /** A key on the item with the cursor, before it moves the cursor; answers whether it did something. */
  readonly onKey?: (event: KeyboardEvent, place: number) => boolean;
  /** Enter or a double press. */
  readonly onOpen?: (place: number) => void;
  /** Draws one item; give the same function each time, or every item is drawn again. */
  readonly draw: (item: T, place: number) => ReactNode;
}

/** So many items are drawn as one piece, so that moving the cursor draws two pieces again and not thousands of items. */
const PIECE = 100;

/** So many pieces are drawn at once, which is more than a window shows; the others are drawn as they come near. */
const AT_ONCE = 1;

/** What an item that is not drawn yet is taken to be high, in rem: what lies beyond it then stands about right. */
const GUESS = 1.5;

/**
 * A list of thousands of items with one cursor: arrows, Page Up and Down, Home and End move it. Items are plain words to
 * the machine (nothing inside can be tabbed to), and those of a very long list are drawn once they come near, which is
 * what keeps it quick.
 */
export function LongList<T>({ label, items, chosen, onChoose, marked = null, onKey, onOpen, draw }: LongListProps<T>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const pieces = useMemo(() => {
    const cut: (readonly T[])[] = [];
    for (let from = 0; from < items.length; from += PIECE) cut.push(items.slice(from, from + PIECE));
    return cut;
  }, [items]);

  useEffect(() => {
    if (chosen !== null) bringIntoSight(list.current, `${id}-${chosen}`);
  }, [chosen, id]);
  const firstMarked = marked?.[0] ?? null;
  const lastMarked = marked?.[1] ?? null;
  useEffect(() => {
    if (firstMarked !== null) bringIntoSight(list.current, `${id}-${firstMarked}`);
  }, [firstMarked, lastMarked, id]);

  const press = (event: KeyboardEvent) => {
    if (chosen !== null && onKey?.(event, chosen) === true) {
      event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' && chosen !== null && onOpen !== undefined) {
      event.preventDefault();
      onOpen(chosen);
      return;
    }
    const at = chosen ?? -1;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + 15,
      PageUp: at - 15,
      Home: 0,
      End: items.length - 1,
    };
    const wanted = steps[event.key];
    if (wanted !== undefined && items.length > 0) {
      event.preventDefault();
      onChoose(Math.max(0, Math.min(items.length - 1, wanted)));
    }
  };
  const pick = (event: MouseEvent, then: ((place: number) => void) | undefined) => {
    const place =
      event.target instanceof Element ? event.target.closest('[data-place]')?.getAttribute('data-place') : null;
    if (typeof place === 'string') then?.(Number(place));
  };

  return (
    <div
      ref={list}
      role="listbox"
      aria-label={label}
      tabIndex={0}
      {...(chosen !== null && { 'aria-activedescendant': `${id}-${chosen}` })}
      className={cx('list')}
      onKeyDown={press}
      onClick={(event) => pick(event, onChoose)}
      onDoubleClick={(event) => pick(event, onOpen)}
    >
      {pieces.map((piece, number) => {
        const from = number * PIECE;
        const to = from + piece.length - 1;
        const isHere = chosen !== null && chosen >= from && chosen <= to;
        const isMarked = marked !== null && marked[0] <= to && marked[1] >= from;
        // What the cursor or the first mark is on is always there to be scrolled to and told.
        const isWanted = number < AT_ONCE || isHere || (marked !== null && marked[0] >= from && marked[0] <= to);
        return (
          <LazyPiece
            key={from}
            isWanted={isWanted}
            id={id}
            from={from}
            of={items.length}
            items={piece}
            chosen={isHere ? chosen : null}
            firstMarked={isMarked ? marked[0] : null}
            lastMarked={isMarked ? marked[1] : null}
            draw={draw}
          />
        );
      })}
    </div>
  );
}

interface PieceProps<T> {
  readonly id: string;
  readonly from: number;
  /** How many items the whole list has. */
  readonly of: number;
  readonly items: readonly T[];
  readonly chosen: number | null;
  readonly firstMarked: number | null;
  readonly lastMarked: number | null;
  readonly draw: (item: T, place: number) => ReactNode;
}

/** A piece that is drawn once it is wanted or comes near, and stays; before that, the room that it will about take. */
function LazyPiece<T>({ isWanted, ...piece }: PieceProps<T> & { readonly isWanted: boolean }) {
  const [isDrawn, setDrawn] = useState(isWanted);
  const gap = useRef<HTMLDivElement>(null);
  if (isWanted && !isDrawn) setDrawn(true);
  useEffect(() => {
    const waiting = gap.current;
    if (waiting === null) return;
    const watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setDrawn(true);
      },
      { root: waiting.parentElement, rootMargin: '100% 0px' },
    );
    watcher.observe(waiting);
    return () => watcher.disconnect();
  }, [isDrawn]);
  return isDrawn || isWanted ? (
    <Piece {...piece} />
  ) : (
    <div ref={gap} role="presentation" style={{ height: `${piece.items.length * GUESS}rem` }} />
  );
}

function DrawPiece<T>({ id, from, of, items, chosen, firstMarked, lastMarked, draw }: PieceProps<T>) {
  return (
    <div role="presentation" className={cx('piece')}>
      {items.map((item, offset) => {
        const place = from + offset;
        const isMarked = firstMarked !== null && lastMarked !== null && place >= firstMarked && place <= lastMarked;
        return (
          <div
            key={place}
            id={`${id}-${place}`}
            role="option"
            aria-posinset={place + 1}
            aria-setsize={of}
            aria-selected={place === chosen}
            data-place={place}
            className={cx('item', place === chosen && 'chosen', isMarked && 'marked')}
          >
            {draw(item, place)}
          </div>
        );
      })}
    </div>
  );
}

// Safe: memo keeps the component as it is, it only forgets that it is generic.
const Piece = memo(DrawPiece) as typeof DrawPiece;

/** Room kept above and below what is brought into sight from elsewhere, in pixels. */
const ROOM = 40;

/**
 * Scrolls as little as can be while the list itself is used; for a place that was chosen elsewhere, to a third of the way
 * down, unless it is in full sight already.
 */
function bringIntoSight(list: HTMLElement | null, id: string): void {
  const item = list === null ? null : document.getElementById(id);
  if (list === null || item === null) return;
  if (list === document.activeElement) {
    item.scrollIntoView({ block: 'nearest' });
    return;
  }
  const seen = list.getBoundingClientRect();
  const place = item.getBoundingClientRect();
  const isSeen = place.top >= seen.top + ROOM && place.bottom <= seen.bottom - ROOM;
  if (!isSeen) list.scrollTop += place.top - seen.top - seen.height / 3;
}
