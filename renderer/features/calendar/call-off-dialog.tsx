import { useState } from 'react';
import type { Body } from '../../../shared/domain/body.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { meetingLabel } from '../../../shared/domain/wording.ts';
import { perform, showUndoable } from '../../stores/perform.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { TextInput } from '../../ui/controls/field.tsx';
import { Segments } from '../../ui/controls/segments.tsx';
import { FormDialog } from '../../ui/surfaces/dialog.tsx';
import styles from './calendar.module.css';

const cx = bindClasses(styles);

const ways = [
  { key: 'cancelled', words: 'Cancel it' },
  { key: 'postponed', words: 'Postpone it' },
] as const;

/** Calls a meeting off, with the reason; its agenda and papers stay, and Undo brings it back. */
export function CallOffDialog({
  meeting,
  body,
  onClose,
}: {
  readonly meeting: Meeting;
  readonly body: Body;
  readonly onClose: () => void;
}) {
  const [calledOff, setCalledOff] = useState<'cancelled' | 'postponed'>('cancelled');
  const [reason, setReason] = useState('');
  const [isWaiting, setWaiting] = useState(false);

  const submit = async () => {
    setWaiting(true);
    const { id, revision } = meeting;
    const words = reason.trim() === '' ? null : reason.trim();
    const changed = await perform('meetings.callOff', { id, revision, calledOff, reason: words });
    setWaiting(false);
    if (changed === null) return;
    onClose();
    showUndoable(calledOff === 'cancelled' ? 'The meeting is cancelled.' : 'The meeting is postponed.');
  };

  return (
    <FormDialog
      title={`Call off ${body.shortName ?? body.name}, ${meetingLabel(meeting)}`}
      submitWords={calledOff === 'cancelled' ? 'Cancel the meeting' : 'Postpone the meeting'}
      isWaiting={isWaiting}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Segments label="How" choices={ways} value={calledOff} onChange={setCalledOff} />
      <TextInput
        autoFocus
        label="Reason"
        hint="As the notice would say it. It may be left empty."
        value={reason}
        onChange={setReason}
      />
      <p className={cx('quiet')}>
        Its agenda and its papers stay.{' '}
        {calledOff === 'postponed' && 'Once the new day is known, move the meeting and hold it after all.'}
      </p>
    </FormDialog>
  );
}

/** Says that a meeting that was called off will be held. */
export async function holdAfterAll({ id, revision }: Meeting): Promise<void> {
  const changed = await perform('meetings.callOff', { id, revision, calledOff: null, reason: null });
  if (changed !== null) showUndoable('The meeting will be held after all.');
}
