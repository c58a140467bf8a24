import type { HeldMeeting } from '../../../shared/contract/imports.ts';
import type { DraftDocument, DraftImport } from '../../../shared/reading/draft.ts';
import { listAgendaItems } from '../../store/agenda/agenda.ts';
import type { Readable } from '../../store/file/connection.ts';
import { wasReadFrom } from '../../store/imports.ts';
import { findMeetings } from '../../store/meetings.ts';
import { hasMinutes, listWritten } from '../../store/minutes.ts';
import { labelOf } from './file-meeting.ts';
import { findBodyOf, type BodyChoice } from './settle-body.ts';

const asPrinted: BodyChoice = { bodyId: null };

/**
 * Which documents of a draft are of a meeting that the workspace holds already, the same body on the same day: minutes where
 * it has minutes, an agenda where it has one. The one that was read out of the same bytes goes before others of that day.
 */
export function findAlreadyHeld(
  db: Readable,
  draft: Pick<DraftImport, 'documents'>,
  sha256: string,
  choice: BodyChoice = asPrinted,
): HeldMeeting[] {
  return draft.documents.flatMap((document, place): HeldMeeting[] => {
    const body = document.date === null ? undefined : findBodyOf(db, document, choice);
    if (body === undefined || document.date === null) return [];
    const held = findMeetings(db, body.id, document.date).flatMap(({ id }) => {
      const record = findRecord(db, document, id);
      return record === null ? [] : [{ id, sameFile: wasReadFrom(db, record, sha256) }];
    });
    const meeting = held.find(({ sameFile }) => sameFile) ?? held[0];
    if (meeting === undefined) return [];
    return [
      {
        document: place,
        meetingId: meeting.id,
        label: labelOf(body, document.date),
        sameFile: meeting.sameFile,
        workedOn: document.kind === 'minutes' ? listWritten(db, meeting.id).length : 0,
      },
    ];
  });
}

/** The record of a meeting that tells which file a document of its kind was read from; null where it has none such. */
function findRecord(db: Readable, { kind }: DraftDocument, id: HeldMeeting['meetingId']): string | null {
  if (kind === 'minutes') return hasMinutes(db, id) ? id : null;
  return kind === 'agenda' ? (listAgendaItems(db, id)[0]?.id ?? null) : null;
}
