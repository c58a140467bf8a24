import { type KeyboardEvent, type ReactElement, useState } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import { itemPlaceWords } from '../../../shared/domain/agenda/places.ts';
import { addStanding, changeStanding, stepStanding } from '../../../shared/domain/agenda/standing-order.ts';
import type { StandingLine } from '../../../shared/domain/agenda/standing.ts';
import { purposeWords, rowKindWords } from '../../../shared/domain/agenda/words.ts';
import type { BodyId } from '../../../shared/domain/ids.ts';
import type { MeetingKind } from '../../../shared/domain/meeting.ts';
import { showUndoable } from '../../stores/perform.ts';
import { bindClasses } from '../../ui/class-names.ts';
import styles from './standing-agenda.module.css';
import { arrangeLines, linesOf, saveLines } from './standing-changes.ts';
import { TitleField } from './title-field.tsx';

const cx = bindClasses(styles);

/** A field beside the list that a key leads to. */
export type FactPlace = 'presenter' | 'note' | 'place';
const factKeys: Readonly<Record<string, FactPlace>> = { p: 'presenter', n: 'note', l: 'place' };

/** Where a line is being written: a title that is there, or a new line behind one. */
export type Writing = { readonly at: number } | { readonly behind: number | null; readonly count: number };

export interface LineListProps {
  readonly bodyId: BodyId;
  readonly kind: MeetingKind;
  readonly lines: readonly StandingLine[];
  readonly current: number;
  readonly isReadOnly: boolean;
  readonly writing: Writing | null;
  readonly onWriting: (writing: Writing | null) => void;
  readonly onCurrent: (at: number) => void;
  readonly onFact: (place: FactPlace) => void;
}

/** Puts the focus on a line, once what was changed is drawn. */
export function focusLine(at: number): void {
  setTimeout(() => document.querySelector<HTMLElement>(`[data-standing="${at}"]`)?.focus());
}

/** The lines of a standing agenda: Enter adds, F2 writes the title, Alt+arrows move, Delete removes. */
export function LineList(props: LineListProps) {
  const { bodyId, kind, lines, current, isReadOnly, writing, onWriting, onCurrent, onFact } = props;
  const [told, setTold] = useState('');

  const goTo = (at: number) => {
    const to = Math.max(0, Math.min(linesOf(bodyId, kind).length - 1, at));
    onCurrent(to);
    focusLine(to);
  };
  const move = (at: number, by: 1 | -1) => {
    const to = arrangeLines(bodyId, kind, (now) => stepStanding(now, at, by));
    if (to === null) return;
    const now = linesOf(bodyId, kind);
    const place = now[to]?.place;
    setTold(`${to + 1} of ${now.length}${place === undefined ? '' : `: ${itemPlaceWords[place]}`}`);
    goTo(to);
  };
  const remove = async (at: number) => {
    const before = linesOf(bodyId, kind);
    const line = before[at];
    if (line === undefined || !(await saveLines(bodyId, kind, before.toSpliced(at, 1)))) return;
    showUndoable(
      before.length === 1
        ? `“${line.title}” was the last line. Agendas begin with what the rules say again.`
        : `“${line.title}” is removed.`,
    );
    goTo(at);
  };
  const retitle = (at: number, title: string) => {
    if (title !== '' && title !== linesOf(bodyId, kind)[at]?.title)
      arrangeLines(bodyId, kind, (now) => changeStanding(now, at, { title }));
  };
  const add = (title: string, behind: number | null) =>
    arrangeLines(bodyId, kind, (now) => addStanding(now, title, behind));

  const runKey = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean => {
    if (ctrlKey || metaKey) return false;
    if (altKey) {
      if (key !== 'ArrowUp' && key !== 'ArrowDown') return false;
      if (!isReadOnly) move(current, key === 'ArrowUp' ? -1 : 1);
      return true;
    }
    const steps: Readonly<Record<string, number>> = {
      ...{ ArrowUp: current - 1, ArrowDown: current + 1, Home: 0, End: lines.length - 1 },
    };
    const to = steps[key];
    if (to !== undefined) goTo(to);
    const place = factKeys[key.toLowerCase()];
    if (place !== undefined) onFact(place);
    if (to !== undefined || place !== undefined) return true;
    if (isReadOnly) return false;
    const commands: Readonly<Record<string, () => void>> = {
      Enter: () => onWriting({ behind: current, count: 0 }),
      F2: () => onWriting({ at: current }),
      Delete: () => void remove(current),
    };
    commands[key]?.();
    return commands[key] !== undefined;
  };
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    if (!(event.target instanceof Element) || event.target.getAttribute('role') !== 'row' || !runKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const rows: ReactElement[] = lines.map((line, at) => {
    const isWritten = writing !== null && 'at' in writing && writing.at === at;
    return (
      <div
        key={at}
        role="row"
        data-standing={at}
        aria-selected={at === current}
        tabIndex={at === current && writing === null ? 0 : -1}
        className={cx('row', line.rowKind === 'heading' && 'heading', at === current && 'chosen')}
        onFocus={() => onCurrent(at)}
        onClick={() => onCurrent(at)}
        onDoubleClick={() => {
          if (!isReadOnly) onWriting({ at });
        }}
      >
        <span role="gridcell" className={cx('about')}>
          {isWritten ? (
            <TitleField
              label={`Title of line ${at + 1}`}
              value={line.title}
              onEnter={(words) => {
                retitle(at, words);
                onWriting({ behind: at, count: 0 });
              }}
              onLeave={(words, isByKey) => {
                retitle(at, words);
                onWriting(null);
                if (isByKey) focusLine(at);
              }}
              onMove={(words, by) => {
                retitle(at, words);
                onWriting(null);
                move(at, by);
              }}
            />
          ) : (
            <span className={cx('title')}>{line.title}</span>
          )}
          {line.note !== null && <span className={cx('note')}>{line.note}</span>}
        </span>
        <span role="gridcell" className={cx('side')}>
          {line.rowKind === 'item' ? <VisuallyHidden>Item</VisuallyHidden> : rowKindWords[line.rowKind]}
        </span>
        <span role="gridcell" className={cx('side')}>
          {itemPlaceWords[line.place]}
        </span>
        <span role="gridcell" className={cx('side')}>
          {line.purpose !== null && purposeWords[line.purpose]}
        </span>
        <span role="gridcell" className={cx('side')}>
          {line.presenter}
        </span>
      </div>
    );
  });
  if (writing !== null && 'behind' in writing) {
    const { behind, count } = writing;
    rows.splice(
      behind === null ? rows.length : behind + 1,
      0,
      <div key={`new ${count}`} role="row" className={cx('row', 'draft')}>
        <span role="gridcell" className={cx('about')}>
          <TitleField
            label="Title of the new line"
            value=""
            onEnter={(words) => {
              const at = words === '' ? null : add(words, behind);
              if (at !== null) onCurrent(at);
              onWriting(at === null ? null : { behind: at, count: count + 1 });
              if (at === null) focusLine(behind ?? current);
            }}
            onLeave={(words, isByKey) => {
              const at = words === '' ? null : add(words, behind);
              onWriting(null);
              if (at !== null) onCurrent(at);
              if (isByKey) focusLine(at ?? behind ?? current);
            }}
          />
        </span>
      </div>,
    );
  }

  return (
    <>
      <div role="grid" aria-label="Standing agenda" className={cx('list')} onKeyDown={press}>
        <div role="row" className={cx('row', 'heads')}>
          {['Title', 'Kind', 'Place on an agenda', 'Purpose', 'Presenter'].map((words) => (
            <span key={words} role="columnheader">
              {words}
            </span>
          ))}
        </div>
        {rows}
      </div>
      <VisuallyHidden>
        <p role="status">{told}</p>
      </VisuallyHidden>
    </>
  );
}
