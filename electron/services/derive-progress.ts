import type { Body } from '../../shared/domain/body.ts';
import type { Instant } from '../../shared/domain/calendar.ts';
import type { MakeId, MinuteId } from '../../shared/domain/ids.ts';
import type { MinuteBody } from '../../shared/minutes/body.ts';
import { extractProgress } from '../../shared/minutes/extract.ts';
import { listIdentified } from '../../shared/minutes/identified-nodes.ts';
import type { Minute } from '../../shared/minutes/minute.ts';
import { findReferences } from '../../shared/minutes/references.ts';
import { reconcileIds, type IdOwner } from '../../shared/minutes/reconcile-ids.ts';
import { getAction } from '../store/actions.ts';
import { getBodyOfMeeting } from '../store/bodies.ts';
import type { Tx } from '../store/change-set.ts';
import { removeDoubtsOf } from '../store/doubts.ts';
import { removeNotesOf } from '../store/minuting/notes.ts';
import { pointProposedChanges } from '../store/minuting/proposed-changes.ts';
import { leaveMinute } from '../store/minuting/room-pointers.ts';
import { keepVersions, removeVersionsOf } from '../store/minuting/versions.ts';
import { insertMinute, removeMinute, updateMinute } from '../store/minutes.ts';
import { getReference } from '../store/references.ts';
import { notFound } from '../store/refusal.ts';
import { getResolution, getResolutionOfClause } from '../store/resolutions.ts';
import { removeActions, storeActions } from './derived-actions.ts';
import { removeResolutions, storeResolutions } from './derived-decisions.ts';
import { removeReferences, resolveWaitingReferences, storeReferences } from './derived-references.ts';
import { ownerFinder } from './owner-finding.ts';

/** What the words of a minute gave. */
export interface Derived {
  /** Ids of the rows, in reading order. */
  readonly resolutions: readonly string[];
  readonly actions: readonly string[];
}

/**
 * Stores a new minute with the resolutions, actions and references that its words say. Answers it with every id given;
 * ids that the caller put into the body and no row has yet stay.
 *
 * @param writtenAt when somebody wrote it; null for an imported one
 */
export function storeMinute(tx: Tx, makeId: MakeId, minute: Minute, writtenAt: Instant | null): Minute {
  const settled = settleIds(tx, { minuteId: minute.id, before: null, after: minute.body }, makeId);
  const stored = { ...minute, body: settled };
  const body = requireBody(tx, stored);
  insertMinute(tx, stored, writtenAt);
  deriveProgress(tx, { makeId }, stored, body);
  return stored;
}

/**
 * Stores the words of a minute and makes its rows say what they say, in one go: the body is the truth for words, the rows
 * for progress. Words that did not change leave everything as it is.
 *
 * @param minute as it is stored
 * @param writtenAt when somebody wrote it; null where a document was read again
 * @param isVersion whether a version is kept of it; a step back to one makes none
 */
export function saveBody(
  tx: Tx,
  makeId: MakeId,
  minute: Minute,
  body: MinuteBody,
  writtenAt: Instant | null = tx.now,
  isVersion = true,
): { readonly minute: Minute; readonly idsChanged: boolean } {
  const settled = settleIds(tx, { minuteId: minute.id, before: minute.body, after: body }, makeId);
  const text = JSON.stringify(settled);
  const idsChanged = text !== JSON.stringify(body);
  if (text === JSON.stringify(minute.body)) return { minute, idsChanged };
  const changed = { ...minute, body: settled };
  const revision = updateMinute(tx, changed, writtenAt);
  if (isVersion) keepVersions(tx, makeId, minute, changed);
  deriveProgress(tx, { makeId }, changed, requireBody(tx, minute), minute.body);
  return { minute: { ...changed, revision }, idsChanged };
}

/**
 * Makes the resolutions, actions and references of a minute say what its words say; rows it makes carry its import. The
 * minute is stored already, each id in its body given; so are the people and the attendance of its meeting.
 *
 * @param before the body that it replaces; null for a new minute, to which references may have waited
 */
export function deriveProgress(
  tx: Tx,
  { makeId }: { readonly makeId: MakeId },
  minute: Minute,
  body: Pick<Body, 'decisionWord'>,
  before: MinuteBody | null = null,
): Derived {
  const progress = extractProgress(minute.body, body.decisionWord);
  const actionsBefore = before === null ? [] : extractProgress(before, body.decisionWord).actions;
  const placeOf = readPlaces(minute.body);
  const findOwner = ownerFinder(tx, minute.meetingId);
  storeResolutions(tx, minute, progress.resolutions, placeOf, makeId);
  storeActions(tx, minute, { extracted: progress.actions, before: actionsBefore, placeOf }, findOwner, makeId);
  deriveReferences(tx, makeId, minute);
  if (before === null) resolveWaitingReferences(tx, [minute.number]);
  return {
    resolutions: progress.resolutions.flatMap(({ id }) => id ?? []),
    actions: progress.actions.flatMap(({ id }) => id ?? []),
  };
}

/** The place of each resolution and action among both, in reading order, by id. Rule [P6]. */
function readPlaces(body: MinuteBody): (id: string) => number {
  const recorded = listIdentified(body).filter(({ kind }) => kind === 'resolution' || kind === 'action');
  const places = new Map(recorded.map(({ id }, place) => [id, place]));
  return (id) => places.get(id) ?? 0;
}

/** Makes the rows of a minute's references say what its title and body say; rule [P4]. */
export function deriveReferences(tx: Tx, makeId: MakeId, minute: Minute): void {
  const inTitle = findReferences(minute.title).map(({ printed, number }) => ({ id: null, printed, number }));
  storeReferences(tx, minute, [...inTitle, ...extractProgress(minute.body).references], makeId);
}

/** Removes a minute with all that was derived from it. @throws Refusal `moved-on`, `not-found` */
export function removeWholeMinute(tx: Tx, id: MinuteId, revision: number): void {
  removeResolutions(tx, id);
  removeActions(tx, id);
  removeReferences(tx, id);
  removeNotesOf(tx, id);
  pointProposedChanges(tx, id, null);
  removeVersionsOf(tx, id);
  leaveMinute(tx, id);
  removeDoubtsOf(tx, id);
  removeMinute(tx, id, revision);
}

function settleIds(
  tx: Tx,
  saving: { readonly minuteId: MinuteId; readonly before: MinuteBody | null; readonly after: MinuteBody },
  makeId: MakeId,
): MinuteBody {
  return reconcileIds(saving, (id) => findIdOwner(tx, id), makeId).body;
}

/** Which minute's row has an id. Clauses are live with their resolution; references are removed when their words go. */
function findIdOwner(tx: Tx, id: string): IdOwner | null {
  const resolution = getResolution(tx, id);
  if (resolution !== undefined) {
    return { kind: 'resolution', minuteId: resolution.minuteId, live: resolution.retiredAt === null };
  }
  const action = getAction(tx, id);
  if (action !== undefined) return { kind: 'action', minuteId: action.minuteId, live: action.retiredAt === null };
  const ofClause = getResolutionOfClause(tx, id);
  if (ofClause !== undefined) {
    return { kind: 'clause', minuteId: ofClause.minuteId, live: ofClause.retiredAt === null };
  }
  const reference = getReference(tx, id);
  return reference === undefined ? null : { kind: 'reference', minuteId: reference.minuteId, live: true };
}

function requireBody(tx: Tx, minute: Minute): Body {
  const body = getBodyOfMeeting(tx, minute.meetingId);
  if (body === undefined) throw notFound('meeting');
  return body;
}
