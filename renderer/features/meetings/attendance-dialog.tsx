import { useState } from 'react';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import { type Attendance, AttendanceClass, Presence } from '../../../shared/domain/meeting.ts';
import { attendanceClassWords, presenceWords } from '../../../shared/domain/wording.ts';
import { perform, showUndoable } from '../../stores/perform.ts';
import { ComboInput, SelectField, TextInput } from '../../ui/controls/field.tsx';
import { FieldRow, FormDialog } from '../../ui/surfaces/dialog.tsx';

export interface AttendanceDialogProps {
  readonly meetingId: MeetingId;
  /** Null: somebody new. */
  readonly attendance: Attendance | null;
  /** Organisations that are on this attendance already. */
  readonly organisations: readonly string[];
  readonly isReadOnly: boolean;
  readonly onClose: () => void;
}

/** One person on the attendance, as printed there. */
export function AttendanceDialog({ meetingId, attendance, organisations, isReadOnly, onClose }: AttendanceDialogProps) {
  const [printedName, setPrintedName] = useState(attendance?.printedName ?? '');
  const [organisation, setOrganisation] = useState(attendance?.organisationName ?? '');
  const [role, setRole] = useState(attendance?.role ?? '');
  const [presence, setPresence] = useState<Presence>(attendance?.presence ?? 'present');
  const [attendanceClass, setClass] = useState<AttendanceClass>(attendance?.class ?? 'member');
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isWaiting, setWaiting] = useState(false);

  const submit = async () => {
    if (printedName.trim() === '') {
      setTrouble('Give the name as it is to be printed.');
      return;
    }
    setTrouble(null);
    setWaiting(true);
    const facts = {
      presence,
      class: attendanceClass,
      printedName: printedName.trim(),
      organisationName: organisation.trim() === '' ? null : organisation.trim(),
      role: role.trim() === '' ? null : role.trim(),
    };
    const kept =
      attendance === null
        ? await perform('attendance.add', { meetingId, ...facts })
        : await perform('attendance.update', { id: attendance.id, revision: attendance.revision, ...facts });
    setWaiting(false);
    if (kept === null) return;
    onClose();
    showUndoable(attendance === null ? `${kept.printedName} is on the attendance.` : `${kept.printedName} is changed.`);
  };

  return (
    <FormDialog
      title={attendance === null ? 'Add to the attendance' : 'Change the attendance'}
      submitWords={attendance === null ? 'Add' : 'Keep the changes'}
      isWaiting={isWaiting || isReadOnly}
      trouble={trouble}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextInput
        label="Name"
        hint="As it is to be printed: Councillor B Marsh"
        value={printedName}
        onChange={setPrintedName}
        autoFocus
      />
      <FieldRow>
        <ComboInput label="Organisation" choices={organisations} value={organisation} onChange={setOrganisation} />
        <TextInput label="Role" hint="Only if printed: Chair, Clerk" value={role} onChange={setRole} />
      </FieldRow>
      <FieldRow>
        <SelectField
          label="Presence"
          choices={Presence.options.map((key) => ({ key, words: presenceWords[key] }))}
          value={presence}
          onChange={setPresence}
        />
        <SelectField
          label="As"
          choices={AttendanceClass.options.map((key) => ({ key, words: attendanceClassWords[key] }))}
          value={attendanceClass}
          onChange={setClass}
        />
      </FieldRow>
    </FormDialog>
  );
}
