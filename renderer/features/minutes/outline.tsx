import { ArrowDown, ArrowUp, Pencil, Plus, Trash2 } from 'lucide-react';
import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import type { MeetingDoubt } from '../../../shared/contract/meetings.ts';
import type { MinuteId } from '../../../shared/domain/ids.ts';
import type { Minute } from '../../../shared/minutes/minute.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Button, IconButton } from '../../ui/controls/button.tsx';
import { Badge } from '../../ui/lists/badge.tsx';
import { LongList } from '../../ui/lists/long-list.tsx';
import { ItemMenu } from './drafting/item-menu.tsx';
import { outcomeWords } from './drafting/outcome-words.ts';
import { listEntries, isSameEntries, type OutlineEntry } from './outline-entries.ts';
import styles from './outline.module.css';

const cx = bindClasses(styles);

export interface OutlineProps {
  readonly minutes: readonly Minute[];
  readonly doubts: readonly MeetingDoubt[];
  readonly currentId: MinuteId | null;
  readonly isReadOnly: boolean;
  readonly onChoose: (id: MinuteId) => void;
  readonly onWrite: (minute: Minute) => void;
  /** Asks for a new minute after one (null: first). */
  readonly onAdd: (after: MinuteId | null) => void;
  readonly onRename: (id: MinuteId) => void;
  readonly onRemove: (minute: Minute) => void;
  /** To a place counted from 0. */
  readonly onMove: (minute: Minute, position: number) => void;
  readonly onPart: () => void;
  readonly onJoin: () => void;
}

/** The minutes as a list: arrows choose, Enter writes, Alt+arrows move, F2 renames, Insert adds, Delete removes. */
export function Outline(props: OutlineProps) {
  const { minutes, doubts, currentId, isReadOnly, onChoose, onWrite, onAdd, onRename, onRemove, onMove } = props;
  const { onPart, onJoin } = props;
  const entries = useEntries(minutes, doubts);
  const place = minutes.findIndex((minute) => minute.id === currentId);
  const current = minutes[place];
  const moveBy = (by: 1 | -1) => {
    if (current !== undefined && minutes[place + by] !== undefined) onMove(current, place + by);
  };

  const press = (event: KeyboardEvent): boolean => {
    if (current === undefined || isReadOnly || event.ctrlKey || event.metaKey) return false;
    const commands: Readonly<Record<string, () => void>> = event.altKey
      ? { ArrowUp: () => moveBy(-1), ArrowDown: () => moveBy(1) }
      : { F2: () => onRename(current.id), Insert: () => onAdd(current.id), Delete: () => onRemove(current) };
    const run = commands[event.key];
    run?.();
    return run !== undefined;
  };
  const isResting = current === undefined || isReadOnly;
  // Whoever comes to the list by keyboard stands on a minute at once, so that Enter and the other keys have one to act on.
  const enter = ({ target }: FocusEvent) => {
    const [first] = minutes;
    if (current === undefined && first !== undefined && target.matches('[role="listbox"]:focus-visible')) {
      onChoose(first.id);
    }
  };

  return (
    <nav aria-label="Minutes of this meeting" className={cx('outline')} data-outline onFocus={enter}>
      {entries.length === 0 ? (
        <p className={cx('empty')}>No minute yet.</p>
      ) : (
        <LongList
          label="Minutes"
          items={entries}
          chosen={place === -1 ? null : place}
          onChoose={(at) => {
            const minute = minutes[at];
            if (minute !== undefined) onChoose(minute.id);
          }}
          onOpen={(at) => {
            const minute = minutes[at];
            if (minute !== undefined) onWrite(minute);
          }}
          onKey={press}
          draw={drawEntry}
        />
      )}
      <div className={cx('foot')}>
        <Button
          icon={Plus}
          size="small"
          look="quiet"
          isDisabled={isReadOnly}
          onPress={() => onAdd(currentId ?? minutes.at(-1)?.id ?? null)}
        >
          Add…
        </Button>
        <span className={cx('tools')}>
          <IconButton
            icon={ArrowUp}
            size="small"
            label="Move up"
            keys="Alt+Up"
            isDisabled={isResting || place === 0}
            onPress={() => moveBy(-1)}
          />
          <IconButton
            icon={ArrowDown}
            size="small"
            label="Move down"
            keys="Alt+Down"
            isDisabled={isResting || place === minutes.length - 1}
            onPress={() => moveBy(1)}
          />
          <IconButton
            icon={Pencil}
            size="small"
            label="Change the heading"
            keys="F2"
            isDisabled={isResting}
            onPress={() => {
              if (current !== undefined) onRename(current.id);
            }}
          />
          <IconButton
            icon={Trash2}
            size="small"
            label="Remove this minute"
            keys="Delete"
            isDisabled={isResting}
            onPress={() => {
              if (current !== undefined) onRemove(current);
            }}
          />
          <ItemMenu
            minute={current}
            isResting={isResting}
            hasNext={minutes[place + 1] !== undefined}
            onPart={onPart}
            onJoin={onJoin}
          />
        </span>
      </div>
    </nav>
  );
}

/** The entries, the very same list while nothing that they show has changed: typing draws no entry again. */
function useEntries(minutes: readonly Minute[], doubts: readonly MeetingDoubt[]): readonly OutlineEntry[] {
  const [kept, setKept] = useState<readonly OutlineEntry[]>([]);
  const entries = listEntries(minutes, doubts);
  if (isSameEntries(kept, entries)) return kept;
  setKept(entries);
  return entries;
}

function drawEntry({ number, title, outcome, doubts }: OutlineEntry) {
  return (
    <span className={cx('item')}>
      <span className={cx('number')}>{number ?? '–'}</span>
      <span className={cx('about')}>
        <span className={cx('title')}>{title}</span>
        {outcome !== null && <Badge>{outcomeWords[outcome]}</Badge>}
        {doubts > 0 && (
          <Badge tone="care">
            {doubts} {doubts === 1 ? 'doubt' : 'doubts'}
          </Badge>
        )}
      </span>
    </span>
  );
}
