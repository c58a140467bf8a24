import { AttendanceId, MeetingId, MinuteId, OrganisationId, type MakeId } from '../../../shared/domain/ids.ts';
import type { Minute } from '../../../shared/minutes/minute.ts';
import { extractProgress } from '../../../shared/minutes/extract.ts';
import { liftWords, returnToText } from '../../../shared/minutes/lift-words.ts';
import { z } from 'zod';
import { getAttendance, updateAttendance } from '../../store/attendance.ts';
import { getBodyOfMeeting } from '../../store/bodies.ts';
import type { Tx } from '../../store/change-set.ts';
import type { StoredDoubt } from '../../store/doubts.ts';
import { listSeats, seatFor } from '../../store/memberships.ts';
import { getMinute, listMinutes, updateMinute } from '../../store/minutes.ts';
import { findOrganisationByName, insertOrganisation } from '../../store/organisations.ts';
import { saveBody } from '../derive-progress.ts';
import { rematchReferences, resolveWaitingReferences } from '../derived-references.ts';
import { nameOwner } from '../importing/name-owners.ts';

/** How an attendance without an organisation reads, in `shared/reading/answers.ts`. */
const NO_ORGANISATION = 'No organisation';

/**
 * Makes the record that a doubt is about read as was chosen, by the rules that the clerk's own typing goes by; null leaves
 * it as it was read. False, with nothing changed, where it has changed since, or is not there any more.
 */
export function changeRecord(tx: Tx, makeId: MakeId, doubt: StoredDoubt, taken: string | null): boolean {
  if (doubt.asRead === null) return taken === null;
  switch (doubt.code) {
    case 'attendance-columns':
      return changeOrganisation(tx, makeId, doubt, taken);
    case 'number-repaired':
      return changeNumber(tx, doubt, taken);
    case 'initials-ambiguous':
    case 'owner-unknown':
      return changeOwner(tx, doubt, taken);
    case 'action-unlabelled':
      return taken === null || liftOffer(tx, makeId, doubt, 'action');
    case 'decision-unlabelled':
      if (taken === null) return true;
      return doubt.offer === null ? returnFormulas(tx, makeId, doubt) : liftOffer(tx, makeId, doubt, 'resolution');
    default:
      return taken === null;
  }
}

function changeOrganisation(tx: Tx, makeId: MakeId, doubt: StoredDoubt, taken: string | null): boolean {
  const row = getAttendance(tx, AttendanceId.parse(doubt.recordId));
  if (row === undefined || (row.organisationName ?? NO_ORGANISATION) !== doubt.asRead) return false;
  if (taken === null) return true;
  const name = taken === NO_ORGANISATION ? null : taken;
  const organisationId = name === null ? null : findOrMakeOrganisation(tx, makeId, name, row.importId);
  updateAttendance(tx, { ...row, organisationName: name, organisationId });
  // The seat that the same reading gave goes with it; one that anybody else gave stays.
  const body = row.personId === null ? undefined : getBodyOfMeeting(tx, row.meetingId);
  for (const seat of row.personId === null ? [] : listSeats(tx, row.personId)) {
    const isOfReading = seat.importId !== null && seat.importId === row.importId && seat.bodyId === body?.id;
    if (isOfReading && seat.organisationId === row.organisationId) seatFor(tx, seat, organisationId);
  }
  return true;
}

function findOrMakeOrganisation(
  tx: Tx,
  makeId: MakeId,
  name: string,
  importId: Parameters<typeof insertOrganisation>[1]['importId'],
): OrganisationId {
  const found = findOrganisationByName(tx, name);
  if (found !== undefined) return found.id;
  const id = OrganisationId.parse(makeId());
  insertOrganisation(tx, { id, name, abbreviation: null, aliases: [], revision: 1, importId }, makeId);
  return id;
}

/** The minute had never the other number: what led to it by that one is matched anew. */
function changeNumber(tx: Tx, doubt: StoredDoubt, taken: string | null): boolean {
  const minute = getMinute(tx, MinuteId.parse(doubt.recordId));
  if (minute?.number !== doubt.asRead) return false;
  if (taken === null) return true;
  const repaired = minute.repaired?.replace(doubt.message, '').replaceAll(/\s+/g, ' ').trim() ?? '';
  const changed = { ...minute, number: taken, numberFrozen: true, repaired: repaired === '' ? null : repaired };
  updateMinute(tx, changed, tx.now);
  rematchReferences(tx, minute.id);
  resolveWaitingReferences(tx, [taken]);
  return true;
}

function changeOwner(tx: Tx, doubt: StoredDoubt, taken: string | null): boolean {
  if (taken === null) return true;
  const { meetingId, subject } = doubt;
  return meetingId !== null && subject !== null && nameOwner(tx, meetingId, subject, taken);
}

const Offer = z.object({ text: z.string().nullable(), printed: z.string().optional() });

/** Makes a block of the words that a doubt offered, with its row. */
function liftOffer(tx: Tx, makeId: MakeId, doubt: StoredDoubt, kind: 'action' | 'resolution'): boolean {
  const minute = getMinute(tx, MinuteId.parse(doubt.recordId));
  const offer = Offer.safeParse(doubt.offer);
  if (minute === undefined || !offer.success) return false;
  const body = liftWords(minute.body, offer.data.text ?? offer.data.printed ?? '', kind);
  if (body === null) return false;
  saveBody(tx, makeId, minute, body);
  return true;
}

/** Words that a document decides by, and that are no decisions after all: in small letters, at the start. */
const byFormula = /^(?:agreed|decided|recommended|approved|accepted|confirmed|adopted|signed)\b/i;

/** Makes paragraphs of the resolutions of a meeting that were read out of a formula. */
function returnFormulas(tx: Tx, makeId: MakeId, doubt: StoredDoubt): boolean {
  const meetingId = MeetingId.parse(doubt.recordId);
  let isFound = false;
  for (const minute of listMinutes(tx, meetingId)) {
    const body = returnToText(minute.body, isFormula(minute));
    if (body === null) continue;
    isFound = true;
    saveBody(tx, makeId, minute, body);
  }
  return isFound;
}

function isFormula(minute: Minute): (id: string) => boolean {
  const formulas = extractProgress(minute.body).resolutions.filter(
    ({ text }) => byFormula.test(text) && !/^\p{Lu}{2}/u.test(text),
  );
  const ids = new Set<string | null>(formulas.map(({ id }) => id));
  return (id) => ids.has(id);
}
