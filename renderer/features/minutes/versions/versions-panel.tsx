import { useState } from 'react';
import { compareWords } from '../../../../shared/layout/difference.ts';
import type { Minute } from '../../../../shared/minutes/minute.ts';
import { wordsOfVersion, type MinuteVersion } from '../../../../shared/minutes/versions.ts';
import { formatLongDate } from '../../../../shared/text/dates.ts';
import { dayOf, timeOfDay } from '../../../gateway/clock.ts';
import { updateQuery, useQuery } from '../../../gateway/use-query.ts';
import { perform, showUndoable } from '../../../stores/perform.ts';
import { useReadOnly } from '../../../stores/workspace.ts';
import { bindClasses } from '../../../ui/class-names.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { LongList } from '../../../ui/lists/long-list.tsx';
import { Dialog } from '../../../ui/surfaces/dialog.tsx';
import { settledRevision } from '../minute-changes.ts';
import { useSessionStore } from '../session-store.ts';
import styles from './versions.module.css';

const cx = bindClasses(styles);

export interface VersionsPanelProps {
  readonly minute: Minute;
  readonly onClose: () => void;
}

/** How a minute read before: when, what has changed since, and the way back to it. */
export function VersionsPanel({ minute, onClose }: VersionsPanelProps) {
  const isReadOnly = useReadOnly();
  const versions = useQuery('versions.list', { minuteId: minute.id }).value;
  const [place, setChosen] = useState<number | null>(null);
  // The newest is how the minute reads now; what is looked for lies before it.
  const chosen = place ?? Math.min(1, (versions?.length ?? 1) - 1);
  const head = versions?.[chosen];
  const version = useQuery('versions.get', head === undefined ? null : { id: head.id }).value;
  const putBack = async () => {
    if (head === undefined || isReadOnly) return;
    const revision = await settledRevision(minute);
    if (revision === null) return;
    const put = await perform('versions.putBack', { id: head.id, revision });
    if (put === null) return;
    useSessionStore.getState().sessions.get(minute.id)?.receive(put.minute);
    updateQuery('minutes.list', { meetingId: minute.meetingId }, (minutes) =>
      minutes.map((other) => (other.id === minute.id ? put.minute : other)),
    );
    onClose();
    showUndoable(`The minute reads again as on ${timeOf(head)}.`);
  };
  const title = minute.number === null ? minute.title : `${minute.number} ${minute.title}`;
  return (
    <Dialog title={`Earlier versions of ${title}`} width="large" onClose={onClose}>
      <div className={cx('content')}>
        {versions?.length === 0 ? (
          <p className={cx('none')}>
            None yet. Whenever you stop typing, the minute is kept here as it reads then: all of the last 24 hours,
            after that the last of each day.
          </p>
        ) : (
          <div className={cx('panes')}>
            <div className={cx('list')}>
              <LongList
                label="Versions, the newest first"
                items={versions ?? []}
                chosen={chosen}
                onChoose={setChosen}
                onOpen={() => void putBack()}
                draw={timeOf}
              />
            </div>
            <div className={cx('words')} tabIndex={0} role="region" aria-label="This version beside the words of now">
              {version !== undefined && <Compared version={version} minute={minute} />}
            </div>
          </div>
        )}
        <div className={cx('foot')}>
          <p className={cx('legend')}>
            <ins>Only here</ins> was in this version and has gone since; <del>only now</del> has come since.
          </p>
          <Button look="primary" isDisabled={isReadOnly || head === undefined} onPress={() => void putBack()}>
            Put this back
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

/** The version word by word: what putting it back would bring (underlined) and take away (struck through). */
function Compared({ version, minute }: { readonly version: MinuteVersion; readonly minute: Minute }) {
  const words = compareWords(wordsOfVersion(minute), wordsOfVersion(version));
  if (words.every(({ kind }) => kind === 'same')) return <p>The minute reads so now.</p>;
  return (
    <p className={cx('compared')}>
      {words.map(({ kind, text }, place) => {
        if (kind === 'same') return text;
        return kind === 'added' ? <ins key={place}>{text}</ins> : <del key={place}>{text}</del>;
      })}
    </p>
  );
}

function timeOf({ savedAt }: Pick<MinuteVersion, 'savedAt'>): string {
  const seconds = String(new Date(savedAt).getSeconds()).padStart(2, '0');
  return `${formatLongDate(dayOf(savedAt))}, ${timeOfDay(savedAt)}:${seconds}`;
}
