import type { ReactNode } from 'react';
import type { MeetingRow } from '../../../shared/contract/meetings.ts';
import { ClockTime, IsoDate } from '../../../shared/domain/calendar.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { formatLongDate, formatWeekdayDate, parseDateWords } from '../../../shared/text/dates.ts';
import { formatClockTime, readTypedTime } from '../../../shared/text/times.ts';
import { TextInput } from '../../ui/controls/field.tsx';
import { CareLines } from '../../ui/surfaces/care-lines.tsx';
import { FieldRow } from '../../ui/surfaces/dialog.tsx';

/** The facts of a meeting as they stand in a form: words, as typed. */
export interface MeetingWords {
  readonly day: string;
  readonly starts: string;
  readonly venue: string;
  readonly title: string;
  readonly opened: string;
  readonly closed: string;
}

export const noWords: MeetingWords = { day: '', starts: '', venue: '', title: '', opened: '', closed: '' };

/** The words for a meeting that is there. */
export function wordsOf(meeting: Meeting): MeetingWords {
  return {
    day: meeting.heldOn === null ? '' : formatLongDate(meeting.heldOn),
    starts: timeWords(meeting.startsAt),
    venue: meeting.venue ?? '',
    title: meeting.title ?? '',
    opened: timeWords(meeting.openedAt),
    closed: timeWords(meeting.closedAt),
  };
}

function timeWords(time: ClockTime | null): string {
  return time === null ? '' : formatClockTime(time);
}

/** What was read of the words, or for each field a sentence on how to write it. */
export interface ReadWords {
  readonly facts: {
    readonly title: string | null;
    readonly heldOn: IsoDate | null;
    readonly startsAt: ClockTime | null;
    readonly venue: string | null;
  };
  readonly openedAt: ClockTime | null;
  readonly closedAt: ClockTime | null;
  readonly trouble: Partial<Record<keyof MeetingWords, string>>;
}

const dayTrouble = 'Write the day like 14 January 2027 or 14.1.27.';
const timeTrouble = 'Write the time like 7.00pm, 10.30am or 19:00.';
const halfTrouble = 'Say whether that is morning or afternoon: add am or pm.';
const orderTrouble = 'It cannot have closed before it opened. Look at both times.';
/** A meeting that closed before this hour of the morning may have begun the evening before. */
const SMALL_HOURS = '05:00';

/** Reads the words of the form. Empty words are facts that are not known. */
export function readWords(words: MeetingWords): ReadWords {
  const trouble: Partial<Record<keyof MeetingWords, string>> = {};
  const day = parseDateWords(words.day);
  if (words.day.trim() !== '' && day === null) trouble.day = dayTrouble;
  const time = (field: 'starts' | 'opened' | 'closed') => {
    if (words[field].trim() === '') return null;
    const read = readTypedTime(words[field]);
    if (read?.kind === 'time') return ClockTime.parse(read.time);
    trouble[field] = read === null ? timeTrouble : halfTrouble;
    return null;
  };
  const openedAt = time('opened');
  const closedAt = time('closed');
  if (openedAt !== null && closedAt !== null && closedAt < openedAt && closedAt >= SMALL_HOURS) {
    trouble.closed = orderTrouble;
  }
  return {
    facts: {
      title: textOrNull(words.title),
      heldOn: day === null ? null : IsoDate.parse(day),
      startsAt: time('starts'),
      venue: textOrNull(words.venue),
    },
    openedAt,
    closedAt,
    trouble,
  };
}

function textOrNull(words: string): string | null {
  return words.trim() === '' ? null : words.trim();
}

export interface MeetingFieldsProps {
  readonly words: MeetingWords;
  readonly onChange: (words: MeetingWords) => void;
  readonly read: ReadWords;
  /** Whether the times when it was opened and closed are asked as well. */
  readonly asksTimes: boolean;
  /** The last meeting of the body, whose place and time are likely again. */
  readonly last: MeetingRow | null;
  /** What is to be said of the day besides how it is written; null: nothing. */
  readonly dayTrouble?: string | null;
  /** What speaks against the day, in sentences; nothing is refused for it. */
  readonly notes: readonly string[];
  /** What stands under the day: another answer to it. */
  readonly underDay?: ReactNode;
}

/** The fields of a meeting. */
export function MeetingFields({
  words,
  onChange,
  read,
  asksTimes,
  last,
  notes,
  dayTrouble: saidOfDay = null,
  underDay,
}: MeetingFieldsProps) {
  const field = (name: keyof MeetingWords) => ({
    value: words[name],
    onChange: (value: string) => onChange({ ...words, [name]: value }),
    trouble: read.trouble[name] ?? null,
  });
  const { heldOn, startsAt } = read.facts;
  return (
    <>
      <FieldRow>
        <TextInput
          label="Day"
          placeholder="14 January 2027"
          hint={heldOn === null ? 'As people write it' : formatWeekdayDate(heldOn)}
          autoFocus
          {...field('day')}
          trouble={read.trouble.day ?? saidOfDay}
        />
        <TextInput
          label="Begins at"
          placeholder="2.00pm"
          hint={startsAt === null ? 'As people write it' : formatClockTime(startsAt)}
          {...field('starts')}
        />
      </FieldRow>
      {underDay}
      <CareLines lines={notes} />
      <TextInput
        label="Venue"
        {...field('venue')}
        {...(last !== null && last.venue !== null && { hint: `The last one was at ${last.venue}.` })}
      />
      <TextInput
        label="Title"
        hint="Only for a meeting that is not an ordinary one: Special meeting"
        {...field('title')}
      />
      {asksTimes && (
        <FieldRow>
          <TextInput label="Opened at" placeholder="2.03pm" {...field('opened')} />
          <TextInput label="Closed at" placeholder="4.10pm" {...field('closed')} />
        </FieldRow>
      )}
    </>
  );
}
