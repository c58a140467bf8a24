import { useState } from 'react';
import type { Minute } from '../../../../shared/minutes/minute.ts';
import { TextInput } from '../../../ui/controls/field.tsx';
import { FormDialog } from '../../../ui/surfaces/dialog.tsx';
import { partMinute } from './drafting-changes.ts';

export interface PartDialogProps {
  readonly minute: Minute;
  /** The block that the second part begins with. */
  readonly at: number;
  readonly onClose: () => void;
  readonly onParted: (second: Minute) => void;
}

/** Asks for the heading of the second part. */
export function PartDialog({ minute, at, onClose, onParted }: PartDialogProps) {
  const [title, setTitle] = useState(minute.title);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isWaiting, setWaiting] = useState(false);
  const submit = async () => {
    if (title.trim() === '') {
      setTrouble('Give the second part its heading.');
      return;
    }
    setWaiting(true);
    const second = await partMinute(minute, at, title.trim());
    setWaiting(false);
    onClose();
    if (second !== null) onParted(second);
  };
  return (
    <FormDialog
      title="Part this minute"
      width="small"
      submitWords="Part it"
      isWaiting={isWaiting}
      trouble={trouble}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>The paragraph with the caret and all that follows become a minute of their own, with the next number.</p>
      <TextInput label="Heading of the second part" value={title} onChange={setTitle} autoFocus />
    </FormDialog>
  );
}
