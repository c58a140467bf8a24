import type { Input, Output } from '../../../shared/contract/index.ts';
import { EditionId, type MeetingId, MeetingStageId } from '../../../shared/domain/ids.ts';
import type { Edition, MeetingStage, Stage } from '../../../shared/domain/meeting.ts';
import { meetingLabel } from '../../../shared/domain/wording.ts';
import { listAgendaItems, updateAgendaItem } from '../../store/agenda/agenda.ts';
import { mutate, type Tx } from '../../store/change-set.ts';
import type { Readable } from '../../store/file/connection.ts';
import { isPartLocked } from '../../store/locked-rows.ts';
import { getMeeting } from '../../store/meetings.ts';
import { notFound, Refusal } from '../../store/refusal.ts';
import {
  getEdition,
  getStage,
  insertEdition,
  insertStage,
  listEditions,
  listStages,
  removeStage,
} from '../../store/stages.ts';
import { freezeNumbers, thawNumbers } from '../agenda/agenda.ts';
import { lastAgendaEdition, listAgendaEditions, listChangesSince, readState } from '../agenda/changes-since.ts';
import type { ServiceContext } from '../context.ts';
import { digestOf, troubleOf } from '../minuting/editions.ts';
import { composeDocument } from './compose-document.ts';

/** Answers `stages.get`. @throws Refusal `not-found` */
export function getMeetingLife({ workspace }: ServiceContext, input: Input<'stages.get'>): Output<'stages.get'> {
  if (getMeeting(workspace, input.meetingId) === undefined) throw notFound('meeting');
  const editions = listEditions(workspace, input.meetingId);
  const last = lastAgendaEdition(workspace, input.meetingId);
  return {
    stages: listStages(workspace, input.meetingId),
    editions: editions.map((edition) => ({
      ...{ id: edition.id, kind: edition.kind, ordinal: edition.ordinal, madeAt: edition.madeAt },
      isWhole: troubleOf(edition) === null,
    })),
    changes: listChangesSince(workspace, input.meetingId, last),
  };
}

/** Answers `stages.record`. Recorded, with a reverse of its own. @throws Refusal `not-found` */
export function recordStage(context: ServiceContext, input: Input<'stages.record'>): Output<'stages.record'> {
  const { workspace } = context;
  const now = context.now();
  return mutate(workspace, { label: `Stage of a meeting: ${input.stage}`, now, undoable: false }, (tx) => {
    if (getMeeting(tx, input.meetingId) === undefined) throw notFound('meeting');
    return addStage(tx, context, { ...input, editionId: null });
  });
}

/**
 * Answers `stages.takeBack`: the fact goes; an edition that went out stays kept. Where none is out any more, the numbers of
 * the agenda are free again ([LI6]). @throws Refusal `moved-on`, `not-found`
 */
export function takeBackStage(context: ServiceContext, input: Input<'stages.takeBack'>): Output<'stages.takeBack'> {
  const mutation = { label: 'A stage of a meeting taken back', now: context.now(), undoable: false };
  mutate(context.workspace, mutation, (tx) => {
    const stage = getStage(tx, input.id);
    assertNoAct(tx, stage);
    removeStage(tx, input.id, input.revision);
    const wasOut = stage !== undefined && stage.editionId !== null;
    if (wasOut && lastAgendaEdition(tx, stage.meetingId) === undefined) thawNumbers(tx, stage.meetingId);
  });
  return {};
}

/** What locks and unlocks minutes has a reverse of its own ([LK2]). */
function assertNoAct(db: Readable, stage: MeetingStage | undefined): void {
  const isLocked =
    stage !== undefined && (isPartLocked(db, stage.meetingId, 'open') || isPartLocked(db, stage.meetingId, 'closed'));
  if (stage?.stage === 'unlocked')
    throw new Refusal('input-refused', 'That minutes were unlocked stays said. Confirm them again.');
  if (stage?.stage === 'confirmed' && stage.editionId !== null && isLocked) {
    throw new Refusal(
      'locked',
      'These minutes are confirmed and locked. Unlock them, with a reason, to take that back.',
    );
  }
}

/** Answers `editions.get`. @throws Refusal `not-found` */
export function getKeptEdition({ workspace }: ServiceContext, input: Input<'editions.get'>): Output<'editions.get'> {
  const edition = getEdition(workspace, input.id);
  if (edition === undefined) throw notFound('published document');
  return edition;
}

/**
 * Answers `agenda.publish`. Rules [AG4], [AG16], [AG17].
 *
 * @throws Refusal `not-found`; `input-refused` for an agenda without items, a supplement or correction of one that never
 *   went out, and a supplement to which nothing was added
 */
export function publishAgenda(context: ServiceContext, input: Input<'agenda.publish'>): Output<'agenda.publish'> {
  const { workspace } = context;
  const meeting = getMeeting(workspace, input.meetingId);
  if (meeting === undefined) throw notFound('meeting');
  const now = context.now();
  const mutation = { label: `Agenda published, ${meetingLabel(meeting)}`, now, undoable: false };
  return mutate(workspace, mutation, (tx) => {
    const before = listAgendaEditions(tx, meeting.id);
    const last = lastAgendaEdition(tx, meeting.id);
    assertSomething(tx, input, last);
    const supplement = before.filter(({ kind }) => kind === 'supplement').length + 1;
    if (input.how === 'supplement' && last !== undefined) markSupplement(tx, meeting.id, last, supplement);
    freezeNumbers(tx, meeting.id);
    const isSupplement = input.how === 'supplement';
    const content = JSON.stringify({
      ...readState(tx, meeting.id),
      public: composeDocument(tx, meeting.id, agendaFor('public', isSupplement ? supplement : null)).layout,
      members: composeDocument(tx, meeting.id, agendaFor('members', isSupplement ? supplement : null)).layout,
    });
    const kind = isSupplement ? 'supplement' : 'agenda';
    const edition: Edition = {
      ...{ id: EditionId.parse(context.makeId()), meetingId: meeting.id, kind },
      ordinal: before.filter((one) => one.kind === kind).length + 1,
      ...{ madeAt: now, content, sha256: digestOf(content), revision: 1 },
    };
    insertEdition(tx, edition);
    const stage = (
      { issue: 'agenda-published', supplement: 'supplement-published', correction: 'agenda-corrected' } as const
    )[input.how];
    return addStage(tx, context, {
      meetingId: meeting.id,
      stage,
      on: input.on,
      note: input.note,
      editionId: edition.id,
    });
  });
}

const agendaFor = (readers: 'public' | 'members', supplement: number | null) =>
  ({ kind: 'agenda', readers, supplement }) as const;

function assertSomething(db: Readable, input: Input<'agenda.publish'>, last: Edition | undefined): void {
  if (listAgendaItems(db, input.meetingId).length === 0) {
    throw new Refusal('input-refused', 'There is nothing on this agenda yet. Add its items, then publish it.');
  }
  if (input.how === 'issue') return;
  if (last === undefined) {
    throw new Refusal('input-refused', 'This agenda has not been published yet. Publish it before you add to it.');
  }
  const changes = listChangesSince(db, input.meetingId, last);
  if (input.how === 'supplement' && !changes.some(({ kind }) => kind === 'added')) {
    throw new Refusal(
      'input-refused',
      'Nothing was added since the agenda went out, so there is no supplement to publish.',
    );
  }
}

/** Items added since the agenda went out belong to the supplement that brings them ([AG17]). */
function markSupplement(tx: Tx, meetingId: MeetingId, last: Edition, supplement: number): void {
  const changes = listChangesSince(tx, meetingId, last);
  const added = new Set(changes.filter(({ kind }) => kind === 'added').map(({ itemId }) => itemId));
  for (const item of listAgendaItems(tx, meetingId))
    if (added.has(item.id)) updateAgendaItem(tx, { ...item, supplement }, null);
}

function addStage(
  tx: Tx,
  context: ServiceContext,
  facts: Pick<MeetingStage, 'meetingId' | 'on' | 'note' | 'editionId'> & { readonly stage: Stage },
): MeetingStage {
  const id = MeetingStageId.parse(context.makeId());
  const stage: MeetingStage = { ...facts, id, recordedAt: tx.now, revision: 1 };
  insertStage(tx, stage);
  return stage;
}
