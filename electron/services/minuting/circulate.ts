import type { MinutesVersion } from '../../../shared/contract/circulation.ts';
import type { Input, Output } from '../../../shared/contract/index.ts';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import { type EditionId, type MeetingId, MeetingStageId } from '../../../shared/domain/ids.ts';
import type { Stage } from '../../../shared/domain/meeting.ts';
import { markOf, nameEdition, type Part } from '../../../shared/domain/minuting/editions.ts';
import { listNumberTroubles } from '../../../shared/domain/minuting/freezing.ts';
import { meetingLabel } from '../../../shared/domain/wording.ts';
import { compareDocuments } from '../../../shared/layout/difference.ts';
import { markDocument } from '../../../shared/layout/standing.ts';
import { formatLongDate } from '../../../shared/text/dates.ts';
import { mutate, type Tx } from '../../store/change-set.ts';
import type { Readable } from '../../store/file/connection.ts';
import { isPartLocked } from '../../store/locked-rows.ts';
import { getMeeting } from '../../store/meetings.ts';
import { countWrittenSince, listMinutes } from '../../store/minutes.ts';
import { listConfirmations, listCorrections } from '../../store/minuting/confirmations.ts';
import { listDepartures } from '../../store/minuting/departures.ts';
import { Refusal } from '../../store/refusal.ts';
import { insertStage, listEditions } from '../../store/stages.ts';
import type { ServiceContext } from '../context.ts';
import { composeMinutesOf } from '../documents/minutes-document.ts';
import { numbersAround } from '../renumbering.ts';
import { wordsOfCorrection } from './confirming-words.ts';
import { isReleasable, recordDeparture } from './departures.ts';
import {
  keepEdition,
  type KeptMinutes,
  listMinutesEditions,
  readComposed,
  readStanding,
  readWholeLayout,
  troubleOf,
} from './editions.ts';
import { refuseLocked } from './locked.ts';
import { requireBodyOf, requireMeeting } from './minute-of.ts';

/** Answers `circulation.get`. @throws Refusal `not-found`, `workspace-unreadable` */
export function getCirculation(
  { workspace }: ServiceContext,
  input: Input<'circulation.get'>,
): Output<'circulation.get'> {
  const meeting = requireMeeting(workspace, input.meetingId);
  const { chairWord } = requireBodyOf(workspace, meeting);
  const minutes = listMinutes(workspace, meeting.id);
  const hasClosed = minutes.some(({ part }) => part === 'closed');
  const kept = listMinutesEditions(workspace, meeting.id);
  const isImported = minutes.some(({ importId }) => importId !== null);
  const parts = (hasClosed ? (['open', 'closed'] as const) : (['open'] as const)).map((part) => {
    const standing = readStanding(workspace, meeting.id, part);
    const isLocked = isPartLocked(workspace, meeting.id, part);
    const mark = standing === 'draft' && isImported ? null : markOf(standing, chairWord);
    const last = kept.findLast((one) => one.kept.part === part)?.row;
    const changes = last === undefined ? null : countWrittenSince(workspace, meeting.id, part, last.madeAt);
    return { part, standing, mark, isLocked, changes };
  });
  return {
    parts,
    lockedWhy: meeting.locked ? whyLocked(workspace, meeting.id) : null,
    departures: listDepartures(workspace, meeting.id),
    versions: listVersions(workspace, meeting.id, kept, chairWord),
    confirmations: listConfirmations(workspace, meeting.id).map((confirmation) => ({
      ...confirmation,
      atLabel: labelOf(workspace, confirmation.atMeetingId),
      corrections: listCorrections(workspace, confirmation.id).map((one) => wordsOfCorrection(workspace, one)),
    })),
    numberTroubles: tellTroubles(workspace, meeting.id),
    releasable: minutes.filter(isReleasable).length,
  };
}

/** How many paragraphs of a part read otherwise than in its last edition; null where none can be read. */
export function countChanges(db: Readable, meetingId: MeetingId, part: Part): number | null {
  const last = listMinutesEditions(db, meetingId).findLast((one) => one.kept.part === part);
  if (last === undefined || troubleOf(last.row) !== null) return null;
  const now = composeMinutesOf(db, readComposed(db, meetingId), part);
  return compareDocuments(readWholeLayout(last.row, 'members'), now).length;
}

function listVersions(
  db: Readable,
  meetingId: MeetingId,
  kept: readonly KeptMinutes[],
  chairWord: string,
): MinutesVersion[] {
  const readable = new Map(kept.map((one) => [one.row.id, one.kept]));
  return listEditions(db, meetingId)
    .filter(({ kind }) => kind.endsWith('-minutes'))
    .map((row) => {
      const head = readable.get(row.id);
      return {
        id: row.id,
        part: head?.part ?? 'open',
        name: head === undefined ? 'Minutes that cannot be read any more' : nameEdition(head, chairWord, row.ordinal),
        madeAt: row.madeAt,
        trouble: troubleOf(row),
      };
    });
}

/** `Confirmed as a correct record on 4 June 2026 at the meeting of 4 June 2026.` */
function whyLocked(db: Readable, meetingId: MeetingId): string {
  const last = listConfirmations(db, meetingId).findLast(
    ({ part, outcome }) => part === 'open' && outcome !== 'postponed',
  );
  if (last === undefined) return 'These minutes are locked.';
  const at = labelOf(db, last.atMeetingId);
  const how = last.outcome === 'corrected' ? 'with corrections ' : '';
  return `Confirmed ${how}on ${formatLongDate(last.decidedOn)}${at === null ? '' : ` at the meeting of ${at}`}, and locked since.`;
}

function labelOf(db: Readable, meetingId: MeetingId | null): string | null {
  const meeting = meetingId === null ? undefined : getMeeting(db, meetingId);
  return meeting === undefined ? null : meetingLabel(meeting);
}

/** Duplicates and gaps of the sequences that a meeting has numbers of, in words. Rule [N14]. */
function tellTroubles(db: Readable, meetingId: MeetingId): string[] {
  const meeting = requireMeeting(db, meetingId);
  const { places, numbering } = numbersAround(db, requireBodyOf(db, meeting), meeting.heldOn);
  const own = new Map(places.filter((place) => place.meetingId === meetingId).map(({ id, number }) => [id, number]));
  const numbers = places.filter((place) => place.number !== null && own.has(place.id));
  return listNumberTroubles(places, numbering).flatMap((trouble) => {
    if (trouble.kind === 'duplicate') {
      if (!trouble.ids.some((id) => own.has(id))) return [];
      return [`${trouble.ids.length} minutes have the number ${trouble.number}.`];
    }
    // A gap is told at the meetings on both of its sides.
    const beside = listNumberTroubles([...numbers, ...neighbours(places, own)], numbering);
    if (!beside.some((one) => one.kind === 'gap' && one.from === trouble.from)) return [];
    return [
      trouble.from === trouble.to
        ? `No minute has the number ${trouble.from}.`
        : `No minutes have the numbers ${trouble.from} to ${trouble.to}.`,
    ];
  });
}

function neighbours<P extends { readonly id: string }>(places: readonly P[], own: ReadonlyMap<string, unknown>): P[] {
  const first = places.findIndex(({ id }) => own.has(id));
  const last = places.findLastIndex(({ id }) => own.has(id));
  return first === -1 ? [] : [...places.slice(Math.max(0, first - 1), first), ...places.slice(last + 1, last + 2)];
}

/**
 * Answers `circulation.send`. Rules [N10], [ED1]–[ED3].
 *
 * @throws Refusal `not-found`, `locked`; `input-refused` where there are no minutes to send
 */
export function sendMinutes(context: ServiceContext, input: Input<'circulation.send'>): Output<'circulation.send'> {
  const { workspace } = context;
  const { meetingId, part, standing } = input;
  const { chairWord } = requireBodyOf(workspace, requireMeeting(workspace, meetingId));
  const what = nameEdition({ part, standing }, chairWord);
  return mutate(workspace, { label: what, now: context.now(), undoable: false }, (tx) => {
    refuseLocked(tx, meetingId, part);
    const minuteIds = listMinutes(tx, meetingId).flatMap((minute) => (minute.part === part ? [minute.id] : []));
    if (minuteIds.length === 0) {
      throw new Refusal('input-refused', 'There are no minutes to send yet. Write them first.');
    }
    const composed = readComposed(tx, meetingId);
    const layout = markDocument(composeMinutesOf(tx, composed, part), markOf(standing, chairWord));
    const edition = keepEdition(tx, context, { composed, part, standing, layout });
    const name = nameEdition({ part, standing }, chairWord, edition.ordinal);
    const kind = standing === 'circulated' ? 'circulation' : 'chairs-draft';
    recordDeparture(tx, context, { meetingId, kind, what: name, minuteIds, editionId: edition.id });
    const stage = standing === 'circulated' ? 'circulated' : 'draft-minutes';
    const note = part === 'closed' ? `Closed part${input.note === null ? '' : `: ${input.note}`}` : input.note;
    addStage(tx, context, { meetingId, stage, on: input.on, note, editionId: edition.id });
    return { id: edition.id, part, name, madeAt: edition.madeAt, trouble: null };
  });
}

/** Notes a fact of a meeting's life. */
export function addStage(
  tx: Tx,
  { makeId }: Pick<ServiceContext, 'makeId'>,
  fact: {
    readonly meetingId: MeetingId;
    readonly stage: Stage;
    readonly on: IsoDate;
    readonly note: string | null;
    readonly editionId: EditionId | null;
  },
): void {
  insertStage(tx, { ...fact, id: MeetingStageId.parse(makeId()), recordedAt: tx.now, revision: 1 });
}
