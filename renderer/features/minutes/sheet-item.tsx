import { type KeyboardEvent, memo, type MouseEvent, useEffect, useEffectEvent, useMemo } from 'react';
import type { MinuteId } from '../../../shared/domain/ids.ts';
import { composeMinute } from '../../../shared/layout/compose-minute.ts';
import type { BodyWords } from '../../../shared/layout/compose-decision.ts';
import type { HouseStyle } from '../../../shared/layout/house-style.ts';
import type { Minute } from '../../../shared/minutes/minute.ts';
import type { FocusPlace } from '../../editor/create-minute-editor.ts';
import { MinuteEditorPlace } from '../../editor/minute-editor-place.tsx';
import { BlocksView } from '../../preview/blocks-view.tsx';
import { bindClasses } from '../../ui/class-names.ts';
import { Button } from '../../ui/controls/button.tsx';
import { ItemHeading } from './item-heading.tsx';
import { styleSheetOf } from './house-style.ts';
import type { MinuteSession } from './session.ts';
import { settleMovedOn, takeWanted, useSessionStore } from './session-store.ts';
import styles from './sheet.module.css';

const cx = bindClasses(styles);

export interface SheetItemProps {
  readonly minute: Minute;
  readonly style: HouseStyle;
  readonly words: BodyWords;
  readonly isCurrent: boolean;
  readonly isReadOnly: boolean;
  readonly isRenamed: boolean;
  readonly onRename: (id: MinuteId | null) => void;
  readonly onChoose: (id: MinuteId) => void;
  readonly onWrite: (minute: Minute, place: FocusPlace) => void;
}

/** One minute on the sheet: drawn as it prints, until it is pressed or Enter comes; then its editor. */
export const SheetItem = memo(function SheetItem(props: SheetItemProps) {
  const { minute, isRenamed } = props;
  const session = useSessionStore((store) =>
    store.mounted.includes(minute.id) ? store.sessions.get(minute.id) : undefined,
  );
  return session === undefined && !isRenamed ? <Printed {...props} /> : <Written {...props} session={session} />;
}, isSameItem);

/** Handlers are made anew with each drawing of the sheet and always do the same: they do not count. */
function isSameItem(one: SheetItemProps, other: SheetItemProps): boolean {
  return (
    one.minute === other.minute &&
    one.style === other.style &&
    one.words === other.words &&
    one.isCurrent === other.isCurrent &&
    one.isReadOnly === other.isReadOnly &&
    one.isRenamed === other.isRenamed
  );
}

function Printed(props: SheetItemProps) {
  const { minute, style, words, isCurrent, isReadOnly, onChoose, onWrite } = props;
  const blocks = useMemo(() => composeMinute({ ...minute, refersTo: [] }, style, words), [minute, style, words]);
  const begin = (event: MouseEvent) => {
    // Words that were marked to be copied stay marked.
    if (getSelection()?.isCollapsed === false) return;
    if (isReadOnly) onChoose(minute.id);
    else onWrite(minute, { x: event.clientX, y: event.clientY });
  };
  return (
    <section
      id={`minute-${minute.id}`}
      data-minute
      aria-label={labelOf(minute)}
      tabIndex={isCurrent ? 0 : -1}
      className={cx('item', isCurrent && 'current')}
      onClick={begin}
      onKeyDown={(event) => pressOnItem(event, props)}
    >
      <BlocksView blocks={blocks} styles={styleSheetOf(style)} topHeading={2} />
    </section>
  );
}

function Written(props: SheetItemProps & { readonly session: MinuteSession | undefined }) {
  const { minute, style, words, isCurrent, isReadOnly, isRenamed, onRename, onChoose, session } = props;
  const isMovedOn = useSessionStore((store) => store.movedOn.has(minute.id));
  const placeCaret = useEffectEvent(() => {
    const place = takeWanted(minute.id);
    if (place !== null) session?.editor.focusAt(place);
  });
  // After the editor was put on the page, which its own effect does first.
  useEffect(() => placeCaret(), [session]);
  const first = minute.body.doc.content[0]?.type;
  const runsIn = style.minute.heading === 'run-in' && (first === 'paragraph' || first === 'resolution');
  return (
    <section
      id={`minute-${minute.id}`}
      data-minute
      aria-label={labelOf(minute)}
      tabIndex={-1}
      className={cx('item', 'written', isCurrent && 'current')}
      onFocus={() => {
        if (!isCurrent) onChoose(minute.id);
      }}
      onKeyDown={(event) => pressOnItem(event, props)}
    >
      <ItemHeading
        minute={minute}
        numberEnd={style.minute.numberEnd}
        runsIn={runsIn}
        isReadOnly={isReadOnly}
        isRenamed={isRenamed}
        onRename={onRename}
      />
      {session === undefined ? (
        <BodyAsPrinted minute={minute} style={style} words={words} />
      ) : (
        <div className={cx('editor')}>
          <MinuteEditorPlace editor={session.editor} />
        </div>
      )}
      {isMovedOn && (
        <div role="alert" className={cx('movedOn')}>
          <p>
            These words were changed elsewhere since you opened them, so what you typed is not saved yet. Which shall
            stand?
          </p>
          <div className={cx('choices')}>
            <Button size="small" onPress={() => void settleMovedOn(minute.id, 'mine')}>
              The words here
            </Button>
            <Button size="small" onPress={() => void settleMovedOn(minute.id, 'theirs')}>
              The words saved elsewhere
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}

/** The body alone, while the heading of a minute that is not being written is changed. */
function BodyAsPrinted({ minute, style, words }: Pick<SheetItemProps, 'minute' | 'style' | 'words'>) {
  const blocks = useMemo(
    () => composeMinute({ ...minute, number: null, title: '', refersTo: [] }, style, words),
    [minute, style, words],
  );
  return (
    <div className={cx('bodyOnly')}>
      <BlocksView blocks={blocks} styles={styleSheetOf(style)} topHeading={2} />
    </div>
  );
}

/** Enter on the minute as a whole, not on a part of it, begins to write. */
function pressOnItem(event: KeyboardEvent, { minute, isReadOnly, onWrite }: SheetItemProps): void {
  if (event.key !== 'Enter' || event.target !== event.currentTarget || isReadOnly) return;
  event.preventDefault();
  onWrite(minute, 'start');
}

function labelOf(minute: Minute): string {
  return minute.number === null ? minute.title : `Minute ${minute.number}, ${minute.title}`;
}
