import { createHash } from 'node:crypto';
import type { Input, Output } from '../../../shared/contract/index.ts';
import type { Body } from '../../../shared/domain/body.ts';
import { EditionId, type MeetingId } from '../../../shared/domain/ids.ts';
import type { Edition, Meeting } from '../../../shared/domain/meeting.ts';
import {
  canonicalJson,
  COMPOSER_VERSION,
  findEditionTrouble,
  kindOfEdition,
  markOf,
  type MinutesEdition,
  nameEdition,
  type Part,
  readMinutesEdition,
  type Standing,
  standingOf,
} from '../../../shared/domain/minuting/editions.ts';
import { meetingLabel } from '../../../shared/domain/wording.ts';
import { compareDocuments, describeDifference } from '../../../shared/layout/difference.ts';
import type { LayoutDocument } from '../../../shared/layout/document.ts';
import type { HouseStyle } from '../../../shared/layout/house-style.ts';
import { markDocument, readEditionLayout } from '../../../shared/layout/standing.ts';
import { getBody } from '../../store/bodies.ts';
import type { Tx } from '../../store/change-set.ts';
import type { Readable } from '../../store/file/connection.ts';
import { isPartLocked } from '../../store/locked-rows.ts';
import { getMeeting } from '../../store/meetings.ts';
import { listMinutes } from '../../store/minutes.ts';
import { listConfirmations } from '../../store/minuting/confirmations.ts';
import { notFound, Refusal } from '../../store/refusal.ts';
import { getBodyAsCalled } from '../../store/seats.ts';
import {
  getEdition,
  insertEdition,
  listEditions,
  listEditionsSpokenOf,
  listEveryEdition,
  listStages,
} from '../../store/stages.ts';
import type { ServiceContext } from '../context.ts';
import { composeMinutesOf } from '../documents/minutes-document.ts';
import { styleOf } from '../documents/style-of.ts';
import { requireMeeting } from './minute-of.ts';

/** A meeting with what its documents are made of. */
export interface Composed {
  readonly meeting: Meeting;
  readonly body: Body;
  readonly style: HouseStyle;
}

/** @throws Refusal `not-found` */
export function readComposed(db: Readable, meetingId: MeetingId): Composed {
  const meeting = requireMeeting(db, meetingId);
  const body = getBodyAsCalled(db, meeting.bodyId, meeting.heldOn);
  if (body === undefined) throw notFound('body');
  return { meeting, body, style: styleOf(body) };
}

/** SHA-256 of a text, hexadecimal. */
export function digestOf(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Why an edition is no longer what left; null where it is. Rule [ED3]. */
export function troubleOf(edition: Edition): string | null {
  return findEditionTrouble(edition, digestOf(edition.content));
}

/** An edition of minutes with what it says of itself. */
export interface KeptMinutes {
  readonly row: Edition;
  readonly kept: MinutesEdition;
}

/** The editions of the minutes of a meeting that can be read, the first first. */
export function listMinutesEditions(db: Readable, meetingId: MeetingId): KeptMinutes[] {
  return listEditions(db, meetingId).flatMap((row) => {
    const kept = row.kind.endsWith('-minutes') ? readMinutesEdition(row.content) : null;
    return kept === null ? [] : [{ row, kept }];
  });
}

/** How far the minutes of a part have come. Rule [ED1]. */
export function readStanding(db: Readable, meetingId: MeetingId, part: Part): Standing {
  return standingOf({
    part,
    isLocked: isPartLocked(db, meetingId, part),
    editions: listMinutesEditions(db, meetingId).map(({ kept }) => kept),
    confirmations: listConfirmations(db, meetingId),
    stages: part === 'open' ? listStages(db, meetingId) : [],
  });
}

/**
 * The minutes of a part as they would leave now, under their mark. Those that are confirmed are the edition that was
 * confirmed, and no other; those that came with an import bear no mark, since nobody drafts them here. Rules [ED2], [ED4].
 *
 * @throws Refusal `workspace-unreadable` where what was confirmed is no longer what is stored
 */
export function composeStandingMinutes(db: Readable, composed: Composed, part: Part): LayoutDocument {
  const { meeting, body } = composed;
  const standing = readStanding(db, meeting.id, part);
  if (isPartLocked(db, meeting.id, part)) {
    const confirmed = listMinutesEditions(db, meeting.id).findLast(
      ({ kept }) => kept.part === part && kept.standing === 'confirmed',
    );
    if (confirmed !== undefined) return readWholeLayout(confirmed.row, 'members');
  }
  const isImported = standing === 'draft' && listMinutes(db, meeting.id).some(({ importId }) => importId !== null);
  return markDocument(composeMinutesOf(db, composed, part), isImported ? null : markOf(standing, body.chairWord));
}

/** The document of an edition, which is shown and written only while it is what left. @throws Refusal `workspace-unreadable` */
export function readWholeLayout(edition: Edition, readers: 'public' | 'members'): LayoutDocument {
  const trouble = troubleOf(edition);
  const layout = trouble === null ? readEditionLayout(edition.content, readers) : null;
  if (layout !== null) return layout;
  const words = trouble ?? 'What is stored of it cannot be shown any more.';
  throw new Refusal('workspace-unreadable', `${words} Take this document from a copy that was sent, or from a backup.`);
}

/** Keeps minutes that leave. Its content says all that its row says. Rule [ED3]. */
export function keepEdition(
  tx: Tx,
  { makeId }: Pick<ServiceContext, 'makeId'>,
  {
    composed: { meeting, style },
    part,
    standing,
    layout,
  }: {
    readonly composed: Composed;
    readonly part: Part;
    readonly standing: MinutesEdition['standing'];
    readonly layout: LayoutDocument;
  },
): Edition {
  const kind = kindOfEdition(part, standing);
  const before = listEditions(tx, meeting.id).filter((one) => one.kind === kind).length;
  const facts = {
    ...{ id: EditionId.parse(makeId()), meetingId: meeting.id, kind, ordinal: before + 1, madeAt: tx.now },
  };
  const content = canonicalJson({ edition: 1, ...facts, part, standing, composer: COMPOSER_VERSION, layout, style });
  const edition: Edition = { ...facts, content, sha256: digestOf(content), revision: 1 };
  insertEdition(tx, edition);
  return edition;
}

/** Answers `circulation.difference`. Rule [L41]. @throws Refusal `not-found`, `workspace-unreadable` */
export function getDifference(
  { workspace }: ServiceContext,
  input: Input<'circulation.difference'>,
): Output<'circulation.difference'> {
  const layoutOf = (id: EditionId): LayoutDocument => {
    const edition = getEdition(workspace, id);
    if (edition?.meetingId !== input.meetingId) throw notFound('published document');
    return readWholeLayout(edition, 'members');
  };
  const part = readMinutesEdition(getEdition(workspace, input.from)?.content ?? '')?.part ?? 'open';
  const after =
    input.to === null
      ? composeStandingMinutes(workspace, readComposed(workspace, input.meetingId), part)
      : layoutOf(input.to);
  return compareDocuments(layoutOf(input.from), after).map((difference) => ({
    ...difference,
    words: [...difference.words],
    sentence: describeDifference(difference),
  }));
}

/** Answers `editions.check`: every document that left, of every meeting. Rule [ED3]. */
export function checkEditions({ workspace }: ServiceContext): Output<'editions.check'> {
  return findBroken(workspace);
}

/** The documents that left and are no longer what they were, or no longer there. */
export function findBroken(db: Readable): Output<'editions.check'> {
  const every = listEveryEdition(db);
  const known = new Set(every.map(({ id }) => id));
  const gone = new Map(
    listEditionsSpokenOf(db).flatMap(({ id, meetingId }) => (known.has(id) ? [] : [[id, meetingId]])),
  );
  const broken = every.flatMap(({ id, meetingId, edition }) => {
    const trouble = edition === null ? 'What is stored of it cannot be read any more.' : troubleOf(edition);
    if (trouble === null) return [];
    const kept = edition === null ? null : readMinutesEdition(edition.content);
    return [{ id, ...tellWhose(db, meetingId, kept), trouble }];
  });
  const lost = Array.from(gone, ([id, meetingId]) => ({
    ...{ id, ...tellWhose(db, meetingId, null) },
    trouble:
      'It is no longer there, although it is spoken of: the file was changed by something other than Minutebook.',
  }));
  return { checked: every.length, broken: [...broken, ...lost] };
}

function tellWhose(db: Readable, meetingId: MeetingId | null, kept: MinutesEdition | null) {
  const meeting = meetingId === null ? undefined : getMeeting(db, meetingId);
  const body = meeting === undefined ? undefined : getBody(db, meeting.bodyId);
  const what = kept === null ? 'A document that went out' : nameEdition(kept, body?.chairWord ?? 'Chair', kept.ordinal);
  const of = meeting === undefined || body === undefined ? '' : `, ${body.name}, ${meetingLabel(meeting)}`;
  return { meetingId: meeting?.id ?? null, what: `${what}${of}` };
}
