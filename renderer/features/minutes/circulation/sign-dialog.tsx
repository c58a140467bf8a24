import { Paperclip } from 'lucide-react';
import { useState } from 'react';
import type { ConfirmationLine } from '../../../../shared/contract/circulation.ts';
import { IsoDate } from '../../../../shared/domain/calendar.ts';
import type { MeetingId } from '../../../../shared/domain/ids.ts';
import { formatLongDate, formatWeekdayDate, parseDateWords } from '../../../../shared/text/dates.ts';
import { today } from '../../../gateway/clock.ts';
import { attachScan, useAttaching } from '../../../stores/meeting-files.ts';
import { showNotice } from '../../../stores/notices.ts';
import { perform } from '../../../stores/perform.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { CheckBox } from '../../../ui/controls/check-box.tsx';
import { TextInput } from '../../../ui/controls/field.tsx';
import { FieldRow, FormDialog } from '../../../ui/surfaces/dialog.tsx';

export interface SignDialogProps {
  readonly meetingId: MeetingId;
  readonly confirmation: ConfirmationLine;
  readonly onClose: () => void;
}

/** When and by whom confirmed minutes were signed, which may be another day; and the scan of what was signed. */
export function SignDialog({ meetingId, confirmation, onClose }: SignDialogProps) {
  const [words, setWords] = useState(() => formatLongDate(confirmation.signedOn ?? today()));
  const [by, setBy] = useState(confirmation.signedBy ?? '');
  const [leaves, setLeaves] = useState(confirmation.leaves ?? '');
  const [areInitialled, setInitialled] = useState(confirmation.leavesInitialled ?? false);
  const [isWaiting, setWaiting] = useState(false);
  const isAttaching = useAttaching((store) => store.isAttaching);
  const day = parseDateWords(words);
  const submit = async () => {
    if (day === null) return;
    setWaiting(true);
    const signed = await perform('confirmation.sign', {
      ...{ id: confirmation.id, revision: confirmation.revision, signedOn: IsoDate.parse(day) },
      ...{ signedBy: orNull(by), leaves: orNull(leaves) },
      leavesInitialled: leaves.trim() === '' ? null : areInitialled,
    });
    setWaiting(false);
    if (signed === null) return;
    onClose();
    showNotice({ tone: 'done', words: `Signed: ${formatLongDate(day)}.` });
  };
  return (
    <FormDialog
      title="Signed minutes"
      submitWords="Keep"
      width="small"
      isWaiting={isWaiting}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextInput
        autoFocus
        label="Signed on"
        value={words}
        onChange={setWords}
        hint={day === null ? 'As people write it' : formatWeekdayDate(day)}
        trouble={day === null ? 'Write the day like 14 January 2027 or 14.1.27.' : null}
      />
      <TextInput label="Signed by" value={by} onChange={setBy} />
      <FieldRow>
        <TextInput label="Leaves of the minute book" value={leaves} onChange={setLeaves} placeholder="215–218" />
        <CheckBox words="Each leaf is initialled" isTicked={areInitialled} onChange={setInitialled} />
      </FieldRow>
      <Button icon={Paperclip} isDisabled={isAttaching} onPress={() => void attachScan(meetingId, 'signed-minutes')}>
        {isAttaching ? 'Attaching…' : 'Attach the scan of the signed copy…'}
      </Button>
    </FormDialog>
  );
}

function orNull(words: string): string | null {
  return words.trim() === '' ? null : words.trim();
}
