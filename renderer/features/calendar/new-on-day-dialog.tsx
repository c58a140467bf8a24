import { useState } from 'react';
import { ClockTime, IsoDate } from '../../../shared/domain/calendar.ts';
import type { BodyId } from '../../../shared/domain/ids.ts';
import { MeetingKind } from '../../../shared/domain/meeting.ts';
import { formatLongDate, formatWeekdayDate, parseDateWords } from '../../../shared/text/dates.ts';
import { formatClockTime, readTypedTime } from '../../../shared/text/times.ts';
import { perform, showUndoable } from '../../stores/perform.ts';
import { CheckBox } from '../../ui/controls/check-box.tsx';
import { SelectField, TextInput } from '../../ui/controls/field.tsx';
import { FieldRow, FormDialog } from '../../ui/surfaces/dialog.tsx';
import { useCalendarStore } from './calendar-store.ts';
import { kindWords } from '../../../shared/domain/wording-of-meetings.ts';
import { notesOfDay } from '../../../shared/domain/timetable/day-notes.ts';
import { CareLines } from '../../ui/surfaces/care-lines.tsx';
import { useYear } from './use-year.ts';

const kinds = MeetingKind.options.map((key) => ({ key, words: kindWords[key] }));
const timeTrouble = 'Write the time like 7.00pm, 10.30am or 19:00.';

/** A new meeting on a day of the calendar; what speaks against the day is told and nothing refused. */
export function NewOnDayDialog({
  day: first,
  bodyId,
  onClose,
}: {
  readonly day: IsoDate;
  readonly bodyId: BodyId | null;
  readonly onClose: () => void;
}) {
  const [dayWords, setDayWords] = useState(formatLongDate(first));
  const [chosen, setChosen] = useState(bodyId);
  const [kind, setKind] = useState<MeetingKind>('ordinary');
  const [starts, setStarts] = useState('');
  const [ends, setEnds] = useState('');
  const [venue, setVenue] = useState('');
  const [isConfirmed, setConfirmed] = useState(true);
  const [isWaiting, setWaiting] = useState(false);
  const parsed = parseDateWords(dayWords);
  const day = parsed === null ? null : IsoDate.parse(parsed);
  const { shown } = useYear(Number((day ?? first).slice(0, 4)), null);
  const bodies = [...shown.bodies.values()];
  const body = bodies.find(({ id }) => id === chosen) ?? bodies[0];
  const begin = readTime(starts);
  const end = readTime(ends);
  const times = { startsAt: begin.time, endsAt: end.time };
  const { calendar } = shown;
  const notes =
    day === null || calendar === undefined || body === undefined ? [] : notesOfDay(calendar, body, day, times);

  const submit = async () => {
    if (body === undefined || day === null || begin.isUnread || end.isUnread) return;
    setWaiting(true);
    const place = venue.trim() === '' ? null : venue.trim();
    const made = await perform('meetings.create', {
      ...{ bodyId: body.id, title: null, heldOn: day, ...times, venue: place, kind, venueConfirmed: isConfirmed },
    });
    setWaiting(false);
    if (made === null) return;
    useCalendarStore.getState().choose(day, made.id);
    onClose();
    showUndoable(`The meeting on ${formatWeekdayDate(day)} is made.`);
  };

  return (
    <FormDialog
      title="New meeting"
      submitWords={notes.length === 0 ? 'Make the meeting' : 'Make it all the same'}
      isWaiting={isWaiting || body === undefined}
      trouble={
        shown.calendar !== undefined && bodies.length === 0 ? 'Make a body first: it is the body that meets.' : null
      }
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <FieldRow>
        <TextInput
          label="Day"
          value={dayWords}
          onChange={setDayWords}
          hint={day === null ? undefined : formatWeekdayDate(day)}
          trouble={day === null ? 'Write the day like 14 January 2027 or 14.1.27.' : null}
        />
        {body !== undefined && (
          <SelectField
            label="Body"
            choices={bodies.map(({ id, name }) => ({ key: id, words: name }))}
            value={body.id}
            onChange={setChosen}
          />
        )}
      </FieldRow>
      <CareLines lines={notes} />
      <FieldRow>
        <SelectField label="Kind" choices={kinds} value={kind} onChange={setKind} />
        <TextInput
          autoFocus
          label="Begins at"
          placeholder="2.00pm"
          value={starts}
          onChange={setStarts}
          trouble={begin.isUnread ? timeTrouble : null}
        />
        <TextInput
          label="Ends at"
          placeholder="4.00pm"
          value={ends}
          onChange={setEnds}
          trouble={end.isUnread ? timeTrouble : null}
        />
      </FieldRow>
      <TextInput label="Venue" value={venue} onChange={setVenue} />
      <CheckBox
        words="The venue is still to be confirmed"
        isTicked={!isConfirmed}
        onChange={(isTicked) => setConfirmed(!isTicked)}
      />
    </FormDialog>
  );
}

/** A time as it is typed: `2pm`, `14:00`. */
export function readTime(words: string): { readonly time: ClockTime | null; readonly isUnread: boolean } {
  if (words.trim() === '') return { time: null, isUnread: false };
  const read = readTypedTime(words);
  return read?.kind === 'time' ? { time: ClockTime.parse(read.time), isUnread: false } : { time: null, isUnread: true };
}

/** A time as a field shows it; empty where none is known. */
export function timeWords(time: ClockTime | null): string {
  return time === null ? '' : formatClockTime(time);
}
