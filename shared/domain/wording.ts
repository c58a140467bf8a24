import { formatLongDate } from '../text/dates.ts';
import type { AttachedKind } from './attached-file.ts';
import type { BodyKind, NumberStyle } from './body.ts';
import type { IsoDate } from './calendar.ts';
import type { AttendanceClass, Presence } from './meeting.ts';
import type { ActionStatus } from './progress.ts';

/** The words that a clerk reads for the values of the model; one place, so that no two screens say it differently. */

export const bodyKindWords: Readonly<Record<BodyKind, string>> = {
  'partnership-board': 'Partnership board',
  'sub-group': 'Sub-group or advisory group',
  committee: 'Committee',
  council: 'Council',
  'parish-council': 'Parish, town or community council',
  'annual-meeting': 'Annual parish or community meeting',
  cabinet: 'Cabinet or executive',
  'cabinet-member': 'Single cabinet member',
  scrutiny: 'Overview and scrutiny committee',
  'working-group': 'Working group',
  'joint-committee': 'Joint committee',
  'trust-board': 'Trust or integrated care board',
  'governing-board': 'School governing board',
  'charity-trustees': 'Charity trustees',
  other: 'Another kind of body',
};

export const actionStatusWords: Readonly<Record<ActionStatus, string>> = {
  open: 'Open',
  done: 'Done',
  'carried-over': 'Carried over',
  superseded: 'Superseded',
  withdrawn: 'Withdrawn',
};

export const presenceWords: Readonly<Record<Presence, string>> = {
  present: 'Present',
  apologies: 'Apologies',
  absent: 'Absent',
};

export const attendanceClassWords: Readonly<Record<AttendanceClass, string>> = {
  member: 'Member',
  'non-voting': 'Member without a vote',
  'co-opted': 'Co-opted member',
  substitute: 'Substitute',
  'in-attendance': 'In attendance',
  observer: 'Observer',
  public: 'Public',
};

/** What a file of a meeting is, as its list says it. */
export const attachedKindWords: Readonly<Record<AttachedKind, string>> = {
  'attendance-sheet': 'Signed attendance sheet',
  'signed-minutes': 'Signed minutes',
};

/** An owner of an action as a list shows it. */
export interface OwnerWords {
  readonly words: string;
  /** The words of the minute, where they are others: `PL`; null where what is shown holds them, or they hold it. */
  readonly printed: string | null;
}

/**
 * The owner of an action by name. What is printed stays where it tells the name itself (`Cllr A Vale`, whose name is
 * `A Vale`), or where nobody known is meant. Rule [P7] of the services.
 */
export function ownerWords({ printed, name }: { readonly printed: string; readonly name: string | null }): OwnerWords {
  const fold = (words: string) => words.toLowerCase().replaceAll(/\s+/g, ' ').trim();
  if (name === null || ` ${fold(printed)} `.includes(` ${fold(name)} `)) return { words: printed, printed: null };
  return { words: name, printed };
}

/** The owners of an action in a line: `Petra Lund (printed PL), Lead Officers`; says so where there are none. */
export function describeOwners(owners: readonly { readonly printed: string; readonly name: string | null }[]): string {
  const each = owners
    .map(ownerWords)
    .map((one) => one.words + (one.printed === null ? '' : ` (printed ${one.printed})`));
  return each.length === 0 ? 'Nobody named' : each.join(', ');
}

/** A number of the style as it would look in the year of `today`: `12/26`, `2025/26-12`. The municipal year begins in May. */
export function exampleNumber(style: NumberStyle, today: IsoDate): string {
  const year = Number(today.slice(0, 4));
  const month = today.slice(5, 7);
  const short = (of: number) => String(of % 100).padStart(2, '0');
  const municipal = month < '05' ? year - 1 : year;
  switch (style) {
    case 'n/yy':
      return `12/${short(year)}`;
    case 'n/yyyy':
      return `12/${year}`;
    case 'yy/n':
      return `${short(year)}/12`;
    case 'yyyy/n':
      return `${year}/12`;
    case 'n.':
      return '12.';
    case 'n':
      return '12';
    case 'n.n':
      return '3.12';
    case 'yy/mm/n':
      return `${short(year)}/${month}/12`;
    case 'yyyy/yy-n':
      return `${municipal}/${short(municipal + 1)}-12`;
    case 'prefix-n/yy':
      return `CAB/12/${short(year)}`;
    case 'prefix-yy/n':
      return `CAB/${short(year)}/12`;
    case 'prefix-n':
      return 'CAB/12';
  }
}

/** How a meeting is called where its body is known: `1 September 2026`, `Special meeting, 1 September 2026`. */
export function meetingLabel(meeting: { readonly title: string | null; readonly heldOn: IsoDate | null }): string {
  const day = meeting.heldOn === null ? null : formatLongDate(meeting.heldOn);
  if (meeting.title === null) return day ?? 'Date not known';
  return day === null ? meeting.title : `${meeting.title}, ${day}`;
}
