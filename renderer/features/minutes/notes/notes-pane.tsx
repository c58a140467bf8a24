import { Check, Gavel, Maximize2, Minimize2, Pilcrow, SquareCheckBig } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { MeetingId } from '../../../../shared/domain/ids.ts';
import type { NoteLine } from '../../../../shared/domain/minuting/records.ts';
import type { LiftAs } from '../../../../shared/minutes/lift-notes.ts';
import type { Minute } from '../../../../shared/minutes/minute.ts';
import { useQuery } from '../../../gateway/use-query.ts';
import { bindClasses } from '../../../ui/class-names.ts';
import { IconButton } from '../../../ui/controls/button.tsx';
import { NotesMenu } from './notes-menu.tsx';
import styles from './notes.module.css';
import { openNotes, type NotesSession } from './notes-session.ts';

const cx = bindClasses(styles);

export interface NotesPaneProps {
  readonly meetingId: MeetingId;
  /** The minute whose notes they are; null: those of the meeting at large. */
  readonly minute: Minute | null;
  readonly isReadOnly: boolean;
  readonly isWhole: boolean;
  /** The keys are to go to the notes, as soon as they are on the page. */
  readonly isWanted: boolean;
  readonly onTaken: () => void;
  readonly onWhole: (isWhole: boolean) => void;
  /** Puts lines into the minute; answers whether it could. */
  readonly onLift: (lines: readonly NoteLine[], as: LiftAs) => boolean;
}

/** The clerk's private notes beside the minute that they are of. */
export function NotesPane(props: NotesPaneProps) {
  const { meetingId, minute, isReadOnly, isWhole, isWanted, onTaken, onWhole, onLift } = props;
  const held = useQuery('notes.list', { meetingId }).value;
  const [session, setSession] = useState<NotesSession | null>(null);
  const about = minute === null ? 'the meeting' : `${minute.number ?? ''} ${minute.title}`.trim();
  const lift = (as: LiftAs) => session?.editor.lift(as);
  const take = useEffectEvent(() => {
    session?.editor.focus();
    onTaken();
  });
  useEffect(() => {
    if (isWanted && session !== null) take();
  }, [isWanted, session]);
  return (
    <section aria-label="Notes" className={cx('pane')} data-notes>
      <header className={cx('top')}>
        <div className={cx('about')}>
          <h2 className={cx('title')}>Notes of {about}</h2>
          <p className={cx('quiet')}>
            {held?.heldFor === null || held === undefined
              ? 'Private: in no export, pack or search.'
              : `Private, and kept for ${held.heldFor}.`}
          </p>
        </div>
        <IconButton
          icon={isWhole ? Minimize2 : Maximize2}
          size="small"
          label={isWhole ? 'Notes beside the minute' : 'Notes on the whole page'}
          keys="Shift+F9"
          onPress={() => onWhole(!isWhole)}
        />
      </header>
      {held === undefined ? null : (
        <NotesText
          key={minute?.id ?? 'meeting'}
          {...{ meetingId, minute, isReadOnly, onLift }}
          stored={held.notes.find(({ minuteId }) => minuteId === (minute?.id ?? null))}
          label={`Notes of ${about}`}
          onOpen={setSession}
        />
      )}
      <footer className={cx('foot')} role="toolbar" aria-label="The line with the caret">
        <IconButton
          icon={Pilcrow}
          size="small"
          label="Into the minute"
          keys="Ctrl+Enter"
          isDisabled={isReadOnly || minute === null}
          onPress={() => lift('by-words')}
        />
        <IconButton
          icon={Gavel}
          size="small"
          label="As a decision"
          keys="Ctrl+Shift+Enter"
          isDisabled={isReadOnly || minute === null}
          onPress={() => lift('resolution')}
        />
        <IconButton
          icon={SquareCheckBig}
          size="small"
          label="As an action"
          keys="Alt+Enter"
          isDisabled={isReadOnly || minute === null}
          onPress={() => lift('action')}
        />
        <IconButton
          icon={Check}
          size="small"
          label="Tick off"
          keys="Ctrl+Shift+U"
          isDisabled={isReadOnly}
          onPress={() => session?.editor.toggleUsed()}
        />
        <NotesMenu
          meetingId={meetingId}
          heldFor={held?.heldFor ?? null}
          isReadOnly={isReadOnly}
          count={held?.notes.length ?? 0}
        />
      </footer>
    </section>
  );
}

interface NotesTextProps extends Pick<NotesPaneProps, 'meetingId' | 'minute' | 'isReadOnly' | 'onLift'> {
  readonly stored: Parameters<typeof openNotes>[0];
  readonly label: string;
  readonly onOpen: (session: NotesSession | null) => void;
}

/** The lines themselves; the editor lives outside React, and no key renders it. */
function NotesText({ meetingId, minute, isReadOnly, onLift, stored, label, onOpen }: NotesTextProps) {
  const place = useRef<HTMLDivElement>(null);
  const opened = useRef<NotesSession | null>(null);
  const lift = useEffectEvent((lines: readonly NoteLine[], as: LiftAs) => onLift(lines, as));
  const open = useEffectEvent(() =>
    openNotes(stored, {
      ...{ meetingId, label, minuteId: minute?.id ?? null, isEditable: !isReadOnly },
      onLift: (lines, as) => lift(lines, as),
    }),
  );
  const tell = useEffectEvent(onOpen);
  useEffect(() => {
    const session = open();
    opened.current = session;
    if (place.current !== null) session.editor.attach(place.current);
    tell(session);
    return () => {
      opened.current = null;
      tell(null);
      session.close();
    };
  }, []);
  useEffect(() => opened.current?.receive(stored), [stored]);
  return <div ref={place} className={cx('text')} lang="en-GB" />;
}
