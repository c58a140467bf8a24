import { createHash } from 'node:crypto';
import { type DocumentChoice, ProducedDocument } from '../../../shared/contract/documents.ts';
import type { Input, Output } from '../../../shared/contract/index.ts';
import type { Body } from '../../../shared/domain/body.ts';
import type { EditionId, MeetingId } from '../../../shared/domain/ids.ts';
import type { Edition, Meeting } from '../../../shared/domain/meeting.ts';
import { nameEdition, readMinutesEdition } from '../../../shared/domain/minuting/editions.ts';
import type { LayoutDocument } from '../../../shared/layout/document.ts';
import { formatLongDate } from '../../../shared/text/dates.ts';
import { listAgendaItems } from '../../store/agenda/agenda.ts';
import { mutate } from '../../store/change-set.ts';
import type { Readable } from '../../store/file/connection.ts';
import { getMeeting } from '../../store/meetings.ts';
import { listMinutes } from '../../store/minutes.ts';
import { insertProduction, listProductions } from '../../store/productions.ts';
import { notFound, Refusal } from '../../store/refusal.ts';
import { getBodyAsCalled } from '../../store/seats.ts';
import { getEdition } from '../../store/stages.ts';
import type { ServiceContext } from '../context.ts';
import { type Composed, composeStandingMinutes, readWholeLayout } from '../minuting/editions.ts';
import { composeBeforeMeeting } from './before-meeting.ts';
import { styleOf } from './style-of.ts';

/** A document of a meeting as it would print today, and what its file would be called, without its ending. */
export interface ComposedDocument {
  readonly layout: LayoutDocument;
  readonly suggestedName: string;
  /** SHA-256 of all that the document shows and how, hexadecimal. */
  readonly digest: string;
}

/** Composes a document of a meeting in its body's house style. @throws Refusal `not-found` */
export function composeDocument(db: Readable, meetingId: MeetingId, choice: DocumentChoice): ComposedDocument {
  const meeting = getMeeting(db, meetingId);
  if (meeting === undefined) throw notFound('meeting');
  const body = getBodyAsCalled(db, meeting.bodyId, meeting.heldOn);
  if (body === undefined) throw notFound('body');
  const layout =
    choice.kind === 'edition'
      ? readWholeLayout(requireEdition(db, meetingId, choice.id), choice.readers)
      : composeNow(db, { meeting, body, style: styleOf(body) }, choice);
  return {
    layout,
    suggestedName: nameFile(db, meeting, body, choice),
    digest: createHash('sha256').update(JSON.stringify(layout)).digest('hex'),
  };
}

/** Answers `documents.names`. @throws Refusal `not-found` */
export function nameDocuments(
  { workspace }: ServiceContext,
  { meetingId, documents }: Input<'documents.names'>,
): Output<'documents.names'> {
  const meeting = getMeeting(workspace, meetingId);
  if (meeting === undefined) throw notFound('meeting');
  const body = getBodyAsCalled(workspace, meeting.bodyId, meeting.heldOn);
  if (body === undefined) throw notFound('body');
  return documents.map((choice) => nameFile(workspace, meeting, body, choice));
}

type Living = Exclude<DocumentChoice, { kind: 'edition' }>;

function composeNow(db: Readable, composed: Composed, choice: Living): LayoutDocument {
  if (choice.kind === 'minutes') return composeStandingMinutes(db, composed, 'open');
  if (choice.kind === 'closed-minutes') return composeStandingMinutes(db, composed, 'closed');
  return composeBeforeMeeting(db, composed, choice);
}

function requireEdition(db: Readable, meetingId: MeetingId, id: EditionId): Edition {
  const edition = getEdition(db, id);
  if (edition?.meetingId !== meetingId) throw notFound('published document');
  return edition;
}

function nameFile(db: Readable, { id, heldOn }: Meeting, body: Body, choice: DocumentChoice): string {
  const on = heldOn === null ? '' : ` ${formatLongDate(heldOn)}`;
  const words = choice.kind === 'edition' ? editionWords(requireEdition(db, id, choice.id), body) : fileWords(choice);
  return toFileName(`${body.shortName ?? body.name} ${words}${on}`);
}

function editionWords(edition: Edition, { chairWord }: Body): string {
  const kept = readMinutesEdition(edition.content);
  const name = kept === null ? `${edition.kind}${edition.ordinal}` : nameEdition(kept, chairWord, kept.ordinal);
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/**
 * Composes a document that is to leave the house.
 *
 * @throws Refusal `not-found`; `input-refused` for an agenda, a supplement or a summons without a single line
 */
export function composeForExport(db: Readable, meetingId: MeetingId, choice: DocumentChoice): ComposedDocument {
  if (choice.kind === 'closed-minutes' && !listMinutes(db, meetingId).some(({ part }) => part === 'closed')) {
    throw new Refusal('input-refused', 'No part of this meeting was closed, so there are no minutes of one.');
  }
  if (choice.kind === 'agenda' || choice.kind === 'summons') {
    const supplement = choice.kind === 'agenda' ? choice.supplement : null;
    const lines = listAgendaItems(db, meetingId);
    if (lines.length === 0)
      throw new Refusal('input-refused', 'There is nothing on this agenda yet. Add its items, then export it.');
    if (supplement !== null && !lines.some((line) => line.supplement === supplement))
      throw new Refusal('input-refused', `There is no supplementary agenda ${supplement} for this meeting.`);
  }
  return composeDocument(db, meetingId, choice);
}

/** How a file is called; that of the public says so, that of the members does not need to ([L29]). */
function fileWords(choice: Living): string {
  switch (choice.kind) {
    case 'minutes':
      return 'minutes';
    case 'closed-minutes':
      return 'minutes of the closed part';
    case 'agenda': {
      const what = choice.supplement === null ? 'agenda' : `supplementary agenda ${choice.supplement}`;
      return choice.readers === 'public' ? `${what} (public)` : what;
    }
    case 'notice':
      return 'notice of meeting';
    case 'summons':
      return 'summons';
    case 'signing-sheet':
      return 'signing-in sheet';
  }
}

/** The kind under which a document is listed once it was made. */
export function kindOf(choice: DocumentChoice): ProducedDocument['kind'] {
  if (choice.kind !== 'agenda') return choice.kind;
  if (choice.supplement !== null) return 'supplement';
  return choice.readers === 'public' ? 'agenda-public' : 'agenda';
}

/** What was produced from a meeting, newest first; outdated where it would print otherwise now. */
export function listProduced(db: Readable, meetingId: MeetingId): ProducedDocument[] {
  const digests = new Map<string, string | null>();
  const digestNow = (kind: ProducedDocument['kind']): string | null => {
    if (!digests.has(kind)) digests.set(kind, digestOf(db, meetingId, kind));
    return digests.get(kind) ?? null;
  };
  return listProductions(db, meetingId).map((production) => {
    const kind = ProducedDocument.shape.kind.parse(production.kind);
    const now = digestNow(kind);
    return ProducedDocument.parse({ ...production, outdated: now !== null && production.digest !== now });
  });
}

/** What a document of the kind would show now; null where it depends on more than the records (its day of issue). */
function digestOf(db: Readable, meetingId: MeetingId, kind: ProducedDocument['kind']): string | null {
  switch (kind) {
    case 'minutes':
    case 'closed-minutes':
    case 'signing-sheet':
      return composeDocument(db, meetingId, { kind }).digest;
    case 'agenda':
    case 'agenda-public': {
      const readers = kind === 'agenda' ? 'members' : 'public';
      return composeDocument(db, meetingId, { kind: 'agenda', readers, supplement: null }).digest;
    }
    case 'supplement':
    case 'notice':
    case 'summons':
    case 'edition':
      return null;
  }
}

/** A file that a document was written to, with the digest of what was composed for it. */
export interface WrittenDocument {
  readonly meetingId: MeetingId;
  readonly document: DocumentChoice;
  readonly format: ProducedDocument['format'];
  readonly fileName: string;
  readonly digest: string;
}

/**
 * Notes that a document was written to a file. Recorded, not undone: the file is out of the house. The digest is that of
 * the words in the file, since somebody may have gone on typing while it was written.
 */
export function recordProduction(context: ServiceContext, { document, ...written }: WrittenDocument): void {
  const now = context.now();
  mutate(context.workspace, { label: `Export of ${written.fileName}`, now, undoable: false }, (tx) => {
    if (getMeeting(tx, written.meetingId) === undefined) throw notFound('meeting');
    insertProduction(tx, { id: context.makeId(), kind: kindOf(document), producedAt: now, ...written });
  });
}

/** A name that every file system takes: no separators, no reserved characters, not endless. */
export function toFileName(words: string): string {
  return words
    .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 120);
}
