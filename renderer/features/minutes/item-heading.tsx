import { type KeyboardEvent, useRef, useState } from 'react';
import type { MinuteId } from '../../../shared/domain/ids.ts';
import type { Minute } from '../../../shared/minutes/minute.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { retitleMinute } from './minute-changes.ts';
import styles from './sheet.module.css';

const cx = bindClasses(styles);

export interface ItemHeadingProps {
  readonly minute: Minute;
  /** Printed after the number. */
  readonly numberEnd: string;
  /** The first words stand on the line of the heading. */
  readonly runsIn: boolean;
  readonly isReadOnly: boolean;
  readonly isRenamed: boolean;
  readonly onRename: (id: MinuteId | null) => void;
}

/** Number and heading of the minute that is being written; a press on the heading changes it. */
export function ItemHeading({ minute, numberEnd, runsIn, isReadOnly, isRenamed, onRename }: ItemHeadingProps) {
  return (
    <div className={cx('heading', runsIn && !isRenamed && 'runsIn')}>
      {minute.number !== null && (
        <span className={cx('number')}>
          {minute.number}
          {numberEnd}
        </span>
      )}
      {isRenamed ? (
        <TitleField minute={minute} onDone={() => onRename(null)} />
      ) : (
        <h3 className={cx('title')}>
          {isReadOnly ? (
            minute.title
          ) : (
            <button
              type="button"
              title="Change the heading (F2)"
              className={cx('titleButton')}
              onClick={() => onRename(minute.id)}
            >
              {minute.title}
            </button>
          )}
        </h3>
      )}
    </div>
  );
}

/** The heading as a field: Enter or leaving it keeps the words, Escape leaves them as they were. */
function TitleField({ minute, onDone }: { readonly minute: Minute; readonly onDone: () => void }) {
  const [title, setTitle] = useState(minute.title);
  const [cameFrom] = useState(() => document.activeElement);
  const isOver = useRef(false);
  const leave = () => {
    isOver.current = true;
    onDone();
  };
  const keep = () => {
    if (isOver.current) return;
    void retitleMinute(minute, title);
    leave();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') keep();
    else leave();
    // Once the field is gone from the page.
    setTimeout(() => focusAgain(cameFrom, minute.id));
  };
  return (
    <input
      autoFocus
      aria-label={`Heading of minute ${minute.number ?? ''}`.trim()}
      className={cx('titleField')}
      value={title}
      maxLength={500}
      onChange={(event) => setTitle(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onKeyDown={press}
      onBlur={keep}
    />
  );
}

/** The focus goes back to where it came from: the list of minutes, a button; where that is gone, to the minute. */
function focusAgain(cameFrom: Element | null, minuteId: MinuteId): void {
  if (document.activeElement !== document.body && document.activeElement !== null) return;
  const isThere = cameFrom instanceof HTMLElement && cameFrom.isConnected && cameFrom !== document.body;
  (isThere ? cameFrom : document.getElementById(`minute-${minuteId}`))?.focus();
}
