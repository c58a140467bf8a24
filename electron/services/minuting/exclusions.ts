import type { Input, Output } from '../../../shared/contract/index.ts';
import { accessOfItem } from '../../../shared/domain/agenda/access.ts';
import { type AgendaItemId, ExclusionId, type MeetingId } from '../../../shared/domain/ids.ts';
import { rulesOf } from '../../../shared/domain/law/presets-of-body.ts';
import type { AgendaItem, Paper } from '../../../shared/domain/meeting.ts';
import type { Exclusion } from '../../../shared/domain/minuting/records.ts';
import { listAgendaItems, listPapersOfMeeting } from '../../store/agenda/agenda.ts';
import { mutate, type Tx } from '../../store/change-set.ts';
import type { Readable } from '../../store/file/connection.ts';
import { listMinutes, updateMinute } from '../../store/minutes.ts';
import {
  getExclusion,
  insertExclusion,
  listExclusions,
  removeExclusion,
  updateExclusion,
} from '../../store/minuting/exclusions.ts';
import { notFound } from '../../store/refusal.ts';
import { listRoomItems } from '../attendance/quorum-room.ts';
import type { ServiceContext } from '../context.ts';
import { renumber } from '../renumbering.ts';
import { refuseLocked } from './locked.ts';
import { nameOfMinute, requireBodyOf, requireMeeting, requireSeenMinute } from './minute-of.ts';

/** Answers `exclusions.page`. Rules [EX1], [EX4]. @throws Refusal `not-found` */
export function getExclusionPage(
  { workspace }: ServiceContext,
  input: Input<'exclusions.page'>,
): Output<'exclusions.page'> {
  const meeting = requireMeeting(workspace, input.meetingId);
  const body = requireBodyOf(workspace, meeting);
  const papers = listPapersOfMeeting(workspace, meeting.id);
  const agenda = listAgendaItems(workspace, meeting.id);
  const items = listRoomItems(workspace, meeting).map(({ id, label, title }) => {
    const access = accessOfItem(papersUnder(id, agenda, papers));
    return {
      ...{ id, label: label === title ? null : label, title, isClosed: access.kind === 'closed' },
      grounds: access.kind === 'open' ? [] : groundsOf(access.kind === 'closed' ? null : access.closed, access),
    };
  });
  const labelOf = (id: AgendaItemId | null) => items.find((item) => item.id === id)?.label ?? null;
  return {
    exclusions: listExclusions(workspace, meeting.id).map((exclusion) => {
      const labels = exclusion.items.map(({ agendaItemId }) => labelOf(agendaItemId));
      const titles = exclusion.items.map(({ agendaItemId }, at) => {
        return labels[at] ?? items.find(({ id }) => id === agendaItemId)?.title ?? 'an item that is gone';
      });
      return { exclusion, labels, words: titles.join(', ') };
    }),
    rule: rulesOf(body)?.rules.closing ?? null,
    decisionWord: body.decisionWord,
    items,
  };
}

function groundsOf(closed: readonly Paper[] | null, access: ReturnType<typeof accessOfItem>): string[] {
  if (access.kind === 'closed') return [...access.grounds];
  return [...new Set((closed ?? []).flatMap(({ access: of }) => (of.kind === 'exempt' ? of.grounds : [])))];
}

/** The papers of a line of the agenda and of all lines under it. */
function papersUnder(id: AgendaItemId, agenda: readonly AgendaItem[], papers: readonly Paper[]): Paper[] {
  const under = itemsUnder([id], agenda);
  return papers.filter(({ agendaItemId }) => under.has(agendaItemId));
}

/** Lines of the agenda with all that is under them. */
function itemsUnder(ids: readonly AgendaItemId[], agenda: readonly AgendaItem[]): Set<AgendaItemId> {
  const children = new Map<AgendaItemId, AgendaItemId[]>();
  for (const { id, parentId } of agenda) {
    if (parentId !== null) children.set(parentId, [...(children.get(parentId) ?? []), id]);
  }
  const under = new Set<AgendaItemId>();
  const waiting = [...ids];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (under.has(next)) continue;
    under.add(next);
    waiting.push(...(children.get(next) ?? []));
  }
  return under;
}

/** Answers `exclusions.save`. Rules [EX1], [EX5]. @throws Refusal `moved-on`, `not-found`, `locked` */
export function saveExclusion(context: ServiceContext, input: Input<'exclusions.save'>): Output<'exclusions.save'> {
  const { id, revision, ...facts } = input;
  const label = input.moved ? 'Exclusion of the public' : 'Closed papers noted without an exclusion';
  return mutate(context.workspace, { label, now: context.now() }, (tx) => {
    const meeting = requireMeeting(tx, input.meetingId);
    refuseLocked(tx, meeting.id);
    const stored = id === null ? null : requireExclusion(tx, id);
    const position = stored?.position ?? (listExclusions(tx, meeting.id).at(-1)?.position ?? -1) + 1;
    const exclusion: Exclusion = {
      ...{ ...facts, id: ExclusionId.parse(stored?.id ?? context.makeId()), position, revision: stored?.revision ?? 1 },
    };
    const before = listClosedItems(tx, meeting.id);
    let revisionNow = exclusion.revision;
    if (stored === null) insertExclusion(tx, exclusion);
    else revisionNow = updateExclusion(tx, exclusion, revision);
    placeMinutes(tx, meeting.id, before);
    return { ...exclusion, revision: revisionNow };
  });
}

/** Answers `exclusions.remove`. Rule [EX5]. @throws Refusal `moved-on`, `not-found`, `locked` */
export function dropExclusion(context: ServiceContext, input: Input<'exclusions.remove'>): Output<'exclusions.remove'> {
  const { meetingId } = requireExclusion(context.workspace, input.id);
  return mutate(context.workspace, { label: 'Removal of an exclusion', now: context.now() }, (tx) => {
    refuseLocked(tx, meetingId);
    const before = listClosedItems(tx, meetingId);
    removeExclusion(tx, input.id, input.revision);
    placeMinutes(tx, meetingId, before);
    return { meetingId };
  });
}

function requireExclusion(db: Readable, id: ExclusionId): Exclusion {
  const exclusion = getExclusion(db, id);
  if (exclusion === undefined) throw notFound('exclusion of the public');
  return exclusion;
}

/** The lines of the agenda that resolutions of the meeting close, with all that is under them. */
function listClosedItems(db: Readable, meetingId: MeetingId): Set<AgendaItemId> {
  const ids = listExclusions(db, meetingId).flatMap(({ moved, items }) =>
    moved ? items.flatMap(({ agendaItemId }) => (agendaItemId === null ? [] : [agendaItemId])) : [],
  );
  return itemsUnder(ids, listAgendaItems(db, meetingId));
}

/** Minutes of items that are closed now go into the closed part; of those that no longer are, back. Rule [EX5]. */
function placeMinutes(tx: Tx, meetingId: MeetingId, before: ReadonlySet<AgendaItemId>): void {
  const meeting = requireMeeting(tx, meetingId);
  const now = listClosedItems(tx, meetingId);
  const agenda = listAgendaItems(tx, meetingId);
  const papers = listPapersOfMeeting(tx, meetingId);
  let isChanged = false;
  for (const minute of listMinutes(tx, meetingId)) {
    const { agendaItemId } = minute;
    if (agendaItemId === null || before.has(agendaItemId) === now.has(agendaItemId)) continue;
    const isClosed = now.has(agendaItemId) || accessOfItem(papersUnder(agendaItemId, agenda, papers)).kind === 'closed';
    const part = isClosed ? 'closed' : 'open';
    if (part === minute.part) continue;
    refuseLocked(tx, meetingId, 'closed');
    updateMinute(tx, { ...minute, part }, null);
    isChanged = true;
  }
  if (isChanged) renumber(tx, requireBodyOf(tx, meeting), [meeting.heldOn]);
}

/** Answers `exclusions.setPart`. Rules [EX5], [EX6]. @throws Refusal `moved-on`, `not-found`, `locked` */
export function setPart(context: ServiceContext, input: Input<'exclusions.setPart'>): Output<'exclusions.setPart'> {
  const label = `Place of ${nameOfMinute(context.workspace, input.minuteId)}`;
  return mutate(context.workspace, { label, now: context.now() }, (tx) => {
    const minute = requireSeenMinute(tx, input.minuteId, input.revision);
    refuseLocked(tx, minute.meetingId);
    refuseLocked(tx, minute.meetingId, 'closed');
    const { part, publicSummary } = input;
    updateMinute(tx, { ...minute, part, publicSummary }, null);
    const meeting = requireMeeting(tx, minute.meetingId);
    if (part !== minute.part) renumber(tx, requireBodyOf(tx, meeting), [meeting.heldOn]);
    const [stored = minute] = listMinutes(tx, meeting.id).filter(({ id }) => id === minute.id);
    return stored;
  });
}
