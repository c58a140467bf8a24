import type { Body } from '../../../shared/domain/body.ts';
import { rulesOf } from '../../../shared/domain/law/presets-of-body.ts';
import type { InterestKind } from '../../../shared/domain/law/rules.ts';
import { type InterestPlace, plainKinds } from '../../../shared/domain/minuting/interests.ts';
import type { Interest } from '../../../shared/domain/minuting/records.ts';
import type { RoomItem } from '../../../shared/domain/room/room.ts';
import type { Readable } from '../../store/file/connection.ts';
import { listMinutes } from '../../store/minutes.ts';

/** The kinds of interest of a body's own code; one plain kind where it has no code. Rule [IN1]. */
export function kindsOf(body: Body): readonly InterestKind[] {
  const kinds = rulesOf(body)?.rules.interests ?? [];
  return kinds.length === 0 ? plainKinds : kinds;
}

/** The item of an interest as the minutes speak of it; that of the closed part has no title. Rule [IN3]. */
export function placeOf(
  db: Readable,
  { agendaItemId, meetingId }: Pick<Interest, 'agendaItemId' | 'meetingId'>,
  items: readonly RoomItem[],
): InterestPlace | null {
  const item = items.find(({ id }) => id === agendaItemId);
  if (item === undefined) return null;
  const isClosed = listMinutes(db, meetingId).some((one) => one.agendaItemId === item.id && one.part === 'closed');
  if (!isClosed) return { label: item.label, title: item.title };
  return { label: item.label === item.title ? 'an item closed to the public' : item.label, title: null };
}
