import { type ReactNode, useState } from 'react';
import { TextInput } from '../../../ui/controls/field.tsx';
import { FormDialog } from '../../../ui/surfaces/dialog.tsx';

export interface ReasonDialogProps {
  readonly title: string;
  readonly submitWords: string;
  /** What to write where no reason is given. */
  readonly missing: string;
  readonly placeholder: string;
  readonly children: ReactNode;
  /** Answers whether it was done. */
  readonly onSubmit: (reason: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** An act that is recorded with its reason. */
export function ReasonDialog({
  title,
  submitWords,
  missing,
  placeholder,
  children,
  onSubmit,
  onClose,
}: ReasonDialogProps) {
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isWaiting, setWaiting] = useState(false);
  const submit = async () => {
    if (reason.trim() === '') {
      setTrouble(missing);
      return;
    }
    setWaiting(true);
    const isDone = await onSubmit(reason.trim());
    setWaiting(false);
    if (isDone) onClose();
  };
  return (
    <FormDialog
      title={title}
      width="small"
      submitWords={submitWords}
      isWaiting={isWaiting}
      trouble={trouble}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {children}
      <TextInput autoFocus label="Reason" value={reason} onChange={setReason} placeholder={placeholder} />
    </FormDialog>
  );
}
