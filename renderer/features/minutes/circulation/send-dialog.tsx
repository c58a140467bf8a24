import { useState } from 'react';
import type { Part } from '../../../../shared/domain/minuting/editions.ts';
import { IsoDate } from '../../../../shared/domain/calendar.ts';
import type { MeetingId } from '../../../../shared/domain/ids.ts';
import { formatLongDate, formatWeekdayDate, parseDateWords } from '../../../../shared/text/dates.ts';
import { today } from '../../../gateway/clock.ts';
import { exportDocument } from '../../../stores/exports.ts';
import { showNotice } from '../../../stores/notices.ts';
import { perform } from '../../../stores/perform.ts';
import { flushAll } from '../../../stores/unsaved.ts';
import { SelectField, TextInput } from '../../../ui/controls/field.tsx';
import { FormDialog } from '../../../ui/surfaces/dialog.tsx';

export interface SendDialogProps {
  readonly meetingId: MeetingId;
  readonly standing: 'with-chair' | 'circulated';
  readonly chairWord: string;
  readonly hasClosed: boolean;
  readonly onClose: () => void;
}

const parts = [
  { key: 'open', words: 'The minutes' },
  { key: 'closed', words: 'The minutes of the closed part' },
] as const;

/** Keeps the minutes as they leave, and freezes their numbers; then offers the file. */
export function SendDialog({ meetingId, standing, chairWord, hasClosed, onClose }: SendDialogProps) {
  const [part, setPart] = useState<Part>('open');
  const [words, setWords] = useState(() => formatLongDate(today()));
  const [note, setNote] = useState('');
  const [isWaiting, setWaiting] = useState(false);
  const day = parseDateWords(words);
  const isDraft = standing === 'with-chair';
  const submit = async () => {
    if (day === null) return;
    setWaiting(true);
    const isStored = await flushAll();
    const sent = isStored
      ? await perform('circulation.send', {
          ...{ meetingId, part, standing, on: IsoDate.parse(day) },
          note: note.trim() === '' ? null : note.trim(),
        })
      : null;
    setWaiting(false);
    if (!isStored) showNotice({ tone: 'care', words: 'Something typed could not be saved yet, so nothing was sent.' });
    if (sent === null) return;
    onClose();
    showNotice({
      tone: 'done',
      words: `${sent.name}: kept as it is now, and its numbers stay.`,
      step: {
        words: 'Write the Word file',
        run: () => void exportDocument(meetingId, { kind: 'edition', id: sent.id, readers: 'members' }, 'docx'),
      },
    });
  };
  return (
    <FormDialog
      title={isDraft ? `Send the draft to the ${chairWord}` : 'Circulate the minutes'}
      submitWords={isDraft ? 'Keep this draft' : 'Circulate'}
      width="small"
      isWaiting={isWaiting}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>
        {isDraft
          ? `Every page says that the ${chairWord} has not approved it yet. `
          : 'Every page says that it is subject to confirmation. '}
        What leaves is kept word for word, and its numbers stay from now on.
      </p>
      {hasClosed && <SelectField label="Which" choices={parts} value={part} onChange={setPart} />}
      <TextInput
        autoFocus
        label="Day"
        value={words}
        onChange={setWords}
        hint={day === null ? 'As people write it' : formatWeekdayDate(day)}
        trouble={day === null ? 'Write the day like 14 January 2027 or 14.1.27.' : null}
      />
      <TextInput label="Note" hint="Only if there is something to say of it" value={note} onChange={setNote} />
    </FormDialog>
  );
}
