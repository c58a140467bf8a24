import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, useState } from 'react';
import { indentRow, leadersOf, outdentRow, placeRows, stepRows } from '../../../shared/domain/agenda/outline.ts';
import type { AgendaItemId, MeetingId } from '../../../shared/domain/ids.ts';
import type { AgendaItem } from '../../../shared/domain/meeting.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { arrange, changeLine, fill, hasGoneOut, movingLabel, removeLines, toggleStar } from './agenda-changes.ts';
import styles from './agenda.module.css';
import type { LineView } from './agenda-view.ts';
import { LineRow, rowId } from './line-row.tsx';
import { type Pasted, readClipboard } from './pasted.ts';
import { TitleField } from './title-field.tsx';
import { useChoice } from './use-choice.ts';
import type { Drafting } from './use-draft.ts';
import { lineOf, useDragging } from './use-dragging.ts';

const cx = bindClasses(styles);

/** What beside the list a key leads to. */
export type PanelPlace = 'presenter' | 'time' | 'note' | 'recommendation' | 'papers' | 'suggestions';

const panelKeys: Readonly<Record<string, PanelPlace>> = {
  p: 'presenter',
  t: 'time',
  n: 'note',
  r: 'recommendation',
  a: 'papers',
  s: 'suggestions',
};

/** So many lines Page Up and Page Down go. */
const PAGE = 10;

export interface LineListProps {
  readonly meetingId: MeetingId;
  readonly lines: readonly LineView[];
  /** Not all lines are shown: none is moved, since nobody sees past what. */
  readonly isFiltered: boolean;
  readonly isReadOnly: boolean;
  readonly currentId: AgendaItemId | null;
  readonly onCurrent: (id: AgendaItemId | null) => void;
  readonly onPanel: (place: PanelPlace) => void;
  /** Lines that have gone out are to go: they are withdrawn. */
  readonly onWithdraw: (items: readonly AgendaItem[]) => void;
  /** The line that is being written and is not there yet. */
  readonly drafting: Drafting;
}

/** The agenda as a list: Enter adds, F2 writes the title, Tab indents while it is written, Alt+arrows or the grip move. */
export function LineList(props: LineListProps) {
  const { meetingId, lines, isFiltered, isReadOnly, drafting, onCurrent, onPanel, onWithdraw } = props;
  const choice = useChoice(lines, props.currentId, onCurrent);
  const { current, chosen } = choice;
  const [editing, setEditing] = useState<AgendaItemId | null>(null);
  const isStill = isReadOnly || isFiltered;
  const here = lines.find(({ item }) => item.id === current);

  const focusOn = (id: AgendaItemId | null) => {
    if (id === null) return;
    // Once what was changed is drawn.
    setTimeout(() => document.getElementById(rowId(id))?.focus());
  };
  const dragging = useDragging(lines, chosen, isStill, (ids, place) => {
    const moving = leadersAmong(lines, ids);
    void arrange(meetingId, movingLabel(moving), (rows) => placeRows(rows, ids, place.destination)).then(() =>
      focusOn(current),
    );
  });

  const addBehind = (id: AgendaItemId | null) => {
    if (isReadOnly) return;
    const line = lines.find(({ item }) => item.id === id);
    setEditing(null);
    drafting.begin({ parentId: line?.item.parentId ?? null, after: line?.item.id ?? null });
  };
  const move = (by: 1 | -1) => {
    const ids = new Set(chosen);
    void arrange(meetingId, movingLabel(leadersAmong(lines, ids)), (rows) => stepRows(rows, ids, by)).then(() =>
      focusOn(current),
    );
  };
  const remove = () => {
    const items = leadersAmong(lines, chosen);
    if (items.some(hasGoneOut)) {
      onWithdraw(items);
      return;
    }
    const last = lines.findLastIndex(({ item }) => chosen.has(item.id) || chosen.has(item.parentId ?? item.id));
    const first = lines.findIndex(({ item }) => chosen.has(item.id));
    const next = lines[last + 1]?.item.id ?? lines[first - 1]?.item.id ?? null;
    void removeLines(meetingId, items).then((isRemoved) => {
      if (!isRemoved) return;
      choice.single();
      onCurrent(next);
      focusOn(next);
    });
  };
  const goTo = (at: number, isExtended: boolean) => {
    const line = lines[Math.max(0, Math.min(lines.length - 1, at))];
    if (line === undefined) return;
    if (isExtended) choice.extend(line.item.id);
    else choice.choose(line.item.id);
    document.getElementById(rowId(line.item.id))?.focus();
  };

  const keepTitle = (item: AgendaItem, words: string) => {
    if (words !== '' && words !== item.title) void changeLine(item, { title: words });
  };

  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    if (!(event.target instanceof Element) || event.target.getAttribute('role') !== 'row') return;
    if (runKey(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const runKey = (event: KeyboardEvent): boolean => {
    const at = lines.findIndex(({ item }) => item.id === current);
    const { key, shiftKey } = event;
    if (event.ctrlKey || event.metaKey) {
      if (key.toLowerCase() !== 'a') return false;
      choice.chooseAll();
      return true;
    }
    if (event.altKey) {
      if (key !== 'ArrowUp' && key !== 'ArrowDown') return false;
      if (!isStill) move(key === 'ArrowUp' ? -1 : 1);
      return true;
    }
    const steps: Readonly<Record<string, number>> = {
      ...{ ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: lines.length - 1 },
      ...{ PageUp: at - PAGE, PageDown: at + PAGE },
    };
    const to = steps[key];
    if (to !== undefined) {
      goTo(to, shiftKey);
      return true;
    }
    if (key === 'Escape') {
      const isMore = chosen.size > 1 || dragging.dragging !== null;
      choice.single();
      dragging.cancel();
      return isMore;
    }
    const place = panelKeys[key.toLowerCase()];
    if (place !== undefined && here !== undefined) {
      onPanel(place);
      return true;
    }
    if (isReadOnly || here === undefined) return false;
    const commands: Readonly<Record<string, () => void>> = {
      Enter: () => addBehind(here.item.id),
      F2: () => setEditing(here.item.id),
      Delete: remove,
      ' ': () => {
        if (here.item.rowKind !== 'heading') void toggleStar(here.item, here.papers);
      },
    };
    const run = commands[key];
    run?.();
    return run !== undefined;
  };

  const click = (event: MouseEvent) => {
    const id = lines.find(({ item }) => item.id === lineOf(event.target))?.item.id;
    if (id === undefined || (event.target instanceof Element && event.target.closest('input') !== null)) return;
    if (event.shiftKey) choice.extend(id);
    else if (event.ctrlKey || event.metaKey) choice.toggle(id);
    else choice.choose(id);
  };
  const paste = (event: ClipboardEvent) => {
    if (isReadOnly || (event.target instanceof Element && event.target.closest('input') !== null)) return;
    event.preventDefault();
    pasteBehind(current, readClipboard(event.clipboardData));
  };
  const pasteBehind = (after: AgendaItemId | null, pasted: Pasted) => {
    if (pasted.text.trim() === '') return;
    void fill(meetingId, 'agenda.paste', { meetingId, after, ...pasted }).then(() => focusOn(after));
  };

  const fieldOf = ({ item, number }: LineView) => (
    <TitleField
      key={item.id}
      label={`Title of ${number === null ? 'this line' : `item ${number}`}`}
      value={item.title}
      onEnter={(words) => {
        keepTitle(item, words);
        addBehind(item.id);
        return null;
      }}
      onLeave={(words, isByKey) => {
        keepTitle(item, words);
        setEditing((now) => (now === item.id ? null : now));
        if (isByKey) focusOn(item.id);
      }}
      onIndent={(by) => void arrange(meetingId, movingLabel([item]), (rows) => indent(rows, item.id, by))}
      onMove={(words, by) => {
        keepTitle(item, words);
        setEditing(null);
        if (!isStill) move(by);
      }}
      onPasteLines={(pasted) => pasteBehind(item.id, pasted)}
    />
  );

  const rows = lines.map((line) => (
    <LineRow
      key={line.item.id}
      line={line}
      isCurrent={line.item.id === current && drafting.draft === null}
      isChosen={chosen.has(line.item.id) && drafting.draft === null}
      isMoving={dragging.dragging?.ids.has(line.item.id) ?? false}
      field={editing === line.item.id ? fieldOf(line) : null}
    />
  ));
  if (drafting.draft !== null) {
    const { where, words, count } = drafting.draft;
    rows.splice(
      placeOfDraft(lines, where),
      0,
      <div
        key="draft"
        role="row"
        aria-level={where.parentId === null ? 1 : 2}
        className={cx('row', 'draft', where.parentId !== null && 'sub')}
      >
        <span role="gridcell" className={cx('cell', 'number')}>
          {where.parentId === null ? '' : '•'}
        </span>
        <span role="gridcell" className={cx('cell', 'about')}>
          <TitleField
            key={count}
            label={where.parentId === null ? 'Title of the new line' : 'Title of the new sub-item'}
            placeholder="Title"
            value={words}
            onEnter={(title) => {
              if (title !== '') void drafting.keepAndGoOn(title);
              else if (where.parentId !== null) void drafting.indent(-1);
              else {
                drafting.end();
                void drafting.behind().then((id) => focusOn(id ?? current));
              }
              return '';
            }}
            onLeave={(title, isByKey) => {
              drafting.end();
              if (title === '') {
                if (isByKey) void drafting.behind().then((id) => focusOn(id ?? current));
                return;
              }
              void drafting.keep(title).then((item) => {
                if (item === null || !isByKey) return;
                choice.choose(item.id);
                focusOn(item.id);
              });
            }}
            onIndent={(by) => void drafting.indent(by)}
            onPasteLines={(pasted) => {
              drafting.end();
              void drafting.behind().then((id) => pasteBehind(id, pasted));
            }}
          />
        </span>
      </div>,
    );
  }
  const drop = dragging.dragging;

  return (
    <div
      role="treegrid"
      aria-label="Agenda"
      aria-multiselectable
      className={cx('list', lines.some(({ item }) => item.startsAt !== null) && 'timed')}
      onKeyDown={press}
      onClick={click}
      onDoubleClick={(event) => {
        const id = lines.find(({ item }) => item.id === lineOf(event.target))?.item.id;
        if (id !== undefined && !isReadOnly) setEditing(id);
      }}
      onFocus={(event) => {
        const id = event.target.getAttribute('role') === 'row' ? lineOf(event.target) : null;
        const line = lines.find(({ item }) => item.id === id);
        if (line !== undefined) onCurrent(line.item.id);
      }}
      onPaste={paste}
      {...dragging.handlers}
    >
      <div role="row" className={cx('row', 'heads')}>
        <span role="columnheader" className={cx('head')}>
          No.
        </span>
        <span role="columnheader" data-title-start className={cx('head')}>
          Title
        </span>
        <span role="columnheader" className={cx('head')}>
          Presenter
        </span>
        <span role="columnheader" className={cx('head')}>
          Papers
        </span>
        <span role="columnheader" className={cx('head', 'headTime')}>
          Time
        </span>
        <span role="columnheader" className={cx('head')}>
          Purpose
        </span>
      </div>
      {rows}
      {drop !== null && drop.place !== null && (
        <div
          aria-hidden
          className={cx('dropLine', drop.place.level === 2 && 'subDrop')}
          style={{ top: `${drop.top}px` }}
        />
      )}
    </div>
  );
}

/** The named lines, without those that go with another of them. */
function leadersAmong(lines: readonly LineView[], ids: ReadonlySet<AgendaItemId>): AgendaItem[] {
  return leadersOf(
    lines.map(({ item }) => item),
    ids,
  );
}

function indent(rows: Parameters<typeof indentRow>[0], id: AgendaItemId, by: 1 | -1) {
  return by === 1 ? indentRow(rows, id) : outdentRow(rows, id);
}

/** Behind so many shown lines the line that is being written stands. */
function placeOfDraft(
  lines: readonly LineView[],
  { parentId, after }: { parentId: AgendaItemId | null; after: AgendaItemId | null },
): number {
  const behind = after ?? parentId;
  if (behind === null) return 0;
  const at = lines.findIndex(({ item }) => item.id === behind);
  const line = lines[at];
  if (line === undefined) return lines.length;
  return at + 1 + (after !== null && line.level === 1 ? lines.filter(({ item }) => item.parentId === after).length : 0);
}
