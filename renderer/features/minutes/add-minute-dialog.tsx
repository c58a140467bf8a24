import { useState } from 'react';
import type { MeetingId, MinuteId } from '../../../shared/domain/ids.ts';
import type { Minute } from '../../../shared/minutes/minute.ts';
import { useQuery } from '../../gateway/use-query.ts';
import { perform } from '../../stores/perform.ts';
import { TextInput } from '../../ui/controls/field.tsx';
import { Segments } from '../../ui/controls/segments.tsx';
import { FormDialog } from '../../ui/surfaces/dialog.tsx';

export interface AddMinuteDialogProps {
  readonly meetingId: MeetingId;
  /** The minute it comes after; null: first. */
  readonly after: MinuteId | null;
  readonly onClose: () => void;
  readonly onAdded: (minute: Minute) => void;
}

/** Asks for the heading of a new minute; its number follows from its place. */
export function AddMinuteDialog({ meetingId, after, onClose, onAdded }: AddMinuteDialogProps) {
  const [title, setTitle] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isWaiting, setWaiting] = useState(false);
  const choice = useQuery('minutes.numberAt', { meetingId, after }).value;
  const letter = choice?.letter ?? null;
  const [numbering, setNumbering] = useState<'next' | 'letter'>('next');
  const submit = async () => {
    if (title.trim() === '') {
      setTrouble('Give the minute its heading.');
      return;
    }
    setWaiting(true);
    const minute = await perform('minutes.add', {
      meetingId,
      after,
      title: title.trim(),
      numbering: letter === null ? 'next' : numbering,
    });
    setWaiting(false);
    if (minute === null) return;
    onClose();
    onAdded(minute);
  };
  return (
    <FormDialog
      title="Add a minute"
      width="small"
      submitWords="Add and write"
      isWaiting={isWaiting}
      trouble={trouble}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextInput label="Heading" value={title} onChange={setTitle} placeholder="Matters arising" autoFocus />
      {choice !== undefined && letter !== null && (
        <>
          <Segments
            label="Number"
            choices={[
              { key: 'next', words: `The next free one, ${choice.next ?? ''}` },
              { key: 'letter', words: `With a letter, ${letter}` },
            ]}
            value={numbering}
            onChange={setNumbering}
          />
          <p>The numbers around it have left, so they stay.</p>
        </>
      )}
    </FormDialog>
  );
}
