import { Plus } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import type { MeetingPage } from '../../../shared/contract/meetings.ts';
import type { MinuteId } from '../../../shared/domain/ids.ts';
import { composeMinutes } from '../../../shared/layout/compose-minutes.ts';
import type { HouseStyle } from '../../../shared/layout/house-style.ts';
import type { Minute } from '../../../shared/minutes/minute.ts';
import type { FocusPlace } from '../../editor/create-minute-editor.ts';
import { BlocksView } from '../../preview/blocks-view.tsx';
import { bindClasses } from '../../ui/class-names.ts';
import { Button } from '../../ui/controls/button.tsx';
import { BeginFromAgenda } from './drafting/begin-from-agenda.tsx';
import { SheetMark } from './circulation/sheet-mark.tsx';
import { FormatBar } from './format-bar.tsx';
import { styleSheetOf, toEditorMeasures } from './house-style.ts';
import { SheetItem } from './sheet-item.tsx';
import styles from './sheet.module.css';

const cx = bindClasses(styles);

/** What stands before the minutes: the opening sentence, attendance, apologies. */
export const OPENING_ID = 'before-the-minutes';

export interface SheetProps {
  readonly page: MeetingPage;
  readonly minutes: readonly Minute[];
  readonly style: HouseStyle;
  readonly currentId: MinuteId | null;
  readonly isReadOnly: boolean;
  /** The minute whose heading is being changed. */
  readonly renamedId: MinuteId | null;
  readonly onRename: (id: MinuteId | null) => void;
  readonly onChoose: (id: MinuteId) => void;
  readonly onWrite: (minute: Minute, place: FocusPlace) => void;
  readonly onAdd: () => void;
}

/** All minutes on one continuous sheet in the fonts and indents of the house style. */
export function Sheet({
  page,
  minutes,
  style,
  currentId,
  isReadOnly,
  renamedId,
  onRename,
  onChoose,
  onWrite,
  onAdd,
}: SheetProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { body, meeting, attendance, places, reasonsPrinted } = page;
  const opening = useMemo(
    () =>
      composeMinutes(
        { body, meeting, attendance, places, printsReasons: reasonsPrinted, minutes: [] },
        style,
      ).blocks.filter(({ kind }) => kind !== 'signature'),
    [body, meeting, attendance, places, reasonsPrinted, style],
  );
  const words = useMemo(
    () => ({ chairWord: body.chairWord, decisionWord: body.decisionWord }),
    [body.chairWord, body.decisionWord],
  );
  const sheet = styleSheetOf(style);

  useEffect(() => {
    const item = currentId === null ? null : document.getElementById(`minute-${currentId}`);
    if (item === null || scroller.current === null) return;
    const seen = scroller.current.getBoundingClientRect();
    const place = item.getBoundingClientRect();
    const isSeen = place.top >= seen.top && place.top < seen.bottom - 48;
    if (!isSeen) item.scrollIntoView({ block: 'start' });
    // Whoever comes from the palette, a register or a reference goes on with Enter; a focus that somebody placed stays.
    if (!hasFocusElsewhere()) item.focus({ preventScroll: true });
  }, [currentId]);

  return (
    <div className={cx('pane')}>
      <FormatBar currentId={currentId} isReadOnly={isReadOnly} />
      <div ref={scroller} className={cx('scroller')}>
        <div className={cx('sheet')} lang="en-GB" style={toEditorMeasures(style)}>
          {minutes.length > 0 && <SheetMark meetingId={meeting.id} />}
          <div id={OPENING_ID} role="group" aria-label="Before the minutes" tabIndex={-1} className={cx('opening')}>
            <BlocksView blocks={opening} styles={sheet} topHeading={2} />
          </div>
          {minutes.map((minute) => (
            <SheetItem
              key={minute.id}
              minute={minute}
              style={style}
              words={words}
              isCurrent={minute.id === currentId}
              isReadOnly={isReadOnly}
              isRenamed={minute.id === renamedId}
              onRename={onRename}
              onChoose={onChoose}
              onWrite={onWrite}
            />
          ))}
          {!isReadOnly && (
            <div className={cx('end')}>
              <BeginFromAgenda
                meetingId={meeting.id}
                minutes={minutes}
                onBegun={(minute) => onWrite(minute, 'start')}
              />
              <Button icon={Plus} look="quiet" onPress={onAdd}>
                {minutes.length === 0 ? 'Write the first minute…' : 'Add a minute at the end…'}
              </Button>
            </div>
          )}
        </div>
      </div>
    </div>
  );
}

/**
 * Whether the focus stands somewhere that the clerk chose: not on the page as a whole, its title, or a closing dialog. A
 * minute that has the focus itself hands it on to the next, so that Enter opens the one that is marked.
 */
function hasFocusElsewhere(): boolean {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return false;
  return focused.closest('h1, [role="dialog"]') === null && !focused.matches('[data-minute]');
}
