import type { Body } from '../../../shared/domain/body.ts';
import type { MinuteId } from '../../../shared/domain/ids.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import type { Minute } from '../../../shared/minutes/minute.ts';
import type { DraftItem } from '../../../shared/reading/draft.ts';
import { listActions } from '../../store/actions.ts';
import { listDoubtsOf, removeDoubt, type StoredDoubt } from '../../store/doubts.ts';
import { removeProvenance, wasReadFrom } from '../../store/imports.ts';
import { updateMeeting as storeMeeting } from '../../store/meetings.ts';
import { getMinute, listMinutes, listWritten, placeMinute, updateMinute } from '../../store/minutes.ts';
import { listResolutions } from '../../store/resolutions.ts';
import { deriveReferences, removeWholeMinute, saveBody } from '../derive-progress.ts';
import { resolveWaitingReferences } from '../derived-references.ts';
import { clearAttendance, fileAttendance, isAttendanceUntouched, listAttending } from './file-attendance.ts';
import { fileDoubts } from './file-doubts.ts';
import { bodyOf, factsOf, fileMinute, proveMinute, rowsOf, titleOf } from './file-minutes.ts';
import { flattenItems, prove, type Brought, type Filed, type Filing } from './filing.ts';
import { keepProgress } from './keep-progress.ts';
import { labelOf } from './file-meeting.ts';

/**
 * Brings a meeting that is held already to what its document reads now. Minutes that nobody has worked on get the new
 * number, title and words, and keep the progress of their resolutions and actions; those that somebody has worked on stay
 * as they are and are named. Items without a minute become one. Attendance is read anew unless somebody has touched it.
 */
export function updateMeeting(filing: Filing, filed: Filed, held: Meeting, body: Body): Brought {
  const { tx } = filing;
  const { document } = filed;
  const isSameFile = wasReadFrom(tx, held.id, filing.sha256);
  // Told by where the meeting was read before, so asked before that is replaced.
  const isAttendanceAsRead = isAttendanceUntouched(tx, held);
  const meeting = refreshFacts(filing, filed, held);
  removeProvenance(tx, meeting.id);
  prove(filing, 'meeting', meeting.id, document.lines);

  const attendance = isAttendanceAsRead ? replaceAttendance(filing, filed, meeting) : [];
  const written = new Set(listWritten(tx, meeting.id));
  const settled = removeOpenDoubts(filing, meeting, written);

  const items = flattenItems(document.items);
  const stored = listMinutes(tx, meeting.id);
  const matches = matchItems(items, stored);
  const left: Minute[] = [];
  const order: MinuteId[] = [];
  const counts = { minutes: 0, resolutions: 0, actions: 0 };
  const minutes = items.map((item, place) => {
    const minute = matches.get(item);
    if (minute !== undefined && written.has(minute.id)) {
      left.push(minute);
      order.push(minute.id);
      return null;
    }
    const made = minute === undefined ? fileMinute(filing, item, place, meeting, body) : null;
    const id = made?.id ?? (minute === undefined ? null : rereadMinute(filing, item, minute, body));
    if (id === null) return null;
    order.push(id);
    counts.minutes += 1;
    const rows = rowsOf(tx, id);
    counts.resolutions += rows.resolutions.length;
    counts.actions += rows.actions.length;
    return id;
  });
  const matched = new Set([...matches.values()].map(({ id }) => id));
  // Another file may be of another meeting of that day: only what these very bytes brought can be known to be no minute.
  const others = isSameFile ? stored.filter(({ id }) => !matched.has(id)) : [];
  const gone = others.filter((minute) => !written.has(minute.id) && isOnlyRead(filing, minute));
  for (const { id, revision } of gone) {
    removeProvenanceOf(filing, id);
    removeWholeMinute(tx, id, revision);
  }
  placeInOrder(filing, meeting, order);
  const places = { meetingId: meeting.id, bodyId: body.id, minutes, attendance };
  const isKnown = ({ code, message }: { code: string; message: string }): boolean =>
    settled.some((one) => one.code === code && one.message === message);
  return {
    meeting: { id: meeting.id, label: labelOf(body, meeting.heldOn) },
    body: { id: body.id, name: body.name, isNew: false },
    ...counts,
    people: listAttending(tx, meeting),
    otherDocuments: 0,
    leftAsTheyAre: left.map(nameOf),
    doubts: fileDoubts(filing, filed, places, isKnown),
  };
}

/** Time and place as they read now, unless somebody has changed the meeting. */
function refreshFacts({ tx }: Filing, { document }: Filed, held: Meeting): Meeting {
  const isUntouched = held.revision === 1;
  const meeting = {
    ...held,
    startsAt: isUntouched ? (document.time ?? held.startsAt) : (held.startsAt ?? document.time),
    venue: isUntouched ? (document.venue ?? held.venue) : (held.venue ?? document.venue),
  };
  return { ...meeting, revision: storeMeeting(tx, meeting) };
}

function replaceAttendance(filing: Filing, { document }: Filed, meeting: Meeting): string[] {
  clearAttendance(filing, meeting);
  return fileAttendance(filing, document, meeting);
}

/** Takes away the open doubts of the earlier reading, except those about minutes that stay; answers what was settled. */
function removeOpenDoubts({ tx }: Filing, meeting: Meeting, written: ReadonlySet<MinuteId>): StoredDoubt[] {
  const doubts = listDoubtsOf(tx, meeting.id);
  for (const { id, isSettled, minuteId } of doubts) {
    if (!isSettled && (minuteId === null || !written.has(minuteId))) removeDoubt(tx, id);
  }
  return doubts.filter(({ isSettled }) => isSettled);
}

/** Which minute each item is: the one of its number, else the one of its title, each taken once. */
function matchItems(items: readonly DraftItem[], minutes: readonly Minute[]): Map<DraftItem, Minute> {
  const matches = new Map<DraftItem, Minute>();
  const free = new Set(minutes);
  const matchBy = (keyOfItem: (item: DraftItem) => string | null, keyOfMinute: (minute: Minute) => string | null) => {
    const waiting = new Map<string, Minute[]>();
    for (const minute of free) {
      const key = keyOfMinute(minute);
      if (key !== null) waiting.set(key, [...(waiting.get(key) ?? []), minute]);
    }
    for (const item of items) {
      const key = matches.has(item) ? null : keyOfItem(item);
      const minute = key === null ? undefined : waiting.get(key)?.shift();
      if (minute === undefined) continue;
      matches.set(item, minute);
      free.delete(minute);
    }
  };
  matchBy(
    ({ number }) => foldWords(number),
    ({ number }) => foldWords(number),
  );
  matchBy(
    (item) => foldWords(titleOf(item)),
    ({ title }) => foldWords(title),
  );
  return matches;
}

function foldWords(words: string | null): string | null {
  const folded = (words ?? '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return folded === '' ? null : folded;
}

/** Puts what an item reads now into its minute. */
function rereadMinute(filing: Filing, item: DraftItem, minute: Minute, body: Body): MinuteId {
  const { tx, context } = filing;
  removeProvenanceOf(filing, minute.id);
  const named = { ...minute, ...factsOf(item) };
  const revision = updateMinute(tx, named, null);
  const words = keepProgress(minute.body, bodyOf(filing, item), body.decisionWord);
  saveBody(tx, context.makeId, { ...named, revision }, words, null);
  deriveReferences(tx, context.makeId, { ...named, body: getMinute(tx, minute.id)?.body ?? words });
  if (named.number !== minute.number) resolveWaitingReferences(tx, [named.number]);
  proveMinute(filing, item, minute.id, rowsOf(tx, minute.id));
  return minute.id;
}

function removeProvenanceOf({ tx }: Filing, id: MinuteId): void {
  removeProvenance(tx, id);
  for (const row of [...listResolutions(tx, id), ...listActions(tx, id)]) removeProvenance(tx, row.id);
}

/** Whether a minute came out of a document and nobody has said anything of what follows from it. */
function isOnlyRead({ tx }: Filing, minute: Minute): boolean {
  const progress = listActions(tx, minute.id);
  return minute.importId !== null && progress.every(({ status, updatedAt }) => status === 'open' && updatedAt === null);
}

/** The minutes in the order of the document; those that it does not hold keep to the minute before them. */
function placeInOrder({ tx }: Filing, meeting: Meeting, order: readonly MinuteId[]): void {
  const rank = new Map(order.map((id, place) => [id, place]));
  let last = -1;
  const ranked = listMinutes(tx, meeting.id).map(({ id, position }, place) => {
    last = rank.get(id) ?? last;
    return { id, position, rank: last, own: rank.has(id) ? 0 : 1, place };
  });
  ranked.sort((one, other) => one.rank - other.rank || one.own - other.own || one.place - other.place);
  ranked.forEach(({ id, position }, place) => {
    if (position !== place) placeMinute(tx, id, { position: place });
  });
}

function nameOf({ number, title }: Minute): string {
  return number === null ? title : `${number} ${title}`.trim();
}
