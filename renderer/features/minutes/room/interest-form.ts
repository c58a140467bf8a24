import type { InterestPage } from '../../../../shared/contract/room/interests.ts';
import type { Input } from '../../../../shared/contract/index.ts';
import { ClockTime, IsoDate } from '../../../../shared/domain/calendar.ts';
import type { AgendaItemId, MeetingId } from '../../../../shared/domain/ids.ts';
import type { Interest, StandingInterest } from '../../../../shared/domain/minuting/records.ts';
import { formatLongDate, parseDateWords } from '../../../../shared/text/dates.ts';
import { formatClockTime, readTypedTime } from '../../../../shared/text/times.ts';
import { nothingPicked, type Pickable, type Picked } from '../../../ui/controls/pick-field.tsx';

/** What stands in the fields of the dialog. */
export interface InterestForm {
  readonly who: Picked;
  readonly item: string;
  readonly kind: string;
  readonly nature: string;
  readonly allows: Interest['allows'];
  readonly hasDispensation: boolean;
  readonly dispensation: string;
  readonly dispensationOn: string;
  readonly declaredDuring: boolean;
  readonly leaves: boolean;
  readonly returns: boolean;
  readonly leftAt: string;
  readonly returnedAt: string;
  readonly keepStanding: boolean;
}

/** Those who are there, as a field offers them. */
export function listDeclarants({ people }: Pick<InterestPage, 'people'>): Pickable[] {
  return people.map(({ attendanceId, name, isMember }) => ({
    ...{ key: attendanceId, words: name },
    ...(!isMember && { detail: 'not a member' }),
  }));
}

type Listed = InterestPage['interests'][number];

/** The fields of a new declaration, of a standing one that is declared, or of one that is changed. */
export function beginInterestForm(
  page: InterestPage,
  from: {
    readonly listed: Listed | null;
    readonly standing: StandingInterest | null;
    readonly itemId: AgendaItemId | null;
  },
): InterestForm {
  const { listed, standing, itemId } = from;
  const kind = page.kinds.find(({ id }) => id === standing?.kind) ?? page.kinds[0];
  const allows = kind?.allows ?? 'leave';
  const none = { hasDispensation: false, dispensation: '', dispensationOn: '', leftAt: '', returnedAt: '' };
  if (listed === null) {
    const person = standing === null ? undefined : page.people.find(({ personId }) => personId === standing.personId);
    return {
      ...{ ...none, item: itemId ?? '', kind: kind?.id ?? 'interest', nature: standing?.nature ?? '', allows },
      who: person === undefined ? nothingPicked : { key: person.attendanceId, words: person.name },
      ...{ declaredDuring: false, leaves: mustLeave(allows), returns: true, keepStanding: false },
    };
  }
  const { interest, withdrawal } = listed;
  const said = (time: ClockTime | null | undefined) =>
    time === null || time === undefined ? '' : formatClockTime(time);
  return {
    who: { key: interest.attendanceId, words: interest.printedName },
    ...{
      item: interest.agendaItemId ?? '',
      kind: interest.kind,
      nature: interest.nature ?? '',
      allows: interest.allows,
    },
    ...{ hasDispensation: interest.dispensation !== null, dispensation: interest.dispensation ?? '' },
    dispensationOn: interest.dispensationOn === null ? '' : formatLongDate(interest.dispensationOn),
    ...{ declaredDuring: interest.declaredDuring, leaves: withdrawal !== null, returns: withdrawal?.returned ?? true },
    ...{ leftAt: said(withdrawal?.leftAt), returnedAt: said(withdrawal?.returnedAt), keepStanding: false },
  };
}

/** Whether somebody of whom the code says this leaves the room. */
export function mustLeave(allows: Interest['allows']): boolean {
  return allows === 'leave' || allows === 'speak-then-leave';
}

/** Another kind of interest was chosen: what the code then allows, and whether they leave, follow. */
export function chooseKind(page: InterestPage, form: InterestForm, kind: string): InterestForm {
  const allows = page.kinds.find(({ id }) => id === kind)?.allows ?? form.allows;
  return { ...form, kind, allows, leaves: mustLeave(allows) && !form.hasDispensation };
}

/** What is stored, or a sentence on what has to change before. */
export function readInterestForm(
  form: InterestForm,
  page: InterestPage,
  of: { readonly meetingId: MeetingId; readonly interest: Interest | null },
): Input<'interests.save'> | string {
  const printedName = form.who.words.trim();
  if (printedName === '') return 'Write who declared it.';
  const leftAt = readTime(form.leftAt);
  const returnedAt = readTime(form.returnedAt);
  if (form.leaves && (leftAt === 'wrong' || (form.returns && returnedAt === 'wrong'))) {
    return 'Write the time like 7.45pm, or leave it empty.';
  }
  const day = form.dispensationOn.trim() === '' ? null : parseDateWords(form.dispensationOn);
  if (form.hasDispensation && day === null && form.dispensationOn.trim() !== '') {
    return 'Write the day of the dispensation like 14 January 2027, or leave it empty.';
  }
  const person = page.people.find(({ attendanceId, name }) => attendanceId === form.who.key || name === printedName);
  const item = page.items.find(({ id }) => id === form.item);
  return {
    ...{ id: of.interest?.id ?? null, revision: of.interest?.revision ?? null, meetingId: of.meetingId, printedName },
    ...{
      attendanceId: person?.attendanceId ?? null,
      personId: person?.personId ?? null,
      agendaItemId: item?.id ?? null,
    },
    ...{ kind: form.kind, nature: emptyToNull(form.nature), allows: form.allows },
    dispensation: form.hasDispensation ? (emptyToNull(form.dispensation) ?? 'granted') : null,
    dispensationOn: form.hasDispensation && day !== null ? IsoDate.parse(day) : null,
    declaredDuring: form.declaredDuring,
    withdrawal: form.leaves
      ? { leftAt: orNull(leftAt), returned: form.returns, returnedAt: form.returns ? orNull(returnedAt) : null }
      : null,
    keepStanding: form.keepStanding,
  };
}

function readTime(words: string): ClockTime | null | 'wrong' {
  if (words.trim() === '') return null;
  const typed = readTypedTime(words);
  return typed?.kind === 'time' ? ClockTime.parse(typed.time) : 'wrong';
}

const orNull = (time: ClockTime | null | 'wrong') => (time === 'wrong' ? null : time);
const emptyToNull = (words: string) => (words.trim() === '' ? null : words.trim());
