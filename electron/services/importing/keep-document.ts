import type { KeptDocument } from '../../../shared/contract/kept-documents.ts';
import type { Body } from '../../../shared/domain/body.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import type { DraftDocument } from '../../../shared/reading/draft.ts';
import { toKeptContent } from '../../../shared/reading/to-kept-content.ts';
import { removeProvenance } from '../../store/imports.ts';
import { findKeptFrom, insertKeptDocument, replaceKeptDocument } from '../../store/kept-documents.ts';
import { findMeetings } from '../../store/meetings.ts';
import { fileAgenda } from './file-agenda.ts';
import { fileDoubts } from './file-doubts.ts';
import { labelOf, makeMeeting } from './file-meeting.ts';
import { prove, type Brought, type Filed, type Filing } from './filing.ts';
import { findBodyOf, settleBody, type BodyChoice } from './settle-body.ts';

/**
 * Keeps a document that is no minutes. An agenda with a body and a day becomes the agenda of their meeting, found or made,
 * besides; anything else is kept with the meeting whose pack it is of, or that its own day names, else with its body, else
 * alone. A document that was kept from these very bytes before is read anew in its place, never kept twice.
 *
 * @param isUpdate whether the agenda that the meeting has gives way to the one that was read, but for worked-on lines
 */
export function keepDocument(filing: Filing, filed: Filed, choice: BodyChoice, isUpdate: boolean): Brought {
  const { document } = filed;
  const kind = document.kind === 'minutes' ? 'other' : document.kind;
  const place = kind === 'agenda' ? placeAgenda(filing, document, choice) : placeBeside(filing, filed, choice);
  const left = kind === 'agenda' && place.meeting !== null ? fileAgenda(filing, document, place.meeting, isUpdate) : [];

  const { id, isNew: isFirst } = keep(filing, document, kind, place);
  const rows = { meetingId: place.meeting?.id ?? null, bodyId: place.body?.id ?? null, minutes: [], attendance: [] };
  const doubts = isFirst ? fileDoubts(filing, filed, rows) : 0;
  prove(filing, 'kept-document', id, document.lines);
  const { meeting, body, isNew } = place;
  return {
    meeting: meeting === null || body === null ? null : { id: meeting.id, label: labelOf(body, meeting.heldOn) },
    body: body === null ? null : { id: body.id, name: body.name, isNew },
    ...{ minutes: 0, resolutions: 0, actions: 0, people: [], otherDocuments: 1, leftAsTheyAre: left, doubts },
  };
}

interface Place {
  readonly body: Body | null;
  readonly isNew: boolean;
  readonly meeting: Meeting | null;
}

/** The meeting that an agenda calls: of its body and day. Without a day it is kept with its body alone. */
function placeAgenda(filing: Filing, document: DraftDocument, choice: BodyChoice): Place {
  const isNamed = choice.bodyId !== null || choice.bodyName !== undefined || document.body !== null;
  if (!isNamed) return { body: null, isNew: false, meeting: null };
  const { body, isNew } = settleBody(filing, document, choice);
  if (document.date === null) return { body, isNew, meeting: null };
  const found = findMeetings(filing.tx, body.id, document.date)[0];
  if (found !== undefined) return { body, isNew, meeting: found };
  const meeting = makeMeeting(filing, document, body);
  prove(filing, 'meeting', meeting.id, document.lines);
  return { body, isNew, meeting };
}

/** A letter or report makes neither body nor meeting: it goes where they are. */
function placeBeside({ tx }: Filing, { document, neighbours }: Filed, choice: BodyChoice): Place {
  const agenda = neighbours.find(
    (one) =>
      one.kind === 'agenda' && one.date !== null && (document.body === null || foldName(one) === foldName(document)),
  );
  const body = findBodyOf(tx, agenda ?? document, choice) ?? findBodyOf(tx, document, choice) ?? null;
  if (body === null) return { body, isNew: false, meeting: null };
  const days = [agenda?.date ?? null, document.date];
  const meeting = days.flatMap((day) => (day === null ? [] : findMeetings(tx, body.id, day)))[0] ?? null;
  return { body, isNew: false, meeting };
}

function foldName({ body }: DraftDocument): string | undefined {
  return body?.toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

const kindWords: Readonly<Record<KeptDocument['kind'], string>> = {
  agenda: 'Agenda',
  report: 'Report',
  letter: 'Letter',
  strategy: 'Strategy',
  other: 'Document',
};

function keep(filing: Filing, document: DraftDocument, kind: KeptDocument['kind'], { body, meeting }: Place) {
  const { tx, context, fileId, importId } = filing;
  const title = document.title?.trim() ?? '';
  const kept = {
    ...{ kind, title: title === '' ? kindWords[kind] : title, date: document.date },
    ...{ bodyId: body?.id ?? null, meetingId: meeting?.id ?? null, importFileId: fileId },
    ...{ lines: document.lines, content: toKeptContent(document, context.makeId) },
  };
  const before = findKeptFrom(tx, filing.sha256, kept);
  if (before === undefined) {
    const id = context.makeId();
    insertKeptDocument(tx, { id, ...kept, importId });
    return { id, isNew: true };
  }
  removeProvenance(tx, before.id);
  replaceKeptDocument(tx, before.id, kept);
  return { id: before.id, isNew: false };
}
