import type { Body } from '../../../shared/domain/body.ts';
import type { AgendaItemId } from '../../../shared/domain/ids.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { rulesOf } from '../../../shared/domain/law/presets-of-body.ts';
import type { Part } from '../../../shared/domain/minuting/editions.ts';
import { closedTitle } from '../../../shared/domain/minuting/exclusion.ts';
import { orderAsTaken } from '../../../shared/domain/minuting/run.ts';
import type { PrintedPlace } from '../../../shared/layout/attendance-notes.ts';
import type { RecordedMinute } from '../../../shared/layout/compose-minute.ts';
import { composeMinutes } from '../../../shared/layout/compose-minutes.ts';
import type { LayoutDocument } from '../../../shared/layout/document.ts';
import type { HouseStyle } from '../../../shared/layout/house-style.ts';
import { type Block, type MinuteBody, SCHEMA_VERSION } from '../../../shared/minutes/body.ts';
import type { Minute } from '../../../shared/minutes/minute.ts';
import { listAttendance } from '../../store/attendance.ts';
import type { Readable } from '../../store/file/connection.ts';
import { listMinutes } from '../../store/minutes.ts';
import { listExclusions } from '../../store/minuting/exclusions.ts';
import { listRoomItems } from '../attendance/quorum-room.ts';
import { listPrintedPlaces } from './printed-places.ts';

/**
 * The minutes of a part of a meeting as they read in the records, without a word on their standing. Those for the public are
 * composed without the closed ones: what they know of one is its number and its public summary. Rule [EX6].
 */
export function composeMinutesOf(
  db: Readable,
  { meeting, body, style }: { readonly meeting: Meeting; readonly body: Body; readonly style: HouseStyle },
  part: Part,
): LayoutDocument {
  const held = listMinutes(db, meeting.id);
  const all = body.minuting.order === 'taken' ? orderAsTaken(held) : held;
  const minutes = all.flatMap((minute) => printIn(minute, part)).map((minute) => ({ ...minute, refersTo: [] }));
  const printsReasons = rulesOf(body)?.rules.apologyReasonsPrinted ?? false;
  const attendance = listAttendance(db, meeting.id);
  const printed = listPrintedPlaces(db, meeting, attendance);
  const places = part === 'open' ? withoutClosed(db, meeting, all, printed) : printed;
  const closed = part === 'closed' ? { notPublished: describeClosing(db, meeting) } : {};
  return composeMinutes({ body, meeting, attendance, places, printsReasons, minutes, ...closed }, style);
}

/** A minute as it prints in a part: whole in its own; a closed one for the public by its summary, or not at all. */
function printIn(minute: Minute, part: Part): (RecordedMinute | Minute)[] {
  if (minute.part === part) return [minute];
  if (part === 'closed' || minute.publicSummary === null) return [];
  const { id, number, publicSummary } = minute;
  const content = publicSummary
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  const body: MinuteBody = { schemaVersion: SCHEMA_VERSION, doc: { type: 'doc', content } };
  return [{ id, number, kind: 'normal', body, title: closedTitle, refersTo: [] }];
}

/** Lines of the agenda that only closed minutes record are not named by their titles. */
function withoutClosed(
  db: Readable,
  meeting: Meeting,
  minutes: readonly Minute[],
  places: readonly PrintedPlace[],
): PrintedPlace[] {
  const open = new Set<AgendaItemId | null>(minutes.flatMap((one) => (one.part === 'open' ? [one.agendaItemId] : [])));
  const closed = new Set<AgendaItemId | null>(
    minutes.flatMap(({ part, agendaItemId }) => (part === 'closed' && !open.has(agendaItemId) ? [agendaItemId] : [])),
  );
  if (closed.size === 0 || places.length === 0) return [...places];
  const titles = new Map(listRoomItems(db, meeting).map(({ id, title }) => [id, title]));
  return places.map((place) =>
    closed.has(place.id) && place.words === titles.get(place.id) ? { ...place, words: 'the closed part' } : place,
  );
}

/** `Not for publication: LGA 1972 Sch 12A ¶3`. */
function describeClosing(db: Readable, meeting: Meeting): string {
  const grounds = listExclusions(db, meeting.id).flatMap(({ moved, items }) =>
    moved ? items.flatMap((item) => item.grounds) : [],
  );
  const named = [...new Set(grounds)];
  return named.length === 0 ? 'Not for publication' : `Not for publication: ${named.join(', ')}`;
}
