import type { SetToConfirm } from '../../../shared/contract/circulation.ts';
import type { Input, Output } from '../../../shared/contract/index.ts';
import { ConfirmationId, CorrectionId, type MeetingId, type MinuteId } from '../../../shared/domain/ids.ts';
import type { Edition } from '../../../shared/domain/meeting.ts';
import {
  type ConfirmingText,
  listAbsentees,
  listConfirmingMeetings,
  whyPassedOver,
  wordConfirmation,
} from '../../../shared/domain/minuting/confirmation.ts';
import { nameEdition, type Part } from '../../../shared/domain/minuting/editions.ts';
import type { Confirmation } from '../../../shared/domain/minuting/records.ts';
import { meetingLabel } from '../../../shared/domain/wording.ts';
import type { LayoutDocument } from '../../../shared/layout/document.ts';
import { addCorrections, markDocument } from '../../../shared/layout/standing.ts';
import { formatLongDate } from '../../../shared/text/dates.ts';
import { listAgendaItems } from '../../store/agenda/agenda.ts';
import { listAttendance } from '../../store/attendance.ts';
import { mutate, type Tx } from '../../store/change-set.ts';
import type { Readable } from '../../store/file/connection.ts';
import { isPartLocked } from '../../store/locked-rows.ts';
import { getMeeting, listMeetingsOf, updateMeeting } from '../../store/meetings.ts';
import { listMinutes } from '../../store/minutes.ts';
import {
  getConfirmation,
  insertConfirmation,
  insertCorrection,
  listConfirmations,
  listCorrections,
  updateSigning,
} from '../../store/minuting/confirmations.ts';
import { notFound, Refusal } from '../../store/refusal.ts';
import type { ServiceContext } from '../context.ts';
import { saveBody } from '../derive-progress.ts';
import { composeMinutesOf } from '../documents/minutes-document.ts';
import { addStage, countChanges } from './circulate.ts';
import { addConfirmingText, confirmingWordsOf, wordsOfCorrection } from './confirming-words.ts';
import { recordDeparture } from './departures.ts';
import { keepEdition, listMinutesEditions, readComposed, readStanding, readWholeLayout } from './editions.ts';
import { refuseLocked } from './locked.ts';
import { requireBodyOf, requireMeeting, requireMinute } from './minute-of.ts';

/** Answers `confirmation.offer`. Rules [CF1], [CF2], [CF5]. @throws Refusal `not-found` */
export function offerConfirmation(
  { workspace }: ServiceContext,
  input: Input<'confirmation.offer'>,
): Output<'confirmation.offer'> {
  const meeting = requireMeeting(workspace, input.meetingId);
  const body = requireBodyOf(workspace, meeting);
  const words = confirmingWordsOf(body);
  const meetings = listMeetingsOf(workspace, body.id);
  const places = listConfirmingMeetings(meetings, meeting, words.passesOverExtraordinary);
  const at = places.find(({ id }) => id === input.atMeetingId) ?? (input.atMeetingId === null ? places[0] : undefined);
  const until = at?.heldOn ?? null;
  const waiting = meetings.filter(
    ({ id, heldOn }) => id !== meeting.id && heldOn !== null && until !== null && heldOn < until,
  );
  const minutes = at === undefined ? [] : listMinutes(workspace, at.id);
  return {
    places: places.map((place) => ({
      ...{ meetingId: place.id, label: meetingLabel(place), heldOn: place.heldOn },
      passedOver: whyPassedOver(place, words.passesOverExtraordinary),
    })),
    minutes: minutes.map(({ id, number, title }) => ({ id, number, title })),
    minuteId: at === undefined ? null : findConfirmingMinute(workspace, at.id, meeting.id),
    sets: [meeting.id, ...waiting.map(({ id }) => id)]
      .flatMap((id) => offerSets(workspace, id, at?.id ?? null, id === meeting.id))
      .slice(0, 20),
    words: words.confirmed,
    isSigned: words.signed,
    areLeavesInitialled: words.leavesInitialled,
    chairWord: words.chairWord,
  };
}

/** The sets of a meeting that are not confirmed; those of an import wait only where they were asked for or circulated. */
function offerSets(
  db: Readable,
  meetingId: MeetingId,
  atMeetingId: MeetingId | null,
  isAsked: boolean,
): Output<'confirmation.offer'>['sets'] {
  const meeting = requireMeeting(db, meetingId);
  const minutes = listMinutes(db, meetingId);
  const there = listAttendance(db, meetingId);
  const now = atMeetingId === null ? [] : listAttendance(db, atMeetingId);
  return (['open', 'closed'] as const).flatMap((part) => {
    const own = minutes.filter((minute) => minute.part === part);
    const standing = readStanding(db, meetingId, part);
    const isOld = !isAsked && standing === 'draft' && own.some(({ importId }) => importId !== null);
    if (own.length === 0 || isOld || isPartLocked(db, meetingId, part)) return [];
    if (!isAsked && standing === 'confirmed') return [];
    const isCirculated = standing === 'circulated';
    return [
      {
        ...{ meetingId, part, isCirculated },
        label: `${meetingLabel(meeting)}${part === 'closed' ? ', closed part' : ''}`,
        changes: isCirculated ? (countChanges(db, meetingId, part) ?? 0) : 0,
        minutes: own.map(({ id, number, title }) => ({ id, number, title })),
        absentees: listAbsentees(there, now),
      },
    ];
  });
}

/** The minute of a meeting that confirms those of another: by its item, its kind, or its title. Rule [CF2]. */
function findConfirmingMinute(db: Readable, atMeetingId: MeetingId, meetingId: MeetingId): MinuteId | null {
  const items = listAgendaItems(db, atMeetingId);
  const minutes = listMinutes(db, atMeetingId);
  const ofItem = (matches: (item: (typeof items)[number]) => boolean) => {
    const found = new Set<string | null>(items.filter(matches).map(({ id }) => id));
    return minutes.find(({ agendaItemId }) => agendaItemId !== null && found.has(agendaItemId));
  };
  const found =
    ofItem(({ confirmsMeetingId }) => confirmsMeetingId === meetingId) ??
    minutes.find(({ kind }) => kind === 'confirmation') ??
    ofItem(({ standingKey }) => standingKey === 'confirmation') ??
    minutes.find(({ title }) => /^(?:confirmation of )?(?:the )?minutes\b/i.test(title.trim()));
  return found?.id ?? null;
}

/**
 * Answers `confirmation.record`. Rules [CF1]–[CF7], [LK1].
 *
 * @throws Refusal `not-found`, `locked`; `input-refused` for minutes that are confirmed already, that changed since they were
 *   circulated, that have no words, or that were said to be corrected without a correction
 */
export function recordConfirmation(
  context: ServiceContext,
  input: Input<'confirmation.record'>,
): Output<'confirmation.record'> {
  const { workspace } = context;
  const [first] = input.sets;
  if (first === undefined) throw new Refusal('input-refused', 'Choose the minutes that were confirmed.');
  const body = requireBodyOf(workspace, requireMeeting(workspace, first.meetingId));
  return mutate(workspace, { label: 'Minutes confirmed', now: context.now(), undoable: false }, (tx) => {
    const texts = input.sets.map((set) => confirmOne(tx, context, input, set));
    if (input.minuteId !== null) {
      const minute = requireMinute(tx, input.minuteId);
      refuseLocked(tx, minute.meetingId, minute.part);
      saveBody(tx, context.makeId, minute, addConfirmingText(minute.body, texts));
    }
    const locked = input.sets.flatMap(({ meetingId, part, outcome }) =>
      part === 'open' && outcome !== 'postponed' ? [meetingId] : [],
    );
    for (const id of new Set(locked)) updateMeeting(tx, { ...requireMeeting(tx, id), locked: true });
    return { locked, notesAfter: body.minuting.notesAfterConfirmation };
  });
}

function confirmOne(
  tx: Tx,
  context: ServiceContext,
  { atMeetingId, minuteId, decidedOn }: Input<'confirmation.record'>,
  set: SetToConfirm,
): ConfirmingText {
  const { meetingId, part, outcome } = set;
  const composed = readComposed(tx, meetingId);
  const words = confirmingWordsOf(composed.body);
  if (isPartLocked(tx, meetingId, part)) {
    throw new Refusal('input-refused', `The minutes of ${meetingLabel(composed.meeting)} are confirmed already.`);
  }
  assertCorrections(set);
  const corrections = set.corrections.map((correction) => wordsOfCorrection(tx, correction));
  const edition =
    outcome === 'postponed' ? null : keepConfirmed(tx, context, { set, composed, atMeetingId, decidedOn, corrections });
  const confirmation: Confirmation = {
    ...{ id: ConfirmationId.parse(context.makeId()), meetingId, part, atMeetingId, minuteId, outcome, decidedOn },
    ...{ abstained: set.abstained, dissent: set.dissent, note: set.note },
    ...(set.signing ?? { signedOn: null, signedBy: null, leaves: null, leavesInitialled: null }),
    ...{ editionId: edition?.id ?? null, revision: 1 },
  };
  insertConfirmation(tx, confirmation);
  set.corrections.forEach((correction, position) => {
    const id = CorrectionId.parse(context.makeId());
    insertCorrection(tx, { ...correction, id, confirmationId: confirmation.id, position, revision: 1 });
  });
  if (edition !== null) {
    const note = part === 'closed' ? 'Closed part' : outcome === 'corrected' ? 'With corrections' : null;
    addStage(tx, context, { meetingId, stage: 'confirmed', on: decidedOn, note, editionId: edition.id });
    noteSigned(tx, context, meetingId, confirmation);
  }
  const label = composed.meeting.heldOn === null ? null : meetingLabel(composed.meeting);
  return wordConfirmation({ ...set, label, corrections }, words);
}

function assertCorrections({ outcome, corrections }: SetToConfirm): void {
  if (outcome === 'corrected' && corrections.length === 0) {
    throw new Refusal('input-refused', 'Write what was corrected, or say that the minutes were correct.');
  }
  if (outcome !== 'corrected' && corrections.length > 0) {
    throw new Refusal('input-refused', 'Corrections are made to minutes that are confirmed with corrections.');
  }
  if (corrections.some(({ found, corrected }) => found === '' && corrected === '')) {
    throw new Refusal('input-refused', 'A correction says what stood there, what is right, or both.');
  }
}

/** Keeps what is confirmed: the text that was circulated, and the corrections, numbered, behind it. Rule [CF3]. */
function keepConfirmed(
  tx: Tx,
  context: ServiceContext,
  facts: {
    readonly set: SetToConfirm;
    readonly composed: ReturnType<typeof readComposed>;
    readonly atMeetingId: MeetingId | null;
    readonly decidedOn: Confirmation['decidedOn'];
    readonly corrections: readonly string[];
  },
): Edition {
  const { set, composed, atMeetingId, decidedOn, corrections } = facts;
  const { meetingId, part } = set;
  const minuteIds = listMinutes(tx, meetingId).flatMap((minute) => (minute.part === part ? [minute.id] : []));
  if (minuteIds.length === 0) throw new Refusal('input-refused', 'There are no minutes to confirm.');
  const at = atMeetingId === null ? undefined : getMeeting(tx, atMeetingId);
  const when = `the meeting held on ${formatLongDate(at?.heldOn ?? decidedOn)}`;
  const earlier = listConfirmations(tx, meetingId).filter((one) => one.part === part);
  // What was corrected before the minutes were unlocked stays said.
  const text = earlier.reduce(
    (document, one) =>
      addCorrections(
        document,
        `the meeting held on ${formatLongDate(one.decidedOn)}`,
        listCorrections(tx, one.id).map((correction) => wordsOfCorrection(tx, correction)),
      ),
    markDocument(textToConfirm(tx, composed, part), null),
  );
  const layout = addCorrections(text, when, corrections);
  const edition = keepEdition(tx, context, { composed, part, standing: 'confirmed', layout });
  const what = nameEdition({ part, standing: 'confirmed' }, composed.body.chairWord, edition.ordinal);
  recordDeparture(tx, context, { meetingId, kind: 'confirmation', what, minuteIds, editionId: edition.id });
  return edition;
}

/** What the members had before them: the text that was circulated, which the records must still say. Rule [CF3]. */
function textToConfirm(db: Readable, composed: ReturnType<typeof readComposed>, part: Part): LayoutDocument {
  const { meeting } = composed;
  const last = listMinutesEditions(db, meeting.id).findLast(({ kept }) => kept.part === part);
  if (last === undefined || last.kept.standing !== 'circulated') return composeMinutesOf(db, composed, part);
  const changes = countChanges(db, meeting.id, part);
  if (changes !== 0) {
    throw new Refusal(
      'input-refused',
      `The minutes of ${meetingLabel(meeting)} were changed in ${changes === 1 ? 'one place' : `${changes ?? 'some'} places`} after they were circulated. ` +
        'Circulate them again, or put the text back and write the changes as corrections.',
    );
  }
  return readWholeLayout(last.row, 'members');
}

function noteSigned(tx: Tx, context: ServiceContext, meetingId: MeetingId, signing: Confirmation): void {
  if (signing.signedOn === null) return;
  const note = signing.signedBy === null ? null : `Signed by ${signing.signedBy}`;
  addStage(tx, context, { meetingId, stage: 'signed', on: signing.signedOn, note, editionId: signing.editionId });
}

/** Answers `confirmation.sign`. Rule [CF6]. @throws Refusal `moved-on`, `not-found` */
export function signMinutes(context: ServiceContext, input: Input<'confirmation.sign'>): Output<'confirmation.sign'> {
  const { workspace } = context;
  return mutate(workspace, { label: 'Signing of minutes', now: context.now(), undoable: false }, (tx) => {
    const known = getConfirmation(tx, input.id);
    if (known === undefined) throw notFound('confirmation');
    const { signedOn, signedBy, leaves, leavesInitialled } = input;
    const revision = updateSigning(tx, input, { signedOn, signedBy, leaves, leavesInitialled });
    const signed = { ...known, signedOn, signedBy, leaves, leavesInitialled, revision };
    if (known.signedOn !== signedOn) noteSigned(tx, context, known.meetingId, signed);
    return signed;
  });
}

/**
 * Answers `circulation.unlock`. Rule [LK2].
 *
 * @throws Refusal `not-found`, `input-refused` for minutes that are not locked
 */
export function unlockMinutes(
  context: ServiceContext,
  input: Input<'circulation.unlock'>,
): Output<'circulation.unlock'> {
  const { workspace } = context;
  return mutate(workspace, { label: 'Minutes unlocked', now: context.now(), undoable: false }, (tx) => {
    const meeting = requireMeeting(tx, input.meetingId);
    const isLocked = isPartLocked(tx, meeting.id, 'open') || isPartLocked(tx, meeting.id, 'closed');
    if (!isLocked) throw new Refusal('input-refused', 'These minutes are not locked.');
    updateMeeting(tx, { ...meeting, locked: false });
    addStage(tx, context, {
      ...{ meetingId: meeting.id, stage: 'unlocked', on: input.on, note: input.reason, editionId: null },
    });
    return {};
  });
}
