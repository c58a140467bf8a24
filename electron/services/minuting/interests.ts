import type { Input, Output } from '../../../shared/contract/index.ts';
import type { Body } from '../../../shared/domain/body.ts';
import { InterestId, StandingInterestId } from '../../../shared/domain/ids.ts';
import { rulesOf } from '../../../shared/domain/law/presets-of-body.ts';
import type { Attendance } from '../../../shared/domain/meeting.ts';
import {
  offerStanding,
  readWithdrawal,
  stampWithdrawal,
  taxArrearsReminder,
  type Withdrawal,
  wordInterest,
} from '../../../shared/domain/minuting/interests.ts';
import { isBudgetItem } from '../../../shared/domain/minuting/motions.ts';
import type { Interest, StandingInterest } from '../../../shared/domain/minuting/records.ts';
import { coversDay } from '../../../shared/domain/seats/seats.ts';
import { getAttendance, listAttendance, updateAttendance } from '../../store/attendance.ts';
import { mutate, type Tx } from '../../store/change-set.ts';
import type { Readable } from '../../store/file/connection.ts';
import {
  getInterest,
  getStanding,
  insertInterest,
  insertStanding,
  listInterests,
  listStandingOf,
  removeInterest,
  removeStanding,
  updateInterest,
  updateStanding,
} from '../../store/minuting/interests.ts';
import { notFound } from '../../store/refusal.ts';
import { listRoomItems } from '../attendance/quorum-room.ts';
import type { ServiceContext } from '../context.ts';
import { refuseLocked } from './locked.ts';
import { requireBodyOf, requireMeeting } from './minute-of.ts';
import { kindsOf, placeOf } from './interest-places.ts';
import { findDeclarationsMinute, listUntold } from './tell-interests.ts';

/** Answers `interests.page`. Rules [IN1], [IN6], [IN7]. @throws Refusal `not-found` */
export function getInterestPage(
  { workspace }: ServiceContext,
  input: Input<'interests.page'>,
): Output<'interests.page'> {
  const meeting = requireMeeting(workspace, input.meetingId);
  const body = requireBodyOf(workspace, meeting);
  const kinds = kindsOf(body);
  const items = listRoomItems(workspace, meeting);
  const interests = listInterests(workspace, meeting.id);
  const attendance = listAttendance(workspace, meeting.id);
  const there = attendance.filter(({ presence }) => presence === 'present');
  const isMember = (row: Attendance) => row.class !== 'in-attendance' && row.class !== 'observer';
  const budget = items.filter(({ title }) => isBudgetItem(title, meeting.kind));
  const hasArrears = rulesOf(body)?.rules.taxArrears === true && budget.length > 0;
  return {
    interests: interests.map((interest) => {
      const place = placeOf(workspace, interest, items);
      return {
        ...{ interest, sentence: wordInterest(interest, place, kinds), place: place?.label ?? null },
        withdrawal: withdrawalOf(interest, attendance),
      };
    }),
    kinds: [...kinds],
    items: items.map(({ id, label, title }) => ({ id, label, title })),
    people: [...there.filter(isMember), ...there.filter((row) => !isMember(row))].map((row) => ({
      ...{ attendanceId: row.id, personId: row.personId, name: row.printedName, isMember: isMember(row) },
    })),
    offers: listOffered(workspace, there, body, meeting.heldOn, interests),
    declarationsMinuteId: findDeclarationsMinute(workspace, meeting.id)?.id ?? null,
    untold: listUntold(workspace, meeting.id).reduce((sum, { sentences }) => sum + sentences.length, 0),
    reminder: hasArrears ? { words: taxArrearsReminder, items: budget.map(({ label }) => label) } : null,
  };
}

function listOffered(
  db: Readable,
  there: readonly Attendance[],
  body: Body,
  day: Parameters<typeof coversDay>[1],
  interests: readonly Interest[],
): Output<'interests.page'>['offers'] {
  return there.flatMap((row) => {
    if (row.personId === null) return [];
    const standing = listStandingOf(db, row.personId).filter(
      (one) => (one.bodyId === null || one.bodyId === body.id) && coversDay(one, day),
    );
    return offerStanding(standing, interests).map((one) => ({
      ...{ standing: one, name: row.printedName, attendanceId: row.id },
    }));
  });
}

function withdrawalOf(
  { agendaItemId, attendanceId, withdrew }: Interest,
  attendance: readonly Attendance[],
): Withdrawal | null {
  if (!withdrew) return null;
  const row = attendance.find(({ id }) => id === attendanceId);
  const read = row === undefined || agendaItemId === null ? null : readWithdrawal(row.movements, agendaItemId);
  return read ?? { leftAt: null, returned: true, returnedAt: null };
}

/** Answers `interests.save`. Rules [IN2], [IN5], [IN6]. @throws Refusal `moved-on`, `not-found`, `locked` */
export function saveInterest(context: ServiceContext, input: Input<'interests.save'>): Output<'interests.save'> {
  const { id, revision, withdrawal, keepStanding, ...facts } = input;
  const label = `Interest of ${facts.printedName}`;
  return mutate(context.workspace, { label, now: context.now() }, (tx) => {
    const meeting = requireMeeting(tx, input.meetingId);
    refuseLocked(tx, meeting.id);
    const stored = id === null ? null : requireInterest(tx, id);
    const held = listInterests(tx, meeting.id);
    const interest: Interest = {
      ...{ id: InterestId.parse(stored?.id ?? context.makeId()), minuteId: stored?.minuteId ?? null },
      ...{ position: stored?.position ?? (held.at(-1)?.position ?? -1) + 1, revision: stored?.revision ?? 1 },
      ...{ ...facts, withdrew: withdrawal !== null },
    };
    if (stored !== null) stamp(tx, stored, null);
    stamp(tx, interest, withdrawal);
    if (keepStanding) keep(tx, context, interest, meeting.bodyId);
    if (stored !== null) return { ...interest, revision: updateInterest(tx, interest, revision) };
    insertInterest(tx, interest);
    return interest;
  });
}

/** The attendance follows who left for the item, and quorum with it. Rule [IN5]. */
function stamp(
  tx: Tx,
  { attendanceId, agendaItemId, meetingId }: Pick<Interest, 'attendanceId' | 'agendaItemId' | 'meetingId'>,
  withdrawal: Withdrawal | null,
): void {
  const row = attendanceId === null ? undefined : getAttendance(tx, attendanceId);
  if (row?.meetingId !== meetingId || agendaItemId === null) return;
  const order = listRoomItems(tx, requireMeeting(tx, meetingId)).map(({ id }) => id);
  const movements = stampWithdrawal(row.movements, agendaItemId, order, withdrawal);
  if (JSON.stringify(movements) !== JSON.stringify(row.movements)) updateAttendance(tx, { ...row, movements });
}

function keep(tx: Tx, context: ServiceContext, { personId, kind, nature }: Interest, bodyId: Body['id']): void {
  if (personId === null || nature === null) return;
  const isKnown =
    offerStanding(listStandingOf(tx, personId), [{ personId, kind, nature }]).length <
    listStandingOf(tx, personId).length;
  if (isKnown) return;
  insertStanding(tx, {
    ...{
      id: StandingInterestId.parse(context.makeId()),
      personId,
      bodyId,
      kind,
      nature,
      from: null,
      to: null,
      revision: 1,
    },
  });
}

function requireInterest(db: Readable, id: InterestId): Interest {
  const interest = getInterest(db, id);
  if (interest === undefined) throw notFound('interest');
  return interest;
}

/** Answers `interests.remove`: who left for it is back in the room. @throws Refusal `moved-on`, `not-found`, `locked` */
export function dropInterest(context: ServiceContext, input: Input<'interests.remove'>): Output<'interests.remove'> {
  const interest = requireInterest(context.workspace, input.id);
  const label = `Removal of the interest of ${interest.printedName}`;
  return mutate(context.workspace, { label, now: context.now() }, (tx) => {
    refuseLocked(tx, interest.meetingId);
    if (interest.withdrew) stamp(tx, interest, null);
    removeInterest(tx, interest.id, input.revision);
    return { meetingId: interest.meetingId };
  });
}

/** Answers `standingInterests.list`: what somebody has at every meeting. Rule [IN6]. */
export function listStandingInterestsOf(
  { workspace }: ServiceContext,
  input: Input<'standingInterests.list'>,
): Output<'standingInterests.list'> {
  return listStandingOf(workspace, input.personId);
}

/** Answers `standingInterests.save`. @throws Refusal `moved-on`, `not-found` */
export function saveStanding(
  context: ServiceContext,
  input: Input<'standingInterests.save'>,
): Output<'standingInterests.save'> {
  const { id, revision, ...facts } = input;
  return mutate(context.workspace, { label: 'Standing interest', now: context.now() }, (tx) => {
    if (id === null) {
      const standing: StandingInterest = { ...facts, id: StandingInterestId.parse(context.makeId()), revision: 1 };
      insertStanding(tx, standing);
      return standing;
    }
    const stored = getStanding(tx, id);
    if (stored === undefined) throw notFound('standing interest');
    const standing = { ...stored, ...facts, personId: stored.personId };
    return { ...standing, revision: updateStanding(tx, standing, revision) };
  });
}

/** Answers `standingInterests.remove`. @throws Refusal `moved-on`, `not-found` */
export function dropStanding(
  context: ServiceContext,
  input: Input<'standingInterests.remove'>,
): Output<'standingInterests.remove'> {
  const stored = getStanding(context.workspace, input.id);
  if (stored === undefined) throw notFound('standing interest');
  return mutate(context.workspace, { label: 'Removal of a standing interest', now: context.now() }, (tx) => {
    removeStanding(tx, input.id, input.revision);
    return { personId: stored.personId };
  });
}
