import { createHash } from 'node:crypto';
import { ProducedDocument } from '../../shared/contract/documents.ts';
import type { MeetingId } from '../../shared/domain/ids.ts';
import { composeMinutes } from '../../shared/layout/compose-minutes.ts';
import type { LayoutDocument } from '../../shared/layout/document.ts';
import type { HouseStyle } from '../../shared/layout/house-style.ts';
import { HouseStyleRefused } from '../../shared/layout/resolve-style.ts';
import { houseStyleById } from '../../shared/layout/styles/index.ts';
import { formatLongDate } from '../../shared/text/dates.ts';
import { listAttendance } from '../store/attendance.ts';
import { getBody } from '../store/bodies.ts';
import { mutate } from '../store/change-set.ts';
import type { Readable } from '../store/file/connection.ts';
import { getMeeting } from '../store/meetings.ts';
import { listMinutes } from '../store/minutes.ts';
import { insertProduction, listProductions } from '../store/productions.ts';
import { notFound, Refusal } from '../store/refusal.ts';
import type { ServiceContext } from './context.ts';

/** The minutes of a meeting as they would print today, and what their file would be called, without its ending. */
export interface ComposedMinutes {
  readonly layout: LayoutDocument;
  readonly suggestedName: string;
  /** SHA-256 of all that the document shows and how, hexadecimal. */
  readonly digest: string;
}

/** Composes the minutes of a meeting in its body's house style. @throws Refusal `not-found` */
export function composeMeetingMinutes(db: Readable, meetingId: MeetingId): ComposedMinutes {
  const meeting = getMeeting(db, meetingId);
  if (meeting === undefined) throw notFound('meeting');
  const body = getBody(db, meeting.bodyId);
  if (body === undefined) throw notFound('body');
  const minutes = listMinutes(db, meetingId).map((minute) => ({ ...minute, refersTo: [] }));
  const record = { body, meeting, attendance: listAttendance(db, meetingId), minutes };
  const on = meeting.heldOn === null ? '' : ` ${formatLongDate(meeting.heldOn)}`;
  const layout = composeMinutes(record, styleOf(body.houseStyleId));
  return {
    layout,
    suggestedName: toFileName(`${body.shortName ?? body.name} minutes${on}`),
    digest: createHash('sha256').update(JSON.stringify(layout)).digest('hex'),
  };
}

function styleOf(id: string): HouseStyle {
  try {
    return houseStyleById(id);
  } catch (failure) {
    if (failure instanceof HouseStyleRefused) throw new Refusal('not-found', failure.message, failure);
    throw failure;
  }
}

/** What was produced from a meeting, newest first; outdated where the minutes would print otherwise now. */
export function listProduced(db: Readable, meetingId: MeetingId): ProducedDocument[] {
  const productions = listProductions(db, meetingId);
  if (productions.length === 0) return [];
  const now = composeMeetingMinutes(db, meetingId).digest;
  return productions.map((production) =>
    ProducedDocument.parse({ ...production, outdated: production.digest !== now }),
  );
}

/** A file that minutes were written to, with the digest of what was composed for it. */
export interface WrittenMinutes {
  readonly meetingId: MeetingId;
  readonly format: ProducedDocument['format'];
  readonly fileName: string;
  readonly digest: string;
}

/**
 * Notes that the minutes were written to a file. Recorded, not undone: the file is out of the house. The digest is that of
 * the words in the file, since somebody may have gone on typing while it was written.
 */
export function recordProduction(context: ServiceContext, written: WrittenMinutes): void {
  const now = context.now();
  mutate(context.workspace, { label: `Export of ${written.fileName}`, now, undoable: false }, (tx) => {
    if (getMeeting(tx, written.meetingId) === undefined) throw notFound('meeting');
    insertProduction(tx, { id: context.makeId(), kind: 'minutes', producedAt: now, ...written });
  });
}

/** A name that every file system takes: no separators, no reserved characters, not endless. */
function toFileName(words: string): string {
  return words
    .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 120);
}
