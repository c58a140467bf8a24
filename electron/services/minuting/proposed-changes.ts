import type { Input, Output } from '../../../shared/contract/index.ts';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import { type ApprovalId, type MeetingId, type MinuteId, ProposedChangeId } from '../../../shared/domain/ids.ts';
import type { ProposedChange } from '../../../shared/domain/minuting/records.ts';
import { idOfAnchor, type ReturnedChange } from '../../../shared/domain/minuting/returned-changes.ts';
import { listIdentified } from '../../../shared/minutes/identified-nodes.ts';
import type { Minute } from '../../../shared/minutes/minute.ts';
import { placeChange, takeChange } from '../../../shared/minutes/proposed-changes.ts';
import { mutate, type Tx } from '../../store/change-set.ts';
import type { Readable } from '../../store/file/connection.ts';
import { listMinutes, updateMinute } from '../../store/minutes.ts';
import { getApproval, updateAnswer } from '../../store/minuting/approvals.ts';
import {
  getProposedChange,
  insertProposedChange,
  listProposedChanges,
  settleProposedChange,
} from '../../store/minuting/proposed-changes.ts';
import { notFound, Refusal } from '../../store/refusal.ts';
import type { ServiceContext } from '../context.ts';
import { deriveReferences, saveBody } from '../derive-progress.ts';
import { refuseLocked } from './locked.ts';
import { nameOfMinute, requireBodyOf, requireMeeting, requireMinute } from './minute-of.ts';

/** What came back, and with what. */
export interface ReturnedPaper {
  readonly meetingId: MeetingId;
  readonly approvalId: ApprovalId | null;
  readonly receivedOn: IsoDate;
  /** The file's name. */
  readonly name: string;
  readonly changes: readonly ReturnedChange[];
}

/**
 * Keeps the changes and comments of a paper that came back, each at its minute; those whose place is not found without one.
 * The request that it answers is marked as answered with changes. One step of undo. Rule [PC1].
 *
 * @throws Refusal `not-found`, `locked`; `file-refused` where it has no change and no comment
 */
export function keepReturned(context: ServiceContext, paper: ReturnedPaper): Output<'changes.read'> {
  const { meetingId, approvalId, receivedOn } = paper;
  if (paper.changes.length === 0) {
    throw new Refusal(
      'file-refused',
      `“${paper.name}” holds neither tracked changes nor comments. If words in it were changed without tracking, type the changes in.`,
    );
  }
  return mutate(context.workspace, { label: `Changes from ${paper.name}`, now: context.now() }, (tx) => {
    refuseLocked(tx, requireMeeting(tx, meetingId).id);
    const minutes = listMinutes(tx, meetingId);
    const owners = ownersOfAnchors(minutes);
    const from = nextPosition(tx, meetingId);
    let unplaced = 0;
    paper.changes.forEach(({ anchor, isAnchorOwn, ...change }, place) => {
      const id = anchor === null ? null : idOfAnchor(anchor);
      const marked = id === null ? null : (owners.get(id) ?? null);
      const minuteId = placeChange(minutes, change, marked, isAnchorOwn);
      if (minuteId === null) unplaced += 1;
      insertProposedChange(tx, {
        ...{ ...change, id: ProposedChangeId.parse(context.makeId()), meetingId, minuteId, approvalId, receivedOn },
        ...{ position: from + place, state: 'open', reason: null, settledAt: null, revision: 1 },
      });
    });
    if (approvalId !== null) answerWithChanges(tx, approvalId, receivedOn);
    return { kept: paper.changes.length, unplaced };
  });
}

/** The minute to which each id belongs that an export can bookmark: its own, and those of its decisions and actions. */
function ownersOfAnchors(minutes: readonly Minute[]): ReadonlyMap<string, MinuteId> {
  return new Map(
    minutes.flatMap(({ id, body }) => [
      [id, id] as const,
      ...listIdentified(body).flatMap((node) => (node.id === null ? [] : [[node.id.toLowerCase(), id] as const])),
    ]),
  );
}

function answerWithChanges(tx: Tx, id: ApprovalId, answeredOn: IsoDate): void {
  const approval = getApproval(tx, id);
  if (approval === undefined) throw notFound('request for agreement');
  if (approval.answer !== null) return;
  updateAnswer(tx, { ...approval, answer: 'changes', answeredOn }, approval.revision);
}

function nextPosition(db: Readable, meetingId: MeetingId): number {
  return (listProposedChanges(db, meetingId).at(-1)?.position ?? -1) + 1;
}

/** Answers `changes.add`. @throws Refusal `not-found`, `locked`; `input-refused` where nothing is asked for */
export function addChange(context: ServiceContext, input: Input<'changes.add'>): Output<'changes.add'> {
  const { removed, added, note } = input;
  if (removed === '' && added === '' && note === null) {
    throw new Refusal('input-refused', 'Write what is to be changed: the words as they are, and as they should be.');
  }
  const mutation = {
    label: `Change asked for in ${nameOfMinute(context.workspace, input.minuteId)}`,
    now: context.now(),
  };
  return mutate(context.workspace, mutation, (tx) => {
    const { meetingId, part } = requireMinute(tx, input.minuteId);
    refuseLocked(tx, meetingId, part);
    const change: ProposedChange = {
      ...{ ...input, id: ProposedChangeId.parse(context.makeId()), meetingId, source: 'typed' },
      ...{ position: nextPosition(tx, meetingId), context: removed, at: null },
      ...{ state: 'open', reason: null, settledAt: null, revision: 1 },
    };
    insertProposedChange(tx, change);
    if (input.approvalId !== null) answerWithChanges(tx, input.approvalId, input.receivedOn);
    return change;
  });
}

/**
 * Answers `changes.settle`. Taking puts the words into the minute, in the same step. Rules [PC2]–[PC6].
 *
 * @throws Refusal `not-found`, `locked`; `moved-on` where its words do not stand there any more, stand in several places,
 *   or somebody else has settled it; `input-refused` where it is refused without a reason
 */
export function settleChange(context: ServiceContext, input: Input<'changes.settle'>): Output<'changes.settle'> {
  const { workspace } = context;
  const known = getProposedChange(workspace, input.id);
  if (known === undefined) throw notFound('proposed change');
  if (input.as === 'refused' && input.reason === null) {
    throw new Refusal('input-refused', 'Say why it is refused: whoever asked for it may want to know.');
  }
  const where = known.minuteId === null ? '' : ` in ${nameOfMinute(workspace, known.minuteId)}`;
  const label = `Change${where} ${input.as === 'refused' ? 'refused' : 'taken'}`;
  return mutate(workspace, { label, now: context.now() }, (tx) => {
    if (input.as === 'taken' && isOfWords(known)) putIntoWords(tx, context, known);
    const settled = { state: input.as === 'refused' ? ('refused' as const) : ('taken' as const), settledAt: tx.now };
    const changed = { ...known, ...settled, reason: input.reason };
    return { ...changed, revision: settleProposedChange(tx, changed, input.revision) };
  });
}

const isOfWords = ({ removed, added }: ProposedChange): boolean => removed !== '' || added !== '';

function putIntoWords(tx: Tx, { makeId }: ServiceContext, change: ProposedChange): void {
  if (change.minuteId === null) {
    throw new Refusal(
      'moved-on',
      'Nobody knows in which minute this change belongs. Put it in by hand, then say that it is done.',
    );
  }
  const minute = requireMinute(tx, change.minuteId);
  refuseLocked(tx, minute.meetingId, minute.part);
  const { decisionWord } = requireBodyOf(tx, requireMeeting(tx, minute.meetingId));
  const before = listProposedChanges(tx, minute.meetingId).filter(
    ({ id, state, minuteId }) => id !== change.id && state === 'taken' && minuteId === minute.id,
  );
  const taken = takeChange(minute, change, before, decisionWord);
  switch (taken.outcome) {
    case 'moved-on':
      throw new Refusal(
        'moved-on',
        'The words that this change is about have changed since, or are no longer there. Look at the place, put it in by hand, and then say that it is done.',
      );
    case 'several':
      throw new Refusal(
        'moved-on',
        'The words that this change is about stand in several places. Look which is meant, put it in by hand, and then say that it is done.',
      );
    case 'applied':
      saveBody(tx, makeId, minute, taken.body);
      if (taken.title !== minute.title) {
        const retitled = { ...requireMinute(tx, minute.id), title: taken.title };
        updateMinute(tx, retitled, tx.now);
        deriveReferences(tx, makeId, retitled);
      }
  }
}
