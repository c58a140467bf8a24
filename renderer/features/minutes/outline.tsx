import { GripVertical, Plus } from 'lucide-react';
import { type KeyboardEvent, useMemo } from 'react';
import { Button as AriaButton, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import type { MeetingDoubt } from '../../../shared/contract/meetings.ts';
import type { MinuteId } from '../../../shared/domain/ids.ts';
import type { Minute } from '../../../shared/minutes/minute.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Icon } from '../../ui/controls/icon.tsx';
import { Badge } from '../../ui/lists/badge.tsx';
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
}

/** The minutes as a list: arrows choose, Enter writes, Alt+arrows or dragging moves, F2 renames, Delete removes. */
export function Outline(props: OutlineProps) {
  const { minutes, doubts, currentId, isReadOnly, onChoose, onWrite, onAdd, onRename, onRemove, onMove } = props;
  const byId = useMemo(() => new Map<string, Minute>(minutes.map((minute) => [minute.id, minute])), [minutes]);
  const doubted = useMemo(() => countDoubts(doubts), [doubts]);

  const press = (event: KeyboardEvent) => {
    const key = event.target instanceof Element ? event.target.closest('[data-key]')?.getAttribute('data-key') : null;
    const minute = typeof key === 'string' ? byId.get(key) : undefined;
    if (minute === undefined || isReadOnly || event.ctrlKey || event.metaKey) return;
    const commands: Readonly<Record<string, (() => void) | undefined>> = event.altKey
      ? {
          ArrowUp: minute.position > 0 ? () => onMove(minute, minute.position - 1) : undefined,
          ArrowDown: minute.position < minutes.length - 1 ? () => onMove(minute, minute.position + 1) : undefined,
        }
      : {
          F2: () => onRename(minute.id),
          Insert: () => onAdd(minute.id),
          Delete: () => onRemove(minute),
        };
    const run = commands[event.key];
    if (run === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };

  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: isReadOnly,
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': byId.get(String(key))?.title ?? '' })),
    onReorder: ({ keys, target }) => {
      const [key] = keys;
      const minute = byId.get(String(key));
      const aim = byId.get(String(target.key));
      if (minute === undefined || aim === undefined) return;
      const position =
        aim.position + (target.dropPosition === 'after' ? 1 : 0) - (minute.position < aim.position ? 1 : 0);
      if (position !== minute.position) onMove(minute, position);
    },
  });

  return (
    <nav aria-label="Minutes of this meeting" className={cx('outline')} data-outline onKeyDownCapture={press}>
      <GridList
        aria-label="Minutes"
        className={cx('list')}
        items={minutes}
        dependencies={[doubted, isReadOnly]}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={currentId === null ? [] : [currentId]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys;
          const minute = byId.get(String(key));
          if (minute !== undefined) onChoose(minute.id);
        }}
        onAction={(key) => {
          const minute = byId.get(String(key));
          if (minute !== undefined) onWrite(minute);
        }}
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => <p className={cx('empty')}>No minute yet.</p>}
      >
        {(minute) => {
          const count = doubted.get(minute.id) ?? 0;
          return (
            <GridListItem
              id={minute.id}
              textValue={`${minute.number ?? ''} ${minute.title}`.trim()}
              className={cx('item')}
            >
              <span className={cx('number')}>{minute.number ?? '–'}</span>
              <span className={cx('about')}>
                <span className={cx('title')}>{minute.title}</span>
                {count > 0 && (
                  <Badge tone="care">
                    {count} {count === 1 ? 'doubt' : 'doubts'}
                  </Badge>
                )}
              </span>
              {!isReadOnly && (
                <AriaButton slot="drag" className={cx('grip')} aria-label={`Move ${minute.number ?? minute.title}`}>
                  <Icon shape={GripVertical} size={14} />
                </AriaButton>
              )}
            </GridListItem>
          );
        }}
      </GridList>
      <div className={cx('foot')}>
        <Button
          icon={Plus}
          size="small"
          look="quiet"
          isDisabled={isReadOnly}
          onPress={() => onAdd(currentId ?? minutes.at(-1)?.id ?? null)}
        >
          Add a minute…
        </Button>
      </div>
    </nav>
  );
}

function countDoubts(doubts: readonly MeetingDoubt[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { minuteId, weight } of doubts) {
    if (minuteId !== null && weight === 'high') counts.set(minuteId, (counts.get(minuteId) ?? 0) + 1);
  }
  return counts;
}
