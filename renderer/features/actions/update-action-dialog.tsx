import { useState } from 'react';
import type { ActionRow } from '../../../shared/contract/progress.ts';
import { IsoDate } from '../../../shared/domain/calendar.ts';
import { ActionStatus } from '../../../shared/domain/progress.ts';
import { actionStatusWords, describeOwners } from '../../../shared/domain/wording.ts';
import { formatLongDate, formatWeekdayDate, parseDateWords } from '../../../shared/text/dates.ts';
import { perform, showUndoable } from '../../stores/perform.ts';
import { openMeeting } from '../../stores/route.ts';
import { LinkButton } from '../../ui/controls/button.tsx';
import { SelectField, TextInput } from '../../ui/controls/field.tsx';
import { Facts } from '../../ui/lists/badge.tsx';
import { FieldRow, FormDialog } from '../../ui/surfaces/dialog.tsx';

export interface UpdateActionDialogProps {
  readonly action: ActionRow;
  readonly isReadOnly: boolean;
  readonly onClose: () => void;
}

/** The progress of an action: its status, its day, the latest word on it. Its words belong to the minute. */
export function UpdateActionDialog({ action, isReadOnly, onClose }: UpdateActionDialogProps) {
  const [status, setStatus] = useState(action.status);
  const [due, setDue] = useState(action.dueOn === null ? '' : formatLongDate(action.dueOn));
  const [update, setUpdate] = useState(action.update ?? '');
  const [isWaiting, setWaiting] = useState(false);
  const dueOn = due.trim() === '' ? null : parseDateWords(due);
  const dueTrouble = due.trim() !== '' && dueOn === null ? 'Write the day like 30 November 2026 or 30.11.26.' : null;

  const submit = async () => {
    if (dueTrouble !== null) return;
    setWaiting(true);
    const changed = await perform('actions.update', {
      id: action.id,
      revision: action.revision,
      status,
      dueOn: dueOn === null ? null : IsoDate.parse(dueOn),
      update: update.trim() === '' ? null : update.trim(),
    });
    setWaiting(false);
    if (changed === null) return;
    onClose();
    showUndoable('The action is updated.');
  };

  return (
    <FormDialog
      title="Update the action"
      submitWords="Keep the update"
      isWaiting={isWaiting || isReadOnly}
      trouble={isReadOnly ? 'This workspace is read-only, so the action cannot be changed.' : null}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Facts
        facts={[
          { term: 'What', value: action.text },
          { term: 'Owner', value: describeOwners(action.owners) },
          {
            term: 'From',
            value: (
              <LinkButton
                onPress={() => {
                  onClose();
                  openMeeting(action.meetingId, action.minuteId);
                }}
              >
                {`${action.minuteNumber ?? ''} ${action.minuteTitle}, ${action.bodyName}`.trim()}
              </LinkButton>
            ),
          },
        ]}
      />
      <FieldRow>
        <SelectField
          label="Status"
          choices={ActionStatus.options.map((option) => ({ key: option, words: actionStatusWords[option] }))}
          value={status}
          onChange={setStatus}
        />
        <TextInput
          label="Due"
          value={due}
          onChange={setDue}
          placeholder="30 November 2026"
          trouble={dueTrouble}
          hint={dueOn === null ? 'Left empty: no date.' : formatWeekdayDate(dueOn)}
        />
      </FieldRow>
      <TextInput
        label="Latest update"
        rows={4}
        value={update}
        onChange={setUpdate}
        placeholder="What has been done, and what is still to do"
        autoFocus
      />
    </FormDialog>
  );
}
