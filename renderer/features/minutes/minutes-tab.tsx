import { useEffect, useMemo, useState } from 'react';
import type { MeetingPage } from '../../../shared/contract/meetings.ts';
import type { MeetingId, MinuteId } from '../../../shared/domain/ids.ts';
import type { NoteLine } from '../../../shared/domain/minuting/records.ts';
import { liftNotes, type LiftAs } from '../../../shared/minutes/lift-notes.ts';
import type { Minute } from '../../../shared/minutes/minute.ts';
import type { FocusPlace } from '../../editor/create-minute-editor.ts';
import { shareRecords } from '../../gateway/query-cache.ts';
import { useQuery } from '../../gateway/use-query.ts';
import { showNotice } from '../../stores/notices.ts';
import { usePreferenceStore } from '../../stores/preferences.ts';
import { goTo } from '../../stores/route.ts';
import { useReadOnly } from '../../stores/workspace.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Segments } from '../../ui/controls/segments.tsx';
import { useNarrow } from '../../ui/narrow.ts';
import { stepRound } from '../../ui/surfaces/doubt-bar.tsx';
import { Waiting } from '../../ui/surfaces/empty-state.tsx';
import { Banner } from '../../ui/surfaces/notice.tsx';
import { SplitPane } from '../../ui/surfaces/split-pane.tsx';
import { usePageKeys } from '../../ui/use-key.ts';
import { AddMinuteDialog } from './add-minute-dialog.tsx';
import { CirculationBar } from './circulation/circulation-bar.tsx';
import { joinWithNext } from './drafting/drafting-changes.ts';
import { PartDialog } from './drafting/part-dialog.tsx';
import { Drawer } from './drawer.tsx';
import { focusPlace } from './focus-place.ts';
import { findHouseStyle } from './house-style.ts';
import { MeetingDoubts } from './meeting-doubts.tsx';
import { moveMinute, removeMinute } from './minute-changes.ts';
import styles from './minutes-tab.module.css';
import { Outline } from './outline.tsx';
import { NotesPane } from './notes/notes-pane.tsx';
import { beginMeeting, endMeeting, isWriting, openMinute, receiveMinutes, useSessionStore } from './session-store.ts';
import { RoomTools } from './room/room-tools.tsx';
import { usePhrases } from './phrases/use-phrases.ts';
import { Sheet } from './sheet.tsx';
import { WhereRead } from './where-read.tsx';

const cx = bindClasses(styles);

export interface MinutesTabProps {
  readonly meetingId: MeetingId;
  /** The minute that is looked at; null: none chosen yet. */
  readonly minuteId: MinuteId | null;
}

const quietWhileWriting = { calm: () => (isWriting() ? 700 : 0), share: shareMinutes };

function shareMinutes(before: Minute[] | undefined, after: Minute[]): Minute[] {
  return [
    ...shareRecords(before, after, (one, other) => one.revision === other.revision && one.number === other.number),
  ];
}

/** The minutes of a meeting: their outline, the sheet they stand on, and what belongs to the one that is looked at. */
export function MinutesTab({ meetingId, minuteId }: MinutesTabProps) {
  const page = useQuery('meetings.get', { id: meetingId });
  const minutes = useQuery('minutes.list', { meetingId }, quietWhileWriting);
  const owners = useQuery('minutes.owners', { meetingId }).value;
  useEffect(() => beginMeeting(meetingId), [meetingId]);
  usePhrases(meetingId, page.value);
  const isGone = page.failure?.code === 'not-found';
  useEffect(() => {
    if (isGone) endMeeting(meetingId);
  }, [isGone, meetingId]);
  useEffect(() => {
    if (minutes.value !== undefined) receiveMinutes(minutes.value);
  }, [minutes.value]);
  useEffect(() => {
    if (owners !== undefined) useSessionStore.setState({ owners });
  }, [owners, meetingId]);

  if (page.value === undefined || minutes.value === undefined) {
    return minutes.status === 'failed' ? (
      <Banner tone="care" words={minutes.failure.message} step={{ words: 'Try again', run: minutes.retry }} />
    ) : (
      <Waiting />
    );
  }
  return <Desk key={meetingId} page={page.value} minutes={minutes.value} minuteId={minuteId} />;
}

type NarrowPane = 'list' | 'notes' | 'sheet' | 'drawer';

const leftPanes = [
  { key: 'list', words: 'Minutes' },
  { key: 'notes', words: 'Notes' },
] as const;

/** In a narrow window one pane at a time. */
const narrowPanes: readonly { readonly key: NarrowPane; readonly words: string }[] = [
  { key: 'list', words: 'List' },
  { key: 'notes', words: 'Notes' },
  { key: 'sheet', words: 'Sheet' },
  { key: 'drawer', words: 'Decisions and actions' },
];

interface DeskProps {
  readonly page: MeetingPage;
  readonly minutes: readonly Minute[];
  readonly minuteId: MinuteId | null;
}

const partWords = 'Put the caret into the paragraph that the second minute is to begin with.';

/** The three panes. At most one of them is asked of a narrow window. */
function Desk({ page, minutes, minuteId }: DeskProps) {
  const meetingId = page.meeting.id;
  const isFileReadOnly = useReadOnly();
  // Confirmed minutes are changed by unlocking them alone.
  const isReadOnly = isFileReadOnly || page.meeting.locked;
  useEffect(() => {
    for (const { editor } of useSessionStore.getState().sessions.values()) editor.setEditable(!isReadOnly);
  }, [isReadOnly]);
  const isNarrow = useNarrow(62);
  const { outlineWidth, drawerWidth, notesWidth, isDrawerOpen, set } = usePreferenceStore();
  const [isNotesWanted, setNotesWanted] = useState(false);
  const [notesShown, setNotesShown] = useState<'none' | 'beside' | 'whole'>('none');
  const [addAfter, setAddAfter] = useState<MinuteId | 'first' | null>(null);
  const [renamed, setRenamed] = useState<MinuteId | null>(null);
  const [isSourceShown, setSourceShown] = useState(false);
  const [doubtPlace, setDoubtPlace] = useState<number | null>(null);
  const [partedAt, setPartedAt] = useState<number | null>(null);
  const [narrowPane, setNarrowPane] = useState<NarrowPane>('sheet');
  const current = minutes.find((minute) => minute.id === minuteId) ?? null;
  const style = useMemo(() => findHouseStyle(page.body.houseStyleId), [page.body.houseStyleId]);
  const settings = { decisionWord: page.body.decisionWord, isEditable: !isReadOnly };

  const choose = (id: MinuteId | null) => goTo({ screen: 'meeting', meetingId, tab: 'minutes', minuteId: id });
  const write = (minute: Minute, place: FocusPlace) => {
    choose(minute.id);
    setNarrowPane('sheet');
    openMinute(minute, place, settings);
  };
  const step = (by: 1 | -1) => {
    const at = minutes.findIndex((minute) => minute.id === minuteId);
    const next = minutes[at === -1 ? 0 : at + by];
    if (next === undefined) return;
    if (isCaretInEditor()) write(next, 'start');
    else choose(next.id);
  };
  const walk = (by: 1 | -1, isByKey = false) => {
    const next = stepRound(doubtPlace, by, page.doubts.length);
    setDoubtPlace(next);
    const about = (next === null ? undefined : page.doubts[next]?.minuteId) ?? null;
    if (about !== null) choose(about);
    if (!isByKey) return;
    setNarrowPane('sheet');
    // Once the minute is marked on the page.
    setTimeout(() => focusPlace(about));
  };
  const part = () => {
    const session = current === null ? undefined : useSessionStore.getState().sessions.get(current.id);
    const at = session?.editor.placeOfCaret() ?? 0;
    if (isReadOnly || current === null) return;
    if (at === 0) showNotice({ tone: 'care', words: partWords });
    else setPartedAt(at);
  };
  const join = () => {
    const next = minutes[minutes.findIndex(({ id }) => id === minuteId) + 1];
    if (!isReadOnly && current !== null && next !== undefined) void joinWithNext(current, next);
  };
  const lift = (lines: readonly NoteLine[], as: LiftAs): boolean => {
    if (current === null) return false;
    const blocks = liftNotes(
      lines.map(({ text }) => text),
      ...([as, page.body.decisionWord] as const),
    );
    const isOpen = useSessionStore.getState().sessions.has(current.id);
    if (!isOpen) openMinute(current, null, settings);
    useSessionStore
      .getState()
      .sessions.get(current.id)
      ?.editor.insertBlocks(blocks, isOpen ? 'caret' : 'end');
    return true;
  };
  const switchNotes = () => {
    if (isInNotes()) {
      if (notesShown === 'whole') setNotesShown('beside');
      setNarrowPane('sheet');
      const session = current === null ? undefined : useSessionStore.getState().sessions.get(current.id);
      if (current === null) focusOutline();
      else if (session === undefined) write(current, 'end');
      else openMinute(current, 'end', settings);
      return;
    }
    if (notesShown === 'none') setNotesShown('beside');
    setNarrowPane('notes');
    setNotesWanted(true);
  };
  const showSource = () => {
    if (current !== null) setSourceShown(true);
  };
  usePageKeys({
    'Ctrl+PageDown': () => step(1),
    'Ctrl+PageUp': () => step(-1),
    F8: () => walk(1, true),
    'Shift+F8': () => walk(-1, true),
    'Ctrl+Shift+L': showSource,
    'Ctrl+Shift+Enter': () => (isInNotes() ? false : part()),
    F9: switchNotes,
    'Shift+F9': () => {
      setNotesShown(notesShown === 'whole' ? 'beside' : 'whole');
      setNotesWanted(true);
    },
    'Ctrl+Shift+J': join,
    Escape: leaveEditor,
  });

  const outline = (
    <Outline
      minutes={minutes}
      doubts={page.doubts}
      currentId={minuteId}
      isReadOnly={isReadOnly}
      onChoose={choose}
      onWrite={(minute) => write(minute, 'start')}
      onAdd={(after) => setAddAfter(after ?? 'first')}
      onRename={(id) => {
        setNarrowPane('sheet');
        setRenamed(id);
      }}
      onRemove={(minute) => {
        const at = minutes.indexOf(minute);
        void removeMinute(minute).then((isRemoved) => {
          if (isRemoved) choose((minutes[at + 1] ?? minutes[at - 1])?.id ?? null);
        });
      }}
      onMove={(minute, position) => void moveMinute(minute, position)}
      onPart={part}
      onJoin={join}
    />
  );
  const notes = (
    <NotesPane
      meetingId={meetingId}
      minute={current}
      isReadOnly={isReadOnly}
      isWhole={notesShown === 'whole'}
      isWanted={isNotesWanted}
      onTaken={() => setNotesWanted(false)}
      onWhole={(isWhole) => setNotesShown(isWhole ? 'whole' : 'beside')}
      onLift={lift}
    />
  );
  const left = (
    <div className={cx('left')}>
      <div className={cx('switch')}>
        <Segments
          label="At the left"
          choices={leftPanes}
          value={notesShown === 'none' ? 'list' : 'notes'}
          onChange={(pane) => setNotesShown(pane === 'list' ? 'none' : 'beside')}
        />
      </div>
      {notesShown === 'none' ? outline : notes}
    </div>
  );
  const sheet =
    typeof style === 'string' ? (
      <Banner tone="care" words={style} />
    ) : (
      <Sheet
        page={page}
        minutes={minutes}
        style={style}
        currentId={minuteId}
        isReadOnly={isReadOnly}
        renamedId={renamed}
        onRename={setRenamed}
        onChoose={choose}
        onWrite={write}
        onAdd={() => setAddAfter(minutes.at(-1)?.id ?? 'first')}
      />
    );
  const drawer = (
    <Drawer
      minute={current}
      meetingId={meetingId}
      decisionWord={page.body.decisionWord}
      isReadOnly={isReadOnly}
      onWrite={write}
      onShowSource={showSource}
    />
  );

  return (
    <div className={cx('tab')}>
      {minutes.length > 0 && <CirculationBar page={page} isReadOnly={isFileReadOnly} />}
      <div className={cx('panes')}>
        {isNarrow ? (
          <div className={cx('narrow')}>
            <div className={cx('switch')}>
              <Segments label="What is shown" choices={narrowPanes} value={narrowPane} onChange={setNarrowPane} />
            </div>
            {{ list: outline, notes, sheet, drawer }[narrowPane]}
          </div>
        ) : notesShown === 'whole' ? (
          notes
        ) : (
          <SplitPane
            edgeLabel={notesShown === 'none' ? 'Width of the list of minutes' : 'Width of the notes'}
            fixed="start"
            width={notesShown === 'none' ? outlineWidth : notesWidth}
            min={180}
            max={notesShown === 'none' ? 420 : 640}
            onWidth={(width) => set(notesShown === 'none' ? { outlineWidth: width } : { notesWidth: width })}
            start={left}
            end={
              isDrawerOpen ? (
                <SplitPane
                  edgeLabel="Width of what belongs to the minute"
                  fixed="end"
                  width={drawerWidth}
                  min={200}
                  max={460}
                  onWidth={(width) => set({ drawerWidth: width })}
                  start={sheet}
                  end={drawer}
                />
              ) : (
                sheet
              )
            }
          />
        )}
      </div>
      {page.doubts.length > 0 && (
        <MeetingDoubts
          meetingId={meetingId}
          doubts={page.doubts}
          place={doubtPlace}
          onWalk={(by) => walk(by)}
          isReadOnly={isReadOnly}
        />
      )}
      <RoomTools meetingId={meetingId} minutes={minutes} current={current} isReadOnly={isReadOnly} />
      {partedAt !== null && current !== null && (
        <PartDialog
          minute={current}
          at={partedAt}
          onClose={() => setPartedAt(null)}
          onParted={(second) => write(second, 'start')}
        />
      )}
      {isSourceShown && current !== null && <WhereRead minute={current} onClose={() => setSourceShown(false)} />}
      {addAfter !== null && (
        <AddMinuteDialog
          meetingId={meetingId}
          after={addAfter === 'first' ? null : addAfter}
          onClose={() => setAddAfter(null)}
          onAdded={(minute) => write(minute, 'start')}
        />
      )}
    </div>
  );
}

/** Escape closes the choices under the caret first; with none there it leads back to the list of minutes. */
function leaveEditor(): boolean {
  if (!isCaretInEditor() || document.querySelector('[data-part="completion"] [role="option"]') !== null) return false;
  focusOutline();
  return true;
}

function isInNotes(): boolean {
  return (document.activeElement?.closest('[data-notes]') ?? null) !== null;
}

function isCaretInEditor(): boolean {
  const editor = document.activeElement?.closest('[data-part="minute-editor"]') ?? null;
  return editor !== null;
}

function focusOutline(): void {
  const list = document.querySelector('[data-outline] [role="listbox"]');
  if (list instanceof HTMLElement) list.focus();
}
